package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// crosses reports whether a text is in another language than the question.
func (q *Question) crosses(text string) bool {
	return (lexicon.Han(text) > lexicon.LatinWords(text)) != q.Language.chinese()
}

// foreign reports whether an article is.
func (q *Question) foreign(article *corpus.Article) bool {
	return strings.HasPrefix(article.Language, "zh") != q.Language.chinese()
}

// across is [Question.asksIn] for articles in the other language: an idea stands for
// each word that has one.
func (q *Question) across() []string {
	text := index.Fold(q.Text)
	for name := range strings.Lines(q.names()) {
		text = strings.ReplaceAll(text, index.Fold(strings.TrimSpace(name)), " ")
	}
	asked := q.asks()
	for _, s := range lexicon.Bridge.Seen(text) {
		asked = slices.DeleteFunc(asked, func(key string) bool {
			return slices.ContainsFunc(s.Stems, func(stem string) bool { return lexicon.KeyOf(stem) == key })
		})
		if !slices.Contains(asked, s.Idea) {
			asked = append(asked, s.Idea)
		}
	}
	if !q.Language.chinese() {
		asked = append(asked, lexicon.HanTerms(text)...) // a name that it gives in the other language
	}
	return asked
}

// otherWords are the words by which articles in the other language are looked for.
func (q *Question) otherWords() []string {
	var words []string
	for _, key := range q.across() {
		for _, word := range lexicon.Bridge.Words[key] {
			if lexicon.Han(word) > 0 != q.Language.chinese() {
				words = append(words, word)
			}
		}
	}
	return words
}
