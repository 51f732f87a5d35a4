package answer

import (
	"context"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// theCase finds what a folded message that asks for a case describes it by: "show me the fishing
// pond case".
var theCase = regexp.MustCompile(`^(?:(?:please |can you |could you )?(?:show|tell|open|find|give|summari[sz]e|explain)(?: me)?(?: about| up)? )?(?:the|that) (.+?) (?:case|matter|affair)(?: please)?[.?!]?$|^(?:请|给我|我想)?(?:看|说|讲|介绍|打开|找)?(?:一下|看看|说说|讲讲)?(?:那个|这个|那起|这起)?(\p{Han}{2,12}?)(?:的)?案(?:件|子|例)?(?:是怎么回事|的情况|的详情)?[。？?！]?$`)

// caseDescribed shows the case that a message asks for by what it is about, where no record says
// so and the articles tell it of one party.
func (a *Answerer) caseDescribed(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	m := theCase.FindStringSubmatch(lexicon.Simplified(index.Fold(q.Text)))
	if m == nil || q.Slots != nil {
		return Answer{}, false, nil
	}
	if described, err := a.described(ctx, d, q.Topic, 1); err != nil || len(described) > 0 {
		return Answer{}, false, err
	}
	all, err := a.accountsFor(ctx, q, d, m[1]+m[2])
	if err != nil {
		return Answer{}, false, err
	}
	whom, ok := meant(all, m[1]+m[2])
	if !ok {
		return Answer{}, false, nil
	}
	q.Mentions = []Mention{whom}
	return Answer{Route: RouteCase, Question: q}, true, nil
}
