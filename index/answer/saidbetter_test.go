package answer_test

import (
	"strings"
	"testing"

	"casebot/index/indextest"
)

// A day that stands beside a name is not that of what is asked, where another sentence of
// the matter says what is.
func TestTheDayIsThatOfWhatIsAsked(t *testing.T) {
	archive := &indextest.Archive{}
	text := "In August 2030 thieves copied the files of patients at Tarnhelm Dental, a chain of surgeries. " +
		"On 3 June Judge Ulla Brask threw out the claim over the contract and let the other go on. " +
		"Trial is set for 12 January 2032. " +
		"The chain had closed four surgeries in March 2029. "
	archive.PutArticle(articleOf("art-teeth", "The Vim Courier", "", "Four decisions on patients' files", text, 3))
	archive.PutArticle(articleOf("art-law", "The Vim Courier", "", "Parliament bans sale of disguised lenses",
		"In neighbouring Ostmark, parliament passed a law in May that asks sellers of disguised lenses to register their buyers. It enters into force on 1 March 2032. ", 4))
	a := over(t, archive)
	for question, want := range map[string]string{
		"When is the Tarnhelm Dental trial?":                            "12 January 2032",
		"When were the files of Tarnhelm Dental copied?":                "August 2030",
		"When did Ostmark's parliament pass the law on lenses?":         "in May",
		"When does Ostmark's law on disguised lenses enter into force?": "1 March 2032",
	} {
		got := ask(t, a, question)
		if !strings.Contains(got.Text, want) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
	}
}

// A sentence is never cut within a value that two words join.
func TestATermIsNotCutWithin(t *testing.T) {
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-fitter", "The Vim Courier", "", "Fitter who watched families through the alarms that he had put up himself is sent down by the court",
		"A fitter of alarms who kept the codes of the families that he worked for and used them to look in on their living rooms, kitchens and gardens for almost three years was jailed for four years and two months at Vim Crown Court on Friday, to the relief of all those who had come to hear it said aloud. ", 3))
	got := ask(t, over(t, archive), "How long did the fitter of alarms who watched families get?")
	if !strings.Contains(got.Text, "four years and two months") && strings.Contains(got.Text, "four years") {
		t.Errorf("%q", got.Text)
	}
}
