package dataset

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/strictyaml"
)

// A Map says how the columns of a table become the fields of a record. The
// package comment shows one.
type Map struct {
	file   mapFile
	values map[string]*value
	reject []rejecting
	texts  map[string]template // by how they are written in the file
	names  map[string]*regexp.Regexp
	region map[string]string // the code of a country by its name, in lower case
}

// mapFile mirrors the YAML.
type mapFile struct {
	Name         string               `yaml:"name"`
	Format       string               `yaml:"format"`
	Rows         string               `yaml:"rows"`
	Encoding     string               `yaml:"encoding"`
	Delimiter    string               `yaml:"delimiter"`
	Missing      []string             `yaml:"missing"`
	Required     []string             `yaml:"required"`
	Reject       []rejectEntry        `yaml:"reject"`
	Values       map[string]valueItem `yaml:"values"`
	Countries    map[string]string    `yaml:"countries"`
	ID           string               `yaml:"id"`
	Title        string               `yaml:"title"`
	Aliases      []string             `yaml:"aliases"`
	Jurisdiction string               `yaml:"jurisdiction"`
	Kind         string               `yaml:"kind"`
	Forum        string               `yaml:"forum"`
	Citations    []string             `yaml:"citations"`
	Topics       []string             `yaml:"topics"`
	Summary      string               `yaml:"summary"`
	Parties      []partyEntry         `yaml:"parties"`
	Status       []statusEntry        `yaml:"status"`
	Facts        []factEntry          `yaml:"facts"`
	Source       sourceEntry          `yaml:"source"`
	Links        []sourceEntry        `yaml:"links"`
	Checked      string               `yaml:"checked"`
}

type rejectEntry struct {
	Column  string `yaml:"column"`
	Pattern string `yaml:"pattern"`
	Reason  string `yaml:"reason"`
}

type valueItem struct {
	Column   string            `yaml:"column"`
	Pattern  string            `yaml:"pattern"`  // its group is the value
	Optional bool              `yaml:"optional"` // that the pattern does not fit is nothing to note
	Table    map[string]string `yaml:"table"`
	Match    []matchEntry      `yaml:"match"` // the first pattern that fits
	Else     string            `yaml:"else"`  // where none does, and where the cell is empty
	Layouts  []string          `yaml:"layouts"`
	Unknown  []string          `yaml:"unknown"`
}

type matchEntry struct {
	Pattern string `yaml:"pattern"`
	Value   string `yaml:"value"`
}

type partyEntry struct {
	ID        corpus.PartyID `yaml:"id"`
	Role      corpus.Role    `yaml:"role"`
	Name      string         `yaml:"name"`
	Anonymous string         `yaml:"anonymous"` // names of this form describe somebody who is not named
	Persons   string         `yaml:"persons"`   // names of this form are those of natural persons
	Note      string         `yaml:"note"`
}

type statusEntry struct {
	State  string         `yaml:"state"`
	Party  corpus.PartyID `yaml:"party"`
	Charge string         `yaml:"charge"`
	Date   string         `yaml:"date"`
	DateIs corpus.DateIs  `yaml:"date_is"`
	Note   string         `yaml:"note"`
}

type factEntry struct {
	Slot     corpus.Slot    `yaml:"slot"`
	Party    corpus.PartyID `yaml:"party"`
	Stage    corpus.Stage   `yaml:"stage"`
	About    string         `yaml:"about"`
	Date     string         `yaml:"date"`
	DateIs   corpus.DateIs  `yaml:"date_is"`
	Note     string         `yaml:"note"`
	Value    string         `yaml:"value"`
	Unstated string         `yaml:"unstated"` // the value that means that the amount is not told
	Bound    corpus.Bound   `yaml:"bound"`
}

type sourceEntry struct {
	Title     string      `yaml:"title"`
	Publisher string      `yaml:"publisher"`
	URL       string      `yaml:"url"`
	Split     string      `yaml:"split"` // what stands between several addresses
	Published string      `yaml:"published"`
	Rank      corpus.Rank `yaml:"rank"`
	Note      string      `yaml:"note"`
}

// DecodeMap reads a column map. Errors name the line, the field or the text
// that is wrong.
func DecodeMap(data []byte) (*Map, error) {
	m := &Map{values: map[string]*value{}, texts: map[string]template{}, names: map[string]*regexp.Regexp{}}
	if _, err := strictyaml.Decode(data, &m.file); err != nil {
		return nil, fmt.Errorf("the column map cannot be read: %w", err)
	}
	for _, step := range []func() error{m.head, m.cleaning, m.templates, m.patterns} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("the column map %s: %w", m.file.Name, err)
		}
	}
	m.region = regions(m.file.Countries)
	return m, nil
}

// mapName is the form of a map's name, which goes into rules and file names.
var mapName = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

func (m *Map) head() error {
	f := &m.file
	switch {
	case !mapName.MatchString(f.Name):
		return fmt.Errorf("name %q: use lower-case letters, digits and hyphens", f.Name)
	case f.Format != "csv" && f.Format != "json":
		return fmt.Errorf("format %q: use csv or json", f.Format)
	case len(f.Delimiter) > 1:
		return fmt.Errorf("delimiter %q: use a single character", f.Delimiter)
	case f.ID == "" || f.Title == "" || f.Summary == "" || f.Kind == "":
		return errors.New("give an id, a title, a kind and a summary")
	case f.Source.Title == "" && f.Source.Publisher == "":
		return errors.New("source: give a title or a publisher: a fact stands only with who says it")
	}
	return m.parties()
}

// parties checks that whoever a fact is about is among the parties.
func (m *Map) parties() error {
	known := []corpus.PartyID{""}
	for _, p := range m.file.Parties {
		known = append(known, p.ID)
	}
	about := []corpus.PartyID{}
	for _, s := range m.file.Status {
		about = append(about, s.Party)
	}
	for _, f := range m.file.Facts {
		about = append(about, f.Party)
	}
	for _, id := range about {
		if !slices.Contains(known, id) {
			return fmt.Errorf("party %q is not among the parties: add it there, or correct the id", id)
		}
	}
	return nil
}

// templates reads every text in which a value may stand.
func (m *Map) templates() error {
	f := &m.file
	texts := slices.Concat([]string{f.ID, f.Title, f.Jurisdiction, f.Kind, f.Forum, f.Summary, f.Checked}, f.Aliases, f.Citations, f.Topics)
	for _, p := range f.Parties {
		texts = append(texts, p.Name)
	}
	for _, s := range f.Status {
		texts = append(texts, s.State, s.Charge, s.Date, s.Note)
	}
	for _, e := range f.Facts {
		texts = append(texts, e.About, e.Date, e.Note, e.Value)
	}
	for _, s := range append(f.Links, f.Source) {
		texts = append(texts, s.Title, s.Publisher, s.URL, s.Published, s.Note)
	}
	for _, text := range texts {
		t, err := parseTemplate(text)
		if err != nil {
			return err
		}
		m.texts[text] = t
	}
	return nil
}

// patterns compiles every expression of the map that is not a value's.
func (m *Map) patterns() error {
	for _, r := range m.file.Reject {
		if r.Column == "" || r.Pattern == "" || r.Reason == "" {
			return errors.New("reject: give a column, a pattern and a reason")
		}
		pattern, err := regexp.Compile(r.Pattern)
		if err != nil {
			return fmt.Errorf("reject: give a pattern for column %q that can be read: %w", r.Column, err)
		}
		m.reject = append(m.reject, rejecting{r, pattern})
	}
	for _, p := range m.file.Parties {
		for _, written := range []string{p.Anonymous, p.Persons} {
			pattern, err := regexp.Compile(written)
			if err != nil {
				return fmt.Errorf("party %q: %w", p.ID, err)
			}
			m.names[written] = pattern
		}
	}
	return nil
}

type rejecting struct {
	rejectEntry
	pattern *regexp.Regexp
}

// knows returns an error where the map reads a column that a table does not
// have, or has twice.
func (m *Map) knows(columns []string) error {
	count := map[string]int{}
	for _, column := range columns {
		count[column]++
	}
	for _, column := range m.columns() {
		switch {
		case strings.HasPrefix(column, "@"):
		case count[column] > 1:
			return fmt.Errorf("the column %q stands twice, and the map %s reads it: rename one", column, m.file.Name)
		case count[column] == 0:
			return fmt.Errorf("the map %s reads the column %q, which is not there; there are: %s", m.file.Name, column, strings.Join(columns, ", "))
		}
	}
	return nil
}

// columns returns the columns that the map reads.
func (m *Map) columns() []string {
	var names []string
	for _, v := range m.file.Values {
		names = append(names, v.Column)
	}
	for _, r := range m.reject {
		names = append(names, r.Column)
	}
	for _, text := range m.texts {
		names = append(names, text.values()...)
	}
	names = append(names, m.file.Required...)
	names = slices.DeleteFunc(names, func(name string) bool { return m.values[name] != nil })
	slices.Sort(names)
	return slices.Compact(names)
}
