package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// headlined returns the one case that a question describes by the title of an
// article about it ("the baby monitor case"), nil where none or several are: its
// titles must hold two of the question's words, half of them at least, and more
// than those of any other case.
func (d *digest) headlined(q Question) *corpus.Case {
	if !oneCase.MatchString(index.Fold(q.Text)) {
		return nil
	}
	asked := slices.DeleteFunc(slices.Clone(q.Topic), func(key string) bool { return soft.has(key) || procedural.has(key) || len(figures(key)) > 0 })
	var best *corpus.Case
	most, alone := 1, false
	for _, c := range d.cases {
		n := 0
		for _, key := range asked {
			if slices.Contains(d.titles[c.ID], key) {
				n++
			}
		}
		switch {
		case n > most:
			best, most, alone = c, n, true
		case n == most:
			alone = false
		}
	}
	if !alone || 2*most < len(asked) {
		return nil
	}
	return best
}

// titlesOf returns the keys of the titles of the articles about a case, and of
// what it is about.
func titlesOf(c *corpus.Case) []string {
	titles := []string{c.Title}
	for _, source := range c.Sources {
		titles = append(titles, source.Title)
	}
	return keys(strings.Join(titles, "\n"))
}
