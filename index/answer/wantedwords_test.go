package answer

import "testing"

// The words for a fate are read as that one: so what is wanted is asked for again.
func TestEachFateIsReadInItsWords(t *testing.T) {
	if len(fateWords) != len(fates) {
		t.Fatalf("%d words for %d fates", len(fateWords), len(fates))
	}
	for i, words := range fateWords {
		for j, f := range fates {
			if f.asks.MatchString("which cases " + words + " in france") {
				if j != i {
					t.Errorf("%q is read as fate %d, want %d", words, j, i)
				}
				break
			}
			if j == i {
				t.Errorf("%q is not read", words)
			}
		}
	}
}
