package bot

import (
	"casebot/corpus"
	"casebot/index/answer"
)

// maxAlt is how long the text in place of a picture may be, in characters.
const maxAlt = 1000

// leastName is what is left of a name, in characters, where all have to be cut.
const leastName = 10

// An alt says in words what a picture shows: all of it, if need be with shorter names,
// or how much more there is.
type alt struct {
	lead  string // what it is of: "Cases by year:"
	items []altItem
	more  int // what else is drawn
}

// An altItem is one thing that is drawn. Where there is little room its name is cut, and
// not what is said of it.
type altItem struct{ before, name, behind string }

// words is the text, as long as one may be.
func (a alt) words(w Wording) string {
	for room := maxAlt; room >= leastName; room -= max(1, room/8) {
		if text := a.cut(w, room); len([]rune(text)) <= maxAlt {
			return text
		}
	}
	for len(a.items) > 1 && len([]rune(a.cut(w, leastName))) > maxAlt {
		a.items, a.more = a.items[:len(a.items)-1], a.more+1
	}
	return answer.Shorten(a.cut(w, leastName), maxAlt)
}

// cut is the text with names of at most so many characters.
func (a alt) cut(w Wording, room int) string {
	var all []string
	for _, item := range a.items {
		all = append(all, item.before+answer.Shorten(item.name, room)+item.behind)
	}
	if a.more > 0 {
		all = append(all, w.Say("and %s more", corpus.Grouped(int64(a.more))))
	}
	return w.sentences(a.lead, w.List(all))
}

// fits reports whether it can be said without a cut.
func (a alt) fits(w Wording) bool { return len([]rune(a.cut(w, maxAlt))) <= maxAlt }
