package bot_test

import (
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/corpus/cite"
	"casebot/index/answer"
)

// A talk goes on from whatever a command or a search has shown, in the order in which it
// stands there.
func TestATalkGoesOnFromWhatIsShown(t *testing.T) {
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	memory, err := state.Open(t.Context(), t.TempDir(), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { memory.Close() })
	kept := openWith(t, bot.Config{Memory: memory, Cite: func(c *corpus.Case, style string) (string, error) { return cite.Citation(c, cite.Style(style)) }})
	for i, talk := range [][][2]string{
		{{"/search camera", "9 cases"}, {"the second one", "Han: "}, {"what was the fine?", "13,000 yuan"}, {"and the third one", "motel"}},
		{{"/search camera", "9 cases"}, {"what was the fine in the second one?", "13,000 yuan"}},
		{{"/search camera", "9 cases"}, {"第二个", "韩某案"}, {"which of them are in Brazil?", "Of the 9 listed before: 1 case: IDEC"}},
		{{"camera", "9 cases"}, {"the Brazilian one", "ViaQuatro"}, {"the Korean one", "3 cases: South Korea: four"}},
		{{"Clearview", "7 cases fit"}, {"the Dutch one", "Dutch fine"}, {"how much was it?", "30.5 million"}, {"希腊的那个", "Greek"}},
		{{"/case Clearview", "7 cases fit"}, {"2", "Information Commissioner"}, {"the last one", "Consumer Privacy"}},
		{{"/timeline in:KR", "7 confirmed cases"}, {"the second one", "Lee: "}, {"evidence?", "Lee: "}},
		{{"/lookup Rosenbach v. Six Flags Entertainment Corp. and R (Bridges) v Chief Constable of South Wales Police", "2 cases"}, {"the second one", "Bridges"}},
		{{"/case Han", "Han: "}, {"/related Han", "Related to Han"}, {"and the fine?", "13,000 yuan"}, {"the first one", "South Korea: four people accused of hacking IP cameras"}},
		{{"/case Han", "Han: "}, {"/search camera", "9 cases"}, {"and the fine?", "13,000 yuan"}},
		{{"/case Han", "Han: "}, {"/search Clearview", "7 cases"}, {"and the fine?", "no case named"}},
		{{"/case Han", "Han: "}, {"/search gazebo", "does not hold"}, {"and the fine?", "13,000 yuan"}},
		{{"/case Han", "Han: "}, {"/stats", "confirmed cases"}, {"and the fine?", "13,000 yuan"}},
		{{"/case Han", "Han: "}, {"/stats sentences", "sentences"}, {"and the fine?", "13,000 yuan"}},
		{{"/cite Han", "a citation"}, {"cite it in oscola", "a citation"}, {"and the fine?", "13,000 yuan"}},
		{{"/evidence Han", "Han: "}, {"sources?", "its sources"}, {"and the fine?", "13,000 yuan"}},
		{{"/case Kmart", "Kmart"}, {"/evidence Han", "Han: "}, {"and the fine?", "13,000 yuan"}},
		{{"which cases in France?", "3 cases"}, {"/cite Han", "a citation"}, {"and the fine?", "13,000 yuan"}, {"the second one", "fine over cookies"}},
		{{"/compare Han Xu", "Han"}, {"/help", "Casebot"}, {"the first one", "Han: "}},
	} {
		var before bot.Reply
		for _, step := range talk {
			inMemory := kept.Handle(t.Context(), bot.Request{Room: string(rune('a' + i)), Asker: "ann", Text: step[0]})
			carried := kept.Handle(t.Context(), bot.Request{Text: step[0], Before: before.Turn()})
			if !carried.Passing() {
				before = carried
			}
			if !strings.Contains(inMemory.Text, step[1]) || inMemory.Text != carried.Text {
				t.Errorf("%q: %q → %q, carried along %q", talk[0][0], step[0], inMemory.Text, carried.Text)
			}
		}
	}
}

// A control that reads on about another case leaves a talk about one where it was.
func TestAControlLeavesATalkWhereItWas(t *testing.T) {
	b := talkative(t)
	before := say(t, b, "/case Han").Turn()
	for _, says := range []string{"/evidence " + airways, "/cite " + airways} {
		if got := b.Handle(t.Context(), bot.Request{Text: says, Control: true, Before: before}); !got.Passing() {
			t.Errorf("%s: %+v", says, got.Turn())
		}
	}
	list := say(t, b, "/search camera").Turn()
	for _, c := range []struct {
		says   string
		before bot.Request
		about  string
		listed int
	}{
		{"/related " + airways, bot.Request{Before: before}, han, 10},
		{"/evidence " + airways, bot.Request{Before: list}, airways, 9},
	} {
		c.before.Text, c.before.Control = c.says, true
		got := b.Handle(t.Context(), c.before)
		if turn := got.Turn(); got.Passing() || len(turn.About) != 1 || string(turn.About[0].Case) != c.about || len(turn.Listed) != c.listed {
			t.Errorf("%s: %+v", c.says, turn)
		}
	}
}

// A question that finds nothing ends what was talked about, and what was listed before can
// still be counted off.
func TestAListIsCountedOffBehindAQuestionThatFindsNothing(t *testing.T) {
	b := talkative(t)
	list := say(t, b, "which cases in France?").Turn()
	list.About = []answer.Subject{{Case: list.Listed[0]}}
	for _, nothing := range []string{"How long was Jimmy Xuvor jailed?", "zzyzx"} {
		lost := b.Handle(t.Context(), bot.Request{Text: nothing, Before: list})
		if turn := lost.Turn(); lost.Passing() || turn.About != nil || len(turn.Listed) != 3 {
			t.Errorf("%q: %+v, %s", nothing, turn, lost.Text)
		}
		if got := b.Handle(t.Context(), bot.Request{Text: "the second one", Before: lost.Turn()}).Turn(); len(got.About) != 1 || got.About[0].Case != list.Listed[1] {
			t.Errorf("behind %q: %+v", nothing, got)
		}
		if got := b.Handle(t.Context(), bot.Request{Text: "and the fine?", Before: lost.Turn()}); len(got.Cards) > 0 {
			t.Errorf("behind %q: %s", nothing, got.Text)
		}
	}
	if got := b.Handle(t.Context(), bot.Request{Text: "thanks", Before: list}); !got.Passing() {
		t.Errorf("thanks: %+v", got.Turn())
	}
}
