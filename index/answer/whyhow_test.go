package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Why, how and whether something was done a sentence answers that says it was done, and why or
// how, alone or with the one behind it; not one that only shares other words.
func TestWhyHowAndWhetherByTheDeed(t *testing.T) {
	for _, test := range []struct {
		question  string
		sentences []string
		has, not  string
	}{
		{"Why was Orla Vane fired?",
			[]string{"Ostrel scored its clerks by a program.", "Orla Vane was dismissed in May.", "The program had marked her as absent eleven times.", "The hearing lasted two days."},
			"absent eleven times", ""},
		{"Why did Ostrel drop its suit against Norvik?",
			[]string{"Ostrel sued Norvik in May 2029 over the stolen lists.", "Ostrel withdrew the suit against Norvik a year later, explaining that a trial would lay its own defences open.", "Norvik welcomed that."},
			"explaining that", ""},
		{"How did hackers get into Ostrel accounts?",
			[]string{"Ostrel sells doorbells.", "Using passwords leaked from other sites, hackers broke into the accounts of 5,100 Ostrel customers.", "Norvik, which sells locks, saw its feeds exposed in a hack by a former clerk."},
			"Using passwords", "Norvik"},
		{"How was Ostrel's caller identified?",
			[]string{"Ostrel got forged calls for a year.", "It took three volunteers, one of whom posed as a buyer, to identify the caller.", "Nobody was hurt."},
			"posed as a buyer", "direct answer"},
		{"Did Ostrel tell shoppers about the cameras?",
			[]string{"Ostrel ran the cameras in its shops for two years.", "Ostrel did not tell its customers about the cameras.", "\"Ostrel's cameras left shoppers facing humiliation,\" said a lawyer."},
			"did not tell", "humiliation"},
	} {
		archive := &indextest.Archive{}
		article := putArticle(archive, "art-ostrel", "en", "Ostrel and the cameras", test.sentences...)
		status := from("art-ostrel", corpus.State("decided"), "decided", test.sentences[0])
		status.Rule = "read"
		archive.PutCase(&corpus.Case{ID: "se-2031-ostrel", Title: "Ostrel: cameras", Jurisdiction: "SE", Kind: "regulatory", Summary: "Cameras.", Topics: []string{"hidden camera"}, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: "ostrel", Role: "defendant", Names: []corpus.Name{{Text: "Ostrel"}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "ostrel", "", status)}})
		got := ask(t, over(t, archive), test.question).Text
		if !strings.Contains(got, test.has) || test.not != "" && strings.Contains(got, test.not) {
			t.Errorf("%s %q", test.question, got)
		}
	}
}
