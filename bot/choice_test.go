package bot_test

import (
	"fmt"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
)

// namesakes returns a bot over n cases against parties of one name, which hold
// nothing else.
func namesakes(t *testing.T, n int) *bot.Bot {
	t.Helper()
	var cases []*corpus.Case
	for i := range n {
		cases = append(cases, &corpus.Case{
			ID: corpus.CaseID(fmt.Sprintf("ie-zebulon-%d", i)), Title: fmt.Sprintf("Zebulon: matter %d", i), Jurisdiction: "IE", Kind: "criminal",
			Parties: []corpus.Party{{ID: "zebulon", Role: "defendant", Names: []corpus.Name{{Text: "Zebulon"}}}},
		})
	}
	return holding(t, cases...)
}

func TestNoChoiceIsLongerThanAMenu(t *testing.T) {
	b := namesakes(t, 40)
	for _, text := range []string{"/case Zebulon", "tell me about Zebulon", "How long was Zebulon jailed?"} {
		reply := say(t, b, text)
		if len(reply.Choices) != 25 || !strings.Contains(reply.Text, "25 or more") {
			t.Errorf("%q offers %d: %s", text, len(reply.Choices), reply.Text)
		}
	}
}

func TestARecordWithoutFactsSaysOnlyThatItIsSilent(t *testing.T) {
	reply := say(t, namesakes(t, 1), "How long was Zebulon jailed?")
	said, covers, _ := strings.Cut(reply.Text, "\n")
	if !strings.HasSuffix(said, "The sources do not say (term).") || !strings.HasPrefix(covers, "The archive has 1 case") || !reply.Abstained {
		t.Errorf("%q", reply.Text)
	}
}
