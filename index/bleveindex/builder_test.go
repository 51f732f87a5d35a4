package bleveindex

import (
	"math"
	"math/rand/v2"
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

// Worked out beforehand or not, saturation is the same to the last bit.
func TestSaturation(t *testing.T) {
	s := newSaturation(217.3)
	for _, length := range []uint32{0, 1, 40, 217, mostCosts - 1, mostCosts, mostCosts + 1, 1 << 20} {
		for _, frequency := range []uint32{1, 2, 15, 9000} {
			got, want := s.of(frequency, length), index.Saturation(float64(frequency), float64(length), 217.3)
			if math.Float64bits(got) != math.Float64bits(want) {
				t.Errorf("%d times in %d terms: %v, want %v", frequency, length, got, want)
			}
		}
	}
}
