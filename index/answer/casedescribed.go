package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// theCase finds what a folded message that asks for a case describes it by: "show me the fishing
// pond case".
var theCase = regexp.MustCompile(`^(?:(?:please |can you |could you )?(?:show|tell|open|find|give|summari[sz]e|explain)(?: me)?(?: about| up)? )?(?:the|that) (.+?) (?:case|matter|affair)(?: please)?[.?!]?$|^(?:请|给我|我想)?(?:看|说|讲|介绍|打开|找)?(?:一下|看看|说说|讲讲)?(?:那个|这个|那起|这起)?(\p{Han}{2,12}?)(?:的)?案(?:件|子|例)?(?:是怎么回事|的情况|的详情)?[。？?！]?$`)

// hasNames reports whether what is told of a party has all of some names, as they are written
// or, in Chinese, as one of them is read aloud.
func (t account) hasNames(names []string) bool {
	return t.readsAloud(names) || !slices.ContainsFunc(names, func(name string) bool { return !strings.Contains(t.text, index.Fold(name)) })
}

// readsAloud reports whether a Chinese text has one of some names read aloud.
func (t account) readsAloud(names []string) bool {
	return lexicon.Han(t.text) > lexicon.LatinWords(t.text) && slices.ContainsFunc(names, func(name string) bool { return readAloud(t.text, name) })
}

// saysWhole finds a sentence by the mark that ends it, which a heading has not.
var saysWhole = regexp.MustCompile(`[.!?。！？]["”’」』)）\]]*$`)

// firstNaming answers a message that asks for the case of somebody whom an article names and no
// record knows with the first sentence that does: another's case is not theirs. ok is false
// where none names them.
func (a *Answerer) firstNaming(ctx context.Context, q Question, names []string) (Answer, bool, error) {
	articles, err := a.nearestArticles(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: at}
			if text := p.text(); article.Withholds(at) || !saysWhole.MatchString(text) || labelAlone.MatchString(text) || !(account{text: index.Fold(text)}).hasNames(names) {
				continue
			}
			answer, ok := repeating(q, p)
			return answer, ok, nil
		}
	}
	return Answer{}, false, nil
}

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
	names := q.properly()
	naming := slices.DeleteFunc(slices.Clone(all), func(t account) bool { return !t.hasNames(names) })
	whom, ok := meant(naming, m[1]+m[2])
	switch {
	case !ok && len(naming) == 1 && naming[0].readsAloud(names) && slices.ContainsFunc(describing(m[1]), func(one atom) bool { return one.in(naming[0]) }):
		whom = naming[0].of // a name in the other language, and what is read of it
	case !ok && len(names) > 0:
		return a.firstNaming(ctx, q, names)
	case !ok:
		return Answer{}, false, nil
	}
	q.Mentions = []Mention{whom}
	return Answer{Route: RouteCase, Question: q}, true, nil
}
