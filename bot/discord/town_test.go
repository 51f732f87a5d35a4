package discord

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"

	"github.com/bwmarrin/discordgo"
)

// A town is a server on Discord whose people follow an archive: the bot is on its
// gateway, what it finds goes through the courier, and the day is made up.
type town struct {
	t    *testing.T
	fake *discordtest.Discord
	*press
	kept     *state.State
	follower *bot.Follower
	waiting  int       // proposals
	noted    chan bool // gets each note that somebody was told

	mu sync.Mutex // for now: the bot reads the clock while it answers
}

const (
	harbour = "600000000000000041"
	market  = "600000000000000042"
	curator = "700000000000000004"
)

// newTown begins on a Monday morning at eight, UTC.
func newTown(t *testing.T) *town {
	t.Helper()
	p := &press{Archive: &indextest.Archive{}, versions: map[corpus.CaseID][]bot.Version{}, now: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)}
	n := &town{t: t, fake: discordtest.New(t), press: p, noted: make(chan bool, 9)}
	n.fake.Allow("message", 10_000, time.Second)
	n.fake.Allow("", 10_000, time.Second)
	var err error
	if n.kept, err = state.Open(t.Context(), t.TempDir(), n.clock); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.kept.Close() })
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	n.put(matterOf("Abel", "lofts"))
	if err := index.Sync(t.Context(), p.Archive, p.Archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	b := bot.New(p.Archive, engine, bot.Config{Memory: n.kept, Home: n.fake.Server(), Desk: backlog{town: n}, Settings: n.kept, Follows: func(context.Context) (*bot.Following, error) {
		return &bot.Following{Watches: n.kept, Ledger: n.kept, Outbox: n.kept, Hours: n.kept, Overdue: notary{n.kept, n.noted}, Feed: p.Archive, History: p, Shelf: shelf, Now: n.clock}, nil
	}})
	if n.follower, err = b.Follower(t.Context(), courier(t, n.fake)); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, Config{Token: n.fake.Token(), Root: n.fake.URL(), Timing: brisk}, b.Specs(), b)
	}()
	t.Cleanup(func() { stop(); <-ended })
	return n
}

// A notary says when it has noted that somebody was told.
type notary struct {
	*state.State
	noted chan<- bool
}

func (n notary) ToldOf(ctx context.Context, person string, until time.Time) error {
	defer func() { n.noted <- true }()
	return n.State.ToldOf(ctx, person, until)
}

// A backlog is a desk on which proposals lie.
type backlog struct {
	bot.Desk
	town *town
}

func (b backlog) Waiting(_ context.Context, after corpus.ProposalID, limit int) (found []*corpus.Proposal, err error) {
	if after != "" {
		return nil, nil
	}
	for i := range min(b.town.waiting, limit) {
		found = append(found, &corpus.Proposal{ID: corpus.ProposalID(fmt.Sprint("prop-", i))})
	}
	return found, nil
}

func matterOf(name, words string) *corpus.Case {
	source := corpus.Source{ID: corpus.ArticleIDForURL("https://court.example/" + name), Publisher: "Milltown Court", URL: "https://court.example/" + name}
	return &corpus.Case{
		ID: corpus.CaseID("ie-" + strings.ToLower(name)), Title: name + ": " + words, Jurisdiction: "IE", Kind: corpus.Incident, Summary: "Somebody did something with " + words + ".",
		Topics: []string{"doors"}, Sources: []corpus.Source{source}, Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
	}
}

func (n *town) clock() time.Time {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.now
}

// at lets it become a time of a day of March 2026, UTC.
func (n *town) at(day, hour, minute int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.now = time.Date(2026, 3, day, hour, minute, 0, 0, time.UTC)
}

// write puts a case into the archive.
func (n *town) write(name, words string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.put(matterOf(name, words))
}

// types has somebody use a command in a channel; "" is their direct messages.
func (n *town) types(channel, command string, options map[string]string, who ...func(*discordtest.Interaction)) *discordtest.Message {
	n.t.Helper()
	in := n.fake.NewCommand(command, options)
	if in.Channel = channel; channel == "" {
		in.Guild = ""
	}
	for _, change := range who {
		change(in)
	}
	n.fake.Deliver(n.t, in)
	return in.Reply(n.t)
}

func manages(in *discordtest.Interaction) { in.Rights = discordgo.PermissionManageGuild }

// by is somebody else than the usual asker.
func by(who string) func(*discordtest.Interaction) {
	return func(in *discordtest.Interaction) { in.By = who }
}

// presses has somebody press the button with a label.
func (n *town) presses(on *discordtest.Message, label string, who ...func(*discordtest.Interaction)) *discordtest.Message {
	n.t.Helper()
	for _, c := range on.Controls() {
		if c.Label == label {
			in := n.fake.NewPress(on, c.CustomID)
			for _, change := range who {
				change(in)
			}
			n.fake.Deliver(n.t, in)
			return in.Reply(n.t)
		}
	}
	n.t.Fatalf("no button %q on %s", label, on.Raw)
	return nil
}

// told returns the messages that were posted since it was asked last.
func (n *town) told() []*discordtest.Message {
	n.t.Helper()
	before := len(n.fake.Posts())
	if err := errors.Join(n.follower.Catch(n.t.Context()), n.follower.Send(n.t.Context())); err != nil {
		n.t.Fatal(err)
	}
	return n.fake.Posts()[before:]
}

// hears returns the one message that was posted, which has these words.
func (n *town) hears(what, channel string, words ...string) *discordtest.Message {
	n.t.Helper()
	posts := n.told()
	if len(posts) != 1 || posts[0].Channel != channel {
		n.t.Fatalf("%s: %d messages: %+v", what, len(posts), posts)
	}
	n.says(what, posts[0], words...)
	return posts[0]
}

func (n *town) says(what string, m *discordtest.Message, words ...string) {
	n.t.Helper()
	for _, word := range words {
		if !strings.Contains(strings.ReplaceAll(m.Text(), "\\", ""), word) {
			n.t.Errorf("%s: %q is not in %s", what, word, m.Text())
		}
	}
}

func (n *town) silent(what string) {
	n.t.Helper()
	if posts := n.told(); len(posts) > 0 {
		n.t.Errorf("%s: %s", what, posts[0].Text())
	}
}
