package bot_test

import (
	"strings"
	"testing"
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
