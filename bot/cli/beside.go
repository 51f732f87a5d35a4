package cli

import (
	"slices"

	"casebot/corpus"
	"casebot/corpus/match"
)

// readByMachine reports whether no person stands behind any claim of a record.
func readByMachine(c *corpus.Case) bool {
	for _, f := range slices.Concat(c.Status, c.Facts) {
		if slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool { return !claim.MachineRead() }) {
			return false
		}
	}
	return true
}

// otherSources reports whether a record rests on a source that the row of a table
// has not.
func otherSources(held, row *corpus.Case) bool {
	return slices.ContainsFunc(held.Sources, func(source corpus.Source) bool {
		_, ok := row.Source(source.ID)
		return !ok
	})
}

// beside returns a record with what a newer row says beside what other sources
// say. What the table said before, and says no more, is called mistaken, and stays.
func beside(held, row *corpus.Case) *corpus.Case {
	gone := func(f corpus.Fact, claim corpus.Claim) bool {
		_, theirs := row.Source(claim.Source)
		return theirs && claim.Mistaken == "" && !states(row, f.Slot, claim)
	}
	corrected, _ := match.Correct(held, gone, "its source no longer says so")
	merged, _ := match.Merge(corrected, row)
	return merged
}

// states reports whether a source says the same in a row.
func states(row *corpus.Case, slot corpus.Slot, claim corpus.Claim) bool {
	for _, f := range slices.Concat(row.Status, row.Facts) {
		if f.Slot == slot && slices.ContainsFunc(f.Claims, func(said corpus.Claim) bool { return same(said, claim) }) {
			return true
		}
	}
	return false
}

func same(a, b corpus.Claim) bool {
	if a.Source != b.Source || a.Value == nil || b.Value == nil {
		return a.Source == b.Source && a.Value == b.Value
	}
	return a.Value.Same(b.Value)
}
