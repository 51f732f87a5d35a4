package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// Who was sentenced before a civil suit was not sentenced in the year of its judgment; a list
// for a year says of whom it is not known when they were.
func TestWhoBecameSomethingDidInItsOwnYear(t *testing.T) {
	suit := func(id corpus.CaseID, title, name string, sentenced int) *corpus.Case {
		civil, crime := stood("", "final", 2028), stood("", "sentenced", sentenced)
		civil.About, crime.About = "public interest claim", "theft of data (criminal case)"
		return &corpus.Case{ID: id, Title: title, Jurisdiction: "LV", Kind: "civil", Summary: "Entered.", Parties: []corpus.Party{person("p", name)},
			Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: []corpus.Fact{civil, crime},
			Facts: []corpus.Fact{says(corpus.SlotTerm, "", "criminal case", from(courier, corpus.Term{Years: 1}, "", ""))}}
	}
	a := customs(t, suit("lv-1", "Ozols: suit over sold faces", "Ozols", 0), suit("lv-2", "Liepa: suit over sold lists", "Liepa", 2026))
	for asked, want := range map[string][2]string{
		"who was sentenced in Latvia in 2028?": {"Left out, as the date of that was not found: Ozols: suit over sold faces.", "Liepa"},
		"2028年拉脱维亚谁被判刑？":                       {"因未查到该事项的日期而未列入：Ozols: suit over sold faces。", "Liepa"},
		"2028年拉脫維亞誰被判刑？":                       {"因未查到該事項的日期而未列入：Ozols: suit over sold faces。", "Liepa"},
		"who was sentenced in Latvia?":         {"Ozols", "Left out"},
	} {
		if text := ask(t, a, asked).Text; !strings.Contains(text, want[0]) || strings.Contains(text, want[1]) {
			t.Errorf("%s: %s", asked, text)
		}
	}
}

// Where nothing that was imposed stands, the list says what does not.
func TestAnEmptyListSaysWhatWasSetAside(t *testing.T) {
	amount, err := corpus.ParseMoney("EUR 7 million")
	if err != nil {
		t.Fatal(err)
	}
	fine := says(corpus.SlotFine, "p", "", from(courier, amount, "", ""))
	fine.Stage = corpus.SetAside
	a := customs(t, &corpus.Case{ID: "mt-1", Title: "Kestrel: fine over adverts, set aside", Jurisdiction: "MT", Kind: "regulatory", Summary: "Entered.",
		Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: "Kestrel"}}}}, Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}},
		Status: []corpus.Fact{stood("p", "overturned", 2026)}, Facts: []corpus.Fact{fine}})
	for asked, want := range map[string]string{
		"who was fined in Malta?": "Not counted: Kestrel (MT): [set aside] EUR 7 million (overturned).",
		"马耳他有谁被罚款？":               "不计入：Kestrel（MT）：［已撤销］EUR 700万（已推翻）。",
		"馬耳他有誰被罰款？":               "不計入：Kestrel（MT）：［已撤銷］EUR 700萬（已推翻）。",
	} {
		if text := ask(t, a, asked).Text; !strings.Contains(text, want) {
			t.Errorf("%s: %s", asked, text)
		}
	}
}
