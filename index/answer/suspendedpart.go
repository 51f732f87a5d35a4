package answer

import (
	"context"
	"slices"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// suspendedPartAsked finds a question for how much of a sum somebody need not pay yet.
var (
	suspendedPartAsked = regexp.MustCompile(`\b(?:how much|what part) of\b.*\b(?:suspended|deferred|stayed)\b|(?:多少|几成)[^，。]{0,8}(?:缓缴|暂缓)|(?:缓缴|暂缓)[^，。]{0,8}多少`)
	suspendedSaid      = regexp.MustCompile(`\b(?:suspended|deferred|stayed)\b|缓缴|暂缓`)
)

// suspendedPart answers how much of a fine is suspended with the sentence of the matter that has
// a sum and says so: the fine itself is no answer.
func (a *Answerer) suspendedPart(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if !suspendedPartAsked.MatchString(index.Fold(q.Text)) || len(q.Cases()) != 1 {
		return Answer{}, false, nil
	}
	c := q.Mentions[0].Case
	articles, err := a.articlesOf(ctx, c)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return Answer{}, false, err
		}
		for _, m := range mattersOf(article, cases) {
			if !slices.ContainsFunc(m.of, func(o Mention) bool { return o.Case.ID == c.ID }) {
				continue
			}
			for _, at := range m.sentences {
				p := passage{article: article, at: at}
				for _, sum := range everySpan(sums)(p.text()) {
					if !suspendedSaid.MatchString(index.Fold(clauseAt(p.text(), sum))) || article.Withholds(at) {
						continue
					}
					p.typed = sum.In(p.text())
					answer, ok := repeating(q, p)
					return answer, ok, nil
				}
			}
		}
	}
	return Answer{}, false, nil
}
