package mention

import (
	"math"
	"strconv"
	"strings"
)

// A decimal is an exact number: n times ten to the power of exp.
type decimal struct {
	n   int64
	exp int
}

// whole returns the number as an integer, and whether it is one that fits.
func (d decimal) whole() (int64, bool) { return d.scaled(0) }

// scaled returns the number times ten to a power as an integer, and whether
// that is exact and fits.
func (d decimal) scaled(power int) (int64, bool) {
	n, exp := d.n, d.exp+power
	for ; exp > 0 && n != 0; exp-- {
		if n > math.MaxInt64/10 {
			return 0, false
		}
		n *= 10
	}
	for ; exp < 0; exp++ {
		if n%10 != 0 {
			return 0, false
		}
		n /= 10
	}
	return n, true
}

// floor returns the number without what stands behind the decimal point, and
// whether that fits.
func (d decimal) floor() (int64, bool) {
	for ; d.exp < 0; d.exp++ {
		d.n /= 10
	}
	return d.whole()
}

// under reports whether the number is smaller than another; numbers that do not
// fit are not.
func (d decimal) under(other decimal) bool {
	exp := min(d.exp, other.exp)
	a, fits := d.scaled(-exp)
	b, fitsToo := other.scaled(-exp)
	return fits && fitsToo && a < b
}

// plus adds two numbers; ok is false where the sum does not fit.
func (d decimal) plus(other decimal) (sum decimal, ok bool) {
	exp := min(d.exp, other.exp)
	a, fits := d.scaled(-exp)
	b, fitsToo := other.scaled(-exp)
	if !fits || !fitsToo || a > math.MaxInt64-b {
		return decimal{}, false
	}
	return decimal{a + b, exp}, true
}

// times multiplies two numbers; ok is false where the product does not fit.
func (d decimal) times(other decimal) (product decimal, ok bool) {
	if other.n != 0 && d.n > math.MaxInt64/other.n {
		return decimal{}, false
	}
	return decimal{d.n * other.n, d.exp + other.exp}, true
}

// parseDigits reads a number in digits, as English, Indian and continental
// texts group them: "1,300", "12,34,567.89", "1.200.000", "4 500 000", "30,5".
// A point before three zeros parts thousands ("50.000"), since nobody writes
// decimals so. Grouped says that thousands were parted.
func parseDigits(written string) (d decimal, grouped, ok bool) {
	written = strings.Map(func(r rune) rune {
		if r == ' ' || r == '\'' {
			return ','
		}
		return r
	}, written)
	commas, points := strings.Count(written, ","), strings.Count(written, ".")
	switch {
	case commas == 0 && points == 1 && strings.HasSuffix(written, ".000"),
		commas == 0 && points > 1, commas == 1 && points > 0 && strings.IndexByte(written, ',') > strings.LastIndexByte(written, '.'):
		written = pointsForCommas.Replace(written)
	case commas == 1 && points == 0 && len(written)-strings.IndexByte(written, ',') <= 3:
		written = strings.Replace(written, ",", ".", 1)
	}
	whole, part, _ := strings.Cut(written, ".")
	if !wellGrouped(whole) || len(whole) > 1 && whole[0] == '0' || strings.ContainsAny(part, ".,") {
		return decimal{}, false, false
	}
	n, err := strconv.ParseInt(strings.ReplaceAll(whole, ",", "")+part, 10, 64)
	return decimal{n, -len(part)}, strings.Contains(whole, ","), err == nil
}

// pointsForCommas turns continental separators into English ones.
var pointsForCommas = strings.NewReplacer(".", ",", ",", ".")

// wellGrouped reports whether commas stand where thousands are parted, or lakhs
// and crores.
func wellGrouped(whole string) bool {
	groups := strings.Split(whole, ",")
	last := len(groups) - 1
	if last == 0 {
		return true
	}
	if len(groups[0]) == 0 || len(groups[0]) > 3 || len(groups[last]) != 3 {
		return false
	}
	width := len(groups[1])
	for _, group := range groups[1:last] {
		if len(group) != width || width < 2 || width > 3 {
			return false
		}
	}
	return true
}
