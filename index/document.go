package index

import (
	"fmt"
	"hash/fnv"
	"io"
	"slices"
	"strings"

	"casebot/corpus"
)

// Parts returns the texts that a document is searched by, best known first:
// title, further names, topics, body. No phrase reaches from one to the next.
func (d Document) Parts() []string {
	parts := d.Head()
	parts = append(parts, d.Topics...)
	return append(parts, d.Body)
}

// Head returns the title and the names: a word there counts [NameWeight] more.
func (d Document) Head() []string {
	head := []string{d.Title}
	for _, name := range d.Names {
		if name != d.Title {
			head = append(head, name)
		}
	}
	return head
}

// Sum is a fingerprint of all that the document holds: equal documents have
// equal sums, in every process.
func (d Document) Sum() uint64 {
	sum := fnv.New64a()
	write := func(fields ...string) {
		fmt.Fprintf(sum, "%d:", len(fields))
		for _, field := range fields {
			fmt.Fprintf(sum, "%d:", len(field))
			io.WriteString(sum, field)
		}
	}
	write(string(d.Ref.Kind), d.Ref.ID, d.Title, d.Body, d.Jurisdiction, d.Kind, fmt.Sprint(d.Year), d.Court, d.Date.String(), d.Added.String())
	write(d.Names...)
	write(d.Topics...)
	write(d.States...)
	for _, a := range d.Amounts {
		write(string(a.Slot), a.Unit, fmt.Sprint(a.N))
	}
	return sum.Sum64()
}

// ArticleDocument returns the article as the index sees it.
func ArticleDocument(a *corpus.Article) Document {
	d := Document{Ref: a.ID.Ref(), Title: a.Title, Body: a.Open(), Year: a.Published.Year, Date: a.Published}
	if !a.Added.IsZero() {
		d.Added = corpus.DateOf(a.Added.UTC())
	}
	return d
}

// CaseDocument returns the case as the index sees it: its statements in words,
// a line each. When it was added is not part of a case: see [Record].
func CaseDocument(c *corpus.Case) Document {
	d := Document{Ref: c.ID.Ref(), Title: c.Title, Names: c.Names(), Topics: c.Topics,
		Jurisdiction: c.Jurisdiction, Kind: string(c.Kind), Court: courtWords(c.Forum), Year: c.Year(), Date: dateOf(c), Amounts: amounts(c)}
	lines := []string{c.Summary, joinFilled(", ", c.Forum, Country(c.Jurisdiction))}
	for _, status := range c.Status {
		lines = append(lines, factLine(c, status))
		for _, claim := range status.Claims {
			if state, ok := claim.Value.(corpus.State); ok {
				d.States = withState(d.States, state)
			}
		}
	}
	for _, fact := range c.Facts {
		lines = append(lines, factLine(c, fact))
	}
	for _, event := range c.Later {
		lines = append(lines, dated(event.Text, event.Date))
	}
	for _, party := range c.Parties {
		lines = append(lines, partyLine(party))
	}
	for _, citation := range c.Citations {
		lines = append(lines, citation.Text)
	}
	for _, source := range c.Sources {
		lines = append(lines, joinFilled(", ", source.Title, source.Publisher))
	}
	d.Body = joinFilled("\n", lines...)
	return d
}

// dateOf is the day, month or year of the newest dated status, else of the newest
// dated fact or source: the date that [corpus.Case.Year] is the year of.
func dateOf(c *corpus.Case) corpus.Date {
	for _, status := range c.Status {
		if !status.Date.IsZero() {
			return status.Date
		}
	}
	var newest corpus.Date
	later := func(date corpus.Date) {
		if date.String() > newest.String() { // of June and 12 June, the day
			newest = date
		}
	}
	for _, fact := range c.Facts {
		later(fact.Date)
	}
	for _, source := range c.Sources {
		later(source.Published)
	}
	return newest
}

// withState adds a state to those that a case is found by. Who was sentenced was
// convicted before, whether or not a source says that word.
func withState(states []string, state corpus.State) []string {
	add := []corpus.State{state}
	if state == "sentenced" {
		add = append(add, "convicted")
	}
	for _, s := range add {
		if !slices.Contains(states, string(s)) {
			states = append(states, string(s))
		}
	}
	return states
}

// factLine writes a fact in words: "Han, fine: 13,000 yuan; CNY 13,000".
func factLine(c *corpus.Case, f corpus.Fact) string {
	party, _ := c.Party(f.Party)
	name := ""
	if f.Party != "" {
		name = party.Name()
	}
	head := joinFilled(", ", name, joinFilled(" ", f.Stage.Display(), slotWords(f.Slot)), f.About)
	var said []string
	for _, claim := range f.Claims {
		for _, words := range []string{claim.Printed, valueWords(claim.Value)} {
			if words != "" && !slices.Contains(said, words) {
				said = append(said, words)
			}
		}
	}
	return dated(joinFilled(": ", head, strings.Join(said, "; ")), f.Date)
}

// slotWords names a slot; what a count counts is said by the fact itself.
func slotWords(s corpus.Slot) string {
	switch s {
	case corpus.SlotTerm:
		return "term of imprisonment"
	case corpus.SlotCount:
		return ""
	}
	return string(s)
}

// valueWords writes a value to be found by. A state is its plain name: what a
// reader is told beside an accusation ("not convicted") must not be found under
// convictions.
func valueWords(v corpus.Value) string {
	switch v := v.(type) {
	case nil:
		return ""
	case corpus.State:
		return strings.ReplaceAll(string(v), "_", " ")
	case corpus.Money:
		if exact := v.String(); exact != v.Display() {
			return v.Display() + ", " + exact // "EUR 1.2 billion" is found by its digits too
		}
	}
	return v.Display()
}

func partyLine(p corpus.Party) string {
	names := make([]string, len(p.Names))
	for i, name := range p.Names {
		names[i] = name.Text
	}
	return joinFilled(": ", string(p.Role), strings.Join(names, ", "))
}

func dated(text string, date corpus.Date) string {
	if date.IsZero() {
		return text
	}
	return text + ", " + date.Display()
}

// joinFilled joins what is not empty.
func joinFilled(between string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return part == "" }), between)
}
