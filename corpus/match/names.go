package match

import "casebot/corpus"

// names are the names of one party, understood.
type names struct {
	person   bool
	readings [][]reading // of a natural person, by name
	firms    []string    // of an organisation, as printed
}

func readNames(p corpus.Party) names {
	out := names{person: p.Person}
	for _, name := range bounded(p.Names, maxNames) {
		if !p.Person {
			out.firms = append(out.firms, name.Text)
		} else if readings := person(name.Text); len(readings) > 0 {
			out.readings = append(out.readings, readings)
		}
	}
	return out
}

// same reports whether any name of one may be a name of the other, and whether
// both give the whole name alike.
func (n names) same(other names) (same, whole bool) {
	if n.person != other.person {
		return false, false
	}
	for _, x := range n.firms {
		for _, y := range other.firms {
			if sameOrganisation(x, y) {
				return true, true
			}
		}
	}
	for _, x := range n.readings {
		for _, y := range other.readings {
			s, w := sameReadings(x, y)
			same, whole = same || s, whole || w
		}
	}
	return same, whole
}

// hasName reports whether a party has a name that is not a placeholder.
func hasName(p corpus.Party) bool {
	for _, name := range bounded(p.Names, maxNames) {
		if p.Person && len(person(name.Text)) > 0 || !p.Person && len(organisation(name.Text)) > 0 {
			return true
		}
	}
	return false
}
