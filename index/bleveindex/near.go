package bleveindex

import (
	"math"

	"casebot/index"
)

// nearTerms returns the terms of the words that are to stand near each other,
// and a check of where they stand.
func nearTerms(q index.Near) (terms []string, passes func(text line) bool) {
	units := q.Units()
	for _, places := range units {
		terms = append(terms, phraseTerms(places)...)
	}
	within := min(q.Within, partGap-2) // no stretch reaches from one part to the next
	if len(terms) == len(units) {
		return terms, func(text line) bool { return text.huddle(terms, within+len(units)-1) }
	}
	return terms, func(text line) bool {
		positions := make([][]uint64, len(terms))
		for i, term := range terms {
			if positions[i] = text.positions(nil, term); positions[i] == nil {
				return false
			}
		}
		return together(units, positions, within)
	}
}

// together reports whether all units, whose terms stand at the positions, stand
// somewhere with at most so many other words between them.
func together(units [][]index.Place, positions [][]uint64, within int) bool {
	begins := make([][]uint64, len(units))
	own := 0 // words of the units themselves
	for i, places := range units {
		begins[i] = starts(places, positions[:len(places)])
		if begins[i] == nil {
			return false
		}
		own += length(places)
		positions = positions[len(places):]
	}
	// The unit that begins first is moved on, until the others, each standing as
	// early as it can behind it, are near or one runs out.
	for {
		first, from, to := 0, uint64(math.MaxUint64), uint64(0)
		for i, places := range units {
			if begins[i][0] < from {
				first, from = i, begins[i][0]
			}
			to = max(to, begins[i][0]+uint64(length(places)))
		}
		if int(to-from)-own <= within {
			return true
		}
		if begins[first] = begins[first][1:]; len(begins[first]) == 0 {
			return false
		}
	}
}

// length is how many positions a unit takes.
func length(places []index.Place) int { return places[len(places)-1].Offset + 1 }
