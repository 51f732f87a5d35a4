package answer

import (
	"maps"
	"math/bits"
	"strings"
)

// A vocabulary is the words of an archive that a question may mean: the longer ones
// by their lengths, so that of a great many only those few are compared letter by
// letter that can be near.
type vocabulary struct {
	held  map[string]bool // all of them, and whether a case is called by it
	words map[int]spelled // by their number of characters
}

// Spelled words stand beside the letters that they are written with.
type spelled struct {
	words   []string
	letters []uint32
}

func newVocabulary() vocabulary {
	return vocabulary{held: map[string]bool{}, words: map[int]spelled{}}
}

// shortestCorrected is how many letters a word has at least that is ever corrected,
// or taken for what was meant.
const shortestCorrected = 5

// add remembers a folded word, and whether it stands in a name that a case can be
// called by.
func (v vocabulary) add(word string, calls bool) {
	n := runes(word)
	called, known := v.held[word]
	if n < shortestCorrected && !calls || known && (called || !calls) {
		return
	}
	word = strings.Clone(word) // it may be a piece of a long text
	v.held[word] = calls
	if known || n < shortestCorrected {
		return
	}
	of := v.words[n]
	v.words[n] = spelled{append(of.words, word), append(of.letters, lettersOf(word))}
}

func (v vocabulary) clone() vocabulary {
	return vocabulary{held: maps.Clone(v.held), words: maps.Clone(v.words)}
}

// has reports whether it holds a word; of one that is too short to be corrected it
// may not know.
func (v vocabulary) has(word string) bool { _, known := v.held[word]; return known }

// calls reports whether some case is called by a name with the word.
func (v vocabulary) calls(word string) bool { return v.held[word] }

// near calls consider with every word that may be at most limit letters away from
// one, and with some others.
func (v vocabulary) near(word string, limit int, consider func(candidate string)) {
	n, letters := runes(word), lettersOf(word)
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
