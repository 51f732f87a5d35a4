package mention

import (
	"slices"
	"unicode/utf8"

	"casebot/corpus"
)

// fold writes a text in simplified characters, so that rules in Chinese need one
// form alone, and keeps everything else: case tells a name from a word. The
// result is as long as the text, byte for byte, so that a span of one is a span
// of the other; the few characters whose simplified form has another length stay
// as they are, and so do bytes that are no UTF-8.
func fold(text string) string {
	if isASCII(text) {
		return text
	}
	folded := []byte(text)
	for i, r := range text {
		if simpler, ok := corpus.Simplified(r); ok && utf8.RuneLen(simpler) == utf8.RuneLen(r) {
			utf8.EncodeRune(folded[i:], simpler)
		}
	}
	return string(folded)
}

// leftmost puts what rules found in order and drops what overlaps: the one that
// starts first stays, and the longest of those that start together.
func leftmost[T any](found []T, span func(T) corpus.Span) []T {
	slices.SortStableFunc(found, func(a, b T) int {
		if d := span(a).Start - span(b).Start; d != 0 {
			return d
		}
		return span(b).End - span(a).End
	})
	kept, end := found[:0], 0
	for _, f := range found {
		if s := span(f); s.Start >= end {
			kept, end = append(kept, f), s.End
		}
	}
	return kept
}
