package bleveindex

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"casebot/index"

	"github.com/RoaringBitmap/roaring/v2"
)

func bitmapOf(documents ...uint32) *roaring.Bitmap { return roaring.BitmapOf(documents...) }

// No document of a window is more saturated than the bound says, and one is nearly
// as saturated: the bound is what keeps searches from looking at the rest.
func TestBoundsAreTight(t *testing.T) {
	const all, average = 2*windowSize + 100, 230
	r := rand.New(rand.NewPCG(8, 1))
	lengths := make([]uint32, all)
	for i := range lengths {
		lengths[i] = uint32(r.IntN(3000))
	}
	for _, share := range []float64{.001, .05, .5} {
		var documents, often []uint32
		for document := range uint32(all) {
			if r.Float64() < share {
				documents, often = append(documents, document), append(often, []uint32{1, 1, 1, 2, 3, 7, 8, 15, 16, 300}[r.IntN(10)])
			}
		}
		b := newBuilder(len(documents), all, true).weighing(lengths, average)
		for from := 0; from < len(documents); from += 100 {
			to := min(from+100, len(documents))
			b.add(documents[from:to], often[from:to])
		}
		most := map[int32]float64{}
		for i, document := range documents {
			window := int32(document / windowSize)
			most[window] = max(most[window], index.Saturation(float64(often[i]), float64(lengths[document]), average))
		}
		for _, block := range b.built().blocks {
			if bound := float64(block.bound); bound < most[block.window] || bound > most[block.window]*1.00001 {
				t.Errorf("%g of the documents, window %d: the bound is %v, the most %v", share, block.window, bound, most[block.window])
			}
		}
		once := newBuilder(len(documents), all, false).weighing(lengths, average)
		once.add(documents, nil)
		for i, block := range once.built().blocks {
			if block.bound > b.blocks[i].bound {
				t.Errorf("once each, window %d has the bound %v, above %v", block.window, block.bound, b.blocks[i].bound)
			}
		}
	}
}

// What is worked out beforehand is no less than what a term gains, and little more
// as long as neither the text is very long nor the term in it very often.
func TestSaturation(t *testing.T) {
	s := newSaturation(217.3)
	for length := range uint32(10_000) {
		for _, frequency := range []uint32{1, 2, 15, 16, 17, 9000} {
			got := s.of(frequency, length)
			if want := index.Saturation(float64(frequency), float64(length), 217.3); math.Float64bits(got) != math.Float64bits(want) {
				t.Errorf("%d times in %d terms: %v, want %v", frequency, length, got, want)
			}
			most := float64(s.most[(min(frequency, steps)-1)*classes+uint32(classOf(length))])
			if most < got || frequency < steps && length < 4096 && most > got*1.035 {
				t.Errorf("%d times in %d terms: %v, at most %v", frequency, length, got, most)
			}
		}
	}
}

// Sums are no less than what documents score, and little more.
func TestSums(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	const all = windowSize + 1000
	lengths, part := make([]uint32, all), &part{classes: make([]uint8, 2*windowSize)}
	for i := range lengths {
		lengths[i] = 10 + uint32(r.IntN(3000))
		part.classes[i] = classOf(lengths[i])
	}
	for _, share := range []float64{.001, .1, .5} {
		held, inHead := someDocuments(r, all, share), someDocuments(r, all, share/10)
		asked := &term{idf: 3.7}
		p := &plan{clauses: []clause{{{keys: []*term{asked, {idf: .1}}}}}}
		s := &scan{run: &run{sated: newSaturation(1000)}, part: part}
		p.weigh(s.sated)
		s.room = &room{sums: newSums(p.unit)}
		in := &inTerm{scan: s, term: asked, text: cursor{postings: postingsOf(held, all, true)}, head: cursor{postings: postingsOf(inHead, all, false)}}
		for window := range 2 {
			s.base = window * windowSize
			in.text.enter(window)
			in.head.enter(window)
			s.fillHeads([]*inTerm{in})
			s.fill(in)
			for place := range min(windowSize, all-s.base) {
				score, document := 0.0, uint32(s.base+place)
				if held[document] > 0 {
					score = asked.idf * s.sated.of(held[document], lengths[document])
				}
				if inHead[document] > 0 {
					score += asked.idf * index.NameWeight
				}
				got := float64(s.sum[place]) / s.unit
				if got < score || got > score*1.035+2/s.unit && held[document] < steps {
					t.Fatalf("%g: document %d, %d times, scores %v, at most %v", share, document, held[document], score, got)
				}
			}
			if got := *s.sum; !lookedUp(s, in, min(windowSize, all-s.base), got) {
				t.Fatalf("%g: looked up in window %d, documents bring something else", share, window)
			}
			for _, least := range []uint16{1, 700, 2000, 30_000, mostSum} {
				var allowed bitset
				for place := range windowSize {
					if place%3 > 0 {
						allowed.add(place)
					}
				}
				var want []uint16
				for place, sum := range s.sum {
					if sum >= least && place%3 > 0 {
						want = append(want, uint16(place))
					}
				}
				if got := s.above(least, &allowed, nil); !slices.Equal(got, want) {
					t.Errorf("%g: %d documents are above %d, want %d", share, len(got), least, len(want))
				}
			}
			if s.clear(); slices.Max(s.sum[:]) != 0 {
				t.Error("the sums are not cleared")
			}
		}
	}
}

// lookedUp reports whether documents that are looked up one by one get the same sums.
func lookedUp(s *scan, t *inTerm, documents int, want [windowSize]uint16) bool {
	filled := *s.sum
	defer func() { *s.sum = filled }()
	for _, apart := range []int{1, 3, 700} {
		s.clear()
		var places []uint16
		for place := 0; place < documents; place += apart {
			places = append(places, uint16(place))
		}
		s.fillHeads([]*inTerm{t})
		s.fillThose(t, slices.Clone(places), 0)
		for _, place := range places {
			if s.sum[place] != want[place] {
				return false
			}
		}
	}
	return true
}

func postingsOf(held map[uint32]uint32, all int, counted bool) *postings {
	b := newBuilder(len(held), all, counted)
	for _, document := range slices.Sorted(maps.Keys(held)) {
		b.add([]uint32{document}, frequencies(held[document], counted))
	}
	return b.built()
}
