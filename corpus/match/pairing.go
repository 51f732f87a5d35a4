package match

import (
	"cmp"
	"slices"

	"casebot/corpus"
)

// A pairing says which party of the record each party of the draft is. The empty
// ID stands for facts that name no party.
type pairing struct {
	to      map[corpus.PartyID]corpus.PartyID
	named   map[corpus.PartyID]bool // paired by name, not by what is left over
	answers bool                    // somebody who answers for the conduct is paired by name
	whole   bool                    // the whole name of such a person agrees
	firm    bool                    // the name of such an organisation agrees
	body    bool                    // an authority agrees
}

// Bounds on how much of a case is looked at. A record may hold more; what is
// beyond is not compared.
const (
	maxParties = 60
	maxNames   = 10
	maxFacts   = 150
)

// A couple is a party of the draft with one of the record that it may be.
type couple struct {
	ours, theirs corpus.Party
	whole        bool // the whole name agrees
	score        int
}

// pair finds the parties of a draft among those of a record: by name first, the
// best couple of all before the next, then those who have no name by their
// figures, or because there is nobody else.
func pair(draft, known *corpus.Case) pairing {
	p := pairing{to: map[corpus.PartyID]corpus.PartyID{}, named: map[corpus.PartyID]bool{}}
	taken := map[corpus.PartyID]bool{}
	ours, theirs := byParty(draft), byParty(known)
	for _, c := range couples(draft, known, ours, theirs) {
		if _, done := p.to[c.ours.ID]; !done && !taken[c.theirs.ID] {
			p.to[c.ours.ID], taken[c.theirs.ID] = c.theirs.ID, true
			p.note(c)
		}
	}
	p.byFigures(draft, known, ours, theirs, taken)
	p.partyless(draft, known, ours, theirs)
	return p
}

// note takes what the couple proves.
func (p *pairing) note(c couple) {
	if c.ours.Role == "authority" {
		p.body = true
		return
	}
	if !hasName(c.ours) {
		return
	}
	p.named[c.ours.ID] = true
	if c.ours.Role == "defendant" || c.theirs.Role == "defendant" {
		p.answers = true
		p.whole = p.whole || c.whole && c.ours.Person
		p.firm = p.firm || !c.ours.Person
	}
}

// couples returns all who may be the same by name, the likeliest first.
func couples(draft, known *corpus.Case, ours, theirs facts) []couple {
	var out []couple
	held := bounded(known.Parties, maxParties)
	names := make([]names, len(held))
	for i, k := range held {
		names[i] = readNames(k)
	}
	for _, d := range bounded(draft.Parties, maxParties) {
		mine := readNames(d)
		for i, k := range held {
			if (d.Role == "authority") != (k.Role == "authority") {
				continue
			}
			same, whole := mine.same(names[i])
			before := printed(d, k)
			if !same && !before && !alias(d, k, known) {
				continue
			}
			score := 4*ours.shared(theirs, d.ID, k.ID) + 2*b2i(d.Role == k.Role) + b2i(d.ID == k.ID) + 1000*b2i(before)
			out = append(out, couple{d, k, whole, score})
		}
	}
	slices.SortStableFunc(out, func(a, b couple) int { return cmp.Compare(b.score, a.score) })
	return out
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// printed reports whether the record has a name of the party from the same
// source already: this draft was merged before.
func printed(d, k corpus.Party) bool {
	for _, x := range bounded(d.Names, maxNames) {
		for _, y := range k.Names {
			if x.Text == y.Text && (len(x.Sources) == 0 && len(y.Sources) == 0 || overlap(x.Sources, y.Sources)) {
				return true
			}
		}
	}
	return false
}

func overlap(a, b []corpus.ArticleID) bool {
	return slices.ContainsFunc(a, func(id corpus.ArticleID) bool { return slices.Contains(b, id) })
}

// alias reports whether an organisation goes by a name that the record as a whole
// is known by, and is the only one it can be.
func alias(d, k corpus.Party, known *corpus.Case) bool {
	if d.Person || d.Role != "defendant" || k.Person || k.Role != "defendant" || len(known.Defendants()) != 1 {
		return false
	}
	for _, x := range bounded(d.Names, maxNames) {
		for _, y := range bounded(known.Aliases, 20) {
			if len(organisation(x.Text)) > 0 && fold(x.Text) == fold(y) {
				return true
			}
		}
	}
	return false
}

// byFigures pairs defendants of whom one side gives no name: by the figures they
// share, or because each side has but one.
func (p *pairing) byFigures(draft, known *corpus.Case, ours, theirs facts, taken map[corpus.PartyID]bool) {
	left := slices.DeleteFunc(defendants(draft), func(d corpus.Party) bool { _, done := p.to[d.ID]; return done })
	free := slices.DeleteFunc(defendants(known), func(k corpus.Party) bool { return taken[k.ID] })
	for _, d := range left {
		most := 0
		if len(defendants(draft)) == 1 && len(defendants(known)) == 1 {
			most = -1
		}
		for _, k := range free {
			if taken[k.ID] || hasName(d) && hasName(k) {
				continue
			}
			if n := ours.shared(theirs, d.ID, k.ID); n > most {
				p.to[d.ID], most = k.ID, n
			}
		}
		if to, paired := p.to[d.ID]; paired {
			taken[to] = true
		}
	}
}

// partyless lets the facts of a draft that names no defendant be those of the
// record's, where it has one or the figures point to one; and the other way round.
func (p *pairing) partyless(draft, known *corpus.Case, ours, theirs facts) {
	drafted, held := defendants(draft), defendants(known)
	switch {
	case len(drafted) == 1 && len(held) == 0:
		p.to[drafted[0].ID] = ""
	case len(drafted) == 0 && len(held) == 1:
		p.to[""] = held[0].ID
	case len(drafted) == 0:
		most := 0
		for _, k := range held {
			if n := ours.shared(theirs, "", k.ID); n > most {
				p.to[""], most = k.ID, n
			}
		}
	}
}

// defendants returns those who answer for the conduct.
func defendants(c *corpus.Case) []corpus.Party {
	var out []corpus.Party
	for _, p := range bounded(c.Parties, maxParties) {
		if p.Role == "defendant" {
			out = append(out, p)
		}
	}
	return out
}

// facts are the telling figures of a case by party.
type facts map[corpus.PartyID][]corpus.Fact

func byParty(c *corpus.Case) facts {
	out := facts{}
	for _, f := range bounded(c.Facts, maxFacts) {
		if telltale(f.Slot) {
			out[f.Party] = append(out[f.Party], f)
		}
	}
	return out
}

// shared counts the figures that a party has in common with one of another case.
func (f facts) shared(other facts, ours, theirs corpus.PartyID) int {
	n := 0
	for _, x := range f[ours] {
		if slices.ContainsFunc(other[theirs], func(y corpus.Fact) bool { return y.Slot == x.Slot && relate(x, y) >= near }) {
			n++
		}
	}
	return n
}

// telltale reports whether a slot's figures tell cases apart.
func telltale(slot corpus.Slot) bool {
	return slot.Money() || slot == corpus.SlotTerm || slot == corpus.SlotCount || slot == corpus.SlotDate
}
