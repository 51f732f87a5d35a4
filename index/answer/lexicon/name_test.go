package lexicon

import (
	"strings"
	"testing"
)

func TestFormsDropTheKindOfCompanyAndNoPartOfAWord(t *testing.T) {
	for name, want := range map[string]string{
		"Google LLC":                      " google llc | google ",
		"Meta Platforms Technologies Inc": " meta platforms technologies inc | meta ",
		"Tesco":                           " tesco ", // not "tes" with a company behind it
		"NSA":                             " nsa ",
		"X Corp":                          " x corp ", // a lone letter is no name
		"Han":                             " han ",
		"":                                " ",
	} {
		if got := strings.Join(Forms(name), "|"); got != want {
			t.Errorf("forms(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestCapitalsBesideChineseCharacters(t *testing.T) {
	if !Capitalised("Tidewell和解案的罚款", "tidewell", 0) || Capitalised("tidewell和解案", "tidewell", 0) {
		t.Error("a name ends where a Chinese character follows")
	}
}
