package index

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
)

//go:embed words/names.txt
var namesList string

// ChineseNames returns the names of companies, people and places of the list, as the
// records have them, and how Chinese texts write each: the longer ones first where one
// begins with another, in simplified characters and small letters.
func ChineseNames() iter.Seq2[string, []string] {
	return func(yield func(name string, chinese []string) bool) {
		for name, chinese := range nameLines() {
			forms := strings.Split(withoutBrackets(chinese), ",")
			for i, form := range forms {
				forms[i] = strings.TrimSpace(form)
			}
			if !yield(name, forms) {
				return
			}
		}
	}
}

// nameLines are the two sides of each line of the list.
func nameLines() iter.Seq2[string, string] {
	return func(yield func(name, chinese string) bool) {
		for line := range strings.Lines(namesList) {
			name, chinese, ok := strings.Cut(line, "|")
			if ok && !strings.HasPrefix(line, "#") && !yield(strings.TrimSpace(name), strings.TrimSpace(chinese)) {
				return
			}
		}
	}
}

// writtenAbroad are the names of the list by how the other script has them, folded.
var writtenAbroad = sync.OnceValue(func() map[string][]string {
	found := map[string][]string{}
	for name, chinese := range ChineseNames() {
		found[folded(name)] = chinese
		for _, form := range chinese {
			found[folded(form)] = append(found[folded(form)], name)
		}
	}
	return found
})

// abroad are the cases of the same name in the other script.
func (q Name) abroad() (same []Query) {
	if q.Open {
		return nil
	}
	for _, name := range writtenAbroad()[folded(q.Text)] {
		same = append(same, Name{Text: name})
	}
	return same
}
