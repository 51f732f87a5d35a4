package chart

import "math"

// A spot is a place on a sheet, in pixels.
type spot struct{ x, y float64 }

// A swarm finds places for dots, beside each other where they would cover one
// another.
type swarm struct {
	across spot    // the way in which a dot makes room: one pixel of it
	room   float64 // how far it may, in pixels to either side
	radius float64
	taken  []spot

	covered int // how many dots found no place of their own
}

// radiusOf is the size of each of so many dots, in pixels: the more, the smaller.
func radiusOf(dots int) float64 {
	switch {
	case dots <= 100:
		return 12
	case dots <= 300:
		return 9
	}
	return 7
}

// rim is the paper around a dot, in pixels.
const rim = 2

// place returns where a dot is to be drawn. Those of one group come one after the
// other, by amount.
func (w *swarm) place(at spot) spot {
	place, free := w.beside(at)
	if free {
		w.taken = append(w.taken, place)
	} else {
		w.covered++
	}
	return place
}

// mark draws a dot of an amount.
func (s *sheet) mark(at spot, radius float64) {
	s.dot(at.x, at.y, radius, paper)
	s.dot(at.x, at.y, radius-rim, blue)
}

// beside returns the free place nearest to the side of one; where there is none,
// the place itself.
func (w *swarm) beside(at spot) (place spot, free bool) {
	for n := 0.0; n*w.radius <= max(0, w.room); n++ {
		for _, shift := range []float64{n * w.radius, -n * w.radius} {
			place := spot{at.x + shift*w.across.x, at.y + shift*w.across.y}
			if w.free(place) {
				return place, true
			}
		}
	}
	return at, false
}

// free reports whether a dot covers no other there. As the dots come by amount,
// those that might be in the way are the last.
func (w *swarm) free(at spot) bool {
	reach := 2*w.radius - 0.01
	for i := len(w.taken) - 1; i >= 0; i-- {
		dx, dy := w.taken[i].x-at.x, w.taken[i].y-at.y
		if math.Abs(dx*w.across.y)+math.Abs(dy*w.across.x) > reach { // apart by amount
			return true
		}
		if dx*dx+dy*dy < reach*reach {
			return false
		}
	}
	return true
}
