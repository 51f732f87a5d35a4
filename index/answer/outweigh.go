package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// An amount is what one of two got or has to pay, and the words that say so.
type amount struct {
	corpus.Money
	loose bool // "more than 9,000"
	line  string
	quote []Quote
	facts []Stated
}

// outweighed answers which of two is more by what the articles tell of each, where a
// record has no figure of one: both sentences as they stand, and the outcome where both
// are of one currency and not near each other by a "more than". ok is false where no
// figure of one is found.
func (a *Answerer) outweighed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if len(q.Mentions) != 2 || !q.slot().Money() {
		return Answer{}, false, nil
	}
	answer = Answer{Route: RouteCompare, Question: q}
	var both [2]amount
	var lines []string
	for i, m := range q.Mentions {
		if both[i], ok, err = a.amountOf(ctx, q, d, m); !ok || err != nil {
			return Answer{}, false, err
		}
		lines = append(lines, both[i].line)
		answer.Quotes = append(answer.Quotes, both[i].quote...)
		answer.Facts = append(answer.Facts, both[i].facts...)
	}
	first, second := both[0], both[1]
	near := 2*max(first.Minor, second.Minor) < 3*min(first.Minor, second.Minor)
	if first.Currency != second.Currency || near && (first.loose || second.loose) {
		return Answer{}, false, nil
	}
	answer.Text = Shorten(outcome(q, sign(first.Minor-second.Minor))+strings.Join(lines, "\n"), MaxList)
	return answer, true, nil
}

// outcome begins a line with which of two is more: 1 where it is the first.
func outcome(q Question, order int) string {
	w := wording[q.Language]
	switch {
	case q.Shape == Contest && thanOne(q):
		return verdictWords[q.Language][yesIf(order == wantedOrder(q))]
	case order == 0:
		return w.equal
	case q.getsWhatOthersPay():
		return "" // the record names who pays, and both lines speak for themselves
	case order == wantedOrder(q):
		return shortName(q.Mentions[0]) + w.stop
	}
	return shortName(q.Mentions[1]) + w.stop
}

// getsWhatOthersPay reports whether a question asks who got what the parties that it mentions
// have to pay.
func (q *Question) getsWhatOthersPay() bool {
	if slot := q.slot(); slot != corpus.SlotDamages && slot != corpus.SlotSettlement || !getting.MatchString(index.Fold(q.Text)) {
		return false
	}
	return slices.ContainsFunc(q.Mentions, func(m Mention) bool {
		described := q.Text[min(m.at.Start, len(q.Text)):min(m.at.End, len(q.Text))]
		return described != "" && !alikeNames(described, shortName(m))
	})
}

// amountOf returns the amount of one who is mentioned: that of the record, else what a
// sentence of the matter that tells of them gives.
func (a *Answerer) amountOf(ctx context.Context, q Question, d *digest, m Mention) (amount, bool, error) {
	if money, ok := leading(m, q.Slots[:1]).(corpus.Money); ok {
		fact := relevant(m.Case, m.Party, q.Slots[:1], nil)[0]
		line := factLine(m.Case, m.Party, []corpus.Fact{fact}, q.Language, MaxLine)
		return amount{Money: money, line: line, facts: []Stated{{m.Case, fact}}}, true, nil
	}
	articles, err := a.reports(ctx, d, m.Case)
	if err != nil {
		return amount{}, false, err
	}
	for _, article := range articles {
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return amount{}, false, err
		}
		for _, told := range mattersOf(article, cases) {
			at, figure, ok := told.figureOf(q.Slots[0])
			money, read := sizeOf(figure)
			if !ok || !read || len(told.of) != 1 || told.of[0].Party != m.Party {
				continue
			}
			w, words := wording[q.Language], at.In(article.Text)
			line := fmt.Sprintf(w.fromText, sentenceOf(article, at), said(article, q.Language))
			if _, own := m.Case.Source(article.ID); own {
				line = shortName(m) + w.colon + line // what another article tells names them itself
			}
			return amount{Money: money, loose: atLeast.MatchString(words), line: line, quote: []Quote{quote(article, at)}}, true, nil
		}
	}
	return amount{}, false, nil
}

// reports returns the articles of a case, and those that tell with it of another case:
// of the same round of rulings, in which one name is one person.
func (a *Answerer) reports(ctx context.Context, d *digest, c *corpus.Case) ([]*corpus.Article, error) {
	var ids []corpus.ArticleID
	note := func(c *corpus.Case) {
		for _, source := range c.Sources {
			if !slices.Contains(ids, source.ID) {
				ids = append(ids, source.ID)
			}
		}
	}
	note(c)
	beside, err := a.beside(ctx, d, c)
	if err != nil {
		return nil, err
	}
	others, err := a.casesAt(ctx, d, beside)
	if err != nil {
		return nil, err
	}
	for _, other := range others {
		note(other)
	}
	return a.articles(ctx, ids)
}

// atLeast finds a figure that is not given exactly.
var atLeast = regexp.MustCompile(`(?i)\b(?:more than|over|about|around|nearly|almost|at least|some)\b|余|餘|多元|约|約|近`)
