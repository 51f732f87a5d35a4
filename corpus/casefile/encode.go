package casefile

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/strictyaml"
)

// Encode writes a record as [Decode] reads it, for a person to edit. Sources are
// listed under short keys of their own; of a record file that Decode read, the
// keys and the order of sources of one rank may come out as others.
func Encode(c *corpus.Case) ([]byte, error) {
	names := shorthand(c.Sources)
	f := file{
		ID: c.ID, Title: c.Title, TitleZH: c.TitleZH, Aliases: c.Aliases, Jurisdiction: c.Jurisdiction, Kind: c.Kind, Forum: c.Forum,
		Topics: c.Topics, Summary: c.Summary, Sources: map[string]sourceItem{}, Checked: strictyaml.Date{Date: c.Checked}, CheckedNote: c.CheckedNote,
	}
	for _, citation := range c.Citations {
		f.Citations = append(f.Citations, citedText{citation.Text, names.all(citation.Sources)})
	}
	for _, p := range c.Parties {
		entry := partyEntry{ID: p.ID, Role: p.Role, Person: p.Person, Anonymised: p.Anonymised, Note: p.Note}
		for _, name := range p.Names {
			entry.Names = append(entry.Names, citedText{name.Text, names.all(name.Sources)})
		}
		f.Parties = append(f.Parties, entry)
	}
	for _, s := range c.Status {
		f.Status = append(f.Status, statusEntry{Party: s.Party, Charge: s.About, Stage: s.Stage, Date: strictyaml.Date{Date: s.Date},
			DateIs: s.DateIs, Note: s.Note, Claims: names.claims(s.Claims)})
	}
	for _, fact := range c.Facts {
		f.Facts = append(f.Facts, factEntry{Slot: fact.Slot, Party: fact.Party, Stage: fact.Stage, About: fact.About,
			Date: strictyaml.Date{Date: fact.Date}, DateIs: fact.DateIs, Note: fact.Note, Claims: names.claims(fact.Claims)})
	}
	for _, event := range c.Later {
		f.Later = append(f.Later, eventEntry{strictyaml.Date{Date: event.Date}, event.Text, names.all(event.Sources)})
	}
	for _, s := range c.Sources {
		item := sourceItem{Title: s.Title, Publisher: s.Publisher, Author: s.Author, URL: s.URL,
			Published: strictyaml.Date{Date: s.Published}, Rank: s.Rank, Note: s.Note, DerivedFrom: names[s.DerivedFrom]}
		if s.URL == "" {
			item.ID = s.ID
		}
		f.Sources[names[s.ID]] = item
	}
	written, err := strictyaml.Encode(f)
	if err != nil {
		return nil, fmt.Errorf("write %s as a record file: %w", c.ID, err)
	}
	return written, nil
}

// labels maps a record's sources to the keys that stand for them in its file.
type labels map[corpus.ArticleID]string

// shorthand gives each source a key: the first word of its publisher, or its
// place in the list, numbered where two have the same.
func shorthand(sources []corpus.Source) labels {
	names := labels{}
	taken := map[string]bool{}
	for i, s := range sources {
		base := strings.ToLower(strings.Map(letters, firstWord(s.Publisher)))
		if base == "" {
			base = fmt.Sprintf("source%d", i+1)
		}
		key := base
		for n := 2; taken[key]; n++ {
			key = fmt.Sprintf("%s%d", base, n)
		}
		taken[key] = true
		names[s.ID] = key
	}
	return names
}

func firstWord(text string) string {
	words := strings.Fields(text)
	if i := slices.IndexFunc(words, func(w string) bool { return !strings.EqualFold(w, "the") }); i >= 0 {
		return words[i]
	}
	return ""
}

func letters(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
		return r
	}
	return -1
}

func (n labels) all(ids []corpus.ArticleID) []string {
	keys := make([]string, len(ids))
	for i, id := range ids {
		keys[i] = n[id]
	}
	return keys
}

// claims writes each claim as an entry of its own.
func (n labels) claims(claims []corpus.Claim) []claimEntry {
	entries := make([]claimEntry, len(claims))
	for i, c := range claims {
		e := claimEntry{Bound: c.Bound, Printed: c.Printed, Sources: []string{n[c.Source]}, First: c.Passage.First, Last: c.Passage.Last,
			Mistaken: c.Mistaken, Rule: c.Rule, Confirmed: c.Confirmed, Unstated: c.Value == nil}
		if c.Value != nil {
			e.Value = c.Value.String()
		}
		for _, gloss := range c.Gloss {
			e.Gloss = append(e.Gloss, gloss.String())
		}
		if c.Span != (corpus.Span{}) {
			e.Span = []int{c.Span.Start, c.Span.End}
		}
		entries[i] = e
	}
	return entries
}
