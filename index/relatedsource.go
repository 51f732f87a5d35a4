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

// handful is of how many other cases a page may tell for them to be looked at because of
// it. One that tells of more is a round-up.
const handful = 5

// maxReleases is how many sources of a case are looked at.
const maxReleases = 20

// releases are the pages that tell of a case.
type releases struct {
	tells  map[corpus.CaseID]bool   // of which they tell too; round-ups aside
	others map[corpus.ArticleID]int // of how many other cases each tells, not counted beyond a round-up
}

// releasesOf finds of which other cases the pages of a case tell. A page is known by its
// address, without its fragment: [corpus.ArticleIDForURL]. Of an archive that does not
// know it, nothing is found.
func releasesOf(ctx context.Context, archive Archive, c *corpus.Case) (r releases, err error) {
	citing, ok := archive.(Citing)
	if !ok {
		return r, nil
	}
	r.tells, r.others = map[corpus.CaseID]bool{}, map[corpus.ArticleID]int{}
	for _, source := range c.Sources[:min(len(c.Sources), maxReleases)] {
		cases, err := citing.FirstCiting(ctx, source.ID, handful+2)
		if err != nil {
			return r, fmt.Errorf("cases that cite %s: %w", source.ID, err)
		}
		r.others[source.ID] = len(cases) - 1 // the case itself is one of them
		if len(cases) > handful+1 {
			continue
		}
		for _, id := range cases {
			r.tells[id] = true
		}
	}
	return r, nil
}

// shared is the page that tells of both cases and of the fewest others, and how much that
// weighs: the more a page tells of, the less it says of any two.
func (r releases) shared(a, b *corpus.Case) (page corpus.Source, weight float64, ok bool) {
	for _, source := range a.Sources {
		if _, both := b.Source(source.ID); !both {
			continue
		}
		if worth := max(1, 4/float64(max(1, r.others[source.ID]))); worth > weight {
			page, weight, ok = source, worth, true
		}
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
