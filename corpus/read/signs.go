package read

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed signs.txt
var signsText string

// signTable is signs.txt by section.
type signTable struct {
	errorTitles, errorTexts                         []string
	challengeTexts, challengeTitles, challengeMarks []string
	consent, paywall, cut                           []string
	mirrors, agencies                               []string
}

// signs returns the table, read at first use.
var signs = sync.OnceValue(func() signTable {
	s := sectioned(signsText)
	return signTable{
		errorTitles: s["error titles"], errorTexts: s["error texts"],
		challengeTexts: s["challenge texts"], challengeTitles: s["challenge titles"], challengeMarks: s["challenge marks"],
		consent: s["consent"], paywall: s["paywall"], cut: s["cut"], mirrors: s["mirrors"], agencies: s["agencies"],
	}
})

// sectioned splits a table into the lines of its sections, without remarks.
func sectioned(table string) map[string][]string {
	found, name := map[string][]string{}, ""
	for line := range strings.Lines(table) {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		switch {
		case line == "":
			// between two lines
		case strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") && hasWords(line):
			name = strings.Trim(line, "[]")
		default:
			found[name] = append(found[name], line)
		}
	}
	return found
}
