package console

import (
	"strings"

	"golang.org/x/text/width"
)

// The width of a line, in columns.
const lineWidth = 100

// wrap breaks a text into lines of at most limit columns: at spaces, and
// between characters of scripts that write without them. A word that is longer
// than a line stays whole.
func wrap(text string, limit int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	flush := func() {
		lines = append(lines, strings.TrimRight(line.String(), " "))
		line.Reset()
		used = 0
	}
	for _, piece := range pieces(text) {
		w := columns(piece)
		if used > 0 && used+columns(strings.TrimRight(piece, " ")) > limit {
			flush()
		}
		line.WriteString(piece)
		used += w
	}
	if used > 0 || len(lines) == 0 {
		flush()
	}
	return lines
}

// pieces cuts a text where a line may be broken: after a run of spaces, and
// around each wide character.
func pieces(text string) []string {
	var out []string
	start := 0
	previous := ' '
	for i, r := range text {
		afterSpace := previous == ' ' && r != ' '
		if i > start && (afterSpace || wide(r) && !closing(r) || wide(previous) && !closing(r) && r != ' ') {
			out = append(out, text[start:i])
			start = i
		}
		previous = r
	}
	if start < len(text) {
		out = append(out, text[start:])
	}
	return out
}

// closing reports whether a character may not begin a line.
func closing(r rune) bool {
	return strings.ContainsRune("，。、；：？！）》」』”’,.;:?!)]", r)
}

// columns counts the columns that a text takes in a terminal.
func columns(text string) int {
	n := 0
	for _, r := range text {
		n++
		if wide(r) {
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}
