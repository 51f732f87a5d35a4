package index

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
)

//go:embed words/courts.txt
var courtsList string

// courtLines are the names of each body of the list; a name in brackets is only a way to
// ask for it.
func courtLines() iter.Seq[[]string] {
	return func(yield func(names []string) bool) {
		for line := range strings.Lines(courtsList) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			names := strings.Split(line, "|")
			for i, name := range names {
				names[i] = strings.TrimSpace(name)
			}
			if !yield(names) {
				return
			}
		}
	}
}

// courtNames are the bodies of the list by each of their names, folded. They are read
// when the first one is asked for.
var courtNames = sync.OnceValue(func() map[string][]string {
	found := map[string][]string{}
	for all := range courtLines() {
		var asked, names []string
		for _, name := range all {
			inside := strings.Trim(name, "()")
			if asked = append(asked, folded(inside)); inside == name {
				names = append(names, name)
			}
		}
		for _, name := range asked {
			found[name] = names
		}
	}
	return found
})

// Names returns the names by which a court is looked for: what was asked for, and,
// where that is a court or regulator of the list, its other names, those in other
// languages among them. A document is of the court that has all words of one name.
func (q Court) Names() []string {
	names := []string{q.Text}
	for _, name := range courtNames()[folded(q.Text)] {
		if folded(name) != folded(q.Text) {
			names = append(names, name)
		}
	}
	return names
}
