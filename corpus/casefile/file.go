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
	ID           corpus.CaseID         `yaml:"id,omitempty"`
	Title        string                `yaml:"title,omitempty"`
	TitleZH      string                `yaml:"title_zh,omitempty"`
	Aliases      []string              `yaml:"aliases,omitempty"`
	Jurisdiction string                `yaml:"jurisdiction,omitempty"`
	Kind         corpus.Kind           `yaml:"kind,omitempty"`
	Forum        string                `yaml:"forum,omitempty"`
	Citations    []citedText           `yaml:"citations,omitempty"`
	Parties      []partyEntry          `yaml:"parties,omitempty"`
	Topics       []string              `yaml:"topics,omitempty"`
	Summary      string                `yaml:"summary,omitempty"`
	Status       []statusEntry         `yaml:"status,omitempty"`
	Facts        []factEntry           `yaml:"facts,omitempty"`
	Later        []eventEntry          `yaml:"later,omitempty"`
	Sources      map[string]sourceItem `yaml:"sources,omitempty"`
	Checked      strictyaml.Date       `yaml:"checked,omitempty"`
	CheckedNote  string                `yaml:"checked_note,omitempty"`
}

type citedText struct {
	Text    string   `yaml:"text,omitempty"`
	Sources []string `yaml:"sources,omitempty"`
}

type partyEntry struct {
	ID         corpus.PartyID `yaml:"id,omitempty"`
	Role       corpus.Role    `yaml:"role,omitempty"`
	Person     bool           `yaml:"person,omitempty"`
	Anonymised bool           `yaml:"anonymised,omitempty"`
	Names      []citedText    `yaml:"names,omitempty"`
	Note       string         `yaml:"note,omitempty"`
}

type statusEntry struct {
	State   string          `yaml:"state,omitempty"`
	Claims  []claimEntry    `yaml:"claims,omitempty"` // in place of state and sources, where a claim has more to say
	Party   corpus.PartyID  `yaml:"party,omitempty"`
	Charge  string          `yaml:"charge,omitempty"`
	Stage   corpus.Stage    `yaml:"stage,omitempty"`
	Date    strictyaml.Date `yaml:"date,omitempty"`
	DateIs  corpus.DateIs   `yaml:"date_is,omitempty"`
	Note    string          `yaml:"note,omitempty"`
	Sources []string        `yaml:"sources,omitempty"`
}

type factEntry struct {
	Slot   corpus.Slot     `yaml:"slot,omitempty"`
	Party  corpus.PartyID  `yaml:"party,omitempty"`
	Stage  corpus.Stage    `yaml:"stage,omitempty"`
	About  string          `yaml:"about,omitempty"`
	Date   strictyaml.Date `yaml:"date,omitempty"`
	DateIs corpus.DateIs   `yaml:"date_is,omitempty"`
	Note   string          `yaml:"note,omitempty"`
	Claims []claimEntry    `yaml:"claims,omitempty"`
}

// claimEntry is one value with all the sources that give it; each source
// becomes a claim of its own.
type claimEntry struct {
	Value    string       `yaml:"value,omitempty"`
	Unstated bool         `yaml:"unstated,omitempty"`
	Bound    corpus.Bound `yaml:"bound,omitempty"`
	Gloss    []string     `yaml:"gloss,omitempty"`
	Printed  string       `yaml:"printed,omitempty"`
	Sources  []string     `yaml:"sources,omitempty"`
	First    string       `yaml:"first,omitempty"`
	Last     string       `yaml:"last,omitempty"`
	Mistaken string       `yaml:"mistaken,omitempty"`

	Rule      string `yaml:"rule,omitempty"` // of what a machine read
	Span      []int  `yaml:"span,flow,omitempty"`
	Confirmed bool   `yaml:"confirmed,omitempty"`
}

type eventEntry struct {
	Date    strictyaml.Date `yaml:"date,omitempty"`
	Text    string          `yaml:"text,omitempty"`
	Sources []string        `yaml:"sources,omitempty"`
}

type sourceItem struct {
	ID          corpus.ArticleID `yaml:"id,omitempty"` // of an article without an address
	Title       string           `yaml:"title,omitempty"`
	Publisher   string           `yaml:"publisher,omitempty"`
	Author      string           `yaml:"author,omitempty"`
	URL         string           `yaml:"url,omitempty"`
	Published   strictyaml.Date  `yaml:"published,omitempty"`
	Rank        corpus.Rank      `yaml:"rank,omitempty"`
	DerivedFrom string           `yaml:"derived_from,omitempty"`
	Note        string           `yaml:"note,omitempty"`
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
		item := f.Sources[name]
		switch {
		case item.URL != "":
			known[name] = corpus.ArticleIDForURL(item.URL)
		case item.ID != "":
			known[name] = item.ID
		default:
			return nil, nil, inSource(name, errors.New("has no url: a record cites exact pages"))
		}
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
	if len(e.Claims) > 0 {
		var err error
		f.Claims, err = claimsOf(e.Claims, f.Slot, known)
		return f, err
	}
	if e.State == "" {
		return f, errors.New("has no state")
	}
	claims, err := claimEntry{Value: e.State, Sources: e.Sources}.claims(f.Slot, known)
	f.Claims = claims
	return f, err
}

func (e factEntry) fact(known keys) (corpus.Fact, error) {
	f := corpus.Fact{Slot: e.Slot, Party: e.Party, Stage: e.Stage, About: e.About, Date: e.Date.Date, DateIs: e.DateIs, Note: e.Note}
	var err error
	f.Claims, err = claimsOf(e.Claims, e.Slot, known)
	return f, err
}

func claimsOf(entries []claimEntry, slot corpus.Slot, known keys) (all []corpus.Claim, err error) {
	for i, entry := range entries {
		claims, err := entry.claims(slot, known)
		if err != nil {
			return nil, in("claims", i, fmt.Sprintf("claim %d", i+1), err)
		}
		all = append(all, claims...)
	}
	return all, nil
}

func (e claimEntry) claims(slot corpus.Slot, known keys) ([]corpus.Claim, error) {
	claim := corpus.Claim{Bound: e.Bound, Printed: e.Printed, Mistaken: e.Mistaken, Passage: corpus.Passage{First: e.First, Last: e.Last},
		Rule: e.Rule, Confirmed: e.Confirmed}
	switch len(e.Span) {
	case 0:
	case 2:
		claim.Span = corpus.Span{Start: e.Span[0], End: e.Span[1]}
	default:
		return nil, errors.New("span: give the first byte and the one after the last, as in [120, 260]")
	}
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
