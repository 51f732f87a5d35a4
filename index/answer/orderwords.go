package answer

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// ordering finds the words of a sentence that order something.
var ordering = regexp.MustCompile(`(?i)\b(?:forfeit\w*|confiscat\w+|seized?|order(?:ed|s)? (?:\w+ ){0,3}?(?:to|that)|directed|told to|must)\b|没收|沒收|判令|责令|責令|命令|追缴|追繳`)

// inItsWords answers what was ordered with the sentence that says so, where a machine
// alone has read the outcome: its few words for it ("tools confiscated") are not all
// that was ordered. ok is false where the archive does not hold the sentence.
func (a *Answerer) inItsWords(ctx context.Context, q Question, answer Answer) (_ Answer, ok bool, err error) {
	if len(answer.Facts) == 0 || q.Shape == YesNo || q.Slots[0] != corpus.SlotOutcome {
		return Answer{}, false, nil
	}
	first := answer.Facts[0].Fact
	if first.Slot != corpus.SlotOutcome || !first.MachineRead() {
		return Answer{}, false, nil
	}
	for _, claim := range first.Claims {
		article, err := corpus.Found(a.archive.Article(ctx, claim.Source))
		if err != nil {
			return Answer{}, false, fmt.Errorf("article %s: %w", claim.Source, err)
		}
		if article == nil {
			continue
		}
		span, held := claim.Passage.Find(article.Text)
		p := passage{article: article, at: around(article.Sentences, span)}
		words := ordering.FindAllString(p.text(), -1)
		if !held || len(words) == 0 || article.Withholds(p.at) || strings.Contains(strings.TrimSpace(p.text()), "\n") {
			continue
		}
		p.typed = words[len(words)-1]
		if text, part, ok := told(q, p); ok {
			return Answer{Route: RouteText, Text: text, Question: answer.Question, Quotes: []Quote{quote(article, part)}}, true, nil
		}
	}
	return Answer{}, false, nil
}
