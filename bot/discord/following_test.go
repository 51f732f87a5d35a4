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
	waiting  int // proposals

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
	n := &town{t: t, fake: discordtest.New(t), press: p}
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
	b := bot.New(p.Archive, engine, bot.Config{Home: n.fake.Server(), Desk: backlog{town: n}, Settings: n.kept, Follows: func(context.Context) (*bot.Following, error) {
		return &bot.Following{Watches: n.kept, Ledger: n.kept, Outbox: n.kept, Hours: n.kept, Overdue: n.kept, Feed: p.Archive, History: p, Shelf: shelf, Now: n.clock}, nil
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

func TestAFindIsSnoozedAndStoppedByItsButtons(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	n.says("following", n.types(harbour, "watch add", map[string]string{"query": "hacking", "note": "for the seminar"}), "Followed from now on: “hacking”", "in this channel", "as soon as it is there", "Why: for the seminar")
	n.write("Baker", "door hacking")
	first := n.hears("a find", harbour, "Baker", "Followed here: “hacking”.", "Why: for the seminar")
	if refused := n.presses(first, "Snooze for a week", by(another)); !refused.Private {
		t.Errorf("what a stranger is told is public: %s", refused.Raw)
	} else {
		n.says("a stranger", refused, "Only who set it up, or who manages the server, can change that.")
	}
	n.at(2, 9, 0)
	n.says("snoozing", n.presses(first, "Snooze for a week"), "Snoozed until 2026-03-09 09:00: “hacking”.", "What is found meanwhile is told then, in one message.")
	n.says("the list", n.types(harbour, "watch list", nil), "snoozed until 2026-03-09 09:00")
	n.write("Cole", "door hacking")
	n.write("Dunn", "loft hacking")
	n.at(8, 23, 0)
	n.silent("asleep")
	n.at(9, 9, 1)
	again := n.hears("after a week, both at once", harbour, "Dunn", "Cole")
	n.says("stopping", n.presses(again, "Stop", by(another), manages), "Followed no more: “hacking”.")
	n.write("Eves", "door hacking")
	n.at(20, 9, 0)
	n.silent("stopped")
	n.says("stopped twice", n.presses(first, "Stop"), "not followed any more")
	n.says("the list", n.types(harbour, "watch list", nil), "Nothing is followed here.")
}

func TestTheListIsOfTheChannelAndOnesOwn(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	n.types(harbour, "watch add", map[string]string{"query": "hacking"})
	n.types(market, "watch add", map[string]string{"query": "sales", "rhythm": "weekly"})
	n.types(harbour, "watch add", map[string]string{"case": "Abel", "into": "dm"})
	for _, c := range []struct {
		channel   string
		who       func(*discordtest.Interaction)
		has, lack []string
	}{
		{harbour, by(""), []string{"1 — “hacking”", "3 — Abel: lofts", "in a direct message to you", "Stop 1: “hacking”"}, []string{"sales"}},
		{harbour, by(another), []string{"1 — “hacking”"}, []string{"sales", "Abel", "Stop 1"}},
		{market, by(another), []string{"2 — “sales”, each Monday at nine (UTC), in this channel"}, []string{"hacking"}},
		{"", by(""), []string{"3 — Abel: lofts"}, []string{"hacking", "sales"}},
		{"", by(another), []string{"Nothing is followed here."}, []string{"Abel"}},
	} {
		list := n.types(c.channel, "watch list", nil, c.who)
		text := list.Text()
		for _, control := range list.Controls() {
			text += "\n" + control.Label
		}
		for _, word := range c.has {
			if !strings.Contains(text, word) {
				t.Errorf("%q is not in the list of %q: %s", word, c.channel, text)
			}
		}
		for _, word := range c.lack {
			if strings.Contains(text, word) {
				t.Errorf("%q is in the list of %q: %s", word, c.channel, text)
			}
		}
		if !list.Private {
			t.Errorf("the list of %q is for all to see", c.channel)
		}
	}
}

func TestAServerFollowsSoMuchAndNoMore(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	for i := range state.MaxGuildWatches {
		channel := []string{harbour, market}[i%2]
		if reply := n.types(channel, "watch add", map[string]string{"query": fmt.Sprint("thing", i)}); !strings.Contains(reply.Text(), "Followed from now on") {
			t.Fatalf("%d: %s", i, reply.Text())
		}
	}
	refused := n.types(market, "watch add", map[string]string{"query": "one too many"}, by(another))
	n.says("the limit", refused, fmt.Sprintf("This server follows %d things already, which is as many as one may. /watch list shows those of a channel, /watch remove ends one.", state.MaxGuildWatches))
	n.says("in Chinese", n.types(market, "watch add", map[string]string{"query": "one too many"}, func(in *discordtest.Interaction) { in.Locale = "zh-CN" }), fmt.Sprint(state.MaxGuildWatches), "服务器")
	n.says("a person has a limit of their own", n.types(market, "watch add", map[string]string{"query": "one too many", "into": "dm"}), "in a direct message to you")
	n.says("one ended", n.types(harbour, "watch remove", map[string]string{"number": "1"}), "Followed no more: “thing0”.")
	n.says("room again", n.types(market, "watch add", map[string]string{"query": "one too many"}), "Followed from now on")
	n.write("Baker", "one too many doors")
	if posts := n.told(); len(posts) != 2 || posts[0].Channel == posts[1].Channel {
		t.Errorf("%d messages", len(posts))
	}
}

func TestCuratorsAreToldEachMondayHowMuchWaits(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	n.says("a member", n.types(harbour, "watch queue", nil, by(another)), "This is for the curators of this bot's home server.")
	n.says("a zone", n.types(harbour, "settings", map[string]string{"change": "zone Europe/Helsinki"}, manages), "Time zone: Europe/Helsinki.")
	n.says("a manager", n.types(harbour, "watch queue", nil, by(curator), manages), "each Monday at nine (Europe/Helsinki)", "in this channel")
	n.waiting = 3
	n.at(9, 6, 59)
	n.silent("it is 8:59 in Helsinki")
	n.at(9, 7, 1)
	count := n.hears("nine", harbour, "3 proposals wait to be confirmed: /review shows them.")
	n.silent("once")
	n.waiting = 0
	n.at(16, 7, 1)
	n.silent("nothing waits: nobody is bothered")
	n.waiting = 1
	n.at(23, 7, 1)
	n.hears("the week after", harbour, "One proposal waits to be confirmed: /review shows it.")
	n.says("stopping", n.presses(count, "Stop", by(curator)), "Followed no more: the number of proposals that wait to be confirmed.")
	n.at(30, 7, 1)
	n.silent("stopped")
}

func TestDigestsComeAtNineByTheClockOfTheServer(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	n.types(harbour, "settings", map[string]string{"change": "zone Asia/Shanghai"}, manages)
	n.says("daily", n.types(harbour, "watch add", map[string]string{"query": "hacking", "rhythm": "daily"}), "each day at nine (Asia/Shanghai)")
	n.says("weekly", n.types(market, "watch add", map[string]string{"query": "hacking", "rhythm": "weekly"}), "each Monday at nine (Asia/Shanghai)")
	n.write("Baker", "door hacking") // Monday, four in the afternoon in Shanghai
	n.write("Cole", "loft hacking")
	n.at(3, 0, 59)
	n.silent("8:59")
	n.at(3, 1, 1)
	n.hears("the daily one, with both", harbour, "Baker", "Cole")
	n.write("Dunn", "window hacking")
	n.silent("it waits for the next day")
	n.at(4, 1, 1)
	n.hears("the next day, what is new", harbour, "Dunn")
	n.says("the server moves", n.types(harbour, "settings", map[string]string{"change": "zone America/New_York"}, manages), "America/New_York")
	n.write("Eves", "gate hacking")
	n.silent("it waits")
	n.at(4, 13, 59)
	n.silent("8:59 in New York")
	n.at(4, 14, 1)
	n.hears("nine in New York", harbour, "Eves")
	n.at(9, 12, 59) // where the clocks went forward on Sunday
	n.silent("8:59 on Monday in New York")
	n.at(9, 13, 1)
	week := n.hears("the weekly one", market, "Eves", "Dunn", "Cole", "Baker")
	if first, last := strings.Index(week.Text(), "Eves"), strings.LastIndex(week.Text(), "Baker"); first > last {
		t.Errorf("the newest is not first: %s", week.Text())
	}
	n.silent("once")
}

// What is mistyped is a button away from what was meant.
func TestTheButtonOfAMistypedFilterSearchesForWhatWasMeant(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	for _, options := range []map[string]string{{"query": "topic:dooors"}, {"query": "lofts", "topic": "dooors"}} {
		shown := n.types(harbour, "search", options)
		n.says("mistyped", shown, "No case has “topic:dooors”; did you mean “doors”, as in 1 case?")
		words := "topic:doors"
		if options["topic"] != "" {
			words = "lofts topic:doors"
		}
		n.says("pressed", n.presses(shown, "Search for "+words), "1 case for “"+words+"”", "Abel: lofts")
	}
}
