package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// The last of what is typed is what is not finished, whichever option it is and
// whatever it is called; the line to type instead has the rest as it stands.
func TestAnUnfinishedLineListsWhatMayBeMeant(t *testing.T) {
	b := typing(t)
	for _, c := range []struct{ typed, label, line string }{
		{"/case hanmou", "韩某 – Han", "/case " + han},
		{"/案件 韓謀", "韩某 – Han", "/案件 " + han},
		{"/case name:hanmou", "韩某 – Han", "/case " + han},
		{"/compare hanm", "韩某案 – Han", "/compare " + han},
		{"/compare Xu hanmou", "韩某 – Han", "/compare Xu " + han},
		{"/compare Bridges, hanmou", "韩某 – Han", "/compare Bridges " + han},
		{"/compare Xu Li | hanmou", "韩某 – Han", "/compare Xu Li " + han},
		{"/compare Xu and Li second:hanmou", "韩某 – Han", "/compare Xu and Li second:" + han},
		{"/timeline hanmou", "韩某 – Han", "/timeline " + han},
		{"/timeline in:chi", "China", "/timeline in:CN"},
		{"/search camera topic:rlsb", "facial recognition – 人脸识别", `/search camera topic:"facial recognition"`},
		{`/search camera topic:"home ca`, "home cameras", `/search camera topic:"home cameras"`},
		{"/search camera topic:home ca", "home cameras", `/search camera topic:"home cameras"`},
		{"/search 摄像头 国家:中", "China", "/search 摄像头 国家:CN"},
		{"/search camera from:2020 to:2025", "2025", "/search camera from:2020 to:2025"},
		{"/stats fines currency:C", "CNY", "/stats fines currency:CNY"},
		{"/stats fi", "Fines by year", "/stats fines"},
		{"/help fi", "stats – ", "/help stats"},
		{"/search camera sort:", "best match", "/search camera sort:relevance"},
		{"/search 摄像头 排序：最新", "newest status first", "/search 摄像头 排序:decided"},
		{"/case Han private:", "only me", "/case Han private:yes"},
		{"/forget ", "me", "/forget me"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: c.typed + "\t", Owner: true})
		if reply.Menu == nil || !strings.HasPrefix(reply.Menu.Items[0].Label, c.label) || reply.Menu.Says+" "+reply.Menu.Items[0].Value != c.line {
			t.Errorf("%s: %q lists %+v", c.typed, reply.Text, reply.Menu)
		}
	}
	for _, typed := range []string{"", "han", "/ask han", "/gone han", "/search camera", "/watch", "/case qqqq", "/case name:qqqq", "/search camera sort:upwards", "/compare Han second:qqqq"} {
		if reply := b.Handle(t.Context(), bot.Request{Text: typed + "\t", Owner: true}); !reply.Failed || reply.Menu != nil {
			t.Errorf("%q: %q lists %+v", typed, reply.Text, reply.Menu)
		}
	}
}

// What narrows a search beside what is typed counts there too.
func TestAnUnfinishedLineIsReadWithTheRestOfIt(t *testing.T) {
	b := typing(t)
	all, narrow := b.Handle(t.Context(), bot.Request{Text: "/search in:chi\t", Owner: true}), b.Handle(t.Context(), bot.Request{Text: "/search kind:criminal camera in:chi\t", Owner: true})
	if all.Menu.Items[0].Detail != "15 cases" || narrow.Menu.Items[0].Detail == "15 cases" {
		t.Errorf("%+v, %+v", all.Menu.Items, narrow.Menu.Items)
	}
}

// A tab is a key of a terminal: elsewhere it is white space.
func TestATabOfSomebodyElseFinishesNothing(t *testing.T) {
	if reply := typing(t).Handle(t.Context(), bot.Request{Text: "/case Han\t", Asker: "ann"}); reply.Menu != nil || len(reply.Cards) != 1 {
		t.Errorf("%q, %+v", reply.Text, reply.Menu)
	}
}
