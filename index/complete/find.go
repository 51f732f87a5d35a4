package complete

import (
	"slices"
	"strings"
)

// A query is what is typed.
type query struct {
	whole string   // its letters and digits
	words []string // where there are several: in any order
}

// mostWords bounds the words that are looked up in any order.
const mostWords = 8

func queryOf(parts []string) query {
	q := query{whole: strings.Join(parts, "")}
	if len(parts) > 1 {
		q.words = parts[:min(len(parts), mostWords)]
	}
	return q
}

// A view is a segment without the records that have changed since it was built.
type view struct {
	*segment
	gone []bool // by record; nil: none
}

// look offers all names that fit without a slip.
func (v view) look(q query, b *best) {
	if !v.known(q.whole, b) {
		v.scan(v.narrow(v.all(), 0, q.whole), len(q.whole), b)
	}
	if q.words != nil {
		v.together(q.words, 0, b)
	}
}

// lookInitials offers the Chinese names whose sounds begin with the letters.
func (v view) lookInitials(q query, b *best) {
	if typed := marked(q.whole); len(q.whole) > 1 && !v.known(typed, b) {
		v.scan(v.narrow(v.all(), 0, typed), len(typed), b)
	}
}

// scan offers the names of a span, whose texts have their first depth bytes in
// common. Those that end there come first.
func (v view) scan(in span, depth int, b *best) {
	ending := v.narrow(in, depth, "\x00").to
	for i, at := range v.starts[in.from:in.to] {
		as := beginsWord
		if at.key&begin != 0 {
			if as = beginsName; in.from+i < ending {
				as = exact
			}
		}
		v.offer(b, at.key&keyBit, as)
	}
}

// lookSlips offers all names that fit but for so many slips in what is typed, or
// in some words of it and none or fewer in others. It may offer names again.
func (v view) lookSlips(q query, slips int, b *best) {
	as := beginsWord + fit(slips)
	if b.full(as) {
		return
	}
	if forgiving(q.whole, slips) && (slips == 1 || q.words == nil) {
		for _, in := range v.slips(q.whole, slips) {
			for _, at := range v.starts[in.from:in.to] {
				v.offer(b, at.key&keyBit, as)
			}
		}
	}
	if slices.ContainsFunc(q.words, func(word string) bool { return forgiving(word, slips) }) {
		v.together(q.words, slips, b)
	}
}

// together offers the names that have each of the words whole or begun, or with at
// most so many slips each.
func (v view) together(words []string, most int, b *best) {
	held := v.tallies()
	defer v.pool.Put(held)
	for n, word := range words {
		meet := func(in span, slips tally) {
			for _, at := range v.starts[in.from:in.to] {
				id := at.key & keyBit
				if (*held)[id].words() != n {
					continue
				}
				(*held)[id] += oneWord + slips
				if n == len(words)-1 {
					v.offer(b, id, beginsWord+fit((*held)[id].slips()))
				}
			}
		}
		meet(v.narrow(v.all(), 0, word), 0)
		for slips := 1; slips <= most && forgiving(word, slips); slips++ {
			for _, in := range v.slips(word, slips) {
				meet(in, tally(slips))
			}
		}
	}
}

// A tally counts of a name how many of the typed words it has, from the first on,
// and how many slips these have: at most mostWords, and two in each.
type tally uint16

const oneWord tally = 1 << 8

func (t tally) words() int { return int(t / oneWord) }
func (t tally) slips() int { return int(t % oneWord) }

// tallies returns a tally for each key, all zero.
func (s *segment) tallies() *[]tally {
	if held, ok := s.pool.Get().(*[]tally); ok {
		clear(*held)
		return held
	}
	held := make([]tally, len(s.keys))
	return &held
}

// offer offers the name of a key, unless its record has changed.
func (v view) offer(b *best, id uint32, as fit) {
	k := v.keys[id]
	if weight := v.weights[k.record]; !b.late(as, weight) && (v.gone == nil || !v.gone[k.record]) {
		r := &v.records[k.record]
		b.offer(candidate{as, weight, int(k.record), r, &r.names[k.name]})
	}
}

// offerAll offers every record by its first name.
func (v view) offerAll(b *best) {
	for i := range v.records {
		if r := &v.records[i]; !b.late(beginsWord, r.weight) && (v.gone == nil || !v.gone[i]) && len(r.names) > 0 {
			b.offer(candidate{beginsWord, r.weight, i, r, &r.names[0]})
		}
	}
}

// goners counts the records that have changed.
func (v view) goners() int {
	n := 0
	for _, gone := range v.gone {
		if gone {
			n++
		}
	}
	return n
}
