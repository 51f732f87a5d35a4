package bot_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

func TestStopAndSnooze(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.ask("ben", "harbour", "/watch add window hacking")
	n.write(doorCase("Abel", 2024, "window hacking"))
	n.heard("two watches, one message", "New: Abel")
	stop, snooze := n.last.Reply.Actions[0].Says, n.last.Reply.Actions[1].Says
	if len(stop) > 100 || !strings.HasSuffix(stop, n.last.Nonce) {
		t.Errorf("the button says %q", stop)
	}
	if got := n.ask("cy", "harbour", stop); !got.Failed || !strings.Contains(got.Text, "Only who set it up") {
		t.Errorf("a stranger: %+v", got)
	}
	if got := n.bot.Handle(t.Context(), bot.Request{Text: stop, Asker: "cy", Guild: "another", Room: "x", Manager: true}); !got.Failed || strings.Contains(got.Text, "hacking") {
		t.Errorf("a manager of another server: %+v", got)
	}
	if got := n.ask("ann", "harbour", snooze); got.Failed || !strings.Contains(got.Text, "Snoozed until 9 March 2026 ") {
		t.Errorf("snooze: %+v", got)
	}
	n.later(time.Hour)
	n.write(doorCase("Baker", 2024, "hacking"))
	n.silent("snoozed")
	n.later(7 * 24 * time.Hour)
	n.heard("a week later", "New: Baker")
	manager := bot.Request{Text: stop, Asker: "cy", Guild: "guild", Room: "harbour", Manager: true}
	which := n.bot.Handle(t.Context(), manager)
	if len(which.Actions) != 2 || which.Actions[0].Says != "/unwatch 1" {
		t.Fatalf("a manager: %+v", which)
	}
	for _, a := range which.Actions {
		manager.Text = a.Says
		if got := n.bot.Handle(t.Context(), manager); got.Failed || !strings.HasPrefix(got.Text, "Followed no more: ") {
			t.Errorf("%+v", got)
		}
	}
	n.later(time.Hour)
	n.write(doorCase("Cole", 2024, "door hacking"))
	n.silent("stopped")
	if got := n.bot.Handle(t.Context(), manager); !got.Failed {
		t.Errorf("stopped twice: %+v", got)
	}
}

func TestTheListIsOfTheChannel(t *testing.T) {
	n := newNewsroom(t)
	for _, w := range [][3]string{{"ann", "harbour", "/watch add hacking"}, {"ben", "market", "/watch add sales"}, {"ann", "", "/watch add doors rhythm:weekly note:mine"}} {
		if got := n.ask(w[0], w[1], w[2]); got.Failed {
			t.Fatal(got.Text)
		}
	}
	for _, c := range []struct{ asker, channel, want string }{
		{"ann", "harbour", "[1 — “hacking”, as soon as it is there, in this channel 3 — “doors”, each Monday at nine (UTC), in a direct message to you. Why: mine]"},
		{"ben", "harbour", "[1 — “hacking”, as soon as it is there, in this channel]"},
		{"ben", "market", "[2 — “sales”, as soon as it is there, in this channel]"},
		{"ann", "", "[3 — “doors”, each Monday at nine (UTC), in a direct message to you. Why: mine]"},
		{"ben", "", "[]"},
	} {
		list := n.ask(c.asker, c.channel, "/watch list")
		if got := fmt.Sprint(slices.DeleteFunc(strings.Split(list.Body, "\n"), func(l string) bool { return l == "" })); got != c.want || !list.Private {
			t.Errorf("%s in %s: %s", c.asker, c.channel, got)
		}
	}
	guest := n.bot.Handle(t.Context(), bot.Request{Text: "/watch add lofts", Asker: "cleo", Guild: "elsewhere", Room: "yard", Guest: true})
	if list := n.ask("cleo", "", "/watch list"); guest.Failed || !strings.Contains(list.Body, "in a direct message to you") {
		t.Errorf("where the bot cannot write: %s; %s", guest.Text, list.Body)
	}
	for i := range 9 {
		n.ask("dora", "", fmt.Sprintf("/watch add %s%d note:%s", strings.Repeat("lofts ", 40), i, strings.Repeat("why ", 40)))
	}
	if list := n.ask("dora", "", "/watch list"); strings.Count(list.Body, "\n") != 8 || len([]rune(list.Body)) > 3600 {
		t.Errorf("nine long ones take %d characters: %s", len([]rune(list.Body)), list.Body)
	}
	found := n.bot.Complete(t.Context(), bot.Request{Command: "watch remove", Options: map[string]string{"number": "ha"}, Asker: "ann", Guild: "guild", Room: "harbour"}, "number")
	if len(found) != 1 || found[0].Value != "1" || found[0].Label != "1: “hacking”" {
		t.Errorf("%+v", found)
	}
	if got := n.ask("ann", "harbour", "/watch remove 1"); got.Failed {
		t.Error(got.Text)
	}
}

// Who asks for what is followed already does not take it over.
func TestWhatIsFollowedIsNobodyElsesToChange(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	if got := n.ask("ben", "harbour", "/watch add hacking rhythm:weekly"); !got.Failed || !strings.Contains(got.Text, "number 1") {
		t.Errorf("%+v", got)
	}
	if got := n.ask("ann", "harbour", "/watch add hacking rhythm:weekly"); got.Failed || !strings.Contains(got.Text, "each Monday") {
		t.Errorf("%+v", got)
	}
	if got := n.bot.Handle(t.Context(), bot.Request{Text: "/watch add hacking rhythm:instant", Asker: "cy", Guild: "guild", Room: "harbour", Manager: true}); got.Failed {
		t.Errorf("%+v", got)
	}
	stranger := bot.Request{Text: "/watch remove 1", Asker: "dee", Guild: "another guild", Room: "quay", Manager: true}
	if got := n.bot.Handle(t.Context(), stranger); !got.Failed || !strings.Contains(got.Text, "not followed any more") {
		t.Errorf("a manager of another server learns of it: %+v", got)
	}
	if list := n.ask("ann", "harbour", "/watch list"); strings.Count(list.Body, "\n") != 0 || !strings.Contains(list.Body, "as soon as it is there") {
		t.Error(list.Body)
	}
}

func TestWhatCannotBeFollowedIsExplained(t *testing.T) {
	n := newNewsroom(t)
	for text, want := range map[string]string{
		"/watch":                             "Nothing is followed here.",
		"/watch nonsense":                    "There is /watch add",
		"/watch add":                         "There is /watch add",
		"/watch add -in:US":                  "everything or nothing",
		"/watch add camera rhythm:hourly":    "instant, daily, weekly",
		"/watch add camera into:space":       "here, dm",
		"/watch add camera zone:Nowhere/Now": "Europe/Paris",
		"/watch add case Nobody":             "does not hold a case named “Nobody”",
		"/watch remove x":                    "Give its number",
		"/watch remove":                      "Which one?",
		"/snooze":                            "as in /snooze 3",
		"/watch remove ,":                    "Which one?",
		"/watch add case":                    "There is /watch add",
		"/watch add camera case:Han":         "one of them is followed at a time: /watch add camera, or /watch add case:Han.",
		"/watch add query":                   "There is /watch add",
		"/watch add 案件":                      "There is /watch add",
		"/watch add the":                     "everything or nothing",
		"/watch add the of -camera":          "everything or nothing",
		"/watch add \"the\"":                 "everything or nothing",
		"/watch add ...":                     "everything or nothing",
		"/watch add in:ZZ":                   `“in:ZZ” is not understood: in: takes a country code`,
		"/watch add camera in:ZZ":            `“in:ZZ” is not understood`,
		"/watch add camera status:nearly":    "takes one of accused",
		"/watch remove 7":                    "not followed any more",
		"/watch queue":                       "curators",
		"/watch now":                         "terminal",
	} {
		if got := n.ask("ann", "harbour", text); !strings.Contains(got.Text, want) || strings.Contains(got.Text, "searched as words") {
			t.Errorf("%s: %q lacks %q", text, got.Text, want)
		}
	}
	for i := range state.MaxPersonWatches {
		n.ask("ann", "", fmt.Sprintf("/watch add camera %d", i))
	}
	if got := n.ask("ann", "", "/watch add one more"); !got.Failed || !strings.Contains(got.Text, "10 things") {
		t.Error(got.Text)
	}
	if got := n.ask("ann", "harbour", "/watch add one more into a direct message"); !got.Failed {
		t.Error(got.Text)
	}
}

// The name of an option may stand before what is typed, in any language; how odd words
// were read is said beside.
func TestAnOptionMayBeTypedByItsName(t *testing.T) {
	n := newNewsroom(t)
	for text, want := range map[string]string{
		"/watch add query cameras":             "“cameras”",
		"/watch add 关键词 摄像头":                   "“摄像头”",
		"/watch add 關鍵詞 攝像頭":                   "“攝像頭”",
		"/watch add query case law":            "“case law”",
		"/watch add query doors rhythm:weekly": "“doors”",
		"/watch add querying":                  "“querying”",
		"/watch add the doorbell":              "“the doorbell”",
	} {
		if got := n.ask("ann", "harbour", text); got.Failed || !strings.Contains(got.Text, "Followed from now on: "+want+".") {
			t.Errorf("%s: %q", text, got.Text)
		}
	}
	if got := n.ask("ann", "harbour", `/watch add "smoke detector`); got.Failed || !strings.Contains(got.Note, "there is no second quotation mark") {
		t.Errorf("%q", got.Note)
	}
	if got := n.ask("ann", "harbour", "/watch add name:Abel* in:CN~"); got.Failed || !strings.Contains(got.Note, "read without its last sign") {
		t.Errorf("%q %q", got.Text, got.Note)
	}
}

func TestOptionsOfACommandSayTheSame(t *testing.T) {
	n := newNewsroom(t)
	got := n.bot.Handle(t.Context(), bot.Request{Command: "watch add", Asker: "ann", Guild: "guild", Room: "harbour", Options: map[string]string{
		"query": "case law", "rhythm": "daily", "into": "dm", "note": "@everyone why",
	}})
	if !strings.Contains(got.Text, "“case law”") || !strings.Contains(got.Text, "direct message") || !strings.Contains(got.Text, "each day at nine (UTC)") || strings.Contains(got.Note, "@") {
		t.Errorf("%+v", got)
	}
}

func TestCuratorsAreToldEachWeekHowMuchWaits(t *testing.T) {
	n := newNewsroom(t)
	n.silent("to begin with")
	got := n.bot.Handle(t.Context(), bot.Request{Text: "/watch queue", Asker: "ann", Guild: home, Room: "office", Manager: true})
	if got.Failed || !strings.Contains(got.Text, "each Monday at nine (UTC)") {
		t.Fatalf("%+v", got)
	}
	n.now = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	n.silent("nothing waits")
	n.desk.waiting = proposals()
	n.now = time.Date(2026, 3, 9, 8, 59, 0, 0, time.UTC)
	n.silent("before nine")
	n.now = time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC)
	n.heard("at nine", "channel office: 4 proposals wait")
	n.later(time.Hour)
	n.silent("later that week")
	n.bot.Handle(t.Context(), bot.Request{Text: "/watch add hacking rhythm:weekly", Asker: "ann", Guild: home, Room: "office", Manager: true})
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.silent("before Monday")
	n.now = time.Date(2026, 3, 16, 12, 0, 0, 0, time.UTC)
	first := n.news()
	n.later(time.Hour)
	if all := append(first, n.news()...); len(all) != 2 || !strings.Contains(all[0]+all[1], "4 proposals") || !strings.Contains(all[0]+all[1], "New: Abel") {
		t.Errorf("a digest and a count: %q", all)
	}
	n.desk.waiting = n.desk.waiting[:1]
	n.now = time.Date(2026, 3, 23, 12, 0, 0, 0, time.UTC)
	n.heard("the next week", "One proposal waits")
}

// Where the count is told is understood, or nothing is set: it is not for everybody.
func TestTheCountIsToldWhereItWasWished(t *testing.T) {
	for typed, want := range map[string]string{
		"": "in this channel", "here": "in this channel", "into:here": "in this channel",
		"dm": "in a direct message", "into:dm": "in a direct message", "into:DM": "in a direct message",
		"privately": "“into:privately” is not known here: it takes here, dm.", "into:office": "“into:office” is not known here", "into:dm zebra": "“into:zebra” is not known here",
	} {
		n := newNewsroom(t)
		got := n.bot.Handle(t.Context(), bot.Request{Text: "/watch queue " + typed, Asker: "ann", Guild: home, Room: "office", Manager: true})
		if !strings.Contains(got.Text, want) || got.Failed != strings.Contains(want, "not known") {
			t.Errorf("%q: %q, want %q", typed, got.Text, want)
		}
	}
}

// Where and how often are understood as people say it, and what is not is answered in
// the reader's language.
func TestWhatAWatchTakesIsSaidInTheReadersLanguage(t *testing.T) {
	n := newNewsroom(t)
	for _, c := range [][3]string{
		{"zh-CN", "/关注 添加 hacking 频率:每天 备注:给老板 发送到:私信", "每天九点"},
		{"zh-TW", "/追蹤 新增 hacking 頻率:每天", "每天九點"},
		{"zh-CN", "/关注 添加 hacking 频率:有时", "“频率:有时”。可以写：即时、每日、每周。"},
		{"zh-TW", "/追蹤 新增 hacking rhythm:hourly", "「頻率:hourly」。可以寫：即時、每日、每週。"},
		{"zh-CN", "/关注 添加 hacking 发送到:办公室", "“发送到:办公室”。可以写：本频道、私信给我。"},
		{"", "/watch add hacking 频率:有时", "“rhythm:有时” is not known here: it takes instant, daily, weekly."},
	} {
		reply := n.bot.Handle(t.Context(), bot.Request{Text: c[1], Asker: "ann", Guild: home, Room: "office", Locale: c[0]})
		if !strings.Contains(reply.Text, c[2]) {
			t.Errorf("%s: %q, want %q", c[1], reply.Text, c[2])
		}
	}
}

// A curator who reviews for the first time is given the weekly count, once: not again by
// another process, after a restart, or after they have ended it.
func TestACuratorIsGivenTheWeeklyCountOnce(t *testing.T) {
	n := newNewsroom(t)
	review := func(b *bot.Bot, asker string) bot.Reply {
		t.Helper()
		reply := b.Handle(t.Context(), bot.Request{Text: "/review", Asker: asker, Guild: home, Room: "office", Manager: true})
		if reply.Failed {
			t.Fatal(reply.Text)
		}
		return reply
	}
	told := func(reply bot.Reply) bool { return strings.Contains(reply.Note, "From now on you are told") }
	if reply := n.bot.Handle(t.Context(), bot.Request{Text: "/review", Asker: "cy", Guild: home, Room: "office"}); told(reply) || says(reply, "Stop 1") != "" {
		t.Errorf("who may not review: %+v", reply)
	}
	n.desk.err = errors.New("the desk is gone")
	n.bot.Handle(t.Context(), bot.Request{Text: "/review", Asker: "ann", Guild: home, Room: "office", Manager: true})
	n.desk.err, n.desk.waiting = nil, proposals()
	first := review(n.bot, "ann")
	if !told(first) || !strings.Contains(first.Note, "each Monday at nine (UTC), in a direct message to you. Stop ends that.") {
		t.Fatalf("%q", first.Note)
	}
	n.syncNames() // as another process does
	if again := review(n.bot, "ann"); told(again) || len(again.Actions) != len(first.Actions)-1 {
		t.Errorf("told twice: %q", again.Note)
	}
	n.now = time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC)
	n.heard("at nine", "person ann: 4 proposals wait")
	if ended := n.ask("ann", "", first.Actions[len(first.Actions)-1].Says); !strings.HasPrefix(ended.Text, "Followed no more: the number of proposals") {
		t.Fatal(ended.Text)
	}
	if again := review(n.bot, "ann"); told(again) {
		t.Errorf("after stopping: %q", again.Note)
	}
	n.now = time.Date(2026, 3, 16, 9, 0, 0, 0, time.UTC)
	n.silent("stopped")

	own := bot.Request{Text: "/watch queue", Asker: "ben", Guild: home, Room: "office", Manager: true}
	if reply := n.bot.Handle(t.Context(), own); reply.Failed {
		t.Fatal(reply.Text)
	}
	if reply := review(n.bot, "ben"); told(reply) {
		t.Errorf("who asked for it: %q", reply.Note)
	}
	for i := range state.MaxPersonWatches {
		n.ask("cy", "", fmt.Sprintf("/watch add camera %d", i))
	}
	if reply := review(n.bot, "cy"); told(reply) {
		t.Errorf("without room for it: %q", reply.Note)
	}
	n.ask("cy", "", "/watch remove 3")
	if reply := review(n.bot, "cy"); !told(reply) {
		t.Errorf("with room for it: %q", reply.Note)
	}
}

// A server that shows some topics is told of no other, and its digests come by its
// clock.
func TestAServerIsToldWhatItShows(t *testing.T) {
	n := newNewsroom(t)
	n.bot = bot.New(n.archive, nil, bot.Config{Settings: rules{Jurisdictions: []string{"US"}, Zone: "Asia/Shanghai"},
		Follows: func(context.Context) (*bot.Following, error) { return n.following(), nil }})
	if got := n.ask("ann", "harbour", "/watch add hacking rhythm:daily"); !strings.Contains(got.Text, "each day at nine (Asia/Shanghai)") {
		t.Error(got.Text)
	}
	n.ask("ann", "harbour", "/watch add hacking doors")
	n.ask("ann", "", "/watch add hacking")
	elsewhere := doorCase("Baker", 2025, "door hacking")
	elsewhere.Jurisdiction = "US"
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.heard("in the other country", "person ann: New: Abel")
	n.later(time.Hour)
	n.write(elsewhere)
	n.news()
	if len(n.posted) != 2 {
		t.Errorf("in the country that it shows: %q", n.posted)
	}
}

// Of several cases of a name one is picked: all else that was wished stays.
func TestAPickedCaseIsFollowedAsItWasWished(t *testing.T) {
	for _, wished := range []bot.Request{
		{Text: "/watch add case Abel rhythm:weekly zone:Europe/Paris note:client matter 42"},
		{Text: "/watch add case Abel rhythm:weekly zone:Europe/Paris"},
		{Command: "watch add", Options: map[string]string{"case": "Abel", "rhythm": "weekly", "note": "client matter 42 " + strings.Repeat("long ", 30)}},
	} {
		n := newNewsroom(t)
		one, other := doorCase("Abel", 2024, "door hacking"), doorCase("Abel", 2025, "lofts")
		other.ID = "xx-abel-2"
		n.write(one, other)
		n.syncNames()
		wished.Asker, wished.Guild, wished.Room = "ann", "guild", "harbour"
		which := n.bot.Handle(t.Context(), wished)
		if len(which.Choices) != 2 || len(which.Picking) > 60 {
			t.Fatalf("%+v", which)
		}
		paris, noted := wished.Options == nil, strings.Contains(wished.Text, "note:") || wished.Options != nil
		wished.Text, wished.Command, wished.Options, wished.Control = which.Picking+" xx-abel-2", "", nil, true
		reply := n.bot.Handle(t.Context(), wished)
		if reply.Failed || !strings.Contains(reply.Text, "Abel: lofts. What is new is told in this channel, each Monday at nine (") || paris != strings.Contains(reply.Text, "Europe/Paris") || noted != strings.Contains(reply.Note, "client matter 42") {
			t.Errorf("%s: %s %s", which.Picking, reply.Text, reply.Note)
		}
		if noted {
			n.notes.kept = nil
			if late := n.bot.Handle(t.Context(), wished); !late.Failed || !strings.Contains(late.Text, "too old to go on from") {
				t.Errorf("%+v", late)
			}
		}
	}
}

// What fits only as a beginning is not followed unasked.
func TestACaseIsFollowedByItsWholeName(t *testing.T) {
	n := newNewsroom(t)
	n.write(doorCase("Marlowe", 2026, "a door"))
	n.syncNames()
	got := n.ask("ann", "harbour", "/watch add case Marl")
	if !strings.Contains(got.Text, "One case may fit “Marl”") || len(got.Choices) != 1 || !strings.HasPrefix(got.Picking, "/watch add") {
		t.Errorf("%q, picking %s %v", got.Text, got.Picking, got.Choices)
	}
	if list := n.ask("ann", "harbour", "/watch list"); strings.Contains(list.Text+list.Body, "Marlowe") {
		t.Errorf("followed: %s", list.Body)
	}
}

// The names and values of options are understood in every language when they are typed,
// and what is no option in Chinese is refused as it is in English.
func TestAWatchIsTypedInAnyLanguage(t *testing.T) {
	for text, want := range map[string][3]string{
		"/关注 添加 人脸识别 频率:每周 备注:研讨会":             {"“人脸识别”", "each Monday at nine", "Why: 研讨会"},
		"/追蹤 新增 人臉識別 頻率：每日 傳送到：私訊給我 備註：研討會 下週": {"“人臉識別”", "in a direct message to you, each day at nine", "Why: 研討會 下週"},
		"/watch add 关键词:doors 频率:即时":           {"“doors”", "as soon as it is there", ""},
		"/watch add doors rhythm:每周":           {"“doors”", "each Monday at nine", ""},
		"/watch add 案件：Marlowe 频率:每日":          {"Marlowe: a door", "each day at nine", ""},
		"/watch add 人脸识别 颜色:红":                 {`“颜色:红” is not understood: there is no such field.`, "", ""},
		"/watch add 人脸识别 频率:常常":                {"instant, daily, weekly", "", ""},
		"/watch add 人脸识别 罚金:>1万元":              {"Followed from now on", "", ""},
	} {
		n := newNewsroom(t)
		n.write(doorCase("Marlowe", 2026, "a door"))
		n.syncNames()
		got := n.ask("ann", "harbour", text)
		for _, part := range want {
			if !strings.Contains(got.Text+"\n"+got.Note, part) {
				t.Errorf("%s: %q, %q lacks %q", text, got.Text, got.Note, part)
			}
		}
	}
}

// In Chinese the list has the marks of Chinese, and a moment says in which time zone it is,
// as the reader writes days.
func TestAListAndAMomentAreTheReaders(t *testing.T) {
	n := newNewsroom(t)
	n.write(doorCase("Marlowe", 2026, "a door"))
	n.ask("ann", "", "/watch add hacking zone:Asia/Tokyo note:for the seminar")
	for locale, want := range map[string][3]string{
		"":      {"Snoozed until 9 March 2026 ", " (Asia/Tokyo): ", " (Asia/Tokyo). Why: for the seminar"},
		"zh-CN": {"暂停至2026-03-09 ", "（Asia/Tokyo）：", "（Asia/Tokyo）。原因：for the seminar"},
		"zh-TW": {"暫停至2026-03-09 ", "（Asia/Tokyo）：", "（Asia/Tokyo）。原因：for the seminar"},
	} {
		said := n.bot.Handle(t.Context(), bot.Request{Text: "/snooze 1", Asker: "ann", Locale: locale})
		list := n.bot.Handle(t.Context(), bot.Request{Text: "/watch list", Asker: "ann", Locale: locale})
		if !strings.HasPrefix(said.Text, want[0]) || !strings.Contains(said.Text, want[1]) || !strings.Contains(list.Body, want[2]) {
			t.Errorf("%q: %q, %q", locale, said.Text, list.Body)
		}
	}
}

// A list that is longer than its buttons says how the others end.
func TestALongListOfWatchesSaysHowTheOthersEnd(t *testing.T) {
	n := newNewsroom(t)
	for i := range 7 {
		n.ask("ann", "harbour", fmt.Sprintf("/watch add hacking %d", i))
	}
	list := n.ask("ann", "harbour", "/watch list")
	if len(list.Actions) != 5 || list.Note != "The others end by their number, as in /watch remove 6." {
		t.Errorf("%d buttons, %q", len(list.Actions), list.Note)
	}
	if got := n.ask("ann", "harbour", "/watch remove 6"); got.Failed {
		t.Errorf("%+v", got)
	}
	n.ask("ann", "harbour", "/watch remove 7")
	if list := n.ask("ann", "harbour", "/watch list"); len(list.Actions) != 5 || list.Note != "" {
		t.Errorf("%d buttons, %q", len(list.Actions), list.Note)
	}
}
