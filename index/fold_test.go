package index

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// foldedWhole folds a text by the letter: all of it at once, whatever it is made of.
func foldedWhole(text string) string {
	var out strings.Builder
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(text, " ")) {
		if !dropped(r) {
			foldRune(&out, unicode.ToLower(r))
		}
	}
	return norm.NFC.String(out.String())
}

// Most characters are folded one by one: it comes out as if all had been folded
// together.
func TestFoldingOneByOneIsFoldingTogether(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pieces := []string{"å", "A", "e\u0301", "\u0301", "\u0308", "\u3099", "が", "ガ", "한", "\u1112", "\u1161", "\xff", "\xe4\xb8", "ß", "İ", "’", "\u200b", "２", "㍿", "\uf900", "\U00020000", "𠮟",
		"ﬁ", "Ж", "ς", " ", "\n", "中", "國", "書", "罰", "䷀", "鿿", "々", "〇", "\u0327", "\u0338", "\u0483", "\u20d0", "<", "c", "I", "“", "「", "\u302a", "～", "Ａ", "ﾞ", "ｶ", "，", "。", "9", "Ⅸ"}
	for range 20000 {
		text := ""
		for range 1 + r.IntN(9) {
			text += pieces[r.IntN(len(pieces))]
		}
		if got, want := Fold(text), foldedWhole(text); got != want {
			t.Fatalf("%q is folded to %q, want %q", text, got, want)
		}
	}
}

func BenchmarkFoldChinese(b *testing.B) {
	text := strings.Repeat("法院查明，被告將密碼放在相機旁邊，2024年被罰款500元。", 20)
	for b.Loop() {
		Fold(text)
	}
}
