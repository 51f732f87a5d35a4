package answer

import (
	"slices"
	"strings"
)

// beyond reports whether a question names somebody or something of whom an
// answer's facts and the record's names say nothing.
func (q *Question) beyond(answer Answer) bool {
	said := q.names()
	for _, f := range answer.Facts {
		said += "\n" + strings.Join(slices.Concat(f.Case.Names(), factWordsOf(f.Fact)), "\n") + "\n" + authority(f.Case) + "\n" + f.Case.Summary
	}
	words := spaced(said)
	fields := strings.Fields(q.Text)
	for i, field := range fields {
		word := bareWord(field)
		if i > 0 && capital(word) && runes(word) > 3 && len(terms(word)) > 0 && !dates.MatchString(word) && !strings.Contains(words, spaced(word)) {
			return true
		}
	}
	return false
}
