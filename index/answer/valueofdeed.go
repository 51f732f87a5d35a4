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

// The day or the sum of one thing is not that of another: "When was he arrested?" is not answered by
// the day on which he was hired, nor "How much did they invest?" by what they were fined.

// valueOfDeed leaves an answer with a value as it is where what it rests on says what the question
// asks was done, or where that cannot be told. Else it repeats the sentence of theirs that says so
// and has one, and where none does, the sources do not say it.
func (a *Answerer) valueOfDeed(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	folded := index.Fold(q.Text)
	date, sum := q.slot() == corpus.SlotDate && past.MatchString(folded), q.slot().Money() && answer.Route == RouteFact && !fixedBy.MatchString(folded)
	if !date && !sum || q.Shape != Free || answer.Abstained || len(answer.Question.Cases()) > 1 {
		return answer, nil
	}
	rests, err := a.restsOn(ctx, answer)
	if err != nil || len(rests) == 0 || slices.ContainsFunc(rests, q.tellsDeed) {
		return answer, err
	}
	q.Mentions = answer.Question.Mentions
	better, err := a.valueSaid(ctx, q, d)
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
		if s.Fact.Slot != corpus.SlotDate && !s.Fact.Slot.Money() || !s.Fact.MachineRead() {
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

// tellsDeed reports whether a sentence says what a question for a value asks was done, or may say it
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
	goesOnTold  = regexp.MustCompile(`\b(?:since|from|until|till|between|by|to|up to|open(?:ed|s)|launch(?:ed|es)|beg[au]n|start(?:ed|s)|commenced|set up|end(?:ed|s)|stopped|ceased|suspended|halted|switched off)\b|自|从|起|至|到`)
)

// fixedBy finds a question for a sum that says no more of it than that it was imposed, paid or come by.
var fixedBy = regexp.MustCompile(`\b(?:fine[ds]?|penal\w*|pay|pays|paid|owe[ds]?|cost|settle\w*|award\w*|damages|compensat\w*|get|gets|got|receive[ds]?|earn\w*|make|made|gain\w*|w[io]n|profit\w*|lose|lost|sue[ds]?|order(?:ed)?|give|gave|given)\b|罚|赔|付|缴|交|获|得|赚|骗|判|损失`)

// valueSaid returns the line that has a value and says most of what a question asks, what was done
// among it, of those whom it names; nil where none does.
func (a *Answerer) valueSaid(ctx context.Context, q Question, d *digest) (*saying, error) {
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
