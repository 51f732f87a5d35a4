package answer

import (
	"slices"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// A sentence may lay two duties on somebody and give a date for each: whoever asks when one of
// them is due would read the date that stands first.

// ownDate begins the line that repeats a text with the date that is asked for, where dates of other
// clauses stand before it: the one whose clause alone holds most of what is asked. It is empty
// where none does so more than another.
func (q *Question) ownDate(text string) string {
	if q.slot() != corpus.SlotDate || q.Shape != Free {
		return ""
	}
	days := slices.DeleteFunc(everySpan(dates)(text), func(day corpus.Span) bool { return len(figures(day.In(text))) == 0 })
	if len(days) < 2 {
		return ""
	}
	held := make([]int, len(days))
	for i, day := range days {
		held[i] = heldOf(clauseAt(text, day), q.asks())
	}
	best := slices.Index(held, slices.Max(held))
	rivals := slices.DeleteFunc(slices.Clone(held), func(n int) bool { return n < held[best] })
	if best == 0 || len(rivals) > 1 || clauseAt(text, days[0]) == clauseAt(text, days[best]) {
		return ""
	}
	return days[best].In(text) + wording[q.Language].colon
}

// wrongsListed returns a list of what was found of whom a question names, with the line that leads
// it in: "The Commissioner found that Ostrel:".
func (q *Question) wrongsListed(article *corpus.Article) (passage, bool) {
	names := q.namesFor(article)
	for _, l := range q.near.sheet(article).withItems(longestDuty).lines {
		if lead := l.first.In(article.Text); l.at != l.first && verdictLead.MatchString(lead) && nameIn(lead, names) && !article.Withholds(l.at) && lexicon.Runes(l.text()) <= longestDuty {
			return l.passage, true
		}
	}
	return passage{}, false
}
