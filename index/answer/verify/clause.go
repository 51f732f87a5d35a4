package verify

import (
	"slices"

	"casebot/corpus"
)

// A clause is what is said in one breath of one case: up to a full stop, the end
// of the line, or the name of another case.
type clause struct {
	pieces []piece
	scope  []*corpus.Case // the cases that it can be about; none: any of those shown
	leads  bool           // it begins its line or says of whom the next words are: the clauses after it lean on it
	row    corpus.Slot    // the slot of the row that it is a cell of, where the heading stands before it
	line   int
}

// clauses cuts pieces into clauses.
func clauses(pieces []piece) []*clause {
	var out []*clause
	line := 0
	for i, p := range pieces {
		last := &clause{line: -1}
		if len(out) > 0 {
			last = out[len(out)-1]
		}
		fresh := last.line != line
		cell := i > 0 && pieces[i-1].is(";") && p.has(party) || moved(last.scope, p.scope)
		if fresh || cell || last.closed() {
			next := &clause{leads: fresh || cell || last.leads && last.scope == nil, line: line}
			if !fresh && !last.closed() {
				next.row = last.slot()
			}
			last = next
			out = append(out, last)
		}
		if p.is("\n") {
			line++
			continue
		}
		last.pieces = append(last.pieces, p)
		if p.scope != nil {
			last.scope = p.scope
		}
	}
	return slices.DeleteFunc(out, func(c *clause) bool { return len(c.pieces) == 0 })
}

// closed reports whether the clause has come to its full stop.
func (c *clause) closed() bool { return len(c.pieces) > 0 && c.pieces[len(c.pieces)-1].ends() }

// lines groups clauses by the line in which they stand.
func lines(all []*clause) [][]*clause {
	var out [][]*clause
	for i, c := range all {
		if i == 0 || all[i-1].line != c.line {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], c)
	}
	return out
}

// moved reports whether a scope is left for another; a narrower one stays in it.
func moved(from, to []*corpus.Case) bool {
	return from != nil && to != nil && !slices.ContainsFunc(to, func(c *corpus.Case) bool { return slices.Contains(from, c) })
}

// heading splits a clause that begins with the name of a slot into what stands
// before and behind its colon.
func (c *clause) heading() (head, body []piece, ok bool) {
	if len(c.pieces) == 0 || !c.pieces[0].has(label) {
		return nil, nil, false
	}
	i := slices.IndexFunc(c.pieces, func(p piece) bool { return p.is(":") })
	if i < 0 {
		return nil, nil, false
	}
	return c.pieces[:i], c.pieces[i+1:], true
}

// slot returns the slot that the clause's values are of, empty where no heading
// says it.
func (c *clause) slot() corpus.Slot {
	if head, _, ok := c.heading(); ok {
		return c.roles(head[:1], label)[0].slot
	}
	return c.row
}

// about reports whether the clause can be about a role's case.
func (c *clause) about(r role) bool {
	return r.of == nil || c.scope == nil || slices.Contains(c.scope, r.of)
}

// roles returns what the pieces can be that are of a kind and of the clause's case.
func (c *clause) roles(pieces []piece, k kind) []role {
	var out []role
	for _, p := range pieces {
		for _, r := range p.roles {
			if r.kind == k && c.about(r) {
				out = append(out, r)
			}
		}
	}
	return out
}

// aside reports whether the clause says nothing of a case: how the question was
// read, what the archive covers, or one of the verdicts that stand before a fact.
func (c *clause) aside(verdicts [][]token) bool {
	if c.pieces[0].has(aside) {
		return true
	}
	var words []token
	for _, p := range c.pieces {
		words = append(words, p.words...)
	}
	words = trimmed(words)
	return slices.ContainsFunc(verdicts, func(v []token) bool { return same(v, words) })
}

// reported reports whether the clause is a verdict with the day of a status that it rests
// on: "No, as of a report of 14 December 2022".
func (c *clause) reported(verdicts [][]token) bool {
	var words []token
	days := 0
	for _, p := range c.pieces {
		if slices.ContainsFunc(c.roles([]piece{p}, dated), func(x role) bool { return x.fact.Slot == corpus.SlotStatus }) {
			days++
			continue
		}
		words = append(words, p.words...)
	}
	words = trimmed(words)
	return days == 1 && slices.ContainsFunc(verdicts, func(v []token) bool { return same(v, words) })
}
