package bot

import (
	"slices"

	"casebot/corpus"
	"casebot/index"
)

// settled is how many hits of a search by relevance near ties are broken among:
// the first two pages.
const settled = 2 * maxHits

// window is how many hits the first page is chosen from. What is ordered by date,
// or only narrowed, has no ties to break.
func window(query index.Query, sort index.Sort) int {
	if sort == index.ByRelevance && !wordless(query) {
		return settled
	}
	return maxHits
}

// settle breaks the near ties among the hits of a search, as [index.Settle] says. A
// hit that has left the archive stays beside the one before it.
func settle(hits []index.Hit, cases []*corpus.Case) []index.Hit {
	known := map[corpus.Ref]index.Standing{}
	for _, c := range cases {
		known[c.ID.Ref()] = index.StandingOf(c)
	}
	var last index.Standing
	return index.Settle(hits, func(ref corpus.Ref) index.Standing {
		if s, held := known[ref]; held {
			last = s
		}
		return last
	})
}

// inOrderOf returns the cases of hits in the order of these.
func inOrderOf(hits []index.Hit, cases []*corpus.Case) []*corpus.Case {
	var out []*corpus.Case
	for _, h := range hits {
		if i := slices.IndexFunc(cases, func(c *corpus.Case) bool { return c.ID.Ref() == h.Ref }); i >= 0 {
			out = append(out, cases[i])
		}
	}
	return out
}
