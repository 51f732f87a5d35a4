package corpus

import (
	"strings"
	"testing"
)

func TestParseMoney(t *testing.T) {
	for _, test := range []struct {
		written string
		want    Money
		display string
	}{
		{"CNY 13,000", Money{1_300_000, "CNY"}, "CNY 13,000"},
		{"CNY 13000", Money{1_300_000, "CNY"}, "CNY 13,000"},
		{" USD 12.50 ", Money{1250, "USD"}, "USD 12.50"},
		{"USD 12.5", Money{1250, "USD"}, "USD 12.50"},
		{"USD 0.05", Money{5, "USD"}, "USD 0.05"},
		{"USD 0", Money{0, "USD"}, "USD 0"},
		{"USD 1.000", Money{100, "USD"}, "USD 1"},
		{"EUR 30.5 million", Money{3_050_000_000, "EUR"}, "EUR 30,500,000"},
		{"USD 1.187 billion", Money{118_700_000_000, "USD"}, "USD 1,187,000,000"},
		{"GBP 12 thousand", Money{1_200_000, "GBP"}, "GBP 12,000"},
		{"JPY 13,000", Money{13_000, "JPY"}, "JPY 13,000"},
		{"JPY 1.5 thousand", Money{1500, "JPY"}, "JPY 1,500"},
		{"KWD 1.005", Money{1005, "KWD"}, "KWD 1.005"},
		{"CLF 0.0001", Money{1, "CLF"}, "CLF 0.0001"},
		{"IDR 500,000", Money{50_000_000, "IDR"}, "IDR 500,000"},
		{"COP 1", Money{100, "COP"}, "COP 1"},
		{"USD 92,233,720,368,547,758.07", Money{9223372036854775807, "USD"}, "USD 92,233,720,368,547,758.07"},
	} {
		got, err := ParseMoney(test.written)
		if err != nil || got != test.want || got.String() != test.display {
			t.Errorf("%q: got %+v, shown as %q, %v", test.written, got, got, err)
		}
	}
}

func TestMoneyIsShownInMillionsWhereThatIsExact(t *testing.T) {
	for written, want := range map[string]string{
		"CNY 13,000":               "CNY 13,000",
		"USD 12.50":                "USD 12.50",
		"KRW 999,999":              "KRW 999,999",
		"KRW 35,000,000":           "KRW 35 million",
		"EUR 30.5 million":         "EUR 30.5 million",
		"USD 1.187 billion":        "USD 1.187 billion",
		"CNY 8,026,000,000":        "CNY 8.026 billion",
		"CNY 8,026,100,000":        "CNY 8,026.1 million",
		"GBP 7,552,800":            "GBP 7,552,800",
		"GBP 99,200,396":           "GBP 99,200,396",
		"USD 1,000,000.50":         "USD 1,000,000.50",
		"JPY 1,050,000":            "JPY 1.05 million",
		"USD 1,000 billion":        "USD 1,000 billion",
		"USD 92,233,720,368,547.5": "USD 92,233,720,368,547.50",
	} {
		money, err := ParseMoney(written)
		if err != nil || money.Display() != want {
			t.Errorf("%q is shown as %q, want %q (%v)", written, money.Display(), want, err)
		}
	}
}

func TestParseMoneyRefuses(t *testing.T) {
	for written, want := range map[string]string{
		"":                       `amount "": begin with an ISO 4217 code, as in "CNY 13,000"`,
		"13,000 CNY":             `amount "13,000 CNY": begin with an ISO 4217 code, as in "CNY 13,000"`,
		"$ 5":                    `amount "$ 5": begin with an ISO 4217 code, as in "CNY 13,000"`,
		"cny 5":                  `amount "cny 5": begin with an ISO 4217 code, as in "CNY 13,000"`,
		"QQQ 5":                  `amount "QQQ 5": begin with an ISO 4217 code, as in "CNY 13,000"`,
		"CNY":                    `amount "CNY": "" is not a plain number, such as 13,000 or 0.5`,
		"CNY 1,5":                `amount "CNY 1,5": "1,5" is not a plain number, such as 13,000 or 0.5`,
		"CNY 1,5 million":        `amount "CNY 1,5 million": "1,5" is not a plain number, such as 13,000 or 0.5`,
		"CNY ,500":               `amount "CNY ,500": ",500" is not a plain number, such as 13,000 or 0.5`,
		"CNY 1000,000":           `amount "CNY 1000,000": "1000,000" is not a plain number, such as 13,000 or 0.5`,
		"CNY 5.":                 `amount "CNY 5.": "5." is not a plain number, such as 13,000 or 0.5`,
		"CNY .5":                 `amount "CNY .5": ".5" is not a plain number, such as 13,000 or 0.5`,
		"CNY -5":                 `amount "CNY -5": "-5" is not a plain number, such as 13,000 or 0.5`,
		"CNY +5":                 `amount "CNY +5": "+5" is not a plain number, such as 13,000 or 0.5`,
		"CNY 1_000":              `amount "CNY 1_000": "1_000" is not a plain number, such as 13,000 or 0.5`,
		"CNY 1e6":                `amount "CNY 1e6": "1e6" is not a plain number, such as 13,000 or 0.5`,
		"CNY ５":                  `amount "CNY ５": "５" is not a plain number, such as 13,000 or 0.5`,
		"CNY 5 trillion":         `amount "CNY 5 trillion": "trillion" is not thousand, million or billion`,
		"CNY 0.001":              `amount "CNY 0.001": more decimals than its currency has`,
		"JPY 0.5":                `amount "JPY 0.5": more decimals than its currency has`,
		"USD 99999999999999999":  `amount "USD 99999999999999999": "99999999999999999" is not a number of fewer than 19 digits`,
		"USD 9999999999 billion": `amount "USD 9999999999 billion": "9999999999" is not a number of fewer than 19 digits`,
	} {
		if got, err := ParseMoney(written); err == nil || err.Error() != want || got != (Money{}) {
			t.Errorf("%q: got %+v, %v\nwant %s", written, got, err, want)
		}
	}
}

func TestSameMoney(t *testing.T) {
	yuan := Money{600_000, "CNY"}
	for other, want := range map[Value]bool{
		Money{600_000, "CNY"}: true, Money{600_001, "CNY"}: false, Money{600_000, "USD"}: false, Text("CNY 6,000"): false, Count{6000, "yuan"}: false,
	} {
		if yuan.Same(other) != want {
			t.Errorf("%v is the same as %v: %t", yuan, other, !want)
		}
	}
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 12: "12", 123: "123", 1234: "1,234", 1234567: "1,234,567", -5: "-5", -1234: "-1,234", -123456: "-123,456"} {
		if got := Grouped(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func FuzzParseMoney(f *testing.F) {
	for _, seed := range []string{"CNY 13,000", "EUR 30.5 million", "KWD 1.005", "USD 1,2", "JPY 0", "USD 0.10 thousand"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, written string) {
		m, err := ParseMoney(written)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "amount ") {
				t.Errorf("%q: %v", written, err)
			}
			return
		}
		if again, err := ParseMoney(m.String()); err != nil || again != m || m.Minor < 0 {
			t.Errorf("%q is %+v, then %+v, %v", written, m, again, err)
		}
	})
}
