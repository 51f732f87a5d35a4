package bleveindex

import (
	"context"
	"fmt"
	"math"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
)

// A snapshot is the index as it was at one instant, with what BM25 must know of
// it. It is read-only and may serve many searches at once.
type snapshot struct {
	reader  *scorch.IndexSnapshot
	live    int      // documents
	average float64  // terms in the text of a document, 1 at least
	lengths []uint32 // terms in the text of each document, by internal number
}

// newSnapshot reads the lengths of all documents, which one list of postings
// holds: a thirtieth of a second for a million.
func newSnapshot(ctx context.Context, reader *scorch.IndexSnapshot) (*snapshot, error) {
	s := &snapshot{reader: reader}
	for _, segment := range reader.Segments() {
		s.lengths = append(s.lengths, make([]uint32, segment.FullSize())...)
	}
	all, err := reader.TermFieldReader(ctx, []byte(everyDocument), fieldText, true, true, false)
	if err != nil {
		return nil, fmt.Errorf("read the lengths of the documents: %w", err)
	}
	defer all.Close()
	total := 0
	var doc bleve.TermFieldDoc
	for {
		found, err := all.Next(doc.Reset())
		if err != nil {
			return nil, fmt.Errorf("read the lengths of the documents: %w", err)
		}
		if found == nil {
			break
		}
		length := exactLength(found.Norm)
		s.lengths[found.ID.Value()] = uint32(length)
		s.live++
		total += length
	}
	s.average = max(1, float64(total)/float64(max(s.live, 1)))
	return s, nil
}

// exactLength undoes bleve's norm, which is one over the root of the number of
// terms, without the one that every document has.
func exactLength(norm float64) int {
	return int(math.Round(1/(norm*norm))) - 1
}

// id returns the reference of a document, written out.
func (s *snapshot) id(doc uint64) (string, error) {
	return s.reader.ExternalID(bleve.NewIndexInternalID(nil, doc))
}
