package chart

import (
	"slices"
	"strings"
	"testing"
)

func TestOfManyLettersTheLastAreKept(t *testing.T) {
	letters := New().hands[body]
	for r := 'A'; r < 'A'+2*maxLetters; r++ {
		letters.has(r)
	}
	if n := len(letters.letters); n == 0 || n > maxLetters {
		t.Errorf("%d letters are kept", n)
	}
}

func TestALabelIsCutAndItsNumberIsNot(t *testing.T) {
	p := New()
	for label, want := range map[string]string{
		"Ireland": "Ireland (2)", "": " (2)",
		"United Kingdom of Great Britain and Northern Ireland": "United Kingdom of Great|Britain and Northern… (2)",
	} {
		lines := p.counted(Strip{label, []float64{1, 2}})
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestTextIsBrokenAndCutToItsRoom(t *testing.T) {
	p := New()
	for _, c := range []struct {
		text string
		most int
		want []string
	}{
		{"", 2, nil},
		{"one two", 1, []string{"one two"}},
		{"a fine over a registry of faces", 2, []string{"a fine over a", "registry of faces"}},
		{"a fine over a registry of faces at doors", 1, []string{"a fine over a…"}},
		{strings.Repeat("m", 500), 1, []string{strings.Repeat("m", 8) + "…"}},
		{"韩某案 Han", 1, []string{"Han"}},
		{"韩某案", 1, nil},
		{"Zoë\x00\u202e Łukasz", 1, []string{"Zoë Łukasz"}},
	} {
		got := p.wrap(c.text, body, 260, c.most)
		if !slices.Equal(got, c.want) {
			t.Errorf("%.40q: %q, want %q", c.text, got, c.want)
		}
		for _, line := range got {
			if p.wide(line, body) > 260 {
				t.Errorf("%q is %.0f pixels wide", line, p.wide(line, body))
			}
		}
	}
}

func TestWhatCannotBeDrawnIsKnown(t *testing.T) {
	p := New()
	for text, want := range map[string]bool{"Han": true, "EUR 30.5 million – “Zoë”": true, "Ελλάδα": true, "שלום": false, "سلام": false, "韩某": false, "Han 韩": false, "🎈": false, "": true} {
		if got := p.Drawable(text); got != want {
			t.Errorf("%q can be drawn: %v", text, got)
		}
		if got := p.Drawn(text + " Han"); !got || p.Drawn("韩") {
			t.Errorf("of %q Han is not drawn", text)
		}
	}
}
