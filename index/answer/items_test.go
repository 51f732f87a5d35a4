package answer

import "testing"

// A list goes with what leads in, whether that ends with a colon or not; a heading leads in none.
func TestAListGoesWithWhatLeadsIn(t *testing.T) {
	for lead, lines := range map[string]int{"In addition, the group has to": 2, "The group must:": 2, "The Board found that the group": 2, "What you can do": 4} {
		article := laidOut("en", "The decision is not final.", lead, "- appoint an officer within three months;", "- have its contractors audited every year.")
		if got := len(sheetOf(article).withItems(longestDuty).lines); got != lines {
			t.Errorf("%q: %d lines, want %d", lead, got, lines)
		}
	}
}
