package answer

import (
	"context"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// respelled answers again a question of which a name and a kind of value are known, and to which
// the sources seem to say nothing, where it has a word that nobody in the archive uses: what it
// counts may be misspelt. The answer so far stands where that word tells no more.
func (a *Answerer) respelled(ctx context.Context, q Question, d *digest, answer Answer) (Answer, []string, error) {
	if !answer.Abstained || answer.Route != RouteFact || q.slot() != corpus.SlotCount && q.slot() != corpus.SlotDate || len(q.Mentions) == 0 || lexicon.Han(q.Text) > 0 {
		return answer, nil, nil
	}
	text, read, err := a.corrected(ctx, q.Text, d)
	if err != nil || len(read) == 0 {
		return answer, nil, err
	}
	again := understand(text)
	again.Language, again.near = q.Language, &nearArticles{}
	if again.Mentions, again.everyone = q.Mentions, q.everyone; again.Slots == nil {
		return answer, nil, nil
	}
	told, err := a.route(ctx, again, d)
	if err != nil || told.Abstained || told.Route == RouteCase {
		return answer, nil, err
	}
	return told, read, nil
}
