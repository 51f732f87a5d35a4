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

// Who claims is no party of a machine's record, and an article mostly gives what they were
// awarded in a sentence that does not name them: "A narrator has been awarded $96,000." Where
// another sentence of it says that they claimed, the damages of its one case are theirs.

// gettingAsked finds a question for what somebody got.
var gettingAsked = regexp.MustCompile(`^(?:how much|what) .*\b(?:get|got|receive[ds]?|award(?:ed)?|win|won|granted|give|gave)\b|(?:拿到|获赔|得到|获得|判赔)了?(?:多少|什么|几)`)

// awardedTo answers a question for what somebody got who claimed in the one case of an article.
// ok is false where the question names a party, or no sentence says that they claimed.
func (a *Answerer) awardedTo(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if len(q.Mentions) > 0 || !gettingAsked.MatchString(index.Fold(q.Text)) {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		claim, named := q.claimOf(article)
		if !named {
			continue
		}
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil || len(cases) != 1 {
			return Answer{}, false, err
		}
		c := cases[0]
		m := Mention{Case: c, Party: onlyDefendant(c)}
		facts := relevant(c, m.Party, slots(corpus.SlotDamages, corpus.SlotSettlement), nil)
		if m.Party == "" || len(facts) == 0 || decided(facts[0]) == nil {
			return Answer{}, false, nil
		}
		q.Mentions = []Mention{m}
		return Answer{Route: RouteFact, Question: q, Facts: StatedIn(c, facts[:1]), Quotes: q.naming(article, claim),
			Text: factLine(c, m.Party, facts[:1], q.Language, MaxLine)}, true, nil
	}
	return Answer{}, false, nil
}

// naming returns the sentence that says that somebody claimed, with the one that names them in
// full as the question does.
func (q *Question) naming(article *corpus.Article, claim corpus.Span) []Quote {
	quotes := []Quote{quote(article, claim)}
	for _, name := range q.called(article) {
		for _, at := range article.Sentences {
			if strings.Contains(index.Fold(at.In(article.Text)), index.Fold(name)) && !article.Withholds(at) {
				return add(quotes, quote(article, at))
			}
		}
	}
	return quotes
}

// claimOf returns the sentence of an article that says that whom a question names claimed.
func (q *Question) claimOf(article *corpus.Article) (corpus.Span, bool) {
	for _, name := range q.called(article) {
		words := strings.Fields(name)
		if len(words) == 0 {
			continue
		}
		last := index.Fold(words[len(words)-1])
		for _, at := range article.Sentences {
			for _, m := range claimedBy.FindAllStringSubmatch(index.Fold(at.In(article.Text)), 4) {
				if lexicon.BareWord(m[1]+m[2]+m[3]) == last || slices.Contains(strings.Fields(m[4]), last) {
					return at, true
				}
			}
		}
	}
	return corpus.Span{}, false
}

// claimedBy finds who is said to have claimed, by the last word of a name, or is called the one who
// claims, by what stands behind that.
var claimedBy = regexp.MustCompile(`([\p{L}’'-]+) (?:had |has )?(?:originally |initially )?(?:asked for|sought|claimed|sued for) (?:[\p{L}-]+ ){0,2}[$£€¥\d]|([\p{L}-]+)[’']s (?:claim|lawsuit|suit|damages|award|compensation)\b|([\p{L}-]+),? (?:[^,;.]{1,40}, )?(?:sued|filed a (?:suit|lawsuit|claim)|brought a (?:suit|lawsuit|claim|case))\b|\b(?:claimant|plaintiff|complainant),? ((?:[\p{L}’'-]+ ?){1,4})`)
