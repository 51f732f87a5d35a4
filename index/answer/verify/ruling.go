package verify

import "casebot/corpus"

// clause returns what does not hold in a clause, and notes what it says.
func (v *Verifier) clause(c *clause, s *said, e Evidence) []Problem {
	r := &ruling{clause: c, verifier: v, evidence: e, said: s}
	head, body, headed := c.heading()
	switch {
	case c.aside(v.verdicts), c.reported(v.reported), r.sumsAppealed():
	case headed && len(body) > 0 && (body[0].has(party) || body[0].has(title)) && !body[0].valued(c.slot()): // an authority that decided is a party and a value
		r.cell(c.slot(), body)
	case headed:
		r.headed(head, body)
	case c.row != "":
		r.cell(c.row, c.pieces)
	default:
		r.plain()
	}
	return r.problems
}

// A ruling is one clause under examination.
type ruling struct {
	*clause
	verifier *Verifier
	evidence Evidence
	said     *said
	statuses []*corpus.Fact // that the clause can mean
	problems []Problem
}

// refuse notes a problem.
func (r *ruling) refuse(p piece, why string) {
	words := ""
	for i, t := range p.words {
		if i > 0 && t.class != han {
			words += " "
		}
		words += t.norm
	}
	problem := Problem{Words: words, Why: why}
	if len(r.scope) == 1 {
		problem.Case = r.scope[0].ID
	}
	r.problems = append(r.problems, problem)
}

// possible returns the cases that the clause can be about.
func (r *ruling) possible() []*corpus.Case {
	if r.scope != nil {
		return r.scope
	}
	return r.evidence.Cases
}

// factsOf returns the statuses and the facts of a case.
func factsOf(c *corpus.Case) []*corpus.Fact {
	out := make([]*corpus.Fact, 0, len(c.Status)+len(c.Facts))
	for _, group := range [][]corpus.Fact{c.Status, c.Facts} {
		for i := range group {
			out = append(out, &group[i])
		}
	}
	return out
}
