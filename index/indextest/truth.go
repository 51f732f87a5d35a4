package indextest

import (
	"cmp"
	"iter"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// A Truth knows what searches among some documents find, by reading every document
// for each of them.
type Truth struct {
	documents map[corpus.Ref]index.Document
	texts     map[corpus.Ref]*text
}

// NewTruth reads the documents.
func NewTruth(documents iter.Seq2[index.Document, error]) (*Truth, error) {
	k := &Truth{map[corpus.Ref]index.Document{}, map[corpus.Ref]*text{}}
	for d, err := range documents {
		if err != nil {
			return nil, err
		}
		k.documents[d.Ref], k.texts[d.Ref] = d, newText(d)
	}
	return k, nil
}

// Body is the text of a document.
func (k *Truth) Body(ref corpus.Ref) string { return k.documents[ref].Body }

// Check fails the test where the first page of a request is not what it must be: its
// hits, their scores and order, how many there are, and the facets that were asked for.
func (k *Truth) Check(t *testing.T, page *index.Page, req index.Request) {
	t.Helper()
	req.Limit = cmp.Or(req.Limit, 10)
	newBruteForce(k.documents, k.texts).check(t, page, req)
}

// check compares a page with what is found by brute force.
func (b *bruteForce) check(t *testing.T, page *index.Page, req index.Request) {
	t.Helper()
	found := b.search(req)
	if req.Sort == index.ByRelevance {
		compare(t, found, page, req)
	} else {
		compareOrder(t, b, found, page, req)
	}
	if req.Facets {
		compareFacets(t, b, found, page, req)
	}
}
