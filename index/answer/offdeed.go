package answer

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// Whether, why and how something was done a sentence tells that says what was done. One that
// only shares other words with the question, "It said that it shares their concern", answers
// nothing, whomever it names: the articles are to be read again.

// saysAllElse is the share of what else a question why or how says that a sentence must have to answer it
// without the deed.
const saysAllElse = 0.7

// offDeed reports whether an answer to such a question repeats a sentence without the deed that
// the question asks of, and neither says yes or no to it.
func (q *Question) offDeed(answer Answer) bool {
	if q.Shape != YesNo && q.Shape != Reason || answer.Route != RouteText || answer.Abstained || len(answer.Quotes) == 0 || answer.Quotes[0].Article == nil {
		return false
	}
	for v, word := range verdictWords[q.Language] {
		if v != evident && strings.HasPrefix(answer.Text, word) {
			return false
		}
	}
	wanted, ok := q.sortOf()
	if !ok {
		return false
	}
	told := answer.Quotes[0]
	if q.Shape == Reason && (!whyOrHow.MatchString(index.Fold(q.Text)) || becauseHan.MatchString(told.Text)) {
		return false
	}
	if q.Shape == Reason && q.ofOthersAlone(told) {
		return true
	}
	read := q.bearings(wanted, []*corpus.Article{told.Article})
	if len(read) == 0 {
		return false
	}
	b, asked, said := read[0], false, false
	for i := range b.lines {
		here := strings.Contains(told.Text, b.lines[i].text()) || strings.Contains(b.lines[i].text(), told.Text)
		if q.Shape == Reason && here && b.gist.shareBeside(b.own[i]) >= saysAllElse {
			return false
		}
		for _, u := range b.gist {
			if u.ask && !u.sorted && !u.name && u.weight != 0 {
				asked, said = true, said || here && u.saysIn(b.lines[i].has)
			}
		}
	}
	return asked && !said
}

// whyOrHow finds a question that asks it in these words.
var whyOrHow = regexp.MustCompile(`^(?:so |and |but )?(?:why|how)\b|为什么|为何|怎么|怎样|如何`)

// ofOthersAlone reports whether a sentence names others and not whom the question does, nor goes
// on from where they are.
func (q *Question) ofOthersAlone(told Quote) bool {
	names := q.namesFor(told.Article)
	if len(names) == 0 || nameIn(told.Text, names) || pronounFirst.MatchString(told.Text) || ofTheirs.MatchString(told.Text) {
		return false
	}
	return len(properWords(told.Article.Text).strangers(told.Text, names)) > 0
}
