package answer

import (
	"slices"

	"casebot/corpus"
)

// described returns the cases that a question describes instead of naming: those
// that are about every idea of it that the archive knows ("the AI voice case").
// nil where it describes none.
func (d *digest) described(topics []string) []*corpus.Case {
	known := slices.DeleteFunc(slices.Clone(topics), func(key string) bool { return soft.has(key) || !d.knows(key) })
	if len(known) == 0 || 2*len(known) < len(topics) {
		return nil
	}
	var found []*corpus.Case
	for _, c := range d.cases {
		if holds(d.about[c.ID], known) {
			found = append(found, c)
		}
	}
	return found
}

// soft ideas stand in questions about everything and describe no case.
var soft = lexicon{"=measure", "=new", "=start", "=publish", "=control", "=provide", "=buy", "=effect", "=month", "=image", "=video"}

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
