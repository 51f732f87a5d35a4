package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// payeeAsked finds whom a question for a sum names as the one who was paid.
var payeeAsked = regexp.MustCompile(`\b(?:pay|paid|pays|paying)(?: (?:out )?to)? (?:(?:Mr|Ms|Mrs|Dr)\.? )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)`)

// paidSaid finds a sum that is paid, or is to be, in a folded sentence.
var paidSaid = regexp.MustCompile(`\b(?:pay\w*|paid|compensat\w+|award\w*|damages|settle\w*|refund\w*)\b|赔|付|缴`)

// unpaid reports whether a question asks what a party of a case paid somebody whom it
// names, and no sentence of its articles gives a sum that is paid where both are named:
// what the party paid to whomever else does not answer it.
func (a *Answerer) unpaid(ctx context.Context, q Question) (bool, error) {
	m := payeeAsked.FindStringSubmatch(q.Text)
	if m == nil || lexicon.National(m[1]) || len(q.Cases()) != 1 || !q.Mentions[0].Case.MachineRead() {
		return false, nil
	}
	names := Mention{Case: q.Mentions[0].Case, Party: q.Mentions[0].Party}
	called := member{of: names}.names()
	if len(called) == 0 {
		for _, p := range names.Case.Parties {
			called = append(called, member{of: Mention{Case: names.Case, Party: p.ID}}.names()...)
		}
	}
	if nameIn(m[1], called) {
		return false, nil
	}
	articles, err := a.articlesFor(ctx, q, names.Case)
	if err != nil {
		return false, err
	}
	for _, article := range articles {
		if paidBetween(article, called, m[1]) {
			return false, nil
		}
	}
	return true, nil
}

// paidBetween reports whether an article gives a sum that is paid in a sentence that names
// both, or goes on from the one before it that does.
func paidBetween(article *corpus.Article, payer []string, payee string) bool {
	for i, at := range article.Sentences {
		text := at.In(article.Text)
		if !paidSaid.MatchString(index.Fold(text)) || len(everySpan(sums)(text)) == 0 {
			continue
		}
		around := text
		for j := i - 1; j >= max(0, i-2); j-- {
			around = article.Sentences[j].In(article.Text) + " " + around
		}
		if nameIn(around, payer) && strings.Contains(index.Fold(around), index.Fold(payee)) {
			return true
		}
	}
	return false
}
