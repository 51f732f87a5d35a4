package bot

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed lookup.txt
var lookupFile string

// lookupWords are the lists of the file by heading, read when first needed.
var lookupWords = sync.OnceValue(func() map[string]map[string]bool {
	lists := map[string]map[string]bool{}
	var list map[string]bool
	for line := range strings.Lines(lookupFile) {
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
func isSurname(character string) bool { return lookupWords()["surnames"][character] }
func isOrdinary(word string) bool     { return lookupWords()["ordinary"][word] }
func mayFollow(character string) bool { return lookupWords()["follows"][character] }
func isGeneral(word string) bool      { return lookupWords()["general"][word] }
func isKind(word string) bool         { return lookupWords()["kinds"][word] }
