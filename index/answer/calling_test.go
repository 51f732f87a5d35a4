package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
)

// Whatever of its names a question uses, a case is called by a word that stands in it.
func TestACaseIsCalledByAWordOfEachName(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range append(cases, harbourAlike()...) {
		words := callingWords(c)
		called := slices.Clone(ownNames(c))
		for _, p := range c.Parties {
			for _, name := range p.Names {
				called = append(append(called, name.Text), strings.Fields(name.Text)...)
			}
		}
		for _, name := range called {
			for _, question := range []string{"Tell me of " + name + ".", name + "被判多久？"} {
				if len(named(c, read(question))) == 0 {
					continue
				}
				if !slices.ContainsFunc(nameWords(question), func(word string) bool { return slices.Contains(words, word) }) {
					t.Errorf("%s is named by %q and not called by it: %v", c.ID, question, words)
				}
			}
		}
	}
}

// harbourAlike are cases with names that are cut, anonymised or in two scripts.
func harbourAlike() []*corpus.Case {
	party := func(person bool, name string) corpus.Party {
		return corpus.Party{ID: "p", Role: "defendant", Person: person, Names: []corpus.Name{{Text: name}}}
	}
	return []*corpus.Case{
		{ID: "a", Title: "Lantern Group Limited", Topics: []string{"lanterns"}, Parties: []corpus.Party{party(false, "Lantern Group Limited")}},
		{ID: "b", Title: "许某案", Aliases: []string{"人脸数据案"}, Topics: []string{"face data"}, Parties: []corpus.Party{party(true, "许某")}},
		{ID: "c", Title: "Home cameras", Topics: []string{"home cameras"}, Parties: []corpus.Party{party(true, "Ada Maria Holm-Vik")}},
		{ID: "d", Title: "The X case", Parties: []corpus.Party{party(false, "AG Co Ltd"), party(true, "李")}},
	}
}

func TestATitleCallsByWhatIsNotItsTopic(t *testing.T) {
	c := &corpus.Case{ID: "c", Title: "Home cameras of Ostvik", TitleZH: "家用摄像头案", Topics: []string{"home cameras"}}
	if got := callingWords(c); !slices.Equal(got, []string{"ostvik", "家用"}) {
		t.Errorf("%q", got)
	}
}
