package store

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"casebot/corpus"
)

// nameRemoved stands for a party whose whole name was forgotten.
const nameRemoved = "[name removed]"

// A masking takes forgotten names out of one record, which it changes. IDs of
// articles are digests and hold none.
type masking struct {
	*gate
	here []string // the scopes that hold for the record
	hit  bool     // there was one
}

// text is the gate's, and knows what goes here alone.
func (m *masking) text(text string) string { return m.inScopes(m.gate.text(text), m.here) }

// holds is the gate's, and knows what goes here alone.
func (m *masking) holds(text string) bool { return m.text(text) != text }

func (m *masking) texts(fields ...*string) {
	for _, field := range fields {
		if masked := m.text(*field); masked != *field {
			*field, m.hit = masked, true
		}
	}
}

// links empties addresses that hold a forgotten name, percent-encoded or not.
func (m *masking) links(fields ...*string) {
	for _, field := range fields {
		plain, err := url.QueryUnescape(*field)
		if m.holds(*field) || err == nil && m.holds(plain) {
			*field, m.hit = "", true
		}
	}
}

func (m *masking) record(c *corpus.Case, a *corpus.Article) {
	if len(m.names) == 0 {
		return
	}
	if c != nil {
		m.wholeCase(c)
	}
	if a != nil {
		m.source(&a.Source)
		if corpus.WebAddress(a.Origin) {
			m.links(&a.Origin)
		}
		m.texts(&a.Origin, &a.Text)
	}
}

func (m *masking) source(s *corpus.Source) {
	m.texts(&s.Title, &s.Publisher, &s.Author, &s.Note)
	m.links(&s.URL)
}

func (m *masking) wholeCase(c *corpus.Case) {
	m.texts(&c.Title, &c.TitleZH, &c.Forum, &c.Summary, &c.CheckedNote)
	for i := range c.Aliases {
		m.texts(&c.Aliases[i])
	}
	for i := range c.Topics {
		m.texts(&c.Topics[i])
	}
	for i := range c.Citations {
		m.texts(&c.Citations[i].Text)
	}
	for i := range c.Later {
		m.texts(&c.Later[i].Text)
	}
	for i := range c.Sources {
		m.source(&c.Sources[i])
	}
	m.facts(c.Status)
	m.facts(c.Facts)
	for i := range c.Parties {
		m.party(c, i)
	}
}

func (m *masking) caseIDs(ids ...*corpus.CaseID) {
	for _, id := range ids {
		if neutral := m.caseID(*id); neutral != *id {
			*id, m.hit = neutral, true
		}
	}
}

func (m *masking) facts(facts []corpus.Fact) {
	for i := range facts {
		f := &facts[i]
		m.texts(&f.About, &f.Note)
		for j := range f.Claims {
			m.claim(&f.Claims[j])
		}
	}
}

func (m *masking) claim(c *corpus.Claim) {
	m.texts(&c.Printed, &c.Mistaken, &c.Passage.First, &c.Passage.Last)
	switch value := c.Value.(type) {
	case corpus.Text:
		words := string(value)
		m.texts(&words)
		c.Value = corpus.Text(words)
	case corpus.Count:
		m.texts(&value.Noun)
		c.Value = value
	}
}

// party masks the names of a party. One that had nothing but forgotten names
// gets a neutral one, and an ID that says nothing.
func (m *masking) party(c *corpus.Case, i int) {
	p := &c.Parties[i]
	m.texts(&p.Note)
	removed := m.holds(string(p.ID))
	for j := range p.Names {
		name := &p.Names[j]
		if masked := m.text(name.Text); masked != name.Text {
			name.Text, m.hit = masked, true
			if strings.Trim(masked, "*") == "" {
				name.Text, removed = nameRemoved, true
			}
		}
	}
	if !removed {
		return
	}
	m.hit = true
	p.Names = remaining(p.Names)
	neutral := corpus.PartyID(fmt.Sprintf("party-%d", i+1))
	for _, taken := c.Party(neutral); taken && neutral != p.ID; _, taken = c.Party(neutral) {
		neutral += "x"
	}
	was := p.ID
	for _, facts := range [][]corpus.Fact{c.Status, c.Facts} {
		for j := range facts {
			if facts[j].Party == was {
				facts[j].Party = neutral
			}
		}
	}
	p.ID = neutral
}

// remaining returns the names that were not removed; where all were, the neutral
// one with the sources of all.
func remaining(names []corpus.Name) []corpus.Name {
	removed := corpus.Name{Text: nameRemoved}
	var kept []corpus.Name
	for _, name := range names {
		if name.Text != nameRemoved {
			kept = append(kept, name)
			continue
		}
		for _, id := range name.Sources {
			if !slices.Contains(removed.Sources, id) {
				removed.Sources = append(removed.Sources, id)
			}
		}
	}
	if len(kept) > 0 {
		return kept
	}
	return []corpus.Name{removed}
}
