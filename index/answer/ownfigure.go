package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// Of each party of a case one figure is its own: it is what a sum adds up and /stats counts.
// What several owe together, a part of the whole, and what came beside another can be the
// greatest or the smallest all the same: a superlative says then what it is, how many figures
// there are with and without such, and which of the own ones is the first.

// markOwn marks the figures of one case that are own, of each slot those that once keeps.
func markOwn(figures []entry) {
	bySlot := map[uint8][]entry{}
	for _, e := range figures {
		if e.class == confirmed && !e.apart {
			bySlot[e.slot] = append(bySlot[e.slot], e)
		}
	}
	for slot, all := range bySlot {
		bySlot[slot] = once(all)
	}
	for i, e := range figures {
		figures[i].own = slices.Contains(bySlot[e.slot], e)
	}
}

// ownOf returns the figures that are own, and those beside them.
func ownOf(figures []entry) (own, beside []entry) {
	for _, e := range figures {
		if e.own {
			own = append(own, e)
		} else {
			beside = append(beside, e)
		}
	}
	return own, beside
}

// besideOwn reports whether a fact of a case is a figure that counts beside an own one.
func besideOwn(c *corpus.Case, i int) bool {
	f := c.Facts[i]
	if f.About == "" || decided(f) == nil {
		return false
	}
	r := newRegister()
	r.enter(0, c)
	return slices.ContainsFunc(r.figures, func(e entry) bool {
		return int(e.fact) == i && e.slot == slotNumber(f.Slot) && e.class == confirmed && !e.apart && !e.own
	})
}

// amongWords says of how many figures the first of an order is, and how many of them are own.
func (w phrases) amongWords(figures []entry, slot corpus.Slot) string {
	own, beside := ownOf(figures)
	unit := ""
	if unitsIn(figures) > 1 && slot.Money() {
		unit = w.eachUnit
	}
	switch {
	case len(figures) == 1:
		return w.onlyOne
	case len(own) == 0 || len(beside) == 0:
		return fmt.Sprintf(w.among, len(figures), unit)
	}
	return fmt.Sprintf(w.amongBeside, len(figures), len(own), unit)
}

// leadless returns an answer without how many figures its superlative is of.
func (w phrases) leadless(said string) string {
	lead, _, _ := strings.Cut(w.among, "%d")
	before, rest, ok := strings.Cut(said, w.colon)
	if !ok || !strings.HasPrefix(before, lead) || strings.HasSuffix(before, w.eachUnit) {
		return said
	}
	return rest
}

// Subsidiary reports whether a figure is beside the decision of its case, and no figure of
// it at all: a penalty for each day of delay, a share of a head.
func (s Stated) Subsidiary() bool { return subsidiary(s.Fact) }

// ofAnother reports whether a status is of another figure of the same party, as where the
// surcharge is under appeal and the fine beside it is not.
func ofAnother(c *corpus.Case, f, status corpus.Fact) bool {
	if f.About == "" || status.About == "" || ofOneMatter(f, status) {
		return false
	}
	return slices.ContainsFunc(c.Facts, func(o corpus.Fact) bool {
		return o.Slot == f.Slot && o.Party == f.Party && o.About != f.About && standing(o) && ofOneMatter(o, status)
	})
}
