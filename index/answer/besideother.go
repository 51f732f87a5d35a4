package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// besideOther puts beside a value that one article alone gives what another article on
// the same matter gives for it, where the two are not the same.
func (a *Answerer) besideOther(ctx context.Context, q Question, d *digest, answer Answer, err error) (Answer, error) {
	sought, ok := q.quantitySought()
	if err != nil || !ok || answer.Abstained || len(answer.Question.Cases()) > 1 {
		return answer, err
	}
	if sought.date {
		return a.dayToldOtherwise(ctx, q, d, sought, answer)
	}
	if answer.Route == RouteText && len(answer.Quotes) > 0 && laterChange.MatchString(answer.Quotes[0].Text) {
		return answer, nil // it tells what the value was before and what it became
	}
	from, given := answer.ofOneArticle()
	if given == nil {
		return a.toldOtherwise(ctx, q, d, sought, answer)
	}
	of := q
	of.Mentions = answer.Question.Mentions
	articles, err := a.toRead(ctx, of)
	if err != nil {
		return Answer{}, err
	}
	if len(q.Mentions) == 0 && q.paysNot() {
		of.Mentions = nil // who answers for it is not whom the value is given to
	}
	found, err := a.candidatesIn(ctx, of, d, sought, articles)
	if err != nil {
		return Answer{}, err
	}
	at := slices.IndexFunc(found, func(c candidate) bool { return c.article.ID == from && given(c) })
	if at < 0 {
		return a.toldOtherwise(ctx, q, d, sought, answer)
	}
	found[0], found[at] = found[at], found[0]
	other, differs, err := a.differing(ctx, of, d, found)
	switch {
	case err != nil:
		return Answer{}, err
	case !differs:
		return a.toldOtherwise(ctx, q, d, sought, answer)
	}
	q.Mentions = answer.Question.Mentions
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

// paysNot reports whether a question is for what somebody is given.
func (q *Question) paysNot() bool { return getting.MatchString(index.Fold(q.Text)) }

// getting finds a question for what somebody gets.
var getting = regexp.MustCompile(`\b(?:award\w*|get|gets|got|receive\w*|granted|won|win)\b|获赔|獲賠|得到|拿到`)
