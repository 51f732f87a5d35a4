package answer

import (
	"cmp"
	"math"
	"slices"
	"time"

	"casebot/corpus"
)

// An entry is one figure of a register: what a statistic needs of a fact, in a few
// dozen bytes.
type entry struct {
	n     int64  // minor units, a length as lengthOf orders terms, or a day: 20250612
	of    place  // of the case
	fact  uint16 // which of the facts of the case; for a date, of its statuses
	party uint16 // tells the parties of a case apart; 0 for the case as a whole
	year  int16  // of the figure, as yearOfFact says
	slot  uint8  // as slotNumber says
	unit  uint8  // the currency, by its place among the units of the register
	class class
	whole bool // it is about nothing narrower than the slot says
	firm  bool // it is a company's
	apart bool // it is beside the decision of its case, as subsidiary says
	own   bool // of its party it is the one that counts, as once says
}

// A class says how a figure counts.
type class uint8

// The classes.
const (
	confirmed class = iota
	machine         // what a machine read and nobody has confirmed
	amountless
)

// slotNumber numbers the slots.
func slotNumber(slot corpus.Slot) uint8 { return uint8(slices.Index(corpus.Slots(), slot)) }

// enter adds the figures of a case that count. What is asked for, alleged, proposed
// or set aside does not count, nor does what is mistaken.
func (r *register) enter(at place, c *corpus.Case) {
	overturned := len(c.Status) > 0 && stands(c, undone)
	first := len(r.figures)
	parties := []corpus.PartyID{""}
	enter := func(f corpus.Fact, i int, slot corpus.Slot) {
		value := decided(f)
		e := entry{of: at, fact: uint16(i), year: int16(yearOfFact(c, f)), slot: slotNumber(slot), whole: f.About == "", firm: ofFirm(c, f.Party), apart: subsidiary(f)}
		switch {
		case value == nil && standing(f) && !stated(f):
			e.class = amountless
		case value == nil || i > math.MaxUint16:
			return
		case f.MachineRead():
			e.class = machine
		}
		party := slices.Index(parties, f.Party)
		if party < 0 {
			party = len(parties)
			parties = append(parties, f.Party)
		}
		e.party = uint16(min(party, math.MaxUint16))
		n, currency := numberOf(value)
		e.n, e.unit = n, r.units.place(string(currency))
		r.figures = append(r.figures, e)
	}
	for i, f := range counting(c, corpus.SlotDate) {
		enter(f, i, corpus.SlotDate)
	}
	for i, f := range c.Facts {
		if !overturned && (f.Slot.Money() || f.Slot == corpus.SlotTerm) {
			enter(f, i, f.Slot)
		}
	}
	markOwn(r.figures[first:])
}

// numberOf writes a value as a number and what it is counted in.
func numberOf(value corpus.Value) (n int64, currency corpus.Currency) {
	switch v := value.(type) {
	case corpus.Money:
		return v.Minor, v.Currency
	case corpus.Term:
		return lengthOf(v), ""
	case corpus.Date:
		return int64(v.Year)*10_000 + int64(v.Month)*100 + int64(v.Day), ""
	}
	return 0, ""
}

// compared compares two figures of one slot: 1 where the first is the greater. Two
// currencies do not compare, nor a day with its month.
func (e entry) compared(o entry) (order int, ok bool) {
	if e.slot == slotNumber(corpus.SlotDate) {
		return orderOf(dayOf(e.n), dayOf(o.n))
	}
	return cmp.Compare(e.n, o.n), e.unit == o.unit
}

func dayOf(n int64) corpus.Date {
	return corpus.Date{Year: int(n / 10_000), Month: time.Month(n / 100 % 100), Day: int(n % 100)}
}

// once keeps one figure for each party of a case and currency, the plain one, else
// the greatest, so that a total and its parts are not both added. What is said of
// no party in particular counts where no party has a figure of its own. The figures
// of a case stand side by side.
func once(figures []entry) []entry {
	var kept []entry
	for len(figures) > 0 {
		n := 1
		for n < len(figures) && figures[n].of == figures[0].of {
			n++
		}
		kept = append(kept, onceOf(figures[:n])...)
		figures = figures[n:]
	}
	return kept
}

// onceOf is once for the figures of one case.
func onceOf(figures []entry) []entry {
	var kept []entry
	for _, f := range figures {
		i := slices.IndexFunc(kept, func(o entry) bool { return o.party == f.party && o.unit == f.unit })
		if i < 0 {
			kept = append(kept, f)
			continue
		}
		order, _ := f.compared(kept[i])
		if f.whole && !kept[i].whole || f.whole == kept[i].whole && order > 0 {
			kept[i] = f
		}
	}
	all := slices.Clone(kept)
	return slices.DeleteFunc(kept, func(f entry) bool {
		return f.party == 0 && slices.ContainsFunc(all, func(o entry) bool { return o.unit == f.unit && o.party != 0 })
	})
}

// best returns the greatest figures of each currency, or the smallest, the
// currencies with the most figures first; ties stand side by side.
func best(figures []entry, order int) (units []uint8, leaders map[uint8][]entry) {
	leaders = map[uint8][]entry{}
	number := map[uint8]int{}
	for _, f := range figures {
		number[f.unit]++
		if len(leaders[f.unit]) == 0 {
			units = append(units, f.unit)
			leaders[f.unit] = []entry{f}
			continue
		}
		switch n, ok := f.compared(leaders[f.unit][0]); {
		case ok && n == order:
			leaders[f.unit] = []entry{f}
		case ok && n == 0:
			leaders[f.unit] = append(leaders[f.unit], f)
		}
	}
	slices.SortStableFunc(units, func(a, b uint8) int { return number[b] - number[a] })
	return units, leaders
}
