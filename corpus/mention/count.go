package mention

import (
	"strings"
	"unicode/utf8"

	"casebot/corpus"
)

// Counts returns the numbers of things in a text, each with the noun that says
// what is counted: "193 cameras", "about 130 residents", 130余名居民. The value is
// a [corpus.Count]; its noun is as printed, up to the first verb or preposition,
// without a Chinese measure word.
//
// Amounts of money, lengths of time, years, ages, shares, measures and numbers
// that are a name ("Article 6", 第三款) are no counts; nor is "one", which counts
// nothing worth keeping.
func Counts(text string) []Mention {
	var mentions []Mention
	for _, n := range Numbers(text) {
		if !n.Exact || n.N < 2 || numberIsName(text[:n.Span.Start], n.Span.In(text)) {
			continue
		}
		if m, ok := counted(text, n); ok && (len(mentions) == 0 || m.Span.Start >= mentions[len(mentions)-1].End) {
			mentions = append(mentions, m)
		}
	}
	return mentions
}

// counted reads the noun of a number, and reports whether it has one.
func counted(text string, n Number) (Mention, bool) {
	end := max(n.End, n.Span.End)
	behind := text[end:min(len(text), end+nounReach)]
	trimmed := strings.TrimLeft(behind, " ")
	first, _ := utf8.DecodeRuneInString(trimmed)
	if isHan(first) || isHan(lastRune(n.Span.In(text))) {
		return hanCount(text, n, end)
	}
	noun, length := englishNoun(behind)
	if noun == "" {
		return Mention{}, false
	}
	span := corpus.Span{Start: n.Span.Start, End: end + length}
	return Mention{Span: span, Value: corpus.Count{N: n.N, Noun: noun}, Bound: n.Bound, End: span.End, Rule: "count.noun"}, true
}

// nounReach is how many bytes behind a number its noun may reach.
const nounReach = 96

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
