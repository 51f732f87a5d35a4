package lexicon

import (
	"math/rand/v2"
	"testing"
)

// Whatever word is asked for, none that is near is passed over.
func TestTheVocabularyFindsWhatIsNear(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	word := func() string {
		letters := make([]byte, 4+r.IntN(7))
		for i := range letters {
			letters[i] = "abcdefg"[r.IntN(7)]
		}
		return string(letters)
	}
	v := NewVocabulary()
	var words []string
	for range 2000 {
		w := word()
		v.Add(w, r.IntN(2) == 0)
		if len(w) >= ShortestCorrected {
			words = append(words, w)
		}
	}
	for range 200 {
		asked := word()
		limit := 1 + r.IntN(2)
		found := map[string]bool{}
		v.near(asked, limit, func(candidate string) { found[candidate] = true })
		for _, w := range words {
			if Distance(asked, w, limit) <= limit && !found[w] {
				t.Fatalf("%q is within %d of %q and was not found", w, limit, asked)
			}
		}
	}
}

func TestTheVocabularyKnowsWhatCallsACase(t *testing.T) {
	v := NewVocabulary()
	v.Add("lantern", false)
	v.Add("ferry", true)
	v.Add("ox", true)
	v.Add("ash", false)
	copied := v.Clone()
	copied.Add("lantern", true)
	for word, want := range map[string][2]bool{"lantern": {true, false}, "ferry": {true, true}, "ox": {true, true}, "ash": {}, "oil": {}} {
		if v.Has(word) != want[0] || v.Calls(word) != want[1] {
			t.Errorf("%s: has %v, calls %v", word, v.Has(word), v.Calls(word))
		}
	}
	if !copied.Calls("lantern") {
		t.Error("a word that calls a case later")
	}
}

func TestNearestKeepsToItsDistance(t *testing.T) {
	known := NewVocabulary()
	for _, word := range []string{"kivimaki", "arup", "lantern"} {
		known.Add(word, false)
	}
	for word, want := range map[string]string{
		"kivimakki":    "kivimaki", // one letter too many
		"kivimika":     "kivimaki", // two of eight
		"lantren":      "lantern",  // two letters changed places
		"lentirn":      "",         // two of seven
		"arupp":        "",         // the nearest has four letters only
		"survelliance": "surveillance",
		"sentance":     "sentence",
		"zeppelin":     "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("nearest(%q) = %q, want %q", word, got, want)
		}
	}
	if SlipsAllowed("hann") != 0 || SlipsAllowed("hanna") != 1 || SlipsAllowed("hannahan") != 2 {
		t.Error("the letters that may be wrong")
	}
}
