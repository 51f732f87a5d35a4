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
	of    string         // the archive's identity
	seq   int64          // its position
	total int            // cases that the archive holds
	cases []*corpus.Case // all of them, or the first mostDigested
	byID  map[corpus.CaseID]*corpus.Case
	about map[corpus.CaseID][]string
	words map[string]bool // folded words of names, titles and topics
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
	d := &digest{total: page.Total, byID: map[corpus.CaseID]*corpus.Case{}, about: map[corpus.CaseID][]string{}, words: map[string]bool{}}
	d.cases, err = a.load(ctx, page.Hits)
	if err != nil {
		return nil, err
	}
	for _, c := range d.cases {
		d.byID[c.ID] = c
		d.about[c.ID] = about(c)
		for _, token := range index.NameTokens(strings.Join(slices.Concat(c.Names(), c.Topics), "\n")) {
			d.words[token.Term] = true
		}
	}
	return d, nil
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
	return keys(strings.Join(slices.Concat([]string{c.Title, c.TitleZH}, c.Aliases, c.Topics), "\n"))
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
