package match

import (
	"cmp"
	"slices"

	"casebot/corpus"
)

// A figure is where a draft's fact meets the record's facts of the same kind.
type figure struct {
	slot  corpus.Slot
	party corpus.PartyID // of the draft
	class string         // of a count: what is counted
}

// facts compares the figures of the parties that are paired.
func (e *evidence) facts(draft, known *corpus.Case) {
	found := map[figure]meeting{}
	var order []figure
	for _, f := range bounded(draft.Facts, maxFacts) {
		if !telltale(f.Slot) || f.Slot == corpus.SlotDate && reported(f, draft, known) {
			continue
		}
		key := figure{slot: f.Slot, party: f.Party, class: class(f)}
		m := e.meet(f, known)
		if _, seen := found[key]; !seen {
			order = append(order, key)
		}
		if m.relation > found[key].relation {
			found[key] = m
		}
	}
	slices.SortStableFunc(order, func(a, b figure) int { return cmp.Compare(slotOrder(a.slot), slotOrder(b.slot)) })
	several := len(defendants(draft)) > 1
	for _, key := range order {
		whose := ""
		if party, ok := draft.Party(key.party); ok && several {
			whose = " (" + short(party.Name()) + ")"
		}
		e.count(found[key], whose)
	}
}

func slotOrder(slot corpus.Slot) int { return slices.Index(corpus.Slots(), slot) }

// class tells counts of different things apart.
func class(f corpus.Fact) string {
	for _, claim := range f.Claims {
		if count, ok := claim.Value.(corpus.Count); ok {
			return nounClass(count.Noun)
		}
	}
	return ""
}

// A meeting is the best that the record has to say to one fact of the draft.
type meeting struct {
	relation
	ours, theirs corpus.Fact
	itself       bool // and the same article says the other figure
}

func (e *evidence) meet(f corpus.Fact, known *corpus.Case) meeting {
	best := meeting{}
	for _, g := range bounded(known.Facts, maxFacts) {
		if g.Slot != f.Slot || !e.sameParty(f.Party, g.Party) {
			continue
		}
		r := relate(f, g)
		if r == differs && (e.other || !excludes(f, g)) {
			continue
		}
		if r > best.relation {
			best = meeting{r, f, g, r == differs && sameSource(f, g)}
		}
	}
	return best
}

// sameParty reports whether a fact about a party of the draft can be one about
// the record's. One that names no party can be about anybody; and where nobody
// goes by the same name, the figures may still say that somebody was written in
// two ways.
func (e *evidence) sameParty(ours, theirs corpus.PartyID) bool {
	to, paired := e.to[ours]
	switch {
	case e.other:
		return true
	case paired:
		return to == theirs || theirs == "" || to == ""
	}
	return ours == "" || theirs == ""
}

// excludes reports whether two facts with different values speak of the same
// thing at the same stage, so that only one can be right.
func excludes(f, g corpus.Fact) bool {
	x, y := fold(f.About), fold(g.About)
	switch {
	case f.Stage != g.Stage:
		return false
	case f.Slot == corpus.SlotCount:
		return class(f) == class(g)
	case f.Slot == corpus.SlotDate:
		return x == y && x != "" && f.DateIs == g.DateIs && !(x == "arrest" && daysApart(f, g))
	}
	return x == y || x == "" || y == ""
}

// daysApart reports whether two dates lie in one month or in two that follow: one source
// tells when somebody was seized, another when the police said so.
func daysApart(f, g corpus.Fact) bool {
	for _, x := range f.Claims {
		for _, y := range g.Claims {
			a, ok := x.Value.(corpus.Date)
			b, too := y.Value.(corpus.Date)
			if months := 12*(a.Year-b.Year) + int(a.Month) - int(b.Month); ok && too && months >= -1 && months <= 1 {
				return true
			}
		}
	}
	return false
}

// sameSource reports whether one source states both.
func sameSource(f, g corpus.Fact) bool {
	for _, x := range f.Claims {
		for _, y := range g.Claims {
			if x.Source == y.Source && y.Mistaken == "" && x.Value != nil && y.Value != nil {
				return true
			}
		}
	}
	return false
}

// reported reports whether a date is hardly one of the case's own: many cases
// are told on the day on which a source came out.
func reported(f corpus.Fact, draft, known *corpus.Case) bool {
	if f.DateIs == corpus.OfReported || f.DateIs == corpus.OfPublished || f.DateIs == corpus.OfAnnounced {
		return true
	}
	for _, claim := range f.Claims {
		date, ok := claim.Value.(corpus.Date)
		if !ok || date.Month == 0 {
			return true
		}
		for _, s := range slices.Concat(bounded(draft.Sources, 20), bounded(known.Sources, 50)) {
			if s.Published.Year == date.Year && s.Published.Month == date.Month {
				return true
			}
		}
	}
	return false
}

// count takes a meeting into the evidence.
func (e *evidence) count(m meeting, whose string) {
	switch m.relation {
	case silent:
		return
	case differs:
		e.odds++
		e.itself = e.itself || m.itself
		e.con("the draft says %s, the record %s", told(m.ours)+whose, told(m.theirs))
		return
	case near:
		format := "nearly the same: %s and %s"
		if m.ours.Slot.Money() {
			format = "the amounts agree at different rates or rounded: %s and %s"
		}
		e.pro(format, told(m.ours), told(m.theirs)+whose)
	case agrees:
		format := "both say %s"
		if converted(m) {
			format = "both say %s, converted at different rates"
		}
		e.pro(format, told(m.ours)+whose)
	}
	e.slots++
	if m.ours.Slot == corpus.SlotDate || m.relation == near {
		return
	}
	rarest := common
	for _, claim := range m.ours.Claims {
		rarest = max(rarest, rarity(claim.Value))
	}
	if rarest >= rare {
		e.rare++
	}
	if rarest == strong {
		e.strong++
	}
}

// converted reports whether the same amount is converted otherwise.
func converted(m meeting) bool {
	f := corpus.Fact{Claims: slices.Concat(bounded(m.ours.Claims, 20), bounded(m.theirs.Claims, 20))}
	return m.ours.Slot.Money() && f.Differs()
}

// told puts a fact in a few words: "a fine of CNY 13,000", "193 cameras".
func told(f corpus.Fact) string {
	value := "an amount that is not given"
	for _, claim := range f.Claims {
		if claim.Value != nil && claim.Mistaken == "" {
			value = claim.Value.Display()
			break
		}
	}
	switch f.Slot {
	case corpus.SlotCount:
		return short(value)
	case corpus.SlotDate:
		return "the date " + value
	case corpus.SlotGain:
		return "a gain of " + value
	case corpus.SlotLoss:
		return "a loss of " + value
	case corpus.SlotTerm:
		return "a term of " + value
	case corpus.SlotSettlement:
		return "a settlement of " + value
	case corpus.SlotDamages:
		return "damages of " + value
	}
	return "a fine of " + value
}

// short cuts words from outside to what fits a line.
func short(text string) string {
	if cut := clip(text, 80); cut != text {
		return cut + "…"
	}
	return text
}

// alike names a party as both print it.
func alike(ours, theirs string) string {
	if ours == theirs {
		return short(ours)
	}
	return short(ours) + " (the record: " + short(theirs) + ")"
}
