package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// A Count is a number of things with the noun that says which: 193 cameras.
type Count struct {
	N    int64
	Noun string
}

// ParseCount reads "193 cameras" or "1,751 photos".
func ParseCount(written string) (Count, error) {
	number, noun, _ := strings.Cut(strings.TrimSpace(written), " ")
	n, err := strconv.ParseInt(strings.ReplaceAll(number, ",", ""), 10, 64)
	if err != nil || !plainNumber.MatchString(number) || noun == "" {
		return Count{}, fmt.Errorf("count %q: write a whole number and its noun, as in \"193 cameras\"", written)
	}
	return Count{N: n, Noun: strings.TrimSpace(noun)}, nil
}

// String returns the form that [ParseCount] reads.
func (c Count) String() string { return Grouped(c.N) + " " + c.Noun }

// Display is the same as String.
func (c Count) Display() string { return c.String() }

// Same reports whether the other value is the same number. Sources name the
// same things with different nouns (residents, individuals), so the noun is
// not compared; what a fact counts is said by the fact.
func (c Count) Same(other Value) bool {
	o, ok := other.(Count)
	return ok && c.N == o.N
}
