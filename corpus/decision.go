package corpus

import (
	"slices"
	"strings"
)

// Decision returns the newest dated status that a decision of a body gave, and the
// body, as the record ties them: a court and a date are never of different steps.
// There is no status where no decision is dated, and no body where the record does not
// tell whose the decision is.
func (c *Case) Decision() (decided Fact, by string) {
	pending := false
	for _, status := range c.Status {
		switch {
		case status.is("under_appeal"):
			pending = true
		case !status.decides() || c.betweenParties(status):
		case c.courtOn(status.Date) != "":
			return status, c.courtOn(status.Date)
		case pending && strings.Contains(c.Forum, ";"): // the newest body has not decided yet
			return status, ""
		default:
			return status, c.newestForum()
		}
	}
	if fine, by := c.contested(); pending && by != "" {
		return fine, by
	}
	return Fact{}, c.newestForum()
}

// contested is the first fine of a case that is dated itself, and the body that imposed
// it: of several bodies that which decided before the newest, where there are two, else
// that which the record says the fine is of. Empty where it does not tell.
func (c *Case) contested() (fine Fact, by string) {
	bodies := strings.Split(c.Forum, ";")
	i := slices.IndexFunc(c.Facts, func(f Fact) bool { return f.Slot == SlotFine && f.Stage == Decided && f.decidedIn() != 0 })
	if i < 0 {
		return Fact{}, ""
	}
	if len(bodies) < 3 {
		return c.Facts[i], strings.TrimSpace(bodies[len(bodies)-1])
	}
	for _, f := range c.Facts {
		if f.Slot == SlotCourt && strings.Contains(f.About, "fine") && len(f.Claims) > 0 {
			by, _ := f.Claims[0].Value.(Text)
			return c.Facts[i], string(by)
		}
	}
	return Fact{}, ""
}

// Overtaken reports whether a status is a step that a newer one of the same party left
// behind: what was proposed has been decided, or settled.
func (c *Case) Overtaken(at int) bool {
	old := c.Status[at]
	return old.is("proposed") && slices.ContainsFunc(c.Status[:at], func(newer Fact) bool {
		return (old.Party == "" || newer.Party == old.Party) && newer.decides() && (newer.is("final") || newer.About == old.About)
	})
}

// Grounds is the status whose sources a citation of the case links to: of the decision
// that it cites, else the newest; empty where there is none.
func (c *Case) Grounds() []Fact {
	if decided, _ := c.Decision(); len(decided.Claims) > 0 {
		return []Fact{decided}
	}
	return c.Status[:min(1, len(c.Status))]
}

// Seat returns what tells a case from its namesakes: the body that heard it last, and
// the year of the newest status that can be of that body, as [Case.Year] else.
func (c *Case) Seat() (forum string, year int) {
	for _, status := range c.Status {
		if !status.Date.IsZero() && !c.betweenParties(status) {
			return c.newestForum(), status.Date.Year
		}
	}
	return c.newestForum(), c.Year()
}

func (c *Case) newestForum() string {
	newest, _, _ := strings.Cut(c.Forum, ";")
	return strings.TrimSpace(newest)
}

// decides reports whether a status is that of a dated decision. An accusation, a
// proposal and a pending appeal are none.
func (f Fact) decides() bool {
	stands := slices.ContainsFunc(f.Claims, func(c Claim) bool {
		state, ok := c.Value.(State)
		return ok && c.Mistaken == "" && !state.Accusation() && state != "proposed" && state != "under_appeal"
	})
	return stands && !f.Date.IsZero()
}

// betweenParties reports whether a status is a settlement beside a decision: of the
// body that decided the one thing it is not known that it has to do with the other,
// but by a court of the settlement's day.
func (c *Case) betweenParties(status Fact) bool {
	return status.is("settled") && c.courtOn(status.Date) == "" &&
		slices.ContainsFunc(c.Status, func(other Fact) bool { return other.decides() && !other.is("settled") })
}

// courtOn is the court that the record dates so; empty where it dates none, or several.
func (c *Case) courtOn(date Date) (court string) {
	for _, fact := range c.Facts {
		if fact.Slot != SlotCourt || date.IsZero() || fact.Date != date {
			continue
		}
		for _, claim := range fact.Claims {
			name, _ := claim.Value.(Text)
			if claim.Mistaken != "" || name == "" || court == string(name) {
				continue
			}
			if court != "" {
				return ""
			}
			court = string(name)
		}
	}
	return court
}
