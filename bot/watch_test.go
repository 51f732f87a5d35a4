package bot_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
)

func TestASearchThatIsFollowedTellsWhatIsNew(t *testing.T) {
	n := newNewsroom(t)
	n.write(doorCase("Abel", 2024, "camera hacking"))
	reply := n.ask("ann", "harbour", "/watch add camera hacking note:for the seminar")
	if reply.Failed || !reply.Private || !strings.Contains(reply.Text, "“camera hacking”") || !strings.Contains(reply.Note, "for the seminar") {
		t.Fatalf("%+v", reply)
	}
	n.silent("what was there before")
	n.write(doorCase("Baker", 2025, "doorbell camera hacking"), doorCase("Cole", 2025, "camera sales"))
	n.heard("a new case", "channel harbour: New: Baker: doorbell camera hacking. Convicted, 3 February 2025.")
	if card := n.last.Reply.Cards; len(card) != 1 || len(n.last.Reply.Links) != 1 || !strings.Contains(n.last.Reply.Note, "Why: for the seminar") {
		t.Errorf("%+v", n.last.Reply)
	}
	n.later(time.Hour)
	n.silent("again")
	n.write(doorCase("Baker", 2025, "doorbell camera hacking")) // written again as it was
	n.silent("a revision that changes nothing")
}

func TestARevisionSaysWhatItWasAndWhatItIs(t *testing.T) {
	for _, watch := range []string{"/watch add camera hacking", "/watch add case Abel"} {
		n := newNewsroom(t)
		first := doorCase("Abel", 2024, "camera hacking")
		n.write(first)
		n.syncNames()
		if reply := n.ask("ann", "", watch); reply.Failed {
			t.Fatal(reply.Text)
		}
		n.silent("at first")
		appeal := doorCase("Abel", 2024, "camera hacking")
		appeal.Status = append([]corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Date: corpus.Date{Year: 2026, Month: 3, Day: 1},
			Claims: []corpus.Claim{{Value: corpus.State("overturned"), Source: first.Sources[0].ID}}}}, first.Status...)
		n.write(appeal)
		n.heard(watch+" overturned", "person ann: Changed: Abel: camera hacking. Abel: was convicted, 3 February 2024; is overturned, 1 March 2026.")
		n.later(time.Hour)
		corrected := *appeal
		corrected.Facts = []corpus.Fact{{Slot: corpus.SlotFine, Party: "p", Claims: []corpus.Claim{
			{Value: corpus.Money{Minor: 500_000, Currency: "EUR"}, Source: first.Sources[0].ID, Mistaken: "the court corrected its release"},
			{Value: corpus.Money{Minor: 700_000, Currency: "EUR"}, Source: first.Sources[0].ID},
		}}}
		n.write(&corrected)
		n.heard(watch+" corrected", "Fine: was EUR 5,000 (Milltown Court); is EUR 7,000 (Milltown Court) / EUR 5,000 (Milltown Court), mistaken: the court corrected its release")
		n.later(time.Hour)
		later := corrected
		later.Later = []corpus.Event{{Date: corpus.Date{Year: 2026, Month: 3, Day: 2}, Text: "The prosecutor asked for leave to appeal.", Sources: []corpus.ArticleID{first.Sources[0].ID}}}
		n.write(&later)
		n.heard(watch+" later", "Later: 2 March 2026: The prosecutor asked for leave to appeal")
	}
}

func TestManyFindsAreOneDigestInTheTimeZoneOfTheWatch(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking rhythm:daily zone:Asia/Shanghai")
	n.ask("ann", "harbour", "/watch add sales rhythm:weekly zone:Europe/Paris")
	var all []*corpus.Case
	for i := range 30 {
		all = append(all, doorCase(fmt.Sprintf("Defendant%d", i), 2025, "door hacking"))
	}
	n.write(all...)
	n.write(doorCase("Cole", 2025, "door sales"))
	n.silent("before nine") // 8:00 UTC is 16:00 in Shanghai
	n.now = time.Date(2026, 3, 3, 0, 59, 0, 0, time.UTC)
	n.silent("a minute before nine")
	n.now = time.Date(2026, 3, 3, 1, 0, 0, 0, time.UTC)
	n.heard("at nine", "New: Defendant29: door hacking.", "And 29 more.", "and 10 older.\nAll cases, the latest added first: /search hacking sort:added", "\nNew: Defendant10")
	if r := n.last.Reply; len(r.Cards) != 1 || len(r.Choices) != 25 || r.Cards[0].Title != "Defendant29: door hacking" {
		t.Errorf("%d cards and %d choices, %s first", len(r.Cards), len(r.Choices), r.Cards[0].Title)
	}
	n.now = time.Date(2026, 3, 9, 7, 59, 0, 0, time.UTC)
	n.silent("before nine in Paris, the next Monday")
	n.now = time.Date(2026, 3, 9, 8, 0, 0, 0, time.UTC)
	n.heard("at nine in Paris", "New: Cole: door sales.")
}

func TestWhatNobodyReviewedIsToldByPublisherAndLinkAlone(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add cameras")
	n.ask("ann", "harbour", "/watch add Han control")
	n.archive.PutArticle(page())
	n.heard("an article", "A page that no curator has reviewed yet, from China Daily.")
	if r := n.last.Reply; len(r.Links) != 1 || r.Links[0].Title != "China Daily" || !strings.HasPrefix(r.Links[0].URL, daily) || strings.Contains(fmt.Sprintf("%+v", r), "Rulings") {
		t.Errorf("%+v", r)
	}
	n.later(time.Hour)
	read := draft()
	n.write(read)
	n.silent("what a machine read in the same page")
	n.later(time.Hour)
	confirmed := draft()
	for _, facts := range [][]corpus.Fact{confirmed.Status, confirmed.Facts} {
		for i := range facts {
			facts[i].Claims[0].Confirmed = true
		}
	}
	n.write(confirmed)
	n.heard("when a person has confirmed it", "New: Han: control of home surveillance cameras.")
}

func TestWhatAMachineReadIsToldByItsPagesAlone(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add surveillance cameras")
	n.write(draft())
	n.heard("a machine-read case", "A page that no curator has reviewed yet, from China Daily.")
	if r := n.last.Reply; len(r.Cards)+len(r.Choices) > 0 || strings.Contains(fmt.Sprintf("%+v", r), "three years") || strings.Contains(fmt.Sprintf("%+v", r.Links), "Rulings") {
		t.Errorf("%+v", r)
	}
}

func TestAChannelThatIsGoneIsToldToWhoSetTheWatch(t *testing.T) {
	for _, why := range []error{bot.ErrGone, bot.ErrForbidden} {
		n := newNewsroom(t)
		n.ask("ann", "harbour", "/watch add hacking")
		n.write(doorCase("Abel", 2024, "door hacking"))
		n.fail(fmt.Errorf("posting: %w", why))
		n.heard("a channel", "person ann: Paused, since", "“hacking”", "https://discord.com/channels/guild/harbour\nNot told there any more:\n/case xx-abel")
		n.later(time.Hour)
		n.silent("that is said once")
		n.later(time.Hour)
		n.write(doorCase("Baker", 2024, "door hacking"))
		n.silent("paused")
		if list := n.ask("ann", "harbour", "/watch list"); !strings.Contains(list.Body, "paused") {
			t.Error(list.Body)
		}
		n.ask("ann", "harbour", "/watch add hacking")
		n.write(doorCase("Cole", 2024, "door hacking"))
		n.heard("set up again", "New: Cole")
	}
}

func TestWhatDoesNotArriveIsTriedAgain(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.fail(errors.New("the network is down"))
	n.silent("at first")
	n.later(time.Minute)
	n.heard("again", "New: Abel")
	if n.last.Since.IsZero() || len(n.last.Nonce) > 25 || n.last.Nonce == "" {
		t.Errorf("%+v", n.last)
	}
}

func TestARecordThatLeavesIsNotTold(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking rhythm:daily")
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.silent("before nine")
	n.archive.Remove(corpus.CaseID("xx-abel").Ref())
	n.later(48 * time.Hour)
	n.silent("after it has left")
}

func TestMessagesAreInTheLanguageOfWhoSetTheWatch(t *testing.T) {
	n := newNewsroom(t)
	n.bot.Handle(t.Context(), bot.Request{Text: "/watch add hacking", Asker: "ann", Guild: "guild", Room: "harbour", Locale: "zh-CN"})
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.heard("Chinese", "新案件：Abel: door hacking")
	if n.last.Locale != "zh-CN" || n.last.Reply.Actions[0].Label != "停止" {
		t.Errorf("%+v", n.last)
	}
}

// Of what is told in one message, the newest is never dropped, whatever else there
// is no room for; and the content says what it was even where the verifier does not
// follow all of it.
func TestTheNewestIsSaidFirst(t *testing.T) {
	n := newNewsroom(t)
	var all []*corpus.Case
	for i := range 130 {
		all = append(all, doorCase(fmt.Sprintf("Defendant%d", i), 2025, "door hacking"))
	}
	n.write(all...)
	n.syncNames()
	n.ask("ann", "harbour", "/watch add hacking rhythm:daily")
	appeal := *all[5]
	appeal.Status = append([]corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Date: corpus.Date{Year: 2026, Month: 3, Day: 1},
		Claims: []corpus.Claim{{Value: corpus.State("under_appeal"), Source: appeal.Sources[0].ID}}}}, appeal.Status...)
	appeal.Facts = nil
	n.write(doorCase("Earlier", 2025, "door hacking"))
	n.write(&appeal)
	n.silent("before nine")
	n.later(48 * time.Hour)
	n.heard("a change and a new case", "Changed: Defendant5: door hacking. Defendant5: was convicted, 3 February 2025; is under appeal, 1 March 2026. And 1 more.",
		"Fine: was EUR 5,000 (Milltown Court); the record says this no more", "\nNew: Earlier")
	var more []*corpus.Case
	for i := range 130 {
		more = append(more, doorCase(fmt.Sprintf("Later%d", i), 2025, "door hacking"))
	}
	n.write(more...)
	n.silent("before nine")
	n.later(48 * time.Hour)
	n.heard("more than a message can tell", "New: Later129: door hacking.", "And 129 more.", "and 110 older.")
}

func TestNewsInChineseHoldsBeforeTheVerifier(t *testing.T) {
	for _, locale := range []string{"zh-CN", "zh-TW"} {
		n := newNewsroom(t)
		first := doorCase("Abel", 2024, "door hacking")
		n.write(first)
		n.syncNames()
		for _, words := range []string{"hacking", "tablet"} {
			n.bot.Handle(t.Context(), bot.Request{Text: "/watch add " + words, Asker: "ann", Locale: locale})
		}
		tell := func(what string, lacks string) {
			t.Helper()
			n.later(time.Hour)
			n.news()
			if len(n.posted) != 1 || strings.Contains(n.posted[0], lacks) || n.last.Reply.Abstained || strings.Contains(n.posted[0], "New") || strings.Contains(n.posted[0], "Changed") {
				t.Errorf("%s %s: %q", locale, what, n.posted)
			}
		}
		n.write(doorCase("Baker", 2024, "door hacking"), doorCase("Cole", 2024, "door hacking"))
		tell("new", "more")
		appeal := *first
		appeal.Status = append([]corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Date: corpus.Date{Year: 2026, Month: 3, Day: 1},
			Claims: []corpus.Claim{{Value: corpus.State("overturned"), Source: first.Sources[0].ID}}}}, first.Status...)
		appeal.Facts, appeal.Later = nil, []corpus.Event{{Text: "The file was returned.", Sources: []corpus.ArticleID{first.Sources[0].ID}}}
		n.write(&appeal)
		tell("changed", ": was")
		n.archive.PutArticle(page())
		tell("unreviewed", "reviewed")
	}
}

// What many watches find in many changes is kept in steps, and all of it is told.
func TestManyFindsOfManyWatchesAreAllTold(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.ask("ben", "market", "/watch add doors")
	var all []*corpus.Case
	for i := range 150 {
		all = append(all, doorCase(fmt.Sprintf("Defendant%d", i), 2025, "door hacking"))
	}
	n.write(all...)
	posted := n.news()
	if len(posted) != 2 || !strings.Contains(posted[0], "And 149 more.") || !strings.Contains(posted[1], "And 149 more.") {
		t.Errorf("%.200q", posted)
	}
}
