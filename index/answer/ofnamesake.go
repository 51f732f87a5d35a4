package answer

import (
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// Two of one case may bear one surname: "Tove Brandel pleaded guilty" is not of Nils Brandel,
// and neither is "Brandel pleaded guilty", where the article told of Tove first.

// ofNamesake reports whether a text that names the one who is mentioned by their surname is of
// somebody else of the case who bears it too.
func (m Mention) ofNamesake(text string) bool {
	party, ok := m.Case.Party(m.Party)
	first, surname := bothNames(party)
	if !ok || first == "" {
		return false
	}
	words := lexicon.Spaced(text)
	if strings.Contains(words, lexicon.Spaced(first)) {
		return false
	}
	main := true
	for _, other := range m.Case.Parties {
		theirs, same := bothNames(other)
		if other.ID == party.ID {
			main = false
			continue
		}
		if theirs == "" || same != surname || theirs == first {
			continue
		}
		if strings.Contains(words, lexicon.Spaced(theirs)) || main && strings.Contains(words, lexicon.Spaced(surname)) {
			return true
		}
	}
	return false
}

// ofNamesakeOnly is [Mention.ofNamesake] of the only one whom a question names.
func (q *Question) ofNamesakeOnly(text string) bool {
	return len(q.Mentions) == 1 && q.Mentions[0].ofNamesake(text)
}

// bothNames returns the first name and the surname of a person who has both in Latin letters;
// empty for anybody else.
func bothNames(p corpus.Party) (first, surname string) {
	fields := strings.Fields(p.Name())
	if !p.Person || len(fields) < 2 || lexicon.Han(p.Name()) > 0 {
		return "", ""
	}
	return fields[0], fields[len(fields)-1]
}
