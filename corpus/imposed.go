package corpus

import "slices"

// ImposedIn returns the year of the decision that imposed what a decided fact
// tells, 0 where the record does not let one tell. The fact's own date says it; for
// one without, the first decision that the statuses of its party date: when it was
// upheld, contested or published is another matter. Where a decision was undone, has
// no date, or is of another charge in another year, it may be any of them. What a
// higher court put in place of the first is told by its own date alone.
func (c *Case) ImposedIn(f Fact) (year int) {
	if !f.Date.IsZero() {
		return f.decidedIn()
	}
	if f.Stage == OnAppeal {
		return 0
	}
	var first Fact
	for _, s := range c.Status {
		if s.Party != "" && f.Party != "" && s.Party != f.Party {
			continue
		}
		switch decided := s.decidedIn(); {
		case s.is("vacated", "overturned", "remitted"):
			return 0
		case !s.is("sentenced", "final", "settled"):
		case decided == 0 || year != 0 && decided != year && s.About != first.About:
			return 0
		default:
			year, first = decided, s
		}
	}
	return year
}

// decidedIn is the year of a fact's date where that is one of the decision: itself,
// or when it was announced. Weeks and years may pass before a judgment is published.
func (f Fact) decidedIn() int {
	if f.MachineRead() || f.DateIs != OfItself && f.DateIs != OfAnnounced {
		return 0
	}
	return f.Date.Year
}

// is reports whether a status is one of the given.
func (f Fact) is(states ...State) bool {
	return slices.ContainsFunc(f.Claims, func(c Claim) bool {
		state, ok := c.Value.(State)
		return ok && slices.Contains(states, state)
	})
}
