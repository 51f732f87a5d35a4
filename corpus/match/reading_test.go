package match

import "testing"

func TestAChineseCharacterHasAReading(t *testing.T) {
	for r, want := range map[rune]string{'韩': "han", '韓': "han", '吕': "lu", 'h': "", 'ק': "", '。': ""} {
		if got := Reading(r); got != want {
			t.Errorf("%c is read %q, want %q", r, got, want)
		}
	}
}
