package bot

import (
	"slices"
	"strings"
	"unicode"

	"casebot/index"
)

// suits says how well some names fit what is typed, -1 where none does: 0 where one
// begins so, 1 where each typed word begins a word of the names, in any order and
// in any script they are written in, 2 where some of them with a slip.
func suits(typed string, names ...string) int {
	typed = strings.TrimSpace(index.Fold(typed))
	if slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(index.Fold(name), typed) }) {
		return 0
	}
	fit, held := 1, strings.FieldsFunc(index.Fold(strings.Join(names, " ")), delimits)
	for _, word := range strings.FieldsFunc(typed, delimits) {
		switch {
		case slices.ContainsFunc(held, func(h string) bool { return strings.HasPrefix(h, word) || foreign(word) && strings.Contains(h, word) }):
		case slices.ContainsFunc(held, func(h string) bool { return slipped(word, h) }):
			fit = 2
		default:
			return -1
		}
	}
	return fit
}

// likely reports whether a name that is suggested while it is typed may be what was
// meant: written so, one word for two or two for one, or read aloud so.
func likely(typed string, s index.Suggestion) bool {
	if s.Aloud || suits(typed, s.Text) >= 0 || foreign(typed) && (leavesOut(typed, s.Text) || leavesOut(s.Text, typed)) {
		return true
	}
	asked := strings.Join(strings.FieldsFunc(index.Fold(typed), delimits), "")
	words := strings.FieldsFunc(index.Fold(s.Text), delimits)
	for i := range words {
		joined := ""
		for _, word := range words[i:] {
			if joined += word; joined == asked {
				return true
			}
		}
		if strings.HasPrefix(words[i], asked) {
			return true
		}
	}
	return false
}

// leavesOut reports whether a text has the characters of another in their order, but for
// some of them.
func leavesOut(text, whole string) bool {
	left := []rune(index.Fold(text))
	for _, r := range index.Fold(whole) {
		if len(left) > 0 && r == left[0] {
			left = left[1:]
		}
	}
	return len(left) == 0
}

// slipped reports whether a word, or its beginning, is a slip away from what is
// typed.
func slipped(typed, word string) bool {
	letters, asked := []rune(word), []rune(typed)
	for n := len(asked) - 1; n <= len(asked)+1; n++ {
		if n > 0 && n <= len(letters) && index.Slip(typed, string(letters[:n])) {
			return true
		}
	}
	return false
}

// foreign reports whether a text has words of a script without spaces.
func foreign(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// delimits reports whether a character stands between words.
func delimits(r rune) bool { return strings.ContainsRune(" -_,()", r) }
