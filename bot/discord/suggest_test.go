package discord

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/bot"
	"casebot/corpus"
)

func TestAnOptionThatIsTypedGetsSuggestions(t *testing.T) {
	t.Parallel()
	requests := make(chan bot.Request, 1)
	r := run(t, func(_ context.Context, req bot.Request) bot.Reply {
		requests <- req
		return bot.Reply{Choices: []bot.Choice{
			{Case: "xx-1-adler", Label: "Adler", Detail: "Example City Court · 2024"},
			{Case: "xx-2-adler", Label: "Adler v. <@1>\n*Brook*", Detail: ""},
		}}
	})
	in := r.fake.NewTyped("case", "name", "adl")
	in.Locale = "zh-TW"
	r.fake.Deliver(t, in)
	in.Latency(t)
	req := <-requests
	if req.Command != "case" || req.Option("name") != "adl" || req.Text != "typing name" || req.Locale != "zh-TW" || req.Asker == "" {
		t.Errorf("request %+v", req)
	}
	got := fmt.Sprint(in.Choices(t))
	if want := "[{Adler · Example City Court · 2024 xx-1-adler} {Adler v. <@1> *Brook* xx-2-adler}]"; got != want {
		t.Errorf("suggestions %s, want %s", got, want)
	}
}

func TestSuggestionsKeepToDiscordsLimits(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("長い名前 ", 60)
	choices := []bot.Choice{
		{Case: "twice", Label: "One"}, {Case: "twice", Label: "The same again"}, {Case: "", Label: "no value"},
		{Case: "unseen", Label: " \u200b "}, {Case: corpus.CaseID(strings.Repeat("x", 101)), Label: "a value that is too long"},
		{Case: "long", Label: long, Detail: "Example City Court · 2024"}, {Case: "longest", Label: "Adler", Detail: long},
		{Case: "emoji", Label: strings.Repeat("👩‍👩‍👧 ", 60), Detail: strings.Repeat("🏛", 90)}, {Case: "turned", Label: "a\u202eb\x00c\xff"},
	}
	for i := range 40 {
		choices = append(choices, bot.Choice{Case: corpus.CaseID(fmt.Sprint("case-", i)), Label: fmt.Sprint("Case ", i)})
	}
	r := run(t, func(context.Context, bot.Request) bot.Reply { return bot.Reply{Choices: choices} })
	got := r.fake.Complete(t, "case", "name", "a")
	if len(got) != 25 || got[0].Value != "twice" || got[1].Value != "long" || got[4].Value != "turned" || got[4].Name != "abc\uFFFD" {
		t.Fatalf("%d suggestions: %q", len(got), got)
	}
	if !strings.HasSuffix(got[1].Name, "… · Example City Court · 2024") || utf8.RuneCountInString(got[1].Name) != 100 {
		t.Errorf("a long label is cut, what tells it apart stays: %q", got[1].Name)
	}
	for _, s := range got {
		if n := units(s.Name); n == 0 || n > 100 {
			t.Errorf("%q has %d UTF-16 units", s.Name, n)
		}
	}
}

func TestNoSuggestionsAreAnAnswerToo(t *testing.T) {
	t.Parallel()
	r := run(t, func(context.Context, bot.Request) bot.Reply { panic(errors.New("no")) })
	if got := r.fake.Complete(t, "case", "name", "a"); len(got) != 0 {
		t.Errorf("after a crash: %v", got)
	}
	if !strings.Contains(r.log.String(), "completion crashed") {
		t.Errorf("log: %s", r.log)
	}
	in := r.fake.NewTyped("case", "name", "a")
	delete(in.Data["options"].([]any)[0].(map[string]any), "focused")
	r.fake.Deliver(t, in)
	if got := in.Choices(t); len(got) != 0 {
		t.Errorf("where nothing is typed: %v", got)
	}
}
