package chart

import (
	"fmt"
	"math"
	"strings"

	"casebot/corpus"
)

// A scale is the axis of amounts.
type scale struct {
	name     string // "EUR million", "EUR (log scale: …)"
	log      bool
	min, max float64
	ticks    []tick
}

// A tick is a place on a scale, with what is written there.
type tick struct {
	value float64
	label string
}

// spread is from which ratio of the greatest to the smallest amount on a scale is
// logarithmic.
const spread = 50

// scaled chooses the axis for amounts of a unit; where the greatest is far above
// the smallest it is logarithmic, and then its name says so.
func scaled(unit string, amounts []float64) scale {
	least, most := math.Inf(1), 0.0
	for _, amount := range amounts {
		least, most = min(least, amount), max(most, amount)
	}
	if least > 0 && most/least >= spread {
		return logarithmic(unit, least, most)
	}
	return linear(unit, most)
}

// at returns how far up the scale an amount is, from 0 to 1.
func (s scale) at(amount float64) float64 {
	if s.log {
		return math.Log(amount/s.min) / math.Log(s.max/s.min)
	}
	if s.max == s.min {
		return 0
	}
	return (amount - s.min) / (s.max - s.min)
}

// logarithmic has a tick at each power of ten.
func logarithmic(unit string, least, most float64) scale {
	from, to := math.Floor(math.Log10(least)), math.Ceil(math.Log10(most))
	s := scale{name: unit + " (log scale: tenfold from line to line)", log: true, min: math.Pow(10, from), max: math.Pow(10, to)}
	if least < 1.5*s.min { // a dot is not to stand on the edge
		s.min *= 0.6
	}
	if most > 0.7*s.max {
		s.max *= 1.6
	}
	for power := from; power <= to; power++ {
		s.ticks = append(s.ticks, tick{math.Pow(10, power), worded(math.Pow(10, power))})
	}
	return s
}

// linear begins at nothing and counts in thousands, millions or billions.
func linear(unit string, most float64) scale {
	word, factor := "", 1.0
	for _, m := range magnitudes {
		if most >= m.factor {
			word, factor = " "+m.word, m.factor
			break
		}
	}
	step := stepOf(most)
	s := scale{name: unit + word, max: math.Ceil(most/step) * step}
	for n := 0; float64(n)*step <= s.max*1.0001; n++ {
		value := float64(n) * step
		s.ticks = append(s.ticks, tick{value, number(value / factor)})
	}
	return s
}

// stepOf returns a round step that makes four to eight of an amount.
func stepOf(most float64) float64 {
	if most <= 0 {
		return 1
	}
	step := math.Pow(10, math.Floor(math.Log10(most))) / 5
	for _, times := range []float64{1, 2.5, 5} {
		if most/(step*times) <= 8 {
			return step * times
		}
	}
	return step * 10
}

var magnitudes = []struct {
	word   string
	factor float64
}{{"billion", 1e9}, {"million", 1e6}, {"thousand", 1e3}}

// worded writes a power of ten: "10,000", "10 million".
func worded(value float64) string {
	for _, m := range magnitudes[:2] {
		if value >= m.factor {
			return number(value/m.factor) + " " + m.word
		}
	}
	return number(value)
}

// number writes a number with at most four decimals and none that says nothing.
func number(value float64) string {
	if value == math.Trunc(value) && value < 1e15 {
		return corpus.Grouped(int64(value))
	}
	return strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.4f", value), "0"), ".")
}
