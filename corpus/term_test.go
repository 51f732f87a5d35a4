package corpus

import (
	"fmt"
	"testing"
)

func TestParseTerm(t *testing.T) {
	for _, test := range []struct {
		written, stored, display string
		months                   int
		want                     Term
	}{
		{"3y 1m", "3y 1m", "3 years and 1 month", 37, Term{Years: 3, Months: 1}},
		{"1m 3y", "3y 1m", "3 years and 1 month", 37, Term{Years: 3, Months: 1}},
		{"37m", "37m", "37 months", 37, Term{Months: 37}},
		{" 14d ", "14d", "14 days", 0, Term{Days: 14}},
		{"1d", "1d", "1 day", 0, Term{Days: 1}},
		{"1y 2m 3d", "1y 2m 3d", "1 year, 2 months and 3 days", 14, Term{Years: 1, Months: 2, Days: 3}},
		{"2y  1d", "2y 1d", "2 years and 1 day", 24, Term{Years: 2, Days: 1}},
		{"life", "life", "life imprisonment", 0, Term{Life: true}},
		{" life\n", "life", "life imprisonment", 0, Term{Life: true}},
		{"150y", "150y", "150 years", 1800, Term{Years: 150}},
	} {
		got, err := ParseTerm(test.written)
		if err != nil || got != test.want || got.String() != test.stored || got.Display() != test.display || got.InMonths() != test.months {
			t.Errorf("%q: got %+v, %q, %q, %d months, %v", test.written, got, got, got.Display(), got.InMonths(), err)
		}
	}
}

func TestParseTermRefuses(t *testing.T) {
	for _, written := range []string{"3", "y", "0y", "-3y", "+3y", "3.5y", "3y3y", "3y 2y", "3 y", "3w", "3Y", "３y", "3年", "\xff", "70000d", "life 3y", "lifes"} {
		want := fmt.Sprintf(`term %q: write it as "3y 1m", "37m", "14d" or "life"`, written)
		if got, err := ParseTerm(written); err == nil || err.Error() != want || got != (Term{}) {
			t.Errorf("%q: got %+v, %v", written, got, err)
		}
	}
	for _, written := range []string{"", " ", "\n"} {
		if _, err := ParseTerm(written); err == nil || err.Error() != `term: nothing written; use "3y 1m", "37m", "14d" or "life"` {
			t.Errorf("%q: %v", written, err)
		}
	}
}

func TestSameTerm(t *testing.T) {
	for _, test := range []struct {
		a, b Term
		want bool
	}{
		{Term{Years: 3, Months: 1}, Term{Months: 37}, true},
		{Term{Years: 1}, Term{Months: 12}, true},
		{Term{Months: 37}, Term{Months: 38}, false},
		{Term{Months: 1}, Term{Days: 30}, false},
		{Term{Years: 1}, Term{Days: 365}, false},
		{Term{Years: 1, Days: 1}, Term{Months: 12, Days: 1}, true},
		{Term{Life: true}, Term{Life: true}, true},
		{Term{Life: true}, Term{}, false},
	} {
		if test.a.Same(test.b) != test.want || test.b.Same(test.a) != test.want {
			t.Errorf("%v and %v: want %t", test.a, test.b, test.want)
		}
	}
	if (Term{Months: 9}).Same(Text("9m")) {
		t.Error("a term is the same as words")
	}
	if got := (Term{}).Display(); got != "" {
		t.Errorf("no term is shown as %q", got)
	}
}

func FuzzParseTerm(f *testing.F) {
	for _, seed := range []string{"3y 1m", "37m", "14d", "life", "1m 1m", "é"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, written string) {
		term, err := ParseTerm(written)
		if err != nil {
			return
		}
		if again, err := ParseTerm(term.String()); err != nil || again != term || !again.Same(term) {
			t.Errorf("%q is %+v, then %+v, %v", written, term, again, err)
		}
	})
}

func TestDaysTellTermsApart(t *testing.T) {
	if (Term{Months: 1, Days: 3}).Same(Term{Months: 1, Days: 4}) || !(Term{Months: 1, Days: 3}).Same(Term{Months: 1, Days: 3}) {
		t.Error("terms that differ in days are not the same length")
	}
}
