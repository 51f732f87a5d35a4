package index

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
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

// A listedCourt is a body of the list: what it is asked for by, folded, and its names.
type listedCourt struct{ asked, names []string }

// listedCourts are the bodies of the list. They are read when the first one is asked for.
var listedCourts = sync.OnceValue(func() (found []listedCourt) {
	for all := range courtLines() {
		var of listedCourt
		for _, name := range all {
			inside := strings.Trim(name, "()")
			if of.asked = append(of.asked, folded(inside)); inside == name {
				of.names = append(of.names, name)
			}
		}
		found = append(found, of)
	}
	return found
})

// maxPartly is of how many bodies the names may have what is asked for as a part: what more
// of them have, 法院, is no part of a name.
const maxPartly = 8

// Names returns the names by which a court is looked for: what was asked for, and,
// where that is a court or regulator of the list, its other names, those in other
// languages among them; where it is a part of Chinese names, 杭州, those of all bodies that
// are called so. A document is of the court that has all words of one name.
func (q Court) Names() []string {
	names, asked := []string{q.Text}, folded(q.Text)
	for _, of := range courtsCalled(asked) {
		for _, name := range of.names {
			if folded(name) != asked && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}

// courtsCalled returns the bodies that are called so, or else those that are called so in
// part.
func courtsCalled(asked string) (found []listedCourt) {
	for _, of := range listedCourts() {
		if slices.Contains(of.asked, asked) {
			return []listedCourt{of}
		}
		partly := func(name string) bool { return strings.Contains(name, asked) }
		if onlyHan(asked) && utf8.RuneCountInString(asked) > 1 && slices.ContainsFunc(of.asked, partly) {
			found = append(found, of)
		}
	}
	if len(found) > maxPartly {
		return nil
	}
	return found
}

func onlyHan(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return !unicode.Is(unicode.Han, r) })
}
