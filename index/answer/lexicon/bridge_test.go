package lexicon

import (
	"slices"
	"strings"
	"testing"

	"casebot/index"
)

// Each idea is said in both languages, and no word stands for two, nor here again for
// one of concepts.txt.
func TestEveryIdeaOfTheBridgeIsReadable(t *testing.T) {
	of := map[string]string{}
	for _, c := range Concepts {
		for _, word := range c.Chinese {
			of[word] = c.Name
		}
	}
	count := 0
	for line := range strings.Lines(bridgeLines) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		english, chinese, ok := strings.Cut(strings.TrimSpace(line), "|")
		if count++; !ok || len(list(english)) == 0 || len(list(chinese)) == 0 {
			t.Errorf("%q says nothing in one of the languages", line)
		}
		idea := "~" + list(english)[0]
		for _, word := range list(chinese) {
			if word != index.Fold(word) || Han(word) < 1 {
				t.Errorf("%s is not in simplified characters", word)
			}
			if other := of[word]; other != "" {
				t.Errorf("%s stands for %s and for %s", word, other, idea)
			}
			of[word] = idea
		}
		for _, word := range list(english) {
			key := strings.Join(Terms(word), " ")
			if key == "" || conceptOf[key] != "" {
				t.Errorf("%s of %s says nothing, or stands for %s", word, idea, conceptOf[key])
			}
			if other := of[key]; other != "" && other != idea {
				t.Errorf("%s stands for %s and for %s", word, other, idea)
			}
			of[key] = idea
		}
	}
	if count < 250 {
		t.Errorf("%d ideas", count)
	}
}

func TestIdeasAreSeenInBothLanguages(t *testing.T) {
	for text, want := range map[string][]string{
		"a retired teacher":                  {"~retired", "~teacher"},
		"一名退休教師":                             {"~retired", "~teacher"},
		"the customer service supervisor":    {"~customer service", "~supervisor"},
		"客服主任":                               {"~customer service", "~supervisor"},
		"He got a suspended sentence":        {"~suspended sentence"},
		"緩刑二年":                               {"~suspended sentence"},
		"the presiding judge, not the judge": {"~presiding judge", "~judge"},
		"審判長":                                {"~presiding judge"},
		"偷拍":                                 {"=hidden"},
		"Baro":                               nil,
	} {
		if got := Ideas(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
