package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) searchCommand() Command {
	return Command{
		Complete: b.completeFilter,
		Spec:     searchSpec(),
		Run: func(ctx context.Context, req Request) (Reply, error) {
			w := WordingFor(req.Locale)
			if instead, err := b.unmeant(ctx, w, req); instead != nil || err != nil {
				return *cmp.Or(instead, &Reply{}), err
			}
			return b.search(ctx, w, seek(req))
		},
	}
}

func searchSpec() Spec {
	return Spec{
		Name: "search", Names: map[string]string{"zh-CN": "搜索", "zh-TW": "搜尋"},
		Summary: "Search cases and articles for words",
		Options: append([]Option{{
			Name: "query", Names: map[string]string{"zh-CN": "关键词", "zh-TW": "關鍵詞"},
			Summary: "Words, \"a phrase\", -without, OR, prefix*, in:CN, fine:>10000CNY …; all of it: /help search", MaxRunes: 1000,
		}}, filterOptions()...),
	}
}

// How much a search shows: the best cases as cards, further ones as choices,
// and quotes from the best articles.
const (
	maxCards    = 3
	maxHits     = 10
	maxArticles = 3
)

// A finding is what a query matches.
type finding struct {
	cases    []*corpus.Case    // in their order, at most maxHits
	articles []*corpus.Article // best first, at most maxArticles
	total    int               // how many cases match
	more     bool              // there are more than total
	partial  bool              // there was no time to look at everything
	sort     index.Sort
	held     []corpus.CaseID // of the hits, maxHits or more, whether or not they are still in the archive
	next     string          // where the hits end, if there are more
	facets   []index.Facet   // how what matches is spread over the fields
}

// search shows what matches, the words that matched, and where they stand.
func (b *Bot) search(ctx context.Context, w Wording, s sought) (Reply, error) {
	if speechless(s.text) || empty(s.query) {
		reply := told(w.Say("What should be searched for? Give words, as in /search surveillance camera."))
		reply.Note = understood(w, s.warnings)
		return reply, nil
	}
	wide := index.Widen(s.query)
	found, err := b.find(ctx, wide, s.sort)
	if err != nil {
		return Reply{}, err
	}
	reply, err := b.show(ctx, w, wide, found)
	if err != nil {
		return Reply{}, err
	}
	reply.Text = answer.Shorten(w.line().sentences(asWords(w.line(), s.warnings), inTime(w.line(), found), matches(w.line(), s.typed(), found)), answer.MaxLine)
	reply.repeats = append(reply.repeats, s.text, s.typed()) // a question may be searched for in other words than it was asked in
	for _, odd := range s.warnings {
		reply.repeats = append(reply.repeats, odd.Read)
	}
	reply.Abstained = len(found.cases)+len(found.articles) == 0
	reply.Note = w.sentences(lastCounts(w, s.twice), narrowed(w, s.query), understood(w, s.warnings), spread(w, found))
	if reply.leaf = leafOf(w, found); reply.leaf != nil {
		reply.leaf.Said = s.text
	}
	if corrected, err := b.correct(ctx, w, "/search ", s.text, found.cases, &reply); corrected || err != nil {
		return reply, err
	}
	lacking := slices.ContainsFunc(s.warnings, index.Warning.Lacks)
	if barren(s.query) && !lacking {
		reply.Text = w.line().Say("The archive does not hold anything to look up by “%s”: that is in every text.", answer.Shorten(echoed(s.text), 80))
		return reply, nil
	}
	if reply.Abstained {
		for _, otherwise := range []func(context.Context, Wording, sought, *Reply) (bool, error){b.otherTimes, b.namedCourt} {
			if shown, err := otherwise(ctx, w, s, &reply); shown || err != nil {
				return reply, err
			}
		}
	}
	reply, err = b.didYouMean(ctx, w, s.query, reply)
	if mended := slices.ContainsFunc(reply.Actions, func(a Action) bool { return a.Main }); err != nil || mended {
		return reply, err
	}
	if reply.Abstained {
		held, err := b.courtsHeld(ctx, w, s.query)
		if err != nil {
			return reply, err
		}
		reply.Note = w.sentences(held, reply.Note)
	}
	return reply, b.loosely(ctx, w, s.query, found, &reply)
}

// excludes reports whether the query only takes away.
func excludes(query index.Query) bool {
	switch q := query.(type) {
	case index.Not:
		return true
	case index.And:
		return !slices.ContainsFunc(q.All, func(child index.Query) bool { return !excludes(child) })
	}
	return false
}

// find searches cases and articles for a query. One that only takes away takes
// from all cases, and finds the newest of the others.
func (b *Bot) find(ctx context.Context, query index.Query, sort index.Sort) (finding, error) {
	request := hitsOf(query, sort, window(query, sort), "")
	request.Facets = true
	page, err := b.searchInTime(ctx, request)
	if err != nil {
		return finding{}, fmt.Errorf("search cases: %w", err)
	}
	cases, err := b.cases(ctx, hitIDs(page.Hits))
	if err != nil {
		return finding{}, err
	}
	hits := page.Hits
	if sort == index.ByRelevance {
		hits = settle(hits, cases)
	}
	shown := inOrderOf(hits[:min(len(hits), maxHits)], cases)
	found := finding{cases: shown, total: page.Total, more: page.More, partial: page.Partial, sort: sort, held: hitIDs(hits), next: page.Next, facets: page.Facets}
	switch {
	case excludes(query), found.partial:
	case bounded(ctx):
		found.articles, err = b.cited(ctx, query, shown)
	default:
		found.articles, err = b.articles(ctx, query)
	}
	return found, err
}

// searchTime is how long a search may take; there is some left then to show what
// it found. Even hostile ones end long before.
const searchTime = 2 * time.Second

// searchInTime ends a search that takes too long with what it has.
func (b *Bot) searchInTime(ctx context.Context, req index.Request) (*index.Page, error) {
	limited, cancel := context.WithTimeout(ctx, searchTime)
	defer cancel()
	return b.searcher.Search(limited, req)
}

// An inFull searcher fails where it could not look at everything in time: what it
// is asked for decides what a reply denies.
type inFull struct{ index.Searcher }

// Search implements [index.Searcher].
func (s inFull) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	page, err := s.Searcher.Search(ctx, req)
	if err == nil && page.Partial {
		return nil, fmt.Errorf("there was no time to look at everything: %w", context.DeadlineExceeded)
	}
	return page, err
}

// hitsOf asks for cases that match, behind where a page ended.
func hitsOf(query index.Query, sort index.Sort, limit int, after string) index.Request {
	if excludes(query) {
		query = fromAll(query)
	}
	return index.Request{Query: query, Kind: corpus.CaseRecord, Sort: sort, Limit: limit, After: after}
}

// fromAll has a query take away from everything: any year will do.
func fromAll(query index.Query) index.Query {
	all := []index.Query{index.Years{}}
	if and, ok := query.(index.And); ok {
		return index.And{All: append(all, and.All...)}
	}
	return index.And{All: append(all, query)}
}

// show puts the best cases on cards, offers the further ones, and quotes the
// words that matched. The text of the reply is left to the caller.
func (b *Bot) show(ctx context.Context, w Wording, query index.Query, f finding) (Reply, error) {
	reply := Reply{Quotes: quotes(answer.Passages(query, f.articles))}
	for i, c := range f.cases {
		if i < maxCards {
			reply.Cards = append(reply.Cards, card(w, c))
			reply.Conflicts = append(reply.Conflicts, conflicts(w, c, c.Facts)...)
		} else {
			reply.Choices = append(reply.Choices, choice(w, c, true))
		}
	}
	var err error
	reply.Links, err = b.gather(ctx, reply.Cards, reply.Quotes)
	reply.Links = stating(reply.Links, nil, reply.Choices)
	return reply, err
}

// articles returns the best articles that match.
func (b *Bot) articles(ctx context.Context, query index.Query) ([]*corpus.Article, error) {
	page, err := b.searcher.Search(ctx, index.Request{Query: query, Kind: corpus.ArticleRecord, Limit: maxArticles})
	if err != nil {
		return nil, fmt.Errorf("search articles: %w", err)
	}
	var articles []*corpus.Article
	for _, hit := range page.Hits {
		article, err := corpus.Found(b.archive.Article(ctx, corpus.ArticleID(hit.Ref.ID)))
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", hit.Ref.ID, err)
		}
		if article != nil {
			articles = append(articles, article)
		}
	}
	return articles, nil
}
