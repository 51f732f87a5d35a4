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
	steps   int
	opened  int
	readers []bleve.TermFieldReader
}

// Bounds on one search, whatever the query.
const (
	maxSources    = 1024   // lists of postings
	maxDepth      = 32     // of the tree
	maxExpansions = 64     // words that a prefix stands for
	maxVocabulary = 50_000 // words that are looked at to choose those
	stepsBetween  = 1024   // moves between two looks at the context
)

// step reports whether the search goes on.
func (r *run) step() bool {
	if r.steps++; r.steps%stepsBetween == 0 {
		r.fail(r.ctx.Err())
	}
	return r.err == nil
}

func (r *run) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// open returns the postings of a term.
func (r *run) open(field, term string, frequencies, positions bool) *postings {
	p := &postings{run: r, doc: none}
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

// postings walks the documents that hold one term.
type postings struct {
	run     *run
	reader  bleve.TermFieldReader
	size    int // documents with the term
	current bleve.TermFieldDoc
	started bool
	doc     uint64
}

// advance is as in source.
func (p *postings) advance(to uint64) uint64 {
	if p.doc == none || p.started && p.doc >= to {
		return p.doc
	}
	if !p.run.step() {
		p.doc = none
		return none
	}
	var found *bleve.TermFieldDoc
	var err error
	if to == 0 || p.started && to == p.doc+1 {
		found, err = p.reader.Next(p.current.Reset())
	} else if to < uint64(len(p.run.at.lengths)) {
		found, err = p.reader.Advance(bleve.NewIndexInternalID(nil, to), p.current.Reset())
	}
	p.started = true
	if err != nil || found == nil {
		p.run.fail(err)
		p.doc = none
		return none
	}
	p.doc = found.ID.Value()
	return p.doc
}

// positions returns where in the document the term stands, in order.
func (p *postings) positions() []uint64 {
	out := make([]uint64, len(p.current.Vectors))
	for i, vector := range p.current.Vectors {
		out[i] = vector.Pos
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return out
}

// A term scores the documents that hold it by BM25.
type term struct {
	postings
	idf float64
}

func (r *run) term(text string) *term {
	p := r.open(fieldText, text, true, false)
	return &term{*p, index.IDF(r.at.live, p.size)}
}

func (t *term) score() float64 {
	return t.idf * index.Saturation(float64(t.current.Freq), float64(t.run.at.lengths[t.doc]), t.run.at.average)
}

// A constant scores every document alike: whole values, which are held or not.
type constant struct {
	postings
	weight float64
}

func (r *run) constant(field, value string, weight float64) *constant {
	return &constant{*r.open(field, value, false, false), weight}
}

func (c *constant) score() float64 { return c.weight }

// A list is documents found beforehand, each with its score.
type list struct {
	docs   []uint64
	scores []float64
	next   int
}

func (l *list) advance(to uint64) uint64 {
	rest := l.docs[l.next:]
	l.next += sort.Search(len(rest), func(i int) bool { return rest[i] >= to })
	if l.next == len(l.docs) {
		return none
	}
	return l.docs[l.next]
}

func (l *list) score() float64 { return l.scores[l.next] }
