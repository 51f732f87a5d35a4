package answer

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// Whom a Chinese question calls in Latin letters, and no record knows, an article in English may
// tell of: it is read for what the question asks, put in its words.

// latinAsked are the Chinese questions for a value of somebody called in Latin letters, and how an
// English one asks for it.
var latinAsked = []struct {
	asks    *regexp.Regexp
	english string
}{
	{regexp.MustCompile(`^` + latinName + ` ?被?(?:判|关|囚)(?:了|处|刑)*(?:多久|几年|多少年|几个月|多长时间)`), "How long was N jailed?"},
	{regexp.MustCompile(`^` + latinName + ` ?被?罚(?:款)?(?:了)?多少`), "How much was N fined?"},
	{regexp.MustCompile(`^` + latinName + ` ?(?:要|须|需|得)?(?:赔|付|支付)(?:偿)?(?:了)?多少`), "How much did N pay?"},
	{regexp.MustCompile(`^` + latinName + ` ?(?:赚|获利|挣)(?:了)?多少`), "How much did N earn?"},
	{regexp.MustCompile(`^` + latinName + ` ?(?:是)?(?:什么时候|何时|哪天|几时)被?判`), "When was N sentenced?"},
	{regexp.MustCompile(`^` + latinName + ` ?(?:是)?(?:什么时候|何时|哪天|几时)被?(?:抓|捕|逮捕)`), "When was N arrested?"},
}

const latinName = `(\p{Latin}[\p{Latin}\d.&’'-]*(?: \p{Latin}[\p{Latin}\d.&’'-]*){0,3})`

// readInLatin answers a Chinese question that has no answer so far by its English form. What it finds is
// repeated as it stands, between words of the question's language.
func (a *Answerer) readInLatin(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	if !q.Language.chinese() || len(q.Mentions) > 0 || !answer.Abstained && answer.Text != "" {
		return answer, nil
	}
	asked := lexicon.Simplified(q.Text)
	for _, one := range latinAsked {
		m := one.asks.FindStringSubmatch(asked)
		if m == nil {
			continue
		}
		again := understand(strings.Replace(one.english, "N", m[1], 1))
		again.Language, again.near = q.Language, &nearArticles{}
		told, err := a.route(ctx, again, d)
		if err != nil || told.Abstained || told.Route != RouteText {
			return answer, err
		}
		return told, nil
	}
	return answer, nil
}
