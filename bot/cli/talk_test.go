package cli_test

import (
	"strings"
	"syscall"
	"testing"

	"casebot/bot/discord/discordtest"
)

// With the content of all messages a thread goes on without a mention, after a kill
// too; without it nobody needs it.
func TestTheBuiltBotGoesOnInAThread(t *testing.T) {
	t.Setenv("CASEBOT_MESSAGE_CONTENT", "1")
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	fake.AllowContent()
	first := serve(t, program, folder, fake, fake.Token())
	thread := fake.Thread()
	say := func(text string, mentions bool) *discordtest.Posting {
		p := fake.NewMention(text)
		p.Channel, p.Mentions, p.Extra = thread, mentions, map[string]any{"channel_type": 11}
		if !mentions {
			p.Content = text
		}
		fake.Write(t, p)
		return p
	}
	fake.AwaitReady(t)
	if got := fake.Reply(t, say("How long was Xu jailed?", true)).Content; !strings.Contains(got, "nine months") {
		t.Fatalf("a mention: %q", got)
	}
	fake.AwaitRequests(t, "message", 1)
	first.signal(t, syscall.SIGKILL)
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitIdentifies(t, 2)
	if got := fake.Reply(t, say("and how much did he earn?", false)).Content; !strings.Contains(got, "6,000 yuan") {
		t.Errorf("without a mention: %q", got)
	}
}

// Cases that a message names are looked up for one person alone.
func TestTheBuiltBotLooksUpCases(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	serve(t, program, folder, fake, fake.Token())
	const link = "https://www.chinadaily.com.cn/a/202506/12/WS684aaf90a310a04af22c5ea1.html"
	if got := fake.Look(t, "Look up cases", "what do you think of "+link+"?"); !got.Private || !strings.Contains(got.Content, "cases of the archive") || !strings.Contains(got.Text(), "Han") {
		t.Errorf("a link: %s", got.Raw)
	}
	if got := fake.Look(t, "Look up cases", "Han and Li went home"); !got.Private || !strings.Contains(got.Content, "does not hold") {
		t.Errorf("surnames: %s", got.Raw)
	}
}

// Where Discord has not granted the intent the error names the switch.
func TestAMissingIntentIsExplained(t *testing.T) {
	t.Setenv("CASEBOT_MESSAGE_CONTENT", "1")
	program, fake := built(t), discordtest.New(t)
	fake.AllowContent()
	fake.Refuse(4014)
	s := serve(t, program, t.TempDir(), fake, fake.Token())
	if code := s.wait(t); code != 3 || !strings.Contains(s.stderr.String(), "CASEBOT_MESSAGE_CONTENT") {
		t.Errorf("exit code %d: %s", code, s.stderr)
	}
}

// press presses the button with a label.
func press(t *testing.T, fake *discordtest.Discord, on *discordtest.Message, label string) *discordtest.Interaction {
	t.Helper()
	for _, c := range on.Controls() {
		if c.Label == label && !c.Disabled {
			in := fake.NewPress(on, c.CustomID)
			fake.Deliver(t, in)
			return in
		}
	}
	t.Fatalf("no button %s: %s", label, on.Raw)
	return nil
}

// A private answer is shared under a name, and deleted by who shared it; more of a
// result shows in place of it.
func TestTheBuiltBotsRepliesAreControlled(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	serve(t, program, folder, fake, fake.Token())
	alone := fake.Command(t, "case", map[string]string{"name": "Han", "private": "yes"})
	shared := press(t, fake, alone, "Share").Reply(t)
	if !alone.Private || shared.Private || !cites(shared) || !strings.Contains(shared.Text(), "Shared by An Asker") {
		t.Fatalf("shared: %s", shared.Raw)
	}
	press(t, fake, shared, "Delete")
	fake.AwaitDeleted(t, shared)
	mentioned := fake.Mention(t, "/case Han")
	press(t, fake, mentioned, "Delete")
	fake.AwaitDeleted(t, mentioned)
	list := fake.Command(t, "search", map[string]string{"query": "privacy"})
	next := press(t, fake, list, "Next ▶")
	if page := next.Reply(t); page.ID != list.ID || page.Content == list.Content && page.Text() == list.Text() || !next.Instead(t) {
		t.Errorf("the next page: %s", page.Raw)
	}
	for _, label := range []string{"Evidence", "Sources", "Related", "Cite"} {
		read := press(t, fake, fake.Command(t, "case", map[string]string{"name": "Han"}), label).Reply(t)
		told := press(t, fake, read, "Share").Reply(t)
		if !read.Private || told.Private || told.Content != read.Content || !strings.Contains(told.Text(), "Shared by An Asker") {
			t.Errorf("%s: %s, shared %s", label, read.Raw, told.Raw)
		}
		press(t, fake, told, "Delete")
		fake.AwaitDeleted(t, told)
	}
}
