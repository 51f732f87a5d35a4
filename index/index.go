package index

import (
	"context"
	"errors"

	"casebot/corpus"
)

// A Searcher finds documents.
type Searcher interface {
	// Search returns the best hits for the request, best first; hits with equal
	// scores come in the order of their references ([CompareRefs]). An empty query
	// finds nothing, a tree that is out of all bounds is an error. When ctx ends
	// first, Search returns its error.
	Search(ctx context.Context, req Request) (*Page, error)
}

// A Writer applies changes to an index.
type Writer interface {
	// Write applies the whole batch or nothing. When it returns nil, the batch is
	// durable and every later Search sees it. A document replaces the one with its
	// reference, the later of two in a batch stands, and what is both put and
	// deleted is put; deleting what is not there is no error.
	Write(ctx context.Context, b Batch) error
	// Position returns the position that the last written batch carried, and the
	// zero Position for an empty index.
	Position(ctx context.Context) (Position, error)
}

// A Batch is a set of changes together with the feed position that it leads to.
type Batch struct {
	Put      []Document
	Delete   []corpus.Ref
	Position Position
}

// A Position says up to where an index has followed which archive.
type Position struct {
	Archive string // the archive's own identity: another archive's index is rebuilt
	Seq     int64  // the last change applied
}

// A Document is a case or an article as the index sees it.
type Document struct {
	Ref          corpus.Ref
	Title        string
	Names        []string    // every name that a case may be asked for by; none for an article
	Body         string      // a case's summary and facts in words; an article's main text
	Topics       []string    // lower case
	Jurisdiction string      // upper case; empty for an article
	Kind         string      // the kind of proceeding; empty for an article
	States       []string    // every state that a party of the case has had
	Court        string      // court or regulator; empty for an article
	Year         int         // of the newest status, or of publication; 0 where not known
	Date         corpus.Date // of the newest status that has one, or of publication; zero where not known
	Amounts      []Amount    // the fines, terms and so on that any source states of a case
	Added        corpus.Date // when the archive first held the record; zero where not known
}

// An Amount is a sum or a length of time that a record holds, to be filtered by.
type Amount struct {
	Slot corpus.Slot
	Unit string // an ISO 4217 code, or [Months]
	N    int64  // minor units, or months; [Life] for a sentence for life
}

// Months is the unit of a term, and Life the length of one without an end.
const (
	Months = "m"
	Life   = 1 << 40
)

// A Request asks for a page of hits.
type Request struct {
	Query  Query
	Kind   corpus.RecordKind // only records of this kind; empty: both
	Limit  int               // at most this many hits; 0 means 10, more than MaxLimit means MaxLimit
	Sort   Sort              // empty: by relevance
	After  string            // the Next of the page before: what comes behind its last hit
	Facets bool              // count the values of the filters among what matches
}

// A Sort is an order of hits.
type Sort string

// The orders. Newest first by date, a month behind its days and a year behind its
// months; equal dates, and records without one at the end, by reference.
const (
	ByRelevance Sort = ""
	ByDecided   Sort = "decided" // [Document.Date]
	ByAdded     Sort = "added"   // [Document.Added]
)

// MaxLimit is the largest page: what an export of a query can hold.
const MaxLimit = 10_000

// ErrDamaged says that the index cannot be read. It is built anew, at the next start at
// the latest: what is asked then is found.
var ErrDamaged = errors.New("its files are damaged")

// ErrAfter says that the After of a request is none, or the Next of another query.
var ErrAfter = errors.New("this is not where a page of this search ended: search again from the first page")

// MaxNext bounds [Page.Next], in bytes: letters, digits, - and _.
const MaxNext = 1024

// A Page is the answer to a [Request].
//
// The pages that Next leads through hold every document once that matches from
// the first page to the last, whatever is written in between: they are ranked by
// what was known of the words at the first page, which Next carries along. A
// document that is written meanwhile may come once, twice or not at all.
type Page struct {
	Hits    []Hit
	Total   int     // how many documents match
	More    bool    // Total is where the count stopped (at [ExactTotal] or above): there are more
	Partial bool    // the deadline of the context came first: these are the best of what was looked at
	Next    string  // asks for the page behind this one; empty at the end, and where Partial
	Facets  []Facet // where asked for, one for each field that has values, in the order of [Fields]; none where there was no time to count
}

// ExactTotal is up to where totals are always exact.
const ExactTotal = 1000

// A Facet says how the matches are spread over the values of a field.
type Facet struct {
	Field  Field
	Values []ValueCount // most frequent first, equal ones by value; years newest first; at most [MaxValues]
	Sample bool         // counted over the best [ExactTotal] matches only
}

// MaxValues is how many values of a field are listed.
const MaxValues = 100

// A ValueCount is a value of a field and how many matches have it.
type ValueCount struct {
	Value string
	Count int
}

// A Hit is one document that matches.
type Hit struct {
	Ref   corpus.Ref
	Score float64 // comparable within one page only; in the orders by date, the date: 20250612
}
