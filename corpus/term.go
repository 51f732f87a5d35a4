package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// A Term is a term of imprisonment. Years, months and days stay apart, as a
// court writes them; terms are compared in months and printed as printed.
type Term struct {
	Years, Months, Days int
	Life                bool
}

// ParseTerm reads "3y 1m", "37m", "14d" or "life".
func ParseTerm(written string) (Term, error) {
	if strings.TrimSpace(written) == "life" {
		return Term{Life: true}, nil
	}
	var t Term
	units := map[byte]*int{'y': &t.Years, 'm': &t.Months, 'd': &t.Days}
	parts := strings.Fields(written)
	for _, part := range parts {
		n, err := strconv.ParseUint(part[:len(part)-1], 10, 16)
		unit := units[part[len(part)-1]]
		if err != nil || unit == nil || *unit != 0 || n == 0 {
			return Term{}, fmt.Errorf("term %q: write it as \"3y 1m\", \"37m\", \"14d\" or \"life\"", written)
		}
		*unit = int(n)
	}
	if len(parts) == 0 {
		return Term{}, fmt.Errorf("term: nothing written; use \"3y 1m\", \"37m\", \"14d\" or \"life\"")
	}
	return t, nil
}

// InMonths returns the whole months of the term. Days are not counted: no
// number of days is a month in law.
func (t Term) InMonths() int { return 12*t.Years + t.Months }

// String returns the form that [ParseTerm] reads.
func (t Term) String() string {
	if t.Life {
		return "life"
	}
	var parts []string
	for _, p := range []struct {
		n    int
		unit string
	}{{t.Years, "y"}, {t.Months, "m"}, {t.Days, "d"}} {
		if p.n > 0 {
			parts = append(parts, strconv.Itoa(p.n)+p.unit)
		}
	}
	return strings.Join(parts, " ")
}

// Display writes the term in words: "3 years and 1 month".
func (t Term) Display() string {
	if t.Life {
		return "life imprisonment"
	}
	var parts []string
	for _, p := range []struct {
		n    int
		unit string
	}{{t.Years, "year"}, {t.Months, "month"}, {t.Days, "day"}} {
		switch {
		case p.n == 1:
			parts = append(parts, "1 "+p.unit)
		case p.n > 1:
			parts = append(parts, fmt.Sprintf("%d %ss", p.n, p.unit))
		}
	}
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

// Same reports whether the other value is a term of the same length.
func (t Term) Same(other Value) bool {
	o, ok := other.(Term)
	return ok && t.Life == o.Life && t.InMonths() == o.InMonths() && t.Days == o.Days
}
