package corpus

import (
	"net/url"
	"strings"
)

// A Span is a range of bytes in an article's text: text[Start:End].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// In returns the text that the span covers, and "" where it does not fit.
func (s Span) In(text string) string {
	if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
		return ""
	}
	return text[s.Start:s.End]
}

// A Passage points at words in a source without repeating them: the few words
// that open it and the few that close it, as a text fragment does. Last is
// empty where First is the whole passage.
type Passage struct {
	First string `json:"first"`
	Last  string `json:"last,omitempty"`
}

// IsZero reports whether no passage is known.
func (p Passage) IsZero() bool { return p.First == "" }

// longestPassage bounds, in bytes, how far apart the two ends may stand.
const longestPassage = 2000

// String shows both ends: "an individual … in prison".
func (p Passage) String() string {
	if p.Last == "" {
		return p.First
	}
	return p.First + " … " + p.Last
}

// Find returns where the passage stands in a text, and whether it does. Where
// its opening words stand in several places, it is the first from which the
// closing words are in reach.
func (p Passage) Find(text string) (Span, bool) {
	if p.IsZero() {
		return Span{}, false
	}
	for from := 0; ; {
		start := strings.Index(text[from:], p.First)
		if start < 0 {
			return Span{}, false
		}
		start += from
		opened := start + len(p.First)
		if end := p.closed(text[opened:]); end >= 0 {
			return Span{start, opened + end}, true
		}
		from = opened
	}
}

// closed returns where the closing words end in what follows the opening ones,
// and -1 where they are not in reach.
func (p Passage) closed(rest string) int {
	near := rest[:min(len(rest), longestPassage+len(p.Last))]
	at := strings.Index(near, p.Last)
	if at < 0 {
		return -1
	}
	return at + len(p.Last)
}

// Link returns the address with a text fragment that takes a reader's browser
// to the passage; the plain address where no passage is known, or a forgotten
// name was taken out of it.
// See https://wicg.github.io/scroll-to-text-fragment/.
func (p Passage) Link(address string) string {
	if p.IsZero() || address == "" || masked(p.First) || masked(p.Last) {
		return address
	}
	fragment := fragmentText(p.First)
	if p.Last != "" {
		fragment += "," + fragmentText(p.Last)
	}
	page, _, _ := strings.Cut(address, "#")
	return page + "#:~:text=" + fragment
}

// masked reports whether a forgotten name may have been taken out of words: the
// page does not print the asterisks that stand in its place.
func masked(words string) bool { return strings.Contains(words, "*") }

// fragmentText escapes words for a text fragment, in which a comma, a hyphen
// and an ampersand are syntax.
func fragmentText(words string) string {
	return strings.ReplaceAll(strings.ReplaceAll(url.QueryEscape(words), "+", "%20"), "-", "%2D")
}
