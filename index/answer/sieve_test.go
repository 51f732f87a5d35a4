package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// The ledger of a customs house: matters that people have confirmed, and no articles. All
// of it is invented.
func customs(t *testing.T, more ...*corpus.Case) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	put := func(id, country, title string, kind corpus.Kind, topics string, state corpus.State, year int, parties []corpus.Party, facts ...corpus.Fact) {
		c := &corpus.Case{ID: corpus.CaseID(id), Title: title, Jurisdiction: country, Kind: kind, Summary: "Entered.", Topics: strings.Split(topics, ","), Parties: parties,
			Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: []corpus.Fact{stood(parties[0].ID, state, year)}, Facts: facts}
		archive.PutCase(c)
	}
	firm := func(id corpus.PartyID, name string) corpus.Party {
		return corpus.Party{ID: id, Role: "defendant", Names: []corpus.Name{{Text: name}}}
	}
	board := corpus.Party{ID: "board", Role: "authority", Names: []corpus.Name{{Text: "Gull Board"}, {Text: "GBD"}}}
	paid := func(slot corpus.Slot, party corpus.PartyID, about, value string) corpus.Fact {
		money, err := corpus.ParseMoney(value)
		if err != nil {
			t.Fatal(err)
		}
		return says(slot, party, about, from(courier, money, "", ""))
	}
	annulled := paid(corpus.SlotFine, "pell", "", "EUR 30 million")
	annulled.Stage = corpus.SetAside
	spared := says(corpus.SlotTerm, "tosk", "", from(courier, corpus.Term{Years: 2}, "", ""))
	spared.Note = "Suspended for four years."
	put("fr-1", "FR", "Orrin: fine over cookies", "regulatory", "cookies,fine", "final", 2024, []corpus.Party{firm("orrin", "Orrin SA"), board},
		paid(corpus.SlotFine, "orrin", "", "EUR 12 million"), paid(corpus.SlotFine, "orrin", "periodic penalty a day", "EUR 1,000"))
	put("ie-1", "IE", "Brask: fine over data transfers", "regulatory", "data transfers", "under_appeal", 2025, []corpus.Party{firm("brask", "Brask Ltd")}, paid(corpus.SlotFine, "brask", "", "EUR 40 million"))
	put("gb-1", "GB", "Cowl: fine over a data breach", "regulatory", "data breach", "final", 2023, []corpus.Party{firm("cowl", "Cowl plc"), board}, paid(corpus.SlotFine, "cowl", "", "GBP 90 million"))
	put("it-1", "IT", "Pell: fine, annulled", "regulatory", "ai", "overturned", 2026, []corpus.Party{firm("pell", "Pell SpA")}, annulled)
	put("cn-1", "CN", "Mu: home cameras", "criminal", "home cameras", "sentenced", 2024, []corpus.Party{person("mu", "Mu")}, says(corpus.SlotTerm, "mu", "", from(courier, corpus.Term{Years: 4}, "", "")))
	put("fi-1", "FI", "Tosk: spyware", "criminal", "spyware", "sentenced", 2022, []corpus.Party{person("tosk", "Tosk")}, spared)
	put("kr-1", "KR", "Noh: hidden cameras", "criminal", "hidden cameras", "accused", 2025, []corpus.Party{person("noh", "Noh")})
	put("us-1", "US", "Vane v. Kettle", "civil", "deepfake", "settled", 2025, []corpus.Party{firm("kettle", "Kettle Inc.")},
		paid(corpus.SlotSettlement, "kettle", "", "USD 2 million"), paid(corpus.SlotSettlement, "kettle", "payment to each person", "USD 15"))
	put("us-2", "US", "Sill: acquitted of robocalls", "criminal", "deepfake", "acquitted", 2024, []corpus.Party{person("sill", "Sill")})
	for _, c := range more {
		archive.PutCase(c)
	}
	return over(t, archive)
}

func TestWhereEveryWordIsACriterionTheRecordsAnswer(t *testing.T) {
	a := customs(t)
	for _, test := range []struct{ asked, says, not string }{
		// amounts within a limit, in whatever words; other currencies are left out, and what does not stand is named
		{"fines over 10 million euros", "2 found: Brask (IE): EUR 40 million (under appeal|Orrin (FR): EUR 12 million|Not counted: Pell (IT): [set aside] EUR 30 million|other currencies were not compared", "Cowl"},
		// the amount itself, rounded as it may be, of the kind that is asked for
		{"who was fined 12 million euros?", "1 found: Orrin (FR): EUR 12 million", "Brask|Cowl"},
		{"fines of 12.05 million euros", "1 found: Orrin (FR): EUR 12 million", "Brask"},
		{"fines of 13 million euros", "does not hold such an amount", "Orrin (FR): EUR 12"},
		{"settlements of 15 dollars", "does not hold such an amount", "Kettle"},
		{"fines in FR", "1 found: Orrin (FR)", "Brask|Cowl"},
		{"which companies were fined more than €20m?", "1 found: Brask (IE)", "Orrin|Cowl"},
		{"fines between 10 and 20 million euros", "1 found: Orrin (FR): EUR 12 million", "Brask|1,000"},
		{"1000万欧元以上的罚款", "共2个：Brask（IE）：EUR 4000万|Orrin（FR）：EUR 1200万", "Cowl"},
		{"罰款超過2000萬歐元的有哪些公司", "共1個：Brask（IE）：EUR 4000萬|其他貨幣的金額沒有比較", "Orrin"},
		{"fines under 20 million euros", "1 found: Orrin (FR): EUR 12 million", "1,000"},
		{"any fine above 5 billion euros?", "does not hold such an amount", "Brask"},
		{"prison terms over three years", "1 found: Mu (CN): 4 years", "Tosk"},
		// what became of whom
		{"who was jailed?", "1 found: Mu (CN): 4 years", "Tosk|Noh|Sill"},
		{"who was sentenced?", "2 found: Mu (CN): 4 years|Tosk (FI): 2 years (Suspended for four years)", "Noh|Sill"},
		{"谁坐牢了", "共1个：Mu（CN）：4年", "Tosk|Noh"},
		{"谁被判刑了", "共2个：Mu（CN）：4年|Tosk（FI）：2年（Suspended for four years）", "Noh"},
		{"who was acquitted?", "1 found: Sill (acquitted, 2024)", "Mu"},
		{"誰被宣告無罪", "共1個：Sill（判決無罪，2024）", "Mu"},
		{"suspended sentence cases", "1 found: Tosk", "Mu"},
		{"which fines were annulled?", "1 found: Pell (IT): [set aside] EUR 30 million (overturned", "Orrin|Brask"},
		{"which fines were not annulled?", "3 found: |Brask (IE): EUR 40 million|Cowl", "Pell"},
		{"哪些罚款未被撤销", "共3个：|Orrin（FR）：EUR 1200万", "Pell"},
		// kinds, authorities, places, years, ideas
		{"how many cases are criminal?", "4 cases: |Noh: hidden cameras (accused, not convicted, 2025)|Sill", "Orrin"},
		{"刑事案件有哪些", "4个案件", "Orrin"},
		{"GBD fines", "2 found: Orrin (FR): EUR 12 million (decided, 2024)|Cowl (GB): GBP 90 million", "Brask"},
		{"deepfake cases", "2 cases: Vane v. Kettle", "Mu"},
		{"cases from 2024 in China", "1 case: Mu", "Orrin"},
		{"cases since 2025", "4 cases: ", "Orrin"},
		{"cases this year or last year", "4 cases: |Taken as the year 2026", "Orrin"},
		{"who was accused in the US?", "", "Noh"},
		{"cases not in China, except for France", "", "Mu|Orrin"},
		{"2024年的案件", "3个案件", "Brask"},
		{"new cases this year", "1 case: Pell|Taken as the year 2026", "Brask"},
		{"日本有哪些案件", "没有这样的案件", "Orrin|Mu"},
		{"台灣有哪些案件", "沒有這樣的案件", "Orrin|Mu"},
		{"cases in Macau", "does not hold a case of that kind", "Mu"},
		{"fines about cookies or spyware", "1 found: |EUR 12 million", "Tosk"},
		{"cases about cookies or spyware", "Orrin|Tosk", "Pell"},
		// how many, where most
		{"how many cases do you have", "9 cases: |and 6 more|The archive has 9 cases", "Orrin"},
		{"which country has the most cases", "Cases each: US: 2 cases; CN: 1 case", "Orrin"},
		{"哪个国家的案件最多", "各有案件数：US：2个案件", "Orrin"},
		// the first of an order
		{"smallest fine in euros", "EUR 12 million", "1,000|30 million"},
		{"smallest settlement", "USD 2 million", "USD 15"},
		{"最新的案件是什么", "2026", "Orrin"},
		{"oldest case", "Tosk", "Pell"},
		{"newest case from South Korea", "Noh", "Pell"},
	} {
		wording(t, test.asked, ask(t, a, test.asked).Text, strings.Split(test.says, "|"), strings.Split(test.not, "|"))
	}
}

// What is not understood is searched for as before: a list would hold what nobody asked for.
func TestAWordThatIsNoCriterionLeavesTheQuestionToOthers(t *testing.T) {
	a := customs(t)
	for _, asked := range []string{"wombat fines", "fines about cookies or wombats", "涉及袋熊的案件有哪些", "cookies", "average fine",
		"which cases were not annulled?", "which fines were not paid?", "GDPR article 5 and article 6 cases", "fines from ¤5 to 10 million euros"} {
		if got := ask(t, a, asked).Text; strings.Contains(got, "found: ") || strings.Contains(got, "共") || strings.HasPrefix(got, "2 cases: ") {
			t.Errorf("%s: %s", asked, got)
		}
	}
}

// Articles tell more of a matter than what a machine made of them: with a case that only
// a machine has read, a list is first looked for in these.
func TestAMachinesReadingIsNoCompleteList(t *testing.T) {
	read := from(courier, corpus.State("sentenced"), "sentenced", "")
	read.Rule = "state.sentenced"
	a := customs(t, &corpus.Case{ID: "no-1", Title: "Ulv", Jurisdiction: "NO", Kind: "criminal", Summary: "Read.", Parties: []corpus.Party{person("ulv", "Ulv")},
		Status: []corpus.Fact{says(corpus.SlotStatus, "ulv", "", read)}, Sources: []corpus.Source{{ID: courier, Title: "The ledger"}}})
	if got := ask(t, a, "who was jailed in Norway?"); strings.Contains(got.Text, "does not hold a case of that kind") {
		t.Error(got.Text)
	}
	wording(t, "a limit", ask(t, a, "fines over 10 million euros").Text, []string{"2 found: Brask"}, []string{"Ulv"})
}

// A sum says what it leaves out: what does not stand, and what came beside it.
func TestASumSaysWhatItLeavesOut(t *testing.T) {
	late := says(corpus.SlotFine, "orrin", "overdue penalty", from(courier, corpus.Money{Minor: 300_000_000, Currency: "EUR"}, "", ""))
	plain := says(corpus.SlotFine, "orrin", "", from(courier, corpus.Money{Minor: 500_000_000, Currency: "EUR"}, "", ""))
	party := []corpus.Party{{ID: "orrin", Role: "defendant", Names: []corpus.Name{{Text: "Orrin SA"}}}}
	sources := []corpus.Source{{ID: courier, Title: "The ledger"}}
	a := customs(t, &corpus.Case{ID: "es-1", Title: "Orrin: Spanish fine", Jurisdiction: "ES", Kind: "regulatory", Summary: "s", Parties: party, Sources: sources,
		Status: []corpus.Fact{stood("orrin", "final", 2025)}, Facts: []corpus.Fact{plain, late}},
		&corpus.Case{ID: "pl-1", Title: "Orrin: Polish fine", Jurisdiction: "PL", Kind: "regulatory", Summary: "s", Parties: party, Sources: sources,
			Status: []corpus.Fact{stood("orrin", "overturned", 2025)}, Facts: []corpus.Fact{plain}})
	wording(t, "sum", ask(t, a, "total of all Orrin fines").Text, []string{"EUR 17 million (2 added up)", "Not counted: Orrin (PL): EUR 5 million", "Not added: Orrin (ES): EUR 3 million, overdue penalty"}, []string{"EUR 22 million", "1,000"})
}
