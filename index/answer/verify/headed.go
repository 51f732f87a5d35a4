package verify

import (
	"slices"

	"casebot/corpus"
)

// headed examines "Fine, overdue penalty [proposed] (Han): 13,000 yuan (China
// Daily)": the heading must be that of a fact, and everything behind it what
// sources say of that fact.
func (r *ruling) headed(head, body []piece) {
	facts := r.under(head)
	if r.sums(head, body) || len(facts) == 0 && r.forums(head, body) {
		return
	}
	if len(facts) == 0 {
		r.refuse(head[0], "heads no fact of the record with the party, stage and matter that stand beside it")
		return
	}
	for i, p := range head {
		if p.roles == nil {
			r.leftover(head, i, true)
		}
	}
	r.bodies(facts, body)
}

// forums reports whether a clause names nothing but the courts and authorities
// that its record is filed under, where a source names them: "Court: Helsinki
// District Court".
func (r *ruling) forums(head, body []piece) bool {
	return len(head) == 1 && r.roles(head, label)[0].slot == corpus.SlotCourt && len(body) > 0 &&
		!slices.ContainsFunc(body, func(p piece) bool { return !p.has(forum) && !p.is(";") && !p.is(".") })
}

// under returns the facts that a heading can be of.
func (r *ruling) under(head []piece) []*corpus.Fact {
	var facts []*corpus.Fact
	rest := head[1:]
	parties, stages, matters, dates := r.roles(rest, party), r.roles(rest, stage), r.roles(rest, about), r.roles(rest, dated)
	timed := slices.ContainsFunc(rest, func(p piece) bool { return p.has(dated) || p.has(day) })
	slot := r.roles(head[:1], label)[0].slot
	for _, c := range r.possible() {
		for _, f := range factsOf(c) {
			of := func(x role) bool { return x.fact == f }
			switch {
			case f.Slot != slot:
			case len(parties) > 0 && !slices.ContainsFunc(parties, func(x role) bool { return x.of == c && x.party == f.Party }):
			case len(parties) == 0 && !r.said.spokenOf(c, f):
			case !staged(f, stages):
			case (f.About != "" || len(matters) > 0) && !slices.ContainsFunc(matters, of):
			case timed && !slices.ContainsFunc(dates, of):
			default:
				facts = append(facts, f)
			}
		}
	}
	return facts
}

// staged reports whether a fact has come as far as the marks beside it say, and
// no mark is missing.
func staged(f *corpus.Fact, stages []role) bool {
	if f.Stage == corpus.Decided {
		return len(stages) == 0
	}
	return slices.ContainsFunc(stages, func(x role) bool { return x.stage == f.Stage })
}

// bodies examines what stands behind a heading: values of the facts, each with
// those who say it.
func (r *ruling) bodies(facts []*corpus.Fact, body []piece) {
	var claims []*corpus.Claim // of the value before
	var wrong *piece           // the value before, where it is known to be mistaken and not yet called so
	for i, p := range body {
		if found := r.claims(facts, p); len(found) > 0 {
			r.corrected(wrong)
			claims, wrong = found, nil
			if !slices.ContainsFunc(found, func(c *corpus.Claim) bool { return c.Mistaken == "" }) {
				wrong = &body[i]
			}
			r.said.value(claims)
			for _, x := range p.roles {
				if x.kind == value && slices.Contains(facts, x.fact) {
					r.said.figure(x)
				}
			}
			continue
		}
		switch {
		case p.roles == nil:
			r.leftover(body, i, true)
		case p.has(machine):
			r.said.marked = true
		case p.has(note) && slices.ContainsFunc(r.roles(body[i:i+1], note), func(x role) bool { return slices.Contains(facts, x.fact) }):
		case p.has(stage), p.has(about) && i < len(body)-1 && body[i+1].is(":"):
		case p.has(quoted):
			claims = r.printed(facts, p)
		case p.has(mistaken):
			if !slices.ContainsFunc(claims, func(c *corpus.Claim) bool { return c.Mistaken != "" }) {
				r.refuse(p, "is said of words that nobody found to be mistaken")
			}
			wrong = nil
		case p.has(frame), p.has(echo):
		case p.has(publisher):
			if !printedBy(claims, r.roles(body[i:i+1], publisher)) {
				r.refuse(p, "does not print the words before it")
			}
		default:
			r.refuse(p, "is not what a source says of this")
		}
	}
	r.corrected(wrong)
}

// printed returns the claims of the facts that stand in the source that a piece
// is verbatim from.
func (r *ruling) printed(facts []*corpus.Fact, p piece) []*corpus.Claim {
	var out []*corpus.Claim
	for _, x := range r.roles([]piece{p}, quoted) {
		for _, f := range facts {
			for i := range f.Claims {
				if f.Claims[i].Source == x.source {
					out = append(out, &f.Claims[i])
				}
			}
		}
	}
	if len(out) == 0 {
		r.refuse(p, "is quoted from a page that says nothing of this")
	}
	return out
}

// corrected refuses a value that is known to be mistaken and is not called so.
func (r *ruling) corrected(wrong *piece) {
	if wrong != nil {
		r.refuse(*wrong, "is known to be mistaken, which is not said")
	}
}

// claims returns the claims of the facts that a piece can be.
func (r *ruling) claims(facts []*corpus.Fact, p piece) []*corpus.Claim {
	var out []*corpus.Claim
	for _, x := range p.roles {
		for _, f := range facts {
			switch {
			case x.kind == value && x.fact == f:
				out = append(out, x.claim)
			case x.kind == state && f.Slot == corpus.SlotStatus:
				for i := range f.Claims {
					if f.Claims[i].Value == corpus.Value(x.state) {
						out = append(out, &f.Claims[i])
					}
				}
			}
		}
	}
	return out
}

// cell examines "Han [claimed] 13,000 yuan (China Daily)", a cell of a row whose
// heading names the slot alone. Behind the name of the side, an authority that is
// a party too is a value: "FTC v. Lantern: Federal Trade Commission (Orchard Post)".
func (r *ruling) cell(slot corpus.Slot, pieces []piece) {
	n := 0
	for n < len(pieces) && (n == 0 || !pieces[n].valued(slot)) && (pieces[n].has(party) || pieces[n].has(title) || pieces[n].is(".") || pieces[n].is("…")) {
		n++
	}
	parties, stages := r.roles(pieces[:n], party), r.roles(pieces, stage)
	var matters []role // of a count, what is counted: it stands before a colon
	for i := n; i+1 < len(pieces); i++ {
		if pieces[i+1].is(":") {
			matters = append(matters, r.roles(pieces[i:i+1], about)...)
		}
	}
	var facts []*corpus.Fact
	for _, c := range r.possible() {
		for _, f := range factsOf(c) {
			of := func(x role) bool { return x.fact == f }
			if f.Slot == slot && concerns(c, f, parties) && staged(f, stages) && (len(matters) == 0 || slices.ContainsFunc(matters, of)) {
				facts = append(facts, f)
			}
		}
	}
	r.bodies(facts, pieces[n:])
}

func printedBy(claims []*corpus.Claim, sources []role) bool {
	return slices.ContainsFunc(sources, func(x role) bool {
		return slices.ContainsFunc(claims, func(c *corpus.Claim) bool { return c.Source == x.source })
	})
}
