package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// applied finds sentences that say which law was broken or applied.
var applied = regexp.MustCompile(`(?i)\b(?:contrary to|in breach of|breach(?:es|ed)? of|violat\w+|pursuant to|under)\b|违反|違反|依据|依據|依照|依違反|根据|根據`)

// found finds what was decided, whatever else the sentence tells of somebody's not doing.
var found = regexp.MustCompile(`\bfound (?:breach|violation|infringement)\w* of\b|认定.{0,12}违反|認定.{0,12}違反`)

// lawOf answers which law was broken in a case whose record names none, from the
// first sentence about those whom the question names that says so. Of the law
// nothing else need be said in the words of the question; what somebody only
// explains or alleges is no answer.
func (a *Answerer) lawOf(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if q.Slots == nil || q.Slots[0] != corpus.SlotStatute {
		return Answer{}, false, nil
	}
	articles, err := a.articlesFor(ctx, q, q.Mentions[0].Case)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		cast, err := a.castOf(ctx, d, article)
		if err != nil {
			return Answer{}, false, err
		}
		owned := owned(article, q.namesFor(article))
		for i, at := range article.Sentences {
			text := at.In(article.Text)
			if i >= mostSentences || article.Withholds(at) || !applied.MatchString(text) || hedged.MatchString(text) && !found.MatchString(text) || !owned[i] && !cast.concerns(q, article, at) {
				continue
			}
			p := passage{article: article, at: at, typed: lawNames.FindString(text)}
			if p.typed == "" || strings.Contains(q.Text, p.typed) {
				continue
			}
			if text, part, ok := told(q, p); ok {
				return Answer{Route: RouteText, Text: text, Question: q, Quotes: []Quote{quote(article, part)}}, true, nil
			}
		}
	}
	return Answer{}, false, nil
}
