package mention

import "strings"

// beginsAny and endsAny report whether a text begins or ends with one of some
// words.
func beginsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

func endsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// beginsWord and endsWord are beginsAny and endsAny for whole words.
func beginsWord(text string, words []string) bool {
	for _, w := range words {
		rest, found := strings.CutPrefix(text, w)
		if found && !(asciiLetter(w[0]) && rest != "" && asciiLetter(rest[0])) {
			return true
		}
	}
	return false
}

func endsWord(text string, words []string) bool {
	for _, w := range words {
		rest, found := strings.CutSuffix(text, w)
		if found && !(asciiLetter(w[0]) && isLetter(runeBefore(rest, len(rest)))) {
			return true
		}
	}
	return false
}

// onlyWords reports whether a text consists of some words, years and spaces
// alone.
func onlyWords(text string, words []string) bool {
next:
	for text = strings.TrimLeft(text, " "); text != ""; text = strings.TrimLeft(text, " ") {
		for _, w := range words {
			rest, found := strings.CutPrefix(text, w)
			if found && !(asciiLetter(w[len(w)-1]) && isLetter(runeAt(rest, 0))) {
				text = rest
				continue next
			}
		}
		if len(text) < 4 || digitsEnd(text, 0) != 4 {
			return false
		}
		text = text[4:]
	}
	return true
}

// containsAny reports whether a text contains one of some words.
func containsAny(text string, words []string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}
