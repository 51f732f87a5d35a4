package lexicon

import "slices"

// SlipsAllowed is how many letters of a word may be wrong.
func SlipsAllowed(word string) int {
	switch n := Runes(word); {
	case n >= 8:
		return 2
	case n >= 5:
		return 1
	}
	return 0
}

// sameLetters reports whether two words are of the same letters and begin alike: spywear is
// a slip of one who knows how spyware sounds.
func sameLetters(x, y []rune) bool {
	if len(x) != len(y) || len(x) < ShortestCorrected || x[0] != y[0] {
		return false
	}
	return string(slices.Sorted(slices.Values(x))) == string(slices.Sorted(slices.Values(y)))
}

// Distance counts the letters to change, add, drop or swap with their neighbour
// to make one word of the other; limit+1 where it is more than the limit.
func Distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if limit > 0 && a != b && sameLetters(x, y) {
		return 1
	}
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(y); j++ {
			wrong := 1
			if x[i-1] == y[j-1] {
				wrong = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+wrong)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
