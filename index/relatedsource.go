package index

import (
	"context"
	"fmt"

	"casebot/corpus"
)

// A Citing archive tells which cases have a page among their sources: the first of
// them, in the order of their IDs, so many at most. A page that nobody cites has none,
// which is no error.
type Citing interface {
	FirstCiting(ctx context.Context, id corpus.ArticleID, most int) ([]corpus.CaseID, error)
}

// handful is of how many other cases a page may tell and still say that they have to do
// with each other. One that tells of more is a round-up.
const handful = 5

// maxReleases is how many sources of a case are looked at.
const maxReleases = 20

// releases are the pages that tell of a case.
type releases struct {
	beside []corpus.CaseID           // of which they tell too; round-ups aside
	crowd  map[corpus.ArticleID]bool // those that are round-ups
}

// releasesOf finds of which other cases the pages of a case tell. A page is known by its
// address, without its fragment: [corpus.ArticleIDForURL]. Of an archive that does not
// know it, nothing is found.
func releasesOf(ctx context.Context, archive Archive, c *corpus.Case) (r releases, err error) {
	citing, ok := archive.(Citing)
	if !ok {
		return r, nil
	}
	r.crowd = map[corpus.ArticleID]bool{}
	for _, source := range c.Sources[:min(len(c.Sources), maxReleases)] {
		cases, err := citing.FirstCiting(ctx, source.ID, handful+2)
		if err != nil {
			return r, fmt.Errorf("cases that cite %s: %w", source.ID, err)
		}
		if len(cases) > handful+1 { // the case itself is one of them
			r.crowd[source.ID] = true
			continue
		}
		r.beside = append(r.beside, cases...)
	}
	return r, nil
}

// shared is a page that tells of both cases, rather none that tells of many, and how
// much that weighs.
func (r releases) shared(a, b *corpus.Case) (page corpus.Source, weight float64, ok bool) {
	for _, source := range a.Sources {
		if _, both := b.Source(source.ID); !both {
			continue
		}
		if !r.crowd[source.ID] {
			return source, 4, true
		}
		page, weight, ok = source, 1, true
	}
	return page, weight, ok
}

// titled names a page and who published it.
func titled(page corpus.Source) string {
	if page.Title == "" {
		return page.Label()
	}
	return joinFilled(", ", page.Title, page.Publisher)
}
