package bot_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/state"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// managing is a request of somebody who may manage the server.
func managing(text string) bot.Request {
	req := in(text)
	req.Manager = true
	return req
}

func TestManagersChooseWhatHoldsInTheirServer(t *testing.T) {
	b, kept := serving(t)
	for _, c := range []struct {
		text string
		want state.Settings
	}{
		{"/settings visibility private", state.Settings{Private: true}},
		{"/settings Visibility PUBLIC", state.Settings{}},
		{"/settings language zh-TW", state.Settings{Language: "zh-TW"}},
		{"/settings language auto", state.Settings{}},
		{"/settings channels <#200000000000000001>", state.Settings{Channels: []string{channel}}},
		{"/settings channels toggle 200000000000000002", state.Settings{Channels: []string{channel, other}}},
		{"/settings channels toggle 200000000000000001", state.Settings{Channels: []string{other}}},
		{"/settings channels remove 200000000000000001", state.Settings{Channels: []string{other}}},
		{"/settings channels all", state.Settings{}},
		{"/settings curators <@&300000000000000001>", state.Settings{Curators: "300000000000000001"}},
		{"/settings curators toggle 300000000000000002", state.Settings{Curators: "300000000000000002"}},
		{"/settings curators none", state.Settings{}},
		{"/settings topics Home Cameras, face recognition, home cameras", state.Settings{Topics: []string{"home cameras", "facial recognition"}}},
		{"/settings topics home cameras 人脸识别", state.Settings{Topics: []string{"home cameras", "facial recognition"}}},
		{"/settings topics remove home cameras", state.Settings{Topics: []string{"facial recognition"}}},
		{"/settings jurisdictions cn, gb", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"CN", "GB"}}},
		{"/settings jurisdictions UK, South Korea, 中国", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"GB", "KR", "CN"}}},
		{"/settings jurisdictions remove United Kingdom", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"KR", "CN"}}},
		{"/settings topics 人脸识别", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"KR", "CN"}}},
		{"/settings reset", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"KR", "CN"}}},
		{"/settings jurisdictions US GB", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"US", "GB"}}},
		{"/settings jurisdictions South Korea gb 中国、FR", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"KR", "GB", "CN", "FR"}}},
		{"/settings jurisdictions remove GB FR", state.Settings{Topics: []string{"facial recognition"}, Jurisdictions: []string{"KR", "CN"}}},
		{"/settings reset all", state.Settings{}},
		{"/settings threads on", state.Settings{Threads: true}},
		{"/settings threads off", state.Settings{}},
		{"/settings zone europe/dublin", state.Settings{Zone: "Europe/Dublin"}},
		{"/settings zone New York", state.Settings{Zone: "America/New_York"}},
		{"/settings zone Asia/Taipei", state.Settings{Zone: "Asia/Taipei"}},
		{"/settings feeds add COURT", state.Settings{Zone: "Asia/Taipei", Feeds: []string{"court"}}},
		{"/settings feeds court COURT", state.Settings{Zone: "Asia/Taipei", Feeds: []string{"court"}}},
		{"/settings feeds none", state.Settings{Zone: "Asia/Taipei"}},
	} {
		reply := b.Handle(t.Context(), managing(c.text))
		got, err := kept.Settings(t.Context(), guild)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" || reply.Failed || !reply.Private {
			t.Errorf("%s: %q (-want +got):\n%s", c.text, reply.Text, diff)
		}
	}
}

func TestASettingThatCannotBeIsRefused(t *testing.T) {
	b, kept := serving(t)
	many := strings.Repeat("CN, GB, FR, DE, IT, ES, US, KR, JP, BR, ", 1) + "AU, CA, CH, AT, BE, NL, PL, SE, NO, DK, FI, IE, PT, GR, CZ, HU"
	for text, says := range map[string]string{
		"/settings visibility secret":                 "not one of its values",
		"/settings language tlh":                      "not one of its values",
		"/settings channels general":                  "no channel",
		"/settings channels add <@200000000001>":      "no channel",
		"/settings curators everyone":                 "no role",
		"/settings topics ,":                          "no topic",
		"/settings jurisdictions Narnia":              "no jurisdiction. Give a country, or several with commas, as in: China, GB, EU. It has: US; CN; GB; ",
		"/settings jurisdictions ZZ":                  "no jurisdiction",
		"/settings jurisdictions CN ZZ GB":            "no jurisdiction",
		"/settings feeds court nowhere":               "no such feed",
		"/settings jurisdictions CN, TV":              "The archive has no case of: TV. It has: US; CN; GB; ",
		"/settings topics home cameras, asdf":         "The archive has no case of: asdf. It has: facial recognition; ",
		"/settings topics home cameras qwer":          "no case of: home cameras qwer",
		"/settings topics add qwer":                   "no case of: qwer",
		"/settings jurisdictions " + many:             "too many",
		"/settings zone Local":                        "no such time zone",
		"/settings zone ../../etc/passwd":             "no such time zone",
		"/settings zone Europe/Atlantis":              "no such time zone",
		"/settings feeds add nowhere":                 "no such feed. /settings feeds lists them. There are: Example Court.",
		"/settings zone dubl":                         "Did you mean one of these? Europe/Dublin.",
		"/settings topics " + strings.Repeat("x", 61): "no topic",
	} {
		if reply := b.Handle(t.Context(), managing(text)); !reply.Failed || !strings.Contains(reply.Text, says) {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
	if got, err := kept.Settings(t.Context(), guild); err != nil || !cmp.Equal(got, state.Settings{}) {
		t.Errorf("something was changed: %+v, %v", got, err)
	}
	set(t, kept, state.Settings{Jurisdictions: strings.Split("CN,GB,FR,DE,IT,ES,US,KR,JP,BR,AU,CA,CH,AT,BE,NL,PL,SE,NO,DK,FI,IE,PT,GR,CZ", ",")})
	if reply := b.Handle(t.Context(), managing("/settings jurisdictions add HU")); !reply.Failed || !strings.Contains(reply.Text, "too many") {
		t.Errorf("a 26th: %q", reply.Text)
	}
}

func TestOnlyManagersOfAServerSeeItsSettings(t *testing.T) {
	b, _ := serving(t)
	direct := managing("/settings")
	direct.Guild = ""
	for _, req := range []bot.Request{in("/settings"), in("/settings visibility private"), direct} {
		if reply := b.Handle(t.Context(), req); !reply.Failed || !reply.Private || reply.Table != nil {
			t.Errorf("%+v: %+v", req, reply.Text)
		}
	}
}

// A terminal is a server of its own: nobody else's settings are touched or hold.
func TestATerminalHasSettingsOfItsOwn(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Language: "zh-CN", Private: true})
	typed := func(text string) bot.Reply { return b.Handle(t.Context(), bot.Request{Text: text, Owner: true}) }
	if reply := typed("/case Han"); reply.Private || reply.Locale != "" {
		t.Errorf("a server's settings hold: %v %q", reply.Private, reply.Locale)
	}
	for text, want := range map[string]string{
		"/settings visibility private": "Changed. Replies: for who asks alone.", "/settings channels add " + channel: "Changed. Channels: 1.",
	} {
		if reply := typed(text); reply.Text != want {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
	if reply := typed("/settings"); !strings.Contains(reply.Text, "in this terminal") || len(reply.Table.Rows) != 9 {
		t.Errorf("%q", reply.Text)
	}
	if note := typed("/settings channels").Note; !strings.Contains(note, "neither channels") {
		t.Errorf("%q", note)
	}
	if reply := typed("/case Han"); !reply.Private || strings.Contains(reply.Note, "other channels") || says(reply, "Share") == "" {
		t.Errorf("private %v, %q, %v", reply.Private, reply.Note, reply.Actions)
	}
	if reply := typed("/case Han private:no"); reply.Private {
		t.Error("who asks cannot say otherwise")
	}
	if now, err := kept.Settings(t.Context(), guild); err != nil || !now.Private || len(now.Channels) > 0 {
		t.Errorf("the server: %+v %v", now, err)
	}
}

func TestSettingsAreShownAndPicked(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Jurisdictions: []string{"CN"}, Feeds: []string{"court"}})
	all := b.Handle(t.Context(), managing("/settings"))
	if all.Menu == nil || all.Table == nil || len(all.Table.Rows) != len(all.Menu.Items) || all.InPlace {
		t.Fatalf("%+v", all)
	}
	if mistyped := b.Handle(t.Context(), managing("/settings colour")); !strings.Contains(mistyped.Text, "no setting “colour”") || mistyped.Menu == nil {
		t.Errorf("%q", mistyped.Text)
	}
	for _, item := range all.Menu.Items {
		req := managing(all.Menu.Says + " " + item.Value)
		req.Control, req.Own = true, true
		one := b.Handle(t.Context(), req)
		if one.Failed || !one.InPlace || one.Body == "" || one.Actions[len(one.Actions)-1].Says != "/settings" {
			t.Errorf("%s: %+v", item.Value, one.Text)
		}
		for _, a := range one.Actions {
			if changed := b.Handle(t.Context(), managing(a.Says)); changed.Failed || len(a.Says) > 100 {
				t.Errorf("%s: %q", a.Says, changed.Text)
			}
		}
		if one.Menu == nil || one.Menu.Of != bot.MenuItems {
			continue
		}
		if len(one.Menu.Items) == 0 || len(one.Menu.Items) > 25 {
			t.Errorf("%s: a menu of %d", item.Value, len(one.Menu.Items))
		}
		for _, value := range one.Menu.Items {
			if changed := b.Handle(t.Context(), managing(one.Menu.Says+" "+value.Value)); changed.Failed || len(value.Value) > 100 {
				t.Errorf("%s %s: %q", one.Menu.Says, value.Value, changed.Text)
			}
		}
	}
	menu := b.Handle(t.Context(), managing("/settings feeds")).Menu
	if want := []bot.MenuItem{{Label: "Example Court", Detail: "愛爾蘭 · 新聞 · 英文", Value: "court", Chosen: true}}; !cmp.Equal(menu.Items, want) {
		t.Errorf("%+v", menu.Items)
	}
}

func TestAMenuOffersAllWhateverTheServerLists(t *testing.T) {
	b, kept := serving(t)
	for _, c := range []struct{ name, first, second, both string }{{"jurisdictions", "CN", "KR", "China, South Korea."}, {"topics", "home cameras", "biometrics", "home cameras, biometrics."}} {
		set(t, kept, state.Settings{})
		before := b.Handle(t.Context(), managing("/settings "+c.name)).Menu
		b.Handle(t.Context(), managing("/settings "+c.name+" "+c.first))
		again := b.Handle(t.Context(), managing("/settings "+c.name)).Menu
		if len(again.Items) != len(before.Items) || again.Items[0].Value != c.first || !again.Items[0].Chosen || again.Items[1].Chosen {
			t.Errorf("%s: %d of %d are offered: %+v", c.name, len(again.Items), len(before.Items), again.Items)
		}
		picked := b.Handle(t.Context(), managing(again.Says+" "+c.second))
		if picked.Failed || !strings.Contains(picked.Text, c.both) || len(picked.Menu.Items) != len(before.Items) {
			t.Errorf("%s: %q", c.name, picked.Text)
		}
	}
}

func TestWhatTheArchiveLostIsTakenOffByTheMenu(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Topics: []string{"asdf"}, Jurisdictions: []string{"ZZ", "CN"}})
	for name, stale := range map[string]string{"topics": "asdf", "jurisdictions": "ZZ"} {
		menu := b.Handle(t.Context(), managing("/settings "+name)).Menu
		if menu.Items[0].Value != stale || !menu.Items[0].Chosen || len(menu.Items) > 25 {
			t.Fatalf("%s: %+v", name, menu.Items)
		}
		if reply := b.Handle(t.Context(), managing(menu.Says+" "+stale)); reply.Failed || strings.Contains(reply.Text, stale) {
			t.Errorf("%s: %q", name, reply.Text)
		}
	}
	if got, err := kept.Settings(t.Context(), guild); err != nil || !cmp.Equal(got, state.Settings{Topics: []string{}, Jurisdictions: []string{"CN"}}, cmpopts.EquateEmpty()) {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestNothingIsFoundOfWhatTheServerLists(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Jurisdictions: []string{"CN"}})
	for text, begins := range map[string]string{
		"/search clearview":                       "Of what this server lists: The archive does not hold anything that matches “clearview”.",
		"/search in:GB":                           "Of what this server lists: The archive does not hold",
		"/timeline in:GB":                         "Of what this server lists: The archive does not hold",
		"Which British cases ended in acquittal?": "Of what this server lists: ",
		"哪些英国案件以无罪告终？":                            "就本服务器所列的范围而言：",
		"/search camera":                          "",
		"/case Zebulon":                           "The archive does not hold a case named “Zebulon”.",
	} {
		reply := b.Handle(t.Context(), in(text))
		if !strings.HasPrefix(reply.Text, begins) || begins == "" && strings.Contains(reply.Text, "server lists") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
	set(t, kept, state.Settings{})
	if reply := b.Handle(t.Context(), in("/search zebulon")); !strings.HasPrefix(reply.Text, "The archive does not hold") {
		t.Errorf("a server that lists all: %q", reply.Text)
	}
}

func TestAnUnknownCommandIsRefusedInTheServersLanguage(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Language: "zh-CN"})
	if reply := b.Handle(t.Context(), in("/weather")); !reply.Failed || !strings.Contains(reply.Text, "/设置") {
		t.Errorf("%q", reply.Text)
	}
}

func TestChannelsAndRolesAreShownByName(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Channels: []string{channel, other}, Curators: "300000000000000001"})
	channels := []bot.Named{{Of: bot.MenuChannels, ID: channel}, {Of: bot.MenuChannels, ID: other}}
	role := bot.Named{Of: bot.MenuRoles, ID: "300000000000000001"}
	for text, want := range map[string][]bot.Named{"/settings": append(slices.Clone(channels), role), "/settings channels": channels, "/settings curators": {role}, "/settings topics": nil} {
		if reply := b.Handle(t.Context(), managing(text)); !slices.Equal(reply.Names, want) || strings.Contains(reply.Text, channel) {
			t.Errorf("%s: %q, %v", text, reply.Text, reply.Names)
		}
	}
}

func TestSettingsAreCompletedWhileTheyAreTyped(t *testing.T) {
	b, _ := serving(t)
	for typed, want := range map[string][]string{
		"vis":             {"visibility", "visibility public", "visibility private"},
		"visibility p":    {"visibility public", "visibility private"},
		"nonsense":        nil,
		"zone dubl":       {"zone Europe/Dublin"},
		"zone dubiln":     {"zone Europe/Dublin"}, // a slip
		"Zone europe/lon": {"zone Europe/London"}, // a choice, and once
		"zone new y":      {"zone America/New_York"},
	} {
		var got []string
		for _, c := range b.Complete(t.Context(), bot.Request{Command: "settings", Options: map[string]string{"change": typed}}, "change") {
			got = append(got, c.Value)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v", typed, got)
		}
	}
}

func TestTheLanguageOfLabelsIsTheServers(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Language: "zh-CN"})
	reply := b.Handle(t.Context(), in("/case Han"))
	if says(reply, "删除") != "/delete" || reply.Locale != "zh-CN" {
		t.Errorf("%v", reply.Actions)
	}
	back := b.Handle(t.Context(), managing("/settings language auto"))
	if !strings.HasPrefix(back.Text, "Changed.") {
		t.Errorf("the reader's own again: %q", back.Text)
	}
}

func TestAServerListsWhatItWantsAndShowsWhatIsNamed(t *testing.T) {
	b, kept := serving(t)
	everything := len(shown(b.Handle(t.Context(), in("/search surveillance camera"))))
	for _, c := range []struct {
		intent string
		rules  state.Settings
		named  string
		keeps  func(id string) bool
	}{
		{"one country", state.Settings{Jurisdictions: []string{"KR"}}, "South Korea", func(id string) bool { return strings.HasPrefix(id, "kr-") }},
		{"two", state.Settings{Jurisdictions: []string{"KR", "CN"}}, "South Korea, China", func(id string) bool { return strings.HasPrefix(id, "kr-") || strings.HasPrefix(id, "cn-") }},
	} {
		set(t, kept, c.rules)
		for _, text := range []string{"/search surveillance camera", "Which cases concern home cameras?", "/timeline topic:\"home cameras\""} {
			reply := b.Handle(t.Context(), in(text))
			found := shown(reply)
			for _, id := range found {
				if !c.keeps(string(id)) {
					t.Errorf("%s: %s lists %s", c.intent, text, id)
				}
			}
			if !strings.Contains(reply.Note, "lists only cases of: "+c.named+".") {
				t.Errorf("%s: %s does not say so: %q", c.intent, text, reply.Note)
			}
			if text == "/search surveillance camera" && (len(found) == 0 || len(found) >= everything) {
				t.Errorf("%s: %d cases of %d", c.intent, len(found), everything)
			}
		}
		for _, text := range []string{"/case Clearview", "/case gb-bridges-2020", "/lookup R (Bridges) v Chief Constable of South Wales Police", "Who was R (Bridges) v South Wales Police decided by?"} {
			if reply := b.Handle(t.Context(), in(text)); len(shown(reply)) == 0 {
				t.Errorf("%s: %s: %q", c.intent, text, reply.Text)
			}
		}
	}
	set(t, kept, state.Settings{Jurisdictions: []string{"KR"}})
	korean := b.Handle(t.Context(), in("How many cases are there?")).Text
	set(t, kept, state.Settings{})
	if all := b.Handle(t.Context(), in("How many cases are there?")).Text; all == korean {
		t.Errorf("a count is not limited: %q", all)
	}
	set(t, kept, state.Settings{Jurisdictions: []string{"KR"}})
	for _, c := range b.Complete(t.Context(), bot.Request{Command: "stats", Guild: guild, Options: map[string]string{"jurisdiction": ""}}, "jurisdiction") {
		if c.Value != "KR" {
			t.Errorf("%s is suggested", c.Value)
		}
	}
}

func TestTheFurtherPagesOfAServersListAreOfThatList(t *testing.T) {
	b, kept := serving(t)
	var topics []string
	for _, c := range b.Complete(t.Context(), bot.Request{Command: "stats", Options: map[string]string{"topic": ""}}, "topic") {
		topics = append(topics, c.Value)
	}
	set(t, kept, state.Settings{Topics: topics[:min(25, len(topics))], Jurisdictions: []string{"CN", "US", "GB"}})
	first := b.Handle(t.Context(), in("/search case"))
	if first.Pages == nil {
		t.Fatalf("one page: %q", first.Text)
	}
	seen := map[string]bool{}
	for page := 1; page <= first.Pages.Of; page++ {
		reply := b.Handle(t.Context(), pressed(fmt.Sprint(first.Pages.Says, " ", page)))
		if len(shown(reply)) == 0 || reply.Failed {
			t.Fatalf("page %d of %d: %q", page, first.Pages.Of, reply.Text)
		}
		for _, id := range shown(reply) {
			if region, _, _ := strings.Cut(string(id), "-"); seen[string(id)] || region != "cn" && region != "us" && region != "gb" {
				t.Errorf("page %d: %s is shown twice, or not to be", page, id)
			}
			seen[string(id)] = true
		}
	}
}

func TestACuratorsRoleCuratesInTheHomeServerAlone(t *testing.T) {
	kept := func(t *testing.T) (*bot.Bot, *state.State) {
		_, kept := serving(t)
		return openWith(t, bot.Config{Settings: kept, Feedback: kept, Notes: kept, Home: guild, Desk: &desk{}}), kept
	}
	b, rules := kept(t)
	role := "300000000000000001"
	set(t, rules, state.Settings{Curators: role})
	if _, err := rules.Set(t.Context(), "100000000000000009", func(s *state.Settings) { s.Curators = role }); err != nil {
		t.Fatal(err)
	}
	with, abroad := in("/review"), in("/review")
	with.Roles = []string{"1", role}
	abroad.Roles, abroad.Guild = with.Roles, "100000000000000009"
	for _, c := range []struct {
		intent  string
		req     bot.Request
		curates bool
	}{{"with the role", with, true}, {"without", in("/review"), false}, {"in another server", abroad, false}} {
		if reply := b.Handle(t.Context(), c.req); reply.Failed == c.curates {
			t.Errorf("%s: %q", c.intent, reply.Text)
		}
	}
	with.Text = "/settings visibility private"
	if reply := b.Handle(t.Context(), with); !reply.Failed {
		t.Errorf("a curator manages no server: %q", reply.Text)
	}
}
