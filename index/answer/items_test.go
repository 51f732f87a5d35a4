package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// A list goes with what leads in, whether that ends with a colon or not; a heading leads in none.
func TestAListGoesWithWhatLeadsIn(t *testing.T) {
	for lead, lines := range map[string]int{"In addition, the group has to": 2, "The group must:": 2, "The Board found that the group": 2, "What you can do": 4} {
		article := laidOut("en", "The decision is not final.", lead, "- appoint an officer within three months;", "- have its contractors audited every year.")
		if got := len(sheetOf(article).withItems(longestDuty).lines); got != lines {
			t.Errorf("%q: %d lines, want %d", lead, got, lines)
		}
	}
}

// An article is read once for a question, and what one step puts together or marks is its own.
func TestWhatAStepMarksIsItsOwn(t *testing.T) {
	article := laidOut("en", "The decision is not final.", "The group must:", "- appoint an officer within three months;", "- have its contractors audited every year.")
	read := &nearArticles{}
	first := read.sheet(article).withItems(longestDuty)
	first.lines[0].enough = true
	second := read.sheet(article)
	if len(first.lines) != 2 || len(second.lines) != 4 || second.lines[0].enough {
		t.Errorf("%d lines and then %d, marked: %v", len(first.lines), len(second.lines), second.lines[0].enough)
	}
	if second.lines[1].has["audit"] || !first.lines[1].has["audit"] {
		t.Error("a line has what stands in an item below it, for another step")
	}
	if len(read.sheets) != 1 {
		t.Errorf("%d articles are read, want 1", len(read.sheets))
	}
}

// What leads in a list is repeated with it, whichever step repeats it.
func TestWhatLeadsInIsRepeatedWithItsList(t *testing.T) {
	article := laidOut("en", "The decision is not final.", "The deal requires the group to:", "- appoint an officer within three months; and", "- have its contractors audited every year.")
	q := understand("What does the group have to do under the deal?")
	p := passage{article: article, at: article.Sentences[1]}
	for name, write := range map[string]func(Question, passage) (string, corpus.Span, bool){"told": told, "repeated": repeated} {
		if text, _, ok := write(q, p); !ok || !strings.Contains(text, "requires the group to:") || !strings.Contains(text, "audited every year") {
			t.Errorf("%s: %q", name, text)
		}
	}
	if got := q.withList(passage{article: article, at: article.Sentences[0]}); got.at != article.Sentences[0] {
		t.Errorf("a sentence that leads in nothing: %q", got.text())
	}
}
