package match

import (
	_ "embed"
	"strings"
	"unicode"
)

//go:embed words.txt
var wordsText string

// table is words.txt by heading, entries in their order; never changed.
var table = readWords(wordsText)

// The headings that are asked by entry, as sets.
var (
	readings  = pairs(table["readings"])
	either    = pairs(table["either"])
	compounds = pairs(table["compounds"])
	romanised = set(table["romanised"])
	taiwanese = spellings(table["taiwanese"])
	cantonese = spellingsOf(table["cantonese"])
	masks     = set(table["masks"])
	forms     = set(table["forms"])
	generic   = set(table["generic"])
	small     = set(table["small"])
	broad     = set(table["topics"])
	nameless  = set(table["unnamed"])
)

func readWords(text string) map[string][]string {
	out := map[string][]string{}
	heading := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			heading = strings.Trim(line, "[]")
		default:
			out[heading] = append(out[heading], strings.Fields(line)...)
		}
	}
	return out
}

func set(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, word := range words {
		out[word] = true
	}
	return out
}

// pairs reads entries of Chinese characters with their reading behind: 曾zeng.
func pairs(entries []string) map[string]string {
	out := make(map[string]string, len(entries))
	for _, entry := range entries {
		at := strings.IndexFunc(entry, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
		out[entry[:at]] = entry[at:]
	}
	return out
}

// spellingsOf reads entries of one spelling and several others, an entry to each.
func spellingsOf(entries []string) map[string][]string {
	out := map[string][]string{}
	for _, entry := range entries {
		from, to, _ := strings.Cut(entry, ":")
		out[from] = append(out[from], to)
	}
	return out
}

// spellings reads entries of one spelling and another: yeh:ye.
func spellings(entries []string) map[string]string {
	out := make(map[string]string, len(entries))
	for _, entry := range entries {
		from, to, _ := strings.Cut(entry, ":")
		out[from] = to
	}
	return out
}
