package verify

import (
	"slices"

	"casebot/corpus"
)

// plain examines a clause without a heading: "Han (…): sentenced, 12 June 2025".
func (r *ruling) plain() {
	r.statuses = r.meant()
	for i, p := range r.pieces {
		if p.roles == nil {
			r.leftover(r.pieces, i, false)
			continue
		}
		if !slices.ContainsFunc(p.roles, func(x role) bool { return r.about(x) && r.fits(x, i) }) {
			r.refuse(p, "does not belong to what stands beside it")
			continue
		}
		r.note(p, i)
	}
}

// meant returns the statuses that the clause can mean, by its status words and
// the parties before them.
func (r *ruling) meant() []*corpus.Fact {
	var out []*corpus.Fact
	for i, p := range r.pieces {
		for _, x := range p.roles {
			if x.kind == state {
				out = append(out, r.statusesOf(x.state, i)...)
			}
		}
	}
	return out
}

// statusesOf returns the statuses that a status word at a place can mean: of the
// party that is named last before it.
func (r *ruling) statusesOf(s corpus.State, at int) []*corpus.Fact {
	var out []*corpus.Fact
	before := r.before(at)
	for _, c := range r.possible() {
		for i := range c.Status {
			f := &c.Status[i]
			says := slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool { return claim.Value == corpus.Value(s) })
			if says && concerns(c, f, before) {
				out = append(out, f)
			}
		}
	}
	return out
}

// before returns what the last name of a party before a place can be, and with it those
// behind it that are also what the case is called: "Marek (Orlo Ltd): Orlo Ltd: decided".
func (r *ruling) before(at int) []role {
	var titled []role
	for i := at - 1; i >= 0; i-- {
		found := r.roles(r.pieces[i:i+1], party)
		if r.pieces[i].has(title) {
			titled = append(titled, found...)
		} else if len(found) > 0 {
			return append(found, titled...)
		}
	}
	return nil
}

// concerns reports whether a fact is of one of the parties, or of the whole case.
// Beside somebody who does not answer for the conduct stands how the case does.
func concerns(c *corpus.Case, f *corpus.Fact, parties []role) bool {
	return f.Party == "" || len(parties) == 0 || slices.ContainsFunc(parties, func(x role) bool {
		return x.of == c && (x.party == f.Party || !answers(c, x.party))
	})
}

// answers reports whether a party answers for the conduct.
func answers(c *corpus.Case, id corpus.PartyID) bool {
	p, ok := c.Party(id)
	return ok && slices.Contains(c.Defendants(), p.Name())
}

// fits reports whether an expression agrees, in one of its roles, with what
// stands beside it in the clause.
func (r *ruling) fits(x role, at int) bool {
	switch x.kind {
	case state:
		return len(r.statusesOf(x.state, at)) > 0
	case dated:
		return r.rules(x.fact) && (x.fact.DateIs == corpus.OfItself || slices.ContainsFunc(r.roles(r.pieces, dateIs), func(is role) bool { return is.dateIs == x.fact.DateIs }))
	case about:
		return r.rules(x.fact) || r.valued(x.fact)
	case day:
		return !r.standing()
	case value:
		_, date := x.claim.Value.(corpus.Date)
		return !(date && r.standing()) && staged(x.fact, r.roles(r.pieces, stage)) && concerns(x.of, x.fact, r.before(at))
	case dateIs:
		return !r.standing() || slices.ContainsFunc(r.statuses, func(f *corpus.Fact) bool { return f.DateIs == x.dateIs })
	}
	return true
}

// standing reports whether the clause says how a matter stands.
func (r *ruling) standing() bool {
	return slices.ContainsFunc(r.pieces, func(p piece) bool { return p.has(state) })
}

// rules reports whether a fact may lend its date or its matter to the clause:
// where it says how a matter stands, only those statuses may.
func (r *ruling) rules(f *corpus.Fact) bool { return !r.standing() || slices.Contains(r.statuses, f) }

// valued reports whether a value of a fact stands in the clause, beside which it may be said
// what the fact is about.
func (r *ruling) valued(f *corpus.Fact) bool {
	return slices.ContainsFunc(r.roles(r.pieces, value), func(x role) bool { return x.fact == f })
}

// note keeps what an expression says for the line as a whole.
func (r *ruling) note(p piece, at int) {
	r.said.titled = r.said.titled || p.has(title) && !p.has(party)
	for _, x := range p.roles {
		switch x.kind {
		case party:
			r.said.parties = append(r.said.parties, x)
		case machine:
			r.said.marked = true
		case state:
			r.said.status(r.statusesOf(x.state, at), r.possible(), r.before(at))
		}
	}
	if values := r.roles([]piece{p}, value); len(values) > 0 && !r.ofPublisher(at) && !p.has(state) && !p.has(title) && !p.has(party) && !p.has(publisher) && !p.has(dated) {
		var claims []*corpus.Claim
		for _, x := range values {
			claims = append(claims, x.claim)
			r.said.figure(x)
		}
		r.said.value(claims)
	}
}

// ofPublisher reports whether a day stands behind who published a source: it is the
// source's own, whatever else happened on it.
func (r *ruling) ofPublisher(at int) bool {
	behind := at - 1
	for behind > 0 && r.pieces[behind].roles == nil && r.pieces[behind].words[0].class == mark {
		behind-- // the marks that end a title, cut or whole
	}
	return r.pieces[at].has(day) && behind >= 0 && r.pieces[behind].has(publisher)
}
