package mention

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// Each word of a bound is read where it stands, and not within another word.
func TestBounds(t *testing.T) {
	for _, b := range boundsBefore {
		space := " "
		if isHan(runeAt(b.words, 0)) {
			space = ""
		}
		text := b.words + space
		if got := boundBefore(text, len(text)); got != b.bound {
			t.Errorf("%q: %q, want %q", text, got, b.bound)
		}
		if got := boundBefore("x"+text, len(text)+1); asciiLetter(b.words[0]) && got == b.bound && !shorterBound(b) {
			t.Errorf("%q is a bound inside another word", "x"+text)
		}
	}
	for _, b := range boundsAfter {
		text := "5 " + b.words
		if got, end := bounded(text, 0, 1, corpus.Exact); got != b.bound || end != len(text) {
			t.Errorf("%q: %q to %d, want %q", text, got, end, b.bound)
		}
	}
}

// shorterBound reports whether another bound ends the words of b: "no more
// than" without its "no" is still "more than", and not the same.
func shorterBound(b boundWord) bool {
	for _, other := range boundsBefore {
		if other.words != b.words && other.bound == b.bound && strings.HasSuffix(b.words, other.words) {
			return true
		}
	}
	return false
}

func TestBoundsThatAreNone(t *testing.T) {
	for _, text := range []string{"最近", "违约", "moreover ", "he had taken over ", "took over ", "handsome ", "bout ", "", "条约"} {
		if got := boundBefore(text, len(text)); got != corpus.Exact {
			t.Errorf("%q: %q", text, got)
		}
	}
	for _, text := range []string{"5 多次", "5 or moreover", "5 at leasth"} {
		if got, end := bounded(text, 0, 1, corpus.Exact); got != corpus.Exact || end != 1 {
			t.Errorf("%q: %q to %d", text, got, end)
		}
	}
	if got, _ := bounded("about 5余", 6, 7, corpus.MoreThan); got != corpus.About {
		t.Errorf("the words before do not win: %q", got)
	}
}

// Spans in the plain text lead back to the characters that were folded.
func TestPlainKeepsOffsets(t *testing.T) {
	text := "罰款　￥５,０００ \xff ÄB–C"
	p := plainOf(text)
	if want := "罚款 ¥5,000 � äb-c"; p.text != want {
		t.Fatalf("%q, want %q", p.text, want)
	}
	for words, want := range map[string]string{"罚款": "罰款", "¥5,000": "￥５,０００", "�": "\xff", "äb-c": "ÄB–C"} {
		start := strings.Index(p.text, words)
		if got := p.span(start, start+len(words)).In(text); got != want {
			t.Errorf("%s stood as %q, want %q", words, got, want)
		}
	}
	if p := plainOf("Plain"); p.text != "plain" || p.span(1, 3).In("Plain") != "la" {
		t.Errorf("plain ASCII folds to %q", p.text)
	}
}
