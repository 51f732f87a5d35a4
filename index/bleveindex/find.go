package bleveindex

import (
	"encoding/binary"

	"casebot/index"
)

// A finder looks for a term in a line without reading what stands between: eight
// words of two bytes at a time are held against its code.
type finder struct {
	coding
	words line
	code  uint64
	begin int // a code begins here, in words from the beginning, or the line ends
}

// newFinder returns a finder of a term that the document holds. One in a damaged
// line finds nothing.
func (l line) newFinder(term string) finder {
	if len(l) < lineHead || l[0] < 2 || l[0] > 8 {
		return finder{coding: coding{width: 2}}
	}
	c := coding{int(l[0]), l[1]}
	return finder{coding: c, words: l[lineHead:], code: c.code(term)}
}

// next returns where the term stands next, as the number of a word, -1 for nowhere.
func (f *finder) next() int {
	for at := f.begin; ; at++ {
		if at = f.alike(at); at < 0 {
			return -1
		}
		if f.isCode(at) {
			f.begin = f.behind(at)
			return at
		}
		f.begin = at + 1
	}
}

// alike returns the first word from a given one on that has the code, be it that
// of a term or part of a long step.
func (f *finder) alike(at int) int {
	if f.width == 2 {
		return f.alikeShort(at)
	}
	for mask := uint64(1)<<(8*f.width-stepBits) - 1; at*f.width+8 <= len(f.words); at++ {
		if binary.LittleEndian.Uint64(f.words[at*f.width:])>>stepBits&mask == f.code {
			return at
		}
	}
	for ; f.holds(at); at++ {
		if f.word(at)>>stepBits == f.code {
			return at
		}
	}
	return -1
}

func (f *finder) alikeShort(at int) int {
	const each = 1<<48 | 1<<32 | 1<<16 | 1 // the lowest bit of each word
	const highest, steps = each << 15, longStep * each
	wanted := f.code << stepBits * each
	rest := f.words[min(2*at, len(f.words)):]
	for len(rest) >= 16 {
		one := (binary.LittleEndian.Uint64(rest) ^ wanted) &^ steps
		two := (binary.LittleEndian.Uint64(rest[8:]) ^ wanted) &^ steps
		if ((one-each)&^one|(two-each)&^two)&highest != 0 {
			break
		}
		rest = rest[16:]
	}
	for ; len(rest) >= 2; rest = rest[2:] {
		if uint64(binary.LittleEndian.Uint16(rest)>>stepBits) == f.code {
			return (len(f.words) - len(rest)) / 2
		}
	}
	return -1
}

// isCode reports whether a word is a code and no long step. The words right
// before it that look like the head of a long step are head and step by turns.
func (f *finder) isCode(at int) bool {
	first := at
	for first > f.begin && f.word(first-1)&longStep == longStep {
		first--
	}
	return (at-first)%2 == 0
}

// behind returns where the code behind one begins.
func (f *finder) behind(at int) int {
	if f.word(at)&longStep == longStep {
		return at + 2
	}
	return at + 1
}

// step returns how many positions a code stands behind the one before it.
func (f *finder) step(at int) int {
	step := f.word(at) & longStep
	if step == longStep && f.holds(at+1) {
		step = f.word(at + 1)
	}
	return int(step)
}

func (f *finder) word(at int) uint64 { return f.first(f.words[at*f.width:]) }

func (f *finder) holds(at int) bool { return (at+1)*f.width <= len(f.words) }

// phrase reports whether the terms stand in their places somewhere. The places
// come in order, no two of them the same.
func (l line) phrase(places []index.Place) bool {
	f := l.newFinder(places[0].Term)
	rest := make([]uint64, 0, 8)
	for _, place := range places[1:] {
		rest = append(rest, f.coding.code(place.Term))
	}
	for at := f.next(); at >= 0; at = f.next() {
		if f.leads(at, places[1:], rest) {
			return true
		}
	}
	return false
}

// leads reports whether the places follow the code at a word.
func (f *finder) leads(at int, places []index.Place, codes []uint64) bool {
	passed := 0 // positions
	for at = f.behind(at); f.holds(at) && len(places) > 0; at = f.behind(at) {
		if passed += f.step(at); passed > places[0].Offset {
			return false
		}
		if passed == places[0].Offset && f.word(at)>>stepBits == codes[0] {
			places, codes = places[1:], codes[1:]
		}
	}
	return len(places) == 0
}

// huddle reports whether all terms stand somewhere with no more than so many
// positions from the first to the last.
func (l line) huddle(terms []string, room int) bool {
	finders, at := make([]finder, 0, 4), make([]int, 0, 4)
	for _, term := range terms {
		f := l.newFinder(term)
		begin := f.next()
		if begin < 0 {
			return false
		}
		finders, at = append(finders, f), append(at, begin)
	}
	// The term that stands first is moved on, until the others are near.
	for {
		first, last := 0, 0
		for i := range at {
			if at[i] < at[first] {
				first = i
			}
			if at[i] > at[last] {
				last = i
			}
		}
		f := &finders[first]
		if f.within(at[first], at[last], room) {
			return true
		}
		if at[first] = f.next(); at[first] < 0 {
			return false
		}
	}
}

// within reports whether one code stands at most so many positions before another.
func (f *finder) within(at, other, room int) bool {
	for passed := 0; at < other; {
		at = f.behind(at)
		if !f.holds(at) {
			return false
		}
		if passed += f.step(at); passed > room {
			return false
		}
	}
	return true
}
