package read

import (
	"strings"

	"casebot/corpus"
)

// laidOut joins paragraphs into a text, a blank line between each two, and
// returns where each paragraph and each sentence of it stands.
func laidOut(paragraphs []string) (text string, spans, sentences []corpus.Span) {
	var b strings.Builder
	spans, sentences = []corpus.Span{}, []corpus.Span{}
	for i, paragraph := range paragraphs {
		if i > 0 {
			b.WriteString("\n\n")
		}
		start := b.Len()
		b.WriteString(paragraph)
		spans = append(spans, corpus.Span{Start: start, End: b.Len()})
		for _, s := range sentencesOf(paragraph) {
			sentences = append(sentences, corpus.Span{Start: start + s.Start, End: start + s.End})
		}
	}
	return b.String(), spans, sentences
}
