package store_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/corpus/store"
)

func TestANameIsFoundHoweverItIsWritten(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"Anna Lee", "Anna Lee was fined.", "******** was fined."},
		{"Anna Lee", "ANNA LEE, anna-lee and Anna\u00a0Lee", "********, ******** and *********"},
		{"anna lee", "Then Anna Lee's lamp", "Then ********'s lamp"},
		{"Anna Lee", "Annabel Lee and Anna Leeds", "Annabel Lee and Anna Leeds"},
		{"Anna Lee", "Anna had a dog called Lee", "Anna had a dog called Lee"},
		{"Anna Lee", "Anna        Lee", "***************"},
		{"Anna Lee", "Anna         Lee", "Anna         Lee"},
		{"Anna Lee", "us-2024-anna-lee and annalee2024", "us-2024-******** and *******2024"},
		{"Anna Lee", "Anna Anna Lee Lee", "Anna ******** Lee"},
		{"José Ñandú", "Jose\u0301 Nandu came", "************ came"},
		{"Jose Nandu", "JOSÉ ÑANDÚ came", "************* came"},
		{"Strauß", "STRAUSS and Strauß", "******* and *******"},
		{"Ａｎｎａ Lee", "Anna Lee", "********"},
		{"Anna Lee", "Ａｎｎａ Lee", "****************"},
		{"Anna Lee", "An\u00adna Le\u200be", "*************"},
		{"Wu", "Wu sold it; Wuhan did not. wu!", "** sold it; Wuhan did not. **!"},
		{"吴小灯", "被告人吴小灯出售录像", "被告人*********出售录像"},
		{"吴小灯", "被告人吳小燈出售錄像", "被告人*********出售錄像"},
		{"吴小灯", "吴小，灯", "************"},
		{"吴某", "吴某某和吴先生", "******某和吴先生"},
		{"김등불", "김등불은 벌금을", "*********은 벌금을"},
		{"Иван Лампин", "иван лампин", strings.Repeat("*", 21)},
		{"Anna Lee", "", ""},
	} {
		if got := store.Masked(test.name, test.text); got != test.want || len(got) != len(test.text) {
			t.Errorf("%q in %q: %q; want %q", test.name, test.text, got, test.want)
		}
	}
}

// Whatever the text: it keeps its length and its lines, stays what JSON can
// hold, and loses the name for good at the first time.
func FuzzMasking(f *testing.F) {
	f.Add("Anna Lee", "so Anna Lee and An\u00adna\nLee")
	f.Add("吴小灯", "\u0301吴小燈\xff吴")
	f.Add("a b", "a a b b") // what is masked brings the rest together
	f.Add("a\u0301b", "ÁB á́b")
	f.Fuzz(func(t *testing.T, name, text string) {
		name, text = name[:min(len(name), 100)], text[:min(len(text), 1000)]
		masked := store.Masked(name, text)
		if len(masked) != len(text) || utf8.ValidString(text) && !utf8.ValidString(masked) {
			t.Errorf("%q in %q became %q", name, text, masked)
		}
		if again := store.Masked(name, masked); again != masked {
			t.Errorf("%q in %q became %q, then %q", name, text, masked, again)
		}
	})
}
