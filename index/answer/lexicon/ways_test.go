package lexicon

import "testing"

func TestWaysToSayAreFoundInBothLanguages(t *testing.T) {
	sense := func(text string) map[string]bool {
		out := map[string]bool{}
		for _, one := range WaysToSay.In(text) {
			out[one.Sense] = true
		}
		return out
	}
	share := func(a, b string) bool {
		of := sense(b)
		for one := range sense(a) {
			if of[one] {
				return true
			}
		}
		return false
	}
	for a, b := range map[string]string{"the installer": "a fitter", "was sacked": "被公司辞退", "signed off the deal": "approved a settlement", "藏在": "hidden"} {
		if !share(a, b) {
			t.Errorf("%q is not said for %q", a, b)
		}
	}
	if share("a violin", "a fitter") {
		t.Error("anything is said for anything")
	}
}
