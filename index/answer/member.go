package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A member is one who is listed: of a record, or the matter of an article without one.
type member struct {
	of      Mention // no case: the articles alone tell of it
	matters []matter
	sample  corpus.Span // of the first matter
	called  string      // what the article calls the first matter; empty: nothing
	heading Quote       // that says so
	plain   bool        // nothing is asked of the matter but that it is told of
}

// enrol adds a matter to those of whom it is, each once.
func enrol(members []member, m matter, sample corpus.Span, chinese bool) []member {
	called, heading := m.headedBy()
	if len(m.of) == 0 {
		return append(members, member{matters: []matter{m}, sample: m.withHeading(sample), called: called, heading: heading})
	}
	for _, whom := range m.of {
		i := slices.IndexFunc(members, func(o member) bool { return o.of.Case != nil && sameParty(o.of, whom) })
		if i >= 0 {
			members[i].matters = append(members[i].matters, m)
			if chinese && lexicon.Han(shortName(members[i].of)) == 0 && lexicon.Han(shortName(whom)) > 0 || !chinese && lexicon.Han(shortName(members[i].of)) > 0 && lexicon.Han(shortName(whom)) == 0 {
				members[i].of = whom // the record that calls them in the script of the question
			}
			continue
		}
		members = append(members, member{of: whom, matters: []matter{m}, sample: sample, called: called, heading: heading})
	}
	return members
}

// sameParty reports whether two mentions are of one party: of one record, or of two
// records that read the same name and the same figure in articles of two languages.
func sameParty(a, b Mention) bool {
	if a.Case.ID == b.Case.ID {
		return a.Party == b.Party
	}
	if a.Party != b.Party || a.Party == "" || !a.Case.MachineRead() || !b.Case.MachineRead() || a.Case.Jurisdiction != b.Case.Jurisdiction {
		return false
	}
	return slices.ContainsFunc(a.Case.Facts, func(f corpus.Fact) bool {
		return f.Party == a.Party && slices.ContainsFunc(b.Case.Facts, func(o corpus.Fact) bool {
			return o.Party == f.Party && o.Slot == f.Slot && f.Slot != corpus.SlotDate && len(f.Claims) > 0 && len(o.Claims) > 0 && f.Claims[0].Value != nil && o.Claims[0].Value == f.Claims[0].Value
		})
	})
}

// otherName returns the name that a record gives a party in the other script.
func otherName(m Mention) string {
	own := shortName(m)
	party, ok := m.Case.Party(m.Party)
	if !ok {
		return ""
	}
	for _, name := range party.Names {
		if (lexicon.Han(name.Text) > 0) != (lexicon.Han(own) > 0) {
			return name.Text
		}
	}
	return ""
}

// beside are the names of the others in the record of a member.
func (m member) beside() (names []string) {
	if m.of.Case == nil {
		return nil
	}
	for _, p := range m.of.Case.Parties {
		for _, name := range p.Names {
			if p.ID != m.of.Party {
				names = append(names, name.Text)
			}
		}
	}
	return names
}

// namedLast reports whether the last sentence, up to one of the article, that names one
// of some or of the others names one of these first.
func (m matter) namedLast(i int, names, others []string) bool {
	for ; i >= 0; i-- {
		text := m.article.Sentences[i].In(m.article.Text)
		mine, theirs := nameIn(text, names), nameIn(text, others)
		if mine && theirs {
			return firstNamed(text, names) < firstNamed(text, others)
		}
		if mine || theirs {
			return mine
		}
	}
	return false
}

// firstNamed returns where the first of some names begins in a text, behind its end
// where none does.
func firstNamed(text string, names []string) int {
	first := len(text)
	for _, name := range names {
		for _, form := range append(strings.Fields(name), name) {
			if i := strings.Index(text, form); i >= 0 {
				first = min(first, i)
			}
		}
	}
	return first
}

// names are those by which the record calls a member.
func (m member) names() (names []string) {
	if m.of.Case == nil {
		return nil
	}
	party, _ := m.of.Case.Party(m.of.Party)
	for _, name := range party.Names {
		names = append(names, name.Text)
		if parts := strings.Fields(name.Text); party.Person && len(parts) > 1 && lexicon.Han(name.Text) == 0 && lexicon.Capital(parts[len(parts)-1]) {
			names = append(names, parts[len(parts)-1]) // the surname alone
		}
		if short := companyShort(name.Text); !party.Person && short != "" {
			names = append(names, short)
		}
	}
	return names
}

// companyShort is the name of a company without the words behind it that only say of what kind
// it is: Acme of "Acme, Inc." Empty where there are none, or nothing that is a name is left.
func companyShort(name string) string {
	fields := strings.Fields(name)
	n := len(fields)
	for n > 1 && slices.Contains(lexicon.CompanyKinds, index.Fold(lexicon.BareWord(fields[n-1]))) {
		n--
	}
	short := strings.TrimRight(strings.Join(fields[:n], " "), ",. ")
	if n == len(fields) || !lexicon.Capital(short) || lexicon.Runes(short) < 4 || len(lexicon.Terms(short)) == 0 {
		return ""
	}
	return short
}

// party is whom a member is of; ok is false where no record says.
func (m member) party() (corpus.Party, bool) {
	if m.of.Case == nil {
		return corpus.Party{}, false
	}
	return m.of.Case.Party(m.of.Party)
}

// nameless reports whether no record says whom a member is.
func (m member) nameless() bool {
	return m.of.Case == nil || strings.HasPrefix(index.Fold(shortName(m.of)), "unnamed")
}

// unsettled reports whether the record of several says how the matter of others stands,
// and not that of a member.
func (m member) unsettled() bool {
	own := func(f corpus.Fact) bool { return f.Party == m.of.Party || f.Party == "" }
	return m.of.Party != "" && len(m.of.Case.Parties) > 1 && !slices.ContainsFunc(m.of.Case.Status, own)
}
