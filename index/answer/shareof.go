package answer

import (
	"context"
	"slices"

	regexp "casebot/corpus/lazyregexp"
)

// What one of many gets of a settlement is a part of what the firm pays: "Wexland's part is
// 2.9 million kronor". Of a state of which no such part is told the whole is not it.

// shareAsked finds a question for what somebody gets of what another pays.
var shareAsked = regexp.MustCompile(`^(?i:how much)(?: (?i:money))? (?i:does|did|will|would|is|was) (?i:the )?(?:(?i:state of) )?(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3})(?: (?i:to|going to))? (?i:gets?|receives?|got|received)\b`)

// shareOf answers it with the sentence that gives a sum right behind that name. ok is false for
// other questions, for a party, and where none does, but of a state.
func (a *Answerer) shareOf(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	at := shareAsked.FindStringSubmatch(q.Text)
	if at == nil || len(q.Cases()) != 1 || !q.Mentions[0].Case.MachineRead() || nameIn(at[1], q.partyNames(true)) {
		return Answer{}, false, nil
	}
	articles, err := a.articlesOf(ctx, q.Mentions[0].Case)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		for _, span := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: span}
			if p.typed = sumBehind(p.text(), at[1]); p.typed == "" || article.Withholds(span) {
				continue
			}
			answer, ok := repeating(q, p)
			return answer, ok, nil
		}
	}
	if slices.Contains(stateNames, at[1]) {
		return unanswered(Answer{Question: q}, d), true, nil
	}
	return Answer{}, false, nil
}

// sumBehind returns the first sum behind a name in a text, where nobody else is named between
// them; empty where there is none.
func sumBehind(text, name string) string {
	for _, at := range regexp.MustCompile(`\b`+regexp.QuoteMeta(name)+`\b`).FindAllStringIndex(text, 4) {
		for _, value := range everySpan(sums)(text) {
			if value.Start < at[1] {
				continue
			}
			if between := text[at[1]:value.Start]; len(between) <= fartherSum && len(properNames(between)) == 0 && !otherSide.MatchString(between) {
				return value.In(text)
			}
			break
		}
	}
	return ""
}

// fartherSum is how far behind a name its sum stands at most, in bytes.
const fartherSum = 60

// otherSide finds that whom a text names before a sum pays it, or that it is somebody else's.
var otherSide = regexp.MustCompile(`[;.]|\b(?:pay|pays|paid|fined?|against|sued|and)\b`)
