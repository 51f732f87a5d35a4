package lexicon

import (
	"slices"
	"strings"
	"testing"

	"casebot/index"
)

func TestRespelled(t *testing.T) {
	for question, want := range map[string]string{
		"许某被判多久？":         "Xu",
		"許某某獲利多少":         "Xu",
		"李和徐谁判得重":         "Li",
		"滴滴被罚了多少":         "Didi",
		"What did Xu do?": "徐某",
		"判了多久":            "",
		"what did xu do":  "",
	} {
		got := Respelled(question)
		switch {
		case want == "" && len(got) > 0:
			t.Errorf("%q may be meant as %q", question, got)
		case want != "" && (len(got) == 0 || !strings.Contains(got[0], want)):
			t.Errorf("%q: want %q first in %q", question, want, got)
		}
	}
	if got := Respelled("付某被判多久"); !slices.Contains(got, "傅某被判多久") {
		t.Errorf("homophones: %q", got)
	}
}

// A surname within a full name is that of somebody else too.
func TestASurnameInAFullNameIsNotRespelled(t *testing.T) {
	if got := Respelled("When will Wei Jie Lam stand trial?"); len(got) > 0 {
		t.Errorf("respelled as %q", got)
	}
	if got := strings.Join(Respelled("When was Wei jailed?"), "\n"); !strings.Contains(got, "卫某") {
		t.Errorf("not respelled: %q", got)
	}
}

func TestASurnameIsRespelledBesideChineseWords(t *testing.T) {
	if got := strings.Join(Respelled("How many copies of 听风 did Wei sell?"), "\n"); !strings.Contains(got, "卫某") {
		t.Errorf("%q", got)
	}
}

func TestSurnamesAreWhatTheySay(t *testing.T) {
	for reading, surnames := range hanSurnames {
		for _, surname := range surnames {
			if surname != index.Fold(surname) || Han(surname) != Runes(surname) {
				t.Errorf("%s: %q is no simplified surname", reading, surname)
			}
		}
	}
	if latinSurname["许"] != "xu" || latinSurname["徐"] != "xu" || latinSurname["曾"] != "zeng" || latinSurname["单"] != "" {
		t.Errorf("许 %q, 徐 %q, 曾 %q", latinSurname["许"], latinSurname["徐"], latinSurname["曾"])
	}
}
