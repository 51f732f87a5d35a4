package answer

import (
	"context"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// What one firm paid for another is the price of it, and neither's fine or settlement: "bought Orle
// in April for more than 800 million".

// boughtAsked finds a question for a price, with what was bought; boughtSaid what a folded sentence
// says of buying, before a sum.
var (
	boughtAsked = regexp.MustCompile(`^(?i:and )?(?i:how much|what)\b.*\b(?:(?i:pay|paid|spend|spent|shell out|buy|bought|acquire|acquired|purchase|purchased)) (?i:for |on |to (?:buy|acquire|purchase) )?(?i:the )?(\p{Lu}[\p{L}&’'-]*(?: \p{Lu}[\p{L}&’'-]*){0,2})(?i: for)?[?. ]*$`)
	priceAsked  = regexp.MustCompile(`\b(?:for|on|to (?:buy|acquire|purchase)) (?:the )?[\p{L}&’' -]+[?. ]*$|\b(?:buy|bought|acquired?|purchased?) .* for[?. ]*$`)
	boughtSaid  = regexp.MustCompile(`\b(?:bought|buys?|buying|acquir\w+|purchas\w+|takeover|took over|take over)\b[^;.]{0,120}\b(?:for|at|price|cost|worth|of|paid|paying)\b[^;.]{0,40}$`)
)

// boughtFor answers it with the sentence that names what was bought and gives a sum behind that. ok
// is false for any other question; where no sentence has it, the sources do not say it.
func (a *Answerer) boughtFor(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	m := boughtAsked.FindStringSubmatch(q.Text)
	if m == nil || !priceAsked.MatchString(index.Fold(q.Text)) || len(q.Mentions) == 0 || !q.Mentions[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: at}
			if p.typed = priceIn(p.text(), m[1]); p.typed == "" || article.Withholds(at) || p.heading() {
				continue
			}
			told := q
			told.Mentions = nil // how either stands says nothing of it
			if answer, ok := repeating(told, p); ok {
				answer.Question = q
				return answer, true, nil
			}
		}
	}
	return unanswered(Answer{Question: q}, d), true, nil
}

// priceIn returns the sum for which a text says that somebody bought what has a name; empty where it
// says none.
func priceIn(text, name string) string {
	for _, sum := range everySpan(sums)(text) {
		before := text[:sum.Start]
		if boughtSaid.MatchString(index.Fold(before)) && nameIn(before, []string{name}) {
			return sum.In(text)
		}
	}
	return ""
}
