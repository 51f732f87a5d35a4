package answer

import (
	"strings"
	"testing"
)

func TestWhatIsCountedByTwoWords(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"How many permanent staff did the mill have?", "It had about 6,200 permanent staff and used 900 temporary staff.", "6,200"},
		{"How many temporary staff did the mill use?", "It had about 6,200 permanent staff and used 900 temporary staff.", "900"},
		{"How many temporary staff did the mill use?", "It had six temporary staff.", "six"},
		{"How many staff did the mill have?", "It had about 6,200 staff.", ""},
		{"How many seasonal staff did the mill have?", "It had 900 temporary staff.", ""},
		{"How many permanent staff did the mill pay?", "It paid $900 permanent staff fees.", ""},
		{"How many other staff did the mill have?", "It had 12 other staff.", ""},
	} {
		got := ""
		if phrase := phraseCounted(strings.ToLower(c.question)); phrase != "" {
			got = numberBefore(c.text, phrase)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.question, got, c.want)
		}
	}
}
