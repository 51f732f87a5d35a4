package discord

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
)

// What sources state stands above its source, whether or not the words are held.
func TestWhatSourcesStateStandsAboveTheSource(t *testing.T) {
	m := sent(t, bot.Reply{
		Text:   "x",
		Quotes: []bot.Quote{{Proves: "Term, *first*", Text: "Han got two years.", Link: source("Cameras", "https://e.org/a#:~:text=y")}},
		States: []bot.Statement{
			{Text: "Fine: 13,000 yuan\nGain: none", Link: source("Elsewhere", "https://e.org/b")},
			{Text: "Loss: 5 yuan", Link: source("Cameras", "https://e.org/a#:~:text=y")}, // which stands by the quote
		},
		Links: []bot.Link{source("Cameras", "https://e.org/a#:~:text=y"), source("Elsewhere", "https://e.org/b")},
	})
	want := `Term, \*first\*
> “Han got two years.”
— [Cameras](<https://e.org/a#:~:text=y>) · Sixth Tone · 16 June 2025
Fine: 13,000 yuan
Gain: none
— [Elsewhere](<https://e.org/b>) · Sixth Tone · 16 June 2025

Loss: 5 yuan
— Cameras`
	if got := m.Embeds[0].Description; got != want || len(m.Embeds) != 1 || len(m.Embeds[0].Fields) != 0 {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// However much there is to state, each source has its share of the room, and none
// is left without its link.
func TestNoStatementTakesTheRoomOfTheOthers(t *testing.T) {
	r := bot.Reply{Text: "x"}
	for i := range 8 {
		l := source("Page", fmt.Sprint("https://e.org/", i))
		r.States = append(r.States, bot.Statement{Text: fmt.Sprint("Claim ", i, ": ") + strings.Repeat("long ", 500), Link: l})
	}
	m := sent(t, r)
	for i := range 8 {
		if !strings.Contains(m.Text(), fmt.Sprint("https://e.org/", i)) || !strings.Contains(m.Text(), fmt.Sprint("Claim ", i)) {
			t.Errorf("claim %d or its source is lost", i)
		}
	}
}

func TestACitationIsThereToBeCopied(t *testing.T) {
	m := sent(t, bot.Reply{Text: "x", Copy: "Doe v Acme <https://e.org/a> `accessed`\n1 May 2026", Body: "Told."})
	want := "```\nDoe v Acme <https://e.org/a> 'accessed' 1 May 2026\n```\nTold."
	if got := m.Embeds[0].Description; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if m := sent(t, bot.Reply{Text: "x", Copy: strings.Repeat("long ", 1000)}); len(m.Embeds) != 0 {
		t.Error("half a citation is no citation")
	}
}

// long is a reply with a card that has more than its short form shows.
func long() bot.Reply {
	r := hans()
	for i := range 10 {
		r.Cards[0].Fields = append(r.Cards[0].Fields, bot.Field{Name: fmt.Sprint("Count ", i), Lines: []string{"1"}})
	}
	r.Cards[0].Fields = append(r.Cards[0].Fields, bot.Field{Name: "Later", Lines: []string{"An appeal was heard."}, Stands: true})
	r.Longer = &bot.Action{Label: "More", Says: "/more cn-han", Aside: true}
	for _, name := range []string{"evidence", "sources", "related", "timeline", "cite"} {
		r.Actions = append(r.Actions, bot.Action{Label: name, Says: "/" + name + " cn-han", Aside: true})
	}
	r.Actions = append(r.Actions, bot.Action{Label: "Share", Says: "/share k"})
	return r
}

func TestACardIsShortWhereAButtonLeadsToTheRest(t *testing.T) {
	r := long()
	m := sent(t, r)
	var names []string
	for _, f := range m.Embeds[0].Fields {
		names = append(names, f.Name)
	}
	want := []string{"Fine (Han)", "Gain (Han) · sources differ", "Count 0", "Count 1", "Count 2", "Later", "Sources"}
	if !slices.Equal(names, want) {
		t.Errorf("in short: %q, want %q", names, want)
	}
	if strings.Contains(m.Text(), "a slip") {
		t.Error("a conflict is told that nobody asked about, and whose fact stands a button away")
	}
	r.Conflicts[1].Asked = true
	if !strings.Contains(sent(t, r).Text(), "a slip") {
		t.Error("a conflict about what was asked is not told")
	}
	r.Longer = nil
	if m := sent(t, r); len(m.Embeds[0].Fields) != 14 {
		t.Errorf("whole it has %d fields", len(m.Embeds[0].Fields))
	}
}

// The ways to read on are one row; what is done with the reply itself is another.
func TestTheWaysToReadOnAreOneRow(t *testing.T) {
	want := `evidence = /evidence cn-han | sources = /sources cn-han | related = /related cn-han | timeline = /timeline cn-han | cite = /cite cn-han
More = /more cn-han | Share = /share k`
	if got := shape(t, long(), ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTheMenuOffersTheFurtherCards(t *testing.T) {
	r := hans()
	second := r.Cards[0]
	second.Case, second.Title = "cn-xu", "Xu"
	r.Cards = append(r.Cards, second)
	r.Choices = []bot.Choice{{Case: "cn-xu", Label: "Xu again"}, {Case: "cn-li", Label: "Li"}}
	if got, want := shape(t, r, ""), "Which case? = pick [Xu … Li, 2]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
