package bleveindex

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"casebot/index"
)

// usualLimit is how many hits a page has unless the request says.
const usualLimit = 10

// search finds the best documents of one snapshot.
func (s *snapshot) search(ctx context.Context, req index.Request) (*index.Page, error) {
	from, err := readNext(req)
	if err != nil {
		return nil, err
	}
	s.searches.Add(1)
	defer s.searches.Add(-1)
	r := s.run(ctx, from)
	defer r.close()
	limit := min(cmp.Or(max(req.Limit, 0), usualLimit), index.MaxLimit)
	page := &index.Page{}
	hits, paired := r.best(req, from, limit, page)
	for i := range hits[:min(len(hits), limit)] {
		h := &hits[i]
		page.Hits = append(page.Hits, index.Hit{Ref: parseRef(string(r.id(h))), Score: h.score})
	}
	if len(hits) > limit {
		page.Next = r.next(req, &hits[limit-1], paired)
	}
	if req.Facets && r.err == nil {
		page.Facets, err = s.facets(ctx, req)
		r.fail(err)
	}
	r.fail(ctx.Err())
	if page.Partial = errors.Is(r.err, context.DeadlineExceeded); page.Partial {
		page.Next, page.Facets = "", nil
		return page, nil
	}
	if r.err != nil {
		return nil, r.err
	}
	return page, nil
}

// run begins a search, behind a bookmark if there is one. It is to be closed.
func (s *snapshot) run(ctx context.Context, from *bookmark) *run {
	r := &run{ctx: ctx, at: s, known: statistics{live: s.live, average: s.average}, sated: s.sated, words: map[string]held{}}
	if from != nil && from.known.live > 0 {
		r.known, r.given = from.known, true
		if r.known.average != s.average {
			r.sated = newSaturation(r.known.average)
		}
	}
	return r
}

// best returns the hits behind a bookmark in their order, and one more than the
// page shows where there are more. Where some of these were looked into for
// pairs, it returns up to which hit that was done.
func (r *run) best(req index.Request, from *bookmark, limit int, page *index.Page) (hits []hit, paired *hit) {
	pairs := index.Pairs(req.Query)
	if req.Sort != index.ByRelevance || len(pairs) == 0 || from != nil && from.paired == nil {
		found := &top{run: r, keep: limit + 1}
		if from != nil {
			found.after = &from.last
		}
		return r.find(req, found, page), nil
	}
	if from == nil {
		depth := max(limit, index.PairDepth)
		hits = r.find(req, &top{run: r, keep: depth + 1}, page)
		front := hits[:min(len(hits), depth)]
		if len(front) > 0 {
			last := front[len(front)-1]
			r.id(&last)
			paired = &last
		}
		r.addPairs(pairs, front, limit)
		r.sort(front)
		return hits, paired
	}
	front := r.find(req, &top{run: r, keep: index.MaxLimit, until: from.paired}, page)
	r.addPairs(pairs, front, len(front))
	r.sort(front)
	hits = slices.DeleteFunc(front, func(h hit) bool { return r.compare(&h, &from.last) <= 0 })
	if len(hits) >= limit {
		paired = from.paired // the page ends among these
	}
	if more := limit + 1 - len(hits); more > 0 {
		hits = append(hits, r.find(req, &top{run: r, keep: more, after: from.paired}, &index.Page{})...)
	}
	return hits, paired
}

func (r *run) sort(hits []hit) {
	slices.SortFunc(hits, func(a, b hit) int { return r.compare(&a, &b) })
}

// find collects the best matches of a request, best first, and counts all for the
// page.
func (r *run) find(req index.Request, found *top, page *index.Page) []hit {
	r.asked = 0
	p, ok := r.planned(req)
	switch {
	case !ok:
		r.startOver()
		page.Total = r.walk(r.restricted(req), req.Sort, found)
	case p.asks:
		enough := max(index.ExactTotal, cmp.Or(max(req.Limit, 0), usualLimit)+1)
		page.Total = r.carryOut(p, found, enough)
		if documents, ok := p.counted(); ok && r.err == nil {
			page.Total = documents
		} else if page.Total > enough && len(p.clauses) > 0 {
			page.Total, page.More = enough, true
		}
	}
	r.sort(found.hits)
	return found.hits
}

// restricted makes the source of the query, among records of one kind if asked.
func (r *run) restricted(req index.Request) source {
	found := r.compile(req.Query, 0)
	if found == nil {
		return &given{}
	}
	if req.Kind == "" {
		return found
	}
	return &all{[]source{r.constant(fieldRecord, string(req.Kind), 0), found}}
}

// walk offers every match of a source to the best, and counts them.
func (r *run) walk(matches source, order index.Sort, found *top) (total int) {
	for doc := matches.advance(0); doc != none && r.step(); doc = matches.advance(doc + 1) {
		total++
		found.offer(hit{doc: doc, score: r.rank(doc, matches, order)})
	}
	return total
}
