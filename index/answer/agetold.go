package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// How old somebody is, a page tells beside the name, mostly once: "Pell, 49, was convicted", "Ivo
// Tarn, a 26-year-old student". No record holds it.

// ageOfAsked finds an English question for the age of one whom it names.
var ageOfAsked = regexp.MustCompile(`^(?i:how old) (?i:is|was|were) ((?:\p{Lu}[\p{L}’'.-]+ ?)+)(?:(?i:when|at|in|then|now) .*)?[?. ]*$`)

// ageTold answers it with the sentence that gives an age beside the name. ok is false for other
// questions, and where none does or two give another age.
func (a *Answerer) ageTold(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := ageOfAsked.FindStringSubmatch(q.Text)
	if m == nil || lexicon.National(strings.TrimSpace(m[1])) {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	beside := ageBeside(strings.TrimSpace(m[1]))
	var told *passage
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: at}
			if p.typed = ageIn(p.text(), beside); p.typed == "" || article.Withholds(at) {
				continue
			}
			if told != nil && told.typed != p.typed {
				return Answer{}, false, nil // of two years, or of two of one name
			}
			if told == nil {
				told = &p
			}
		}
	}
	if told == nil {
		return Answer{}, false, nil
	}
	answer, ok := repeating(q.withoutOther(told.article), *told)
	return answer, ok, nil
}

// ageBeside finds an age beside a name, as it is asked for or by its surname alone.
func ageBeside(name string) *regexp.Regexp {
	words := strings.Fields(name)
	called := `\b(?:` + regexp.QuoteMeta(name) + `|` + regexp.QuoteMeta(words[len(words)-1]) + `)`
	return regexp.MustCompile(called + `(?:, (?:now |then |aged |who is |who was )?| \()(\d{1,2})(?:[,);]| years old\b)|` +
		called + `,? (?:is|was|an?|the|aged) (\d{1,2})(?:[- ]years?[- ]old\b|[,.;])|\b(\d{1,2})-year-old ` + called)
}

// ageIn returns the age that a text gives so, empty where it does not.
func ageIn(text string, beside *regexp.Regexp) string {
	return strings.Join(slices.Concat(beside.FindStringSubmatch(text), []string{"", "", "", ""})[1:4], "")
}

// withoutOther is a question without the cases that an article is no source of.
func (q Question) withoutOther(article *corpus.Article) Question {
	q.Mentions = slices.DeleteFunc(slices.Clone(q.Mentions), func(m Mention) bool {
		return !cites(m.Case, article)
	})
	return q
}
