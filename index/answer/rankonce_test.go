package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// A superlative compares the figures that a sum adds up: of each party its own, and neither
// what several owe together nor a further one beside it.
func TestASuperlativeComparesWhatASumAddsUp(t *testing.T) {
	fine := func(party corpus.PartyID, about, value string) corpus.Fact {
		amount, err := corpus.ParseMoney(value)
		if err != nil {
			t.Fatal(err)
		}
		return says(corpus.SlotFine, party, about, from(courier, amount, "", ""))
	}
	names := func(ids ...string) (parties []corpus.Party) {
		for _, id := range ids {
			parties = append(parties, corpus.Party{ID: corpus.PartyID(id), Role: "defendant", Names: []corpus.Name{{Text: strings.ToUpper(id[:1]) + id[1:]}}})
		}
		return parties
	}
	both := &corpus.Case{ID: "nl-1", Title: "Grebe: fines after an intrusion", Jurisdiction: "NL", Kind: "regulatory", Summary: "Entered.", Parties: names("grebe", "hobby"),
		Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: []corpus.Fact{stood("", "final", 2024)},
		Facts: []corpus.Fact{fine("", "both together", "EUR 14 million"), fine("grebe", "", "EUR 8 million"), fine("hobby", "", "EUR 6 million"), fine("hobby", "late notice", "EUR 1 million")}}
	a := customs(t, both)
	for _, test := range []struct{ asked, says, not string }{
		{"largest fine in the Netherlands?", "Of 2 in confirmed records: Grebe", "14 million"},
		{"smallest fine in the Netherlands?", "EUR 6 million", "1 million"},
		{"荷兰最高的罚款", "EUR 800万", "1400万"},
		{"total fines in the Netherlands?", "EUR 14 million (2 added up)", "1 million"},
		{"what was the smallest fine of Hobby?", "EUR 1 million", "14 million"},
	} {
		if text := ask(t, a, test.asked).Text; !strings.Contains(text, test.says) || strings.Contains(text, test.not) {
			t.Errorf("%s: %s", test.asked, text)
		}
	}
}
