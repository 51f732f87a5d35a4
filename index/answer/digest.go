package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"casebot/corpus"
	"casebot/index"
)

// mostDigested bounds how many cases are read for what concerns the archive as a
// whole. Of a larger one the rest is counted, searched, and not compared.
const mostDigested = 1000

// A digest is what is remembered of the archive between questions: its cases,
// what each is about, and the words of their names and topics. It is derived
// from the archive at one position of its feed, and read anew after that.
type digest struct {
	of     string         // the archive's identity
	seq    int64          // its position
	total  int            // cases that the archive holds
	cases  []*corpus.Case // all of them, or the first mostDigested
	byID   map[corpus.CaseID]*corpus.Case
	about  map[corpus.CaseID][]string // keys of what a case is about
	titles map[corpus.CaseID][]string // keys of the titles of the articles about it
	words  map[string]bool            // folded words of names, titles and topics

	latin  map[string]Mention // parties with Chinese names by how these are read
	spelt  spellings          // of the names of cases, parties and bodies
	bodies [][]string         // courts and authorities, each by all of its names, none twice
}

// A memory keeps the newest digest. It may be used by many at once.
type memory struct {
	mu   sync.Mutex
	last *digest
}

// A counter is an archive that knows how often it has changed; without that
// nothing is remembered.
type counter interface {
	ID() string // another one after the archive has forgotten something
	LastSeq(ctx context.Context) (int64, error)
}

// digest returns what is known of the archive as it is now.
func (a *Answerer) digest(ctx context.Context) (*digest, error) {
	feed, remembers := a.archive.(counter)
	var seq int64
	var of string
	if remembers {
		var err error
		of = feed.ID()
		if seq, err = feed.LastSeq(ctx); err != nil {
			return nil, fmt.Errorf("position of the archive: %w", err)
		}
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Years{}, Kind: corpus.CaseRecord, Limit: 1})
	if err != nil {
		return nil, fmt.Errorf("count the cases: %w", err)
	}
	a.memory.mu.Lock()
	defer a.memory.mu.Unlock()
	if last := a.memory.last; remembers && last != nil && last.of == of && last.seq == seq && last.total == page.Total {
		return last, nil
	}
	d, err := a.read(ctx)
	if err != nil {
		return nil, err
	}
	d.of, d.seq = of, seq
	a.memory.last = d
	return d, nil
}

// read makes a digest of the cases that the index knows.
func (a *Answerer) read(ctx context.Context) (*digest, error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Years{}, Kind: corpus.CaseRecord, Limit: mostDigested})
	if err != nil {
		return nil, fmt.Errorf("read the cases: %w", err)
	}
	d := &digest{total: page.Total, byID: map[corpus.CaseID]*corpus.Case{}, about: map[corpus.CaseID][]string{}, titles: map[corpus.CaseID][]string{}, words: map[string]bool{}, spelt: spellings{}, latin: map[string]Mention{}}
	d.cases, err = a.load(ctx, page.Hits)
	if err != nil {
		return nil, err
	}
	for _, c := range d.cases {
		d.byID[c.ID] = c
		d.about[c.ID], d.titles[c.ID] = about(c), titlesOf(c)
		for _, token := range index.NameTokens(strings.Join(slices.Concat(c.Names(), c.Topics), "\n")) {
			d.words[token.Term] = true
		}
		d.spell(c)
	}
	return d, nil
}

// spell remembers how the names in a case are written.
func (d *digest) spell(c *corpus.Case) {
	for _, name := range ownNames(c) {
		d.spelt.add(name)
	}
	for _, p := range c.Parties {
		for _, name := range p.Names {
			d.spelt.add(name.Text)
		}
		if han(p.Name()) > 2 && p.Person {
			d.latin[string(p.ID)] = Mention{Case: c, Party: p.ID, Name: p.Name()}
		}
	}
	for _, names := range bodies(c) {
		if slices.ContainsFunc(d.bodies, func(known []string) bool { return slices.Equal(known, names) }) {
			continue
		}
		d.bodies = append(d.bodies, names)
		for _, name := range names {
			d.spelt.add(name)
		}
	}
}

// reading is [read] by one who knows the names of the archive.
func (d *digest) reading(text string) reading {
	r := read(text)
	r.known = d.spelt
	return r
}

// load reads the cases of hits; one that has left the archive is passed over.
func (a *Answerer) load(ctx context.Context, hits []index.Hit) ([]*corpus.Case, error) {
	var cases []*corpus.Case
	for _, hit := range hits {
		c, err := corpus.Found(a.archive.Case(ctx, corpus.CaseID(hit.Ref.ID)))
		if err != nil {
			return nil, fmt.Errorf("case %s: %w", hit.Ref.ID, err)
		}
		if c != nil {
			cases = append(cases, c)
		}
	}
	return cases, nil
}

// about returns the keys of what a case is about, by its titles, further names
// and topics.
func about(c *corpus.Case) []string {
	said := strings.Join(slices.Concat([]string{c.Title, c.TitleZH}, c.Aliases, c.Topics), "\n")
	return append(keys(said), expressed(said)...)
}

// caseOf returns a case as the digest remembers it, else as the archive has it;
// nil where it has left the archive.
func (a *Answerer) caseOf(ctx context.Context, d *digest, id corpus.CaseID) (*corpus.Case, error) {
	if c := d.byID[id]; c != nil {
		return c, nil
	}
	c, err := corpus.Found(a.archive.Case(ctx, id))
	if err != nil {
		return nil, fmt.Errorf("case %s: %w", id, err)
	}
	return c, nil
}
