package console

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"

	"github.com/google/go-cmp/cmp"
)

// clerk shows a form, and what was filled into it.
type clerk struct{}

func (clerk) Handle(_ context.Context, req bot.Request) bot.Reply {
	if req.Fields == nil {
		return bot.Reply{Text: "not shown", Form: &bot.Form{Title: "Edit\x1b it", Says: "/edit 1", Fields: []bot.FormField{
			{Name: "title", Label: "Title", Value: "Old", MaxRunes: 5}, {Name: "facts", Label: "Facts", Value: "1. a\n2. b", Long: true}, {Name: "why", Label: "Why", Long: true},
		}}}
	}
	var out []string
	for _, name := range slices.Sorted(maps.Keys(req.Fields)) {
		out = append(out, fmt.Sprintf("%s=%q", name, req.Fields[name]))
	}
	return bot.Reply{Text: req.Text + " " + strings.Join(out, " ")}
}

func TestAFormIsFilledInLineByLine(t *testing.T) {
	const asks = "Edit it\nAn empty line keeps what is there, and ends an input of several lines.\n\nTitle:\n  Old\n"
	const facts, why = "Facts:\n  1. a\n  2. b\n", "Why:\n"
	for _, c := range []struct{ intent, in, want string }{
		{"all of it kept", "go\n\n\n\n", asks + facts + why + `/edit 1 facts="1. a\n2. b" title="Old" why=""` + "\n\n"},
		{"all of it changed", "go\nNewest\n1. c\n3. d\n\nso\nit is\n\n", asks + facts + why + `/edit 1 facts="1. c\n3. d" title="Newes" why="so\nit is"` + "\n\n"},
		{"the last input ends where the lines do", "go\n\n\nso", asks + facts + why + `/edit 1 facts="1. a\n2. b" title="Old" why="so"` + "\n\n"},
		{"one that is broken off is not sent", "go\nNew\n", asks + facts},
	} {
		var out strings.Builder
		if err := Run(t.Context(), clerk{}, strings.NewReader(c.in), &out, "", ""); err != nil {
			t.Errorf("%s: %v", c.intent, err)
		}
		if diff := cmp.Diff(c.want, out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.intent, diff)
		}
	}
}

// talker says what the talk goes on from. "del" takes the last reply back, "help" and
// "fail" are of nothing.
type talker struct{}

func (talker) Handle(_ context.Context, req bot.Request) bot.Reply {
	text := "after nothing"
	if about := req.Before.About; len(about) > 0 {
		text = "after " + string(about[0].Case)
	}
	reply := bot.Reply{Text: text, Private: req.Text == "help", Failed: req.Text == "fail", Removes: req.Text == "del"}
	if len(req.Text) == 1 {
		reply.Cards = []bot.Card{{Case: corpus.CaseID(req.Text)}}
	}
	return reply
}

func TestTalkGoesOnFromTheLastReplyThatIsStillThere(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"a b c", "nothing a b"},
		{"a help b", "nothing a a"},
		{"a fail b", "nothing a a"},
		{"a b del c", "nothing a b a"},
		{"a del b", "nothing a nothing"},
		{"a other b", "nothing a nothing"},
	} {
		var out strings.Builder
		if err := Run(t.Context(), talker{}, strings.NewReader(strings.ReplaceAll(c.in, " ", "\n")), &out, "", ""); err != nil {
			t.Fatal(err)
		}
		var got []string
		for line := range strings.Lines(out.String()) {
			if said, ok := strings.CutPrefix(strings.TrimSpace(line), "after "); ok {
				got = append(got, said)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.in, got, c.want)
		}
	}
}

func TestWhatAMediumShowsByNameIsPrinted(t *testing.T) {
	got := Render(bot.Reply{
		Text:    "Channels: 1.",
		Names:   []bot.Named{{Of: bot.MenuChannels, ID: "42"}, {Of: bot.MenuRoles, ID: "7\x1b"}},
		Menu:    &bot.Menu{Hint: "Pick", Says: "/settings channels toggle", Of: bot.MenuChannels},
		Actions: []bot.Action{{Label: "Share", Says: "/share 1", Self: true}, {Label: "Back", Says: "/settings"}, {Label: "👍", Says: "/rate 1 up", Self: true}},
	}, bot.Wording{})
	want := `Channels: 1.

  channel 42
  role 7

  Pick
    /settings channels toggle ID-OF-A-CHANNEL

  Back: /settings
  Share: /share 1 · 👍: /rate 1 up
`
	if got != want {
		t.Errorf("%s", cmp.Diff(want, got))
	}
	if roles := Render(bot.Reply{Text: "x", Menu: &bot.Menu{Says: "/settings curators toggle", Of: bot.MenuRoles}}, bot.Wording{}); !strings.Contains(roles, "toggle ID-OF-A-ROLE") {
		t.Error(roles)
	}
}
