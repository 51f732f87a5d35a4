package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// What several owe together is never written behind the name of one of them.
func TestWhatSeveralOweTogetherIsNotOneOfTheirs(t *testing.T) {
	amount, err := corpus.ParseMoney("EUR 14 million")
	if err != nil {
		t.Fatal(err)
	}
	firm := func(id corpus.PartyID, name string) corpus.Party {
		return corpus.Party{ID: id, Role: "defendant", Names: []corpus.Name{{Text: name}}}
	}
	both := &corpus.Case{ID: "nl-1", Title: "Moorings: fines after an intrusion", Jurisdiction: "NL", Kind: "regulatory", Summary: "Entered.", Parties: []corpus.Party{firm("grebe", "Grebe"), firm("hobby", "Hobby")},
		Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: []corpus.Fact{stood("grebe", "final", 2024), stood("hobby", "final", 2024)},
		Facts: []corpus.Fact{says(corpus.SlotFine, "", "both together", from(courier, amount, "", ""))}}
	a := customs(t, both)
	for asked, says := range map[string]string{
		"largest fine in the Netherlands?": "Moorings: fines after an intrusion: EUR 14 million (Customs Courier) – Grebe: decided, 2024.",
		"荷兰最高的罚款":                          "Moorings: fines after an intrusion：EUR 1400万（Customs Courier） – Grebe：已裁决，2024。",
	} {
		if text := ask(t, a, asked).Text; !strings.Contains(text, says) {
			t.Errorf("%s: %s", asked, text)
		}
	}
}
