package answer_test

import "testing"

// Whoever is called by a word of the field is told of by what names them, and not by what a judge
// did to somebody else.
func TestWhoIsCalledByAWordOfTheField(t *testing.T) {
	saysOf(t, telling(t,
		articleOf("art-flat", "The Vim Courier", "", "Jailed over a bedroom", "Two men filmed a bedroom. Ivo Justice, 51, of Alm, who admitted trespass, was jailed for five weeks. A jury cleared him of theft.", 3),
		articleOf("art-ring", "The Vim Ledger", "", "Six months for stalker", "A justice has jailed Otto Fenn of Norbridge for six months over a ring of stalkers.", 4)), []toldCase{
		{"How long was Justice jailed?", "five weeks", "six months"},
		{"Was Justice jailed?", "", "Otto Fenn"},
	})
}

// A denial that leaves out its verb takes it from the sentence before.
func TestADenialMayLeaveOutItsVerb(t *testing.T) {
	saysOf(t, telling(t, articleOf("art-clinic", "The Vim Courier", "", "Alderholt settles over breach",
		"A judge has agreed to the settlement between Alderholt and guests whose data were copied in May. A gang broke into a server of the hotel chain and carried off the guest books of nine towns. Names and room numbers were copied. Card numbers and passports were not, according to Alderholt. The suit was settled in May.", 3)), []toldCase{
		{"Were card numbers copied from Alderholt?", "Card numbers and passports were not", "Yes"},
	})
}
