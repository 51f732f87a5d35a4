package match

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"casebot/corpus"
)

// Archive looks up known cases. CasesByKey returns at most limit cases that have
// any of the keys that [Keys] gave for them, those that share most first.
type Archive interface {
	CasesByKey(ctx context.Context, keys []string, limit int) ([]*corpus.Case, error)
}

const (
	maxCandidates = 40 // cases that are compared
	maxMatches    = 5  // cases that a person is shown
)

// Find says what a draft is to the archive. The matches are those that are or may
// be the same case, at most five, best first. A draft that is two known cases at
// once is unsure, and both are named. It fails where the archive does.
func Find(ctx context.Context, archive Archive, draft *corpus.Case) (corpus.Verdict, []corpus.Match, error) {
	cases, err := archive.CasesByKey(ctx, Keys(draft), maxCandidates)
	if err != nil {
		return "", nil, fmt.Errorf("find known cases like %s: %w", draft.ID, err)
	}
	var found []candidate
	beside := tellsToo(draft, cases)
	for _, known := range cases {
		e := weigh(draft, known)
		e.siblings(known, beside)
		if m := e.match(known); m.Verdict != corpus.NewCase {
			found = append(found, candidate{m, e})
		}
	}
	slices.SortStableFunc(found, byStrength)
	verdict := verdict(found)
	matches := make([]corpus.Match, 0, maxMatches)
	for _, c := range bounded(found, maxMatches) {
		matches = append(matches, c.Match)
	}
	return verdict, matches, nil
}

// tellsToo returns the articles that tell of a case of which the draft's article tells as
// well, by the title of that case: what else two of them tell may be the same too.
func tellsToo(draft *corpus.Case, cases []*corpus.Case) map[corpus.ArticleID]string {
	beside := map[corpus.ArticleID]string{}
	for _, known := range cases {
		for _, own := range bounded(draft.Sources, 20) {
			if !figuresFrom(known, own.ID) {
				continue
			}
			for _, s := range bounded(known.Sources, 20) {
				if s.ID != own.ID && figuresFrom(known, s.ID) {
					beside[s.ID] = known.Title
				}
			}
		}
	}
	return beside
}

// siblings sees whether the record is of an article that tells of another case of which the
// draft's article tells too.
func (e *evidence) siblings(known *corpus.Case, beside map[corpus.ArticleID]string) {
	for _, s := range bounded(known.Sources, 20) {
		if title, ok := beside[s.ID]; ok && !e.linked && !e.sibling && figuresFrom(known, s.ID) {
			e.sibling = true
			e.pro("both articles tell of %s as well", short(title))
		}
	}
}

// A candidate is a known case that the draft may be.
type candidate struct {
	corpus.Match
	evidence
}

// byStrength puts the better candidate first; among equals the ID decides, so
// that the order is the same on each run.
func byStrength(a, b candidate) int {
	return cmp.Or(cmp.Compare(b.strength(), a.strength()), cmp.Compare(a.Case, b.Case))
}

func (c candidate) strength() int {
	n := 4*c.slots + 3*c.rare + 3*c.strong - 6*c.odds + len(c.why)
	if c.cited {
		n += 50
	}
	if c.linked {
		n += 20
	}
	if c.Verdict == corpus.SameCase {
		n += 1000
	}
	return n
}

// verdict judges the candidates together, the best first.
func verdict(found []candidate) corpus.Verdict {
	switch {
	case len(found) == 0:
		return corpus.NewCase
	case found[0].Verdict == corpus.SameCase && (len(found) == 1 || found[1].Verdict != corpus.SameCase):
		return corpus.SameCase
	case soleTelling(found):
		found[0].Verdict = corpus.SameCase
		found[0].For = append(found[0].For, "no other case that cites the article is about the same")
		found[0].Against = nil
		return corpus.SameCase
	}
	return corpus.Unsure
}

// soleTelling reports whether the draft names nobody and there is one case alone
// that cites the article and is about the same.
func soleTelling(found []candidate) bool {
	c := found[0]
	return c.Verdict == corpus.Unsure && c.linked && c.topics && !c.named && !c.other && c.clear() &&
		(len(found) == 1 || !found[1].linked || !found[1].topics)
}
