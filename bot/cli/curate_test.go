package cli_test

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"casebot/bot/discord/discordtest"
)

// manageServer is the right that makes a curator in the home server.
const manageServer = 1 << 5

// use lets somebody with the given rights use a command in a server.
func use(t *testing.T, fake *discordtest.Discord, guild string, rights int64, name string, options map[string]string) *discordtest.Message {
	t.Helper()
	in := fake.NewCommand(name, options)
	in.Guild, in.Rights = guild, rights
	fake.Deliver(t, in)
	return in.Reply(t)
}

// serving runs the bot of a workplace on a fake Discord until the test ends.
func serving(t *testing.T, w *workplace, args ...string) *discordtest.Discord {
	fake := discordtest.New(t)
	maps.Copy(w.env, map[string]string{"DISCORD_TOKEN": fake.Token(), "DISCORD_API_URL": fake.URL(),
		"CASEBOT_HOME_GUILD": fake.NewCommand("help", nil).Guild})
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan result)
	go func() { ended <- w.run(ctx, "", append([]string{"serve"}, args...)...) }()
	t.Cleanup(func() {
		stop()
		if got := <-ended; got.code != 0 {
			t.Errorf("%+v", got)
		}
	})
	fake.AwaitReady(t)
	return fake
}

func TestCuratorsWorkInDiscord(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{
		"/perl":     page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...),
		"/pharmacy": page("Pharmacy chain fined over faces", "The Ledger", "2026-03-15", pharmacy...),
	})
	w := newWorkplace(t)
	fake := serving(t, w, "--allow-loopback")
	home := w.env["CASEBOT_HOME_GUILD"]

	added := use(t, fake, home, manageServer, "add", map[string]string{"url": news.URL + "/perl"})
	if !added.Private || !strings.Contains(added.Content, "one case, which waits") || !strings.Contains(added.Text(), "two years and four months") {
		t.Fatalf("%s", added.Text())
	}
	if before := fake.Command(t, "case", map[string]string{"name": "Perl"}); !strings.Contains(before.Content, "does not hold") {
		t.Errorf("what waits is shown: %s", before.Content)
	}
	publishEdited(t, fake, home, added)
	after := fake.Command(t, "case", map[string]string{"name": "Perl"})
	if !strings.Contains(after.Text(), "two years and four months") || strings.Contains(after.Text(), "machine-read") {
		t.Errorf("%s", after.Text())
	}

	// A member suggests; so does whoever manages another server. Discord itself keeps
	// members from /review, and the bot those who manage another server.
	for guild, rights := range map[string]int64{home: 0, "700000000000000009": manageServer} {
		suggested := use(t, fake, guild, rights, "add", map[string]string{"url": news.URL + "/pharmacy"})
		if !suggested.Private || !strings.Contains(suggested.Content, "waits for a curator") {
			t.Errorf("%s", suggested.Text())
		}
	}
	if stranger := use(t, fake, "700000000000000009", manageServer, "review", nil); !strings.Contains(stranger.Content, "curators") || strings.Contains(stranger.Text(), "pharmacy") {
		t.Errorf("%s", stranger.Text())
	}
	if n := len(news.requests("/pharmacy")); n != 0 {
		t.Errorf("a suggested page was fetched %d times", n)
	}
	next := use(t, fake, home, manageServer, "review", nil)
	if !strings.Contains(next.Text(), "/pharmacy") {
		t.Fatalf("%s", next.Text())
	}
	opened := use(t, fake, home, manageServer, "review", map[string]string{"do": "open " + proposalID(t, next)})
	if !strings.Contains(opened.Text(), "120,000 euros") || len(news.requests("/pharmacy")) != 1 {
		t.Errorf("%s", opened.Text())
	}
}

// publishEdited publishes a proposal through its form, with what the machine could
// not tell filled in.
func publishEdited(t *testing.T, fake *discordtest.Discord, home string, added *discordtest.Message) {
	t.Helper()
	edit := added.Controls()[slices.IndexFunc(added.Controls(), func(c discordtest.Component) bool { return c.Label == "Edit" })]
	press := fake.NewPress(added, edit.CustomID)
	press.Guild, press.Rights = home, manageServer
	fake.Deliver(t, press)
	form := string(press.Modal(t))
	if !strings.Contains(form, "1. status, Tomas Perl: sentenced") {
		t.Fatal(form)
	}
	sent := fake.NewForm(customID(t, form), map[string]string{
		"title": "Tomas Perl: cameras in smoke detectors", "jurisdiction": "IE", "topics": "home cameras", "summary": "A landlord filmed his tenants.",
		"facts": "1. status, Tomas Perl: sentenced\n2. term, Tomas Perl: 2y 4m\n3. fine, Tomas Perl: EUR 9,000",
	})
	sent.Guild, sent.Rights = home, manageServer
	fake.Deliver(t, sent)
	if published := sent.Reply(t); !strings.Contains(published.Content, "Published: ") {
		t.Fatalf("%s", published.Text())
	}
}

// customID returns the custom ID of a form.
func customID(t *testing.T, form string) string {
	t.Helper()
	_, rest, _ := strings.Cut(form, `"custom_id":"`)
	id, _, ok := strings.Cut(rest, `"`)
	if !ok {
		t.Fatal(form)
	}
	return id
}

// proposalID returns the ID of the proposal that a message is about.
func proposalID(t *testing.T, m *discordtest.Message) string {
	t.Helper()
	for _, c := range m.Controls() {
		if at := strings.Index(c.CustomID, "prop-"); at >= 0 {
			return strings.Fields(c.CustomID[at:])[0]
		}
	}
	t.Fatalf("no proposal in %s", m.Raw)
	return ""
}

func TestServeFollowsTheFeeds(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/pharmacy": page("Pharmacy chain fined over faces", "The Ledger", "2026-03-15", pharmacy...)})
	w := newWorkplace(t)
	w.until(func() bool { return true }, "add", "--watch", "--allow-loopback", news.URL+"/news.rss") // not there yet
	news.set("/news.rss", feed(news.URL, "/pharmacy"))
	polled := make(chan struct{})
	w.wait = onceAfter(w.clock, func() bool { return len(news.requests("/pharmacy")) > 0 }, polled)
	fake := serving(t, w, "--allow-loopback")
	<-polled
	if next := use(t, fake, w.env["CASEBOT_HOME_GUILD"], manageServer, "review", nil); !strings.Contains(next.Text(), "Brookside") {
		t.Errorf("%s", next.Text())
	}
}
