package bleveindex

import api "github.com/blevesearch/scorch_segment_api/v2"

// A viable automaton leaves a path where no match can follow. Vellum's Levenshtein automata
// stay until the last byte of a character that is one slip too many: over words of two Han
// characters they go through all but the last bytes of every one. It is for one goroutine.
type viable struct {
	api.Automaton
	known map[int]bool // whether a match can follow a state
}

func newViable(a api.Automaton) viable { return viable{a, map[int]bool{}} }

// CanMatch reports whether a match is reached from a state in no or more bytes.
func (v viable) CanMatch(state int) bool {
	if can, ok := v.known[state]; ok || !v.Automaton.CanMatch(state) {
		return can
	}
	v.known[state] = false // what leads back to a state leads to no match: there are finitely many words to match
	can := v.IsMatch(state)
	for b := 0; b <= 0xff && !can; b++ {
		can = v.CanMatch(v.Accept(state, byte(b)))
	}
	v.known[state] = can
	return can
}
