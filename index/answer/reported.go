package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// reportedWords say of which day the report is that a yes or a no rests on, knownWords on
// which day it was so, where that day is known itself.
var (
	reportedWords = map[Language]string{English: "%s, as of a report of %s. ", Chinese: "%s，据%s的报道。", Traditional: "%s，據%s的報道。"}
	knownWords    = map[Language]string{English: "%s, as of %s. ", Chinese: "%s，截至%s。", Traditional: "%s，截至%s。"}
)

// oldAfter is after how many months a report says no more how a matter stands today.
const oldAfter = 12

// stillOpen are the states that something later is to follow.
var stillOpen = states("accused", "charged", "proposed", "under_appeal")

// dated is the word of a verdict on how a matter stands, with the day that it rests
// on: where the newest that is known is an old one of what was still open then.
func (q *Question) dated(word string, v verdict, f finding) string {
	newest, known := Standing(f.Case, f.Party)
	if v != yes && v != no || !known || stateAsked(index.Fold(q.Text)) == nil || !slices.Contains(stillOpen, stateOf(newest)) || monthsBetween(newest.Date, f.Case.Checked) < oldAfter {
		return word
	}
	words := reportedWords[q.Language]
	if newest.DateIs == corpus.OfItself {
		words = knownWords[q.Language]
	}
	return fmt.Sprintf(words, strings.TrimRight(word, ".。 "), dayWords(newest.Date, q.Language))
}

// monthsBetween is how many months lie between two days; none where one is not known.
func monthsBetween(from, to corpus.Date) int {
	if from.IsZero() || to.IsZero() {
		return 0
	}
	return 12*(to.Year-from.Year) + int(to.Month) - int(from.Month)
}
