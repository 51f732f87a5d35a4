package answer

import (
	"slices"
	"testing"
)

// How long something lasted is not how soon something else was done.
func TestHowLongIsNotHowSoon(t *testing.T) {
	for text, want := range map[string][]string{
		"The gate stood open for nine days and was shut within three hours of a call.": {"nine days"},
		"It was shut in under two hours; the shop had it for five weeks.":              {"five weeks"},
		"The firm wrote to its clients six months later, two days after the letter.":   nil,
		"门敞开了九天，接到电话后三小时内关闭。":                                                          {"九天"},
	} {
		var got []string
		for _, at := range lastingOnly(everySpan(stretches))(text) {
			got = append(got, text[at.Start:at.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
