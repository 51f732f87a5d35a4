package answer_test

import (
	"context"
	"strings"
	"testing"

	"casebot/index"
	"casebot/index/answer"
	"casebot/index/bleveindex"
)

// A slipCounter counts the searches for words that are one slip away from one: each
// compares it with every word that was ever printed.
type slipCounter struct {
	index.Searcher
	words []string
}

func (s *slipCounter) Search(ctx context.Context, r index.Request) (*index.Page, error) {
	if slip, ok := r.Query.(index.Fuzzy); ok {
		s.words = append(s.words, slip.Text)
	}
	return s.Searcher.Search(ctx, r)
}

func TestWordsThatOnlyArticlesPrintAreSoughtForFewOfAQuestion(t *testing.T) {
	engine, err := bleveindex.OpenMemory()
	_, archive := crowded(t, &crowd{cases: 60, each: 1}, engine, err)
	for question, want := range map[string]string{
		"How many cases are there, and which of them are about cameras?": "", // no article has a word of it, and none is misspelt
		"What is the highest fine, the lowest and the longest sentence?": "",
		"Which matters did the board decide?":                            "",
		"who kept the lanterm beside the scannor?":                       "scannor", // an authority is named for a lantern
		"what of zzqulm, vvbrotk, xxwelq, jjarmuk, qqolbir?":             "zzqulm vvbrotk xxwelq jjarmuk",
	} {
		counter := &slipCounter{Searcher: engine}
		if _, err := answer.New(archive, counter).Ask(t.Context(), question); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(counter.words, " "); got != want {
			t.Errorf("%s\nlooked for words like %q, want %q", question, got, want)
		}
	}
}
