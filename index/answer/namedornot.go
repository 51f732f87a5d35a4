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

// namedOrNot answers it with a no. ok is false for any other question, and where what is told of
// the matter does not have the other words by which the question tells whom it means.
func (a *Answerer) namedOrNot(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := wasNamedAsked.FindStringSubmatch(index.Fold(q.Text))
	if m == nil {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	words := lexicon.Keys(m[1])
	for _, article := range articles {
		b, whole := q.blocksOf(article), map[int]string{}
		for i, number := range b.number {
			whole[number] += b.text(i) + " "
		}
		for i, number := range b.number {
			at := article.Sentences[i]
			said := notNamed.FindStringSubmatch(b.text(i))
			if said == nil || !strings.EqualFold(said[1], m[2]) || heldOf(article.Title+"\n"+whole[number], words) < len(words) || article.Withholds(at) {
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
