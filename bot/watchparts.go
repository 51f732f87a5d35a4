package bot

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A wishPart is where a typed line names an option of a wish, and what stands behind it
// up to the next.
type wishPart struct {
	option, name string // "rhythm", "频率"
	at           int    // where the name begins
	value        string
}

// wishParts finds where a typed line names options in any language, outside of quotation
// marks: by the name before a colon. Behind a note's name all is prose in which words may
// stand before colons: an option is named there only where its value follows at once.
func wishParts(line string) (parts []wishPart) {
	names, quoted, noted, from := wishNames(), false, false, 0
	for at, r := range line {
		if r == '"' {
			quoted = !quoted && strings.Contains(line[at+1:], `"`)
		}
		if quoted || at > 0 && (line[at-1] != ' ' || at < from) {
			continue
		}
		p, behind := partAt(line[at:], names)
		prose := noted && p.option != "note" && strings.HasPrefix(line[at+behind:]+" ", " ")
		if p.option == "" || prose || behind == len(line[at:]) && (p.option == "query" || p.option == "case") {
			continue
		}
		if len(parts) > 0 {
			parts[len(parts)-1].value = strings.TrimSpace(line[from:at])
		}
		p.at, from = at, at+behind
		parts, noted = append(parts, p), noted || p.option == "note"
	}
	if len(parts) > 0 {
		parts[len(parts)-1].value = strings.TrimSpace(line[from:])
	}
	return parts
}

// partAt is the option that a text begins with the name of, and where what it says
// begins.
func partAt(text string, names map[string][]string) (p wishPart, behind int) {
	colon := strings.IndexAny(text, ":： ")
	if colon <= 0 || text[colon] == ' ' {
		return p, 0
	}
	_, size := utf8.DecodeRuneInString(text[colon:])
	for option, called := range names {
		if slices.Contains(called, strings.ToLower(text[:colon])) {
			return wishPart{option: option, name: text[:colon]}, colon + size
		}
	}
	return p, 0
}

// wishNames are the names of the options of a wish in every language, and of what no form
// asks for: a zone, and what was wished before a case was picked for it.
func wishNames() map[string][]string {
	names := map[string][]string{"wish": {"wish"}, "zone": namesOf(Option{Name: "zone", Names: chineseNames("时区", "時區")})}
	for _, o := range wishOptions(false) {
		names[o.Name] = namesOf(o)
	}
	return names
}
