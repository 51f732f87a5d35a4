package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
)

// besideOther puts beside a value that one article alone gives what another article on
// the same matter gives for it, where the two are not the same.
func (a *Answerer) besideOther(ctx context.Context, q Question, d *digest, answer Answer, err error) (Answer, error) {
	sought, ok := q.quantitySought()
	if err != nil || !ok || sought.date || answer.Abstained || len(answer.Question.Cases()) > 1 {
		return answer, err
	}
	from, given := answer.ofOneArticle()
	if given == nil {
		return answer, nil
	}
	q.Mentions = answer.Question.Mentions
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, err
	}
	found, err := a.candidatesIn(ctx, q, d, sought, articles)
	if err != nil {
		return Answer{}, err
	}
	at := slices.IndexFunc(found, func(c candidate) bool { return c.article.ID == from && given(c) })
	if at < 0 {
		return answer, nil
	}
	found[0], found[at] = found[at], found[0]
	other, differs, err := a.differing(ctx, q, d, found)
	if err != nil || !differs {
		return answer, err
	}
	return q.bothValues(found[0], other), nil
}

// ofOneArticle returns the article that alone gives the value of an answer, and what
// reports whether a candidate is that value; nil where several articles give it, or the
// answer gives more than one.
func (a Answer) ofOneArticle() (from corpus.ArticleID, given func(candidate) bool) {
	switch {
	case a.Route == RouteText && len(a.Quotes) > 0 && a.Quotes[0].Article != nil:
		text := a.Quotes[0].Text
		return a.Quotes[0].Article.ID, func(c candidate) bool { return strings.Contains(text, c.text()) && strings.Contains(a.Text, c.typed) }
	case a.Route == RouteFact && len(a.Facts) == 1 && len(a.Facts[0].Fact.Claims) == 1 && a.Facts[0].Fact.MachineRead():
		claim := a.Facts[0].Fact.Claims[0]
		return claim.Source, func(c candidate) bool {
			return strings.Contains(claim.Display(), c.typed) || strings.Contains(c.typed, claim.Display())
		}
	}
	return "", nil
}
