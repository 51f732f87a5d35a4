package complete

import (
	"slices"
	"sort"
	"sync"
)

// A segment holds records and finds them. It never changes, but for what it lends.
type segment struct {
	records []record
	weights []uint64 // of the records, beside each other since every fit looks at them
	keys    []key
	text    []byte                 // the spelling of each key, a zero byte behind each
	starts  []start                // in the order of the text from there on
	wide    map[string][]candidate // what is best for what very many names begin with
	pool    sync.Pool              // of tallies, one for each key
}

// A key says whose name a spelling is.
type key struct {
	record uint32
	name   uint32 // among those of the record
}

// A start is where a word begins in the text, and in which key.
type start struct {
	at  uint32
	key uint32 // of a word that begins the name, with the topmost bit
}

const (
	begin  = 1 << 31
	keyBit = begin - 1
)

// build makes a segment of records.
func build(records []record) *segment {
	s := &segment{records: records, weights: make([]uint64, len(records))}
	known := reader{}
	for i, r := range records {
		s.weights[i] = r.weight
		for j, n := range r.names {
			k := key{uint32(i), uint32(j)}
			s.add(k, spell(n.text))
			for _, sound := range known.sounds(n.text) {
				s.add(k, sound)
			}
			for _, letters := range known.initials(n.text) {
				s.add(k, letters)
			}
		}
	}
	s.text, s.keys, s.starts = slices.Clip(s.text), slices.Clip(s.keys), slices.Clip(s.starts)
	s.sort()
	s.wide = map[string][]candidate{}
	s.prepare(s.all(), "")
	return s
}

func (s *segment) add(k key, sp spelling) {
	if sp.letters == "" {
		return
	}
	at, id := uint32(len(s.text)), uint32(len(s.keys))
	for _, offset := range sp.starts {
		word := start{at + uint32(offset), id}
		if offset == 0 {
			word.key |= begin
		}
		s.starts = append(s.starts, word)
	}
	s.keys = append(s.keys, k)
	s.text = append(append(s.text, sp.letters...), 0)
}

// A span is a range of starts whose texts begin alike.
type span struct{ from, to int }

func (s *segment) all() span { return span{0, len(s.starts)} }

// narrow returns the part of a span, whose texts have their first depth bytes in
// common, that goes on with more.
func (s *segment) narrow(in span, depth int, more string) span {
	in.from = s.from(in, depth, more)
	in.to = in.from + sort.Search(in.to-in.from, func(i int) bool { return string(s.after(in.from+i, depth, len(more))) > more })
	return in
}

// after returns at most n bytes of the text of a start behind its first depth.
func (s *segment) after(i, depth, n int) []byte {
	from := min(int(s.starts[i].at)+depth, len(s.text))
	return s.text[from:min(from+n, len(s.text))]
}

// from returns the first start in a span that does not go on with less than more.
func (s *segment) from(in span, depth int, more string) int {
	return in.from + sort.Search(in.to-in.from, func(i int) bool { return string(s.after(in.from+i, depth, len(more))) >= more })
}
