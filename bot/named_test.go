package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// A name that fits only as a beginning, or by a letter or two, is offered, and never
// taken for what was meant: no card, no timeline, no side of a comparison, no watch.
func TestWhatFitsInPartIsOffered(t *testing.T) {
	b := typing(t)
	for _, text := range []string{"/case Kivim", "/timeline Kivim", "/compare Kivim Han", "/compare Han, Kivim", "/evidence Kivim", "/case S"} {
		reply := say(t, b, text)
		if len(reply.Cards) > 0 || reply.Table != nil || len(reply.Choices) != 1 || !strings.Contains(reply.Text, "One case may fit “") {
			t.Errorf("%s: %q shows %v and offers %v", text, reply.Text, shown(reply), everything(reply))
		}
	}
	if reply := say(t, b, "/case Kivimäki"); len(reply.Cards) != 1 {
		t.Errorf("the whole name: %q", reply.Text)
	}
}

// Letters that a sign joins stand in the name, or it is none.
func TestAFirmOfLettersIsNobodyElse(t *testing.T) {
	b := typing(t)
	for _, text := range []string{"/case AT&T", "/timeline AT&T", "/compare AT&T Han", "/case M&S"} {
		if reply := say(t, b, text); !reply.Abstained || len(reply.Cards) > 0 || strings.Contains(reply.Text, "Gu v.") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
}

// Who is called so by Chinese texts is found by that name too, where it is typed and
// where it is completed.
func TestAChineseNameFindsWhoIsCalledSo(t *testing.T) {
	b := typing(t)
	for typed, want := range map[string]string{"谷歌": "Google", "英国航空": "British Airways", "英航": "British Airways", "滴滴": "Didi", "亞馬遜": "Amazon"} {
		reply := say(t, b, "/case "+typed)
		if reply.Abstained || !strings.Contains(reply.Text, want) {
			t.Errorf("/case %s: %q", typed, reply.Text)
		}
		for _, so := range []string{typed, string([]rune(typed)[:2])} {
			if found := suggest(t, b, "case", "name", so); len(found) == 0 || !strings.Contains(found[0].Label, want) {
				t.Errorf("%s suggests %v", so, found)
			}
		}
	}
	seen := map[string]bool{}
	for _, c := range suggest(t, b, "case", "name", "滴滴") {
		if seen[c.Value] {
			t.Errorf("%s is suggested twice", c.Value)
		}
		seen[c.Value] = true
	}
	if reply := b.Handle(t.Context(), bot.Request{Command: "case", Locale: "zh-TW", Options: map[string]string{"name": "Kivim"}}); !strings.HasPrefix(reply.Text, "有一個案件可能符合「Kivim」") {
		t.Errorf("%q", reply.Text)
	}
}

// A list that ends in a name with a full stop of its own has one.
func TestAListEndsInOneFullStop(t *testing.T) {
	one, other := matter("xx-1", "Orla", "IE", "2025"), matter("xx-2", "Quay", "IE", "2024")
	one.Title, other.Title = "Lantern v. Orla Corp.", "Lantern v. Quay Inc."
	b := holding(t, one, other)
	for locale, end := range map[string]string{"": "Inc.", "zh-CN": "Inc.。"} {
		reply := b.Handle(t.Context(), bot.Request{Text: "/case Lantern", Locale: locale})
		if !strings.HasSuffix(strings.ReplaceAll(reply.Text, "Corp.", "Inc."), end) || strings.Contains(reply.Text, "..") {
			t.Errorf("%q: %q", locale, reply.Text)
		}
	}
}
