package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// So many words behind a name, and characters of Chinese, say what its bearer did.
const (
	wordsBehind = 3
	hanBehind   = 8
)

// doer returns whom a line says to have done what the question asks: the name stands right
// before the word for it, or behind one of what was done by them. Empty where the line says
// it of nobody by name, or the question asks of no deed.
func (b *bearing) doer(l *line) string {
	text := l.text()
	for _, name := range b.wanted.all(text) {
		at := strings.Index(text, name)
		if at < 0 || b.says(name) {
			continue
		}
		before, behind := text[:at], text[at+len(name):]
		switch m := doneBy.FindStringSubmatch(before); {
		case m != nil && b.asksDeed(m[1]), b.asksDeed(firstOf(behind)):
			return name
		}
	}
	return ""
}

// doneBy ends what stands before whoever did something: "issued by the", 委由.
var doneBy = regexp.MustCompile(`(?i)\b([\p{L}-]+) by (?:the |an? )?$`)

// firstOf is the beginning of a text that stands behind a name, within its clause.
func firstOf(text string) string {
	if end := strings.IndexAny(text, ".;:，。；：、"); end >= 0 {
		text = text[:end]
	}
	if han(text) > 0 {
		return clip(text, hanBehind)
	}
	words := strings.Fields(text)
	return strings.Join(words[:min(len(words), wordsBehind)], " ")
}

// asksDeed reports whether some words say what the question asks that was done.
func (b *bearing) asksDeed(words string) bool {
	has := featuresOf(words)
	for i := range b.gist {
		if u := &b.gist[i]; u.ask && !u.sorted && u.in(has) >= sameSense {
			return true
		}
	}
	return false
}
