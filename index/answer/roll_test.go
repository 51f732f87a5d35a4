package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// The sessions are two pages, in two languages, of which a machine has read all.
const (
	sessionsText = "Olive Brackett was jailed for 14 months on Monday by the Orvane District Court. " +
		"She had hidden a tracker in the pram of a former boyfriend. " +
		"Brackett pleaded guilty and will not appeal. " +
		"In a second case, Denzil Moy, a roofer, was fined 4,000 kronor. " +
		"He had guessed the passwords of 30 nursery cameras. " +
		"Moy neither admitted nor denied it, and has filed an appeal. " +
		"In a third case, the bakery chain Ostrel was fined 9,000 kronor. " +
		"It had left the addresses of its customers on an open server. " +
		"The chain is considering whether to appeal. " +
		"In neighbouring Tarn, Wilma Prill was jailed for two years, suspended for three. " +
		"She had cloned the voice of a vicar."
	sessionsHan = "柳湾区人民法院判处牛某有期徒刑八个月。牛某在前夫的车底安装了定位器。"
)

func sessions(t *testing.T) *answer.Answerer {
	t.Helper()
	courier, han := articleOf("art-sessions", "The Vim Courier", "", "Five at the sessions", sessionsText, 3), articleOf("art-han", "柳湾日报", "zh", "一人获刑", sessionsHan, 4)
	han.Language = "zh"
	archive := &indextest.Archive{}
	archive.PutArticle(courier)
	archive.PutArticle(han)
	put := func(id, country, name string, person bool, in *corpus.Article, slot corpus.Slot, value corpus.Value, printed, first string) {
		read := func(slot corpus.Slot, value corpus.Value, printed string) corpus.Fact {
			claim := from(in.ID, value, printed, first)
			claim.Rule = "read"
			return says(slot, corpus.PartyID(id), "", claim)
		}
		state, kind := corpus.State("sentenced"), corpus.Kind("criminal")
		if !person {
			state, kind = "final", "regulatory"
		}
		archive.PutCase(&corpus.Case{ID: corpus.CaseID("xx-2032-" + id), Title: name, Jurisdiction: country, Kind: kind, Summary: "Read.", Sources: []corpus.Source{in.Source},
			Parties: []corpus.Party{{ID: corpus.PartyID(id), Role: "defendant", Person: person, Names: []corpus.Name{{Text: name}}}},
			Status:  []corpus.Fact{read(corpus.SlotStatus, state, printed)}, Facts: []corpus.Fact{read(slot, value, printed)}})
	}
	put("brackett", "SE", "Olive Brackett", true, courier, corpus.SlotTerm, corpus.Term{Months: 14}, "14 months", "Olive Brackett")
	put("moy", "SE", "Denzil Moy", true, courier, corpus.SlotFine, kronor(4000), "4,000 kronor", "In a second")
	put("ostrel", "SE", "Ostrel", false, courier, corpus.SlotFine, kronor(9000), "9,000 kronor", "In a third")
	put("prill", "SE", "Wilma Prill", true, courier, corpus.SlotTerm, corpus.Term{Months: 24}, "two years", "In neighbouring")
	put("niu", "CN", "牛某", true, han, corpus.SlotTerm, corpus.Term{Months: 8}, "八个月", "柳湾区人民法院")
	return over(t, archive)
}

// A list holds those of whom the articles tell what is asked, in whatever language, and
// nobody beside them.
func TestAListIsOfThoseOfWhomItIsTold(t *testing.T) {
	a := sessions(t)
	for _, c := range []struct {
		intent, question string
		says, never      []string
	}{
		{"by what they did, in both languages", "Which people used a tracking device on somebody?", []string{"Olive Brackett", "牛某"}, []string{"Moy", "Ostrel", "Prill"}},
		{"asked in Chinese", "哪些案件涉及用定位器跟踪别人？", []string{"Olive Brackett", "牛某"}, []string{"Moy", "Prill"}},
		{"across the languages", "哪些案件涉及破解别人的摄像头？", []string{"Denzil Moy"}, []string{"Brackett", "牛某", "Ostrel"}},
		{"with the figure that is asked for", "Who was jailed for hiding trackers?", []string{"14 months", "八个月"}, []string{"4,000"}},
		{"by the court", "Which cases did the Orvane District Court decide?", []string{"Olive Brackett"}, []string{"Prill", "牛某"}},
		{"by the court, in Chinese", "柳湾区人民法院判了哪些人？", []string{"牛某"}, []string{"Brackett", "Moy"}},
		{"by what became of them", "Which defendants got suspended sentences?", []string{"Wilma Prill"}, []string{"Brackett", "Moy", "Ostrel", "牛某"}},
		{"companies are no people", "Which companies were fined over leaked data?", []string{"Ostrel", "9,000 kronor"}, []string{"Moy", "Brackett"}},
	} {
		got := ask(t, a, c.question)
		for _, words := range c.says {
			if !strings.Contains(got.Text, words) {
				t.Errorf("%s: %q lacks %q", c.intent, got.Text, words)
			}
		}
		for _, words := range c.never {
			if strings.Contains(got.Text, words) {
				t.Errorf("%s: %q names %q", c.intent, got.Text, words)
			}
		}
	}
}

// Whoever is described and not named is the one whose matter fits, or nobody.
func TestTwoWhoAreDescribedAreCompared(t *testing.T) {
	a := sessions(t)
	for _, c := range []struct{ intent, question, says, never string }{
		{"two who are described", "Who was fined more, the roofer or the bakery chain?", "Ostrel. ", "Denzil Moy. "},
		{"one named, one described", "Was Moy fined more than the bakery chain?", "No. ", "Yes. "},
		{"the figures side by side", "Compare what the roofer and the bakery chain were fined", "Denzil Moy 4,000 kronor", "14 months"},
		{"nobody is a florist", "Who was fined more, the roofer or the florist?", "", "4,000 kronor (The Vim Courier; machine-read). Ostrel"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.intent, got.Text)
		}
	}
	before := ask(t, a, "How much was Denzil Moy fined?")
	got, err := a.Follow(t.Context(), "And the bakery?", before.Turn())
	if err != nil || !strings.Contains(got.Text, "9,000 kronor") || strings.Contains(got.Text, "4,000") {
		t.Errorf("%q, %v", got.Text, err)
	}
}

// A yes or a no to what people say and do themselves is a sentence of theirs, and not
// another's; what they mean to do they have not done.
func TestWhatPeopleSayThemselves(t *testing.T) {
	a := sessions(t)
	for _, c := range []struct {
		question, says, never string
		abstains              bool
	}{
		{"Did Olive Brackett admit it?", "Yes. ", "No. ", false},
		{"Is Brackett going to appeal?", "No. ", "Yes. ", false},
		{"Did Denzil Moy admit it?", "No. ", "Yes. ", false},
		{"Has Denzil Moy appealed?", "Yes. ", "No. ", false},
		{"Is the bakery chain going to appeal?", "do not say", "Yes. ", true},
		{"Did Wilma Prill admit it?", "", "Yes. ", true},
		{"Has Wilma Prill appealed?", "", "Yes. ", true},
		{"Can Brackett still appeal?", "", "Yes. ", true},
		{"Did the roofer admit it?", "No. ", "Yes. ", false},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || strings.Contains(got.Text, c.never) || got.Abstained != c.abstains && got.Route != answer.RoutePassages {
			t.Errorf("%s %q (abstains %v)", c.question, got.Text, got.Abstained)
		}
	}
}
