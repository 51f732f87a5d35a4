package discord

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"

	"github.com/bwmarrin/discordgo"
)

// Whatever an archive holds and whatever is typed, Discord takes what is suggested for
// each option of each command.
func TestNoSuggestionBreaksALimit(t *testing.T) {
	m, offered := maker{rand.New(rand.NewPCG(7, 3))}, 0
	odd, _ := oddArchive(t, m, 60)
	for range 3 { // something is followed, so that it can be suggested to end it
		for _, says := range watching(m) {
			odd.Handle(t.Context(), bot.Request{Text: says, Asker: "ann", Guild: "town", Room: "market", Manager: true})
		}
	}
	for n, typed := range []string{"", "m", "zed", "matter 1", m.text(30), m.text(100), "韩", "topic:", strings.Repeat("z", 6000)} {
		for name, options := range options("", odd.Specs()) {
			for _, o := range options {
				req := bot.Request{Command: name, Options: map[string]string{o: typed}, Asker: "ann", Guild: "town", Room: "market", Manager: true, Locale: []string{"", "zh-CN", "zh-TW"}[n%3]}
				list := map[string]any{"choices": suggestions(odd.Complete(t.Context(), req, o))}
				body, err := json.Marshal(callback{discordgo.InteractionApplicationCommandAutocompleteResult, list})
				if err != nil {
					t.Fatal(err)
				}
				if problems := discordtest.Problems("callback", body); len(problems) > 0 {
					t.Errorf("/%s %s:%.60q: %s\n%s", name, o, typed, strings.Join(problems, "\n"), body)
				}
				offered += strings.Count(string(body), `"name"`)
			}
		}
	}
	if offered < 500 {
		t.Errorf("%d suggestions: too few to prove much", offered)
	}
}

// options are those of each command, and of each below one.
func options(before string, specs []bot.Spec) map[string][]string {
	all := map[string][]string{}
	for _, s := range specs {
		for _, o := range s.Options {
			all[before+s.Name] = append(all[before+s.Name], o.Name)
		}
		for name, names := range options(fmt.Sprint(before, s.Name, " "), s.Subs) {
			all[name] = names
		}
	}
	return all
}
