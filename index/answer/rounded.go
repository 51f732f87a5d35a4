package answer

import (
	"math"
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// What is given loosely is the same as an exact figure that it may be rounded from: about
// 2 million is 1.96 million, and about 2.1 million is not.

// What says that a figure is the least, or the most, of what it may be.
var (
	moreThan = regexp.MustCompile(`(?i)\b(?:more than|over|at least|upwards? of)\b|超过|超過|逾|至少|以上`)
	andMore  = regexp.MustCompile(`^ ?(?:[余餘多]|or more\b|以上)`)
	fewer    = regexp.MustCompile(`(?i)\b(?:nearly|almost|just under|close to|fewer than|less than|up to)\b|将近|將近|近|不到|接近`)
)

// How far an exact figure may be beyond one that is the least of it, and from what share of
// a figure on another is nearly that.
const (
	beyondLeast = 1.25
	nearlyAll   = 0.95
)

// mayBe reports whether a figure that is given loosely may be another, exact one.
func (c candidate) mayBe(exact float64) bool {
	said, ok := magnitude(c.typed)
	before := lastRunes(c.text()[:c.value.Start], looseWithin)
	switch {
	case !ok:
		return false
	case moreThan.MatchString(before) || strings.ContainsAny(c.typed, "余餘多") || andMore.MatchString(c.text()[c.value.End:]):
		return exact >= said.n && exact <= beyondLeast*said.n
	case fewer.MatchString(before) && exact <= said.n && exact > nearlyAll*said.n:
		return true
	}
	return rounded(exact, digitsIn(said.n)) == said.n
}

// digitsIn is how many digits a figure is given with, without its noughts.
func digitsIn(n float64) int {
	return len(strings.TrimRight(strconv.FormatInt(int64(math.Round(n)), 10), "0"))
}

// rounded is a figure with so many digits and no more.
func rounded(n float64, digits int) float64 {
	whole, err := strconv.ParseFloat(strconv.FormatFloat(n, 'e', max(digits-1, 0), 64), 64)
	if err != nil {
		return n
	}
	return whole
}
