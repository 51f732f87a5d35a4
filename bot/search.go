package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) searchCommand() Command {
	return Command{
		Spec: Spec{
			Name: "search", Names: map[string]string{"zh-CN": "搜索", "zh-TW": "搜尋"},
			Summary: "Search cases and articles for words",
			Options: []Option{{
				Name: "query", Names: map[string]string{"zh-CN": "关键词", "zh-TW": "關鍵詞"},
				Summary: "Words, \"a phrase\", -without, OR, prefix*, in:CN, fine:>10000CNY …; all of it: /help search", Required: true, MaxRunes: 1000,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) { return b.search(ctx, req.Option("query")) },
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
	cases    []*corpus.Case    // best first, at most maxHits
	articles []*corpus.Article // best first, at most maxArticles
	total    int               // how many cases match
	newest   bool              // the newest case stands first, not the best
}

// search shows what matches, the words that matched, and where they stand.
func (b *Bot) search(ctx context.Context, text string) (Reply, error) {
	text = answer.Plain(text)
	if text == "" {
		return Reply{Text: "What should be searched for? Give words, as in /search surveillance camera.", Failed: true, Private: true}, nil
	}
	query, warnings := index.Parse(text)
	wide := index.Widen(query)
	found, err := b.find(ctx, wide)
	if err != nil {
		return Reply{}, err
	}
	reply, err := b.show(ctx, wide, found)
	reply.Text = answer.Shorten(asWords(warnings)+matches(text, found), answer.MaxLine)
	reply.Abstained = len(found.cases)+len(found.articles) == 0
	reply.Note = understood(warnings)
	if err != nil {
		return reply, err
	}
	return b.didYouMean(ctx, query, reply)
}

// asWords says which parts of the input were not understood as they were meant.
func asWords(warnings []index.Warning) string {
	var parts []string
	for _, w := range warnings {
		if w.Part != "" {
			parts = append(parts, "“"+answer.Shorten(echoed(w.Part), 40)+"”")
		}
	}
	switch {
	case len(parts) > 0:
		return "Read as words: " + strings.Join(parts[:min(3, len(parts))], ", ") + ". "
	case len(warnings) > 0:
		return "Read in part. "
	}
	return ""
}

// echoed is what a reply repeats of a search: clean, but with the star of a word
// that may end in any way.
func echoed(text string) string {
	words := strings.Fields(answer.Plain(text))
	for i, word := range words {
		words[i] = answer.Clean(word)
		if rest, star := strings.CutSuffix(word, "*"); star && rest != "" && !strings.Contains(rest, "*") {
			words[i] += "*"
		}
	}
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), " ")
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
func (b *Bot) find(ctx context.Context, query index.Query) (finding, error) {
	request := index.Request{Query: query, Kind: corpus.CaseRecord, Limit: maxHits}
	without := excludes(query)
	if without {
		request.Query, request.Sort = fromAll(query), index.ByDecided
	}
	page, err := b.searcher.Search(ctx, request)
	if err != nil {
		return finding{}, fmt.Errorf("search cases: %w", err)
	}
	cases, err := b.load(ctx, page.Hits)
	if err != nil {
		return finding{}, err
	}
	found := finding{cases: cases, total: page.Total, newest: without}
	if !without {
		found.articles, err = b.articles(ctx, query)
	}
	return found, err
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
func (b *Bot) show(ctx context.Context, query index.Query, f finding) (Reply, error) {
	reply := Reply{Quotes: quotes(answer.Passages(query, f.articles))}
	for i, c := range f.cases {
		if i < maxCards {
			reply.Cards = append(reply.Cards, card(c))
			reply.Conflicts = append(reply.Conflicts, conflicts(c, c.Facts)...)
		} else {
			reply.Choices = append(reply.Choices, choice(c, true))
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

// matches says what was found, best first.
func matches(text string, f finding) string {
	shown := answer.Shorten(echoed(text), 80)
	if len(f.cases) == 0 && len(f.articles) == 0 {
		return fmt.Sprintf("The archive does not hold anything that matches “%s”. That proves nothing about what there is elsewhere.", shown)
	}
	noun, count, names := "cases", f.total, titles(f.cases)
	if len(f.cases) == 0 {
		noun, count = "articles", len(f.articles)
		for _, a := range f.articles {
			names = append(names, a.Label())
		}
	}
	if count == 1 {
		noun = strings.TrimSuffix(noun, "s")
	}
	order := "best"
	if f.newest {
		order = "newest"
	}
	return listing(fmt.Sprintf("%d %s for “%s”, %s first: ", count, noun, shown, order), names, count, answer.MaxLine)
}

// understood says how odd input was read.
func understood(warnings []index.Warning) string {
	var lines []string
	for _, w := range warnings {
		w.Part = echoed(w.Part)
		lines = append(lines, sentence(w.String())+".")
	}
	return answer.Shorten(strings.Join(lines, " "), answer.MaxLine)
}
