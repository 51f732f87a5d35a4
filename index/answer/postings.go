package answer

import (
	"hash/fnv"
	"slices"
	"strings"

	"casebot/corpus"
)

// Postings say of words at which places of a register they stand, in rising order.
type postings map[string][]place

// add enters words at a place behind all others.
func (p postings) add(at place, words []string) {
	for _, word := range words {
		held, known := p[word]
		if !known {
			word = strings.Clone(word) // it may be a piece of a long text
		}
		if len(held) == 0 || held[len(held)-1] != at {
			p[word] = append(held, at)
		}
	}
}

// has reports whether a word stands at a place.
func (p postings) has(word string, at place) bool {
	_, found := slices.BinarySearch(p[word], at)
	return found
}

// both returns the places that are among both.
func both(a, b []place) []place {
	var out []place
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			out = append(out, a[0])
			a, b = a[1:], b[1:]
		}
	}
	return out
}

// either returns the places that are in one of them, each once.
func either(lists ...[]place) []place {
	filled := slices.DeleteFunc(lists, func(list []place) bool { return len(list) == 0 })
	if len(filled) == 1 {
		return filled[0]
	}
	all := slices.Concat(filled...)
	slices.Sort(all)
	return slices.Compact(all)
}

// having returns the places at which all of the words stand.
func (p postings) having(words []string) []place {
	lists := make([][]place, len(words))
	for i, word := range words {
		lists[i] = p[word]
	}
	slices.SortFunc(lists, func(a, b []place) int { return len(a) - len(b) })
	var out []place
	for i, list := range lists {
		if i == 0 {
			out = list
		} else {
			out = both(out, list)
		}
	}
	return out
}

// counts returns, for each of so many places, how many of the words stand there.
func (p postings) counts(words []string, places int) []uint16 {
	counts := make([]uint16, places)
	for _, word := range words {
		for _, at := range p[word] {
			counts[at]++
		}
	}
	return counts
}

// Citations say which cases have an article among their sources: the hash of the
// article's ID in the upper half of a number, the place of a case in the lower.
type citations struct {
	all    []uint64
	sorted int // so many of them are in order; the others came later
}

// add enters the sources of a case.
func (c *citations) add(at place, sources []corpus.Source) {
	for _, s := range sources {
		c.all = append(c.all, hashOf(s.ID)|uint64(at))
	}
}

func hashOf(id corpus.ArticleID) uint64 {
	h := fnv.New32a()
	h.Write([]byte(id))
	return uint64(h.Sum32()) << 32
}

// sort puts the citations in order. They must not be in use.
func (c *citations) sort() {
	slices.Sort(c.all)
	c.sorted = len(c.all)
}

// of returns the places of the cases that may have the article among their sources,
// in rising order: one that has not comes in only by a chance of one in billions,
// and is told by its record.
func (c *citations) of(id corpus.ArticleID) []place {
	hash := hashOf(id)
	var out []place
	first, _ := slices.BinarySearch(c.all[:c.sorted], hash)
	for _, held := range c.all[first:c.sorted] {
		if held&^0xffffffff != hash {
			break
		}
		out = append(out, place(held&0xffffffff))
	}
	for _, held := range c.all[c.sorted:] {
		if held&^0xffffffff == hash {
			out = append(out, place(held&0xffffffff))
		}
	}
	return out
}
