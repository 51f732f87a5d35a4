package answer

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"casebot/corpus"
	"casebot/index"
)

// While the register of a large archive does not stand, the index tells which cases
// can be the first in an order: those beyond a bound that few are beyond. It knows
// every amount that any source states, so that none is missed.

// Bounds on how many cases are read that can be the first of a currency. Among fewer
// than the least there may be none whose figure counts.
const (
	leastExtreme = 20
	mostExtreme  = 100
)

// extremes returns a digest of the cases that can have the greatest figure of a slot,
// or the smallest, of each of the commonest currencies. Where more is asked for than
// an index can tell, it is that of [Answerer.among].
func (a *Answerer) extremes(ctx context.Context, d *digest, f filter, slot corpus.Slot, order int) (*digest, error) {
	if d.compared >= d.total || !f.plain() || f.from != 0 || f.to != 0 || d.beyond != nil {
		return a.among(ctx, d, f, false)
	}
	var hits []index.Hit
	for _, within := range d.orders(f, slot, order) {
		found, err := a.beyondBound(ctx, index.And{All: []index.Query{f.query(false)}}, within)
		if err != nil {
			return nil, err
		}
		hits = append(hits, found...)
	}
	slices.SortFunc(hits, func(a, b index.Hit) int { return cmp.Compare(a.Ref.ID, b.Ref.ID) })
	cases, err := a.load(ctx, slices.CompactFunc(hits, func(a, b index.Hit) bool { return a.Ref == b.Ref }))
	if err != nil {
		return nil, err
	}
	found := digested(d.position, registered(cases), cases)
	found.covered, found.from, found.to = d.covered, d.from, d.to
	return found, nil
}

// A bound asks for what is beyond it: the greater the step, the more that is.
type bound func(step int64) index.Query

// farthest is the step at which a bound leaves nothing out.
const farthest = 1 << 62

// orders returns the bounds in which the first of an order is looked for: of days
// one, of amounts one for each of the commonest currencies.
func (d *digest) orders(f filter, slot corpus.Slot, order int) []bound {
	if slot == corpus.SlotDate {
		return []bound{func(days int64) index.Query {
			if days = min(days, mostDays); order < 0 {
				return index.Dates{Before: dayOff(d.from, int(days))}
			}
			return index.Dates{After: dayOff(d.to+1, -1-int(days))}
		}}
	}
	var out []bound
	for _, unit := range d.commonest(f, slot) {
		out = append(out, func(step int64) index.Query {
			if order < 0 {
				return index.Range{Slot: slot, Unit: unit, To: step}
			}
			return index.Range{Slot: slot, Unit: unit, From: farthest / step}
		})
	}
	return out
}

// mostDays is more than lie between any two days that are written down.
const mostDays = 4_000_000

// dayOff returns the day that is so many days off the first of a year.
func dayOff(year, days int) corpus.Date {
	return corpus.DateOf(time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days))
}

// commonest returns the units in which the cases that were read have most figures
// of a slot, as many as an answer tells apart.
func (d *digest) commonest(f filter, slot corpus.Slot) []string {
	if slot == corpus.SlotTerm {
		return []string{index.Months}
	}
	if f.currency != "" {
		return []string{string(f.currency)}
	}
	number, lets := map[string]int{}, d.lets(f, false)
	for _, e := range d.figures {
		if e.slot == slotNumber(slot) && lets(e.of) {
			number[d.units[e.unit]]++
		}
	}
	units := slices.SortedFunc(maps.Keys(number), func(a, b string) int { return cmp.Or(number[b]-number[a], cmp.Compare(a, b)) })
	return units[:min(3, len(units))]
}

// beyondBound returns the cases beyond the nearest step that is found beyond which
// some are and not too many. Its steps double until there are some, and then halve
// towards where there were none.
func (a *Answerer) beyondBound(ctx context.Context, all index.And, of bound) ([]index.Hit, error) {
	none, some := int64(0), int64(0)
	var best, tied []index.Hit
	for step := int64(1); some-none != 1; {
		query := index.And{All: append(slices.Clone(all.All), of(step))}
		page, err := a.searcher.Search(ctx, index.Request{Query: query, Kind: corpus.CaseRecord, Limit: mostExtreme})
		if err != nil {
			return nil, fmt.Errorf("the cases that can be the first: %w", err)
		}
		switch {
		case page.Total >= leastExtreme && page.Total <= mostExtreme, step >= farthest && some == 0:
			return page.Hits, nil
		case page.Total < leastExtreme:
			none, best = step, page.Hits
		default:
			some, tied = step, page.Hits
		}
		if step *= 2; some > 0 {
			step = none + (some-none)/2
		}
	}
	return append(best, tied...), nil // between the two steps all are alike
}
