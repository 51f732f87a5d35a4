package answer

import (
	"context"
	"fmt"

	"casebot/corpus"
	"casebot/index"
)

// articlesFor returns the articles to look into: those of a case, or the best of
// the archive.
func (a *Answerer) articlesFor(ctx context.Context, q Question, only *corpus.Case) ([]*corpus.Article, error) {
	var ids []corpus.ArticleID
	if only != nil {
		for _, source := range only.Sources {
			ids = append(ids, source.ID)
		}
	} else {
		for _, least := range []int{2, 1} {
			page, err := a.searcher.Search(ctx, index.Request{Query: q.anyWord(least), Kind: corpus.ArticleRecord, Limit: mostArticles})
			if err != nil {
				return nil, fmt.Errorf("search articles: %w", err)
			}
			for _, hit := range page.Hits {
				ids = append(ids, corpus.ArticleID(hit.Ref.ID))
			}
			if len(ids) > 0 || han(q.Text) == 0 {
				break
			}
		}
	}
	var articles []*corpus.Article
	for _, id := range ids {
		article, err := corpus.Found(a.archive.Article(ctx, id))
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", id, err)
		}
		if article != nil && len(articles) < mostArticles {
			articles = append(articles, article)
		}
	}
	return articles, nil
}

// mostWords is how many words of a question articles are searched for.
const mostWords = 40

// anyWord is the query for what holds any of the words that a question is about,
// Chinese ones of at least so many characters.
func (q *Question) anyWord(least int) index.Or {
	var words index.Or
	add := func(word string) {
		if len(words.Any) < mostWords {
			words.Any = append(words.Any, index.Word{Text: word})
		}
	}
	if han(q.Text) > 0 {
		add(q.Text)
	}
	for _, key := range q.asks() {
		for _, word := range keyWords(key) {
			add(word)
		}
	}
	for _, term := range hanTerms(q.Text) {
		if least == 1 {
			add(term)
		}
	}
	return words
}
