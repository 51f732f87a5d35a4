package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// What one defendant paid another is neither's fine. A question for it names the one, a verb of
// paying or getting, and the other.
var (
	betweenAsked = regexp.MustCompile(`^(?:and )?(?:how much|what)\b|多少|几(?:元|块|万)`)
	paysOther    = regexp.MustCompile(`^(?:['’]s? \w+)? ?(?:have to |has to |had to |to )?(?:pay|paid|pays|give|gave|owe|owed|owes|charge|charged|transfer|transferred|send|sent|offer|offered|get|got|receive|received|earn|earned|make|made|take|took)(?: (?:money|paid))? ?(?:(?:out )?(?:to|from|off|by) )?(?:the )?$`)
	paysOtherHan = regexp.MustCompile(`^(?:一共|总共|共|每月)?(?:付给?|给|支付给?|转给?|汇给?|向|从|收了?)了?$`)
)

// betweenThem answers what one of two defendants paid the other by a sentence that names both and
// gives a sum; where none does, the sources do not say it. ok is false where a question asks for
// nothing of the kind.
func (a *Answerer) betweenThem(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	one, other, ok := q.paysBetween()
	if !ok {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			text := at.In(article.Text)
			p := passage{article: article, at: at}
			if article.Withholds(at) || p.heading() || len(everySpan(sums)(text)) == 0 || !paidOver.MatchString(index.Fold(text)) || !nameIn(text, one) || !nameIn(text, other) {
				continue
			}
			told := q
			told.Mentions = nil // how either stands says nothing of it
			if answer, ok := repeating(told, p); ok {
				answer.Question = q
				return answer, true, nil
			}
		}
	}
	return unanswered(Answer{Question: q}, d), true, nil
}

// paidOver finds what a folded sentence says of money that goes from one to another.
var paidOver = regexp.MustCompile(`\b(?:pay\w*|paid|gave|given|sent|transfer\w*|charg\w+|receiv\w+|earn\w*|bought|sold|sells?|buys?|purchas\w+|hired|fees?|commissions?|price|rent\w*|cost|owe[ds]?)\b|付|给|转|汇|收|买|购|卖|售|租|佣`)

// paysBetween returns the names of the two defendants between whom a question asks what was paid.
func (q *Question) paysBetween() (one, other []string, ok bool) {
	if !betweenAsked.MatchString(index.Fold(q.Text)) {
		return nil, nil, false
	}
	found := slices.Clone(q.Mentions)
	slices.SortStableFunc(found, func(a, b Mention) int { return a.at.Start - b.at.Start })
	found = slices.CompactFunc(found, func(a, b Mention) bool { return a.at == b.at })
	if len(found) != 2 || found[0].at.End > found[1].at.Start || !found[0].answers() || !found[1].answers() {
		return nil, nil, false
	}
	between := index.Fold(q.Text[found[0].at.End:found[1].at.Start])
	if !paysOther.MatchString(strings.TrimLeft(between, " ")) && !paysOtherHan.MatchString(strings.TrimSpace(between)) {
		return nil, nil, false
	}
	one, other = member{of: found[0]}.names(), member{of: found[1]}.names()
	return one, other, len(one) > 0 && len(other) > 0
}

// answers reports whether who is mentioned answers for the conduct of the case: what a claimant
// is paid, its record says.
func (m Mention) answers() bool {
	party, ok := m.Case.Party(m.Party)
	return ok && party.Role == "defendant" || !ok && onlyDefendant(m.Case) != ""
}

// paidByOther answers what one whom no record has paid to another, which is not what a party of a
// record has to pay; where no sentence with that one has it, the sources do not say it.
func (a *Answerer) paidByOther(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	m := paidByAsked.FindStringSubmatch(q.Text)
	if m == nil || len(q.Mentions) != 1 || !q.Mentions[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	party := member{of: q.Mentions[0]}.names()
	if nameIn(m[1], party) || ofNation(m[1]) || ofNation(m[2]) {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: at}
			if p.typed = paidOutIn(p.text(), m[1], m[2], nameIn(m[2], party)); p.typed == "" || article.Withholds(at) || p.heading() {
				continue
			}
			told := q
			told.Mentions = nil // how the payee stands says nothing of it
			if answer, ok := repeating(told, p); ok {
				answer.Question = q
				return answer, true, nil
			}
		}
	}
	return unanswered(Answer{Question: q}, d), true, nil
}

// paidOutIn returns the sum that a text says one paid another, who need not stand in it where the
// matter is known to be theirs; whoever stands before that sum beside the payer pays it too, and is
// not paid. It is empty where the text says none.
func paidOutIn(text, payer, payee string, theirs bool) string {
	for _, sum := range everySpan(sums)(text) {
		before := text[:sum.Start]
		verb := givesOut.FindStringIndex(index.Fold(before))
		if verb == nil || verb[1] > len(before) || !nameIn(before[:verb[0]], []string{payer}) {
			continue
		}
		if named := nameIn(text, []string{payee}); named && nameIn(before[:verb[0]], []string{payee}) || !named && !theirs {
			continue
		}
		return sum.In(text)
	}
	return ""
}

// How such a question is worded, and how somebody pays before a sum, in a folded text.
var (
	paidByAsked = regexp.MustCompile(`^(?i:and )?(?i:how much|what) (?i:money )?(?i:did|does|has|had|will|would) (?i:the )?(\p{Lu}[\p{L}&’'-]*(?: \p{Lu}[\p{L}&’'-]*){0,3}) (?i:pay|paid|give|given|gave|owe|owed|send|sent|transfer|transferred|lend|lent)(?i: to)?(?i: the)? (\p{Lu}[\p{L}&’'-]*(?: \p{Lu}[\p{L}&’'-]*){0,3})(?:[?. ]*$| (?i:for|over|in|under|each|per)\b)`)
	givesOut    = regexp.MustCompile(`\b(?:pay|pays|paid|paying|gave|given|owe[ds]?|sent|transfer\w*|lent|bought|purchased)\b[^;.]{0,60}$`)
)
