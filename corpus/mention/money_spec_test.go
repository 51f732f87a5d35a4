package mention

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"casebot/corpus"
)

// A specCase is one input of a public specification of recognisers.
type specCase[R any] struct {
	Input   string
	Results []R
}

// readSpec reads a file of the public specifications, which stand beside the
// repository and not in it; ok is false where they do not.
func readSpec[R any](t *testing.T, name string) (cases []specCase[R], ok bool) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../../shared/data/recognizers", name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, false
	}
	if err == nil {
		err = json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), &cases)
	}
	if err != nil {
		t.Fatal(err)
	}
	return cases, true
}

// A score counts what was found, what was expected, and what is both.
type score struct{ found, expected, right int }

func (s score) f1() float64 { return 2 * float64(s.right) / float64(max(1, s.found+s.expected)) }

// check prints the score and holds a floor under it.
func (s score) check(t *testing.T, name string, floor float64) {
	t.Helper()
	t.Logf("%s: precision %.3f, recall %.3f, F1 %.3f (%d right of %d found, %d expected)", name,
		float64(s.right)/float64(max(1, s.found)), float64(s.right)/float64(max(1, s.expected)), s.f1(), s.right, s.found, s.expected)
	if s.f1() < floor {
		t.Errorf("%s: F1 %.3f is under the floor of %.3f", name, s.f1(), floor)
	}
}

// characters returns a byte span in characters, as the specifications count.
func characters(text string, s corpus.Span) (start, end int) {
	start = utf8.RuneCountInString(text[:s.Start])
	return start, start + utf8.RuneCountInString(text[s.Start:s.End])
}

type specMoney struct {
	Text       string
	Start, End int // the last character, not the one behind it
	Resolution struct{ Value, Unit, ISOCurrency string }
}

// agrees reports whether a mention has the span, the value and, where the
// specification gives one, the ISO currency of a result. A result in cents or
// pence is compared in minor units.
func (r specMoney) agrees(text string, m Mention) bool {
	money := m.Value.(corpus.Money)
	start, end := characters(text, m.Span)
	want, ok := new(big.Rat).SetString(r.Resolution.Value)
	one, _ := corpus.ParseMoney(string(money.Currency) + " 1")
	got := big.NewRat(money.Minor, one.Minor)
	switch r.Resolution.Unit {
	case "Cent", "Pence", "Penny":
		got = big.NewRat(money.Minor, 1)
	}
	return ok && start == r.Start && end == r.End+1 && got.Cmp(want) == 0 &&
		(r.Resolution.ISOCurrency == "" || r.Resolution.ISOCurrency == string(money.Currency))
}

// holdable reports whether a result is an amount that a corpus.Money can hold.
// The others are names of currencies without a number, fractions of a cent,
// cryptocurrencies, and one number of 24 digits.
func (r specMoney) holdable() bool {
	value, ok := new(big.Rat).SetString(r.Resolution.Value)
	switch r.Resolution.Unit {
	case "Bitcoin", "Satoshi":
		return false
	case "Cent", "Pence", "Penny":
		return ok && value.IsInt()
	}
	return ok && new(big.Rat).Mul(value, big.NewRat(100, 1)).IsInt() && value.Cmp(big.NewRat(1e16, 1)) < 0
}

// TestMoneyAgreesWithPublicSpecification measures Money on specifications that
// other recognisers are measured on. A result counts as right where span, value
// and currency agree; it is measured over all results, and over those that a
// corpus.Money can hold.
func TestMoneyAgreesWithPublicSpecification(t *testing.T) {
	for _, spec := range []struct {
		name          string
		all, holdable float64 // floors
	}{
		{"English/CurrencyModel.json", 0.91, 0.945}, {"Chinese/CurrencyModel.json", 0.85, 0.96},
	} {
		cases, ok := readSpec[specMoney](t, spec.name)
		if !ok {
			t.Log("the public specifications are not beside the repository: nothing measured")
			return
		}
		var all, holdable score
		for _, c := range cases {
			found := Money(c.Input)
			all.found += len(found)
			for _, r := range c.Results {
				all.expected++
				if r.holdable() {
					holdable.expected++
				}
				if slices.ContainsFunc(found, func(m Mention) bool { return r.agrees(c.Input, m) }) {
					all.right++
				} else {
					t.Logf("not found: %q in %q", r.Text, c.Input)
				}
			}
		}
		holdable.found, holdable.right = all.found, all.right
		all.check(t, spec.name, spec.all)
		holdable.check(t, spec.name+", amounts that minor units hold", spec.holdable)
	}
}
