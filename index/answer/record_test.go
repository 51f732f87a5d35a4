package answer_test

import (
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

const gazette corpus.ArticleID = "gazette-1"

func euros(n int64) corpus.Money  { return corpus.Money{Minor: n * 100, Currency: "EUR"} }
func crowns(n int64) corpus.Money { return corpus.Money{Minor: n * 100, Currency: "CZK"} }

func company(id corpus.PartyID, name string) corpus.Party {
	return corpus.Party{ID: id, Role: "defendant", Names: []corpus.Name{{Text: name}}}
}

func body(names ...string) corpus.Party {
	p := corpus.Party{ID: "body", Role: "authority"}
	for _, name := range names {
		p.Names = append(p.Names, corpus.Name{Text: name})
	}
	return p
}

// fined is a fine of a party, of a day and at a stage.
func fined(party corpus.PartyID, about string, stage corpus.Stage, year int, amount corpus.Value) corpus.Fact {
	f := says(corpus.SlotFine, party, about, from(gazette, amount, "", ""))
	f.Stage, f.Date = stage, corpus.Date{Year: year}
	return f
}

func since(party corpus.PartyID, state corpus.State, day corpus.Date) corpus.Fact {
	f := says(corpus.SlotStatus, party, "", corpus.Claim{Value: state, Source: gazette})
	f.Date = day
	return f
}

// riverCases are records of a few authorities: totals with their parts, figures
// that do not stand, a fine without an amount, later developments.
func riverCases() []*corpus.Case {
	sources := []corpus.Source{{ID: gazette, Title: "River Gazette, collected", Publisher: "River Gazette"}}
	day := func(y, m, d int) corpus.Date { return corpus.Date{Year: y, Month: time.Month(m), Day: d} }
	return []*corpus.Case{
		{ID: "fr-2030-tamwell", Title: "Tamwell: cookies without consent", Jurisdiction: "FR", Kind: "regulatory", Topics: []string{"cookies"}, Sources: sources, Summary: "Cookies.",
			Parties: []corpus.Party{company("tamwell", "Tamwell SA"), company("east", "Tamwell East"), body("Office des Quais", "ODQ")},
			Status:  []corpus.Fact{since("", "final", day(2030, 5, 2))},
			Facts: []corpus.Fact{fined("", "both together", corpus.Decided, 2030, euros(9_000_000)), fined("tamwell", "", corpus.Decided, 2030, euros(6_000_000)),
				fined("east", "", corpus.Decided, 2030, euros(3_000_000)), fined("", "notice", corpus.Proposed, 2029, euros(20_000_000)),
				says(corpus.SlotDate, "", "decision", from(gazette, day(2030, 5, 2), "", ""), mistakenly(day(2030, 4, 2)))},
			Later: []corpus.Event{{Date: day(2031, 1, 9), Text: "Tamwell had not paid the fine.", Sources: []corpus.ArticleID{gazette}}}},
		{ID: "nl-2031-tamwell", Title: "Tamwell: locations of riders", Jurisdiction: "NL", Kind: "regulatory", Topics: []string{"location data"}, Sources: sources, Summary: "Locations.",
			Parties: []corpus.Party{company("tamwell", "Tamwell SA"), body("Rivierdienst")},
			Status:  []corpus.Fact{since("tamwell", "under_appeal", day(2031, 2, 3))},
			Facts:   []corpus.Fact{fined("tamwell", "", corpus.Decided, 2031, euros(500_000)), says(corpus.SlotStatute, "", "", from(gazette, corpus.Text("GDPR art. 6"), "", ""))}},
		{ID: "cz-2029-orlik", Title: "Orlik: faces at the pier", Jurisdiction: "CZ", Kind: "regulatory", Topics: []string{"facial recognition"}, Sources: sources, Summary: "Faces.",
			Parties: []corpus.Party{company("orlik", "Orlik a.s."), body("Rivierdienst")},
			Status:  []corpus.Fact{since("orlik", "overturned", day(2030, 7, 1))},
			Facts:   []corpus.Fact{fined("orlik", "", corpus.SetAside, 2029, crowns(100_000))}},
		{ID: "cz-2031-brod", Title: "Brod: faces in a ferry", Jurisdiction: "CZ", Kind: "criminal", Topics: []string{"facial recognition"}, Sources: sources, Summary: "Faces.",
			Parties: []corpus.Party{person("brod", "Brod"), {ID: "vesel", Role: "claimant", Person: true, Names: []corpus.Name{{Text: "Vesel"}}}},
			Status:  []corpus.Fact{since("brod", "sentenced", day(2031, 3, 3))},
			Facts: []corpus.Fact{says(corpus.SlotFine, "brod", "", from(gazette, nil, "", "")),
				says(corpus.SlotOutcome, "brod", "who brought the charge", from(gazette, corpus.Text("The harbour police brought it."), "", ""))}},
		{ID: "fr-2031-quay", Title: "Quay School: fingerprints at lunch", Jurisdiction: "FR", Kind: "regulatory", Topics: []string{"fingerprints"}, Sources: sources, Summary: "Fingers.",
			Parties: []corpus.Party{company("quay", "Quay School"), body("Office des Quais", "ODQ")},
			Status:  []corpus.Fact{since("quay", "final", day(2031, 4, 4))},
			Facts:   []corpus.Fact{says(corpus.SlotOutcome, "", "reprimand", from(gazette, corpus.Text("A reprimand without a fine."), "", ""))}},
	}
}

// mistakenly is a date that is known to be wrong.
func mistakenly(day corpus.Date) corpus.Claim {
	c := from(gazette, day, "", "")
	c.Mistaken = "a misprint"
	return c
}

func river(t testing.TB) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range riverCases() {
		archive.PutCase(c)
	}
	return over(t, archive)
}

// over returns an answerer over an archive, searched in memory.
func over(t testing.TB, archive *indextest.Archive) *answer.Answerer {
	t.Helper()
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	return answer.New(archive, engine)
}

// wording checks what a reply says and what it does not.
func wording(t *testing.T, asked, reply string, says, not []string) {
	t.Helper()
	for _, words := range says {
		if !strings.Contains(reply, words) {
			t.Errorf("%q lacks %q: %s", asked, words, reply)
		}
	}
	for _, words := range not {
		if strings.Contains(reply, words) {
			t.Errorf("%q says %q: %s", asked, words, reply)
		}
	}
}

func TestQuestionsOverRecords(t *testing.T) {
	a := river(t)
	for _, c := range []struct {
		intent, question string
		says, not        []string
		abstains         bool
	}{
		{"a total and its parts are not added twice", "What do the euro fines of the ODQ add up to?", []string{"EUR 9 million (2 added up)", "EUR 6 million", "EUR 3 million"}, []string{"18", "20 million"}, false},
		{"a sum for one name, over its cases", "Total of the fines on Tamwell?", []string{"EUR 9.5 million (3 added up)"}, nil, false},
		{"a name that several parties share", "What was Tamwell fined in France altogether?", []string{"EUR 9 million (2 added up)"}, []string{"500,000"}, false},
		{"what was set aside is not added, nor what has no amount", "Add up all fines", []string{"EUR 9.5 million (3 added up)", "no amount is given: 1", "Of these under appeal: EUR 500,000 (1 added up)."}, []string{"CZK", "100,000"}, false},
		{"by year", "Sum of the fines of 2031 in euros", []string{"EUR 500,000 (1 added up)"}, []string{"9"}, false},
		{"by years", "total fines since 2031", []string{"EUR 500,000"}, []string{"9 million"}, false},
		{"by law", "How much were the GDPR fines in total?", []string{"EUR 500,000 (1 added up)"}, []string{"9"}, false},
		{"the highest of a union", "What is the highest fine in the EU?", []string{"Tamwell", "EUR 9 million", "absence here proves nothing"}, nil, false},
		{"outside a country", "Highest fine outside France?", []string{"EUR 500,000"}, []string{"EUR 6 million"}, false},
		{"there is none", "Highest fine in pounds?", []string{"does not hold a figure", "5 cases"}, nil, true},
		{"cases of an authority", "How many decisions by the ODQ are here?", []string{"2 cases", "Quay School", "Tamwell"}, []string{"Brod"}, false},
		{"cases of a kind", "Number of criminal cases?", []string{"1 case", "Brod"}, nil, false},
		{"no case", "How many cases are about murder?", []string{"0 cases", "absence here proves nothing"}, nil, false},
		{"still under appeal", "Cases still under appeal", []string{"1 case", "locations of riders"}, nil, false},
		{"between years", "which cases were decided between 2029 and 2030", []string{"2 cases", "Orlik"}, []string{"Brod"}, false},
		{"before a year", "which cases are from before 2031", []string{"2 cases"}, []string{"Brod"}, false},

		{"all who were fined", "Which companies were fined?", []string{"3 found", "Tamwell SA (FR): EUR 6 million", "Tamwell East (FR): EUR 3 million", "Tamwell (NL): EUR 500,000"}, []string{"Brod", "Quay", "Orlik"}, false},
		{"all whom one body fined", "which companies were fined by the ODQ", []string{"2 found", "Tamwell SA (FR): EUR 6 million", "Tamwell East (FR): EUR 3 million"}, []string{"(NL)", "Quay"}, false},
		{"all who were sued", "Which companies were sued?", []string{"does not hold a case of that kind"}, nil, true},
		{"nobody was jailed", "Which people were jailed?", []string{"does not hold a case of that kind"}, nil, true},
		{"a case of two sides, one unknown", "Who won Sandry v Orlik?", []string{"does not hold a case with the name “Sandry v Orlik”"}, nil, true},
		{"a count of people where something else was counted", "How many victims did Orlik have?", []string{"do not say (number)"}, nil, true},

		{"a day that is right", "Was Tamwell decided on 2 May 2030?", []string{"Yes.", "2 May 2030"}, nil, false},
		{"a day that is known to be wrong", "Was the decision on Tamwell given on 2 April 2030?", []string{"No."}, []string{"Yes"}, false},
		{"a later development that denies", "Has Tamwell paid the French fine?", []string{"No.", "9 January 2031", "had not paid"}, []string{"Yes"}, false},
		{"in the words of a fact", "Was the charge against Brod brought by the harbour police?", []string{"Yes."}, nil, false},
		{"an appeal without a result", "What was the result of the appeal that Tamwell filed in the Netherlands?", []string{"do not say"}, []string{"won", "lost"}, true},
		{"another authority", "What did the Rivierdienst fine Quay School?", []string{"does not hold a decision of “Rivierdienst”", "Quay School"}, []string{"EUR"}, true},
		{"opponents of two cases", "How much did Vesel win from Orlik?", []string{"does not hold a case of Vesel and Orlik"}, []string{"100,000", "CZK"}, true},
		{"a figure that was only proposed", "When did Tamwell East pay the fine of 20 million euros?", []string{"[proposed]: EUR 20 million"}, nil, true},
		{"a sum that the record denies", "How much was Quay School fined?", []string{"decided, 4 April 2031", "A reprimand without a fine"}, []string{"do not say"}, true},
		{"which of two is more", "Did the ODQ take more from Tamwell SA or from Tamwell East?", []string{"Tamwell SA"}, nil, false},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		wording(t, c.intent+": "+c.question, got.Text, c.says, c.not)
		if got.Abstained != c.abstains {
			t.Errorf("%s: %q abstains %v: %s", c.intent, c.question, got.Abstained, got.Text)
		}
	}
}

func TestSeveralQuestionsInOneMessage(t *testing.T) {
	a := river(t)
	for _, c := range []struct {
		intent, question string
		says, not        []string
	}{
		{"each in turn", "What was Tamwell East fined? When was Orlik overturned?", []string{"EUR 3 million", "Orlik"}, nil},
		{"each in the light of the one before", "Who is Brod? Was he fined?", []string{"Brod", "no amount given"}, nil},
		{"what is said twice is said once", "Was Brod fined? Was Brod fined?", []string{"no amount given"}, []string{"\n"}},
		{"joined by and", "What was Tamwell East fined, and when was Brod sentenced?", []string{"EUR 3 million", "Brod"}, nil},
		{"no more than some", strings.Repeat("What was Tamwell East fined? How many cases do you have? ", 10), []string{"the first 5 questions"}, nil},
		{"nothing for one of them", "What was Tamwell East fined? Who won the boat race of Zanzibar last summer?", []string{"EUR 3 million", "does not hold an answer"}, nil},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		wording(t, c.intent+": "+c.question, got.Text, c.says, c.not)
		if n := len([]rune(got.Text)); n > answer.MaxList {
			t.Errorf("%s: %d characters", c.intent, n)
		}
	}
}

// The next question goes on from the last of several.
func TestTheTurnOfSeveralQuestionsIsTheLastOne(t *testing.T) {
	a := river(t)
	first, err := a.Ask(t.Context(), "What was Tamwell East fined? Was Brod fined?")
	if err != nil {
		t.Fatal(err)
	}
	got, err := a.Follow(t.Context(), "When was he sentenced?", first.Turn())
	if err != nil || !strings.Contains(got.Text, "Brod") || strings.Contains(got.Text, "Tamwell") {
		t.Errorf("%q, %v", got.Text, err)
	}
	other, err := a.Follow(t.Context(), "and the other company?", answer.Turn{About: []answer.Subject{{Case: "fr-2030-tamwell", Party: "east"}}, Slots: []corpus.Slot{corpus.SlotFine}})
	if err != nil || !strings.Contains(other.Text, "EUR 6 million") || strings.Contains(other.Text, "EUR 3 million") {
		t.Errorf("%q, %v", other.Text, err)
	}
}
