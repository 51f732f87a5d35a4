package bleveindex

import (
	"math/bits"

	"casebot/index"
)

// A saturation is [index.Saturation] for one average length, with bounds on it
// worked out beforehand.
type saturation struct {
	average float64
	most    [occasions]float32
}

// An occasion is a frequency together with the class of the text's length: what a
// term gains there has a bound that is close by.
const (
	classes   = 1 << 8
	steps     = 1 << (16 - windowBits) // the last stands for all that are higher
	occasions = classes * steps
)

func newSaturation(average float64) *saturation {
	s := &saturation{average: average}
	for i := range s.most {
		frequency, length := i/classes+1, shortest(i%classes)
		bound := index.K1 + 1.0
		if frequency < steps {
			bound = index.Saturation(float64(frequency), float64(length), average)
		}
		s.most[i] = float32(bound) * (1 + 1e-6) // rounded up
	}
	return s
}

// of returns what a term gains that stands so often in a text of such a length.
func (s *saturation) of(frequency, length uint32) float64 {
	return index.Saturation(float64(frequency), float64(length), s.average)
}

// Lengths up to 64 are classes of their own; longer ones share one with those that
// differ by a thirty-second at most, and the longest are in the last.
const classBits = 5

// classOf returns the class of a length.
func classOf(length uint32) uint8 {
	if length < 1<<classBits {
		return uint8(length)
	}
	shift := bits.Len32(length) - classBits - 1
	return uint8(min(classes-1, uint32(shift)<<classBits+length>>shift))
}

// shortest returns the shortest length of a class.
func shortest(class int) uint32 {
	if class < 1<<classBits {
		return uint32(class)
	}
	shift := class>>classBits - 1
	return uint32(class-shift<<classBits) << shift
}
