package answer_test

import "testing"

// One of a list is meant by its place within a question too, and the list stays.
func TestAPlaceWithinAQuestionIsOfTheList(t *testing.T) {
	a := ferries(t)
	list := [3]string{"who was fined in France?", "4 found: ", ""}
	for _, c := range [][3]string{
		{"how much was the fine in the third?", "EUR 8 million", "EUR 20"},
		{"what was the fine of the fourth?", "EUR 5 million", "EUR 40"},
		{"is the second final?", "Brindle", "Ferries"},
		{"when was the second decided?", "Brindle|2028", "Ferries"},
		{"which authority decided the second?", "Garde des visages|Brindle", "Ferries"},
		{"第三个的罚款是多少？", "EUR 8 million", "EUR 20"},
		{"第二個是什麼時候判的？", "Brindle|2028", "Ferries"},
		{"再說說第二個", "", "Ferries"},
		{"哪个机构罚了第二个？", "Garde des visages", "Ferries"},
		{"is the ninth final?", "The list before has 4", ""},
	} {
		talk(t, a, [][3]string{list, c, {"the third", "", "Ferries"}, {"how much was it?", "EUR 8 million", ""}})
	}
	talk(t, a, [][3]string{list, {"who was the first?", "Of 7 in confirmed", ""}}) // of all
	talk(t, a, [][3]string{{"is the second final?", "", "The list before"}})
}
