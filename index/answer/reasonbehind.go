package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// "Orla Vane was dismissed in May. A program had marked her as absent eleven times." Why and
// how something was done the next sentence may tell, which looks back to before it.

// longestWithReason is how many characters both may have.
const longestWithReason = 250

// lookingBack finds a sentence that tells what had been before, of somebody of the last one.
var (
	lookingBack = regexp.MustCompile(`\bhad (?:\w+ )?(?:\w+ed|been|found|seen|put|left|kept|taken|made|written|sent|told|sold|given|caught|forgotten|broken)\b`)
	ofTheLast   = regexp.MustCompile(`(?i)\b(?:him|her|it|them|his|its|their|he|she|they)\b`)
)

// reasonBehind returns the words by which the sentence behind a line says why or how what the
// line tells was done, and the sentence; empty where it does not.
func (b *bearing) reasonBehind(i int) (typed string, behind corpus.Span) {
	article := b.lines[i].article
	j := slices.Index(article.Sentences, b.lines[i].at) + 1
	if j < 1 || j == len(article.Sentences) {
		return "", corpus.Span{}
	}
	next := article.Sentences[j]
	text := next.In(article.Text)
	if opensParagraph(article, next) || article.Withholds(next) || headed(text) || beginsApart(text) || !ofTheLast.MatchString(text) {
		return "", corpus.Span{}
	}
	if lexicon.Runes(b.lines[i].text())+lexicon.Runes(text) > longestWithReason {
		return "", corpus.Span{}
	}
	if typed = lookingBack.FindString(text); typed == "" {
		return "", corpus.Span{}
	}
	return typed, next
}
