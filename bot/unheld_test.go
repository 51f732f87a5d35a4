package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// A topic that no case has is said to be one, in every command, with some that there are.
func TestATopicThatNoCaseHasIsSaidToBeOne(t *testing.T) {
	b, _ := open(t)
	const line = "No case has “topic:zzzz”; topics are, for example, "
	for _, text := range []string{"/search camera topic:zzzz", "/stats topic:zzzz", "/stats fines topic:zzzz", "/timeline topic:zzzz"} {
		if reply := say(t, b, text); !strings.HasPrefix(reply.Text, line) || !reply.Abstained || !strings.Contains(reply.Text, "does not hold") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
	for _, text := range []string{"/stats jurisdiction:Mars", "/stats fines in:Mars", "/timeline in:Mars", "/search camera jurisdiction:Mars"} {
		if reply := say(t, b, text); !strings.Contains(strings.ToLower(reply.Text+reply.Note), "“jurisdiction:mars” is not known here: it takes united states, ") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
}

// A value of another field that is none says which there are.
func TestAValueThatIsNoneSaysWhichThereAre(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search in:XX":                 "“in:XX” is not known here: it takes United States, China, ",
		"/search in:CN,Mars":            "“in:Mars” is not known here: it takes United States, ",
		"/search camera -in:XX":         "“in:XX” is not known here: it takes United States, ",
		"/search camera kind:banana":    "“kind:banana” is searched as words: kind: takes one of criminal, ",
		"/搜索 状态:香蕉":                     "不认识“状态:香蕉”。可以写：已裁决、和解、",
		"/搜索 摄像头 类型：香蕉":                 "不认识“类型:香蕉”。可以写：行政监管、",
		"/search in:KP camera":          "",
		"/search in:CN,KR camera":       "Only: China or South Korea.",
		"/search topic:privacy,zebulon": "Only: topic privacy or topic zebulon.",
		"/search status:remitted in:FI": "",
	} {
		reply := b.Handle(t.Context(), bot.Request{Text: text, Locale: map[bool]string{true: "zh-CN"}[strings.HasPrefix(text, "/搜")]})
		if !strings.HasPrefix(reply.Note, want) || strings.Count(reply.Note, "is not known here")+strings.Count(reply.Note, "takes one of") > 1 || want == "" && strings.Contains(reply.Note, "not known here") {
			t.Errorf("%s: %q", text, reply.Note)
		}
	}
}

// What is followed and no case has so far is followed with a word about it.
func TestAWatchOfATopicThatNoCaseHasWarns(t *testing.T) {
	n := newNewsroom(t)
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.syncNames()
	for text, want := range map[string]string{
		"/watch add topic:nonsense":       "No case has “topic:nonsense”; topics are, for example, doors.\n",
		"/watch add hacking topic:door":   "No case has “topic:door”; did you mean “doors”, as in 1 case?\n",
		"/watch add topic:doors":          "",
		"/watch add hacking":              "",
		"/watch add kind:civil hacking":   "",
		"/watch add topic:doors status:x": "",
	} {
		got := n.ask("ann", "harbour", text)
		if !strings.HasPrefix(got.Note, want) || want == "" && strings.Contains(got.Note, "No case has") {
			t.Errorf("%s: %q %q", text, got.Text, got.Note)
		}
	}
}

func TestWhatIsLeftOfASearchIsSaidAsItIs(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string][2]string{
		"/search OR OR":            {"What should be searched for?", "“OR” is left out: it joins two things that are searched for."},
		"/search OR":               {"What should be searched for?", "“OR” is left out"},
		`/search zebulonic"orange`: {"Left out: “\"”. The archive does not hold anything that matches “zebulonic orange”.", "“\"” is left out: there is no second quotation mark."},
		`/search "zebulonic`:       {"Left out: “\"”. The archive does not hold anything that matches “zebulonic”.", "“\"” is left out: there is no second quotation mark."},
		"/search “camera":          {"Left out: “\"”. 9 cases for “camera”, best first", "“\"” is left out"},
		"/search camera in:ZZ":     {"Read as words: “in:ZZ”.", "“in:ZZ” is searched as words: in: takes a country code"},
	} {
		if reply := say(t, b, text); !strings.HasPrefix(reply.Text, want[0]) || !strings.Contains(reply.Note, want[1]) {
			t.Errorf("%s: %q\n%q", text, reply.Text, reply.Note)
		}
	}
}
