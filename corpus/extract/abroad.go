package extract

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// What an authority or a court of another country did with the same company is another
// case: neither its figures nor how it ended are those of the article's own.

var (
	// seated follows the name of a country whose authority or court is meant.
	seated = regexp.MustCompile(`^(?:['’]s)? (?:[a-z-]+ ){0,4}?(?:watchdogs?|regulators?|authority|authorities|commission|commissioner|courts?|tribunal|agency|inspectorate|judge|jury|dpa)\b`)
	// inCountry ends where the country follows in which a sentence plays.
	inCountry = regexp.MustCompile(`^(?:but |and )?(?:in|regulators in) (?:the )?$`)
	// ownBody is an authority by its own name.
	ownBody = regexp.MustCompile(`^(?:ico|cnil|ftc|fcc|pipc|pdpc|oaic|aepd|garante|bfdi|uodo|cnpd|anpd|information commissioner['’]s office|autoriteit persoonsgegevens)$`)
)

// seats returns the countries whose authorities or courts an English sentence speaks of.
func (s *sentence) seats() []string {
	var found []string
	for _, p := range s.places() {
		if seated.MatchString(s.fold[p.end:]) || inCountry.MatchString(s.fold[:p.start]) || ownBody.MatchString(s.fold[p.start:p.end]) {
			found = append(found, p.code)
		}
	}
	return found
}

// abroad reports whether a sentence of companies' matter tells of none but the authorities
// and courts of other countries than the one that decided it. An appeal may go to a court of
// the Union.
func (w *walk) abroad(s *sentence) bool {
	if s.zh || len(w.home) == 0 || !w.m.allCompanies() || w.introducesAnother(s) {
		return false
	}
	seats := s.seats()
	return len(seats) > 0 && !slices.ContainsFunc(seats, func(code string) bool {
		return code == "EU" || code == "LU" || slices.Contains(w.home, code)
	})
}

// introducesAnother reports whether a sentence of several companies' matter is the first to name
// one of them, and no other: a round-up goes on to what was decided upon that one.
func (w *walk) introducesAnother(s *sentence) bool {
	named := w.m.namedIn(s)
	return len(w.m.actors) > 1 && len(named) == 1 && w.m.actors[named[0]].in == s
}

// settleHome notes whose authority or court decided the matter: of the sentence with the
// first decision.
func (w *walk) settleHome() {
	if len(w.home) > 0 || w.s.zh {
		return
	}
	decided := func(f *fact) bool {
		return f.in == w.s && f.stage == corpus.Decided && oneOf(string(f.slot), "fine", "damages", "settlement")
	}
	if slices.ContainsFunc(w.m.facts, decided) {
		w.home = w.s.seats()
	}
}
