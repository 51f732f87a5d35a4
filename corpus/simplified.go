package corpus

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
)

//go:embed simplified.txt
var simplifiedText string

// simplified maps traditional Chinese characters to simplified ones. It is read
// when the first Chinese character comes by, so that a program that meets none
// pays nothing for it.
var simplified = sync.OnceValue(func() map[rune]rune {
	pairs := make(map[rune]rune, len(simplifiedText)/6)
	for line := range strings.Lines(simplifiedText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var from rune
		for _, r := range strings.TrimSpace(line) {
			if from == 0 {
				from = r
				continue
			}
			pairs[from] = r
			from = 0
		}
	}
	return pairs
})

// Simplified returns the simplified form of a traditional Chinese character,
// and whether it has one; any other character is its own form.
func Simplified(r rune) (rune, bool) {
	if !unicode.Is(unicode.Han, r) {
		return r, false
	}
	if simpler, ok := simplified()[r]; ok {
		return simpler, true
	}
	return r, false
}
