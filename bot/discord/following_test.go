package discord

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
	"casebot/corpus"
)

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
	n.says("snoozing", n.presses(first, "Snooze for a week"), "Snoozed until 9 March 2026 09:00 (UTC): “hacking”.", "What is found meanwhile is told then, in one message.")
	n.says("the list", n.types(harbour, "watch list", nil), "snoozed until 9 March 2026 09:00 (UTC)")
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

// Whoever replies to what a watch told goes on from its case.
func TestAReplyToAFindGoesOnFromIt(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	n.types(harbour, "watch add", map[string]string{"query": "hacking"})
	n.types(harbour, "watch add", map[string]string{"query": "sales", "into": "dm"})
	n.write("Baker", "door hacking")
	first := n.hears("a find", harbour, "Baker")
	n.write("Cole", "door sales")
	own := n.hears("a find in a direct message", n.fake.DirectChannel(n.fake.Person()), "Cole")
	n.at(2, 9, 0)
	n.write("Dunn", "loft hacking")
	second := n.hears("a further find", harbour, "Dunn")
	for _, c := range []struct {
		to   *discordtest.Message
		name string
	}{{first, "Baker"}, {second, "Dunn"}, {own, "Cole"}} {
		for _, further := range []string{"and the fine?", "when was it decided?"} {
			p := n.fake.NewReply(c.to, further)
			if c.to == own {
				p.Guild = ""
			}
			n.fake.Write(t, p)
			reply := n.fake.Reply(t, p)
			n.says(c.name, reply, c.name)
			if strings.Contains(reply.Text(), "not remembered") {
				t.Errorf("%s: %s", c.name, reply.Text())
			}
		}
	}
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
		if reply := n.types(channel, "watch add", map[string]string{"query": fmt.Sprint("thing", i)}, by(fmt.Sprint("70000000000000009", i%3))); !strings.Contains(reply.Text(), "Followed from now on") {
			t.Fatalf("%d: %s", i, reply.Text())
		}
	}
	refused := n.types(market, "watch add", map[string]string{"query": "one too many"}, by(another))
	n.says("the limit", refused, fmt.Sprintf("This server follows %d things already, which is as many as one may. /watch list shows those of a channel, /watch remove ends one.", state.MaxGuildWatches))
	n.says("a manager", n.types(market, "watch add", map[string]string{"query": "one too many"}, manages), fmt.Sprintf("This server follows %d things already, which is as many as one may. /watch list shows them, /watch remove ends one.", state.MaxGuildWatches))
	list := n.types("600000000000000043", "watch list", nil, manages)
	n.says("a manager elsewhere", list, fmt.Sprintf("Followed here and in other channels of this server: %d.", state.MaxGuildWatches), "1 — “thing0”, as soon as it is there, in another channel — https://discord.com/channels/"+n.fake.Server()+"/"+harbour, "25 — “thing24”", "2 — “thing1”, as soon as it is there, in another channel — https://discord.com/channels/"+n.fake.Server()+"/"+market)
	n.says("stopped from there", n.presses(list, "Stop 3: “thing2”", manages), "Followed no more: “thing2”.")
	n.types(harbour, "watch add", map[string]string{"query": "thing2"}, manages)
	n.says("a member elsewhere", n.types("600000000000000043", "watch list", nil, by(another)), "Nothing is followed here.")
	n.says("in Chinese", n.types(market, "watch add", map[string]string{"query": "one too many"}, func(in *discordtest.Interaction) { in.Locale = "zh-CN" }), fmt.Sprint(state.MaxGuildWatches), "服务器")
	n.says("a person has a limit of their own", n.types(market, "watch add", map[string]string{"query": "one too many", "into": "dm"}), "in a direct message to you")
	n.says("one ended", n.types(harbour, "watch remove", map[string]string{"number": "1"}, manages), "Followed no more: “thing0”.")
	n.says("room again", n.types(market, "watch add", map[string]string{"query": "one too many"}), "Followed from now on")
	n.write("Baker", "one too many doors")
	if posts := n.told(); len(posts) != 2 || posts[0].Channel == posts[1].Channel {
		t.Errorf("%d messages", len(posts))
	}
}

// No member fills a server by themselves, but who manages it.
func TestAMemberHasAShareOfWhatAServerFollows(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	for i := range state.MaxMemberWatches {
		n.says("a share", n.types([]string{harbour, market}[i%2], "watch add", map[string]string{"query": fmt.Sprint("thing", i)}), "Followed from now on")
	}
	further := map[string]string{"query": "one too many"}
	n.says("more than a share", n.types(market, "watch add", further), fmt.Sprintf("You follow %d things in the channels of this server already", state.MaxMemberWatches))
	n.says("one of them anew", n.types(harbour, "watch add", map[string]string{"query": "thing0", "note": "again"}), "Changed: “thing0”")
	n.says("somebody else", n.types(market, "watch add", map[string]string{"query": "another"}, by(another)), "Followed from now on")
	n.says("in a direct message", n.types(market, "watch add", map[string]string{"query": "one too many", "into": "dm"}), "in a direct message to you")
	n.says("a manager", n.types(market, "watch add", further, manages), "Followed from now on")
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

func TestACuratorIsToldByThemselvesHowMuchWaits(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	chinese := func(in *discordtest.Interaction) { in.Locale = "zh-TW" }
	first := n.types(harbour, "review", nil, by(curator), manages, chinese)
	n.says("the first time", first, "每週一九點（UTC）", "以私訊傳給您")
	again := n.types(market, "review", nil, by(curator), manages)
	n.says("the second", again, "Nothing waits to be confirmed.")
	if strings.Contains(again.Text(), "From now on") {
		t.Errorf("told twice: %s", again.Text())
	}
	n.waiting = 2
	n.at(9, 9, 1)
	posts := n.told()
	if len(posts) != 1 {
		t.Fatalf("%d messages", len(posts))
	}
	n.says("on Monday", posts[0], "有2份提案等待確認")
	n.says("stopping", n.presses(first, "停止1：等待確認的提案數", by(curator), chinese), "等待確認的提案數")
	n.types(harbour, "review", nil, by(curator), manages)
	n.at(16, 9, 1)
	n.silent("stopped, and not set up again")
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

func TestWhatBecomesOfAFollowedCaseIsNews(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	n.says("following", n.types("", "watch add", map[string]string{"case": "Abel"}), "Followed from now on: Abel: lofts.", "in a direct message to you")
	n.write("Baker", "lofts")
	n.silent("another case")
	for _, c := range []struct {
		state corpus.State
		words string
	}{{"convicted", "convicted"}, {"under_appeal", "under appeal"}, {"vacated", "vacated"}} {
		n.mu.Lock()
		later := matterOf("Abel", "lofts")
		later.Kind = "criminal"
		later.Status = []corpus.Fact{{Slot: corpus.SlotStatus, Date: corpus.DateOf(n.now), Claims: []corpus.Claim{{Value: c.state, Source: later.Sources[0].ID}}}}
		n.put(later)
		n.now = n.now.Add(time.Hour)
		n.mu.Unlock()
		n.hears("a revision", n.fake.DirectChannel(n.fake.Person()), c.words, "Abel: lofts", "Milltown Court")
	}
	n.silent("once")
}

// A channel that takes no messages any more pauses what is followed there, and whoever
// set it up is told: by direct message, or where those are closed with the next reply,
// and where that does not arrive with the one after it.
func TestWhoSetAWatchUpIsToldThatItsChannelIsGone(t *testing.T) {
	t.Parallel()
	const said = "its channel is gone: “hacking”."
	for _, closed := range []bool{false, true} {
		n := newTown(t)
		n.types(harbour, "watch add", map[string]string{"query": "hacking"})
		n.fake.Fail(discordtest.Fault{Route: "message", Status: http.StatusNotFound, Code: 10003})
		n.write("Baker", "door hacking")
		if !closed {
			n.hears("its owner", n.fake.DirectChannel(n.fake.Person()), said, "Set it up again, there or elsewhere, with /watch add")
			n.silent("once")
			continue
		}
		n.fake.Fail(discordtest.Fault{Route: "message", Status: http.StatusForbidden, Code: 50007})
		n.silent("neither the channel nor the person takes it")
		n.fake.Fail(discordtest.Fault{Route: "callback", Status: http.StatusBadRequest})
		lost := n.fake.NewCommand("watch list", nil)
		before := n.fake.Requests("callback")
		n.fake.Deliver(t, lost)
		n.fake.AwaitRequests(t, "callback", before+1)
		n.at(2, 9, 0) // when nobody can be about to tell them any more
		reply := n.types(market, "watch list", nil)
		n.says("the reply after the one that was lost", reply, "News of what you follow could not be sent to you by direct message: “hacking” (paused: the channel is gone).")
		<-n.noted
		n.at(2, 10, 0)
		if again := n.types(market, "watch list", nil); strings.Contains(again.Text(), "could not be sent") {
			t.Errorf("it is said again: %s", again.Text())
		}
	}
}
