package segment

import (
	"cmp"
	"encoding/binary"
	"iter"
	"slices"
	"strings"
)

// An inverted field is its postings by term, in the order of a dictionary.
type inverted struct {
	entries  []entry
	ranks    [][]uint32 // by sheet and number: the place of the term in texts
	texts    []string
	ends     []uint32  // where the postings of each text end
	postings []posting // by text, then by document; term tells which posting of its sheet it is
	places   [][]place // by sheet, in the order of its postings; nil for a field without
	bases    []uint32  // the first document of each sheet
}

// An entry is a term of a sheet.
type entry struct {
	prefix        uint64 // the first bytes of the text: what most comparisons need
	text          string
	sheet, number uint32
}

// fill takes in the columns of a field.
func (v *inverted) fill(f field) {
	v.sort(f)
	v.rank(f)
	v.distribute(f)
	v.place(f)
}

func (v *inverted) sort(f field) {
	v.entries = v.entries[:0]
	for sheet, c := range f.columns {
		for number, t := range c.terms {
			v.entries = append(v.entries, entry{prefixOf(t.text), t.text, uint32(sheet), uint32(number)})
		}
	}
	slices.SortFunc(v.entries, func(a, b entry) int {
		if a.prefix != b.prefix {
			return cmp.Compare(a.prefix, b.prefix)
		}
		return strings.Compare(a.text, b.text)
	})
}

// prefixOf returns the first eight bytes of a text, such that numbers are ordered as
// the texts are, where they differ.
func prefixOf(text string) uint64 {
	var first [8]byte
	copy(first[:], text)
	return binary.BigEndian.Uint64(first[:])
}

// rank numbers the texts, and counts the postings of each.
func (v *inverted) rank(f field) {
	v.ranks = v.ranks[:0]
	for _, c := range f.columns {
		v.ranks = append(v.ranks, make([]uint32, len(c.terms)))
	}
	v.texts = v.texts[:0]
	for _, e := range v.entries {
		if last := len(v.texts) - 1; last < 0 || v.texts[last] != e.text {
			v.texts = append(v.texts, e.text)
		}
		v.ranks[e.sheet][e.number] = uint32(len(v.texts) - 1)
	}
}

// distribute puts the postings of each text together. They come by document, and
// stay so.
func (v *inverted) distribute(f field) {
	v.ends = slices.Grow(v.ends[:0], len(v.texts))[:len(v.texts)]
	clear(v.ends)
	total := uint32(0)
	for sheet, c := range f.columns {
		for i := range c.postings {
			v.ends[v.ranks[sheet][c.postings[i].term]]++
		}
	}
	for i, n := range v.ends {
		v.ends[i] = total // where they begin, as yet
		total += n
	}
	v.postings = slices.Grow(v.postings[:0], int(total))[:total]
	v.bases = v.bases[:0]
	base := uint32(0)
	for sheet, c := range f.columns {
		v.bases = append(v.bases, base)
		for i, p := range c.postings {
			next := &v.ends[v.ranks[sheet][p.term]]
			v.postings[*next] = posting{uint32(i), base + p.document, p.frequency}
			*next++
		}
		base += uint32(len(c.sheet.documents))
	}
}

// place brings the places into the order of their postings.
func (v *inverted) place(f field) {
	v.places = nil
	for sheet, c := range f.columns {
		if len(c.places) == 0 {
			continue
		}
		if v.places == nil {
			v.places = make([][]place, len(f.columns))
		}
		v.places[sheet] = slices.SortedStableFunc(slices.Values(c.places), func(a, b place) int { return cmp.Compare(a.posting, b.posting) })
	}
}

// terms visits the texts in their order, each with its postings.
func (v *inverted) terms() iter.Seq2[string, []posting] {
	return func(yield func(string, []posting) bool) {
		begin := uint32(0)
		for i, text := range v.texts {
			if !yield(text, v.postings[begin:v.ends[i]]) {
				return
			}
			begin = v.ends[i]
		}
	}
}

// placesOf returns where the term of a posting stands in its document.
func (v *inverted) placesOf(p *posting) []place {
	if v.places == nil {
		return nil
	}
	sheet := len(v.bases) - 1
	for v.bases[sheet] > p.document {
		sheet--
	}
	all := v.places[sheet]
	first, _ := slices.BinarySearchFunc(all, p.term, func(at place, posting uint32) int { return cmp.Compare(at.posting, posting) })
	last := first
	for last < len(all) && all[last].posting == p.term {
		last++
	}
	return all[first:last]
}

func (v *inverted) placed(p *posting) bool { return len(v.placesOf(p)) > 0 }
