package lexicon

import (
	"slices"
	"strings"

	"casebot/index"
)

// Terms returns the stems of a text's words, none twice.
func Terms(text string) []string {
	var out []string
	for _, token := range index.Analyze(text) {
		if !slices.Contains(out, token.Term) {
			out = append(out, token.Term)
		}
	}
	return out
}

// HanTerms returns the Chinese characters of a text and the pairs of adjacent
// ones, without those that only ask.
func HanTerms(text string) []string { return HanTermsOf(index.Analyze(text)) }

// HanTermsOf is HanTerms of a text of which the tokens are known.
func HanTermsOf(tokens []index.Token) []string {
	var out []string
	for _, token := range tokens {
		asks := strings.ContainsAny(token.Term, "吗呢么谁哪几") || Runes(token.Term) == 1 && strings.Contains("的了是在什多少何有为被与和个这那里以及", token.Term)
		if token.Han() && !asks && !slices.Contains(out, token.Term) {
			out = append(out, token.Term)
		}
	}
	return out
}
