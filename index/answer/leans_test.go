package answer_test

import "testing"

// A question leans on the one before where it says neither whom it is about nor what it
// asks, or only one of these.
func TestWhatAQuestionLeansOn(t *testing.T) {
	a, _ := open(t, "")
	for text, want := range map[string]bool{
		"and the fine?": true, "what was the fine?": true, "How long was he jailed?": true, "and Li?": true, "the second one": true, "Did they appeal?": true,
		"那罚款呢？": true, "罚款多少？": true, "他被判了多久？": true, "第二个": true,
		"What was Sun fined?": false, "And what was Sun fined?": false, "How many cases are there?": false, "韩某被判多久？": false, "Han": false, "hello": false,
		"Is it legal to film a neighbour?": false,
	} {
		got, err := a.Ask(t.Context(), text)
		if err != nil {
			t.Fatal(err)
		}
		if got.Leans() != want {
			t.Errorf("%q leans: %v (%s)", text, got.Leans(), got.Route)
		}
	}
}
