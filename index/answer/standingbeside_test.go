package answer

import "testing"

// How one accused stands is not written before what became of another; before what a claimant got it is.
func TestNoStandingOfOneBeforeASentenceOfAnother(t *testing.T) {
	article := page("en", "Anton Drell was sentenced for stealing cards.", "Pavel Smirl, who sold them in Tarn, has pleaded not guilty.", "A jury had awarded Smirl 400,000.")
	m := Mention{Case: ofOne("nl-2031-drell", "Anton Drell"), Party: "Anton Drell"}
	for _, c := range []struct {
		question string
		at       int
		another  bool
	}{{"Did Smirl plead guilty?", 1, true}, {"Was Drell sentenced?", 0, false}, {"How much was Smirl awarded?", 2, false}} {
		q := &Question{Text: c.question, Mentions: []Mention{m}}
		if got := q.namesAnother(passage{article: article, at: article.Sentences[c.at]}, m); got != c.another {
			t.Errorf("%s: %v", c.question, got)
		}
	}
}
