package cli_test

import (
	"strings"
	"syscall"
	"testing"

	"casebot/bot/discord/discordtest"
)

// used uses the button with a label, as somebody, or as the asker.
func used(t *testing.T, fake *discordtest.Discord, on *discordtest.Message, label, as string) *discordtest.Message {
	t.Helper()
	for _, c := range on.Controls() {
		if c.Label != label {
			continue
		}
		in := fake.NewPress(on, c.CustomID)
		in.By = as
		fake.Deliver(t, in)
		return in.Reply(t)
	}
	t.Fatalf("no button %q on %s", label, on.Raw)
	return nil
}

// What is read on about a case is for whoever pressed, and every button works as
// before once the bot has been killed and started again.
func TestReadingOnOutlivesTheBot(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	first := serve(t, program, folder, fake, fake.Token())
	fake.AwaitReady(t)
	card := fake.Command(t, "case", map[string]string{"name": "cn-spc-2025-06-12-yin"})
	answer := fake.Mention(t, "How long was Han jailed?")
	first.signal(t, syscall.SIGKILL)
	second := serve(t, program, folder, fake, fake.Token())
	fake.AwaitIdentifies(t, 2)

	for label, want := range map[string]string{
		"Evidence": "does not hold the text of its sources", "Sources": "courts and regulators first",
		"Related": "Related to Yin", "Timeline": "Yin v. Company A", "Cite": "a citation, as of",
	} {
		reply := used(t, fake, card, label, "")
		if !reply.Private || !strings.Contains(reply.Content, want) || reply.ID == card.ID {
			t.Errorf("%s: private %v, %q", label, reply.Private, reply.Content)
		}
	}
	if evidence := used(t, fake, answer, "Evidence", ""); !evidence.Private || len(evidence.Links()) < 2 {
		t.Errorf("of an answer: %s", evidence.Raw)
	}
	if theirs := used(t, fake, card, "More", "5551"); !theirs.Private || theirs.ID == card.ID || len(theirs.Text()) <= len(card.Text()) {
		t.Errorf("somebody else reads more: private %v, %s", theirs.Private, theirs.Raw)
	}
	whole := used(t, fake, card, "More", "")
	if whole.ID != card.ID || len(whole.Text()) <= len(card.Text()) || whole.Content != card.Content {
		t.Errorf("more is in place %v: %s", whole.ID == card.ID, whole.Raw)
	}
	second.signal(t, syscall.SIGTERM)
}

// The pages and styles of a private reply take each other's place.
func TestReadingOnTurnsItsOwnPages(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitReady(t)
	card := fake.Command(t, "case", map[string]string{"name": "au-bunnings"})
	sources := used(t, fake, card, "Sources", "")
	next := used(t, fake, sources, "Next ▶", "")
	if next.ID != sources.ID || !strings.Contains(next.Text(), "The Biggish") || strings.Contains(sources.Text(), "The Biggish") {
		t.Errorf("the next page: %s", next.Raw)
	}
	plain := used(t, fake, card, "Cite", "")
	oscola := used(t, fake, plain, "In OSCOLA", "")
	if oscola.ID != plain.ID || oscola.Text() == plain.Text() || !strings.Contains(oscola.Text(), "accessed 21 November 2026") {
		t.Errorf("in another style: %s", oscola.Raw)
	}
}
