package verify

import (
	_ "embed"
	"strings"
)

// What the bot says in words of its own, one to a line.
var (
	//go:embed wording.txt
	wordingFile string
	//go:embed asides.txt
	asidesFile string
	//go:embed verdicts.txt
	verdictsFile string
	//go:embed guarded.txt
	guardedFile string
	//go:embed openers.txt
	openersFile string
)

// noStatus is said of a case that has none, and of no other.
var noStatus = []string{"no charge and no decision was found", "An incident: no charge and no decision was found", "没有发现指控或裁决", "事件：没有发现指控或裁决"}

// wordings returns the fixed wording that holds a word which would assert
// something elsewhere.
func wordings() []string { return listed(wordingFile) }

// guarded returns the words that assert wherever they stand.
func guarded() map[string]bool { return set(listed(guardedFile)) }

// openers returns the words that may begin a sentence with a capital and are no
// names.
func openers() map[string]bool { return set(listed(openersFile)) }

// verdicts returns the sentences that a yes-or-no question gets before the fact.
func verdicts(ofDay bool) [][]token {
	var out [][]token
	for _, line := range listed(verdictsFile) {
		if before, after, dated := strings.Cut(line, "%s"); dated == ofDay {
			out = append(out, tokens(before+after))
		}
	}
	return out
}

// listed returns what a file lists: blank lines and those that begin with "//"
// are for its reader.
func listed(file string) []string {
	var out []string
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "//") {
			out = append(out, line)
		}
	}
	return out
}

// set returns the words of lines, folded.
func set(lines []string) map[string]bool {
	out := map[string]bool{}
	for _, line := range lines {
		for _, t := range tokens(line) {
			out[t.norm] = true
		}
	}
	return out
}
