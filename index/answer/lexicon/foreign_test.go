package lexicon

import "testing"

func TestQuestionsInOtherLanguages(t *testing.T) {
	for question, want := range map[string]bool{
		"Combien de temps Han a-t-il été emprisonné ?":           true,
		"Wie lange wurde Han verurteilt?":                        true,
		"¿Cuánto fue la multa para Clearview?":                   true,
		"Quanto foi a multa da Clearview?":                       true,
		"Hoe lang is de straf van Kivimäki?":                     true,
		"ハン被告の刑期は？":                                              true,
		"한씨는 얼마나 징역을 살았습니까?":                                     true,
		"Сколько лет тюрьмы получил Хан?":                        true,
		"كم سنة سُجن هان؟":                                       true,
		"How long was Han jailed?":                               false,
		"韩某被判多久？":                                                false,
		"Was Van der Berg fined?":                                false,
		"Agencia Española de Protección de Datos fine Mercadona": false,
		"Die Welt article on Han":                                false,
		"CNIL Clearview":                                         false,
		"han":                                                    false,
		"":                                                       false,
		"Österreichische Post AG v. UI":                          false,
		"What did the Cour de cassation decide in Dupont?":       false,
	} {
		if got := Unreadable(question); got != want {
			t.Errorf("%q: foreign %t, want %t", question, got, want)
		}
	}
}
