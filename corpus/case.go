package corpus

import "slices"

// A Case is one record: a matter before a court or a regulator, as its sources
// tell it on the day they were checked.
type Case struct {
	ID           CaseID     `json:"id"`
	Title        string     `json:"title"`              // in English
	TitleZH      string     `json:"title_zh,omitempty"` // in Chinese, where known
	Aliases      []string   `json:"aliases,omitempty"`  // further names people know it by
	Jurisdiction string     `json:"jurisdiction"`       // ISO 3166-1 alpha-2, or EU; empty where a machine could not tell
	Kind         Kind       `json:"kind"`
	Forum        string     `json:"forum,omitempty"` // court or regulator, newest first; empty where not known
	Citations    []Citation `json:"citations,omitempty"`
	Parties      []Party    `json:"parties"`
	Topics       []string   `json:"topics"` // lower case: "home cameras"
	Summary      string     `json:"summary"`
	Status       []Fact     `json:"status"` // slot status, newest first: the first leads every card; none for an incident without one
	Facts        []Fact     `json:"facts"`
	Later        []Event    `json:"later,omitempty"`
	Sources      []Source   `json:"sources"`
	Checked      Date       `json:"checked"`                // the day on which the sources were last read
	CheckedNote  string     `json:"checked_note,omitempty"` // what was looked for and not found
}

// A Kind is the kind of proceeding.
type Kind string

// Incident is the kind of a matter in which no proceeding against anybody was
// found: the only one that may stand without a status.
const Incident Kind = "incident"

// Kinds returns every kind of proceeding.
func Kinds() []Kind {
	return []Kind{"criminal", "civil", "regulatory", "constitutional", Incident}
}

// A Citation is a docket number, a neutral citation or an ECLI, with who prints it.
type Citation struct {
	Text    string      `json:"text"`
	Sources []ArticleID `json:"sources"`
}

// An Event is a later development, in our own words.
type Event struct {
	Date    Date        `json:"date,omitzero"`
	Text    string      `json:"text"`
	Sources []ArticleID `json:"sources"`
}

// A Party is someone whom the case concerns. The first name is the one shown.
// A natural person has no fuller name than a citable source of the case prints;
// victims, witnesses and minors are not parties here and are not named at all.
type Party struct {
	ID         PartyID `json:"id"`
	Role       Role    `json:"role"`
	Person     bool    `json:"person,omitempty"`     // a natural person
	Anonymised bool    `json:"anonymised,omitempty"` // the sources give a surname, an initial or no name: never completed
	Names      []Name  `json:"names"`
	Note       string  `json:"note,omitempty"`
}

// A Name is one form of a party's name, with the sources that print it.
type Name struct {
	Text    string      `json:"text"`
	Sources []ArticleID `json:"sources"`
}

// A Role says on which side a party stands.
type Role string

// Roles returns every role: who answers for the conduct, who brings the matter,
// the public body that acts, and anybody else.
func Roles() []Role { return []Role{"defendant", "claimant", "authority", "other"} }

// Name returns the name that is shown for the party.
func (p Party) Name() string {
	if len(p.Names) == 0 {
		return string(p.ID)
	}
	return p.Names[0].Text
}

// Party returns the party with the given ID, and whether there is one.
func (c *Case) Party(id PartyID) (Party, bool) {
	i := slices.IndexFunc(c.Parties, func(p Party) bool { return p.ID == id })
	if i < 0 {
		return Party{}, false
	}
	return c.Parties[i], true
}

// Source returns the source with the given ID, and whether the case has it.
func (c *Case) Source(id ArticleID) (Source, bool) {
	i := slices.IndexFunc(c.Sources, func(s Source) bool { return s.ID == id })
	if i < 0 {
		return Source{}, false
	}
	return c.Sources[i], true
}

// Defendants returns the names of those who answer for the conduct, never nil.
func (c *Case) Defendants() []string {
	names := []string{}
	for _, p := range c.Parties {
		if p.Role == "defendant" {
			names = append(names, p.Name())
		}
	}
	return names
}

// Names returns every name that the case may be asked for by: titles, aliases,
// citations, and the names of its parties; none twice, never nil.
func (c *Case) Names() []string {
	names := []string{}
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	add(c.Title)
	add(c.TitleZH)
	for _, alias := range c.Aliases {
		add(alias)
	}
	for _, citation := range c.Citations {
		add(citation.Text)
	}
	for _, p := range c.Parties {
		for _, name := range p.Names {
			add(name.Text)
		}
	}
	return names
}

// MachineRead reports whether the case as a whole was read by a machine and no
// person has confirmed any of it: it has facts, and nobody stands behind one.
func (c *Case) MachineRead() bool {
	facts := slices.Concat(c.Status, c.Facts)
	return len(facts) > 0 && !slices.ContainsFunc(facts, func(f Fact) bool { return !f.MachineRead() })
}

// Year returns the year of the newest dated status, else of the newest dated
// fact or source, and 0 where none is dated. It tells namesakes apart.
func (c *Case) Year() int {
	for _, status := range c.Status {
		if !status.Date.IsZero() {
			return status.Date.Year
		}
	}
	year := 0
	for _, fact := range c.Facts {
		year = max(year, fact.Date.Year)
	}
	for _, source := range c.Sources {
		year = max(year, source.Published.Year)
	}
	return year
}
