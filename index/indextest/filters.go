package indextest

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"casebot/corpus"
	"casebot/index"
)

func (b *bruteForce) filter(q index.Filter, d index.Document) bool {
	switch q.Field {
	case index.FieldTopic:
		return slices.ContainsFunc(d.Topics, func(topic string) bool { return strings.ToLower(topic) == q.Value })
	case index.FieldJurisdiction:
		return d.Jurisdiction == q.Value && q.Value != ""
	case index.FieldState:
		return slices.Contains(d.States, q.Value)
	case index.FieldKind:
		return d.Kind == q.Value && q.Value != ""
	}
	return false
}

// holdsAll reports whether a court's name holds every word of a text.
func holdsAll(court, text string) bool {
	var held []string
	for _, t := range index.NameTokens(court) {
		held = append(held, t.Term)
	}
	for _, t := range index.NameTokens(text) {
		if !slices.Contains(held, t.Term) {
			return false
		}
	}
	return true
}

// days returns the first and the last day of a date.
func days(d corpus.Date) (first, last time.Time) {
	month, day := d.Month, d.Day
	if month == 0 {
		month = 1
	}
	if day == 0 {
		day = 1
	}
	first = time.Date(d.Year, month, day, 0, 0, 0, 0, time.UTC)
	switch {
	case d.Month == 0:
		return first, first.AddDate(1, 0, -1)
	case d.Day == 0:
		return first, first.AddDate(0, 1, -1)
	}
	return first, first
}

// dated looks at the days of a date one by one.
func dated(q index.Dates, d corpus.Date) bool {
	if q.After.IsZero() && q.Before.IsZero() {
		return true
	}
	if d.IsZero() {
		return false
	}
	_, after := days(q.After)
	before, _ := days(q.Before)
	day, last := days(d)
	for ; !day.After(last); day = day.AddDate(0, 0, 1) {
		if (q.After.IsZero() || day.After(after)) && (q.Before.IsZero() || day.Before(before)) {
			return true
		}
	}
	return false
}

func ranged(q index.Range, amounts []index.Amount) bool {
	return slices.ContainsFunc(amounts, func(a index.Amount) bool {
		return a.Slot == q.Slot && a.Unit == q.Unit && a.N >= q.From && (q.To == 0 || a.N <= q.To)
	})
}

// values returns the values of a document that a facet counts.
func values(f index.Field, d index.Document) []string {
	var all []string
	switch f {
	case index.FieldTopic:
		for _, topic := range d.Topics {
			all = append(all, strings.ToLower(topic))
		}
	case index.FieldJurisdiction:
		all = []string{d.Jurisdiction}
	case index.FieldKind:
		all = []string{d.Kind}
	case index.FieldState:
		all = slices.Clone(d.States)
	case index.FieldYear:
		if d.Year > 0 {
			all = []string{time.Date(d.Year, 1, 1, 0, 0, 0, 0, time.UTC).Format("2006")}
		}
	}
	slices.Sort(all)
	return slices.DeleteFunc(slices.Compact(all), func(value string) bool { return value == "" })
}

// The random parts of documents and queries that filters are about.

func (r random) date() corpus.Date { return someDates[r.IntN(len(someDates))] }

// someDates lie where months and years begin and end.
var someDates = []corpus.Date{
	{}, {Year: 2020}, {Year: 2024, Month: 2}, {Year: 2024, Month: 2, Day: 28}, {Year: 2024, Month: 2, Day: 29}, {Year: 2024, Month: 3, Day: 1}, {Year: 2024},
	{Year: 2019, Month: 12, Day: 31}, {Year: 2019, Month: 12, Day: 30}, {Year: 2019, Month: 12}, {Year: 2019}, {Year: 2020, Month: 1, Day: 30},
	{Year: 2020, Month: 1}, {Year: 2020, Month: 1, Day: 1}, {Year: 1, Month: 1, Day: 1}, {Year: 9999, Month: 12, Day: 31}, {Year: 9999},
}

func (r random) court() string {
	return r.pick("", "Supreme People's Court", "People's Court of Li", "Court of the Park", "北京市人民法院", "人民法院", "Court of the Park; People's Board; Supreme Board", "Court of Li; People's Court of the Park; 北京市; 人民法院")
}

func (r random) amounts() []index.Amount {
	var out []index.Amount
	for range r.IntN(3) {
		a := index.Amount{Slot: corpus.SlotFine, Unit: r.pick("CNY", "USD"), N: int64(r.IntN(5) * 100_000)}
		if r.IntN(3) == 0 {
			a = index.Amount{Slot: corpus.SlotTerm, Unit: index.Months, N: []int64{6, 12, 13, 24, index.Life}[r.IntN(5)]}
		}
		out = append(out, a)
	}
	return out
}

func (r random) filter() index.Query {
	switch r.IntN(3) {
	case 0:
		return index.Court{Text: r.pick("court", "people's court", "supreme court", "people's board", "supreme people's", "court park", "of", "人民法院", "法院", "北京", "最高人民法院", "Supreme People's Court", "the moon", "?!")}
	case 1:
		return index.Dates{After: r.date(), Before: r.date()}
	}
	if r.IntN(3) == 0 {
		return index.Range{Slot: corpus.SlotTerm, Unit: index.Months, From: int64(r.IntN(15)), To: []int64{0, 12, 24, index.Life}[r.IntN(4)]}
	}
	return index.Range{Slot: corpus.SlotFine, Unit: r.pick("CNY", "USD"), From: int64(r.IntN(3) * 100_000), To: int64(r.IntN(4) * 100_001)}
}

// datesBetween asks for every stretch between two of some dates.
func datesBetween(s *story) {
	var all []index.Document
	for i, date := range someDates {
		d := article(fmt.Sprintf("%02d", i), "")
		d.Date = date
		all = append(all, d)
	}
	s.put(all...)
	for _, after := range someDates {
		for _, before := range someDates {
			q := index.Dates{After: after, Before: before}
			var want []string
			for _, d := range all {
				if dated(q, d.Date) {
					want = append(want, d.Ref.ID)
				}
			}
			for _, tree := range []index.Query{q, index.Or{Any: []index.Query{q, index.And{All: []index.Query{q, q}}}}} {
				if got := ids(s.search(index.Request{Query: tree, Limit: 50})); !slices.Equal(got, want) && len(got)+len(want) > 0 {
					s.t.Errorf("after %q before %q (%T): %v, want %v", after, before, tree, got, want)
				}
			}
		}
	}
	for _, q := range []index.Dates{{After: corpus.Date{Year: 12345}}, {Before: corpus.Date{Year: -7, Month: 3}}, {After: corpus.Date{Year: 9999, Month: 99, Day: 99}}} {
		if got := ids(s.search(index.Request{Query: q})); len(got) > 0 {
			s.t.Errorf("%+v finds %v", q, got)
		}
	}
}
