package lexicon

import (
	"maps"
	"math/bits"
	"strings"
)

// A Vocabulary is the words of an archive that a question may mean: the longer ones
// by their lengths, so that of a great many only those few are compared letter by
// letter that can be near.
type Vocabulary struct {
	held  map[string]bool // all of them, and whether a case is called by it
	words map[int]spelled // by their number of characters
}

// Spelled words stand beside the letters that they are written with.
type spelled struct {
	words   []string
	letters []uint32
}

// NewVocabulary returns one that holds nothing yet.
func NewVocabulary() Vocabulary {
	return Vocabulary{held: map[string]bool{}, words: map[int]spelled{}}
}

// ShortestCorrected is how many letters a word has at least that is ever corrected,
// or taken for what was meant.
const ShortestCorrected = 5

// Add remembers a folded word, and whether it stands in a name that a case can be
// called by.
func (v Vocabulary) Add(word string, calls bool) {
	n := Runes(word)
	called, known := v.held[word]
	if n < ShortestCorrected && !calls || known && (called || !calls) {
		return
	}
	word = strings.Clone(word) // it may be a piece of a long text
	v.held[word] = calls
	if known || n < ShortestCorrected {
		return
	}
	of := v.words[n]
	v.words[n] = spelled{append(of.words, word), append(of.letters, lettersOf(word))}
}

// Clone returns another of the same words, to which more can be added.
func (v Vocabulary) Clone() Vocabulary {
	return Vocabulary{held: maps.Clone(v.held), words: maps.Clone(v.words)}
}

// Has reports whether it holds a word; of one that is too short to be corrected it
// may not know.
func (v Vocabulary) Has(word string) bool { _, known := v.held[word]; return known }

// Calls reports whether some case is called by a name with the word.
func (v Vocabulary) Calls(word string) bool { return v.held[word] }

// near calls consider with every word that may be at most limit letters away from
// one, and with some others.
func (v Vocabulary) near(word string, limit int, consider func(candidate string)) {
	n, letters := Runes(word), lettersOf(word)
	for length := n - limit; length <= n+limit; length++ {
		of := v.words[length]
		for i, held := range of.letters {
			if bits.OnesCount32(held^letters) <= 2*limit { // a letter for another takes one away and brings one
				consider(of.words[i])
			}
		}
	}
}

// lettersOf returns which letters a word is written with, a bit each.
func lettersOf(word string) uint32 {
	letters := uint32(0)
	for _, r := range word {
		letters |= 1 << (uint32(r) % 32)
	}
	return letters
}

// Nearest returns the one word that is nearest to a misspelt one among the
// archive's words, the field's and those that ask; "" where none is near enough
// or two are equally near.
func Nearest(word string, known Vocabulary) string {
	best, at := "", SlipsAllowed(word)+1
	consider := func(candidate string) {
		if Runes(candidate) < ShortestCorrected || candidate == best {
			return
		}
		switch n := Distance(word, candidate, at); {
		case n < at:
			best, at = candidate, n
		case n == at && candidate < best:
			best = candidate // of two equally near the first by the alphabet, so that it is always the same
		}
	}
	for _, candidate := range CueWords {
		consider(candidate)
	}
	for _, c := range Concepts {
		for _, candidate := range c.words {
			consider(candidate)
		}
	}
	known.near(word, SlipsAllowed(word), consider)
	if at > SlipsAllowed(word) {
		return ""
	}
	return best
}
