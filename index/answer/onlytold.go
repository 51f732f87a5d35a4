package answer

import (
	"context"
	"fmt"
	"strings"

	"casebot/index"
	"casebot/index/answer/lexicon"
)

// onlyTold answers about somebody whom no record has for a party and an article names, a
// claimant or an accomplice, with the sentence on them that is nearest to the question: that
// the archive does not hold the name would be read as that nobody tells of them. A sentence
// with a figure of the kind that is asked for is left out, since it would be read as theirs.
// ok is false where there is no such sentence.
func (a *Answerer) onlyTold(ctx context.Context, q Question, name string) (answer Answer, ok bool, err error) {
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	name = lexicon.Simplified(name)
	for _, p := range judged(articles, q, wanted(q)) {
		said := lexicon.Simplified(index.Fold(p.text()))
		line := fmt.Sprintf(wording[q.Language].nearest, p.text(), saidWithin(p.article, q.Language, widestTitle))
		if !strings.Contains(said, name) || p.heading() || p.article.Withholds(p.at) || q.valued() && len(figures(said)) > 0 || q.unfit(p.text()) || lexicon.Runes(line) > MaxLine {
			continue
		}
		return Answer{Route: RoutePassages, Text: line, Abstained: true, Question: q, Quotes: []Quote{quote(p.article, p.at)}}, true, nil
	}
	return Answer{}, false, nil
}
