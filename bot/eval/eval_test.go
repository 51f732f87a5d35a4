package eval_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/eval"
)

func TestReadNamesTheLine(t *testing.T) {
	got, err := eval.Read(strings.NewReader("{\"id\":\"a\",\"question\":\"Who?\",\"note\":\"unknown fields are fine\"}\n\n{\"id\":\"b\",\"question\":\"When?\"}\n"))
	if err != nil || len(got) != 2 || got[1].Text != "When?" {
		t.Errorf("%+v, %v", got, err)
	}
	for text, want := range map[string]string{
		"{\"id\":\"a\",\"question\":\"Who?\"}\n{": "line 2:", "{\"id\":\"a\"}": "line 1: has no question", strings.Repeat("x", 2<<20): "longer than",
	} {
		if _, err := eval.Read(strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %v, want %s", text, err, want)
		}
	}
}

// Words count as whole words and numbers, whatever their case and quotes.
func TestJudge(t *testing.T) {
	for _, test := range []struct {
		answer           string
		q                eval.Question
		right, forbidden bool
	}{
		{"Han: 37 months", eval.Question{Any: []string{"37 months"}}, true, false},
		{"Han: 137 months", eval.Question{Any: []string{"37 months"}}, false, false},
		{"Han: 37 monthsish", eval.Question{Any: []string{"37 months"}}, false, false},
		{"韩某：三年一个月", eval.Question{Any: []string{"三年一个月"}}, true, false},
		{"The court’s  fine", eval.Question{Any: []string{"the court's fine"}}, true, false},
		{"$834; $838", eval.Question{All: [][]string{{"834"}, {"838", "839"}}}, true, false},
		{"$834", eval.Question{All: [][]string{{"834"}, {"838", "839"}}}, false, false},
		{"nine months and 37 months", eval.Question{Any: []string{"37 months"}, Never: []string{"nine months"}}, false, true},
		{"37 months", eval.Question{Any: []string{"37 months"}, Never: []string{"7 months"}}, true, false},
		{"anything", eval.Question{}, true, false},
	} {
		v := eval.Judge(test.q, bot.Reply{Text: test.answer})
		if v.Right != test.right || v.Forbidden != test.forbidden {
			t.Errorf("%q against %+v: right %v, forbidden %v", test.answer, test.q, v.Right, v.Forbidden)
		}
	}
}

func TestJudgeLooksAtCasesQuotesAndSources(t *testing.T) {
	q := eval.Question{Cases: []string{"cn-a-1", "cn-b-2"}, Evidence: []string{"A man was fined five yuan by a court."}, Articles: []string{"seed"}}
	r := bot.Reply{
		Cards: []bot.Card{{Case: "cn-a-1"}}, Choices: []bot.Choice{{Case: "cn-c-3", Found: true}, {Case: "cn-d-4"}},
		Quotes: []bot.Quote{{Text: "a man was fined five yuan by the court"}}, Links: []bot.Link{{Origin: "/tmp/seed.txt"}},
	}
	if v := eval.Judge(q, r); v.Hits != 1 || v.Extra != 1 || !v.Quoted || !v.Sourced {
		t.Errorf("%+v", v)
	}
	r.Quotes[0].Text, r.Links[0].Origin = "a man was released", "/tmp/other.txt"
	if v := eval.Judge(q, r); v.Quoted || v.Sourced {
		t.Errorf("%+v", v)
	}
}

func TestRunAddsUp(t *testing.T) {
	questions := []eval.Question{
		{ID: "1", Text: "a", Kind: "term", Any: []string{"yes"}, Cases: []string{"c"}},
		{ID: "2", Text: "b", Kind: "term", Any: []string{"no"}, Never: []string{"yes"}},
		{ID: "3", Text: "c", Kind: "none", Abstain: true},
		{ID: "4", Text: "d", Previous: "before", Abstain: true},
	}
	clock := time.Unix(0, 0)
	now := func() time.Time { clock = clock.Add(time.Millisecond); return clock }
	var asked []string
	ask := func(_ context.Context, previous, text string) bot.Reply {
		asked = append(asked, previous+text)
		return bot.Reply{Text: "yes", Abstained: text == "c" || text == "b", Cards: []bot.Card{{Case: "c"}}, Quotes: []bot.Quote{{Text: text}}}
	}
	proven := func(text string, _ bot.Reply) eval.Share {
		if text == "a" {
			return eval.Share{Part: 1, Whole: 2}
		}
		return eval.Share{Part: 2, Whole: 2}
	}
	score, err := eval.Run(t.Context(), questions, ask, func(q bot.Quote) bool { return q.Text != "a" }, proven, now, func(eval.Verdict) {})
	if err != nil {
		t.Fatal(err)
	}
	const want = `correct               3/4 = 0.750
                      1/1 = 1.000
  none                1/1 = 1.000
  term                1/2 = 0.500
forbidden statements  1
invented quotes       1
abstention precision  1/2 = 0.500
abstention recall     1/2 = 0.500
evidence              none
sources               none
citation support      7/8 = 0.875
case precision        1/1 = 1.000
case recall           1/1 = 1.000
latency               p50 1.0 ms, p95 1.0 ms, p99 1.0 ms
wrong                 2`
	if got := score.String(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if strings.Join(asked, " ") != "a b c befored" {
		t.Errorf("asked %v", asked)
	}
}

func TestRunStopsWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	ask := func(context.Context, string, string) bot.Reply { stop(); return bot.Reply{} }
	if _, err := eval.Run(ctx, make([]eval.Question, 3), ask, nil, nil, time.Now, func(eval.Verdict) {}); err == nil {
		t.Error("it went on")
	}
}
