package answer

import (
	"testing"

	"casebot/corpus"
)

// A month that another article prints for what one dates to a day is of the same thing where it
// is near, and not that day's own.
func TestAMonthOtherwise(t *testing.T) {
	own := laidOut("en", "The bakery inquiry began on 14 March 2031 after complaints.")
	own.Published = corpus.Date{Year: 2031, Month: 9, Day: 9}
	q := understand("When did the bakery inquiry begin?")
	day, ok := onlyDay(own, own.Sentences[0], own.Published)
	if !ok {
		t.Fatal("no day")
	}
	for text, want := range map[string]string{
		"The bakery inquiry began in May 2031.":                                         "May 2031",
		"The bakery inquiry began in March 2031.":                                       "",
		"The bakery inquiry began in May 2024.":                                         "",
		"The bakery opened in May 2031.":                                                "",
		"The bakery inquiry began in May 2031. It was announced on 14 March 2031.":      "",
		"The bakery inquiry began between April 2031 and May 2031, the inspector said.": "",
	} {
		other := laidOut("en", text)
		other.Published = own.Published
		got := ""
		if o, ok := q.otherDay(day, sheetOf(other)); ok {
			got = o.printed()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
