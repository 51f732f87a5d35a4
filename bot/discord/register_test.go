package discord

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"

	"github.com/bwmarrin/discordgo"
)

// Commands are written when Discord's differ, and then left alone: Discord shows
// people each overwrite as a change.
func TestCommandsAreWrittenWhenTheyDiffer(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	for _, want := range []int{1, 1} {
		r := runOn(t, fake, echo)
		r.log.await(t, "commands are registered")
		r.stop()
		if got := fake.Overwrites(); got != want {
			t.Errorf("%d overwrites, want %d", got, want)
		}
	}
	if got := fake.Commands(); len(got) != len(specs)-2 /* two are hidden */ || got[0].Names["zh-CN"] != "案件" || got[0].Options[0].MaxLength != 200 || !got[0].Options[0].Required {
		t.Errorf("commands %+v", got)
	}
	fake.Forget()
	r := runOn(t, fake, echo)
	fake.AwaitOverwrites(t, 2)
	r.stop()
}

// What Discord will not have it is not asked again, and the bot runs on.
func TestCommandsThatDiscordRefuses(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.Fail(discordtest.Fault{Route: "overwrite", Status: 400})
	r := runOn(t, fake, echo)
	r.log.await(t, "does not take the commands")
	if got := fake.Message(t, "hello").Content; got != "hello" {
		t.Errorf("reply %q", got)
	}
	r.stop()
	if got := fake.Requests("overwrite"); got != 1 {
		t.Errorf("%d requests", got)
	}
}

// written returns commands as they are sent, checked.
func written(t *testing.T, specs []bot.Spec) string {
	t.Helper()
	commands, err := commandsFor(specs)
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(commands)
	if err != nil {
		t.Fatal(err)
	}
	if problems := discordtest.Problems("overwrite", body); len(problems) > 0 {
		t.Fatalf("%s\n%s", strings.Join(problems, "\n"), body)
	}
	return normal(commands)
}

func TestEveryChangeOfACommandIsNoticed(t *testing.T) {
	base := written(t, specs)
	seen := []string{base}
	for name, change := range map[string]func(s []bot.Spec){
		"name":            func(s []bot.Spec) { s[0].Name = "matter" },
		"localised name":  func(s []bot.Spec) { s[0].Names = map[string]string{"zh-CN": "案"} },
		"no localisation": func(s []bot.Spec) { s[0].Names = nil },
		"summary":         func(s []bot.Spec) { s[0].Summary = "Other" },
		"option's name":   func(s []bot.Spec) { s[0].Options[0].Name = "title" },
		"option's names":  func(s []bot.Spec) { s[0].Options[0].Names = nil },
		"option's text":   func(s []bot.Spec) { s[0].Options[0].Summary = "Other" },
		"required":        func(s []bot.Spec) { s[0].Options[0].Required = false },
		"length":          func(s []bot.Spec) { s[0].Options[0].MaxRunes = 100 },
		"a title":         func(s []bot.Spec) { s[5].Message = "Find cases" },
		"its titles":      func(s []bot.Spec) { s[5].Titles = nil },
		"typed instead":   func(s []bot.Spec) { s[5].Message = "" },
		"one below":       func(s []bot.Spec) { s[6].Subs = s[6].Subs[:1] },
		"one below's":     func(s []bot.Spec) { s[6].Subs = []bot.Spec{{Name: "add", Summary: "x"}, s[6].Subs[1]} },
		"a value":         func(s []bot.Spec) { s[0].Options[0].Values = []bot.Value{{Name: "one", Says: "1"}} },
		"a value's words": func(s []bot.Spec) { s[0].Options[0].Values = []bot.Value{{Name: "one", Says: "2"}} },
		"a value's name":  func(s []bot.Spec) { s[0].Options[0].Values = []bot.Value{{Name: "two", Says: "2"}} },
		"a value's names": func(s []bot.Spec) {
			s[0].Options[0].Values = []bot.Value{{Name: "two", Names: map[string]string{"zh-CN": "二"}, Says: "2"}}
		},
		"another option": func(s []bot.Spec) { s[0].Options = append(s[0].Options, bot.Option{Name: "x", Summary: "x"}) },
	} {
		changed := slices.Clone(specs)
		changed[0].Options = slices.Clone(specs[0].Options)
		change(changed)
		got := written(t, changed)
		if slices.Contains(seen, got) {
			t.Errorf("a change of %s is not noticed", name)
		}
		seen = append(seen, got)
	}
	backwards := slices.Clone(specs)
	slices.Reverse(backwards)
	if got := written(t, backwards); got != base {
		t.Error("the order of the commands counts as a change")
	}
	if got := normal([]*discordgo.ApplicationCommand{{Name: "case", Description: "Show a case"}}); slices.Contains(seen, got) {
		t.Error("where a command may be used does not count")
	}
	if got := written(t, specs[:1]); got == base {
		t.Error("a command that is gone is not noticed")
	}
}

func TestSpecsBeyondDiscordsLimits(t *testing.T) {
	long := strings.Repeat("长", 101)
	many, looks := make([]bot.Spec, 101), make([]bot.Spec, 16)
	for i := range looks {
		looks[i].Message = "Look"
	}
	valued := func(completes bool, values ...bot.Value) []bot.Spec {
		return []bot.Spec{{Name: "x", Summary: "x", Options: []bot.Option{{Name: "o", Summary: "x", Completes: completes, Values: values}}}}
	}
	var options []bot.Option
	for i := range 26 {
		options = append(options, bot.Option{Name: strings.Repeat("o", i+1), Summary: "x"})
	}
	for want, specs := range map[string][]bot.Spec{
		"101 commands":                 many,
		"16 commands on messages":      looks,
		"title \" \"":                  {{Name: "x", Message: " "}},
		"title \"Look\\nup\"":          {{Name: "x", Message: "Look\nup"}},
		"title \"" + long:              {{Name: "x", Message: "Look", Titles: map[string]string{"zh-CN": long}}},
		"26 values":                    valued(false, make([]bot.Value, 26)...),
		"value \"\"":                   valued(false, bot.Value{Name: "one"}),
		"value \"" + long:              valued(false, bot.Value{Name: "one", Says: "1", Names: map[string]string{"zh-CN": long}}),
		"value \"two\": there are two": valued(false, bot.Value{Name: "one", Says: "1"}, bot.Value{Name: "two", Says: "1"}),
		"value \"one\": there are two": valued(false, bot.Value{Name: "one", Says: "1"}, bot.Value{Name: "one", Says: "2"}),
		"fixed and suggested":          valued(true, bot.Value{Name: "one", Says: "1"}),
		`option "below": option "A"`:   {{Name: "x", Summary: "x", Subs: []bot.Spec{{Name: "below", Summary: "x", Options: []bot.Option{{Name: "A", Summary: "x"}}}}}},
		"name \"Case\"":                {{Name: "Case", Summary: "x"}},
		"name \"\"":                    {{Summary: "x"}},
		"name \"a b\"":                 {{Name: "x", Names: map[string]string{"zh-CN": "a b"}, Summary: "x"}},
		"a summary of 101 characters":  {{Name: "x", Summary: long}},
		"a summary of 0 characters":    {{Name: "x"}},
		"26 options":                   {{Name: "x", Summary: "x", Options: options}},
		"required, so it must":         {{Name: "x", Summary: "x", Options: []bot.Option{{Name: "a", Summary: "x"}, {Name: "b", Summary: "x", Required: true}}}},
		"there are two":                {{Name: "x", Summary: "x", Options: []bot.Option{{Name: "a", Summary: "x"}, {Name: "a", Summary: "x"}}}},
		`option "A"`:                   {{Name: "x", Summary: "x", Options: []bot.Option{{Name: "A", Summary: "x"}}}},
	} {
		if _, err := commandsFor(specs); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q: %v", want, err)
		}
	}
}

// A server and a person can install the bot, and either can use each command in
// servers, with the bot and between people: that is what Discord is told.
func TestEveryCommandIsThereWhereverTheBotIsInstalled(t *testing.T) {
	specs := []bot.Spec{{Name: "case", Summary: "One"}, {Name: "settings", Summary: "Two", Manager: true}, {Name: "lookup", Message: "Look up cases", Summary: "Three"}}
	commands, err := commandsFor(specs)
	if err != nil || len(commands) != 3 {
		t.Fatal(commands, err)
	}
	for _, c := range commands {
		body, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{`"contexts":[0,1,2]`, `"integration_types":[0,1]`} {
			if !strings.Contains(string(body), want) {
				t.Errorf("%s: %s is not in %s", c.Name, want, body)
			}
		}
		if strings.Contains(string(body), `"default_member_permissions":"32"`) != (c.Name == "settings") {
			t.Errorf("%s", body)
		}
	}
}
