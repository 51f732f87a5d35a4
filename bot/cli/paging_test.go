package cli_test

import (
	"strings"
	"syscall"
	"testing"

	"casebot/bot/discord/discordtest"
)

// suggested is what is suggested for an option beside others, on one line.
func suggested(t *testing.T, fake *discordtest.Discord, command, option, typed string, options map[string]string) string {
	t.Helper()
	in := beside(fake.NewTyped(command, option, typed), options)
	fake.Deliver(t, in)
	var names []string
	for _, c := range in.Choices(t) {
		names = append(names, c.Name)
	}
	return strings.Join(names, " | ")
}

// A person narrows a search with what is suggested, turns the pages of what is
// found by button and menu, with a kill in between, and goes back.
func TestALongResultIsNarrowedAndTurnedOnDiscord(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	first := serve(t, program, folder, fake, fake.Token())
	fake.AwaitReady(t)
	if got := suggested(t, fake, "search", "jurisdiction", "united st", nil); !strings.HasPrefix(got, "United States · 17 cases") {
		t.Errorf("%q", got)
	}
	if got := suggested(t, fake, "search", "topic", "facail", map[string]string{"jurisdiction": "US"}); !strings.HasPrefix(got, "facial recognition · ") {
		t.Errorf("%q", got)
	}
	found := fake.Command(t, "search", map[string]string{"jurisdiction": "US"})
	if !strings.HasPrefix(found.Content, "17 cases for “in:US”, newest first: ") || !strings.Contains(found.Text(), "Only: United States.") {
		t.Errorf("%q", found.Text())
	}
	next := control(t, found, "Next ▶")
	first.signal(t, syscall.SIGKILL)
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitIdentifies(t, 2)
	second := fake.Press(t, found, next)
	if !strings.HasPrefix(second.Content, "Cases 11 to 17 of 17: ") || !strings.Contains(second.Text(), "Only: United States.") {
		t.Errorf("%q", second.Text())
	}
	if back := fake.Press(t, second, control(t, second, "◀ Previous")); !strings.HasPrefix(back.Content, "Cases 1 to 10 of 17: ") {
		t.Errorf("%q", back.Content)
	}
	short := fake.Command(t, "search", map[string]string{"jurisdiction": "KR", "kind": "criminal"})
	for _, c := range short.Controls() {
		if strings.Contains(c.Label, "Next") {
			t.Errorf("three cases have pages: %s", short.Raw)
		}
	}
}
