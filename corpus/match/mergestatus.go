package match

import (
	"slices"

	"casebot/corpus"
)

// statuses adds the draft's statuses: a witness to one that the record has, or a
// new one in its place by date.
func (m *merger) statuses() {
	ours := m.mapped(m.draft.Status)
	for i, f := range ours {
		ours[i] = m.undated(f)
	}
	ours = unsaid(ours, m.out.Status)
	at := seats(ours, m.out.Status,
		func(f, g corpus.Fact) bool { return !g.MachineRead() && sameStatus(f, g) },
		func(f, g corpus.Fact) bool { return g.MachineRead() && m.sameMachineStatus(f, g) },
	)
	var added []corpus.Fact
	redated := false
	for i, f := range ours {
		if at[i] < 0 {
			added = append(added, f)
			continue
		}
		g := &m.out.Status[at[i]]
		m.claims(g, f.Claims)
		if g.MachineRead() && better(f, *g) {
			g.Date, g.DateIs, redated = f.Date, f.DateIs, true
		}
	}
	if redated {
		m.changed = true
		m.settle()
	}
	for _, f := range added {
		insert(m, &m.out.Status, statusPlace(m.out.Status, f), f)
	}
}

// settle puts the statuses that a machine read in their places again, after one
// of them has got a better date.
func (m *merger) settle() {
	kept := slices.DeleteFunc(slices.Clone(m.out.Status), corpus.Fact.MachineRead)
	for _, f := range m.out.Status {
		if f.MachineRead() {
			kept = slices.Insert(kept, statusPlace(kept, f), f)
		}
	}
	m.out.Status = kept
}

// statusPlace is where a status belongs, the newest first: before the first that
// it is later than for certain, else last.
func statusPlace(statuses []corpus.Fact, f corpus.Fact) int {
	i := slices.IndexFunc(statuses, func(g corpus.Fact) bool { return f.Date.After(g.Date) })
	if i < 0 {
		return len(statuses)
	}
	return i
}

// undated takes from a status the day on which the press reported it, where a
// person stands behind another status: that the press tells of a charge today does not
// put it before the acquittal of last year.
func (m *merger) undated(f corpus.Fact) corpus.Fact {
	backed := slices.ContainsFunc(m.out.Status, func(g corpus.Fact) bool { return !g.MachineRead() })
	if f.DateIs == corpus.OfReported && f.MachineRead() && backed {
		f.Date, f.DateIs = corpus.Date{}, corpus.OfItself
	}
	return f
}

// state returns what a status says.
func state(f corpus.Fact) corpus.Value {
	if len(f.Claims) == 0 {
		return nil
	}
	return f.Claims[0].Value
}

func sameState(f, g corpus.Fact) bool { return state(f) != nil && state(f) == state(g) }

// sameStatus reports whether a status of the draft is one that a person wrote:
// whom and what it concerns agree as far as both say it, and so do the dates.
func sameStatus(f, g corpus.Fact) bool {
	about := f.About == "" || g.About == "" || fold(f.About) == fold(g.About) || sameWords(f.About, g.About)
	return nearby(f, g) && sameState(f, g) && about && !clash(f, g)
}

// clash reports whether two statuses are of different days for certain, both
// dates being of the decision itself.
func clash(f, g corpus.Fact) bool {
	return f.DateIs == corpus.OfItself && g.DateIs == corpus.OfItself && (f.Date.After(g.Date) || g.Date.After(f.Date))
}

// sameMachineStatus reports whether two statuses that machines read are of the
// same party, state, charge and year.
func (m *merger) sameMachineStatus(f, g corpus.Fact) bool {
	return f.Party == g.Party && f.Stage == g.Stage && sameState(f, g) && fold(f.About) == fold(g.About) && m.year(f) == m.year(g)
}

// year is that of a status, else that in which its first source came out.
func (m *merger) year(f corpus.Fact) int {
	if !f.Date.IsZero() {
		return f.Date.Year
	}
	source, _ := m.out.Source(f.Claims[0].Source)
	return source.Published.Year
}

// better reports whether the first status is dated more exactly: the decision
// itself before its report, a day before a month, and the earlier of two.
func better(f, g corpus.Fact) bool {
	switch {
	case f.Date.IsZero() || g.Date.IsZero():
		return !f.Date.IsZero()
	case (f.DateIs == corpus.OfItself) != (g.DateIs == corpus.OfItself):
		return f.DateIs == corpus.OfItself
	case len(f.Date.String()) != len(g.Date.String()):
		return len(f.Date.String()) > len(g.Date.String())
	case f.Date != g.Date:
		return g.Date.After(f.Date)
	}
	return f.DateIs < g.DateIs
}
