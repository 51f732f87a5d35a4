package answer

import (
	"slices"
	"strings"

	"casebot/index/answer/lexicon"
)

// beyond reports whether a question names somebody or something of whom an
// answer's facts and the record's names say nothing.
func (q *Question) beyond(answer Answer) bool {
	said := q.names()
	for _, f := range answer.Facts {
		said += "\n" + strings.Join(slices.Concat(f.Case.Names(), factWordsOf(f.Fact)), "\n") + "\n" + authority(f.Case) + "\n" + f.Case.Summary
	}
	words := lexicon.Spaced(said)
	fields := strings.Fields(q.Text)
	for i, field := range fields {
		word := lexicon.BareWord(field)
		if i > 0 && lexicon.Capital(word) && lexicon.Runes(word) > 3 && len(lexicon.Terms(word)) > 0 && !dates.MatchString(word) && !strings.Contains(words, lexicon.Spaced(word)) {
			return true
		}
	}
	return false
}
