package answer_test

import (
	"strings"
	"testing"

	"casebot/index/answer"
	"casebot/index/indextest"
)

// Two pages in two languages, of which no machine has read anything.
func pondside(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-sweep", "The Vim Courier", "", "Sweep gets 14 months over doorbells",
		"Aldo Renwick, a chimney sweep, was jailed for 14 months. He watched the doorbells of 61 families.", 3))
	return over(t, archive)
}

// Of one whom no page names nothing is said but that, and no title that has an everyday word of
// the question.
func TestAnUnknownNameAlone(t *testing.T) {
	a := pondside(t)
	for _, question := range []string{"what did Kowalczyk get", "what happened to Vandersloot", "What did Mr Oyarzabal get?", "What became of Fitz Gibbon?", "tell me about Szymborski", "So what did Quisling do?"} {
		got := ask(t, a, question)
		if got.Route != answer.RouteStranger || !got.Abstained || strings.Contains(got.Text, "14 months") {
			t.Errorf("%s: %q (%s)", question, got.Text, got.Route)
		}
	}
	if got := ask(t, a, "what did Renwick get"); !strings.Contains(got.Text, "14 months") {
		t.Errorf("whom the page names: %q (%s)", got.Text, got.Route)
	}
}
