package answer

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A question whether somebody was named, whom it calls by what they are, is answered by the sentence
// that says so of them: "Was the Spanish clinic named?", "The clinic was not named."
var (
	wasNamedAsked = regexp.MustCompile(`^(?:was|were|is|are|has|have) (?:the|that|this) ((?:[\p{L}-]+ ){0,3}?)([\p{L}-]+) (?:ever |been |publicly )*(?:named|identified)[?]?$`)
	notNamed      = regexp.MustCompile(`(?i)\b(?:the|its|their) ([\p{L}-]+)(?:,[^,]{2,40},)? (?:(?:was|were|is|are) not|(?:has|have) not been|was never|(?:remains?|remained)) (?:publicly )?(?:named|identified|unnamed|anonymous)\b`)
)

// namedOrNot answers it with a no. ok is false for any other question, and where the article does
// not have the other words by which the question tells whom it means, or is of several matters.
func (a *Answerer) namedOrNot(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := wasNamedAsked.FindStringSubmatch(index.Fold(q.Text))
	if m == nil {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		if words := lexicon.Keys(m[1]); heldOf(article.Title+"\n"+article.Text, words) < len(words) || beginsMatters(article) {
			continue
		}
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			said := notNamed.FindStringSubmatch(at.In(article.Text))
			if said == nil || !strings.EqualFold(said[1], m[2]) || article.Withholds(at) {
				continue
			}
			p := passage{article: article, at: at, typed: said[0]}
			if answer, ok := repeating(q, p); ok {
				answer.Text = Shorten(verdictWords[q.Language][no]+answer.Text, MaxLine)
				return answer, true, nil
			}
		}
	}
	return Answer{}, false, nil
}
