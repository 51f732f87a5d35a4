package answer

import (
	"context"
	"slices"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// What somebody paid to settle a suit is not what they paid after whom the suit is called: "How much
// did Dorn pay to settle the Tarn lawsuit?" Of one who refused to settle, the sentence that says so
// is the answer.
var (
	settledBy     = regexp.MustCompile(`^(?i:how much|what (?:sum|amount)?) ?(?i:did|has|will|must|does) (?:the )?(\p{Lu}[\p{L}\d&’'.-]*(?: \p{Lu}[\p{L}\d&’'.-]*)*) .*\b(?:settle|settling|settled|settlement)\b`)
	neverSettled  = regexp.MustCompile(`\b(?:refus(?:ed|es)|declin(?:ed|es)|did not(?: agree)?|would not|has not(?: agreed)?|never|unwilling)(?: to)? settled?\b|\b(?:reject(?:ed|s)|turn(?:ed|s) down) (?:a|an|any|the|every) (?:\w+ )?(?:settlement|deal|offer)\b`)
	settlementSum = regexp.MustCompile(`\b(?:settle\w*|paid|pay|pays|agreed)\b`)
)

// notSettled answers what somebody paid to settle who did not, or of whom no sentence gives a sum
// while the question names a party of a record beside them. ok is false otherwise.
func (a *Answerer) notSettled(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := settledBy.FindStringSubmatch(q.Text)
	if m == nil || !q.valued() && len(q.Slots) == 0 || slices.ContainsFunc(q.Mentions, func(of Mention) bool { return alikeNames(of.Name, m[1]) || !of.Case.MachineRead() }) {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	named, paid, names := false, false, []string{m[1]}
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			text := at.In(article.Text)
			if !nameIn(text, names) || article.Withholds(at) {
				continue
			}
			named = true
			said := neverSettled.FindStringIndex(index.Fold(text))
			if said != nil && nameIn(text[:min(said[0], len(text))], names) && properWords(article.Text).toldOf(text, said[0], names) {
				return q.deniedBy(article, at), true, nil
			}
			paid = paid || sums.MatchString(text) && settlementSum.MatchString(index.Fold(text))
		}
	}
	if !named || paid || len(q.Mentions) == 0 {
		return Answer{}, false, nil
	}
	q.Mentions = nil
	answer, err := a.nearest(ctx, q)
	return answer, true, err
}
