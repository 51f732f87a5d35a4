package index

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words/courts.txt
var courtsList string

// courtNames are the bodies of the list by each of their names, folded. They are read
// when the first one is asked for.
var courtNames = sync.OnceValue(func() map[string][]string {
	found := map[string][]string{}
	for line := range strings.Lines(courtsList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		var asked, names []string
		for name := range strings.SplitSeq(line, "|") {
			name = strings.TrimSpace(name)
			inside := strings.Trim(name, "()")
			if asked = append(asked, folded(inside)); inside == name {
				names = append(names, name)
			}
		}
		for _, name := range asked {
			found[name] = names
		}
	}
	delete(found, "") // of empty lines
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
