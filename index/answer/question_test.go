package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

func TestANameInAQuestionAsksForNothing(t *testing.T) {
	for _, c := range []struct {
		intent, question, name string
		want                   corpus.Slot
	}{
		{"a name within a cue does not break it", "When was He sentenced?", "He", corpus.SlotDate},
		{"a name that holds a cue does not ask", "Which court annulled the Amazon fine?", "Amazon fine", corpus.SlotCourt},
		{"where nothing else asks, it counts", "How much was the Uber fine?", "Uber fine", corpus.SlotFine},
	} {
		q := understand(c.question)
		at := strings.Index(q.Text, c.name)
		q.reread([]Mention{{Name: c.name, at: corpus.Span{Start: at, End: at + len(c.name)}}})
		if len(q.Slots) == 0 || q.Slots[0] != c.want {
			t.Errorf("%s: %q asks for %v, want %s", c.intent, c.question, q.Slots, c.want)
		}
	}
}

func TestAStrangerIsANameAndNotAnotherWordWithACapital(t *testing.T) {
	for question, want := range map[string]string{
		"How long was Zebulon jailed?":    "Zebulon",
		"What was Zebulon's sentence?":    "Zebulon",
		"Did The Zebulon pay?":            "Zebulon",
		"Did the ICO fine anybody?":       "", // an abbreviation may be written out in the archive
		"Zebulon was jailed for how long": "", // begins the sentence, as any word may
		"One thing. How long?":            "",
	} {
		q := understand(question)
		if got := q.stranger(); got != want {
			t.Errorf("the stranger in %q is %q, want %q", question, got, want)
		}
	}
}

func TestAWordThatOnlyBeginsLikeACueAsksForNothing(t *testing.T) {
	q := understand("What lawsuit did Meta settle?")
	if len(q.Slots) == 0 || q.Slots[0] != corpus.SlotSettlement {
		t.Errorf("asks for %v", q.Slots)
	}
}
