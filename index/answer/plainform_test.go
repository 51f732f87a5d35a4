package answer

import "testing"

// A turn of speech is read in its plain form.
func TestATurnOfSpeechIsReadPlainly(t *testing.T) {
	for question, want := range map[string]string{
		"Who took the Larch school trust to court?": "Who sued the Larch school trust ?",
		"Who filed a class action against Larch?":   "Who sued Larch?",
		"Who is suing Larch?":                       "Who sued Larch?",
		"Who is Larch's top lawyer?":                "Who is the top lawyer of Larch?",
		"Who was Alm's attorney general?":           "Who was the attorney general of Alm?",
		"Who prosecuted Per Vik?":                   "Who was the prosecutor in the Per Vik case?",
		"Who is Vik's lawyer?":                      "Who is Vik's lawyer?",
		"Who was fined for Larch's chairs?":         "Who was fined for Larch's chairs?",
	} {
		if got := inPlainForm(question); got != want {
			t.Errorf("%s %q, want %q", question, got, want)
		}
	}
}

// An office has several names, and stands before or behind who holds it.
func TestAnOfficeByItsOtherNames(t *testing.T) {
	for _, c := range []struct{ office, text, want string }{
		{"top lawyer", "Larch Chief Legal Officer Ada Tarn told the paper.", "Ada Tarn"},
		{"legal chief", "Ada Tarn, Larch's general counsel, said so.", "Ada Tarn"},
		{"finance chief", "Its chief financial officer, Ada Tarn, resigned.", "Ada Tarn"},
		{"spokesman", "The spokeswoman of Larch, Ada Tarn, said so.", "Ada Tarn"},
		{"prosecutor", "Ada Tarn, prosecuting, called it cruel.", "Ada Tarn"},
		{"commissioner", "The Alm commissioner for data protection, Ada Tarn, said so.", "Ada Tarn"},
		{"top lawyer", "The chief executive, Ada Tarn, said so.", ""},
	} {
		if got := holderNamed(c.text, c.office); got != c.want {
			t.Errorf("%s: %s %q, want %q", c.office, c.text, got, c.want)
		}
	}
	if !ofNoSuchRole("Who is the top lawyer of Larch?", "Its chief executive, Ada Tarn, said so.") {
		t.Error("a chief executive is taken for a lawyer")
	}
}
