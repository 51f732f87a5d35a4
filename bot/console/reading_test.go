package console

import (
	"testing"

	"casebot/bot"
	"casebot/corpus"

	"github.com/google/go-cmp/cmp"
)

func TestTheWaysToReadOnStandOnOneLine(t *testing.T) {
	aside := func(says string) bot.Action { return bot.Action{Label: "x", Says: says, Aside: true} }
	for _, c := range []struct {
		intent  string
		actions []bot.Action
		want    string
	}{
		{"of one case", []bot.Action{aside("/evidence cn-han"), aside("/sources cn-han"), aside("/cite cn-han")}, "  /evidence, /sources, /cite cn-han\n"},
		{"each of its own", []bot.Action{aside("/cite cn-han oscola"), aside("/cite cn-han plain")}, "  /cite cn-han oscola; /cite cn-han plain\n"},
		{"below what else there is to do", []bot.Action{{Label: "Next", Says: "/review next p-1"}, aside("/cite cn-han")}, "  Next: /review next p-1\n  /cite cn-han\n"},
		{"without anything behind them", []bot.Action{aside("/help"), aside("/privacy")}, "  /help, /privacy\n"},
		{"what is not ours steers nothing", []bot.Action{aside("/cite \x1b[31mhan")}, "  /cite [31mhan\n"},
	} {
		if diff := cmp.Diff("x\n\n"+c.want, Render(bot.Reply{Text: "x", Actions: c.actions}, bot.Wording{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.intent, diff)
		}
	}
}

// A terminal shows whole cards: the button that leads to them is not offered.
func TestATerminalShowsWholeCards(t *testing.T) {
	r := bot.Reply{Text: "x", Cards: []bot.Card{{Title: "Lantern", Fields: make([]bot.Field, 20)}}}
	whole := Render(r, bot.Wording{})
	r.Longer = &bot.Action{Label: "More", Says: "/more ie-lantern"}
	if diff := cmp.Diff(whole, Render(r, bot.Wording{})); diff != "" {
		t.Errorf("(-without +with a longer form):\n%s", diff)
	}
}

func TestStatementsCitationsPagesAndMenusArePrinted(t *testing.T) {
	page := bot.Link{Title: "Lantern fined", Publisher: "Courier", Published: corpus.Date{Year: 2026, Month: 2, Day: 3}, URL: "https://c.example/1"}
	got := Render(bot.Reply{
		Text:   "Said.",
		Copy:   "Doe v Lantern Ltd, a citation that is longer than any terminal is wide and must all the same never be broken <https://c.example/1>",
		Quotes: []bot.Quote{{Proves: "Fine", Text: "It was fined.", Link: page}},
		States: []bot.Statement{{Text: "Term: 37 months\nGain: none", Link: page}, {Text: "Loss: 5", Link: bot.Link{Title: "note.txt", Origin: "dir/note.txt"}}},
		Menu:   &bot.Menu{Hint: "What to set", Says: "/settings", Items: []bot.MenuItem{{Label: "Topics", Detail: "two", Value: "topics", Chosen: true}, {Label: "Feeds", Value: "feeds"}}},
		Pages:  &bot.Pages{At: 3, Of: 3, Says: "/evidence ie-lantern"},
	}, bot.Wording{})
	want := `Said.

Doe v Lantern Ltd, a citation that is longer than any terminal is wide and must all the same never be broken <https://c.example/1>

Fine
“It was fined.”
   — Lantern fined, Courier, 3 February 2026
   https://c.example/1

Term: 37 months
Gain: none
   — Lantern fined, Courier, 3 February 2026
   https://c.example/1

Loss: 5
   — note.txt
   file: dir/note.txt

  What to set
  Topics ✓ — two
    /settings topics
  Feeds
    /settings feeds

  Page 3 of 3: /evidence ie-lantern 1
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
