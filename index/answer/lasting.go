package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// How long something went on is not how soon another thing was done: "closed within three
// hours of a call", "two days after the call".
var (
	delayAsked = regexp.MustCompile(`\b(?:take|takes|took|taken|after|before|until|till|ago|later|ha(?:s|ve|d) to|wait\w*|give[ns]?|gave|deadline|within|allow\w*)\b|之后|以后|以内|之内|期限|才`)
	soonBefore = regexp.MustCompile(`(?i)\b(?:within|inside|in under|in less than)(?: \w+){0,2} $`)
	soonBehind = regexp.MustCompile(`^ ?(?:after\b|later\b|before\b|earlier\b|ago\b|以?[内內]|之[内內後后前]|[后後])`)
)

// lastingOnly returns what finds the stretches of a text that something lasts: not those
// within or after which something is done.
func lastingOnly(find func(text string) []corpus.Span) func(text string) []corpus.Span {
	return func(text string) []corpus.Span {
		return slices.DeleteFunc(find(text), func(at corpus.Span) bool {
			return soonBefore.MatchString(text[:at.Start]) || soonBehind.MatchString(text[at.End:])
		})
	}
}
