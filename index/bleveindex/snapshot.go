package bleveindex

import (
	"fmt"
	"runtime"
	"sort"
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// A snapshot is the index as it was at one instant, with what BM25 must know of
// it. It may serve many searches at once.
type snapshot struct {
	reader   *scorch.IndexSnapshot
	parts    []*part
	segments []uint64 // the numbers of these
	size     uint64   // internal numbers, those of deleted documents included
	vast     bool     // so many documents that a forecast is worth it
	live     int      // documents
	average  float64  // terms in the text of a document, 1 at least
	sated    *saturation
	cache    *cache

	searches   atomic.Int32 // that are under way
	processors int
	worthHands int // postings of a plan for which hands are worth it

	mu        sync.Mutex
	documents map[key]int // how many documents hold a term, of those asked for lately
}

// newSnapshot takes over what the snapshot before it knew of the same segments.
func newSnapshot(reader *scorch.IndexSnapshot, before *snapshot, c *cache) (*snapshot, error) {
	s := &snapshot{reader: reader, cache: c, documents: map[key]int{}, processors: runtime.GOMAXPROCS(0), worthHands: worthHands}
	known := map[uint64]*part{}
	if before != nil {
		for _, p := range before.parts {
			known[p.segment.Id()] = p
		}
	}
	total := 0
	for _, segment := range reader.Segments() {
		p, err := newPart(segment, known[segment.Id()])
		if err != nil {
			return nil, fmt.Errorf("read the lengths of the documents: %w", err)
		}
		s.parts = append(s.parts, p)
		p.base = s.size
		s.segments = append(s.segments, p.segment.Id())
		s.size += uint64(len(p.lengths))
		s.live += p.live
		total += p.total
	}
	s.vast = s.size >= leastSampled
	s.average = max(1, float64(total)/float64(max(s.live, 1)))
	s.sated = newSaturation(s.average)
	return s, nil
}

// partOf returns which part a document is in.
func (s *snapshot) partOf(doc uint64) int {
	return sort.Search(len(s.parts), func(i int) bool { return s.parts[i].base > doc }) - 1
}

// length returns how many terms the text of a document has.
func (s *snapshot) length(doc uint64) float64 {
	p := s.parts[s.partOf(doc)]
	return float64(p.lengths[doc-p.base])
}

// id returns the reference of a document, written out. It lies in the index.
func (s *snapshot) id(doc uint64) ([]byte, error) {
	p := s.parts[s.partOf(doc)]
	return p.segment.DocID(doc - p.base)
}

// maxKnown bounds how many terms a snapshot knows the number of documents of.
const maxKnown = 10_000

// lists returns the postings of a term in every segment, and how many documents
// hold it. What it has to read it tells look of.
func (s *snapshot) lists(field, term string, look looker) (lists []*postings, documents int, err error) {
	k := key{field, term}
	lists, err = s.kept(k, func(p *part) (*postings, error) { return p.read(field, term, s.average, look) })
	if err != nil {
		return nil, 0, fmt.Errorf("read the postings of %q: %w", term, err)
	}
	s.mu.Lock()
	documents, known := s.documents[k]
	s.mu.Unlock()
	if known {
		return lists, documents, nil
	}
	for i, p := range s.parts {
		documents += lists[i].without(p.dead)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.documents) >= maxKnown {
		clear(s.documents)
	}
	s.documents[k] = documents
	return lists, documents, nil
}

// kept returns the postings that a key names, in every segment. Those that the cache
// does not have are read for it, up to the first error.
func (s *snapshot) kept(k key, read func(*part) (*postings, error)) ([]*postings, error) {
	lists, all := s.cache.get(k, s.segments)
	if all {
		return lists, nil
	}
	var err error
	for i, p := range s.parts {
		if lists[i] == nil && err == nil {
			lists[i], err = read(p)
		}
	}
	s.cache.put(k, s.segments, lists)
	return lists, err
}
