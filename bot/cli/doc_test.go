package cli

import (
	"encoding/json"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
)

func TestValuesAsScriptsSeeThem(t *testing.T) {
	for _, c := range []struct {
		claim corpus.Claim
		want  string
	}{
		{corpus.Claim{}, `null`},
		{corpus.Claim{Value: corpus.Money{Minor: 1300000, Currency: "CNY"}}, `{"currency":"CNY","minor":1300000}`},
		{corpus.Claim{Value: corpus.Term{Years: 3, Months: 1}}, `{"months":37}`},
		{corpus.Claim{Value: corpus.Term{Life: true}}, `{"life":true}`},
		{corpus.Claim{Value: corpus.Count{N: 193, Noun: "cameras"}}, `{"approx":false,"n":193,"noun":"cameras"}`},
		{corpus.Claim{Value: corpus.Count{N: 130, Noun: "residents"}, Bound: corpus.About}, `{"approx":true,"n":130,"noun":"residents"}`},
		{corpus.Claim{Value: corpus.Date{Year: 2021, Month: 6}}, `"2021-06"`},
		{corpus.Claim{Value: corpus.State("sentenced")}, `"sentenced"`},
		{corpus.Claim{Value: corpus.Text("theft")}, `"theft"`},
	} {
		got, err := json.Marshal(valueDoc(c.claim))
		if err != nil || string(got) != c.want {
			t.Errorf("%+v: %s, want %s (%v)", c.claim, got, c.want, err)
		}
	}
}

func TestAReplyHasEveryArrayAndOnlyTheCasesThatWereAskedFor(t *testing.T) {
	empty, err := json.Marshal(replyJSON(nil, bot.Reply{Text: "x"}, 1500*time.Microsecond))
	if want := `{"answer":"x","abstained":false,"cases":[],"evidence":[],"sources":[],"conflicts":[],"took_ms":1.5}`; err != nil || string(empty) != want {
		t.Errorf("%s (%v)", empty, err)
	}
	id := ""
	doc := replyJSON(&id, bot.Reply{Choices: []bot.Choice{{Case: "ie-found", Found: true, Defendants: []string{}}, {Case: "ie-near"}}}, 0)
	if len(doc.Cases) != 1 || doc.Cases[0].ID != "ie-found" {
		t.Errorf("cases %+v", doc.Cases)
	}
	if line, err := json.Marshal(doc); err != nil || string(line[:8]) != `{"id":""` {
		t.Errorf("a line of a batch always has its id: %s", line)
	}
}
