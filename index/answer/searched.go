package answer

import (
	"context"
	"slices"
	"strings"
	"unicode"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// searchFor returns what a text asks for that is typed in the syntax of a search, and is no
// question: fine:>$1m, Clearview NOT Italy. As a question it would be answered from the
// words alone, with what it takes away and an amount that it bounds.
func searchFor(ctx context.Context, text string) (Question, bool) {
	typed := Plain(text)
	if !strings.ContainsAny(typed, ":-") && !operators.MatchString(typed) || strings.HasSuffix(typed, "?") {
		return Question{}, false
	}
	query, odd := index.Parse(typed)
	if !syntactic(query) && !operated(typed) && !slices.ContainsFunc(odd, index.Warning.Wrong) || apartInProse.MatchString(typed) {
		return Question{}, false
	}
	q := understandFor(ctx, text)
	q.Listing = ""
	return q, !q.Asks
}

// Typed returns a text as a search reads it, where it is typed in the syntax of one;
// otherwise nothing.
func Typed(text string) string {
	if _, is := searchFor(context.Background(), text); is {
		return Plain(text)
	}
	return ""
}

// operators find what joins or takes away in a search, behind something.
var operators = regexp.MustCompile(`[ )\p{Han}](?:OR|AND|NOT)[ (\p{Han}]`)

// apartInProse finds hyphens of prose: -so called-, 2020 -2023.
var apartInProse = regexp.MustCompile(`(?:^| )-[^ ].*[^ -]-(?: |$)|\d[^ ]* -\d`)

// operated reports whether operators join the words of a text, which is not in capitals.
func operated(typed string) bool {
	quiet := func(r rune) bool { return unicode.IsLower(r) || unicode.Is(unicode.Han, r) }
	return operators.MatchString(typed) && strings.ContainsFunc(typed, quiet)
}

// syntactic reports whether a query has what only the syntax of a search says: a field, or
// what is taken away. A name alone is asked about.
func syntactic(query index.Query) bool {
	switch q := query.(type) {
	case index.Filter, index.Years, index.Court, index.Dates, index.Range, index.Not:
		return true
	case index.And:
		return slices.ContainsFunc(q.All, syntactic)
	case index.Or:
		return slices.ContainsFunc(q.Any, syntactic)
	}
	return false
}
