package answer

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// Where somebody lives stands behind their name, mostly without the word: "Vik, 41, of Alm, said",
// "the Alm resident Per Vik", "outside Vik's home in Alm".

// livesAsked finds an English question for that.
var livesAsked = regexp.MustCompile(`^(?i:where) (?i:do|does|did|has|had) ((?:\p{Lu}[\p{L}’'.-]* ?)+) (?i:live|lived|reside|come from)\b|^(?i:where) (?i:is|was) ((?:\p{Lu}[\p{L}’'.-]* ?)+?)(?:[’']s (?:home|house|flat)| (?:from|living))\b|^(?i:which|what) (?:city|town|state|place|village) (?:is|was|does|did) ((?:\p{Lu}[\p{L}’'.-]* ?)+) (?:from|live in|come from)\b`)

// livesTold answers it with the only sentence that says so behind the name of whom it asks about. ok is
// false for other questions, and where two sentences tell two places.
func (a *Answerer) livesTold(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := livesAsked.FindStringSubmatch(q.Text)
	if m == nil {
		return Answer{}, false, nil
	}
	name := strings.TrimSpace(m[1] + m[2] + m[3])
	articles, err := a.articlesOfNamed(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var found *passage
	for _, article := range articles {
		if !strings.Contains(article.Title+"\n"+article.Text, name) {
			continue // whom it calls by the last name alone may be another
		}
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: at}
			if p.typed = homeOf(p.text(), name); p.typed == "" || article.Withholds(at) {
				continue
			}
			if found != nil && !alikeNames(found.typed, p.typed) {
				return Answer{}, false, nil
			}
			if found == nil {
				found = &p
			}
		}
	}
	if found == nil {
		return Answer{}, false, nil
	}
	answer, ok := repeating(q.withoutOther(found.article), *found)
	return answer, ok, nil
}

// ofNoHome reports whether a question asks where somebody lives, and an English text does not say it
// of them.
func ofNoHome(question, text string) bool {
	m := livesAsked.FindStringSubmatch(question)
	if m == nil || lexicon.Han(text) > 0 {
		return false
	}
	return homeOf(text, strings.TrimSpace(m[1]+m[2]+m[3])) == "" && !livesSaid.MatchString(text)
}

// livesSaid finds what may say where somebody lives that a pronoun stands for.
var livesSaid = regexp.MustCompile(`\b(?:lives?|lived|living|resident|resides?|homes?|house|flat|apartment|from \p{Lu}\p{L}+)\b`)

// homeOf returns the place where a text says that one of a name lives, empty where it does not.
func homeOf(text, name string) string {
	const place = `(\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:of |upon )?\p{Lu}\p{Ll}[\p{L}’'-]*){0,3})`
	last := regexp.QuoteMeta(name[strings.LastIndex(name, " ")+1:])
	m := regexp.MustCompile(`\b` + last + `,(?: (?:aged )?\d{1,3},)?(?: (?:who is|a resident))? (?:of|from) (?:\d+ )?` + place + `(?:[,.;]| was\b| is\b| who\b)` +
		`|\b` + last + `,? (?:who )?(?:lives?|lived|living|resides?|resided|rent(?:s|ed)) (?:[a-z ]{0,20} )?(?:in|at|near|on) (?:the )?` + place +
		`|\b` + last + `[’']s (?:home|house|flat|apartment) (?:in|at|near|on) (?:the )?` + place +
		`|\b` + last + `\b[^.;]{0,60}? (?:his|her|their) (?:home|house|flat|apartment) (?:in|at|near|on) (?:the )?` + place +
		`|\b(?:from|of) ` + place + `,? (?:named|called|identified as) (?:\p{Lu}[\p{L}’'-]+ ){0,2}` + last + `\b` +
		`|\b` + place + ` (?:resident|man|woman) (?:\p{Lu}[\p{L}’'-]+ ){0,2}` + last + `\b`).FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return m[1] + m[2] + m[3] + m[4] + m[5] + m[6]
}
