package dataset

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"casebot/corpus"
)

// cells are the texts of one row by column.
type cells map[string]string

// A filling is one row on its way to a record.
type filling struct {
	m     *Map
	cells cells
	read  map[string]string // cleaned, by name
	notes []Note
}

// record makes a record of a row's cells, or says why there is none.
func (o Options) record(n int64, row cells) Row {
	row["@file"] = path.Clean(o.File)
	f := &filling{m: o.Map, cells: row, read: make(map[string]string, len(row))}
	if reason, detail := f.unwanted(); reason != "" {
		return o.reject(n, reason, detail)
	}
	c, err := f.record(o.Today)
	if err != nil {
		rejected := o.reject(n, err.Reason, err.Detail)
		rejected.Notes = f.notes
		return rejected
	}
	return o.sound(Row{N: n, Case: c, Notes: f.notes})
}

// unwanted returns the reason for which the map rejects the row.
func (f *filling) unwanted() (reason, detail string) {
	for _, r := range f.m.reject {
		if cell := f.cells[r.Column]; r.pattern.MatchString(cell) {
			detail, _ := cut(tidy(cell), 80)
			return r.Reason, detail
		}
	}
	for _, name := range f.m.file.Required {
		if f.get(name) == "" {
			return fmt.Sprintf("%s is empty, and the map requires it", name), ""
		}
	}
	return "", ""
}

func (f *filling) note(field, what, value string) {
	value, _ = cut(value, 80)
	f.notes = append(f.notes, Note{field, what, value})
}

// get returns a cleaned value, or else a column, "" for none.
func (f *filling) get(name string) string {
	if text, done := f.read[name]; done {
		return text
	}
	v := f.m.values[name]
	column, field := name, name
	if v != nil {
		column, field = v.item.Column, name+" ("+v.item.Column+")"
	}
	text := tidy(f.cells[column])
	if slices.ContainsFunc(f.m.file.Missing, func(none string) bool { return strings.EqualFold(none, text) }) {
		f.note(field, "stands for an empty cell: left out", text)
		text = ""
	}
	if v != nil {
		plain, what := v.read(text)
		if what != "" {
			f.note(field, what, text)
		}
		text = plain
	}
	f.read[name] = text
	return text
}

// prose is get for a text that people read.
func (f *filling) prose(name string) string {
	text := f.get(name)
	if v := f.m.values[name]; v != nil && text != "" {
		return v.prose(text)
	}
	return text
}

// text fills a text of the map; "" where a value is empty.
func (f *filling) text(written string) string {
	text, _ := f.m.texts[written].fill(f.get)
	return text
}

// words fills a text that people read, at most n characters of it.
func (f *filling) words(field, written string, n int) string {
	text, _ := f.m.texts[written].fill(f.prose)
	short, long := cut(text, n)
	if long {
		f.note(field, fmt.Sprintf("is cut to %d characters", n), "")
	}
	return short
}

// all fills a list of texts, each once, none that is empty.
func (f *filling) all(field string, written []string) []string {
	var out []string
	for _, w := range written {
		if text := f.words(field, w, maxName); text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return out
}

// What a record may hold of a text, in characters; see [corpus.Validate].
const (
	maxName  = 300
	maxProse = 2000
)

// record fills the fields of a record.
func (f *filling) record(today corpus.Date) (*corpus.Case, *Rejection) {
	file := &f.m.file
	sources := f.sources()
	if len(sources) == 0 {
		return nil, &Rejection{Reason: "the row has no source", Detail: "its address and publisher are empty"}
	}
	said := []corpus.ArticleID{sources[0].ID}
	country := f.country()
	f.read["@country"] = country // for the texts that follow
	c := &corpus.Case{
		Title: f.words("title", file.Title, maxName), Aliases: f.all("aliases", file.Aliases), Jurisdiction: country,
		Kind: corpus.Kind(f.text(file.Kind)), Forum: f.words("forum", file.Forum, maxName),
		Topics: lower(f.all("topics", file.Topics)), Summary: f.words("summary", file.Summary, maxProse),
		Sources: sources, Checked: f.checked(today),
	}
	id, ok := slug(f.text(file.ID))
	if !ok {
		return nil, &Rejection{Reason: "no ID can be made of the row", Detail: fmt.Sprintf("%q", f.text(file.ID))}
	}
	c.ID = id
	for _, text := range f.all("citations", file.Citations) {
		for one := range strings.SplitSeq(text, "; ") { // as lists in JSON are joined
			c.Citations = append(c.Citations, corpus.Citation{Text: one, Sources: said})
		}
	}
	c.Parties = f.parties(said)
	c.Status = f.status(c, said[0])
	c.Facts = f.facts(c, said[0])
	return c, nil
}

// country returns the code of the row's country, "" where it is not known.
func (f *filling) country() string {
	written := f.text(f.m.file.Jurisdiction)
	code := f.m.region[strings.ToLower(written)]
	if code == "" && written != "" {
		f.note("jurisdiction", "is no country that is known: left out; add it to countries", written)
	}
	return code
}

// checked returns the day that the row or the map gives, else today.
func (f *filling) checked(today corpus.Date) corpus.Date {
	if date := f.date("checked", f.m.file.Checked); !date.IsZero() {
		return date
	}
	if f.m.file.Checked != "" {
		f.note("checked", "is not given: today", "")
	}
	return today
}

// date reads a date that a text of the map gives.
func (f *filling) date(field, written string) corpus.Date {
	text := f.text(written)
	if text == "" {
		return corpus.Date{}
	}
	date, err := corpus.ParseDate(text)
	if err != nil {
		f.note(field, "is no date: left out; give the map its layouts", text)
	}
	return date
}

func lower(texts []string) []string {
	for i := range texts {
		texts[i] = strings.ToLower(texts[i])
	}
	return texts
}

// parties returns the parties whom the row names.
func (f *filling) parties(said []corpus.ArticleID) []corpus.Party {
	var out []corpus.Party
	for _, p := range f.m.file.Parties {
		name := f.words("party "+string(p.ID), p.Name, maxName)
		if name == "" {
			continue
		}
		out = append(out, corpus.Party{
			ID: p.ID, Role: cmp.Or(p.Role, "other"), Note: p.Note,
			Person:     p.Persons != "" && f.m.names[p.Persons].MatchString(name),
			Anonymised: p.Anonymous != "" && f.m.names[p.Anonymous].MatchString(name),
			Names:      []corpus.Name{{Text: name, Sources: said}},
		})
	}
	return out
}
