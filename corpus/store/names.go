package store

import (
	"encoding/hex"
	"strings"
)

// sum is what is kept of a name.
func (g *gate) sum(text string) string {
	g.mac.Reset()
	g.mac.Write([]byte(text))
	return hex.EncodeToString(g.mac.Sum(nil))
}

// maxAsked bounds how many answers a gate remembers.
const maxAsked = 1 << 16

// named reports whether some words are a forgotten name.
func (g *gate) named(text string) bool {
	held, known := g.asked[text]
	if known {
		return held
	}
	if len(g.asked) >= maxAsked {
		clear(g.asked)
	}
	held = g.names[g.sum(text)]
	g.asked[text] = held
	return held
}

// widestGap bounds, in bytes, what may stand between two words of one name.
const widestGap = 8

// match returns how many of the first words are a forgotten name, 0 for none.
func (g *gate) match(words []word) int {
	for _, length := range g.lengths {
		if length > len(words) || !adjacent(words[:length]) {
			continue
		}
		if g.named(joined(words[:length])) {
			return length
		}
	}
	return 0
}

func adjacent(words []word) bool {
	for i := range len(words) - 1 {
		if words[i+1].start-words[i].end > widestGap {
			return false
		}
	}
	return true
}

// joined writes words as one, so that a name in an address or an ID, where
// spaces are lost, is the same.
func joined(words []word) string {
	var all strings.Builder
	for _, w := range words {
		all.WriteString(w.folded)
	}
	return all.String()
}

// text returns a text with an asterisk for each byte of a forgotten name. It
// looks again at what it masked, since that may have brought two words of a name
// together; the gap between words bounds how often.
func (g *gate) text(text string) string {
	if len(g.names) == 0 {
		return text
	}
	for {
		masked := g.once(text)
		if masked == text {
			return text
		}
		text = masked
	}
}

func (g *gate) once(text string) string {
	var masked []byte
	for rest := words(text); len(rest) > 0; {
		n := g.match(rest)
		if n == 0 {
			rest = rest[1:]
			continue
		}
		if masked == nil {
			masked = []byte(text)
		}
		for i := rest[0].start; i < rest[n-1].end; i++ {
			masked[i] = '*'
		}
		rest = rest[n:]
	}
	if masked == nil {
		return text
	}
	return string(masked)
}

// holds reports whether a text holds a forgotten name.
func (g *gate) holds(text string) bool { return g.text(text) != text }
