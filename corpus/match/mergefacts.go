package match

import (
	"slices"

	"casebot/corpus"
)

// A rule says whether a fact of the draft belongs to a fact of the record.
type rule func(ours, theirs corpus.Fact) bool

// seats gives each fact of the draft its fact of the record, and -1 where there
// is none. The first rule has the first choice, and no fact is taken twice: one
// source's two figures are two things.
func seats(ours, theirs []corpus.Fact, rules ...rule) []int {
	out, taken := make([]int, len(ours)), make([]bool, len(theirs))
	for i := range out {
		out[i] = -1
	}
	for _, fits := range rules {
		for i, f := range ours {
			for j := 0; j < len(theirs) && out[i] < 0; j++ {
				if !taken[j] && f.Slot == theirs[j].Slot && fits(f, theirs[j]) {
					out[i], taken[j] = j, true
				}
			}
		}
	}
	return out
}

// facts puts the claims of the draft beside the record's.
func (m *merger) facts() {
	ours := unsaid(once(m.mapped(m.draft.Facts)), m.out.Facts)
	sole := soleFacts(m.out.Facts)
	at := seats(ours, m.out.Facts,
		func(f, g corpus.Fact) bool { return sameKey(f, g) && relate(f, g) == agrees },
		func(f, g corpus.Fact) bool { return nearby(f, g) && sameValue(f, g) },
		sameKey,
		func(f, g corpus.Fact) bool {
			return !g.MachineRead() && f.About == "" && f.Party == g.Party && sole[soleKey(g)] == 1 && soleKey(f) == soleKey(g)
		},
	)
	for i, f := range ours {
		if at[i] >= 0 {
			m.claims(&m.out.Facts[at[i]], f.Claims)
		} else {
			push(m, &m.out.Facts, f)
		}
	}
}

// unsaid leaves out the facts of the draft that one of the record's has already,
// from the same sources, be it with other words about it.
func unsaid(ours, theirs []corpus.Fact) []corpus.Fact {
	return slices.DeleteFunc(ours, func(f corpus.Fact) bool {
		return slices.ContainsFunc(theirs, func(g corpus.Fact) bool { return f.Slot == g.Slot && said(f, g) })
	})
}

func said(f, g corpus.Fact) bool {
	return nearby(f, g) && !slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool {
		return !repeated(g, claim) || claim.Value == nil && f.About != "" && !sameKey(f, g)
	})
}

// once joins facts that the draft states twice.
func once(facts []corpus.Fact) []corpus.Fact {
	var out []corpus.Fact
	for _, f := range facts {
		i := slices.IndexFunc(out, func(g corpus.Fact) bool { return sameKey(f, g) && relate(f, g) == agrees })
		if i < 0 {
			f.Claims = slices.Clone(f.Claims)
			out = append(out, f)
			continue
		}
		(&merger{}).claims(&out[i], f.Claims)
	}
	return out
}

// claims adds claims to a fact, but for those that the same source makes there.
func (m *merger) claims(to *corpus.Fact, more []corpus.Claim) {
	for _, claim := range more {
		if !repeated(*to, claim) {
			push(m, &to.Claims, worded(*to, claim))
		}
	}
}

// repeated reports whether the fact has what a source says already, be it in a
// person's words.
func repeated(f corpus.Fact, claim corpus.Claim) bool {
	return slices.ContainsFunc(f.Claims, func(c corpus.Claim) bool {
		switch {
		case c.Source != claim.Source:
			return false
		case claim.Value == nil || c.Value == nil:
			return claim.Value == nil
		}
		return c.Value.Same(claim.Value) || sameText(c.Value, claim.Value) || !c.MachineRead() && loosely(c.Value, claim.Value)
	})
}

// worded gives a claim in words the record's spelling, where case and stops alone
// differ: that is no difference between sources.
func worded(f corpus.Fact, claim corpus.Claim) corpus.Claim {
	for _, c := range f.Claims {
		if claim.Value != nil && sameText(c.Value, claim.Value) && !c.Value.Same(claim.Value) {
			claim.Value = c.Value
			return claim
		}
	}
	return claim
}

func sameText(a, b corpus.Value) bool {
	x, ok := a.(corpus.Text)
	y, also := b.(corpus.Text)
	return ok && also && fold(string(x)) == fold(string(y))
}

func loosely(a, b corpus.Value) bool {
	x, ok := a.(corpus.Text)
	y, also := b.(corpus.Text)
	return ok && also && sameWords(string(x), string(y))
}

// nearby reports whether two facts of a slot are at one stage and can be about
// one party.
func nearby(f, g corpus.Fact) bool {
	return f.Stage == g.Stage && (f.Party == g.Party || f.Party == "" || g.Party == "")
}

// sameValue reports whether a fact agrees to the letter with one that a person
// wrote or confirmed, as far as a person did. Phrases that say about the same stay
// apart: side by side they would read as if the sources differed.
func sameValue(f, g corpus.Fact) bool {
	for _, x := range f.Claims {
		for _, y := range g.Claims {
			if !y.MachineRead() && x.Value != nil && y.Value != nil && y.Mistaken == "" && (x.Value.Same(y.Value) || sameText(x.Value, y.Value)) {
				return true
			}
		}
	}
	return false
}

// sameKey reports whether two facts of a slot are about the same thing. It is an
// equivalence, so that the order in which drafts come does not matter.
func sameKey(f, g corpus.Fact) bool {
	return f.Slot == g.Slot && f.Stage == g.Stage && f.Party == g.Party && thing(f) == thing(g)
}

// thing says what a fact is about beyond slot, party and stage.
func thing(f corpus.Fact) string {
	about := fold(f.About)
	switch f.Slot {
	case corpus.SlotCount:
		if kind := class(f); ownedThings[kind] && plainlyOf(about, kind) {
			return kind // “home cameras” of one source are 家用摄像头 of another
		}
		return class(f) + "/" + about
	case corpus.SlotDate:
		if about != "" {
			return about
		}
	case corpus.SlotCourt, corpus.SlotCharge, corpus.SlotStatute, corpus.SlotOutcome:
	default:
		return about
	}
	for _, claim := range f.Claims {
		if claim.Value != nil {
			return about + "/" + fold(claim.Value.String())
		}
	}
	return about
}

// soleKey is what a figure is about where no more is said.
func soleKey(f corpus.Fact) string {
	if !telltale(f.Slot) || f.Slot == corpus.SlotDate {
		return ""
	}
	return string(f.Slot) + "/" + string(f.Stage) + "/" + string(f.Party) + "/" + class(f)
}

// soleFacts counts the figures of each kind that a person stands behind.
func soleFacts(facts []corpus.Fact) map[string]int {
	out := map[string]int{}
	for _, f := range facts {
		if key := soleKey(f); key != "" && !f.MachineRead() {
			out[key]++
		}
	}
	return out
}
