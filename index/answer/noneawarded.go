package answer

import (
	"context"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// noneGiven finds a sentence that says that nobody has been given anything yet.
var noneGiven = regexp.MustCompile(`(?i)\bno (?:damages|compensation|money|award|payment)s? (?:has|have|had|was|were) (?:yet )?(?:been )?(?:awarded|paid|granted|fixed|given|made|ordered)\b|\b(?:has|have) (?:not|yet to) (?:yet )?(?:been (?:awarded|paid|given)|receive[d]?) (?:any|a)\b|(?:尚未|未|没有|沒有)(?:获|獲|得到|判|支付)\p{Han}{0,4}(?:赔偿|賠償|补偿|補償)`)

// noneAwarded answers a question for what somebody got, whom it names beside the other side,
// with the sentence of their matter that says that they have got nothing: what another claimant
// of the article got is not theirs. ok is false where it names fewer than both sides, or their
// stretch of no article says so.
func (a *Answerer) noneAwarded(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	names := q.properly()
	if len(names) < 2 || !gettingAsked.MatchString(index.Fold(q.Text)) {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		b, named, in := q.blocksOf(article), map[string]bool{}, -1
		for i, number := range b.number {
			if number != in {
				named, in = map[string]bool{}, number
			}
			text := b.text(i)
			for _, name := range names {
				named[name] = named[name] || lexicon.Capitalised(text, index.Fold(name), 0)
			}
			if noneGiven.MatchString(text) && allOf(named, names) && !article.Withholds(article.Sentences[i]) {
				return q.deniedBy(article, article.Sentences[i]), true, nil
			}
		}
	}
	return Answer{}, false, nil
}

// allOf reports whether all of some names are noted.
func allOf(noted map[string]bool, names []string) bool {
	for _, name := range names {
		if !noted[name] {
			return false
		}
	}
	return true
}
