package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// headlined returns the one case that a question describes by the title of an
// article about it ("the baby monitor case"); ok is false where none or several are:
// its titles must hold two of the question's words, half of them at least, and more
// than those of any other case.
func (r *register) headlined(q Question) (best place, ok bool) {
	if !oneCase.MatchString(index.Fold(q.Text)) {
		return 0, false
	}
	asked := slices.DeleteFunc(slices.Clone(q.Topic), func(key string) bool { return soft.Has(key) || procedural.Has(key) || len(figures(key)) > 0 })
	most, alone := 1, false
	for at, n := range r.titles.counts(asked, len(r.ids)) {
		switch {
		case r.hides(place(at)):
		case int(n) > most:
			best, most, alone = place(at), int(n), true
		case int(n) == most:
			alone = false
		}
	}
	return best, alone && 2*most >= len(asked)
}

// titlesOf returns the keys of the titles of the articles about a case, and of
// what it is about.
func titlesOf(c *corpus.Case) []string {
	titles := []string{c.Title}
	for _, source := range c.Sources {
		titles = append(titles, source.Title)
	}
	return lexicon.Keys(strings.Join(titles, "\n"))
}
