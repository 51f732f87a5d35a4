package verify

import (
	"slices"

	"casebot/corpus"
	"casebot/index/answer"
)

// said is what a line has said so far.
type said struct {
	parties  []role
	titled   bool // it calls a case by its title
	unmarked bool // something in it was read by a machine and confirmed by nobody
	marked   bool // which the line says
	stale    map[*corpus.Case]bool
	older    map[*corpus.Case][]corpus.Fact // the statuses that are not the newest
	figures  []role                         // the values of facts
}

// value notes a value by the claims that give it.
func (s *said) value(claims []*corpus.Claim) {
	s.unmarked = s.unmarked || !slices.ContainsFunc(claims, func(c *corpus.Claim) bool { return !c.MachineRead() })
}

// status notes a status, and whether it is the newest of the parties named: an
// older one must not stand alone.
func (s *said) status(statuses []*corpus.Fact, cases []*corpus.Case, parties []role) {
	s.unmarked = s.unmarked || !slices.ContainsFunc(statuses, func(f *corpus.Fact) bool { return !f.MachineRead() })
	if s.stale == nil {
		s.stale, s.older = map[*corpus.Case]bool{}, map[*corpus.Case][]corpus.Fact{}
	}
	for _, c := range cases {
		newest := slices.ContainsFunc(standings(c, parties), func(f corpus.Fact) bool {
			return slices.ContainsFunc(statuses, func(g *corpus.Fact) bool { return sameStatus(f, *g) })
		})
		if old, known := s.stale[c]; !known || old {
			s.stale[c] = !newest
		}
		for _, f := range statuses {
			s.older[c] = append(s.older[c], *f)
		}
	}
}

// standings returns the newest statuses of the parties; of any party where none
// is named.
func standings(c *corpus.Case, parties []role) []corpus.Fact {
	var ids []corpus.PartyID
	for _, x := range parties {
		if x.of == c {
			ids = append(ids, x.party)
		}
	}
	if ids == nil {
		ids = append(ids, "")
		for _, p := range c.Parties {
			ids = append(ids, p.ID)
		}
	}
	var out []corpus.Fact
	for _, id := range ids {
		if f, ok := answer.Standing(c, id); ok {
			out = append(out, f)
		}
	}
	return out
}

// figure notes a value of a fact that the line gives.
func (s *said) figure(x role) {
	if x.kind == value && x.of != nil && x.fact != nil {
		s.figures = append(s.figures, x)
	}
}

// own reports whether a status of a case is how the matter of a figure in the line
// stands, where the newest of all is of another. A list that calls nobody by the title
// of a case may also say what else became of somebody, and of a figure what it was of.
func (s *said) own(c *corpus.Case) bool {
	older := func(of corpus.Fact, ok bool) bool {
		return ok && slices.ContainsFunc(s.older[c], func(f corpus.Fact) bool { return sameStatus(of, f) })
	}
	return slices.ContainsFunc(s.figures, func(x role) bool {
		own, known := answer.StandingOf(c, x.fact.Party, []corpus.Fact{*x.fact})
		listed, ok := answer.StandingOfFigure(c, x.fact.Party, *x.fact)
		return x.of == c && (older(own, known) || !s.titled && older(listed, ok))
	}) || !s.titled && slices.ContainsFunc(s.parties, func(x role) bool { return x.of == c && older(answer.StandingOfCrime(c, x.party)) })
}
func sameStatus(a, b corpus.Fact) bool {
	return a.Party == b.Party && a.About == b.About && a.Date == b.Date && len(a.Claims) > 0 && len(b.Claims) > 0 && a.Claims[0].Value == b.Claims[0].Value
}

// spokenOf reports whether a fact needs no name beside its heading: it is of the
// whole case, of its only defendant, or of somebody whom the line names.
func (s *said) spokenOf(c *corpus.Case, f *corpus.Fact) bool {
	_, known := c.Party(f.Party)
	return !known || len(c.Defendants()) < 2 ||
		slices.ContainsFunc(s.parties, func(x role) bool { return x.of == c && x.party == f.Party })
}

// problems returns what is wrong with the line as a whole.
func (s *said) problems() []Problem {
	var out []Problem
	if s.unmarked && !s.marked {
		out = append(out, Problem{Words: "the line", Why: "does not say that a machine read it"})
	}
	fresh := 0
	for c, stale := range s.stale {
		if !stale || s.own(c) {
			fresh++
		}
	}
	if len(s.stale) > 0 && fresh == 0 {
		out = append(out, Problem{Words: "the status", Why: "is not the newest one"})
	}
	return out
}
