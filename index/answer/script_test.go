package answer

import (
	"reflect"
	"strings"
	"testing"

	"casebot/index"
	"casebot/index/answer/lexicon"
)

func TestTheLanguageOfAQuestion(t *testing.T) {
	for text, want := range map[string]Language{
		"How long was Han jailed?":          English,
		"韩某被判多久？":                           Chinese,
		"韓某被罰多少錢？":                          Traditional,
		"邊個判咗佢坐監？":                          Traditional,
		"台中的案件，後來怎樣了？":                      Traditional, // 台 is in use on both sides
		"著作权案件的判决":                          Chinese,     // as is 著
		"判刑多久":                              Chinese,     // nothing here decides
		"Was 韓某 fined, and by which court?": English,
		"":                                  English,
	} {
		if got := languageOf(text); got != want {
			t.Errorf("%q is answered in %s, want %s", text, got, want)
		}
	}
}

// Each of our words stands in all languages, and in the script of each.
func TestEveryPhraseIsWrittenInItsScript(t *testing.T) {
	for lang, phrases := range wording {
		fields := reflect.ValueOf(phrases)
		for i := range fields.NumField() {
			name, words := fields.Type().Field(i).Name, fields.Field(i).String()
			if words == "" && reflect.ValueOf(wording[English]).Field(i).String() != "" && name != "others" {
				t.Errorf("%s has no words for %q", lang, name)
			}
			inScript(t, lang, words)
		}
	}
	for lang, words := range verdictWords {
		for v := range verdictWords[English] {
			if words[v] == "" {
				t.Errorf("%s has no words for the verdict %q", lang, verdictWords[English][v])
			}
			inScript(t, lang, words[v])
		}
	}
}

// Who checks a reply folds both scripts into one, and knows our words in that.
func TestBothScriptsSayTheSame(t *testing.T) {
	quotes := strings.NewReplacer("「", "“", "」", "”")
	simplified, traditional := reflect.ValueOf(wording[Chinese]), reflect.ValueOf(wording[Traditional])
	for i := range simplified.NumField() {
		one, other := index.Fold(simplified.Field(i).String()), index.Fold(quotes.Replace(traditional.Field(i).String()))
		if one != other {
			t.Errorf("%s: %q and %q", simplified.Type().Field(i).Name, one, other)
		}
	}
}

func inScript(t *testing.T, lang Language, words string) {
	t.Helper()
	simplified, traditional := lexicon.Scripts(words)
	if lang == Traditional && simplified > 0 || lang == Chinese && traditional > 0 {
		t.Errorf("%s has characters of the other script: %q", lang, words)
	}
}
