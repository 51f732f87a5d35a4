package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// sourcesNaming returns the articles that a question about who wrote one means by a name that
// stands in them: those of whose publisher it is, else whose titles have it, else whose texts
// have. More than a few are meant by no name.
func (a *Answerer) sourcesNaming(ctx context.Context, q Question) ([]corpus.Source, error) {
	var published, titled, told []corpus.Source
	for _, name := range q.namesWithin() {
		page, err := a.searcher.Search(ctx, index.Request{Query: index.Word{Text: name}, Kind: corpus.ArticleRecord, Limit: 2 * mostArticles})
		if err != nil {
			return nil, fmt.Errorf("search articles that name one: %w", err)
		}
		for _, hit := range page.Hits {
			article, err := corpus.Found(a.archive.Article(ctx, corpus.ArticleID(hit.Ref.ID)))
			if err != nil {
				return nil, fmt.Errorf("article %s: %w", hit.Ref.ID, err)
			}
			if article == nil || slices.ContainsFunc(told, func(s corpus.Source) bool { return s.ID == article.ID }) || !nameIn(article.Title+"\n"+article.Open(), []string{name}) {
				continue
			}
			told = append(told, article.Source)
			if nameIn(article.Publisher, []string{name}) {
				published = append(published, article.Source)
			}
			if nameIn(article.Title, []string{name}) {
				titled = append(titled, article.Source)
			}
		}
	}
	switch {
	case len(published) > 0:
		told = published
	case len(titled) > 0:
		told = titled
	case q.outlet() != "" && len(q.Mentions) == 0:
		return nil, nil // a paper that a text speaks of did not write it
	}
	if len(told) > mostBylines {
		return nil, nil
	}
	return told, nil
}

// namesWithin returns the names in a question about an article: of whom it mentions, and its
// words that are written as names.
func (q *Question) namesWithin() (names []string) {
	if strings.Contains(q.outlet(), " ") && len(q.Mentions) == 0 {
		return nil // the name is a paper's; one word may be what the text is about
	}
	for _, m := range q.Mentions {
		names = append(names, m.Name)
	}
	names = append(names, properNames(q.Text)...)
	for _, word := range strings.FieldsFunc(q.Text, func(r rune) bool { return r > 0x7f || r == ' ' }) {
		if lexicon.Han(q.Text) > 0 && lexicon.Capital(word) && lexicon.Runes(word) > 3 {
			names = append(names, strings.TrimRight(word, "?,.’'"))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
