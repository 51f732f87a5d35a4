package lookup

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsFile string

// words are the lists of the file by heading, read when first needed.
var words = sync.OnceValue(func() map[string]map[string]bool {
	lists := map[string]map[string]bool{}
	var list map[string]bool
	for line := range strings.Lines(wordsFile) {
		if heading, ok := strings.CutPrefix(line, "["); ok {
			name, _, _ := strings.Cut(heading, ":")
			list = map[string]bool{}
			lists[name] = list
			continue
		}
		if list == nil || strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			list[word] = true
		}
	}
	return lists
})

// The lists.
func isSurname(character string) bool { return words()["surnames"][character] }
func isOrdinary(word string) bool     { return words()["ordinary"][word] }
func mayFollow(character string) bool { return words()["follows"][character] }
func isGeneral(word string) bool      { return words()["general"][word] }
func isKind(word string) bool         { return words()["kinds"][word] }
func isOthers(words string) bool {
	return words == "and others" || words == "and another" || words == "and ors" || words == "et al"
}
func isEveryday(word string) bool { return words()["everyday"][word] }
func isBetween(word string) bool  { return words()["between"][word] }
func isLaw(word string) bool      { return words()["law"][word] || words()["han law"][word] }
