package answer

import (
	"slices"
	"testing"

	"casebot/corpus"
)

// What somebody did is told by whole statements: none that only leads in a list.
func TestWhatSomebodyDidLeavesNoListOpen(t *testing.T) {
	article := laidOut("en", "Bramwell kept what children said to its bear for two years.", "The Board found that Bramwell:", "- never asked the parents;", "- told nobody when it leaked.")
	bear := &corpus.Case{ID: "no-2031-bear", Title: "Bramwell: voices", Parties: []corpus.Party{{ID: "bramwell", Role: "defendant", Names: []corpus.Name{{Text: "Bramwell"}}}}}
	q := understand("What did Bramwell do wrong?")
	q.Mentions = []Mention{{Case: bear, Party: "bramwell", Name: "Bramwell"}}
	of := q.deedsOf(article)
	if !slices.Contains(of, article.Sentences[0]) || slices.Contains(of, article.Sentences[1]) {
		t.Errorf("told by %v of %v", of, article.Sentences)
	}
}
