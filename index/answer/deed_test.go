package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// lampCases are a company that was fined beside its chairwoman and settled a group
// action later, and two who stood trial together, of whom one was acquitted.
func lampCases() []*corpus.Case {
	sources := []corpus.Source{{ID: courier, Title: "Lamps and keys", Publisher: "The Harbour Courier"}}
	day := corpus.Date{Year: 2032, Month: 3, Day: 4}
	status := func(party corpus.PartyID, state corpus.State, about, note string, date corpus.Date) corpus.Fact {
		f := says(corpus.SlotStatus, party, about, from(courier, state, "", ""))
		f.Note, f.Date = note, date
		return f
	}
	fined := says(corpus.SlotFine, "lampa", "", from(courier, kronor(600000), "600,000 kronor", ""))
	fined.Date, fined.Note = day, "Payment is suspended until the summer fair."
	notice := says(corpus.SlotFine, "lampa", "notice of intent", from(courier, kronor(850500), "850,500 kronor", ""))
	notice.Stage = corpus.Proposed
	paid := says(corpus.SlotFine, "lind", "personal fine", from(courier, kronor(5000), "5,000 kronor", ""))
	paid.Stage = corpus.Paid
	return []*corpus.Case{
		{ID: "se-2032-lampa", Title: "Lampa Rail: tracking of riders", Jurisdiction: "SE", Kind: "regulatory", Sources: sources, Topics: []string{"riders"},
			Summary: "Lampa Rail was fined; it denied the breach of the rules.",
			Parties: []corpus.Party{{ID: "lampa", Role: "defendant", Names: []corpus.Name{{Text: "Lampa Rail AB"}, {Text: "Lampa"}}},
				{ID: "lind", Role: "defendant", Person: true, Note: "Chairwoman of the company.", Names: []corpus.Name{{Text: "Oda Lind"}}}},
			Status: []corpus.Fact{status("lampa", "settled", "group action of riders", "", corpus.Date{Year: 2033}), status("lampa", "final", "fine", "", day), status("lind", "final", "personal fine", "", day)},
			Facts: []corpus.Fact{fined, notice, paid, says(corpus.SlotFine, "", "both together", from(courier, kronor(605000), "605,000 kronor", "")),
				says(corpus.SlotDate, "", "arrest of the tracker", from(courier, corpus.Date{Year: 2031, Month: 2, Day: 1}, "", ""))},
			Later: []corpus.Event{{Text: "In May the fine of Lampa was reported as unpaid.", Sources: []corpus.ArticleID{courier}}}},
		{ID: "dk-2032-wick", Title: "Wick and Tarn: keys copied", Jurisdiction: "DK", Kind: "criminal", Sources: sources, Topics: []string{"keys"}, Summary: "Keys were copied.",
			Parties: []corpus.Party{person("wick", "Wick"), person("tarn", "Tarn")},
			Status:  []corpus.Fact{status("wick", "sentenced", "", "", day), status("tarn", "acquitted", "", "", day)},
			Facts:   []corpus.Fact{says(corpus.SlotFine, "wick", "", from(courier, kronor(900), "900 kronor", "")), says(corpus.SlotTerm, "wick", "", from(courier, corpus.Term{Months: 7}, "seven months", ""))}},
	}
}

// lamps returns an answerer over the lamp cases alone.
func lamps(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range lampCases() {
		archive.PutCase(c)
	}
	return over(t, archive)
}

// That there was a fine, and of how much, is no yes to what became of it.
func TestAYesNeedsWhatIsAsked(t *testing.T) {
	a := lamps(t)
	for _, c := range []struct{ intent, question, says, not string }{
		{"the figure alone", "Was Wick fined 900 kronor?", "Yes. ", "No. "},
		{"two figures of two facts", "Was Wick fined 900 kronor and jailed for 7 months?", "Yes. ", "No. "},
		{"one of two figures is wrong", "Was Wick fined 900 kronor and jailed for 12 months?", "seven months", "Yes. "},
		{"waived", "Was Wick's fine of 900 kronor waived?", "do not say", "Yes. "},
		{"in Chinese", "Wick的900克朗罚款被撤销了吗？", "未提及", "是。"},
		{"recovered", "Was Wick's fine of 900 kronor refunded?", "do not say", "Yes. "},
		{"paid", "Did Wick pay the fine?", "do not say", "Yes. "},
		{"paid, in Chinese", "Wick交罚款了吗", "未提及", "是。"},
		{"owed", "Did Wick have to pay a fine?", "Yes. ", "No. "},
		{"paid in stages", "Did Oda Lind pay the fine?", "Yes. ", "No. "},
		{"another sum than was paid", "Did Oda Lind pay the fine of 7,000 kronor?", "do not say", "Yes. "},
		{"a later development", "Has Lampa paid the fine?", "No. ", "Yes. "},
		{"unpaid", "Is the fine of Lampa still unpaid?", "reported as unpaid", "No. "},
		{"suspended, by a caveat", "Was the fine of Lampa suspended?", "suspended until the summer fair", "No. "},
		{"escaped", "Did Wick escape a fine of 900 kronor?", "No. ", "Yes. "},
		{"not", "Did Wick not get a fine of 900 kronor?", "900 kronor", "Yes. "},
		{"overturned conviction", "Was Wick's conviction overturned?", "do not say", "Yes. "},
		{"both together", "Was Lampa Rail fined 605,000 kronor?", "No. ", "Yes. "},
		{"a notice", "Was Lampa fined 850,000 kronor?", "No. ", "Yes. "},
		{"a notice, in part", "Was Lampa fined 850,500 kronor?", "[proposed]", "Yes. "},
		{"no criminal case", "Was Lampa convicted?", "not a criminal case", "Yes. "},
		{"the chairwoman", "Was the chairwoman of Lampa fined?", "5,000 kronor", "600,000"},
		{"denied", "Did Lampa admit the breach?", "No. ", "Yes. "},
		{"arrested", "Was anybody at Lampa arrested?", "1 February 2031", "No. "},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(got.Text, c.says) || strings.HasPrefix(got.Text, c.not) || c.intent == "the chairwoman" && strings.Contains(got.Text, c.not) {
			t.Errorf("%s: %q: %s", c.intent, c.question, got.Text)
		}
	}
}

// A fine is shown as it stands itself, whatever became of another matter of the case.
func TestAFactHasItsOwnStanding(t *testing.T) {
	a := lamps(t)
	got, err := a.Ask(t.Context(), "How much was Lampa fined?")
	if err != nil || !strings.Contains(got.Text, "decided, 4 March 2032") || strings.Contains(got.Text, "settled") {
		t.Error(got.Text, err)
	}
	c := lampCases()[0]
	if of, _ := answer.StandingOf(c, "lampa", c.Facts[3:]); of.About != "group action of riders" {
		t.Error("the newest status leads what is of no matter:", of.About)
	}
}

// Nobody is shown as somebody else of the same case stands: the cleared first.
func TestEachPartyHasItsOwnStanding(t *testing.T) {
	wick := lampCases()[1]
	if got := answer.Standings(wick, answer.English); got != "Tarn: acquitted, 4 March 2032; Wick: sentenced, 4 March 2032" {
		t.Error(got)
	}
	wick.Status = wick.Status[:1]
	if got := answer.Standings(wick, answer.English); got != "sentenced, 4 March 2032" {
		t.Error(got)
	}
	a := lamps(t)
	for question, want := range map[string]string{
		"Which cases ended in acquittal?":               "1 case: Wick and Tarn: keys copied (Tarn: acquitted",
		"哪些案件以无罪告终":                                     "1个案件：Wick and Tarn",
		"Which Swedish cases ended in a conviction?":    "does not hold a case of that kind",
		"List all criminal convictions":                 "1 case: Wick and Tarn",
		"Was Tarn convicted?":                           "No. Tarn",
		"\u0393\u0399Wi\u0441k how long jailed or fine": "", // letters of three scripts harm nothing
	} {
		got, err := a.Ask(t.Context(), question)
		if err != nil || !strings.Contains(got.Text, want) {
			t.Errorf("%s: %s %v", question, got.Text, err)
		}
	}
}

// A question that leaves out what it asks gets no yes: it is not remembered.
func TestAYesIsNotCarriedOver(t *testing.T) {
	a := lamps(t)
	first, err := a.Ask(t.Context(), "Has Lampa paid the fine?")
	if err != nil {
		t.Fatal(err)
	}
	got, err := a.Follow(t.Context(), "and Wick?", first.Turn())
	if err != nil || strings.HasPrefix(got.Text, "Yes") || !strings.Contains(got.Text, "900 kronor") {
		t.Error(got.Text, err)
	}
}

func TestLettersThatLookAlike(t *testing.T) {
	for typed, want := range map[string]string{
		"\u0397an how long": "Han how long", "\u041d\u0430n": "Han", "Роскомнадзор": "Роскомнадзор", "ΑΡΧΗ": "ΑΡΧΗ", "Café": "Café",
	} {
		if got := answer.Clean(typed); got != want {
			t.Errorf("%q: %q", typed, got)
		}
	}
}

func TestNothingNearIsNoList(t *testing.T) {
	for _, lang := range []answer.Language{answer.English, answer.Chinese} {
		if got := answer.Closest(lang, nil, nil); got != answer.Nothing(lang) {
			t.Error(got)
		}
	}
}
