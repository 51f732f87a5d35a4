package read

import (
	"fmt"
	"hash/fnv"
	"math/bits"
	"unicode"

	"casebot/corpus"
)

// nearBits is the most bits in which the fingerprints of two copies of a text
// differ. TestNearTellsCopiesFromOtherReports measures it on our fixtures.
const nearBits = 14

// Fingerprint returns a number that texts with nearly the same words share but
// for a few bits (simhash). It is made of pairs of neighbours: of words, or of
// characters in Chinese, simplified and traditional alike. The same text gives
// the same number always; a text without words gives 0.
func Fingerprint(text string) uint64 {
	var votes [64]int
	for pair := range shingles(text) {
		for i := range votes {
			if pair>>i&1 == 1 {
				votes[i]++
			} else {
				votes[i]--
			}
		}
	}
	var f uint64
	for i, vote := range votes {
		if vote > 0 {
			f |= 1 << i
		}
	}
	return f
}

// near reports whether two fingerprints are those of copies of one text. It
// says nothing about texts of a sentence or two, nor about no text at all.
func near(a, b uint64) bool {
	return a != 0 && b != 0 && bits.OnesCount64(a^b) <= nearBits
}

// Bands returns the four keys under which a fingerprint is looked up. Of two
// that differ in three bits or fewer, one key at least is the same; of the
// copies in our tests two out of three share one, so a look-up finds most
// copies and not all.
func Bands(f uint64) []string {
	keys := make([]string, 4)
	for i := range keys {
		keys[i] = fmt.Sprintf("%d:%04x", i, uint16(f>>(16*i)))
	}
	return keys
}

// shingles returns the hashes of each word and of each two neighbours.
func shingles(text string) map[uint64]struct{} {
	found := map[uint64]struct{}{}
	before := ""
	for word := range tokens(text) {
		found[hashed(word)] = struct{}{}
		if before != "" {
			found[hashed(before+" "+word)] = struct{}{}
		}
		before = word
	}
	return found
}

func hashed(words string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(words))
	x := h.Sum64()
	x ^= x >> 33 // the high bits of FNV hardly change with the last letters
	x *= 0xff51afd7ed558ccd
	return x ^ x>>33
}

// tokens yields the words of a text in lower case, and each wide character by
// itself.
func tokens(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		start := -1
		for i, r := range text {
			inside := isWord(r) && !wide(r)
			if inside && start < 0 {
				start = i
			}
			if !inside && start >= 0 {
				if !yield(lowered(text[start:i])) {
					return
				}
				start = -1
			}
			if wide(r) && unicode.IsLetter(r) {
				if s, ok := corpus.Simplified(r); ok {
					r = s
				}
				if !yield(string(r)) {
					return
				}
			}
		}
		if start >= 0 {
			yield(lowered(text[start:]))
		}
	}
}
