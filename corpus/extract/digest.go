package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// sectioned keeps apart the sections of a digest; those of an article about one case
// join. A section of a digest that names a party of an earlier one goes on with that. An
// article that numbers its cases is a digest whoever they name.
func (r *reader) sectioned(blocks []*matter) []*matter {
	own, all := 0, []*sentence(nil)
	for i, m := range blocks {
		all = append(all, m.sentences...)
		if m.section && len(m.actors) > 0 && !slices.ContainsFunc(blocks[:i], m.speaksOf) {
			own++
		}
	}
	if r.itemised {
		own = max(own, fewestItems)
	}
	var kept []*matter
	for _, m := range blocks {
		to := -1
		if m.section {
			to = slices.IndexFunc(kept, m.speaksOf)
		}
		if m.section && own < 2 {
			to = len(kept) - 1
		}
		if to < 0 {
			kept = append(kept, m)
			continue
		}
		kept[to].sentences = append(kept[to].sentences, m.sentences...)
		kept[to].actors = roster(kept[to].sentences)
	}
	for _, m := range kept {
		if own >= 2 && m.section {
			m.whole = all
		}
		if m.section && len(m.actors) == 0 {
			m.introduceSection()
			m.actors = roster(m.sentences)
		}
	}
	return kept
}

// leadOf gives the lead of an article, where it introduces nobody, the company that it names
// and that the first section which introduces one does: an authority's release names whom it
// has fined at once, and decides in the next sentence.
func leadOf(blocks []*matter) {
	lead := blocks[0]
	if lead.section || lead.marked || len(lead.actors) > 0 {
		return
	}
	for _, m := range blocks[1:] {
		if len(m.actors) == 0 {
			continue
		}
		if a := m.actors[0]; m.section && len(m.actors) == 1 && !a.person && !a.unnamed() && !chinese(a.name) {
			for _, s := range lead.sentences {
				if at := s.occurrences(a); len(at) > 0 {
					s.add(at[0], false, false)
					lead.actors = roster(lead.sentences)
					return
				}
			}
		}
		return
	}
}

// speaksOf reports whether a section names a party of another matter.
func (m *matter) speaksOf(other *matter) bool {
	return slices.ContainsFunc(other.actors, func(a *actor) bool {
		return slices.ContainsFunc(m.sentences, func(s *sentence) bool { return len(s.occurrences(a)) > 0 })
	})
}

// introduceSection gives a section of a digest that introduces nobody its party: the one
// company that it names beside what it is, else the only one that it names, else
// whoever it describes and decides about.
func (m *matter) introduceSection() {
	if m.opensWithPerson() || !slices.ContainsFunc(m.sentences, (*sentence).rules) {
		return
	}
	called, firms := map[string]*sentence{}, map[string]*sentence{}
	at := map[string]token{}
	for _, s := range m.sentences {
		for _, d := range s.described {
			if c, ok := s.nameBehind(d); ok && (d.kind == "firm" || d.kind == "either") {
				called[s.text[c.start:c.end]], at[s.text[c.start:c.end]] = s, c.token
			}
		}
		for _, t := range s.capitals() {
			if name := s.text[t.start:t.end]; strings.Contains(name, " ") && companyName(name) && plainName(name) && !s.notParty(t) {
				firms[name], at[name] = s, t
			}
		}
	}
	for _, found := range []map[string]*sentence{called, firms} {
		for name, s := range found {
			if len(found) == 1 {
				s.add(at[name], false, false)
				return
			}
		}
	}
	if len(called)+len(firms) == 0 {
		introduceNobody(m.sentences)
	}
}

// opensWithPerson introduces the person with whose name a section opens, where it goes on to
// tell a penalty: "Ann Lee, who worked at …". It reports whether one opens it, penalty or none.
func (m *matter) opensWithPerson() bool {
	for _, s := range m.sentences {
		if s.label != noLabel || s.zh {
			continue
		}
		t := nameAfter(s.text, s.begin(), 0)
		name := s.text[t.start:t.end]
		if !strings.Contains(name, " ") || !plainName(name) || companyName(name) || !tellsOfPerson.MatchString(s.fold[t.end:]) {
			if len(s.text) < longestHeading {
				continue // "The gravest of the five comes last."
			}
			return false
		}
		if slices.ContainsFunc(m.sentences, func(o *sentence) bool { return (o.says("prison") || o.says("suspended")) && len(o.terms()) > 0 }) {
			s.add(t, true, false)
		}
		return true
	}
	return false
}

// tellsOfPerson follows a person's name that opens a story.
var tellsOfPerson = regexp.MustCompile(`^(?:, (?:aged )?\d\d)?, (?:who|\d\d,|an? )\b`)

// rules reports whether a sentence tells of a decision that can be one upon a company.
func (s *sentence) rules() bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool {
		return contains(companyVerbs, c.role) || contains([]role{"overturn", "uphold", "dismiss"}, c.role)
	})
}
