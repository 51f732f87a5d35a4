package answer_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/answer"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// open returns an answerer over those shipped records whose ID begins so, and
// their archive.
func open(t testing.TB, prefix string) (*answer.Answerer, *indextest.Archive) {
	t.Helper()
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	archive := &indextest.Archive{}
	for _, c := range cases {
		if strings.HasPrefix(string(c.ID), prefix) {
			archive.PutCase(c)
		}
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(context.Background(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	return answer.New(archive, engine), archive
}

func TestEachQuestionTakesItsRoute(t *testing.T) {
	a, _ := open(t, "")
	for _, c := range []struct {
		question string
		route    answer.Route
		cases    string // the cases named, by the ends of their IDs
	}{
		{"", answer.RouteNothing, ""},
		{"<@1> https://x.example", answer.RouteNothing, ""},
		{"How long was Han jailed?", answer.RouteFact, "han"},
		{"how long was han jailed", answer.RouteFact, "han"},
		{"韩某被判多久？", answer.RouteFact, "han"},
		{"韓某被判多久？", answer.RouteFact, "han"},
		{"Was Kramer acquitted?", answer.RouteFact, "kramer-2024"},
		{"How long was Kivimaki jailed?", answer.RouteFact, "vastaamo-2024"},
		{"What was Li Kaixiang fined?", answer.RouteFact, "li-kaixiang"},
		{"Is there a settlement in the Texas case against Meta?", answer.RouteFact, "texas-meta-2024"},
		{"What did He claim?", answer.RouteFact, "he-ai-companion"},
		{"how long did he get?", answer.RouteNameless, ""},
		{"How long?", answer.RouteNameless, ""},
		{"判多久？", answer.RouteNameless, ""},
		{"tell me about Arup", answer.RouteCase, "arup-2024"},
		{"Arup", answer.RouteCase, "arup-2024"},
		{"what is the difference between Han and Arup?", answer.RouteCompare, "han arup-2024"},
		{"surveillance camera", answer.RouteSearch, ""},
		{"list all cases about zeppelins", answer.RouteSearch, ""},
		{"How long was Zebulon jailed?", answer.RouteStranger, ""},
		{"What sentence did Orla Zebulon receive?", answer.RouteStranger, ""},
		{"Why did the tribunal rule so?", answer.RoutePassages, ""},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		if got.Route != c.route {
			t.Errorf("%q takes the route %s, want %s", c.question, got.Route, c.route)
		}
		want := strings.Fields(c.cases)
		if len(got.Cases()) != len(want) {
			t.Errorf("%q names %d cases, want %v", c.question, len(got.Cases()), want)
			continue
		}
		for i, named := range got.Cases() {
			if !strings.HasSuffix(string(named.ID), want[i]) {
				t.Errorf("%q names %s, want %s", c.question, named.ID, want[i])
			}
		}
	}
}

func TestTheNewestStatusStandsBeforeWhatIsAsked(t *testing.T) {
	a, _ := open(t, "")
	for _, c := range []struct{ question, first, then string }{
		{"How long was Kivimaki jailed?", "sentenced", "[decided on appeal]"},
		{"What was OpenAI fined in Italy?", "overturned", "EUR 15 million"},
		{"What was Kramer fined?", "acquitted", "USD 6 million"},
		{"How many homes did Lee hack?", "not convicted", "404,847"},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		first, then := strings.Index(got.Text, c.first), strings.Index(got.Text, c.then)
		if first < 0 || then < first {
			t.Errorf("%q: want %q before %q in %q", c.question, c.first, c.then, got.Text)
		}
	}
}

func TestTheDirectLineIsBounded(t *testing.T) {
	a, _ := open(t, "")
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		for _, ask := range []string{"How long?", "What fine?", "How many?", "When?", "What was the outcome?", "Which law?"} {
			got, err := a.Ask(t.Context(), c.Title+": "+ask)
			if err != nil {
				t.Fatal(err)
			}
			limit := answer.MaxLine
			if len(got.Question.Mentions) > 1 {
				limit = answer.MaxList
			}
			if n := len([]rune(got.Text)); n > limit {
				t.Errorf("%s %q: %d characters", c.ID, ask, n)
			}
		}
	}
}

func TestACaseThatHasLeftTheArchiveIsPassedOver(t *testing.T) {
	a, archive := open(t, "")
	archive.Remove(corpus.CaseID("cn-spc-2025-06-12-han").Ref())
	got, err := a.Ask(t.Context(), "How long was Han jailed?")
	if err != nil || len(got.Cases()) != 0 {
		t.Errorf("%v, %v", got.Cases(), err)
	}
}

func TestAskStopsWithItsContext(t *testing.T) {
	a, _ := open(t, "")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := a.Ask(ctx, "How long was Han jailed?"); !errors.Is(err, context.Canceled) {
		t.Errorf("error: %v", err)
	}
}

func TestOfManyNamesakesTheOneThatIsMeantIsFound(t *testing.T) {
	archive := &indextest.Archive{}
	for i := range 200 {
		subject := "a stolen bicycle"
		if i == 150 {
			subject = "the theft of a lantern"
		}
		archive.PutCase(&corpus.Case{
			ID: corpus.CaseID(fmt.Sprintf("xx-han-%03d", i)), Title: fmt.Sprintf("Han, matter %d", i), Summary: "Han was tried over " + subject + ".", Topics: []string{subject},
			Parties: []corpus.Party{{ID: "han", Role: "defendant", Names: []corpus.Name{{Text: "Han"}}}},
			Facts:   []corpus.Fact{{Slot: corpus.SlotTerm, Party: "han", Claims: []corpus.Claim{{Value: corpus.Term{Months: i + 1}}}}},
		})
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	got, err := answer.New(archive, engine).Ask(t.Context(), "How long was Han jailed for the lantern theft?")
	if err != nil {
		t.Fatal(err)
	}
	if named := got.Cases(); len(named) != 1 || named[0].ID != "xx-han-150" || !strings.Contains(got.Text, "151 months") {
		t.Errorf("%d cases: %s", len(named), got.Text)
	}
}

func FuzzAsk(f *testing.F) {
	f.Add("How long was Han jailed?")
	f.Add("韓某被罰多少錢？ @everyone <@1>")
	f.Add("\x00\xff\u202e " + strings.Repeat("Li ", 300))
	a, _ := open(f, "cn-spc") // a few records, so that fuzzing is quick
	f.Fuzz(func(t *testing.T, question string) {
		got, err := a.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if len([]rune(got.Text)) > answer.MaxList || strings.Contains(got.Text, "@everyone") {
			t.Errorf("%q: %q", question, got.Text)
		}
	})
}
