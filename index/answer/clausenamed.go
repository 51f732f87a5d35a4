package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// clauseNamed returns the part of a Chinese sentence, between its semicolons, that names whom
// a question names in full and no record knows: what stands before it is another's. ok is false
// where it names nobody so, or does not have the words that answer.
func (q *Question) clauseNamed(p passage) (part corpus.Span, ok bool) {
	text := p.text()
	name, wants := q.fullHanName(text), wanted(*q)
	if name == "" || wants == nil || slices.ContainsFunc(q.Mentions, func(m Mention) bool {
		return m.Name != "" && (strings.Contains(name, m.Name) || strings.Contains(m.Name, name))
	}) {
		return corpus.Span{}, false
	}
	part.End = len(strings.TrimRight(text, "。"))
	at := strings.Index(text, name)
	for _, end := range []string{"；", "。"} {
		if i := strings.LastIndex(text[:at], end); i >= 0 {
			part.Start = max(part.Start, i+len(end))
		}
		if i := strings.Index(text[at:part.End], end); i >= 0 {
			part.End = at + i
		}
	}
	return part, part.Start > 0 && wants(part.In(text)) != ""
}

// fullHanName returns the Chinese name of three characters or more in a question that a text
// has as well, empty where there is none.
func (q *Question) fullHanName(text string) string {
	for at := range q.Text {
		rest := q.Text[at:]
		if lexicon.LatinSurname(index.Fold(lexicon.FamilyOf(rest))) == "" {
			continue
		}
		if name := hanName(rest); lexicon.Runes(name) > 2 && strings.Contains(text, name) {
			return name
		}
	}
	return ""
}
