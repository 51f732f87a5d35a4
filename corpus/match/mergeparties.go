package match

import (
	"fmt"
	"slices"

	"casebot/corpus"
)

// parties adds the draft's parties, or the names by which its sources call those
// of the record.
func (m *merger) parties() {
	held := len(defendants(m.out))
	for _, d := range bounded(m.draft.Parties, maxParties) {
		to, paired := m.to[d.ID]
		switch {
		case paired && to != "":
			m.names(to, d)
		case !hasName(d) && d.Role == "defendant" && held > 0:
			m.to[d.ID] = "" // somebody whom the record may well name
		default:
			m.to[d.ID] = m.newParty(d)
			if held == 0 && d.Role == "defendant" && len(defendants(m.draft)) == 1 {
				m.give(m.to[d.ID])
			}
		}
	}
}

// names adds each form of a name that the record does not have, and who else
// prints those that it has.
func (m *merger) names(to corpus.PartyID, d corpus.Party) {
	i := slices.IndexFunc(m.out.Parties, func(p corpus.Party) bool { return p.ID == to })
	p := &m.out.Parties[i]
	nameless := !hasName(*p)
	placeholder := nameless && m.machine
	for _, name := range bounded(d.Names, maxNames) {
		at := slices.IndexFunc(p.Names, func(n corpus.Name) bool { return n.Text == name.Text })
		known := hasName(corpus.Party{Person: d.Person, Names: []corpus.Name{name}})
		switch {
		case at >= 0:
			m.cite(&p.Names[at].Sources, name.Sources)
		case known && nameless && m.machine:
			insert(m, &p.Names, 0, copied(name))
			nameless = false
		case known || nameless:
			push(m, &p.Names, copied(name))
		}
	}
	if placeholder && !nameless {
		p.Person, p.Anonymised = d.Person, d.Anonymised // a machine cannot tell what nobody names
		m.out.Title, m.out.TitleZH, m.out.Summary = m.draft.Title, m.draft.TitleZH, m.draft.Summary
	}
}

func copied(name corpus.Name) corpus.Name {
	return corpus.Name{Text: name.Text, Sources: slices.Clone(name.Sources)}
}

// newParty adds a party under an ID that is free, and returns the ID.
func (m *merger) newParty(d corpus.Party) corpus.PartyID {
	id := d.ID
	for n := 2; ; n++ {
		if _, taken := m.out.Party(id); !taken {
			break
		}
		id = corpus.PartyID(fmt.Sprintf("%s-%d", d.ID, n))
	}
	if len(m.out.Parties) == maxList {
		return ""
	}
	d.ID = id
	names := make([]corpus.Name, 0, len(d.Names))
	for _, name := range d.Names {
		names = append(names, copied(name))
	}
	d.Names = names
	push(m, &m.out.Parties, d)
	return id
}

// give lets what a machine read about nobody by name be about the one defendant
// whom another source of the case names.
func (m *merger) give(id corpus.PartyID) {
	for _, facts := range [][]corpus.Fact{m.out.Status, m.out.Facts} {
		for i, f := range facts {
			if f.Party == "" && f.MachineRead() && personal(f.Slot) {
				facts[i].Party, m.changed = id, true
			}
		}
	}
}

// personal reports whether what a slot holds is as a rule one party's.
func personal(slot corpus.Slot) bool {
	return slot == corpus.SlotStatus || slot == corpus.SlotCharge || telltale(slot) && slot != corpus.SlotDate
}

// mapped returns the facts of the draft as facts about the record's parties.
func (m *merger) mapped(facts []corpus.Fact) []corpus.Fact {
	out := slices.Clone(facts)
	for i, f := range out {
		to, ok := m.to[f.Party]
		switch {
		case f.Party == "" && !personal(f.Slot):
		case ok:
			out[i].Party = to
		default:
			out[i].Party = ""
		}
	}
	return out
}
