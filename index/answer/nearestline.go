package answer

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

const (
	nearCoveredLine = 0.45 // the share of the question's weight that a sentence must hold to be repeated
	mostBefore      = 3    // sentences before one that goes on from them
	nearLooked      = 3    // sentences, the best first, among which it is
)

// nearestOf returns the sentence that is nearest to a question which nothing answers, to
// be repeated as what it is; ok is false where none holds enough of the question, or
// fits the line whole.
func nearestOf(q Question, found []passage) (nearest passage, ok bool) {
	found = found[:min(nearLooked, len(found))]
	at := slices.IndexFunc(found, func(p passage) bool { return p.fitsLine(q) && p.holdsFocus(q) })
	if at < 0 {
		at = slices.IndexFunc(found, func(p passage) bool { return p.fitsLine(q) })
	}
	if at < 0 {
		return passage{}, false
	}
	return found[at], true
}

// fitsLine reports whether a sentence is near enough and short enough to be repeated.
func (p *passage) fitsLine(q Question) bool {
	line := fmt.Sprintf(wording[q.Language].nearest, p.text(), said(p.article, q.Language))
	if q.valued() && q.Shape != YesNo && p.typed != "" || !p.ofWhomNamed(q) || q.unfit(p.text()) {
		return false // a figure beside a name that it does not belong to would be read as the answer
	}
	return p.covered >= nearCoveredLine && p.reach >= nearCovered && !p.heading() && lexicon.Runes(line) <= MaxLine
}

// ofWhomNamed reports whether a sentence names one of those whom a question writes with
// a capital, or goes on from one of the few before it that does. A question without such
// a name is of anybody.
func (p *passage) ofWhomNamed(q Question) bool {
	i := slices.Index(p.article.Sentences, p.at)
	said := p.text()
	if goesOn.MatchString(said) && i > 0 {
		said = p.article.Text[p.article.Sentences[max(0, i-mostBefore)].Start:p.at.End]
	}
	names := q.capitals()
	return len(names) == 0 || slices.ContainsFunc(names, func(name string) bool { return strings.Contains(said, name) })
}

// capitals returns the words of a question that begin with a capital, but for the first.
func (q *Question) capitals() []string {
	var names []string
	for i, field := range strings.Fields(q.Text) {
		word := lexicon.BareWord(field)
		if first, _ := utf8.DecodeRuneInString(word); i > 0 && unicode.IsUpper(first) && (lexicon.Runes(word) > 2 || len(lexicon.HanSurnames(index.Fold(word))) > 0) {
			names = append(names, word)
		}
	}
	return names
}

// focus finds what stands before the word that asks in a Chinese question, which is
// mostly what was done: 扣得 in 扣得哪些東西.
var focus = regexp.MustCompile(`(\p{Han}{2})(?:了|过)?(?:哪|什么|多少|几|谁)`)

// holdsFocus reports whether a sentence has what stands before the word that asks.
func (p *passage) holdsFocus(q Question) bool {
	m := focus.FindStringSubmatch(index.Fold(q.Text))
	return m != nil && strings.Contains(index.Fold(p.text()), m[1])
}
