package answer_test

import "testing"

// Short words of a question are read as they were meant, but for one that the archive has.
func TestShortWordsAreReadAsTheyWereMeant(t *testing.T) {
	archive := quayCameras(t)
	if got := ask(t, over(t, archive), "how mutch did Tollef ern"); len(got.Question.Slots) == 0 || got.Question.Text != "how much did Tollef earn" {
		t.Errorf("read as %q, of %q", got.Question.Text, got.Question.Slots)
	}
	putArticle(archive, "art-ern", "en", "The ern", "An ern is a sea eagle of the coast.")
	if got := ask(t, over(t, archive), "what is an ern?"); got.Question.Text != "what is an ern?" {
		t.Errorf("read as %q", got.Question.Text)
	}
}
