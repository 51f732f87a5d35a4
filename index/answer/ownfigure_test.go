package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// What several owe together and what came beside a fine are no own figures: a superlative
// says what they are and of how many without them, a sum leaves them out and says so.
func TestWhatIsJointOrFurtherIsSaid(t *testing.T) {
	firm := func(id corpus.PartyID, name string) corpus.Party {
		return corpus.Party{ID: id, Role: "defendant", Names: []corpus.Name{{Text: name}}}
	}
	fine := func(party corpus.PartyID, about, value string, year int) corpus.Fact {
		amount, err := corpus.ParseMoney(value)
		if err != nil {
			t.Fatal(err)
		}
		f := says(corpus.SlotFine, party, about, from(courier, amount, "", ""))
		f.Date = corpus.Date{Year: year}
		return f
	}
	sources := []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}
	surcharge := stood("ibis", "under_appeal", 2026)
	surcharge.About = "surcharge"
	a := customs(t,
		&corpus.Case{ID: "nl-1", Title: "Moorings: fines after an intrusion", Jurisdiction: "NL", Kind: "regulatory", Summary: "Entered.", Sources: sources,
			Parties: []corpus.Party{firm("grebe", "Grebe"), firm("hobby", "Hobby")}, Status: []corpus.Fact{stood("grebe", "final", 2024), stood("hobby", "final", 2024)},
			Facts: []corpus.Fact{fine("", "both together", "EUR 14 million", 2024), fine("grebe", "", "EUR 8 million", 2024), fine("hobby", "", "EUR 6 million", 2024)}},
		&corpus.Case{ID: "nl-2", Title: "Ibis: fine over a breach", Jurisdiction: "NL", Kind: "regulatory", Summary: "Entered.", Sources: sources,
			Parties: []corpus.Party{firm("ibis", "Ibis")}, Status: []corpus.Fact{surcharge},
			Facts: []corpus.Fact{fine("ibis", "surcharge", "EUR 9 million", 2025), fine("ibis", "late notice", "EUR 1 million", 2026)}})
	for asked, want := range map[string][]string{
		"largest fine in the Netherlands?": {"Of 5 in confirmed records (3 without joint, partial or further ones): Moorings", "EUR 14 million (Customs Courier), both together – Grebe: decided",
			"without joint, partial or further ones: Ibis: fine over a breach – under appeal, 2026: EUR 9 million"},
		"smallest fine in the Netherlands?":    {"EUR 1 million (Customs Courier), late notice – surcharge, not this: under appeal, 2026; without", "Hobby (Moorings: fines after an intrusion) – decided, 2024: EUR 6 million"},
		"荷兰最高的罚款":                              {"在已确认记录的5项（不计合计、部分或附加者3项）中：", "EUR 1400万（Customs Courier），both together", "；不计合计、部分或附加者：Ibis"},
		"荷蘭最低的罰款":                              {"在已確認記錄的5項（不計合計、部分或附加者3項）中：", "late notice – surcharge（並非此項）：上訴中", "；不計合計、部分或附加者：Hobby"},
		"total fines in the Netherlands?":      {"EUR 23 million (3 added up)", "Not added: Ibis (NL): EUR 1 million, late notice (surcharge, not this: under appeal, 2026)."},
		"total fines in the Netherlands 2026?": {"Not added: Ibis (NL): EUR 1 million, late notice"},
		"荷兰罚款总额":                               {"EUR 2300万（3项）", "另有：Ibis（NL）：EUR 100万，late notice（surcharge（并非此项）：上诉中"},
		"fines in the Netherlands in 2026":     {"EUR 1 million, late notice (surcharge, not this"},
	} {
		text := ask(t, a, asked).Text
		for _, part := range want {
			if !strings.Contains(text, part) {
				t.Errorf("%s: no %q in %s", asked, part, text)
			}
		}
	}
}
