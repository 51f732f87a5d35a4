package answer

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// When somebody stopped doing something an article mostly says as the end of a stretch of time:
// "ran scanners between May 2028 and June 2031". Where another was told to stop is no answer.
const monthAndYear = `(?:\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?,? )?(?:19|20)\d{2}`

var (
	stopAsked = regexp.MustCompile(`^(?:when|in (?:what|which) (?:year|month)|on (?:what|which) (?:date|day)|until when) (?:did|has|had) .+? (?:stop(?:ped)?|end(?:ed)?|cease[d]?|finish(?:ed)?|quit|give up|given up)\b (.+?)[?.! ]*$|(?:什么时候|何时|哪一?年)(?:才|就)?(?:停止|结束|不再|终止|停)了?(.+?)(?:的)?[?？。]*$`)
	stretchTo = regexp.MustCompile(`\b(?:between ` + monthAndYear + ` and|from ` + monthAndYear + `,? (?:to|until|till|through)|until|up to|till) ` + monthAndYear + `\b|(?:19|20)\d{2}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起)?(?:至|到|—|－|-)(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:间|期间)?`)
)

// ended answers a question for when whom no record knows stopped doing something with the
// sentence that names them and says until when they did. ok is false where none does.
func (a *Answerer) ended(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := stopAsked.FindStringSubmatch(index.Fold(q.Text))
	if m == nil || len(q.Mentions) > 0 {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	most, best := 0, passage{}
	for _, article := range articles {
		names := q.namesFor(article)
		if len(names) == 0 || q.foreign(article) {
			continue
		}
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			text := at.In(article.Text)
			p := passage{article: article, at: at}
			until := stretchTo.FindStringIndex(text)
			if until == nil || !nameIn(text, names) || article.Withholds(at) || q.unfit(text) {
				continue
			}
			if says := thingsDone(m[1]+m[2], text); says > most {
				if i := strings.IndexAny(text[until[1]:], ",;，；"); i >= 0 { // what it goes on to say may be left out
					p.at.End = at.Start + until[1] + i
				}
				most, best = says, p
			}
		}
	}
	if most == 0 {
		return Answer{}, false, nil
	}
	answer, ok := repeating(q, best)
	return answer, ok, nil
}

// thingsDone counts the things of what somebody did that a text says.
func thingsDone(deed, text string) (n int) {
	has := featuresOf(text)
	g := gistLatin(deed, false)
	if languageOf(deed).chinese() {
		g = gistHan(deed, true)
	}
	for i := range g {
		if g[i].in(has) >= sameSense {
			n++
		}
	}
	return n
}
