package bleveindex

import (
	"context"
	"math"
	"sort"

	"casebot/index"

	bleve "github.com/blevesearch/bleve_index_api"
)

// A source is a set of documents that match a part of the query, walked in the
// order of their internal numbers. It only moves forward.
type source interface {
	// advance moves to the first document at or after the given one and returns
	// it, and none past the end.
	advance(to uint64) uint64
	// score returns what the document at which the source stands gains by it.
	score() float64
}

// none is past the last document.
const none = math.MaxUint64

// A run is one search: its sources share how it ends. The first failure sticks,
// and makes every source empty, so that the walk comes to an end by itself.
type run struct {
	ctx     context.Context
	at      *snapshot
	err     error
	steps   int // documents and words that were looked at
	opened  int
	readers []bleve.TermFieldReader
	known   statistics
	sated   *saturation // for the average length that is known
	given   bool        // what is known came with a bookmark
	asked   int         // how many words' documents were asked for
	words   map[string]held
}

// Bounds on one search, whatever the query.
const (
	maxSources    = 2048   // lists of postings
	maxDepth      = 32     // of the tree
	maxExpansions = 64     // words that a prefix stands for
	maxVocabulary = 50_000 // words that are looked at to choose those
	maxSimilar    = 500    // words one slip away that are looked at
	stepsBetween  = 1024   // moves between two looks at the context
)

// step notes a move, and reports whether the search goes on.
func (r *run) step() bool { return r.looking(1) }

// looking notes that so many documents, or words, are being looked at, and reports
// whether the search goes on. It looks at the context wherever [stepsBetween] have
// gone by: what a search does past its deadline is bounded by that and by the most
// that are noted at once, a window.
func (r *run) looking(at int) bool {
	before := r.steps / stepsBetween
	if r.steps += at; r.steps/stepsBetween != before {
		r.fail(r.ctx.Err())
	}
	return r.err == nil
}

// look is [run.looking], as what reads postings wants it.
func (r *run) look(at int) error {
	r.looking(at)
	return r.err
}

func (r *run) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// open returns the postings of a term.
func (r *run) open(field, term string, frequencies, positions bool) *walker {
	p := &walker{run: r, doc: none}
	if r.opened++; r.opened > maxSources {
		r.fail(errTooLarge)
	}
	if r.err != nil {
		return p
	}
	reader, err := r.at.reader.TermFieldReader(r.ctx, []byte(term), field, frequencies || positions, false, positions)
	if err != nil {
		r.fail(err)
		return p
	}
	r.readers = append(r.readers, reader)
	p.reader, p.doc = reader, 0
	p.size = int(reader.Count())
	return p
}

// close gives the postings back.
func (r *run) close() {
	for _, reader := range r.readers {
		r.fail(reader.Close())
	}
}

// A walker walks the documents that hold one term.
type walker struct {
	run     *run
	reader  bleve.TermFieldReader
	size    int // documents with the term
	current bleve.TermFieldDoc
	started bool
	doc     uint64
}

// advance is as in source.
func (w *walker) advance(to uint64) uint64 {
	if w.doc == none || w.started && w.doc >= to {
		return w.doc
	}
	if !w.run.step() {
		w.doc = none
		return none
	}
	var found *bleve.TermFieldDoc
	var err error
	if to == 0 || w.started && to == w.doc+1 {
		found, err = w.reader.Next(w.current.Reset())
	} else if to < w.run.at.size {
		found, err = w.reader.Advance(bleve.NewIndexInternalID(nil, to), w.current.Reset())
	}
	w.started = true
	if err != nil || found == nil {
		w.run.fail(err)
		w.doc = none
		return none
	}
	w.doc = found.ID.Value()
	return w.doc
}

// A bm25 source scores the documents that hold it by BM25.
type bm25 struct {
	walker
	idf float64
}

func (r *run) term(text string) *bm25 {
	p := r.open(fieldText, text, true, false)
	return &bm25{*p, r.idf(p.size)}
}

func (b *bm25) score() float64 {
	return b.idf * index.Saturation(float64(b.current.Freq+1), b.run.at.length(b.doc), b.run.known.average)
}

// A constant scores every document alike: whole values, which are held or not.
type constant struct {
	walker
	weight float64
}

func (r *run) constant(field, value string, weight float64) *constant {
	return &constant{*r.open(field, value, false, false), weight}
}

func (c *constant) score() float64 { return c.weight }

// A given source is documents found beforehand, each with its score.
type given struct {
	docs   []uint64
	scores []float64
	next   int
}

func (l *given) advance(to uint64) uint64 {
	rest := l.docs[l.next:]
	l.next += sort.Search(len(rest), func(i int) bool { return rest[i] >= to })
	if l.next == len(l.docs) {
		return none
	}
	return l.docs[l.next]
}

func (l *given) score() float64 { return l.scores[l.next] }
