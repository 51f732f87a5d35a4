package extract

import (
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// fewPounds finds less than a thousand pounds behind a word of paying: a number of
// pounds alone may be a weight, and no amount for anybody who does not know the case.
var fewPounds = regexp.MustCompile(`\b(?:fined|fines? of|penalty of|pay|paid|paying|repay|compensation of|damages of|costs of)(?: (?:him|her|them|it|a total of|each|about|over|more than|nearly|only|just|\p{Lu}[\p{L}'’-]+))* (\d{2,3}) pounds?\b`)

// withPounds adds to the amounts of an English sentence those that are a small number
// of pounds.
func (s *sentence) withPounds(found []mention.Mention) []mention.Mention {
	if s.zh || !containsAny(s.fold, " pound") {
		return found
	}
	for _, m := range fewPounds.FindAllStringSubmatchIndex(s.text, maxNames) {
		if slices.ContainsFunc(found, func(o mention.Mention) bool { return o.Span.Start < m[1] && m[2] < o.Span.End }) {
			continue
		}
		pounds, err := strconv.ParseInt(s.text[m[2]:m[3]], 10, 64)
		if err != nil || strings.HasPrefix(s.text[m[1]:], " of ") {
			continue
		}
		found = append(found, mention.Mention{Span: corpus.Span{Start: m[2], End: m[1]}, Value: corpus.Money{Minor: pounds * 100, Currency: "GBP"}, End: m[1], Rule: "money.pounds"})
	}
	slices.SortFunc(found, func(a, b mention.Mention) int { return a.Span.Start - b.Span.Start })
	return found
}
