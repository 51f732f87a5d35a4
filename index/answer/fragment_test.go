package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// A sum over a topic is of those cases that are about it, and not of those whose topics hold
// a part of its word, or a word of which it is a part.
func TestATopicIsNoPartOfAnothersWord(t *testing.T) {
	fined := func(id, title, topics, value string) *corpus.Case {
		amount, err := corpus.ParseMoney(value)
		if err != nil {
			t.Fatal(err)
		}
		return &corpus.Case{ID: corpus.CaseID(id), Title: title, Jurisdiction: "IE", Kind: "regulatory", Summary: "Entered.", Topics: strings.Split(topics, ","),
			Parties: []corpus.Party{{ID: "a", Role: "defendant", Names: []corpus.Name{{Text: strings.Fields(title)[0]}}}},
			Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: []corpus.Fact{stood("a", "final", 2024)},
			Facts: []corpus.Fact{says(corpus.SlotFine, "a", "", from(courier, amount, "", ""))}}
	}
	principle := fined("ie-12", "Fulmar: tills", "counters", "EUR 17 million")
	principle.Facts = append(principle.Facts, says(corpus.SlotStatute, "", "", from(courier, corpus.Text("APP 3.3"), "", "")))
	a := customs(t, principle, fined("ie-13", "Gannet: photos", "photo apps", "EUR 19 million"), fined("ie-7", "Ayre: transfers", "data transfers,one-stop-shop", "EUR 700 million"), fined("ie-8", "Brill: tills", "retail", "EUR 3 million"),
		fined("ie-9", "Crake: beauty check", "mobile photos", "EUR 5 million"), fined("ie-10", "Dunlin: guests", "hotel", "EUR 11 million"), fined("ie-11", "Egret: voices", "robocalls", "EUR 13 million"))
	for _, test := range []struct{ asked, says, not string }{
		{"total fines over apps?", "EUR 19 million (1 added up)", "Fulmar"}, // the letters of a law are a name
		{"cases about apps", "Gannet", "Fulmar"},
		{"cases about APP", "Fulmar", "Gannet"},
		{"total fines under APP", "EUR 17 million (1 added up)", "Gannet"},
		{"total fines over retail?", "EUR 3 million (1 added up)", "Ayre"},
		{"total fines over shops?", "EUR 3 million (1 added up)", "Ayre"},
		{"零售业罚款总额？", "EUR 300万（1项）", "Ayre"},
		{"largest fine over retail?", "EUR 3 million", "Ayre"},
		{"total fines over hotels?", "EUR 11 million (1 added up)", "Crake"},
		{"total fines over robocalls?", "EUR 13 million (1 added up)", "Crake"},
	} {
		if text := ask(t, a, test.asked).Text; !strings.Contains(text, test.says) || strings.Contains(text, test.not) {
			t.Errorf("%s: %s", test.asked, text)
		}
	}
}
