package answer_test

import "testing"

// Whoever is called by a word of the field is told of by what names them, and not by what a judge
// did to somebody else.
func TestWhoIsCalledByAWordOfTheField(t *testing.T) {
	saysOf(t, telling(t,
		articleOf("art-flat", "The Vim Courier", "", "Operators jailed over a flat", "Two men filmed a flat. Kevin Justice, 42, of Alm, who admitted misconduct, was jailed for two months. A jury cleared him of voyeurism.", 3),
		articleOf("art-ring", "The Vim Ledger", "", "Six months for stalker", "A justice has jailed Otto Fenn of Norbridge for six months over a ring of stalkers.", 4)), []toldCase{
		{"How long was Justice jailed?", "two months", "six months"},
		{"Was Justice jailed?", "", "Otto Fenn"},
	})
}

// A denial that leaves out its verb takes it from the sentence before.
func TestADenialMayLeaveOutItsVerb(t *testing.T) {
	saysOf(t, telling(t, articleOf("art-clinic", "The Vim Courier", "", "Alderholt settles over breach",
		"A court has approved the settlement between Alderholt and patients whose data were copied in May. Hackers broke into a storage site of the chain and carried off a database with the records of nine states. Names, addresses and birth dates were copied. Card numbers and diagnoses were not, according to Alderholt. The suit was settled in May.", 3)), []toldCase{
		{"Were card numbers copied from Alderholt?", "Card numbers and diagnoses were not", "Yes"},
	})
}
