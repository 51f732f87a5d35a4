package bot

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
)

// Of one article three quotes are shown, and none that another holds.
func TestMergedQuotes(t *testing.T) {
	of := func(source, text string) Quote {
		return Quote{Text: text, Link: Link{Source: corpus.ArticleID(source)}}
	}
	first := []Quote{of("a", "A lamp was stolen in May."), of("b", "It was found.")}
	rest := []Quote{of("a", "stolen in May"), of("a", "Two."), of("a", "Three."), of("a", "Four."), of("b", "Five.")}
	var got []string
	for _, q := range merged(first, rest) {
		got = append(got, q.Text)
	}
	if strings.Join(got, "|") != "A lamp was stolen in May.|It was found.|Two.|Three.|Five." {
		t.Errorf("%q", got)
	}
}

// A case that a line tells of and no card shows brings a source for its status.
func TestWhatHasNoCardHasASource(t *testing.T) {
	source := corpus.Source{ID: "art-a", Title: "A ruling", Publisher: "The Lantern", URL: "https://lantern.example/a"}
	c := &corpus.Case{ID: "c", Sources: []corpus.Source{source},
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Claims: []corpus.Claim{{Value: corpus.State("settled"), Source: "art-a"}}}}}
	got := stating(nil, answer.StatedIn(c, c.Status), []Choice{{record: c}, {}})
	if len(got) != 1 || got[0].Source != "art-a" || got[0].Page != source.URL {
		t.Errorf("%+v", got)
	}
}
