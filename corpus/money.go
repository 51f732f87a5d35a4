package corpus

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/currency"
)

// A Currency is an ISO 4217 code. Example: "CNY".
type Currency string

// digits returns how many decimals the currency's minor unit has by ISO 4217,
// and whether the code exists. The decimals of golang.org/x/text are those that
// people write (none for rupiah or Colombian pesos), not those of the standard.
func (c Currency) digits() (int, bool) {
	unit, err := currency.ParseISO(string(c))
	if err != nil || unit.String() != string(c) {
		return 0, false
	}
	switch c {
	case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF":
		return 0, true
	case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND":
		return 3, true
	case "CLF", "UYW":
		return 4, true
	}
	return 2, true
}

// Money is an exact amount in minor units of its currency: 13,000 yuan are
// 1,300,000 fen, and 13,000 yen are 13,000 yen. It is never a float.
type Money struct {
	Minor    int64
	Currency Currency
}

// ParseMoney reads a code and a decimal number, with or without thousands
// commas and the words thousand, million or billion: "USD 1.187 billion".
func ParseMoney(written string) (Money, error) {
	code, rest, _ := strings.Cut(strings.TrimSpace(written), " ")
	digits, known := Currency(code).digits()
	if !known {
		return Money{}, fmt.Errorf("amount %q: begin with an ISO 4217 code, as in \"CNY 13,000\"", written)
	}
	number, word, _ := strings.Cut(strings.TrimSpace(rest), " ")
	zeros, ok := map[string]int{"": 0, "thousand": 3, "million": 6, "billion": 9}[word]
	if !ok {
		return Money{}, fmt.Errorf("amount %q: %q is not thousand, million or billion", written, word)
	}
	minor, err := scaled(number, zeros+digits)
	if err != nil {
		return Money{}, fmt.Errorf("amount %q: %w", written, err)
	}
	return Money{Minor: minor, Currency: Currency(code)}, nil
}

// plainNumber has commas between thousands and nowhere else: 1,5 is not 15.
var plainNumber = regexp.MustCompile(`^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$`)

// scaled reads a plain decimal number times ten to the given power, exactly.
func scaled(number string, power int) (int64, error) {
	if !plainNumber.MatchString(number) {
		return 0, fmt.Errorf("%q is not a plain number, such as 13,000 or 0.5", number)
	}
	whole, part, _ := strings.Cut(strings.ReplaceAll(number, ",", ""), ".")
	for len(part) > power && strings.HasSuffix(part, "0") {
		part = part[:len(part)-1]
	}
	if len(part) > power {
		return 0, fmt.Errorf("more decimals than its currency has")
	}
	minor, err := strconv.ParseInt(whole+part+strings.Repeat("0", power-len(part)), 10, 64)
	if err != nil {
		return 0, fmt.Errorf("%q is not a number of fewer than 19 digits", number)
	}
	return minor, nil
}

// String returns the form that [ParseMoney] reads: "CNY 13,000", "USD 12.50".
func (m Money) String() string {
	digits, _ := m.Currency.digits()
	unit := int64(math.Pow10(digits))
	out := fmt.Sprintf("%s %s", m.Currency, Grouped(m.Minor/unit))
	if part := m.Minor % unit; part != 0 {
		out += fmt.Sprintf(".%0*d", digits, part)
	}
	return out
}

// Display is the amount for a reader, in millions or billions where that is
// exact: "EUR 1.2 billion", "GBP 7,552,800". A code cannot be taken for another
// currency, where a bare $ or kr can.
func (m Money) Display() string {
	digits, _ := m.Currency.digits()
	for _, unit := range []struct {
		word  string
		zeros int
	}{{"billion", 9}, {"million", 6}} {
		thousandth := int64(math.Pow10(digits + unit.zeros - 3))
		if m.Minor >= 1000*thousandth && m.Minor%thousandth == 0 {
			n := m.Minor / thousandth
			number := Grouped(n / 1000)
			if part := n % 1000; part != 0 {
				number += strings.TrimRight(fmt.Sprintf(".%03d", part), "0")
			}
			return fmt.Sprintf("%s %s %s", m.Currency, number, unit.word)
		}
	}
	return m.String()
}

// Same reports whether the other value is the same amount in the same currency.
// A conversion is never the same amount.
func (m Money) Same(other Value) bool { return Value(m) == other }

// Grouped writes a number with commas between thousands.
func Grouped(n int64) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if n < 0 {
		sign, digits = "-", digits[1:]
	}
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return sign + digits
}
