package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// A phrase of many words marks nearly as much as may be quoted.
func TestALongMarkIsQuotedWhole(t *testing.T) {
	mark := strings.Repeat("lantern ", 30)[:239]
	text := strings.Repeat("word ", 50) + mark + strings.Repeat(" word", 50)
	at := strings.Index(text, mark)
	cut := within(text, corpus.Span{Start: 0, End: len(text)}, corpus.Span{Start: at, End: at + len(mark)})
	if got := cut.In(text); !strings.Contains(got, mark) || lexicon.Runes(got) > maxQuote {
		t.Errorf("%d characters: %q", lexicon.Runes(got), got)
	}
}

func TestWhatBecomesLongerIsBoundedToo(t *testing.T) {
	if n := lexicon.Runes(Clean(strings.Repeat("\ufdfa", MaxQuestion))); n > MaxQuestion {
		t.Errorf("a question of ligatures keeps %d characters", n)
	}
}
