package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// The newsroom is one page of which a machine has read a part: Vik and Ostrel have
// records, and whoever else the page tells of has none.
const newsroomText = "A tape fitter who kept the passwords of families has been jailed for three years. " +
	"Per Vik, 36, sat with his head down at Saltmere Crown Court on Monday. " +
	"Vik made 21,000 kronor from the clips. " +
	"The judge ordered him to forfeit a lorry, two laptops and 900 kronor. " +
	"In another case, a debt collector named Sadi Lomund was ordered to pay 3,200 kronor in damages to a teacher. " +
	"The bakery Ostrel was fined 9,000 kronor over cameras. " +
	"The bakery did not admit liability. " +
	"Its last fine was 2,000 kronor. " +
	"A collector's friend, Neil Strask, was given 180 hours of unpaid work. " +
	"The dairy Karlby was fined 4,000 kronor in 2029."

func newsroom(t *testing.T) *answer.Answerer {
	t.Helper()
	article := articleOf("art-room", "The Vim Courier", "", "Tape fitter jailed and bakery fined", newsroomText, 3)
	read := func(slot corpus.Slot, party corpus.PartyID, about string, value corpus.Value, printed, first string) corpus.Fact {
		claim := from("art-room", value, printed, first)
		claim.Rule = "read"
		return says(slot, party, about, claim)
	}
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	archive.PutCase(&corpus.Case{ID: "se-2031-vik", Title: "Per Vik: home cameras", Jurisdiction: "SE", Kind: "criminal", Summary: "Clips.", Topics: []string{"home cameras"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "vik", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Per Vik"}}}},
		Status:  []corpus.Fact{read(corpus.SlotStatus, "vik", "", corpus.State("sentenced"), "jailed", "A tape fitter")},
		Facts: []corpus.Fact{read(corpus.SlotTerm, "vik", "", corpus.Term{Months: 36}, "three years", "A tape fitter"), read(corpus.SlotGain, "vik", "", kronor(21000), "21,000 kronor", "Vik made"),
			read(corpus.SlotOutcome, "vik", "confiscation", corpus.Text("tools confiscated"), "", "The judge ordered")}})
	archive.PutCase(&corpus.Case{ID: "se-2031-ostrel", Title: "Ostrel: cameras", Jurisdiction: "SE", Kind: "regulatory", Summary: "Cameras.", Topics: []string{"cameras"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "ostrel", Role: "defendant", Names: []corpus.Name{{Text: "Ostrel"}}}},
		Status:  []corpus.Fact{read(corpus.SlotStatus, "ostrel", "", corpus.State("final"), "fined", "The bakery Ostrel")},
		Facts:   []corpus.Fact{read(corpus.SlotFine, "ostrel", "", kronor(9000), "9,000 kronor", "The bakery Ostrel")}})
	return over(t, archive)
}

func TestWhatOnlyTheArticleTells(t *testing.T) {
	a := newsroom(t)
	for _, c := range []struct {
		intent, question string
		says             []string
		never            string
		abstains         bool
	}{
		{"somebody called by what he does", "How much money did the tape fitter make from the clips?", []string{"Per Vik", "21,000 kronor"}, "3,200", false},
		{"another who is called so has no record", "How long was the debt collector jailed?", nil, "three years", true},
		{"the court alone", "Vik 是在哪个法院被判刑的？", []string{"Saltmere Crown Court"}, "", false},
		{"what was ordered, in full", "What did the judge order Vik to forfeit?", []string{"a lorry, two laptops and 900 kronor"}, "tools confiscated", false},
		{"of whom only the page knows", "What damages must Sadi Lomund pay?", []string{"3,200 kronor"}, "9,000", false},
		{"one case, shown", "show me the Lomund case", []string{"Sadi Lomund was ordered"}, "cases:", false},
		{"a no in the sentence", "Did Ostrel admit liability when it was fined?", []string{"No. ", "did not admit liability"}, "Yes", false},
		{"two of whom one has no record", "Ostrel or Karlby, who was fined more?", []string{"Ostrel. ", "9,000 kronor", "4,000 kronor"}, "2,000", false},
		{"not the bakery's fine for the dairy", "How long was Karlby jailed?", nil, "three years", true},
		{"nor the fitter's for the collector", "What was Sadi Lomund fined?", nil, "9,000", true},
		{"work is no prison", "How many months was Neil Strask jailed?", []string{"do not say", "180 hours of unpaid work"}, "three years", true},
		{"and is told to who asks what he got", "What sentence did Neil Strask get?", []string{"180 hours of unpaid work"}, "three years", false},
		{"somebody else with a word of the name", "How long was Zebulon Lomund jailed?", nil, "three years", true},
	} {
		got := ask(t, a, c.question)
		for _, words := range c.says {
			if !strings.Contains(got.Text, words) {
				t.Errorf("%s: %q lacks %q", c.intent, got.Text, words)
			}
		}
		if c.never != "" && strings.Contains(got.Text, c.never) || got.Abstained != c.abstains && got.Route != answer.RoutePassages {
			t.Errorf("%s: %q (%s, abstains %v)", c.intent, got.Text, got.Route, got.Abstained)
		}
	}
}

// A list that no case fits in all shows what fits in most and says so.
func TestALooseListSaysSo(t *testing.T) {
	a, _ := open(t, "")
	got := ask(t, a, "Which cases are about people hacking into home cameras or baby monitors?")
	if !strings.HasPrefix(got.Text, "No case fits in all; closest: ") || !strings.Contains(got.Text, "Han: illegal control of home surveillance cameras") {
		t.Errorf("%s", got.Text)
	}
	for _, c := range got.Cases() {
		if strings.Contains(c.Title, "Equifax") {
			t.Errorf("it lists %s", c.Title)
		}
	}
}

// A number of something of the same idea stands beside the name, and that of what is asked
// further down.
func TestWhatIsCountedIsWhatIsAsked(t *testing.T) {
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-tiers", "The Vim Courier", "", "Note: The palm at the classroom door",
		"In May the court of appeal in Sundby gave its judgment in the case of the town of Ulvby, which had read palms in its schools. The town lost on every point of law. "+
			"In August 2029 Ulvby put scanners at the classroom doors of seven schools. The supplier promised that teachers would save ten minutes a lesson. "+
			"The palms of 1,260 pupils between the ages of seven and sixteen were enrolled. Parents had been sent a form with a box to tick. "+
			"A child whose parents said no was still scanned. One of the parents asked the school what had happened to the pictures of her daughter.", 3))
	a := over(t, archive)
	for question, want := range map[string]string{
		"How many pupils were enrolled in Ulvby?":          "1,260 pupils",
		"How many schools in Ulvby had scanners at doors?": "seven schools",
	} {
		got, err := a.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(got.Text, want) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
	}
}
