package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// avowedOf answers whether somebody avowed or refused something by a sentence that need not
// name them: a pronoun, what the article calls them, or both sides of their matter. A yes or
// a no needs a subject that is surely theirs; of one that may be, the sentence speaks alone.
func (a *Answerer) avowedOf(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	av, asked := q.avowalAsked()
	if q.Shape != YesNo || !asked || !av.furthered || len(figures(folded)) > 0 || len(q.Mentions) > 1 {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	sure, may := q.avowedIn(articles, av)
	best, v := passage{}, evident
	switch {
	case len(sure) > 0:
		best, v = comeTo(sure)
	case len(may) > 0:
		best = may[0].passage
	default:
		return Answer{}, false, nil
	}
	if v == evident && av.meant != nil && av.meant.MatchString(index.Fold(best.text())) && meaning.MatchString(folded) && len(sure) > 0 && !av.no.MatchString(index.Fold(best.text())) {
		v = yes // it is asked what they mean to do
	}
	best = best.withSubject()
	text := verdictWords[q.Language][v] + q.standsBefore(best) + fmt.Sprintf(wording[q.Language].fromText, sentenceOf(best.article, best.at), said(best.article, q.Language))
	return Answer{Route: RouteText, Text: Shorten(text, MaxList), Question: q, Abstained: v == unsaid, Quotes: []Quote{quote(best.article, best.at)}}, true, nil
}

// withSubject is a passage with the sentence before it, where it opens with a pronoun that
// this one says the meaning of, and both are short.
func (p passage) withSubject() passage {
	i := slices.Index(p.article.Sentences, p.at)
	if i < 1 || !pronounFirst.MatchString(p.text()) || opensParagraph(p.article, p.at) || p.article.Withholds(p.article.Sentences[i-1]) {
		return p
	}
	if both := (corpus.Span{Start: p.article.Sentences[i-1].Start, End: p.at.End}); lexicon.Runes(both.In(p.article.Text)) <= longestClause+longestClause/2 {
		p.at = both
	}
	return p
}

// leavesAvowal reports whether an answer repeats a sentence that does not speak of the avowal
// for which a question asks.
func (q *Question) leavesAvowal(answer Answer) bool {
	av, asked := q.avowalAsked()
	if !asked || !av.furthered || q.Shape != YesNo || answer.Route != RouteText || len(answer.Quotes) == 0 {
		return false
	}
	_, at := av.judge(index.Fold(answer.Quotes[0].Text))
	return at < 0
}

// An avowalTold is a sentence that avows, denies or leaves open what is asked.
type avowalTold struct {
	passage
	is verdict
}

// avowedIn returns the sentences of some articles that say whether those whom a question
// names did what an avowal is: those that are surely of them, and those that may be.
func (q *Question) avowedIn(articles []*corpus.Article, av avowal) (sure, may []avowalTold) {
	for _, article := range articles {
		b := q.blocksOf(article)
		if len(b.names) == 0 {
			continue
		}
		for i := range b.number {
			text := b.text(i)
			v, at := av.judge(index.Fold(text))
			if at < 0 || article.Withholds(article.Sentences[i]) || headed(text) || corrections.MatchString(text) {
				continue
			}
			certain, perhaps := b.isOf(i, at)
			if av.byOthers {
				certain, perhaps = b.tellsOfThem(i) && !b.anothers(i), false
			}
			one := avowalTold{passage{article: article, at: article.Sentences[i]}, v}
			switch {
			case certain:
				sure = append(sure, one)
			case perhaps && v != unsaid:
				may = append(may, one)
			}
		}
	}
	return sure, may
}

// anothers reports whether a sentence names others alone.
func (b *block) anothers(i int) bool {
	return !nameIn(b.text(i), b.names) && len(b.written.strangers(b.text(i), b.names)) > 0
}

// comeTo is what some sentences come to: the one published last tells where they go either
// way, and one that decides is before one that leaves open or announces.
func comeTo(all []avowalTold) (passage, verdict) {
	slices.SortStableFunc(all, func(a, b avowalTold) int {
		return cmp.Compare(b.article.Published.String(), a.article.Published.String())
	})
	of := func(v verdict) int { return slices.IndexFunc(all, func(o avowalTold) bool { return o.is == v }) }
	switch y, n, e := of(yes), of(no), of(evident); {
	case y >= 0 && n >= 0, n >= 0 && e >= 0:
		return all[min(max(y, e), n)].passage, evident
	case y >= 0:
		return all[y].passage, yes
	case n >= 0:
		return all[n].passage, no
	case e >= 0:
		return all[e].passage, evident
	}
	return all[0].passage, unsaid
}
