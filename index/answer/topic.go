package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
)

// described returns the cases that a question describes instead of naming: those
// that are about every idea of it that the archive knows ("the AI voice case").
// nil where it describes none.
func (d *digest) described(topics []string) []*corpus.Case {
	topics = slices.DeleteFunc(slices.Clone(topics), func(key string) bool { return monthStems.has(key) && !d.knows(key) || len(figures(key)) > 0 })
	known := slices.DeleteFunc(slices.Clone(topics), func(key string) bool { return soft.has(key) || !d.knows(key) })
	if len(known) == 0 || 2*len(known) < len(topics) {
		return nil
	}
	if found := d.having(known); len(found) > 0 {
		return found
	}
	ideas := slices.DeleteFunc(slices.Clone(known), func(key string) bool { return !strings.HasPrefix(key, "=") })
	if len(ideas) < 2 || len(ideas) == len(known) {
		return nil
	}
	return d.having(ideas) // of the words that are no idea of the field some are of another case
}

// having returns the cases that are about all of the keys.
func (d *digest) having(all []string) []*corpus.Case {
	var found []*corpus.Case
	for _, c := range d.cases {
		if holds(d.about[c.ID], all) {
			found = append(found, c)
		}
	}
	return found
}

// soft ideas stand in questions about everything and describe no case.
var soft = lexicon{"=measure", "=new", "=start", "=publish", "=control", "=provide", "=buy", "=effect", "=month", "=image", "=video", "=claimed", "=liable", "=user", "=pay", "parti", "third", "question", "number"}

// knows reports whether any case is about the key.
func (d *digest) knows(key string) bool {
	for _, about := range d.about {
		if slices.Contains(about, key) {
			return true
		}
	}
	return false
}

// holds reports whether all of some are among them.
func holds(all, some []string) bool {
	return !slices.ContainsFunc(some, func(key string) bool { return !slices.Contains(all, key) })
}
