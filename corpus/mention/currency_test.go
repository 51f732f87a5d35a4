package mention

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// Each line of the table has its four columns and a code of ISO 4217, of today
// or of the time before the euro, and gives at least its own code.
func TestCurrencyTableIsSound(t *testing.T) {
	lines := 0
	for line := range strings.Lines(currenciesText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		lines++
		columns := strings.Split(strings.TrimSpace(line), "|")
		if len(columns) != 4 {
			t.Errorf("%d columns: %s", len(columns), line)
			continue
		}
		code := strings.TrimRight(columns[0], "~ ")
		if _, err := corpus.ParseMoney(code + " 1"); err != nil {
			t.Errorf("%s is no currency: %v", code, err)
		}
		if form := currencyForms()[strings.ToLower(code)]; string(form.code) != code || !form.before {
			t.Errorf("%s reads as %+v", code, form)
		}
	}
	if lines < 50 {
		t.Errorf("only %d currencies", lines)
	}
}

// Forms are what a plain text has in them, and short enough to be looked for.
func TestCurrencyFormsArePlain(t *testing.T) {
	for words, form := range currencyForms() {
		if plainOf(words).text != words {
			t.Errorf("%q can never be found: a plain text has %q", words, plainOf(words).text)
		}
		if len(words) > longestForm || form.code == "" {
			t.Errorf("%q is too long or of no currency", words)
		}
	}
}

func TestCurrencyMarks(t *testing.T) {
	for words, want := range map[string]currencyForm{
		"$":       {code: "USD", before: true, shared: true, power: 2},
		"us$":     {code: "USD", before: true, power: 2},
		"dollars": {code: "USD", shared: true, power: 2},
		"pounds":  {code: "GBP", shared: true, weak: true, power: 2},
		"won":     {code: "KRW", weak: true},
		"try":     {code: "TRY", before: true, weak: true, power: 2},
		"角":       {code: "CNY", coin: 10, inner: true, power: 2},
		"pence":   {code: "GBP", coin: 1, power: 2},
		"meur":    {code: "EUR", before: true, power: 8},
	} {
		if got := currencyForms()[words]; got != want {
			t.Errorf("%s: %+v, want %+v", words, got, want)
		}
	}
}
