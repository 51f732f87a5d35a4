package bleveindex

import (
	"cmp"
	"context"
	"encoding/binary"
	"maps"
	"slices"

	"github.com/blevesearch/bleve/v2/index/scorch"
	zap "github.com/blevesearch/zapx/v17"
)

// Stats say what an index is made of, in bytes on disk.
type Stats struct {
	Documents int // that are found
	Deleted   int // that take room until their segments are merged
	Segments  int
	Fields    []FieldSize // largest first; "stored" is kept and not searched, "contents" says where the rest lies
	Cached    int         // bytes of postings kept in memory
	Cache     int         // how many bytes they may take
}

// A FieldSize is how much room a field takes: its terms and where they stand.
type FieldSize struct {
	Name  string
	Bytes int64
}

// tableOfContents is what the names of the fields and where they lie take.
const tableOfContents = "contents"

// Stats looks at the segments on disk.
func (e *Engine) Stats(context.Context) (s Stats, err error) {
	err = e.view(func(reader *scorch.IndexSnapshot) error {
		sizes := map[string]int64{}
		for _, segment := range reader.Segments() {
			s.Segments++
			s.Documents += int(segment.Count())
			s.Deleted += int(segment.FullSize()) - int(segment.Count())
			if err := addSizes(sizes, segment); err != nil {
				return err
			}
		}
		for name, bytes := range sizes {
			s.Fields = append(s.Fields, FieldSize{name, bytes})
		}
		slices.SortFunc(s.Fields, func(a, b FieldSize) int {
			return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), cmp.Compare(a.Name, b.Name))
		})
		s.Cached, s.Cache = e.cache.size()
		return nil
	})
	return s, err
}

// addSizes adds up how far the fields of a segment reach: they lie one behind the
// other, each with its dictionary at its end, behind what is stored.
func addSizes(sizes map[string]int64, part *scorch.SegmentSnapshot) error {
	file, ok := part.Segment().(*zap.Segment)
	if !ok {
		return nil // in memory, for a moment
	}
	shelf, err := shelfOf(file.Data())
	if err != nil {
		return err
	}
	table := uint64(len(file.Data()))
	if shelf != nil {
		table = shelf.begin
		sizes[fieldText] += int64(len(file.Data())) - int64(table)
	}
	ends := map[uint64]string{file.StoredIndexOffset() + 8*file.NumDocs(): "stored", table: tableOfContents}
	for _, name := range file.Fields() {
		at, err := file.DictAddr(name)
		if err != nil || at >= uint64(len(file.Data())) {
			continue // not searched
		}
		length, n := binary.Uvarint(file.Data()[at:])
		ends[at+uint64(max(n, 0))+length] = name
	}
	from := uint64(0)
	for _, end := range slices.Sorted(maps.Keys(ends)) {
		sizes[ends[end]] += int64(end - from)
		from = end
	}
	return nil
}
