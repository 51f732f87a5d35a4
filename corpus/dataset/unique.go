package dataset

import (
	"fmt"
	"hash/fnv"
	"iter"

	"casebot/corpus"
)

// maxSeen bounds the IDs that are remembered of one file. A second row of the
// same ID beyond it meets the first in the archive, as a new revision.
const maxSeen = 1 << 20

// unique rejects a row whose record has the ID of one before it: which of the
// two is right, a machine does not know. IDs are remembered by their hash.
func unique(rows iter.Seq[Row], opt Options) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		seen := map[uint64]int64{}
		for row := range rows {
			if ref, ok := row.ref(); ok {
				sum := fnv.New64a()
				fmt.Fprint(sum, ref)
				key := sum.Sum64()
				if first, twice := seen[key]; twice {
					row = opt.reject(row.N, "the ID stands in an earlier row", fmt.Sprintf("%s in row %d", ref.ID, first))
				} else if len(seen) < maxSeen {
					seen[key] = row.N
				}
			}
			if !yield(row) {
				return
			}
		}
	}
}

// ref returns the identity of the row's record, and whether it has one.
func (r Row) ref() (corpus.Ref, bool) {
	switch {
	case r.Case != nil:
		return r.Case.ID.Ref(), true
	case r.Article != nil:
		return r.Article.ID.Ref(), true
	}
	return corpus.Ref{}, false
}
