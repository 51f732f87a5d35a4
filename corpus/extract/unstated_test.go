package extract_test

import (
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// Who was not fined has no fine, not even one without an amount.
func TestWhoWasNotFined(t *testing.T) {
	for text, fined := range map[string]bool{
		"Per Vik, 41, was sentenced to two years in prison on Monday and fined.":                                                        true,
		"Per Vik, 41, was sentenced to two years in prison on Monday and was not fined.":                                                false,
		"The regulator decided on Monday to order Alder Leisure Ltd to delete faces. Alder Leisure Ltd was not fined by the regulator.": false,
	} {
		got := false
		for _, c := range extract.Cases(mustRead(t, "page.txt", []byte("Faces of staff\n\n"+text+"\n"), nil)) {
			for _, f := range c.Facts {
				got = got || f.Slot == corpus.SlotFine
			}
		}
		if got != fined {
			t.Errorf("%s: fine %v", text, got)
		}
	}
}
