package answer_test

import (
	"strings"
	"testing"

	"casebot/index/answer"
)

// What the bot prints as a case's ID means that case in a question, and no other that its
// words name, alone, in a list's talk and beside another.
func TestAnIDMeansItsCase(t *testing.T) {
	a := ferries(t)
	for question, want := range map[string][2]string{
		"how much was the fine in fr-ferries?":                   {"EUR 40 million|EUR 5 million", "Brindle"},
		"How much was the fine in FR-Ferries?":                   {"EUR 40 million|EUR 5 million", "Brindle"},
		"fr-ferries的罚款是多少？":                                      {"EUR 40 million|EUR 5 million", "Brindle"},
		"who was fined in fr-brindle?":                           {"EUR 20 million", "Garde"},
		"compare fr-brindle and fr-ferries":                      {"Brindle|Mull", "Skerry"},
		"how much was the fine in fr-ferries and in fr-brindle?": {"EUR 40 million|EUR 20 million", "Skerry"},
	} {
		got, err := a.Follow(t.Context(), question, answer.Turn{})
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(want[0], "|") {
			if !strings.Contains(got.Text, part) || strings.Contains(got.Text, want[1]) {
				t.Errorf("%s: %q, want %q and not %q", question, got.Text, part, want[1])
			}
		}
	}
}
