package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// Who was fined in a year is who was fined in it: neither whose fine was only announced then,
// nor who had a court's word on another matter, nor who is the applicant of a case of that year.
func TestAFineIsOfTheYearInWhichItWasImposed(t *testing.T) {
	of := func(f corpus.Fact, year int, stage corpus.Stage) corpus.Fact {
		f.Date, f.Stage = corpus.Date{Year: year}, stage
		return f
	}
	money := func(value string) corpus.Fact {
		amount, err := corpus.ParseMoney(value)
		if err != nil {
			t.Fatal(err)
		}
		return says(corpus.SlotFine, "tern", "", from(courier, amount, "", ""))
	}
	held := func(id, country, title string, year int, state corpus.State, parties []corpus.Party, facts ...corpus.Fact) *corpus.Case {
		return &corpus.Case{ID: corpus.CaseID(id), Title: title, Jurisdiction: country, Kind: "regulatory", Summary: "Entered.", Parties: parties, Facts: facts,
			Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: []corpus.Fact{stood(parties[0].ID, state, year)}}
	}
	intended, applicant := of(money("EUR 9 million"), 2022, corpus.Proposed), money("NOK 3,000")
	applicant.Party, applicant.About = "auk", "fine imposed on the applicant"
	a := customs(t,
		held("dk-1", "DK", "Tern: fine after a notice", 2025, "acquitted", []corpus.Party{{ID: "tern", Role: "defendant", Names: []corpus.Name{{Text: "Tern"}}}}, of(money("EUR 2 million"), 2023, corpus.Decided), intended),
		held("no-1", "NO", "Auk v. Norway", 2023, "final", []corpus.Party{{ID: "norway", Role: "defendant", Names: []corpus.Name{{Text: "Norway"}}}, {ID: "auk", Role: "claimant", Person: true, Names: []corpus.Name{{Text: "Auk"}}}}, applicant))
	for _, test := range []struct{ asked, says, not string }{
		{"who was fined in Denmark in 2023?", "1 found: Tern (DK): EUR 2 million", "9 million"},
		{"who was fined in Denmark in 2022?", "does not hold a case", "Tern"},
		{"2022年丹麦有谁被罚款？", "没有这样的案件", "Tern"},
		{"who was fined in Denmark in 2025?", "does not hold a case", "Tern"},
		{"who was fined in Norway?", "1 found: Auk (NO): NOK 3,000", "EUR"},
		{"who was fined in Norway in 2023?", "does not hold a case", "3,000"},
		{"smallest fine in 2023", "GBP 90 million", "NOK"},
	} {
		text := ask(t, a, test.asked).Text
		if !strings.Contains(text, test.says) || strings.Contains(text, test.not) {
			t.Errorf("%s: %s", test.asked, text)
		}
	}
}
