package answer_test

import "testing"

// Of two articles on one verdict, the one that gives its day tells when it was.
func TestTheDayIsToldBeforeTheMonthAlone(t *testing.T) {
	saysOf(t, telling(t,
		articleOf("art-note", "The Vim Courier", "", "Ostrel verdict: what it means", "In August a jury found the tracking firm Ostrel liable for recording what its users typed. Jurors needed two days. Ostrel will appeal.", 3),
		articleOf("art-dates", "The Vim Ledger", "", "Timeline of the Ostrel case", "March 3, 2030: Users sue Ostrel in Alm. August 1, 2030: A jury finds Ostrel liable for wiretapping. October 9, 2030: Ostrel asks for a new trial.", 20)), []toldCase{
		{"When was Ostrel found liable?", "August 1, 2030", "October 9"},
	})
}
