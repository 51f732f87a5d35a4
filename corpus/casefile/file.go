package casefile

import (
	"errors"
	"fmt"
	"sort"

	"casebot/corpus"
	"casebot/corpus/strictyaml"
)

// file mirrors the YAML, field by field, in the order in which a person reads it.
type file struct {
	ID           corpus.CaseID         `yaml:"id"`
	Title        string                `yaml:"title"`
	TitleZH      string                `yaml:"title_zh"`
	Aliases      []string              `yaml:"aliases"`
	Jurisdiction string                `yaml:"jurisdiction"`
	Kind         corpus.Kind           `yaml:"kind"`
	Forum        string                `yaml:"forum"`
	Citations    []citedText           `yaml:"citations"`
	Parties      []partyEntry          `yaml:"parties"`
	Topics       []string              `yaml:"topics"`
	Summary      string                `yaml:"summary"`
	Status       []statusEntry         `yaml:"status"`
	Facts        []factEntry           `yaml:"facts"`
	Later        []eventEntry          `yaml:"later"`
	Sources      map[string]sourceItem `yaml:"sources"`
	Checked      strictyaml.Date       `yaml:"checked"`
	CheckedNote  string                `yaml:"checked_note"`
}

type citedText struct {
	Text    string   `yaml:"text"`
	Sources []string `yaml:"sources"`
}

type partyEntry struct {
	ID         corpus.PartyID `yaml:"id"`
	Role       corpus.Role    `yaml:"role"`
	Person     bool           `yaml:"person"`
	Anonymised bool           `yaml:"anonymised"`
	Names      []citedText    `yaml:"names"`
	Note       string         `yaml:"note"`
}

type statusEntry struct {
	State   string          `yaml:"state"`
	Party   corpus.PartyID  `yaml:"party"`
	Charge  string          `yaml:"charge"`
	Stage   corpus.Stage    `yaml:"stage"`
	Date    strictyaml.Date `yaml:"date"`
	DateIs  corpus.DateIs   `yaml:"date_is"`
	Note    string          `yaml:"note"`
	Sources []string        `yaml:"sources"`
}

type factEntry struct {
	Slot   corpus.Slot     `yaml:"slot"`
	Party  corpus.PartyID  `yaml:"party"`
	Stage  corpus.Stage    `yaml:"stage"`
	About  string          `yaml:"about"`
	Date   strictyaml.Date `yaml:"date"`
	DateIs corpus.DateIs   `yaml:"date_is"`
	Note   string          `yaml:"note"`
	Claims []claimEntry    `yaml:"claims"`
}

// claimEntry is one value with all the sources that give it; each source
// becomes a claim of its own.
type claimEntry struct {
	Value    string       `yaml:"value"`
	Unstated bool         `yaml:"unstated"`
	Bound    corpus.Bound `yaml:"bound"`
	Gloss    []string     `yaml:"gloss"`
	Printed  string       `yaml:"printed"`
	Sources  []string     `yaml:"sources"`
	First    string       `yaml:"first"`
	Last     string       `yaml:"last"`
	Mistaken string       `yaml:"mistaken"`
}

type eventEntry struct {
	Date    strictyaml.Date `yaml:"date"`
	Text    string          `yaml:"text"`
	Sources []string        `yaml:"sources"`
}

type sourceItem struct {
	Title       string          `yaml:"title"`
	Publisher   string          `yaml:"publisher"`
	Author      string          `yaml:"author"`
	URL         string          `yaml:"url"`
	Published   strictyaml.Date `yaml:"published"`
	Rank        corpus.Rank     `yaml:"rank"`
	DerivedFrom string          `yaml:"derived_from"`
	Note        string          `yaml:"note"`
}

// record turns the file into a case: shorthand into article IDs, written values
// into exact ones.
func (f *file) record() (*corpus.Case, error) {
	sources, known, err := f.sources()
	if err != nil {
		return nil, err
	}
	c := &corpus.Case{
		ID: f.ID, Title: f.Title, TitleZH: f.TitleZH, Aliases: f.Aliases,
		Jurisdiction: f.Jurisdiction, Kind: f.Kind, Forum: f.Forum, Topics: f.Topics, Summary: f.Summary,
		Sources: sources, Checked: f.Checked.Date, CheckedNote: f.CheckedNote,
	}
	for i, entry := range f.Citations {
		ids, err := known.ids(entry.Sources)
		if err != nil {
			return nil, in("citations", i, fmt.Sprintf("citations[%d]", i+1), err)
		}
		c.Citations = append(c.Citations, corpus.Citation{Text: entry.Text, Sources: ids})
	}
	for i, entry := range f.Parties {
		party, err := entry.party(known)
		if err != nil {
			return nil, in("parties", i, fmt.Sprintf("party %q", entry.ID), err)
		}
		c.Parties = append(c.Parties, party)
	}
	for i, entry := range f.Status {
		fact, err := entry.fact(known)
		if err != nil {
			return nil, in("status", i, fmt.Sprintf("status[%d]", i+1), err)
		}
		c.Status = append(c.Status, fact)
	}
	for i, entry := range f.Facts {
		fact, err := entry.fact(known)
		if err != nil {
			return nil, in("facts", i, fmt.Sprintf("facts[%d] (%s)", i+1, entry.Slot), err)
		}
		c.Facts = append(c.Facts, fact)
	}
	for i, entry := range f.Later {
		ids, err := known.ids(entry.Sources)
		if err != nil {
			return nil, in("later", i, fmt.Sprintf("later[%d]", i+1), err)
		}
		c.Later = append(c.Later, corpus.Event{Date: entry.Date.Date, Text: entry.Text, Sources: ids})
	}
	return c, nil
}

// sources returns the record's sources, official pages first and then by key,
// so that the order does not depend on the map.
func (f *file) sources() ([]corpus.Source, keys, error) {
	names := sorted(f.Sources)
	known := keys{}
	for _, name := range names {
		if f.Sources[name].URL == "" {
			return nil, nil, inSource(name, errors.New("has no url: a record cites exact pages"))
		}
		known[name] = corpus.ArticleIDForURL(f.Sources[name].URL)
	}
	sort.SliceStable(names, func(i, j int) bool { return f.Sources[names[i]].Rank.Before(f.Sources[names[j]].Rank) })
	sources := make([]corpus.Source, len(names))
	for i, name := range names {
		item := f.Sources[name]
		sources[i] = corpus.Source{
			ID: known[name], Title: item.Title, Publisher: item.Publisher, Author: item.Author, URL: item.URL,
			Published: item.Published.Date, Rank: item.Rank, Note: item.Note,
		}
		if item.DerivedFrom == "" {
			continue
		}
		id, err := known.id(item.DerivedFrom)
		if err != nil {
			return nil, nil, inSource(name, fmt.Errorf("derived_from: %w", err))
		}
		sources[i].DerivedFrom = id
	}
	return sources, known, nil
}

func inSource(key string, err error) error {
	return in("sources", key, fmt.Sprintf("source %q", key), err)
}

func (e partyEntry) party(known keys) (corpus.Party, error) {
	p := corpus.Party{ID: e.ID, Role: e.Role, Person: e.Person, Anonymised: e.Anonymised, Note: e.Note}
	for i, name := range e.Names {
		ids, err := known.ids(name.Sources)
		if err != nil {
			return p, in("names", i, fmt.Sprintf("name %q", name.Text), err)
		}
		p.Names = append(p.Names, corpus.Name{Text: name.Text, Sources: ids})
	}
	return p, nil
}

func (e statusEntry) fact(known keys) (corpus.Fact, error) {
	f := corpus.Fact{Slot: corpus.SlotStatus, Party: e.Party, Stage: e.Stage, About: e.Charge, Date: e.Date.Date, DateIs: e.DateIs, Note: e.Note}
	if e.State == "" {
		return f, errors.New("has no state")
	}
	claims, err := claimEntry{Value: e.State, Sources: e.Sources}.claims(f.Slot, known)
	f.Claims = claims
	return f, err
}

func (e factEntry) fact(known keys) (corpus.Fact, error) {
	f := corpus.Fact{Slot: e.Slot, Party: e.Party, Stage: e.Stage, About: e.About, Date: e.Date.Date, DateIs: e.DateIs, Note: e.Note}
	for i, entry := range e.Claims {
		claims, err := entry.claims(e.Slot, known)
		if err != nil {
			return f, in("claims", i, fmt.Sprintf("claim %d", i+1), err)
		}
		f.Claims = append(f.Claims, claims...)
	}
	return f, nil
}

func (e claimEntry) claims(slot corpus.Slot, known keys) ([]corpus.Claim, error) {
	claim := corpus.Claim{Bound: e.Bound, Printed: e.Printed, Mistaken: e.Mistaken, Passage: corpus.Passage{First: e.First, Last: e.Last}}
	if len(e.Sources) == 0 {
		return nil, errors.New("has no source: a fact stands only with who says it")
	}
	if e.Unstated == (e.Value != "") {
		return nil, errors.New("give a value, or \"unstated: true\" where the source names none")
	}
	if e.Value != "" {
		value, err := corpus.ParseValue(slot, e.Value)
		if err != nil {
			return nil, err
		}
		claim.Value = value
	}
	for _, written := range e.Gloss {
		gloss, err := corpus.ParseMoney(written)
		if err != nil {
			return nil, fmt.Errorf("gloss: %w", err)
		}
		claim.Gloss = append(claim.Gloss, gloss)
	}
	ids, err := known.ids(e.Sources)
	if err != nil {
		return nil, err
	}
	claims := make([]corpus.Claim, len(ids))
	for i, id := range ids {
		claims[i] = claim
		claims[i].Source = id
	}
	return claims, nil
}
