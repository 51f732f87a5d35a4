package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// How sentences are found and judged. The weights were measured on public
// reading sets, outside of this archive.
const (
	mostArticles  = 5    // articles whose sentences are compared
	neighbour     = 0.25 // what the better of the sentences beside it adds
	typedBonus    = 3.0  // an answer of the kind that is asked for stands in it
	pairBonus     = 1.0  // two words side by side in both
	enoughPairs   = 0.4
	enoughCovered = 0.6 // the share of the question's weight that a sentence must hold to answer it
)

// A passage is one sentence of an article, judged for a question.
type passage struct {
	article *corpus.Article
	at      corpus.Span
	keys    []string
	typed   string  // the words that answer, empty where there are none of the kind
	score   float64 // how near it is to the question
	covered float64 // the share of the question's weight that it holds, 0 to 1
}

// text is the sentence.
func (p passage) text() string { return p.at.In(p.article.Text) }

// fromText answers from the sentences of articles: with the words of the best one
// that are of the kind asked for. ok is false where no sentence holds both the
// question's words and an answer to it; nothing is concluded from a sentence that
// is merely near.
func (a *Answerer) fromText(ctx context.Context, q Question, d *digest, only *corpus.Case) (answer Answer, ok bool, err error) {
	wants := wanted(q)
	if wants == nil {
		return Answer{}, false, nil
	}
	articles, err := a.articlesFor(ctx, q, only)
	if err != nil {
		return Answer{}, false, err
	}
	found := slices.DeleteFunc(judged(articles, q, wants), func(p passage) bool { return !q.concerns(p.text()) })
	if len(found) == 0 || found[0].typed == "" || found[0].covered < found[0].enough() {
		return Answer{}, false, nil
	}
	best := found[0]
	w := wording[q.Language]
	text := fmt.Sprintf(w.fromText, best.typed, said(best.article, q.Language))
	if q.Shape == YesNo {
		text = verdictWords[q.Language][yes] + text
	}
	if only == nil {
		q.Mentions = d.told(best.article)
	}
	for _, m := range q.Mentions {
		text = shortName(m) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop + text
		break
	}
	answer = Answer{Route: RouteText, Text: Shorten(text, MaxLine), Question: q}
	for _, p := range found {
		if p.covered >= p.enough() && len(answer.Quotes) < maxPerSource {
			answer.Quotes = add(answer.Quotes, quote(p.article, p.at))
		}
	}
	return answer, true, nil
}

// enough is the share of the question's weight that must stand in the sentence.
// Of a Chinese question half the pairs of characters are of two words.
func (p passage) enough() float64 {
	if strings.HasPrefix(p.article.Language, "zh") {
		return enoughPairs
	}
	return enoughCovered
}

// concerns reports whether a sentence names the party that the question is about:
// what it says of somebody else is no answer.
func (q *Question) concerns(text string) bool {
	words := spaced(text)
	return !slices.ContainsFunc(q.Mentions, func(m Mention) bool {
		party, ok := m.Case.Party(m.Party)
		return ok && !slices.ContainsFunc(party.Names, func(n corpus.Name) bool { return strings.Contains(words, spaced(n.Text)) })
	})
}

// told returns the one case that an article tells of, nil where it tells of none
// or of several.
func (d *digest) told(article *corpus.Article) []Mention {
	var found []Mention
	for _, c := range d.cases {
		if _, ok := c.Source(article.ID); ok {
			found = append(found, Mention{Case: c, Party: onlyDefendant(c)})
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// said names an article as a source within a line.
func said(article *corpus.Article, lang Language) string {
	name := article.Publisher
	if name == "" {
		name = "“" + Shorten(article.Label(), 60) + "”"
	}
	if article.Published.IsZero() {
		return name
	}
	if lang == Chinese {
		return name + "，" + article.Published.String()
	}
	return name + ", " + article.Published.Display()
}

// articlesFor returns the articles to look into: those of a case, or the best of
// the archive.
func (a *Answerer) articlesFor(ctx context.Context, q Question, only *corpus.Case) ([]*corpus.Article, error) {
	var ids []corpus.ArticleID
	if only != nil {
		for _, source := range only.Sources {
			ids = append(ids, source.ID)
		}
	} else {
		var words index.Or
		if han(q.Text) > 0 {
			words.Any = append(words.Any, index.Word{Text: q.Text})
		}
		for _, key := range q.asks() {
			for _, word := range keyWords(key) {
				if len(words.Any) < 40 {
					words.Any = append(words.Any, index.Word{Text: word})
				}
			}
		}
		page, err := a.searcher.Search(ctx, index.Request{Query: words, Kind: corpus.ArticleRecord, Limit: mostArticles})
		if err != nil {
			return nil, fmt.Errorf("search articles: %w", err)
		}
		for _, hit := range page.Hits {
			ids = append(ids, corpus.ArticleID(hit.Ref.ID))
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
