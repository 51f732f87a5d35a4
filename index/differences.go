package index

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"

	"casebot/corpus"
)

// A Lister tells what an index holds.
type Lister interface {
	// Each calls visit for every document with its reference and its
	// [Document.Sum], in any order, and stops at the first error.
	Each(ctx context.Context, visit func(ref corpus.Ref, sum uint64) error) error
}

// A Difference is where an index and its archive disagree, each list in the
// order of the references.
type Difference struct {
	Missing []corpus.Ref // in the archive, not in the index
	Stale   []corpus.Ref // in both, with another content
	Surplus []corpus.Ref // in the index, not in the archive
}

// None reports whether the two agree.
func (d Difference) None() bool { return len(d.Missing)+len(d.Stale)+len(d.Surplus) == 0 }

// Differences compares an index with the archive's documents. An error of the
// sequence ends it.
func Differences(ctx context.Context, archive iter.Seq2[Document, error], l Lister) (Difference, error) {
	held := map[corpus.Ref]uint64{}
	err := l.Each(ctx, func(ref corpus.Ref, sum uint64) error {
		held[ref] = sum
		return nil
	})
	if err != nil {
		return Difference{}, fmt.Errorf("index: list its documents: %w", err)
	}
	var d Difference
	for document, err := range archive {
		if err != nil {
			return Difference{}, fmt.Errorf("index: compare with the archive: %w", err)
		}
		sum, ok := held[document.Ref]
		switch {
		case !ok:
			d.Missing = append(d.Missing, document.Ref)
		case sum != document.Sum():
			d.Stale = append(d.Stale, document.Ref)
		}
		delete(held, document.Ref)
	}
	for ref := range held {
		d.Surplus = append(d.Surplus, ref)
	}
	for _, refs := range [][]corpus.Ref{d.Missing, d.Stale, d.Surplus} {
		slices.SortFunc(refs, CompareRefs)
	}
	return d, nil
}

// CompareRefs orders references: cases before articles, each by ID. Hits with
// equal scores come in this order.
func CompareRefs(a, b corpus.Ref) int {
	return cmp.Or(cmp.Compare(b.Kind, a.Kind), cmp.Compare(a.ID, b.ID))
}
