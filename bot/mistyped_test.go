package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// What is typed behind the name of a field, and no case has, is offered as the nearest
// that some do, with how many, and as the search to make instead.
func TestAMistypedFilterIsOfferedAsTheNearestThereIs(t *testing.T) {
	b, _ := open(t)
	for _, c := range []struct{ text, says, line string }{
		{"/search topic:facail", `/search topic:"facial recognition"`, "No case has “topic:facail”; did you mean “facial recognition”, as in 30 cases?"},
		{"/search in:Chnia", "/search in:CN", "No case has “in:Chnia”; did you mean “China”, as in 15 cases?"},
		{"/search status:apealed", "/search status:under_appeal", "No case has “status:apealed”; did you mean “under appeal”, as in 5 cases?"},
		{"/search kind:crimnal camera", "/search kind:criminal camera", "did you mean “criminal”"},
		{`/search -topic:"facail recogniton" camera`, `/search -topic:"facial recognition" camera`, "did you mean “facial recognition”"},
		{"/search status:sentencd in:Chnia", "/search status:sentenced in:CN", "did you mean “China”"},
		{"/search (camera OR status：setled)", "/search (camera OR status:settled)", "did you mean “settled”"},
		{"/search kind:crim", "/search kind:criminal", "did you mean “criminal”"},
		{"/search country:Irland", "/search in:IE", "did you mean “Ireland”, as in 2 cases?"},
		{"/search camera topic:surveilance", `/search camera topic:"surveillance cameras"`, "did you mean “surveillance cameras”"},
		{"/search topic:家用摄像头", "", ""},
		{"/search topic:gdpr in:JP", "", ""},
		{"/search in:ZZ", "", ""},
		{"/search status:zzzz", "", ""},
		{"/search colour:red", "", ""},
		{"/search https://court.example/in:Chnia", "", ""},
		{"/search year:20x3", "", ""},
	} {
		reply := say(t, b, c.text)
		if !strings.HasPrefix(reply.Text, c.line) && !strings.Contains(reply.Text, c.line) || c.line == "" && strings.Contains(reply.Text, "did you mean") || len([]rune(reply.Text)) > 300 {
			t.Errorf("%s: %q", c.text, reply.Text)
		}
		if says := meant(reply); says != c.says {
			t.Errorf("%s offers %q, want %q", c.text, says, c.says)
			continue
		}
		if c.says != "" {
			if again := say(t, b, c.says); again.Abstained || len(again.Cards) == 0 || strings.Contains(again.Text, "did you mean") {
				t.Errorf("%s: %q", c.says, again.Text)
			}
		}
	}
}

// So it is where cases are counted or put in order.
func TestAMistypedScopeIsOfferedAsTheNearestThereIs(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string][2]string{
		"/stats topics in:Chnia":         {"/stats topics in:CN", "did you mean “China”, as in 15 cases?"},
		"/stats fines topic:facail EUR":  {`/stats fines EUR topic:"facial recognition"`, "did you mean “facial recognition”"},
		"/timeline in:Irland":            {"/timeline in:IE", "did you mean “Ireland”"},
		"/timeline topic:zzzz":           {"", "does not hold such a confirmed case"},
		"/stats topics in:JP topic:gdpr": {"", "does not hold such a confirmed case"},
	} {
		reply := say(t, b, text)
		if meant(reply) != want[0] || !strings.Contains(reply.Text, want[1]) || !reply.Abstained {
			t.Errorf("%s: %q, %+v", text, reply.Text, reply.Actions)
			continue
		}
		if want[0] != "" {
			if again := say(t, b, want[0]); again.Abstained {
				t.Errorf("%s: %q", want[0], again.Text)
			}
		}
	}
}

// A field without a value is offered the most frequent of those it can have.
func TestAFieldWithoutAValueIsOfferedSome(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string][]string{
		"/search kind:":         {"/search kind:regulatory", "/search kind:civil", "/search kind:criminal"},
		"/search topic: camera": {`/search topic:"facial recognition" camera`, "/search topic:biometrics camera", "/search topic:gdpr camera"},
		"/search in:":           {"/search in:US", "/search in:CN", "/search in:GB"},
	} {
		reply := say(t, b, text)
		var says []string
		for _, a := range reply.Actions {
			if strings.HasPrefix(a.Says, "/search ") {
				says = append(says, a.Says)
			}
		}
		if strings.Join(says, "\n") != strings.Join(want, "\n") || !strings.Contains(reply.Text, " wants a value.") || !strings.Contains(reply.Note, " cases), ") {
			t.Errorf("%s: %q, %q, offers %q", text, reply.Text, reply.Note, says)
		}
	}
}

// The reader's language, and the options of the command, are those of the correction.
func TestAMistypedOptionIsCorrectedInTheReadersLanguage(t *testing.T) {
	b, _ := open(t)
	reply := b.Handle(t.Context(), bot.Request{Command: "search", Options: map[string]string{"query": "camera", "jurisdiction": "Chnia", "topic": "facail recogniton"}, Locale: "zh-TW"})
	for _, want := range []string{"沒有案件符合「in:Chnia」，您是不是要找「中國」，例如15個案件？", "「人臉識別 – facial recognition」"} {
		if !strings.Contains(reply.Text, want) {
			t.Errorf("%q lacks %q", reply.Text, want)
		}
	}
	if says := meant(reply); says != `/search camera topic:"facial recognition" in:CN` {
		t.Errorf("offers %q", says)
	}
}
