package bot

import (
	"context"
	"strings"

	"casebot/index"
)

// The length of a compound word that is taken apart, and of the least part of it.
const (
	shortestCompound = 6
	longestCompound  = 16
	shortestPart     = 3
)

// asCompound is another way to write a word that no document holds: finger-print is
// fingerprint, and face swap what somebody types as faceswap.
func (b *Bot) asCompound(ctx context.Context, word string) (near string, found bool) {
	word = strings.ToLower(word)
	if parts := strings.Split(word, "-"); len(parts) == 2 && ascii(parts[0]) && ascii(parts[1]) {
		solid := parts[0] + parts[1]
		return solid, b.findsSome(ctx, index.Word{Text: solid})
	}
	if !ascii(word) || len(word) < shortestCompound || len(word) > longestCompound {
		return "", false
	}
	for cut := shortestPart; cut <= len(word)-shortestPart; cut++ {
		if apart := []string{word[:cut], word[cut:]}; b.findsSome(ctx, index.Phrase{Words: apart}) {
			return strings.Join(apart, " "), true
		}
	}
	return "", false
}

// ascii reports whether a text is small letters of English alone, and some.
func ascii(text string) bool {
	return text != "" && !strings.ContainsFunc(text, func(r rune) bool { return r < 'a' || r > 'z' })
}
