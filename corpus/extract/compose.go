package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// compose makes a matter a draft; nil where it tells no case: nothing was
// decided, settled or brought against anybody.
func (r *reader) compose(m *matter, taken map[corpus.CaseID]bool) *corpus.Case {
	leading := m.latest()
	if !m.tellsCase(leading) {
		return nil
	}
	m.drop(leading)
	where := r.jurisdiction(m)
	m.ownDollars(where, r)
	d := &draft{r: r, m: m, leading: leading, ids: map[*actor]corpus.PartyID{}}
	d.parties()
	c := &corpus.Case{
		Kind: m.kind(), Jurisdiction: where, Parties: d.people, Topics: m.topics(),
		Citations: r.citations(m), Forum: m.forum(), Sources: []corpus.Source{r.source()},
		Checked: corpus.DateOf(r.a.Added), CheckedNote: "Read by machine from one article; no person has confirmed it yet.",
	}
	if c.Checked.IsZero() || r.a.Added.IsZero() {
		c.Checked = r.a.Published
	}
	for _, f := range leading {
		c.Status = append(c.Status, d.fact(f))
	}
	for _, f := range m.facts {
		if f.slot != corpus.SlotStatus {
			c.Facts = append(c.Facts, d.fact(f))
		}
	}
	slices.SortStableFunc(c.Facts, func(a, b corpus.Fact) int { return slotOrder(a.Slot) - slotOrder(b.Slot) })
	d.describe(c)
	c.ID = d.newID(c, taken)
	if len(corpus.Validate(c)) > 0 {
		return nil // never a draft that the archive would refuse
	}
	return c
}

// dollars are the countries whose own press writes a bare $ for its own dollar.
var dollars = map[string]corpus.Currency{"AU": "AUD", "HK": "HKD", "CA": "CAD", "NZ": "NZD", "SG": "SGD"}

// yuans are the places whose own press writes a bare 元 for its own dollar.
var yuans = map[string]corpus.Currency{"HK": "HKD", "TW": "TWD"}

// bareYuan reports whether an amount is printed with 元 alone, which is the yuan
// of the mainland only where nothing says that the text is from elsewhere.
func (f *fact) bareYuan() bool {
	amount, ok := f.value.(corpus.Money)
	printed := f.in.fold[f.printed.start:f.printed.end]
	return ok && amount.Currency == "CNY" && strings.Contains(printed, "元") && !strings.Contains(printed, "人民币")
}

// pesos are the countries whose own press writes bare pesos for its own.
var pesos = map[string]corpus.Currency{"PH": "PHP", "CO": "COP", "AR": "ARS", "UY": "UYU"}

// ownDollars reads a bare $ as the dollar of the country that the matter is in,
// and so a bare 元.
func (m *matter) ownDollars(where string, r *reader) {
	own, dollar := dollars[where]
	if page, other := r.pageDollar(); other && page != "" {
		own, dollar = page, true
	}
	yuan, other := yuans[where]
	for _, f := range m.facts {
		amount, ok := f.value.(corpus.Money)
		switch {
		case ok && dollar && amount.Currency == "USD" && strings.HasPrefix(f.in.text[f.printed.start:], "$"):
			amount.Currency = own
			f.value = amount
		case ok && pesos[where] != "" && amount.Currency == "MXN" && sharedName.MatchString(f.in.fold[f.printed.start:f.printed.end]):
			amount.Currency = pesos[where]
			f.value = amount
		case ok && other && f.bareYuan():
			amount.Currency = yuan
			f.value = amount
		}
	}
}

func slotOrder(slot corpus.Slot) int { return slices.Index(corpus.Slots(), slot) }

// tellsCase reports whether a matter is a case: somebody answers for something,
// or the words that open it say that it is one and a decision or a violated
// right stands in it.
func (m *matter) tellsCase(leading []*fact) bool {
	if len(m.facts) == 0 {
		return false
	}
	decided := slices.ContainsFunc(m.facts, func(f *fact) bool {
		return f.slot == corpus.SlotTerm || f.slot == corpus.SlotFine || f.slot == corpus.SlotDamages || f.slot == corpus.SlotSettlement
	})
	switch {
	case m.marked:
		return decided || len(leading) > 0
	case len(m.actors) == 0:
		return false
	}
	return len(leading) > 0 || decided
}

// drop leaves out parties of whom nothing is told.
func (m *matter) drop(leading []*fact) {
	told := func(a *actor) bool {
		return slices.ContainsFunc(m.facts, func(f *fact) bool { return f.who == a })
	}
	kept := slices.DeleteFunc(slices.Clone(m.actors), func(a *actor) bool { return !told(a) })
	if len(kept) > 0 {
		m.actors = kept
	}
}

// kind tells a criminal matter from a regulatory and a civil one.
func (m *matter) kind() corpus.Kind {
	var criminal, regulatory, detained, civil bool
	for _, f := range m.facts {
		switch {
		case f.slot == corpus.SlotTerm:
			criminal = true
		case f.slot == corpus.SlotStatus:
			state := f.value.(corpus.State)
			criminal = criminal || state == "sentenced" && !strings.Contains(f.in.fold, "行政拘留") || state == "convicted" || state == "charged" || state == "acquitted" || state == "accused" && !strings.HasSuffix(f.rule, ".sue") && !m.allCompanies()
			detained = detained || state == "final" && strings.Contains(f.in.fold, "行政拘留")
			regulatory = regulatory || state == "final" && !strings.Contains(f.in.fold, "行政拘留")
		case f.slot == corpus.SlotFine:
			criminal = criminal || f.who != nil && f.who.person && f.stage == corpus.Decided && containsAny(f.in.fold, "magistrate", "crown court")
			regulatory = true
		case f.slot == corpus.SlotDamages && f.in.zh && f.stage == corpus.Decided:
			civil = true
		case f.slot == corpus.SlotOutcome && f.about == "probation":
			criminal = criminal || f.who != nil && f.who.person
		}
	}
	switch {
	case criminal:
		return "criminal"
	case regulatory, detained && !civil:
		return "regulatory"
	}
	return "civil"
}

// forum is the court of the decision, where one is named.
func (m *matter) forum() string {
	for _, f := range m.facts {
		if f.slot == corpus.SlotCourt {
			return f.value.String()
		}
	}
	return ""
}

// citationSigns are what a sentence with a citation has at least one of.
var citationSigns = []string{"[20", "[19", "(20", "(19", "（20", "（19", "〔20", "ECLI", "No. ", "Nos. ", "F.2", "F.3", "F.4", " U.S. ", "C-", "T-", ":20", "UKSC", "EWHC", "EWCA", "ONSC", "BCSC", "FCA ", "SCC ", "HCA "}

// citations returns the docket numbers and citations that the matter prints.
func (r *reader) citations(m *matter) []corpus.Citation {
	var found []corpus.Citation
	for _, s := range m.sentences {
		if !containsAny(s.text, citationSigns...) {
			continue // a look costs less than the recogniser
		}
		for _, one := range mention.Citations(s.text) {
			text := one.Value.String()
			if len(found) < 10 && !slices.ContainsFunc(found, func(c corpus.Citation) bool { return c.Text == text }) {
				found = append(found, corpus.Citation{Text: text, Sources: []corpus.ArticleID{r.a.ID}})
			}
		}
	}
	return found
}

// source is the article as the draft's only source. What it was derived from is
// not among the draft's sources, so that link stays with the article.
func (r *reader) source() corpus.Source {
	s := r.a.Source
	s.DerivedFrom = ""
	if s.Title == "" && s.Publisher == "" {
		s.Title = r.a.Origin
	}
	if s.Title == "" && s.Publisher == "" {
		s.Title = "Article without a title"
	}
	for _, field := range []*string{&s.Title, &s.Publisher, &s.Author} {
		*field = clip(*field, 300)
	}
	return s
}

// A draft is a case while it is put together.
type draft struct {
	r       *reader
	m       *matter
	leading []*fact
	people  []corpus.Party
	ids     map[*actor]corpus.PartyID
	nobody  corpus.PartyID // the party of facts that no name stands with, where nobody is named
}

// fact makes a fact of the draft.
func (d *draft) fact(f *fact) corpus.Fact {
	party := d.nobody
	if f.who != nil {
		party = d.ids[f.who]
	}
	if f.slot == corpus.SlotCourt || f.slot == corpus.SlotStatute || f.slot == corpus.SlotDate && f.who == nil {
		party = ""
	}
	return corpus.Fact{Slot: f.slot, Party: party, Stage: f.stage, About: clip(f.about, 200), Note: f.note, Claims: []corpus.Claim{d.r.claim(f)}}
}

// parties lists who answers for the conduct; where nobody is named, one party
// without a name.
func (d *draft) parties() {
	for _, a := range d.m.actors {
		if len(d.people) == 20 {
			break
		}
		id := d.partyID(a.name)
		d.ids[a] = id
		d.people = append(d.people, corpus.Party{ID: id, Note: a.note(), Role: "defendant", Person: a.person, Anonymised: a.anonymised, Names: d.known(a)})
	}
	if len(d.people) == 0 {
		person := d.m.kind() == "criminal"
		name := "unnamed company"
		if !person && d.m.ofSomebody() {
			name = "unnamed defendant"
		}
		if person {
			name = "unnamed defendant"
		}
		if d.m.several() {
			name, person = "unnamed defendants", false
		}
		d.nobody = "unnamed"
		d.people = append(d.people, corpus.Party{ID: d.nobody, Role: "defendant", Person: person, Anonymised: true, Note: "Not named in the article.",
			Names: []corpus.Name{{Text: name, Sources: []corpus.ArticleID{d.r.a.ID}}}})
	}
	d.authority()
}

// ofSomebody reports whether a Chinese matter without names decides about somebody who is
// told by what he is, and speaks of no business: 司机, 男子.
func (m *matter) ofSomebody() bool {
	return slices.ContainsFunc(m.facts, func(f *fact) bool {
		return f.in.zh && f.slot == corpus.SlotStatus && somebodyZH.MatchString(f.in.fold) && !containsAny(f.in.fold, "公司", "平台", "物业", "超市", "医院", "学校", "酒店", "银行", "机构", "单位", "工作室", "经营者")
	})
}

// somebodyZH is what a person is called beside his name.
var somebodyZH = regexp.MustCompile(`司机|男子|女子|邻居|房东|业主|网民|网友|同事|前夫|前妻|丈夫|妻子`)

// several reports whether a matter without names speaks of several defendants.
func (m *matter) several() bool {
	return slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return strings.Contains(s.fold, "defendants") || strings.Contains(s.fold, "两名被告") || strings.Contains(s.fold, "被告人们")
	})
}

// authority adds the body that fined, where the matter is a regulator's.
func (d *draft) authority() {
	if d.m.kind() != "regulatory" {
		return
	}
	for _, s := range d.m.sentences {
		for _, one := range s.courts() {
			if strings.HasPrefix(one.Rule, "authority") && s.says("decision") {
				name := clip(one.Value.String(), 200)
				d.people = append(d.people, corpus.Party{ID: d.partyID(name), Role: "authority", Names: []corpus.Name{{Text: name, Sources: []corpus.ArticleID{d.r.a.ID}}}})
				return
			}
		}
	}
}

// partyID makes an ID from a name, free within the draft.
func (d *draft) partyID(name string) corpus.PartyID {
	base := slug(name, 40)
	if name == unnamedPerson || name == unnamedCompany {
		base = "unnamed"
	}
	if base == "" {
		base = "party"
	}
	id := corpus.PartyID(base)
	for n := 2; slices.ContainsFunc(d.people, func(p corpus.Party) bool { return p.ID == id }); n++ {
		id = corpus.PartyID(base + "-" + numeral(n))
	}
	return id
}
