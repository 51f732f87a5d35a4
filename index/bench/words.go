package bench

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// The frequency of the word at rank r is proportional to 1/r up to the bend, and
// to 1/r^tail beyond. From the tail follows that n words of text hold about
// n^(1/tail) different ones.
const (
	bend = 7873
	tail = 1.77
	rare = 1 << 40 // no word has a higher rank: it would be longer than words are
)

// functionWords hold the first ranks, as they do in English.
var functionWords = strings.Fields(`the of and to in a is that for it as was with be by on
	not this are or from at but an they which their these if such then no`)

// A zipf draws the ranks of words, from 1.
type zipf struct{ upTo []float64 } // the share of text that each rank up to the bend, and all before it, make up

func newZipf() *zipf {
	z := &zipf{make([]float64, bend)}
	sum := 0.0
	for i := range z.upTo {
		sum += 1 / float64(i+1)
		z.upTo[i] = sum
	}
	sum += 1 / (tail - 1)
	for i := range z.upTo {
		z.upTo[i] /= sum
	}
	return z
}

// rank draws the rank of one word of running text.
func (z *zipf) rank(random *rand.Rand) uint64 {
	if u := random.Float64(); u < z.upTo[bend-1] {
		i, _ := slices.BinarySearch(z.upTo, u)
		return uint64(i) + 1
	}
	beyond := bend * math.Pow(1-random.Float64(), -1/(tail-1))
	return uint64(min(beyond, rare)) + 1
}

// content reports whether the word of a rank is no function word.
func content(rank uint64) bool { return rank > uint64(len(functionWords)) }

// spell writes the word of a rank: pronounceable, longer where it is rarer, and
// no other rank's.
func spell(rank uint64) string {
	if !content(rank) {
		return functionWords[rank-1]
	}
	const consonants, vowels = "bcdfgklnprstvz", "aeiou"
	const syllables = uint64(len(consonants) * len(vowels))
	n := rank - uint64(len(functionWords)) - 1
	ending := []string{"", "n", "r", "s", "l"}[n%5]
	n = n/5 + syllables // two syllables at least
	word := make([]byte, 0, 16)
	for {
		s := n % syllables
		word = append(word, consonants[s/5], vowels[s%5])
		if n /= syllables; n == 0 {
			return string(append(word, ending...))
		}
		n-- // numbers without a zero: no two of them have the same digits
	}
}
