package answer

import (
	"cmp"
	"context"
	"slices"

	"casebot/corpus"
	"casebot/index"
)

// sieved answers a question of which every word is a criterion from the records: which
// cases, fines or people meet them all, how many, and where they are most. Where a machine
// has read articles, these tell more of a matter than its record: then it answers first
// only for amounts within a limit, which the records alone can compare.
func (a *Answerer) sieved(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	return a.sievedBeside(ctx, q, d, false)
}

// sievedLast is sieved where no article has answered.
func (a *Answerer) sievedLast(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	return a.sievedBeside(ctx, q, d, true)
}

// countsPeople reports whether a question is for how many people something became of, whatever
// they did: one sentence of an article says that of no archive.
func (c *criteria) countsPeople() bool {
	return c.people && c.counted && len(c.fates) > 0 && len(c.topics)+len(c.bodies)+len(c.regions)+len(c.states)+c.from+c.to == 0
}

func (a *Answerer) sievedBeside(ctx context.Context, q Question, d *digest, last bool) (answer Answer, ok bool, err error) {
	if d.compared < d.total || len(q.everyone) > 0 {
		return Answer{}, false, nil
	}
	c, ok := d.criteriaOf(q)
	if !ok || c.limit == nil && !last && d.machineRead() && !c.countsPeople() {
		return Answer{}, false, nil
	}
	slot := ranking(q)
	switch {
	case c.most != "" && d.kept == nil && (len(c.fates) > 0 || c.people || c.firms):
		return Answer{}, false, nil // all records would be read for it
	case c.most != "":
		answer, err = a.mostBy(ctx, d, q, &c)
		return answer, err == nil, err
	case q.Shape == Rank && slot != "" && c.limit == nil:
		c.filter.states = nil
		answer, err = a.rankedIn(ctx, d, q, slot, c.filter)
		return answer, err == nil && !answer.Abstained, err
	case c.none() && c.counted:
		answer, err = a.held(ctx, d, q)
		return answer, err == nil, err
	case c.none(), q.Shape == Rank, q.Shape == Sum:
		return Answer{}, false, nil
	}
	passed := d.passing(&c, c.limit == nil && !c.figured())
	if d.kept == nil {
		return a.columned(ctx, q, d, &c, passed)
	}
	found, err := a.casesAt(ctx, d, passed)
	if err != nil {
		return Answer{}, false, err
	}
	found = slices.DeleteFunc(found, func(one *corpus.Case) bool { return !c.appliedIn(one) })
	if c.newest {
		slices.SortStableFunc(found, func(a, b *corpus.Case) int { return cmp.Compare(newestDay(b), newestDay(a)) })
	}
	left, said := c.undatedOf(found, q.Language)
	if len(left) == 0 {
		left, said = c.onceUndone(found, q.Language)
	}
	answer = d.adding(d.meeting(q, &c, found), said, left)
	some := !answer.Abstained || c.limit != nil || len(c.topics) == 0 && !d.machineRead() || !c.days.none() && d.kept != nil && len(c.bodies) == 0
	return answer, some, nil
}

// columned answers over a large archive, of which few records are read, what the columns
// of its register tell: which cases pass, and which have an amount within a limit.
func (a *Answerer) columned(ctx context.Context, q Question, d *digest, c *criteria, passed []place) (Answer, bool, error) {
	plain := len(c.fates) == 0 && !c.people && !c.firms && !c.newest && c.provision == "" && c.law == nil
	if c.limit != nil {
		figured, slot := map[place]bool{}, slotNumber(c.amountSlot(q))
		for _, e := range d.figures {
			if e.slot == slot && c.limit.lets(e.n, d.units[e.unit]) {
				figured[e.of] = true
			}
		}
		passed = slices.DeleteFunc(passed, func(at place) bool { return !figured[at] })
		plain = len(passed) <= mostCited
	}
	if !plain || len(passed) == 0 && (q.Shape != Tally || c.limit != nil) {
		return Answer{}, false, nil
	}
	if c.limit != nil {
		found, err := a.casesAt(ctx, d, passed)
		return d.meeting(q, c, found), err == nil, err
	}
	found, err := a.casesAt(ctx, d, passed[:min(mostNamed, len(passed))])
	return d.naming(q, found, len(passed), ""), err == nil, err
}

// meeting lists those of some cases that meet the criteria: by their amounts where a kind
// of them is asked for.
func (d *digest) meeting(q Question, c *criteria, found []*corpus.Case) Answer {
	slot := c.amountSlot(q)
	if slot == "" || q.Shape == Tally && c.limit == nil {
		return d.sifted(q, c, found)
	}
	found = slices.DeleteFunc(found, func(one *corpus.Case) bool {
		return c.limit == nil && len(c.whom(one, c.people)) == 0 && !c.fell(one, slot)
	})
	return d.amounting(q, c, slot, found)
}

// figured reports whether a criterion is a figure, of which the year counts and not that
// of its case.
func (c *criteria) figured() bool {
	return slices.ContainsFunc(c.fates, func(f fate) bool { return f.slot.Money() })
}

// newestDay is the day of the newest status of a case, as a number.
func newestDay(c *corpus.Case) int64 {
	day := corpus.Date{Year: c.Year()}
	if len(c.Status) > 0 && !c.Status[0].Date.IsZero() {
		day = c.Status[0].Date
	}
	n, _ := numberOf(day)
	return n
}

// sifted lists those of some cases that became what is asked: each of the people, where
// people are asked for, else the cases.
func (d *digest) sifted(q Question, c *criteria, found []*corpus.Case) Answer {
	var members []member
	var cases []*corpus.Case
	ofPeople := c.people || slices.ContainsFunc(c.fates, func(f fate) bool { return f.people }) && !forCases.MatchString(index.Fold(q.Text)) && !c.firms
	for _, one := range found {
		whom := c.whom(one, ofPeople)
		if len(whom) == 0 {
			continue
		}
		cases = append(cases, one)
		for _, id := range whom {
			members = append(members, member{of: Mention{Case: one, Party: id}})
		}
	}
	also := ""
	if c.year > 0 {
		also = yearTaken(c.year, q.Language)
	}
	if ofPeople && len(members) > 0 && q.Shape != Tally {
		return d.callingRecords(q, members, also)
	}
	return d.naming(q, cases, len(cases), also)
}

// whom returns the parties of a case of which is true what is asked, the empty one for
// the case as a whole; none where it is true of nobody.
func (c *criteria) whom(one *corpus.Case, people bool) (parties []corpus.PartyID) {
	if len(c.fates) == 0 && !people {
		if c.firms && !againstFirm(one) {
			return nil
		}
		return []corpus.PartyID{""}
	}
	for _, p := range one.Parties {
		if p.Role != "defendant" || people && len(c.fates) > 0 && !p.Person && c.fatesOfPeople() || c.firms && p.Person {
			continue
		}
		if c.came(one, p.ID) {
			parties = append(parties, p.ID)
		}
	}
	if len(parties) == 0 && !(c.firms && !againstFirm(one)) && c.came(one, "") {
		return []corpus.PartyID{""}
	}
	return parties
}

func (c *criteria) fatesOfPeople() bool {
	return slices.ContainsFunc(c.fates, func(f fate) bool { return f.people })
}

// came reports whether everything that is asked became of a party in the years that are
// asked for. Of a fine that was annulled its figure tells.
func (c *criteria) came(one *corpus.Case, party corpus.PartyID) bool {
	if c.anyFate {
		return slices.ContainsFunc(c.fates, func(f fate) bool { return f.becomes(one, party) })
	}
	for _, f := range c.fates {
		if !f.becomes(one, party) && !(c.undone() && (f.slot.Money() || slices.Contains(f.states, "overturned"))) {
			return false
		}
	}
	if c.undone() && !c.figured() && !c.overturned(one, party) && !annulled(one, party) {
		return false
	}
	if in, _ := c.inFateYear(one, party); !in {
		return false
	}
	return !c.figured() || c.from+c.to == 0 || c.inYears(one, party)
}

// undone reports whether it is asked what was set aside.
func (c *criteria) undone() bool {
	return slices.ContainsFunc(c.fates, func(f fate) bool { return slices.Contains(f.states, "overturned") })
}

// overturned reports whether one of the fates that undo something is that of a party.
func (c *criteria) overturned(one *corpus.Case, party corpus.PartyID) bool {
	return slices.ContainsFunc(c.fates, func(f fate) bool { return slices.Contains(f.states, "overturned") && f.becomes(one, party) })
}

// annulled reports whether a figure of a party was set aside with the decision, whatever
// stands above that in its newest status: the last court's word that it was.
func annulled(one *corpus.Case, party corpus.PartyID) bool {
	fell := slices.ContainsFunc(one.Status, func(f corpus.Fact) bool { return slices.Contains(states("overturned", "vacated"), stateOf(f)) })
	return fell && slices.ContainsFunc(one.Facts, func(f corpus.Fact) bool {
		return f.Stage == corpus.SetAside && (party == "" || f.Party == party) && !subsidiary(f) && !f.MachineRead()
	})
}

// suspended reports whether it is asked for terms that are.
func (c *criteria) suspended() bool {
	return slices.ContainsFunc(c.fates, func(f fate) bool { return f.spared })
}

// fell reports whether a figure of a case was set aside, which a list of those that
// stand says.
func (c *criteria) fell(one *corpus.Case, slot corpus.Slot) bool {
	return (len(c.fates) == 1 || c.undone()) && slices.ContainsFunc(one.Facts, func(f corpus.Fact) bool { return f.Slot == slot && setAside(one, f) && !subsidiary(f) })
}

// inYears reports whether a figure that is asked for is of the years: one that was imposed,
// also where it does not stand any more, and not what was only announced or asked for.
func (c *criteria) inYears(one *corpus.Case, party corpus.PartyID) bool {
	return slices.ContainsFunc(c.fates, func(f fate) bool {
		return slices.ContainsFunc(one.Facts, func(x corpus.Fact) bool {
			return x.Slot == f.slot && (party == "" || x.Party == party) && c.dates(one, x) && (imposed(x) || setAside(one, x) && !subsidiary(x))
		})
	})
}

// yearOfFact is the year of a fact, else of its case; 0 where it is not known: what somebody
// was made to pay or serve who does not answer for anything in the case came before it.
func yearOfFact(c *corpus.Case, f corpus.Fact) int {
	if f.Date.Year > 0 {
		return f.Date.Year
	}
	if p, ok := c.Party(f.Party); ok && p.Role != "defendant" && (f.Slot == corpus.SlotFine || f.Slot == corpus.SlotTerm) {
		return 0
	}
	return c.Year()
}
