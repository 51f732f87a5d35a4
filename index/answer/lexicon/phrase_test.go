package lexicon

import (
	"strings"
	"testing"
)

func TestExpressed(t *testing.T) {
	for text, want := range map[string]string{"Illegal control of lamps": "=hack", "Control of lamps": ""} {
		if got := strings.Join(Expressed(text), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	for _, e := range expressions {
		if conceptOf[strings.TrimPrefix(e.key, "=")] != e.key {
			t.Errorf("%q is no idea of concepts.txt", e.key)
		}
	}
}
