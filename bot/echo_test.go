package bot_test

import (
	"strings"
	"testing"
)

// What a search repeats keeps its star, and no markup; what was not understood is
// named; and a search that only takes away finds all other cases.
func TestWhatASearchRepeats(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search deepf*":                     "“deepf*”",
		"/search name:Clear*":                "“name:Clear*”",
		"/search **camera** *x*":             "“camera x”",
		"/search fine:>1bn camera":           "Read as words: “fine:>1bn”.",
		"/search -in:US":                     "“-in:US”, newest first: ",
		"/search -surveillance -in:US -xyzq": "newest first: ",
	} {
		if reply := say(t, b, text); !strings.Contains(reply.Text, want) || reply.Abstained || strings.Contains(reply.Text, "**") {
			t.Errorf("%s: %q lacks %q", text, reply.Text, want)
		}
	}
}
