package answer

import (
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// jailed is a mention of somebody who was given so many months.
func jailed(id corpus.PartyID, months int, note string) Mention {
	c := &corpus.Case{ID: corpus.CaseID("c-" + id), Parties: []corpus.Party{{ID: id, Role: "defendant", Names: []corpus.Name{{Text: string(id)}}}}}
	c.Facts = []corpus.Fact{{Slot: corpus.SlotTerm, Party: id, Note: note, Claims: []corpus.Claim{{Value: corpus.Term{Months: months}}}}}
	return Mention{Case: c, Party: id}
}

func TestTheSameIsCompared(t *testing.T) {
	vik, oda, roe, ness := jailed("vik", 28, ""), jailed("oda", 28, ""), jailed("roe", 8, ""), jailed("ness", 28, "suspended for two years")
	none := jailed("lund", 0, "")
	none.Case.Facts = nil
	for name, c := range map[string]struct {
		of   []Mention
		want verdict
	}{
		"equal": {[]Mention{vik, oda}, yes}, "not equal": {[]Mention{vik, roe}, no}, "one of three apart": {[]Mention{vik, oda, roe}, no},
		"one need not be served": {[]Mention{vik, ness}, evident}, "one is not known": {[]Mention{vik, none}, evident}, "the first is not": {[]Mention{none, vik}, evident},
	} {
		if got := sameOf(Question{Mentions: c.of, Slots: []corpus.Slot{corpus.SlotTerm}}); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	for question, want := range map[string]bool{
		"Did Vik and Roe get the same sentence?": true, "陶某和尤某刑期一样吗？": true, "两人罚款相同吗？": true, "Did Vik get as much as Roe?": true, "Were Vik and Roe jailed?": false,
	} {
		folded := index.Fold(question)
		if got := sameness.MatchString(folded) || asMuch.MatchString(folded); got != want {
			t.Errorf("%s: %v", question, got)
		}
	}
}

func TestAnOrderIsNotYetDone(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           bool
	}{
		{"Has Ostrel deleted the templates?", "Ostrel has been ordered to delete the templates.", false},
		{"Has Ostrel deleted the templates?", "The notice requires Ostrel to delete the templates.", false},
		{"Has Ostrel deleted the templates?", "Ostrel has promised to delete the templates.", false},
		{"Has Ostrel deleted the templates?", "Ostrel deleted the templates in June.", true},
		{"Does Ostrel have to delete the templates?", "Ostrel was told it had to delete the templates.", true},
		{"Was Ostrel ordered to delete the templates?", "Ostrel was ordered to delete the templates.", true},
	} {
		q := understand(c.question)
		if got := affirms(c.text, q); got != c.want {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
}
