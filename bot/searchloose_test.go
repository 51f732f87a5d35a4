package bot_test

import (
	"strings"
	"testing"
)

// What is asked for with AND, or taken away, is so in English and Chinese alike.
func TestOperatorsReachAcrossLanguages(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct{ text, other string }{{"/search 摄像头 AND 黑客", "/search camera AND hacking"}, {"/search 隐私 -人脸", "/search 隐私 -face -facial"}} {
		reply, other := say(t, b, c.text), say(t, b, c.other)
		first, _, _ := strings.Cut(reply.Text, " for ")
		if reply.Abstained || !strings.HasPrefix(other.Text, first+" for ") {
			t.Errorf("%s: %q; %s: %q", c.text, reply.Text, c.other, other.Text)
		}
	}
}

// A phrase, a beginning or an AND that finds next to nothing is offered as plain words
// that find more; what finds enough is not.
func TestASearchWithSignsIsOfferedAsWords(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		`/search "人脸识别" in:US`:     "/search 人脸识别 in:US",
		"/search 人脸*":              "/search 人脸",
		"/search camera AND zebra": "/search camera zebra",
		`/search "hotel camera"~2`: "/search hotel camera",
		`/search "home camera"`:    "",
		"/search zebra":            "",
		"/search camera -zebra":    "",
		`/search "zebra"`:          "",
	} {
		reply := say(t, b, text)
		offered := ""
		for _, a := range reply.Actions {
			if strings.HasPrefix(a.Says, "/search ") {
				offered = a.Says
			}
		}
		if offered != want || strings.Contains(reply.Note, "As plain words, “") != (want != "") {
			t.Errorf("%s offers %q, want %q: %q", text, offered, want, reply.Note)
		}
		if want != "" && len(say(t, b, want).Cards) == 0 {
			t.Errorf("%s finds nothing", want)
		}
	}
}
