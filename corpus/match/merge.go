package match

import (
	"fmt"
	"slices"

	"casebot/corpus"
)

// maxList is how many entries [corpus.Validate] lets a list have.
const maxList = 500

// Merge returns the record with what the draft's sources say beside it, and
// whether anything was added; the cases given are not changed. Sound cases give a
// sound one. Nothing is overwritten, and what a source says already is not said
// twice, so that merging again adds nothing.
//
// A claim joins the fact of the same slot, party, stage and thing, whatever its
// value; where there is none it makes a new fact. A party's shown name stays, and
// each source's own form of it is kept as a further name; only a placeholder that
// a machine wrote ("a defendant") gives way to a name.
//
// The day on which a record was checked stays where a person confirmed it, unless
// a status came after: a note then says that only this article was read since.
func Merge(known, draft *corpus.Case) (*corpus.Case, bool) {
	m := merger{out: clone(known), draft: draft, machine: known.MachineRead(), pairing: pair(draft, known)}
	if !m.sources() {
		return m.out, false
	}
	m.parties()
	m.head()
	m.statuses()
	m.facts()
	m.later()
	m.checked(known)
	return m.out, m.changed
}

// A merger adds one draft to a copy of a record.
type merger struct {
	out     *corpus.Case
	draft   *corpus.Case
	machine bool // no person stands behind the record
	pairing
	changed bool
}

// clone copies a case as deep as merging writes.
func clone(c *corpus.Case) *corpus.Case {
	out, _ := mapClaims(c, func(_ corpus.Fact, claim corpus.Claim) corpus.Claim { return claim })
	out.Aliases, out.Topics = slices.Clone(c.Aliases), slices.Clone(c.Topics)
	out.Later, out.Sources = slices.Clone(c.Later), slices.Clone(c.Sources)
	out.Citations = slices.Clone(c.Citations)
	for i, citation := range out.Citations {
		out.Citations[i].Sources = slices.Clone(citation.Sources)
	}
	out.Parties = slices.Clone(c.Parties)
	for i, p := range out.Parties {
		out.Parties[i].Names = slices.Clone(p.Names)
		for j, name := range p.Names {
			out.Parties[i].Names[j].Sources = slices.Clone(name.Sources)
		}
	}
	return out
}

// insert puts an entry into a list at a place, where the list has room for it.
func insert[T any](m *merger, list *[]T, at int, entry T) {
	if len(*list) < maxList {
		*list = slices.Insert(*list, at, entry)
		m.changed = true
	}
}

func push[T any](m *merger, list *[]T, entry T) { insert(m, list, len(*list), entry) }

// sources adds the sources of the draft, and reports whether there is room. One
// that retells another is linked to it where the record has that one.
func (m *merger) sources() bool {
	if len(m.out.Sources)+len(m.draft.Sources) > maxList {
		return false
	}
	before := len(m.out.Sources)
	for _, s := range m.draft.Sources {
		if _, held := m.out.Source(s.ID); !held {
			push(m, &m.out.Sources, s)
		}
	}
	for i := before; i < len(m.out.Sources); i++ {
		if _, held := m.out.Source(m.out.Sources[i].DerivedFrom); !held {
			m.out.Sources[i].DerivedFrom = ""
		}
	}
	return true
}

// head adds what stands once in a record or in its short lists, where it is missing.
func (m *merger) head() {
	m.fill(&m.out.Jurisdiction, m.draft.Jurisdiction)
	m.fill(&m.out.TitleZH, m.draft.TitleZH)
	m.fill(&m.out.Forum, m.draft.Forum)
	names := m.out.Names()
	for _, alias := range m.draft.Aliases {
		if !hasFolded(names, alias) && !hasFolded(m.out.Aliases, alias) {
			push(m, &m.out.Aliases, alias)
		}
	}
	for _, topic := range m.draft.Topics {
		if !hasFolded(m.out.Topics, topic) {
			push(m, &m.out.Topics, topic)
		}
	}
	for _, citation := range m.draft.Citations {
		m.citation(citation)
	}
}

func (m *merger) fill(field *string, value string) {
	if *field == "" && value != "" {
		*field, m.changed = value, true
	}
}

func hasFolded(list []string, text string) bool {
	return slices.ContainsFunc(list, func(other string) bool { return other == text || fold(other) == fold(text) })
}

// citation adds a number, or who else prints one that the record has.
func (m *merger) citation(c corpus.Citation) {
	for i := range m.out.Citations {
		if m.out.Citations[i].Text == c.Text {
			m.cite(&m.out.Citations[i].Sources, c.Sources)
			return
		}
	}
	push(m, &m.out.Citations, corpus.Citation{Text: c.Text, Sources: slices.Clone(c.Sources)})
}

// cite adds sources to those that print something.
func (m *merger) cite(to *[]corpus.ArticleID, more []corpus.ArticleID) {
	for _, id := range more {
		if !slices.Contains(*to, id) {
			push(m, to, id)
		}
	}
}

func (m *merger) later() {
	for _, event := range m.draft.Later {
		if !slices.ContainsFunc(m.out.Later, func(e corpus.Event) bool { return e.Text == event.Text }) {
			push(m, &m.out.Later, event)
		}
	}
}

// checked moves the day on which the record was checked, where it must.
func (m *merger) checked(known *corpus.Case) {
	after := slices.ContainsFunc(m.out.Status, func(f corpus.Fact) bool { return f.Date.After(m.out.Checked) })
	if !m.draft.Checked.After(m.out.Checked) || !m.machine && !after {
		return
	}
	m.out.Checked, m.changed = m.draft.Checked, true
	if m.machine {
		return
	}
	note := fmt.Sprintf("Since %s only what was merged on %s was read.", known.Checked.Display(), m.draft.Checked.Display())
	if known.CheckedNote != "" {
		note = known.CheckedNote + " " + note
	}
	if len(note) <= 2000 { // what a note may hold
		m.out.CheckedNote = note
	}
}
