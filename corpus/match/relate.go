package match

import (
	"strings"

	"casebot/corpus"
)

// A relation says how what two sources state compares.
type relation int

const (
	silent  relation = iota // nothing to compare
	differs                 // both cannot be so
	near                    // the same at different rates, rounded, or less exact
	agrees                  // the same
)

// relate compares two facts of one slot by the best that any two of their claims
// do, claims known to be mistaken left out.
func relate(a, b corpus.Fact) relation {
	best := silent
	for _, x := range bounded(a.Claims, 20) {
		for _, y := range bounded(b.Claims, 20) {
			if x.Mistaken == "" && y.Mistaken == "" {
				best = max(best, relateClaims(x, y))
			}
		}
	}
	return best
}

// bounded returns at most the first n of a list.
func bounded[T any](list []T, n int) []T { return list[:min(len(list), n)] }

func relateClaims(a, b corpus.Claim) relation {
	switch x := a.Value.(type) {
	case corpus.Money:
		if y, ok := b.Value.(corpus.Money); ok {
			return relateMoney(a, b, x, y)
		}
	case corpus.Term:
		if y, ok := b.Value.(corpus.Term); ok {
			return known(x.Same(y))
		}
	case corpus.Count:
		if y, ok := b.Value.(corpus.Count); ok {
			return relateCounts(a, b, x.N, y.N)
		}
	case corpus.Date:
		if y, ok := b.Value.(corpus.Date); ok {
			return relateDates(x, y)
		}
	case corpus.State:
		if x.Same(b.Value) {
			return agrees
		}
	case corpus.Text:
		if y, ok := b.Value.(corpus.Text); ok && sameWords(string(x), string(y)) {
			return agrees
		}
	}
	return silent
}

func known(same bool) relation {
	if same {
		return agrees
	}
	return differs
}

// relateMoney compares amounts: exactly in one currency, and by the conversions
// that the sources print where the currencies differ. No rate is known here.
func relateMoney(a, b corpus.Claim, x, y corpus.Money) relation {
	if x.Currency == y.Currency {
		if x != y && (a.Bound == corpus.About || b.Bound == corpus.About) && within(x.Minor, y.Minor, 3) {
			return near
		}
		return known(x == y)
	}
	out := silent
	for _, m := range bounded(append([]corpus.Money{x}, a.Gloss...), 5) {
		for _, n := range bounded(append([]corpus.Money{y}, b.Gloss...), 5) {
			switch {
			case m.Currency != n.Currency:
			case within(m.Minor, n.Minor, 3):
				return near
			default:
				out = differs
			}
		}
	}
	return out
}

func relateCounts(a, b corpus.Claim, x, y int64) relation {
	if x == y {
		return agrees
	}
	least := func(bound corpus.Bound, n, other int64) bool {
		return (bound == corpus.MoreThan || bound == corpus.AtLeast) && other > n && within(n, other, 10)
	}
	rough := a.Bound == corpus.About || b.Bound == corpus.About
	if rough && within(x, y, 5) || least(a.Bound, x, y) || least(b.Bound, y, x) {
		return near
	}
	return differs
}

func relateDates(x, y corpus.Date) relation {
	switch {
	case x == y:
		return agrees
	case x.After(y) || y.After(x):
		return differs
	}
	return near
}

// within reports whether two figures are at most so many percent of the greater apart.
func within(x, y, percent int64) bool {
	greater, less := float64(max(x, y)), float64(min(x, y))
	return less > 0 && (greater-less)*100 <= greater*float64(percent)
}

// sameWords reports whether two phrases say the same by their words: the telling
// words of one are all in the other.
func sameWords(a, b string) bool {
	x, y := telling(a), telling(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	for word := range x {
		if !y[word] {
			return false
		}
	}
	return len(x) > 0
}

// telling returns the words of a phrase without the small ones and without
// endings, so that "infringing" is "infringement".
func telling(text string) map[string]bool {
	out := map[string]bool{}
	for _, word := range words(fold(text)) {
		if strings.IndexFunc(word, han) >= 0 {
			out[word] = true
			continue
		}
		if len(word) > 3 && !small[word] {
			out[word[:min(len(word), 6)]] = true
		}
	}
	return out
}
