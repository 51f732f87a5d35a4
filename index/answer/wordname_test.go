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
