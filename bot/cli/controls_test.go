package cli_test

import (
	"strings"
	"syscall"
	"testing"

	"casebot/bot/discord/discordtest"
)

// manage is the permission to manage a server.
const manage = 1 << 5

// control returns what the control of a message with a label says.
func control(t *testing.T, m *discordtest.Message, label string) string {
	t.Helper()
	for _, c := range m.Controls() {
		if c.Label == label {
			return c.CustomID
		}
	}
	t.Fatalf("there is no control %q: %s", label, m.Raw)
	return ""
}

// done does something on Discord and returns the reply.
func done(t *testing.T, fake *discordtest.Discord, in *discordtest.Interaction) *discordtest.Message {
	t.Helper()
	fake.Deliver(t, in)
	return in.Reply(t)
}

// A person asks in private, shares the answer, rates it, and takes it back, with a
// kill in between; a manager changes what holds; and everything is forgotten.
func TestTheBuiltBotIsControlledOnDiscord(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	first := serve(t, program, folder, fake, fake.Token())
	private := fake.Command(t, "ask", map[string]string{"question": "How long was Han jailed?", "private": "yes"})
	if !private.Private || !cites(private) {
		t.Fatalf("%s", private.Raw)
	}
	share := control(t, private, "Share")
	first.signal(t, syscall.SIGKILL)
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitIdentifies(t, 2)
	shared := fake.Press(t, private, share)
	if shared.Private || shared.Content != private.Content || !strings.Contains(shared.Text(), "Shared by An Asker") || !cites(shared) {
		t.Errorf("shared: %v %q %q", shared.Private, shared.Content, shared.Text())
	}

	thumb := fake.NewPress(shared, control(t, shared, "👎"))
	fake.Deliver(t, thumb)
	if form := string(thumb.Modal(t)); !strings.Contains(form, control(t, shared, "👎")) {
		t.Errorf("the form: %s", form)
	}
	if thanks := fake.Submit(t, control(t, shared, "👎"), map[string]string{"reason": "The fine is missing."}); !thanks.Private || !strings.Contains(thanks.Content, "not who you are") {
		t.Errorf("%s", thanks.Raw)
	}

	stranger := fake.NewPress(shared, control(t, shared, "Delete"))
	stranger.By = "700000000000000099"
	if refused := done(t, fake, stranger); !refused.Private || fake.Deleted(shared) {
		t.Errorf("a stranger deletes: %s", refused.Raw)
	}
	fake.Deliver(t, fake.NewPress(shared, control(t, shared, "Delete")))
	fake.AwaitDeleted(t, shared)

	settings := fake.NewCommand("settings", map[string]string{"change": "visibility private"})
	settings.Rights = manage
	if changed := done(t, fake, settings); !changed.Private || !strings.Contains(changed.Content, "Changed.") {
		t.Errorf("%s", changed.Raw)
	}
	if reply := fake.Command(t, "case", map[string]string{"name": "Han"}); !reply.Private {
		t.Error("the server's choice does not hold")
	}
	menu := fake.NewCommand("settings", nil)
	menu.Rights = manage
	all := done(t, fake, menu)
	channels := fake.NewPick(all, "/settings", "channels")
	channels.Rights = manage
	one := done(t, fake, channels)
	if !channels.Instead(t) || !strings.Contains(one.Content, "Channels: all.") {
		t.Errorf("%s", one.Raw)
	}
	pick := fake.NewPick(one, "/settings channels toggle", "600000000000000077")
	pick.Rights = manage
	if one = done(t, fake, pick); !pick.Instead(t) || !strings.Contains(one.Text(), "<#600000000000000077>") {
		t.Errorf("%s", one.Raw)
	}
	if reply := fake.Mention(t, "How long was Han jailed?"); !strings.Contains(reply.Content, "other channels") || strings.Contains(reply.Text(), "Han") {
		t.Errorf("a mention where the bot may not be used: %s", reply.Raw)
	}
	if reply := fake.Command(t, "case", map[string]string{"name": "Han", "private": "no"}); !reply.Private || !strings.Contains(reply.Text(), "other channels") {
		t.Errorf("a command where the bot may not be used: %s", reply.Raw)
	}

	if gone := fake.Command(t, "forget", map[string]string{"who": "me"}); !gone.Private || !strings.Contains(gone.Content, "ratings 1") {
		t.Errorf("%q", gone.Content)
	}
	if old := fake.Press(t, private, share); !old.Private || !strings.Contains(old.Content, "too old") {
		t.Errorf("%q", old.Content)
	}
}
