package bleveindex

import (
	"encoding/binary"
	"slices"
)

// A line is what is stored of a document's text for phrases to be checked in: a
// code for each of its terms, in the order in which they stand. Codes are short,
// and no two terms of a document share one, so that a line tells for sure where a
// term of its own document stands. Of a term that the document does not hold it
// tells nothing.
//
// It begins with how many bytes a word has and with the salt of the codes. Each
// word, the lowest byte first, is a code above two bits that say how many
// positions behind the one before it stands; [longStep] there means that the next
// word says so. That is two bytes for each term of an article, where positions in
// bleve's postings take seven, and one reading serves all terms of a phrase.
type line []byte

// A standing is a term of a text and where it stands.
type standing struct {
	term     string
	position int
}

const (
	stepBits = 2
	longStep = 1<<stepBits - 1
	lineHead = 2  // bytes
	salts    = 16 // so many are tried before words are made longer
)

// newLine codes a text, whose terms come in the order of their positions.
// Different are its terms, each once.
func newLine(text []standing, different []string) line {
	longest, at := 0, 0
	for _, t := range text {
		longest, at = max(longest, t.position-at), t.position
	}
	c := newCoding(longest, different)
	out := append(make(line, 0, lineHead+c.width*(len(text)+4)), byte(c.width), c.salt)
	at = 0
	for _, t := range text {
		code, step := c.code(t.term)<<stepBits, uint64(t.position-at)
		if step < longStep {
			out = c.append(out, code|step)
		} else {
			out = c.append(c.append(out, code|longStep), step)
		}
		at = t.position
	}
	return out
}

// positions appends where a term of the document stands, in order.
func (l line) positions(to []uint64, term string) []uint64 {
	if len(l) < lineHead || l[0] < 2 || l[0] > 8 {
		return to
	}
	c, words, at := coding{int(l[0]), l[1]}, l[lineHead:], uint64(0)
	wanted, singly := c.code(term), 0 // words to look at one by one
	for len(words) >= c.width {
		if singly--; c.width == 2 && singly < 0 {
			passed, steps := pass(words, wanted)
			words, at, singly = words[passed:], at+steps, 4
			continue
		}
		word := c.first(words)
		step := word & longStep
		words = words[c.width:]
		if step == longStep && len(words) >= c.width {
			step, words = c.first(words), words[c.width:]
		}
		at += step
		if word>>stepBits == wanted {
			to = append(to, at)
		}
	}
	return to
}

// pass passes over words of two bytes, four at a time, as long as none of them
// has the code and none is a long step. It returns how many bytes these are and
// the sum of their steps.
func pass(words line, code uint64) (passed int, steps uint64) {
	const each = 1<<48 | 1<<32 | 1<<16 | 1 // the lowest bit of each word
	wanted := code << stepBits * each
	for ; passed+8 <= len(words); passed += 8 {
		four := binary.LittleEndian.Uint64(words[passed:])
		differ := (four ^ wanted) &^ (longStep * each)
		if (differ-each)&^differ&(each<<15)|four&(four>>1)&each != 0 {
			break
		}
		steps += four & (longStep * each) * each >> 48
	}
	return passed, steps
}

// A coding gives terms their codes.
type coding struct {
	width int // bytes of a word
	salt  byte
}

// newCoding chooses the shortest words in which a step has room and all terms
// have codes of their own. In the longest ones, by chance, none share one.
func newCoding(longest int, different []string) coding {
	for _, width := range []int{2, 3, 4, 8} {
		if room := 8*width - stepBits; width < 8 && (longest>>(8*width) > 0 || len(different)*len(different)>>room > salts) {
			continue // no room, or next to no hope
		}
		for salt := range salts {
			if c := (coding{width, byte(salt)}); c.separates(different) {
				return c
			}
		}
	}
	return coding{width: 8}
}

// separates reports whether no two of the terms share a code.
func (c coding) separates(different []string) bool {
	if c.width > 2 {
		codes := make([]uint64, len(different))
		for i, term := range different {
			codes[i] = c.code(term)
		}
		slices.Sort(codes)
		return len(slices.Compact(codes)) == len(different)
	}
	var taken [1 << (16 - stepBits) / 64]uint64
	for _, term := range different {
		code := c.code(term)
		if taken[code/64]>>(code%64)&1 == 1 {
			return false
		}
		taken[code/64] |= 1 << (code % 64)
	}
	return true
}

// code is FNV-1a from a beginning that the salt sets, stirred once more since
// only its upper bits are used.
func (c coding) code(term string) uint64 {
	const offset, prime, stir = 14695981039346656037, 1099511628211, 0x9e3779b97f4a7c15
	sum := uint64(offset) ^ uint64(c.salt)*stir
	for i := range len(term) {
		sum = (sum ^ uint64(term[i])) * prime
	}
	sum = (sum ^ sum>>32) * stir
	return sum >> (64 - 8*c.width + stepBits)
}

func (c coding) append(to line, word uint64) line {
	for range c.width {
		to = append(to, byte(word))
		word >>= 8
	}
	return to
}

// first reads the first of some words.
func (c coding) first(words line) uint64 {
	if c.width == 2 {
		return uint64(binary.LittleEndian.Uint16(words))
	}
	word := uint64(0)
	for i := range c.width {
		word |= uint64(words[i]) << (8 * i)
	}
	return word
}
