package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// Who runs a body is not who runs another: "the head of Tarn said that Larch would pay".
var (
	headAskedOf = regexp.MustCompile(`(?i)^who(?: (?:is|was)|[’']s)? ?(?:runs?|ran|heads?|headed|leads?|led|the (?:head|boss|chief(?: executive)?|ceo|director|president|chair\w*|founder) of)(?: the)? (\p{L}[\p{L}\d’'&. -]*?)[?]?$`)
	headsAny    = regexp.MustCompile(`\b(?:head|boss|chief executive|ceo|director|president|chair\w*|founder)\b`)
	headsIt     = regexp.MustCompile(`\bthe (?:company|firm|group|agency|bank|hospital|school|chain|maker|operator)(?:['’]s)?\b`)
	headsOther  = regexp.MustCompile(`\b(?:head|boss|chief(?: executive)?(?: officer)?|CEO|director|president|chair\w*|founder) of (?:the )?(\p{Lu}[\p{L}\d&’'-]*)`)
)

// describesBody finds a body that is called by a common word and not by its name.
var describesBody = regexp.MustCompile(` \p{Ll}+$`)

// headOfOther reports whether a question asks who runs a body, and all that a text says of who runs
// any is of others.
func headOfOther(question, text string) bool {
	m := headAskedOf.FindStringSubmatch(question)
	if m == nil {
		return false
	}
	asked, said := index.Fold(m[1]), index.Fold(text)
	if !strings.Contains(said, asked) && ofTheirs.MatchString(text) && describesBody.MatchString(m[1]) {
		return false // "Its chairman", of a body that the question only describes
	}
	if !strings.Contains(said, asked) {
		return headsAny.MatchString(said) && !headsIt.MatchString(said)
	}
	others := headsOther.FindAllStringSubmatch(text, 4)
	return len(others) > 0 && !strings.Contains(said, asked+"'s") && !strings.Contains(said, asked+"’s") && !slices.ContainsFunc(others, func(of []string) bool {
		return strings.Contains(asked, index.Fold(of[1]))
	})
}

const (
	headOffice = `(?:chief executive(?: officer)?|CEO|boss|head|managing director|director[- ]general|president|chair(?:man|woman|person)?|founder)`
	headName   = `\p{Lu}[\p{L}’'-]+(?: (?:de |van |von |al[- ])?\p{Lu}[\p{L}’'.-]+){1,3}`
)

// headNamed answers who runs a body by the sentence that calls somebody its head by name. ok is false
// for any other question, and where no sentence does.
func (a *Answerer) headNamed(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := headAskedOf.FindStringSubmatch(q.Text)
	if m == nil {
		return Answer{}, false, nil
	}
	body := regexp.QuoteMeta(bareName(m[1]))
	named := regexp.MustCompile(`\b(?i:` + body + `)(?: \p{Lu}\p{L}+)?['’]s (?:(?:co-)?founder and )?` + headOffice + `(?: and [a-z-]+)?,? ` + headName + `|` + headName + `,? (?:the |its )?(?:co-)?` + headOffice + ` (?:of|at) (?:the )?(?i:` + body + `)\b`)
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			said := named.FindString(at.In(article.Text))
			if said == "" || article.Withholds(at) {
				continue
			}
			p := passage{article: article, at: at, typed: said}
			if answer, ok := repeating(q, p); ok {
				return answer, true, nil
			}
		}
	}
	return Answer{}, false, nil
}
