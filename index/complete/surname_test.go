package complete_test

import "testing"

// Who is told of by a surname alone, in Latin letters, is found by its character with 某
// behind it, where nobody has that name in Chinese.
func TestASurnameInLatinLetters(t *testing.T) {
	archive := rulings()
	archive.PutCase(known("lu", "The kiln case", 2021, 1, "party: Lü"))
	archive.PutCase(known("gan", "The mill case", 2021, 1, "party: Gan"))
	archive.PutCase(known("shu", "Shu Ltd and others", 2021, 1, "party: Shu Ping", "party: Sunrise"))
	x := filled(t, archive)
	for _, c := range []struct{ story, typed, want string }{
		{"in characters", "吕某", "lu=Lü"},
		{"withheld twice", "吕某某案", "lu=Lü"},
		{"traditional", "呂某", "lu=Lü"},
		{"by sound", "lu mou", ""},
		{"held in Chinese", "甘某", "g-192=甘某诉某灯具公司纠纷案"},
		{"not alone", "舒某", ""},
		{"a beginning", "孙某", ""},
		{"another word", "吕氏", ""},
	} {
		if got := suggested(t, x, c.typed, 3); got != c.want {
			t.Errorf("%s: %q suggests\n %s, want\n %s", c.story, c.typed, got, c.want)
		}
	}
}
