package index

import (
	"strings"
	"unicode/utf8"

	"casebot/corpus"
)

// pieces adds the parts of a segment. The Unicode rules keep names.with.dots and
// snake_case together, which nobody looks up whole; acronyms (U.S.) and decimal
// numbers stay in one piece.
func (a *analyzer) pieces(segment string, at int) {
	a.run = ""
	if acronym(segment) {
		a.word(strings.ReplaceAll(segment, ".", ""), corpus.Span{Start: at, End: at + len(segment)})
		return
	}
	start := 0
	for i, r := range segment {
		if joiner(r) && !betweenDigits(segment, i) {
			a.word(segment[start:i], corpus.Span{Start: at + start, End: at + i})
			start = i + utf8.RuneLen(r)
		}
	}
	a.word(segment[start:], corpus.Span{Start: at + start, End: at + len(segment)})
}

func joiner(r rune) bool { return r == '.' || r == ':' || r == '_' || r == '·' }

func betweenDigits(s string, i int) bool {
	return i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1])
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// acronym reports whether a segment is single letters with dots between them.
func acronym(segment string) bool {
	if len(segment) < 3 || segment[1] != '.' {
		return false
	}
	for i := range len(segment) {
		if (i%2 == 1) != (segment[i] == '.') || i%2 == 0 && isDigit(segment[i]) {
			return false
		}
	}
	return true
}

// word adds one word; the place of a stop word or an overlong one stays empty.
func (a *analyzer) word(raw string, span corpus.Span) {
	if raw == "" {
		return
	}
	owned := owner(raw)
	span.End -= len(raw) - len(owned)
	folded := Fold(owned)
	if strings.ContainsAny(folded, "',") {
		folded = ungrouped(joined(folded))
	}
	if stem := a.stem(folded); stem != "" && len(folded) <= LongestWord {
		a.tokens = append(a.tokens, Token{Term: stem, Word: folded, Span: span, Position: a.position})
	}
	a.position++
}

// owner takes the possessive off a word.
func owner(raw string) string {
	for _, possessive := range []string{"'s", "’s", "'S", "’S"} {
		if word, ok := strings.CutSuffix(raw, possessive); ok && word != "" {
			return word
		}
	}
	return raw
}

// joined takes an elided article and all other apostrophes off a folded word.
func joined(folded string) string {
	if article, word, ok := strings.Cut(folded, "'"); ok && len(word) > 1 && elided[article] {
		folded = word
	}
	return strings.ReplaceAll(folded, "'", "")
}

// elided are the French and Italian words that an apostrophe ties to the next.
var elided = map[string]bool{"l": true, "d": true, "j": true, "m": true, "t": true, "s": true, "n": true, "c": true, "qu": true, "dell": true}

// ungrouped removes each comma that stands between a digit and three digits.
func ungrouped(word string) string {
	for from := 0; ; {
		i := strings.IndexByte(word[from:], ',')
		if i < 0 {
			return word
		}
		i += from
		if i > 0 && i+3 < len(word) && isDigit(word[i-1]) && isDigit(word[i+1]) && isDigit(word[i+2]) && isDigit(word[i+3]) {
			word = word[:i] + word[i+1:]
			continue
		}
		from = i + 1
	}
}
