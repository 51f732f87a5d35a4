package lexicon

import (
	"slices"
	"testing"

	"casebot/index"
)

func TestKeysReadBothLanguagesAlike(t *testing.T) {
	english, chinese := Keys("home surveillance cameras"), Keys("家用攝像頭")
	for _, want := range []string{"=camera", "=home"} {
		if !slices.Contains(english, want) || !slices.Contains(chinese, want) {
			t.Errorf("%q is not in %v and %v", want, english, chinese)
		}
	}
	if got := Translated(chinese); got != "camera home" {
		t.Errorf("translated: %q", got)
	}
}

func TestEveryConceptIsReadable(t *testing.T) {
	chinese := map[string]string{}
	for _, c := range Concepts {
		if len(c.words) == 0 || len(c.stems) == 0 || len(c.Chinese) == 0 {
			t.Errorf("%s says nothing in one of the languages", c.Name)
		}
		for _, word := range c.Chinese {
			if word != index.Fold(word) {
				t.Errorf("%s is not in simplified characters", word)
			}
			if chinese[word] != "" {
				t.Errorf("%s stands for %s and for %s", word, chinese[word], c.Name)
			}
			chinese[word] = c.Name
		}
	}
}
