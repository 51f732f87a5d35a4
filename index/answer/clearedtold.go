package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Somebody may be cleared of one thing and sentenced for another: a record holds the sentence, and
// the text says of what they were cleared.

// clearedAsked finds an English question whether somebody was cleared of something.
var clearedAsked = regexp.MustCompile(`^(?i:was|were|is|are|has|have) ((?:\p{Lu}[\p{L}’'.-]* ?)+?) ?(?i:been )?(?i:cleared|acquitted|found not guilty|declared innocent) (?i:of|on) ([^?]+)`)

// clearedTold says yes by the sentence of theirs that says that they were cleared of it. ok is false
// for other questions, where none does, and where people have confirmed the record.
func (a *Answerer) clearedTold(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := clearedAsked.FindStringSubmatch(q.Text)
	if m == nil || q.Shape != YesNo || slices.ContainsFunc(q.Mentions, func(m Mention) bool { return !m.Case.MachineRead() }) {
		return Answer{}, false, nil
	}
	articles, err := a.articlesOfNamed(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	count := lexicon.Keys(index.Fold(m[2]))
	cleared := func(text string) []int {
		folded := index.Fold(text)
		at := clearedOf.FindStringIndex(folded)
		if at == nil || len(folded) != len(text) || len(count) == 0 || !holds(lexicon.Keys(untilElse(folded[at[1]:])), count) {
			return nil
		}
		return at
	}
	for _, article := range articles {
		if p, ok := saidOf(article, strings.TrimSpace(m[1]), cleared); ok {
			if answer, ok := repeating(q.withoutOther(article), p); ok {
				answer.Text = verdictWords[q.Language][yes] + answer.Text
				return answer, true, nil
			}
		}
	}
	return Answer{}, false, nil
}

// untilElse is a text up to where it goes over to something else: "of theft but convicted of fraud".
func untilElse(text string) string {
	if at := elseFrom.FindStringIndex(text); at != nil {
		return text[:at[0]]
	}
	return text
}

var elseFrom = regexp.MustCompile(`;|,? (?:but|while|whereas|though|although|and (?:was|were|then|later|he|she|they)|he|she) `)
