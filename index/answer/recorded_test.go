package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// fjord is a case of which much is told in words.
func fjord() *corpus.Case {
	said := func(v corpus.Value) []corpus.Claim { return []corpus.Claim{{Value: v, Source: "post"}} }
	return &corpus.Case{
		ID: "no-2031-fjord", Title: "Fjordly: fine over tenants' door codes", Jurisdiction: "NO", Kind: "regulatory",
		Parties: []corpus.Party{{ID: "fjordly", Role: "defendant", Names: []corpus.Name{{Text: "Fjordly AS"}, {Text: "Fjordly"}}}},
		Summary: "The watchdog fined Fjordly over door codes. Engineers left after a whistle-blower had spoken. The ransom of 70,000 kroner was never sent.",
		Status:  []corpus.Fact{{Slot: corpus.SlotStatus, Party: "fjordly", Date: corpus.Date{Year: 2031, Month: 5, Day: 2}, Claims: said(corpus.State("decided"))}},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotFine, Note: "Payment waits for the board of appeal.", Claims: said(corpus.Money{Minor: 5_000_000, Currency: "NOK"})},
			{Slot: corpus.SlotOutcome, About: "order to erase", Claims: said(corpus.Text("The door codes must be erased."))},
			{Slot: corpus.SlotCount, About: "apology letters", Claims: said(corpus.Count{N: 212, Noun: "letters"})},
		},
		Later:   []corpus.Event{{Date: corpus.Date{Year: 2032, Month: 1, Day: 9}, Text: "The locks were replaced.", Sources: []corpus.ArticleID{"post"}}},
		Sources: []corpus.Source{{ID: "post", Publisher: "Skerry Post", URL: "https://skerry.example/1"}},
		Checked: corpus.Date{Year: 2032, Month: 2, Day: 1},
	}
}

func TestWhatARecordSaysInWords(t *testing.T) {
	archive := &indextest.Archive{}
	archive.PutCase(fjord())
	a := over(t, archive)
	for _, c := range []struct{ question, says, not string }{
		{"apology letters of Fjordly", "212 letters (Skerry Post)", ""},
		{"Fjordly what must it erase", "The door codes must be erased", ""},
		{"Fjordly locks replaced", "9 January 2032: The locks were replaced (Skerry Post)", ""},
		{"Fjordly whistle-blower", "Engineers left after a whistle-blower had spoken", ""},
		{"Fjordly ransom", "", "70,000"}, // a summary's figure is nobody's claim
		{"Fjordly dividends", "", "letters"},
		{"Fjordly paid?", "Payment waits for the board of appeal (Skerry Post)", "Yes"},
		{"Fjordly fined?", "Yes.", ""},
		{"Fjordly案什么时候决定的？", "2031-05-02", "未提及"},
		{"what happend to Fjordly in Norway", "", "do not say"},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil || !strings.Contains(got.Text, c.says) || c.not != "" && strings.Contains(got.Text, c.not) {
			t.Errorf("%s: %s %s, %v; want %q, without %q", c.question, got.Route, got.Text, err, c.says, c.not)
		}
	}
}
