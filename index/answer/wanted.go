package answer

import (
	"slices"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A Wanted is what a question for a list, a number of cases, a sum or a superlative
// asked for, as far as it is of the field and can be asked of another place or time:
// "how many cases in the US?", "and in China?". It holds codes, figures and the names of
// concepts, none of the question's words.
type Wanted struct {
	Shape    Shape           `json:",omitempty"` // Sum or Rank; else a list, or with Counted a number
	Counted  bool            `json:",omitempty"`
	Low      bool            `json:",omitempty"` // the lower end of a superlative
	Slot     corpus.Slot     `json:",omitempty"` // of what is compared or added up
	People   bool            `json:",omitempty"`
	Firms    bool            `json:",omitempty"`
	Newest   bool            `json:",omitempty"`
	Fates    []int           `json:",omitempty"` // places among the fates
	Kinds    []corpus.Kind   `json:",omitempty"`
	Regions  []string        `json:",omitempty"`
	From, To int             `json:",omitempty"`
	Ideas    []string        `json:",omitempty"` // names of concepts
	Currency corpus.Currency `json:",omitempty"`
	Limit    *Bounds         `json:",omitempty"`
}

// Bounds are those of amounts in whole units, or of terms in months; Most 0: open.
type Bounds struct {
	Least, Most    int64 `json:",omitempty"`
	Months, Beyond bool  `json:",omitempty"`
}

// wantedIn returns what an answered question asked for, nil where it is none that goes
// on without its words.
func (d *digest) wantedIn(q Question, answer Answer) *Wanted {
	if answer.Route != RouteList && answer.Route != RouteStatistic || len(q.everyone) > 0 {
		return nil
	}
	c, _ := d.criteriaOf(q)
	s, ok := c.wanted(q)
	if !ok || s.empty() && q.Shape != Rank && q.Shape != Sum && !c.counted {
		return nil
	}
	return &s
}

// wanted returns criteria as what goes on; ok is false where a part of them does not.
func (c *criteria) wanted(q Question) (s Wanted, ok bool) {
	s = Wanted{Counted: c.counted || q.Shape == Tally, People: c.people, Firms: c.firms, Newest: c.newest, Kinds: c.kinds, Regions: slices.Compact(slices.Sorted(slices.Values(c.regions))),
		From: c.from, To: c.to, Currency: c.currency}
	if q.Shape == Rank || q.Shape == Sum {
		s.Shape, s.Slot, s.Low, s.Counted = q.Shape, ranking(q), smallest.MatchString(index.Fold(q.Text)), false
	}
	for _, f := range c.fates {
		s.Fates = append(s.Fates, slices.IndexFunc(fates, func(o fate) bool { return o.asks == f.asks }))
	}
	for _, key := range c.topics {
		if !slices.ContainsFunc(lexicon.Concepts, func(known lexicon.Concept) bool { return known.Name == key }) {
			return s, false
		}
		s.Ideas = append(s.Ideas, key)
	}
	if c.limit != nil {
		s.Currency = corpus.Currency(c.limit.currency)
		s.Limit = &Bounds{c.limit.least, c.limit.most, c.limit.months, c.limit.beyond}
	}
	if len(s.Fates) > 0 && s.Shape != "" { // the slot says it
		s.Fates = slices.DeleteFunc(s.Fates, func(i int) bool { return fates[i].slot == s.Slot })
	}
	whole := c.understood && c.most == "" && c.provision == "" && c.law == nil && c.sides == nil && !c.anyFate && c.days.none() &&
		len(c.not)+len(c.bodies)+len(c.states) == 0 && (c.limit == nil || !c.limit.exact)
	return s, whole
}

// empty reports whether nothing is asked of the cases.
func (s *Wanted) empty() bool {
	return len(s.Fates)+len(s.Kinds)+len(s.Regions)+len(s.Ideas)+s.From+s.To == 0 && s.Currency == "" && s.Limit == nil && !s.Newest
}

// with returns what is sought with what another says in place of its own of that kind.
func (s Wanted) with(o Wanted) Wanted {
	s.Counted = s.Counted || o.Counted
	if len(o.Fates) > 0 {
		s.Fates, s.People, s.Firms = o.Fates, o.People, o.Firms
	}
	if len(o.Kinds) > 0 {
		s.Kinds = o.Kinds
	}
	if len(o.Regions) > 0 {
		s.Regions = o.Regions
	}
	if len(o.Ideas) > 0 {
		s.Ideas = o.Ideas
	}
	if o.From+o.To > 0 {
		s.From, s.To = o.From, o.To
	}
	if o.Currency != "" {
		s.Currency = o.Currency
	}
	if o.Limit != nil {
		s.Limit = o.Limit
	}
	if s.Currency != "" && s.Shape == "" && !s.amounts() { // cases have no currency
		s.Fates = append(slices.Clone(s.Fates), slices.IndexFunc(fates, func(f fate) bool { return f.slot == corpus.SlotFine }))
	}
	return s
}

// amounts reports whether amounts of money are sought.
func (s *Wanted) amounts() bool {
	return s.Limit != nil || slices.ContainsFunc(s.Fates, func(i int) bool { return i < len(fates) && fates[i].slot.Money() })
}

// narrowed is what is sought of the cases that a turn has listed, nil where either cannot
// be asked again.
func (t Turn) narrowed(said *Wanted) *Wanted {
	if t.Wanted == nil || said == nil || t.Wanted.Shape != "" {
		return nil
	}
	both := t.Wanted.with(*said)
	return &both
}
