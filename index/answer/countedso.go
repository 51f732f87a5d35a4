package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// What is counted by two words is counted by neither alone: of permanent staff a number of temporary
// staff says nothing. Where a sentence counts it by just those words, that is the answer.

// countedSo answers how many there are of what a question calls by two words or more with the one
// number that the articles of its case have before the same words. ok is false where they have
// none, or several.
func (a *Answerer) countedSo(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	phrase := phraseCounted(index.Fold(q.Text))
	if phrase == "" || len(q.Mentions) == 0 || len(q.Cases()) != 1 || !q.Mentions[0].Case.MachineRead() || recordCounts(q.Mentions[0].Case, phrase) {
		return Answer{}, false, nil
	}
	articles, err := a.articlesOf(ctx, q.Mentions[0].Case)
	if err != nil {
		return Answer{}, false, err
	}
	var found *passage
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: at}
			p.typed = numberBefore(p.text(), phrase)
			switch {
			case p.typed == "" || article.Withholds(at) || p.heading():
			case found == nil:
				found = &p
			case found.typed != p.typed:
				return Answer{}, false, nil
			}
		}
	}
	if found == nil {
		return Answer{}, false, nil
	}
	answer, ok := repeating(q, *found)
	return answer, ok, nil
}

// recordCounts reports whether a record counts what is called so.
func recordCounts(c *corpus.Case, phrase string) bool {
	return slices.ContainsFunc(c.Facts, func(f corpus.Fact) bool {
		return f.Slot == corpus.SlotCount && slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool {
			return strings.HasSuffix(index.Fold(claim.Printed), phrase)
		})
	})
}

// numberBefore returns the number that a text has just before a phrase, empty where there is none.
func numberBefore(text, phrase string) string {
	for _, at := range numberSpans.FindAllStringSubmatchIndex(text, 30) {
		if behind, spaced := strings.CutPrefix(index.Fold(text[at[3]:]), " "); spaced && strings.HasPrefix(behind, phrase) && !moneyBefore.MatchString(text[:at[2]]) {
			return text[at[2]:at[3]]
		}
	}
	return ""
}

// phraseCounted returns the two or three words by which a folded English question calls what it asks
// the number of; empty where it counts by one word, or asks for something else.
func phraseCounted(folded string) string {
	m := howManyWords.FindStringSubmatch(folded)
	if m == nil {
		return ""
	}
	words := strings.Fields(untilVerb(m[1]))
	if len(words) < 2 || len(words) > 3 || slices.ContainsFunc(words, notCounted.MatchString) {
		return ""
	}
	return strings.Join(words, " ")
}

// notCounted finds a word behind how many that says nothing of what is counted.
var notCounted = regexp.MustCompile(`^(?:other|more|different|times|of|in|total|such|the|new)$`)
