package read

import (
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/corpus/strictyaml"

	"golang.org/x/text/language"
)

// metadata is what people write about an article, in front matter or in
// sources.yaml. Every field may be left out.
type metadata struct {
	Title       string          `yaml:"title"`
	Publisher   string          `yaml:"publisher"`
	Author      string          `yaml:"author"`
	URL         string          `yaml:"url"`
	Published   strictyaml.Date `yaml:"published"`
	Language    string          `yaml:"language"`     // BCP 47
	DerivedFrom string          `yaml:"derived_from"` // the publication that it retells: an address, or a name in sources.yaml
	source      corpus.ArticleID
}

// entry is one file's lines in sources.yaml.
type entry struct {
	File  string   `yaml:"file"`
	About metadata `yaml:",inline"`
}

// metadata joins what stands in the front matter with what sources.yaml says
// of the file; the front matter wins.
func (in Input) metadata(header string) (metadata, []string, error) {
	var own metadata
	if header != "" {
		file, err := strictyaml.Decode([]byte(header), &own)
		if err == nil {
			err = own.check(file)
		}
		if err != nil && !errors.Is(err, strictyaml.ErrEmpty) {
			return own, nil, fmt.Errorf("front matter: %w", withFields(err))
		}
	}
	listed, err := in.listing()
	if err != nil {
		return own, nil, fmt.Errorf("sources.yaml: %w", withFields(err))
	}
	var beside metadata
	at := -1
	for i, each := range listed {
		if each.File == in.Name || each.File == path.Base(strings.ReplaceAll(in.Name, `\`, "/")) {
			at, beside = i, each.About
		}
	}
	var warnings []string
	if in.Sources != nil && at < 0 {
		warnings = []string{"not listed in sources.yaml: read without it"}
	}
	own = own.or(beside)
	own.source = original(listed, at, own.DerivedFrom)
	return own, warnings, nil
}

// listing reads and checks sources.yaml.
func (in Input) listing() ([]entry, error) {
	if in.Sources == nil {
		return nil, nil
	}
	var listed []entry
	file, err := strictyaml.Decode(in.Sources, &listed)
	if errors.Is(err, strictyaml.ErrEmpty) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	seen := map[string]bool{}
	for i := range listed {
		switch name := listed[i].File; {
		case name == "":
			return nil, fmt.Errorf("line %d: an entry without file: name the file that it is about", file.Line(i))
		case seen[name]:
			return nil, fmt.Errorf("line %d: %s is listed twice", file.Line(i, "file"), name)
		default:
			seen[name] = true
		}
		if err := listed[i].About.check(file, i); err != nil {
			return nil, err
		}
	}
	return listed, nil
}

// Bounds on a field, in characters.
const (
	longestField   = 300
	longestAddress = 2000
)

// A field is one of the fields that hold words, with its name in the file.
type field struct {
	name    string
	words   *string
	longest int
}

func (m *metadata) fields() []field {
	return []field{
		{"title", &m.Title, longestField}, {"publisher", &m.Publisher, longestField}, {"author", &m.Author, longestField},
		{"url", &m.URL, longestAddress}, {"language", &m.Language, longestField}, {"derived_from", &m.DerivedFrom, longestAddress},
	}
}

// check tidies the fields and refuses what cannot be right. The path leads to
// them in the file.
func (m *metadata) check(file *strictyaml.File, path ...any) error {
	bad := func(field, format string, args ...any) error {
		return fmt.Errorf("line %d: %s", file.Line(append(path, field)...), fmt.Sprintf(format, args...))
	}
	for _, f := range m.fields() {
		*f.words = tidy(*f.words)
		if utf8.RuneCountInString(*f.words) > f.longest {
			return bad(f.name, "%s is longer than %d characters", f.name, f.longest)
		}
	}
	if m.URL != "" && !corpus.WebAddress(m.URL) {
		return bad("url", "url %q: write the page's address, beginning with https://", m.URL)
	}
	if m.Language != "" {
		tag, err := language.Parse(m.Language)
		if err != nil {
			return bad("language", "language %q: write a code such as en or zh", m.Language)
		}
		m.Language = tag.String()
	}
	return nil
}

// or fills what m leaves out from other.
func (m metadata) or(other metadata) metadata {
	others := other.fields()
	for i, f := range m.fields() {
		if *f.words == "" {
			*f.words = *others[i].words
		}
	}
	if m.Published.IsZero() {
		m.Published = other.Published
	}
	return m
}

// article returns an article that holds the metadata and no text yet.
func (m metadata) article() *corpus.Article {
	a := &corpus.Article{Source: corpus.Source{
		Title: m.Title, Publisher: m.Publisher, Author: m.Author, URL: m.URL, Published: m.Published.Date, DerivedFrom: m.source,
	}}
	if m.DerivedFrom != "" {
		a.Rank = corpus.Derived
		if m.source == "" {
			a.Note = "Derived from " + m.DerivedFrom + "."
		}
	}
	return a
}

// original returns the ID of the publication that derived_from names: by its
// address, or by file, title, address or publisher of one other entry; "" where
// no entry, or more than one, fits.
func original(listed []entry, self int, name string) corpus.ArticleID {
	if corpus.WebAddress(name) {
		return corpus.ArticleIDForURL(name)
	}
	var found corpus.ArticleID
	for i, e := range listed {
		if i == self || name == "" || e.About.URL == "" || (e.File != name && e.About.Title != name && e.About.Publisher != name) {
			continue
		}
		if found != "" {
			return ""
		}
		found = corpus.ArticleIDForURL(e.About.URL)
	}
	return found
}

func withFields(err error) error {
	if !errors.Is(err, strictyaml.ErrUnknownField) {
		return err
	}
	return fmt.Errorf("%w; the fields are title, publisher, author, url, published, language and derived_from", err)
}
