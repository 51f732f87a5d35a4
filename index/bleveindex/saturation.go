package bleveindex

import "casebot/index"

// A saturation is [index.Saturation] for one average length, with the share of
// the length worked out beforehand: that is half of the work.
type saturation struct {
	average float64
	costs   []float64 // by length
}

// mostCosts is how many lengths are worked out beforehand; few texts are longer.
const mostCosts = 2048

func newSaturation(average float64) *saturation {
	s := &saturation{average, make([]float64, mostCosts)}
	for length := range s.costs {
		s.costs[length] = s.cost(uint32(length))
	}
	return s
}

func (s *saturation) cost(length uint32) float64 {
	return index.K1 * (1 - index.B + index.B*float64(length)/s.average)
}

// of returns what a term gains that stands so often in a text of such a length.
func (s *saturation) of(frequency, length uint32) float64 {
	f := float64(frequency)
	if length < mostCosts {
		return f * (index.K1 + 1) / (f + s.costs[length])
	}
	return f * (index.K1 + 1) / (f + s.cost(length))
}
