package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// limitsKey is where a context carries what a server's lists and searches show.
type limitsKey struct{}

// limited is the context of a request from a server that shows some topics or
// jurisdictions alone: what lists, searches or counts on the way to its reply finds
// only those.
func limited(ctx context.Context, rules state.Settings) context.Context {
	var all []index.Query
	for _, list := range limitsOf(rules) {
		var any index.Or
		for _, value := range list.values {
			any.Any = append(any.Any, index.Filter{Field: list.field, Value: value})
		}
		if len(any.Any) > 0 {
			all = append(all, any)
		}
	}
	if len(all) == 0 {
		return ctx
	}
	ctx = answer.Within(ctx, answer.Limits{Topics: rules.Topics, Regions: rules.Jurisdictions})
	return context.WithValue(context.WithValue(ctx, limitsKey{}, index.And{All: all}), rulesKey{}, rules)
}

// rulesKey is where such a context carries what its server has chosen.
type rulesKey struct{}

// rulesIn are those; the zero ones where its lists show all.
func rulesIn(ctx context.Context) state.Settings {
	rules, _ := ctx.Value(rulesKey{}).(state.Settings)
	return rules
}

// A limit is the values of a field that a server shows; none: all.
type limit struct {
	field  index.Field
	values []string
}

// limitsOf are those of a server, always in this order: a further page is of the same
// query.
func limitsOf(rules state.Settings) []limit {
	return []limit{{index.FieldTopic, rules.Topics}, {index.FieldJurisdiction, rules.Jurisdictions}}
}

// calledToday are topics by their names of today: a server may have chosen one when
// it was called otherwise.
func calledToday(topics []string) []string {
	var today []string
	for _, topic := range topics {
		if name := cmp.Or(meant(index.FieldTopic, topic), topic); !slices.Contains(today, name) {
			today = append(today, name)
		}
	}
	return today
}

// shown says what the lists of a server show, by the names that filters show; nothing
// where they show all.
func shown(w Wording, rules state.Settings) string {
	var parts []string
	for _, list := range limitsOf(rules) {
		var names []string
		for _, value := range list.values {
			names = append(names, filterName(w, list.field, value))
		}
		if len(names) > 0 {
			parts = append(parts, w.commas(names))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return w.Say("This server lists only cases of: %s.", answer.Shorten(strings.Join(parts, " · "), answer.MaxLine))
}

// lists reports whether a server that has chosen these lists a case.
func lists(rules state.Settings, c *corpus.Case) bool {
	among := func(chosen []string, held ...string) bool {
		return len(chosen) == 0 || slices.ContainsFunc(held, func(one string) bool { return slices.Contains(chosen, one) })
	}
	return among(rules.Topics, c.Topics...) && among(rules.Jurisdictions, c.Jurisdiction)
}

// bounded reports whether the server of the request shows only some cases.
func bounded(ctx context.Context) bool {
	_, ok := ctx.Value(limitsKey{}).(index.And)
	return ok
}

// mostCited is how many sources of cases are looked into for words.
const mostCited = 30

// cited returns of the articles that cases rely on those that hold words of the
// query, the best case's first: what a server that shows only some cases may quote.
func (b *Bot) cited(ctx context.Context, query index.Query, cases []*corpus.Case) ([]*corpus.Article, error) {
	var ids []corpus.ArticleID
	for _, c := range cases {
		for _, s := range c.Sources {
			if !slices.Contains(ids, s.ID) {
				ids = append(ids, s.ID)
			}
		}
	}
	var found []*corpus.Article
	for _, id := range ids[:min(len(ids), mostCited)] {
		article, err := corpus.Found(b.archive.Article(ctx, id))
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", id, err)
		}
		if article == nil || len(index.Mark(query, article.Text, 1)) == 0 {
			continue
		}
		if found = append(found, article); len(found) == maxArticles {
			break
		}
	}
	return found, nil
}

// citedBy keeps the quotes of articles that some of the cases rely on.
func citedBy(cases []*corpus.Case, quotes []answer.Quote) (kept []answer.Quote) {
	for _, q := range quotes {
		if slices.ContainsFunc(cases, func(c *corpus.Case) bool { _, ok := c.Source(q.Article.ID); return ok }) {
			kept = append(kept, q)
		}
	}
	return kept
}

// A limitedSearcher finds what the server of the request shows. A case that is
// asked for by its name is found in any case. An article has neither topic nor
// jurisdiction: it is found in a server that shows all, else by [Bot.cited].
type limitedSearcher struct{ index.Searcher }

// Search implements [index.Searcher].
func (s limitedSearcher) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	if limits, ok := ctx.Value(limitsKey{}).(index.And); ok && !naming(req.Query) {
		req.Query = index.And{All: append([]index.Query{req.Query}, limits.All...)}
	}
	return s.Searcher.Search(ctx, req)
}

// naming reports whether a query asks for cases by name alone.
func naming(query index.Query) bool {
	switch q := query.(type) {
	case index.Name:
		return true
	case index.Or:
		return len(q.Any) > 0 && !slices.ContainsFunc(q.Any, func(one index.Query) bool { return !naming(one) })
	}
	return false
}

// A limitedVocabulary is a limitedSearcher whose engine knows its words.
type limitedVocabulary struct {
	limitedSearcher
	index.Vocabulary
}

// limiting returns a searcher that keeps to the limits that a context carries.
func limiting(searcher index.Searcher) index.Searcher {
	within := limitedSearcher{searcher}
	if vocabulary, ok := searcher.(index.Vocabulary); ok {
		return limitedVocabulary{within, vocabulary}
	}
	return within
}
