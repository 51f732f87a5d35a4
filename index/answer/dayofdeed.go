package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// The day of one thing is not that of another: "When was he arrested?" is not answered by the day
// on which he was hired, nor "When did they pay?" by that of the decision.

// dayOfDeed leaves an answer with a day as it is where what it rests on says what the question
// asks was done, or where that cannot be told. Else it repeats the sentence of theirs that says so
// and has a day, and where none does, the sources do not say it.
func (a *Answerer) dayOfDeed(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	if q.slot() != corpus.SlotDate || q.Shape != Free || !past.MatchString(index.Fold(q.Text)) || answer.Abstained || len(answer.Question.Cases()) > 1 {
		return answer, nil
	}
	rests, err := a.restsOn(ctx, answer)
	if err != nil || len(rests) == 0 || slices.ContainsFunc(rests, q.tellsDeed) {
		return answer, err
	}
	q.Mentions = answer.Question.Mentions
	better, err := a.dayTold(ctx, q, d)
	if err != nil {
		return Answer{}, err
	}
	if better != nil {
		if told, ok := repeating(q, better.passage); ok {
			return told, nil
		}
	}
	if len(q.Mentions) == 0 {
		return a.nearest(ctx, q)
	}
	return unanswered(Answer{Question: q}, d), nil
}

// restsOn returns the sentences that an answer repeats, or in which its facts were read; none where
// people have confirmed what it says.
func (a *Answerer) restsOn(ctx context.Context, answer Answer) (rests []passage, err error) {
	if answer.Route == RouteText && len(answer.Quotes) > 0 && answer.Quotes[0].Article != nil {
		quoted := answer.Quotes[0]
		for _, at := range quoted.Article.Sentences {
			if strings.Contains(at.In(quoted.Article.Text), quoted.Text) || strings.Contains(quoted.Text, at.In(quoted.Article.Text)) {
				rests = append(rests, passage{article: quoted.Article, at: at})
			}
		}
		return rests, nil
	}
	for _, s := range answer.Facts {
		if s.Fact.Slot != corpus.SlotDate || !s.Fact.MachineRead() {
			return nil, nil
		}
		for _, claim := range s.Fact.Claims {
			read, err := a.articles(ctx, []corpus.ArticleID{claim.Source})
			if err != nil || len(read) == 0 {
				return nil, err
			}
			rests = append(rests, passage{article: read[0], at: claim.Span, typed: s.Fact.About})
		}
	}
	return rests, nil
}

// tellsDeed reports whether a sentence says what a question for a day asks was done, or may say it
// in words that are not known for it.
func (q *Question) tellsDeed(p passage) bool {
	g := gistOf(q, inChinese(p.article))
	for i := range g {
		g[i].ask = false
	}
	g.markDone(q)
	if goesOnAsked.MatchString(index.Fold(q.Text)) && goesOnTold.MatchString(index.Fold(p.text())) {
		return true
	}
	has, named := featuresOf(p.typed+" "+p.text()), false
	for i := range g {
		u := &g[i]
		if !u.ask || u.name || q.foreign(p.article) && u.idea == "" && len(u.senses) == 0 {
			continue
		}
		if named = true; u.saysIn(has) || goesBack.MatchString(p.text()) && lexicon.Runes(p.text()) <= shortLine && u.saysIn(featuresOf(p.before())) {
			return true
		}
	}
	return !named
}

// That something began or ended a sentence may say by when it was so: "since May", 自5月起.
var (
	goesOnAsked = regexp.MustCompile(`\b(?:start(?:ed)?|beg[iau]n|open(?:ed)?|launch(?:ed)?|stop(?:ped)?|end(?:ed)?|finish(?:ed)?|cease[ds]?|quit)\b|开始|停止|结束|起`)
	goesOnTold  = regexp.MustCompile(`\b(?:since|from|until|till|between|by|to|up to)\b|自|从|起|至|到`)
)

// dayTold returns the line that has a day and says most of what a question asks, what was done
// among it, of those whom it names; nil where none does.
func (a *Answerer) dayTold(ctx context.Context, q Question, d *digest) (*saying, error) {
	wanted, ok := q.valueSort()
	if !ok {
		return nil, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return nil, err
	}
	var best *saying
	for _, b := range q.bearings(wanted, articles) {
		whose, err := a.whose(ctx, q, d, b.sheet, false)
		if err != nil {
			return nil, err
		}
		for i := range b.lines {
			t := b.sayingAt(i)
			if t.typed == "" || !t.deed || t.lacks || whose[i] < 1 && b.named() || whose[i] < ofSameArticle || t.matter < ownMatter || !t.states() || q.unfit(t.text()) || supposed.MatchString(t.text()) {
				continue
			}
			if best == nil || t.says > best.says {
				best = &t
			}
		}
	}
	return best, nil
}
