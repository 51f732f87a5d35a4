package mention

import (
	"cmp"
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// lifeTerm finds imprisonment for life; the group is the span. A life sentence
// needs its word beside it: "jailed for life", and not "fears for her life".
var lifeTerm = regexp.MustCompile(`\b(?:jailed|imprisoned|incarcerated|sentenced) (?:for|to) (life(?: ` + lifeWords + `)?)\b` +
	`|\b(life ` + lifeWords + `)\b` +
	`|\b(imprisonment for life)\b` +
	`|(无期徒刑|终身监禁)`)

// lifeWords are the words that make a life one behind bars.
const lifeWords = `(?:imprisonment|in prison|in jail|behind bars|sentences?|terms?|without (?:the possibility of )?parole)`

// lifeTerms returns the terms for life of a text.
func lifeTerms(p plain) []Mention {
	if !containsAny(p.text, []string{"life ", " life", "无期", "终身"}) {
		return nil
	}
	var found []Mention
	for _, at := range lifeTerm.FindAllStringSubmatchIndex(p.text, -1) {
		for i := 2; i < len(at); i += 2 {
			if at[i] >= 0 {
				span := p.span(at[i], at[i+1])
				found = append(found, Mention{Span: span, Value: corpus.Term{Life: true}, End: span.End, Rule: "term.life"})
			}
		}
	}
	return found
}

// inOrder puts mentions of two rules in the order of the text.
func inOrder(mentions []Mention) []Mention {
	slices.SortStableFunc(mentions, func(a, b Mention) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return mentions
}
