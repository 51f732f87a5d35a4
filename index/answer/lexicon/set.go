package lexicon

import "slices"

// A Set is some stems that mean one thing to who asks it.
type Set []string

// Has reports whether a stem is one of the set.
func (s Set) Has(stem string) bool { return slices.Contains(s, stem) }

// In reports whether one of the stems is among the given ones.
func (s Set) In(stems []string) bool { return slices.ContainsFunc(stems, s.Has) }
