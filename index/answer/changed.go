package answer

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// lessened finds words by which a sentence goes on to say that a figure was
// changed: "in September the trial judge cut it to $17 million".
var lessened = regexp.MustCompile(`(?i)\b(?:cut|reduced?|reduces|lowered|slashed|trimmed|halved|raised|increased)\b|改判|减至|減至|降至|减为|減為|降为|降為|减到|減到|调降|調降`)

// changed answers with the sentence that gives the figure of an answer, where the
// same sentence says that it was changed afterwards: half of it would be untrue.
// Only what a machine has read is looked at; ok is false where nothing changed.
func (a *Answerer) changed(ctx context.Context, q Question, answer Answer) (_ Answer, ok bool, err error) {
	if len(answer.Facts) == 0 || !q.valued() {
		return Answer{}, false, nil
	}
	first := answer.Facts[0]
	if !first.Fact.MachineRead() || first.Fact.Slot != q.Slots[0] {
		return Answer{}, false, nil
	}
	for _, claim := range first.Fact.Claims {
		article, err := corpus.Found(a.archive.Article(ctx, claim.Source))
		if err != nil {
			return Answer{}, false, fmt.Errorf("article %s: %w", claim.Source, err)
		}
		if article == nil {
			continue
		}
		at, held := claim.Passage.Find(article.Text)
		if !held || !changes(at.In(article.Text), claim.Printed, q) {
			continue
		}
		w, m := wording[q.Language], answer.Question.Mentions[0]
		text := who(m.Case, m.Party, q.Language) + w.colon + fmt.Sprintf(w.fromText, strings.TrimRight(at.In(article.Text), ".。 "), said(article, q.Language))
		if lexicon.Runes(text) > MaxLine {
			text = fmt.Sprintf(w.fromText, strings.TrimRight(at.In(article.Text), ".。 "), said(article, q.Language))
		}
		told := Answer{Route: RouteText, Text: text, Question: answer.Question, Quotes: []Quote{quote(article, at)}}
		return told, lexicon.Runes(text) <= MaxLine && !article.Withholds(at), nil
	}
	return Answer{}, false, nil
}

// changes reports whether a sentence says behind a figure that it was changed to
// another of its kind.
func changes(sentence, figure string, q Question) bool {
	kind := amounts
	if q.Slots[0] == corpus.SlotTerm {
		kind = lengths
	}
	start := strings.Index(sentence, figure)
	if start < 0 || figure == "" {
		return false
	}
	behind := sentence[start+len(figure):]
	at := lessened.FindStringIndex(behind)
	return at != nil && kind.MatchString(behind[at[1]:])
}
