package answer_test

import (
	"fmt"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// The isles archive: a company fined in three countries, and sued by a state of one of
// them, beside another company; all of it invented.
func isles(t testing.TB) *answer.Answerer { return over(t, islesArchive()) }

func islesArchive() *indextest.Archive {
	archive := &indextest.Archive{}
	const papers corpus.ArticleID = "art-isles"
	add := func(id corpus.CaseID, title, country, forum string, year int, slot corpus.Slot, million int64, currency corpus.Currency, parties ...corpus.Party) {
		paid := says(slot, parties[0].ID, "", corpus.Claim{Value: corpus.Money{Minor: million * 1e8, Currency: currency}, Printed: fmt.Sprintf("%s %d million", currency, million), Source: papers})
		status := says(corpus.SlotStatus, parties[0].ID, "", corpus.Claim{Value: corpus.State("decided"), Source: papers})
		status.Date = corpus.Date{Year: year}
		court := says(corpus.SlotCourt, "", "fine", corpus.Claim{Value: corpus.Text(forum), Source: papers})
		archive.PutCase(&corpus.Case{ID: id, Title: title, Jurisdiction: country, Forum: forum, Kind: "regulatory", Topics: []string{"face recognition"}, Parties: parties,
			Status: []corpus.Fact{status}, Facts: []corpus.Fact{paid, court}, Sources: []corpus.Source{{ID: papers, Title: "Papers", Publisher: "Isle Papers", URL: "https://isles.example/a"}}})
	}
	firm := func(id corpus.PartyID, names ...string) corpus.Party {
		p := corpus.Party{ID: id, Role: "defendant"}
		for _, name := range names {
			p.Names = append(p.Names, corpus.Name{Text: name})
		}
		return p
	}
	body := func(role corpus.Role, name string) corpus.Party {
		return corpus.Party{ID: corpus.PartyID(role), Role: role, Names: []corpus.Name{{Text: name}}}
	}
	add("fr-brindle", "Brindle Vision: French fine over faces", "FR", "Garde des visages", 2028, corpus.SlotFine, 20, "EUR", firm("brindle", "Brindle Vision"), body("authority", "Garde des visages"))
	add("it-brindle", "Brindle Vision: Italian fine over faces", "IT", "Ufficio dei volti", 2029, corpus.SlotFine, 25, "EUR", firm("brindle", "Brindle Vision Inc.", "Brindle Vision"), body("authority", "Ufficio dei volti"))
	add("nl-brindle", "Brindle Vision: Dutch fine over faces", "NL", "Gezichtenraad", 2030, corpus.SlotFine, 31, "EUR", firm("brindle", "Brindle Vision Inc"), body("authority", "Gezichtenraad"))
	add("us-brindle", "State of Texas v. Brindle Vision: settlement", "US", "District Court of Quill County, Texas", 2030, corpus.SlotSettlement, 90, "USD", firm("brindle", "Brindle Vision"), body("claimant", "State of Texas"))
	add("us-skerry", "State of Texas v. Skerry: settlement", "US", "District Court of Quill County, Texas", 2031, corpus.SlotSettlement, 70, "USD", firm("skerry", "Skerry Maps"), body("claimant", "State of Texas"))
	add("fr-skerry", "Skerry: French fine over maps", "FR", "Garde des visages", 2031, corpus.SlotFine, 8, "EUR", firm("skerry", "Skerry Maps", "Skerry"), body("authority", "Garde des visages"))
	return archive
}

// talk has questions asked one after the other, and says what each answer must hold and
// what it must not.
func talk(t *testing.T, a *answer.Answerer, steps [][3]string) {
	t.Helper()
	var before answer.Turn
	for _, step := range steps {
		got, err := a.Follow(t.Context(), step[0], before)
		if err != nil {
			t.Fatal(err)
		}
		for says := range strings.SplitSeq(step[1], "|") {
			if !strings.Contains(got.Text, says) {
				t.Errorf("%q lacks %q: %s", step[0], says, got.Text)
			}
		}
		if step[2] != "" && strings.Contains(got.Text, step[2]) {
			t.Errorf("%q says %q: %s", step[0], step[2], got.Text)
		}
		if turn := got.Turn(); !turn.IsZero() {
			before = turn
		}
	}
}

func TestEachPlaceKeepsItsOwnCase(t *testing.T) {
	a := isles(t)
	for _, c := range [][3]string{
		{"Compare the Brindle fines in France and Italy", "EUR 20 million|EUR 25 million|French|Italian", "Dutch"},
		{"Brindle: Dutch fine vs Italian fine", "EUR 31 million|EUR 25 million", "French"},
		{"How much was Brindle Vision fined in the Netherlands?", "EUR 31 million", "EUR 25"},
		{"Brindle Vision在法国和荷兰分别被罚多少", "EUR 20 million|EUR 31 million", "EUR 25"},
		{"Brindle Vision在德州赔了多少钱", "USD 90 million", "EUR"},
		{"How much did Brindle Vision settle for in Texas?", "USD 90 million", "EUR"},
		{"What were the fines of Brindle Vision in Italy and Skerry Maps in France?", "EUR 25 million|EUR 8 million", "EUR 20"},
		{"Is the 31m fine on Brindle Vision final?", "Dutch", "Italian"},
	} {
		talk(t, a, [][3]string{c})
	}
}

func TestATalkGoesFromPlaceToPlace(t *testing.T) {
	a := isles(t)
	talk(t, a, [][3]string{
		{"How much was Brindle Vision fined in France?", "EUR 20 million", ""},
		{"and in Italy?", "EUR 25 million", "EUR 20"},
		{"what about the Dutch one?", "EUR 31 million", "EUR 25"},
		{"which was the highest?", "Of the 3 listed before: |EUR 31 million", "USD"},
		{"compare them", "French|Italian|Dutch", "Texas"},
	})
	talk(t, a, [][3]string{
		{"How much did Brindle Vision settle for in Texas?", "USD 90 million", ""},
		{"and Skerry Maps?", "USD 70 million", "EUR"},
	})
	talk(t, a, [][3]string{
		{"荷兰对Brindle Vision罚了多少", "EUR 31 million", ""},
		{"那意大利呢", "EUR 25 million", "EUR 31"},
		{"法国的罚款呢", "EUR 20 million", "EUR 25"},
	})
	talk(t, a, [][3]string{
		{"How much was Skerry Maps fined in France?", "EUR 8 million", ""},
		{"and in Italy?", "does not hold", "EUR 8 million"},
	})
}

// A question for all of a kind, of a place or a time that the case before is not of, or for
// whoever something was done to, is answered as it is without that case.
func TestAQuestionAtLargeLeavesTheCaseBefore(t *testing.T) {
	a := isles(t)
	for _, question := range []string{"who was fined in 2029?", "fines in Italy?", "what fines were imposed in 2029?", "who was fined?", "2029年谁被罚款", "谁被罚款？"} {
		alone, err := a.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		talk(t, a, [][3]string{{"How much was Skerry Maps fined in France?", "EUR 8 million", ""}, {question, alone.Text + "|EUR 25 million", ""}})
	}
	talk(t, a, [][3]string{
		{"How much was Skerry Maps fined in France?", "EUR 8 million", ""},
		{"what was the fine?", "EUR 8 million", "EUR 25"},
		{"any fines in 2031?", "EUR 8 million", "USD"},
		{"was it fined in 2029?", "Skerry", "EUR 25"},
	})
}

// So is one for all of a place where the company that was talked about has a case too.
func TestAllOfAPlaceAreNotThoseOfOneCompany(t *testing.T) {
	a := isles(t)
	for _, question := range []string{"美国有哪些案件？", "美國有哪些案件？", "which cases are in the United States?", "cases in the United States?", "美国的案件"} {
		alone, err := a.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		talk(t, a, [][3]string{{"How much was Brindle Vision fined in France?", "EUR 20 million", ""}, {question, alone.Text + "|Skerry", ""}})
	}
}

func TestATalkGoesOnFromAList(t *testing.T) {
	a := isles(t)
	talk(t, a, [][3]string{
		{"Which cases are in France?", "2 cases: ", ""},
		{"which is the largest fine?", "Of the 2 listed before: |EUR 20 million", "EUR 31"},
		{"only those from 2031", "Of the 2 listed before: 1 case: Skerry", "Brindle"},
	})
	talk(t, a, [][3]string{
		{"法国有哪些案件", "2个案件", ""},
		{"哪个罚得最多", "在前面列出的2个案件中：|EUR 20 million", "EUR 31"},
		{"其中有几件是Skerry Maps的", "1个案件", "Texas"},
		{"第一个被罚的公司是谁", "", "在前面列出"},
	})
	talk(t, a, [][3]string{
		{"Which cases are in the United States?", "2 cases: ", ""},
		{"how many of them are about Skerry Maps?", "1 case: State of Texas v. Skerry", "French"},
	})
	talk(t, a, [][3]string{
		{"Which cases are in France?", "2 cases: ", ""},
		{"how much was the second one fined?", "EUR ", ""},
		{"What is the highest fine in the archive?", "EUR 31 million", "listed before"},
	})
	talk(t, a, [][3]string{
		{"Which cases are in France?", "2 cases: ", ""},
		{"how much was the 2031 one fined?", "EUR 8 million", "EUR 20"},
		{"which of them is in the Netherlands?", "does not hold", "Dutch"},
	})
	talk(t, a, [][3]string{
		{"Which fines against Brindle Vision are there?", "EUR 31 million", ""},
		{"the Dutch one", "", "French"},
		{"how much was it?", "EUR 31 million", ""},
		{"how much was the fine in the Italian one?", "EUR 25 million", "EUR 31"},
		{"how much was the fine in the case from France?", "EUR 20 million", "EUR 25"},
		{"荷兰的那个", "", "French"},
		{"罚了多少", "EUR 31 million", ""},
		{"#2", "", "listed"},
		{"what was the fine?", "EUR 25 million", "EUR 31"},
	})
	talk(t, a, [][3]string{
		{"Which fines are in Europe?", "EUR 31 million", ""},
		{"the French one", "listed before: |2 cases: |Skerry", "Dutch"},
		{"法国的那个", "在前面列出的|2个案件", "Dutch"},
	})
}

// A list that is longer than what a turn remembers is not remembered in part, and a
// place in it that it does not have is none.
func TestWhatAListDoesNotHave(t *testing.T) {
	a := isles(t)
	talk(t, a, [][3]string{
		{"Which cases are in France?", "2 cases: ", ""},
		{"the fifth one", "", "EUR 20"},
	})
	if turn := (answer.Turn{Listed: []corpus.CaseID{"gone-1", "gone-2"}}); turn.IsZero() {
		t.Error("a turn that has listed cases is taken for none")
	}
}

func TestGreetingsAskNothing(t *testing.T) {
	a := isles(t)
	for text, want := range map[string]answer.Route{
		"hello": answer.RouteGreeting, "Good morning!": answer.RouteGreeting, "what can you do?": answer.RouteGreeting, "你能做什么": answer.RouteGreeting, "您好": answer.RouteGreeting,
		"thanks!": answer.RouteThanks, "thank you so much for your help": answer.RouteThanks, "謝謝你": answer.RouteThanks, "ok thanks": answer.RouteThanks,
		"what can you do about Brindle Vision?": "", "hello, what was Skerry Maps fined?": "", "谢谢，Skerry Maps被罚多少": "", "thanks to whom was it?": "",
	} {
		got, err := a.Ask(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		greets := got.Route == answer.RouteGreeting || got.Route == answer.RouteThanks
		if want != "" && got.Route != want || want == "" && greets {
			t.Errorf("%q: %s, want %q", text, got.Route, want)
		}
	}
}
