package discord

import (
	"fmt"
	"strings"
	"testing"

	"casebot/bot"
)

// What Discord is sent around a reply's own words is in the reader's language.
func TestLabelsFollowTheReadersLocale(t *testing.T) {
	link := bot.Link{Source: "s", Title: "Lantern Daily", URL: "https://lantern.example/1"}
	r := bot.Reply{
		Text: "Orchard", Links: []bot.Link{link},
		Cards:     []bot.Card{{Case: "xx-1", Title: "Orchard", Status: "…", Fields: []bot.Field{{Name: "Fine", Lines: []string{"1", "2"}, Differs: true}}, Links: []bot.Link{link}}},
		Choices:   []bot.Choice{{Case: "xx-1", Label: "Orchard"}},
		Conflicts: []bot.Conflict{{Case: "xx-2", Name: "Term", Claims: []bot.ConflictClaim{{Value: "3", Source: "s", Mistaken: "a slip"}}}},
	}
	for locale, words := range map[string][]string{
		"en-GB": {"Sources", "Fine · sources differ", "Which case?", "mistaken: a slip"},
		"zh-CN": {"来源", "Fine · 来源不一", "哪个案件？", "有误：a slip"},
		"zh-TW": {"來源", "Fine · 來源不一", "哪個案件？", "有誤：a slip"},
	} {
		m := render(r, bot.WordingFor(locale))
		said := fmt.Sprintf("%+v", m.Components)
		for _, e := range m.Embeds {
			for _, f := range e.Fields {
				said += "\n" + f.Name + "\n" + f.Value
			}
		}
		for _, row := range m.Components {
			text, _ := row.MarshalJSON()
			said += "\n" + string(text)
		}
		for _, word := range words {
			if !strings.Contains(said, word) {
				t.Errorf("%s: no %q in %s", locale, word, said)
			}
		}
	}
	for locale, want := range map[string]string{"": wordsNothing, "zh-CN": "没有可显示的内容。"} {
		if got := render(bot.Reply{}, bot.WordingFor(locale)).Content; got != want {
			t.Errorf("%q: %q", locale, got)
		}
	}
}

// Commands are described in every language that the bot has words in.
func TestCommandsAreDescribedInEachLanguage(t *testing.T) {
	const summary = "Show a case by any of its names"
	commands, err := commandsFor([]bot.Spec{{
		Name: "case", Summary: summary, Options: []bot.Option{{Name: "name", Summary: "The message", MaxRunes: 10}},
		Subs: []bot.Spec{{Name: "one", Summary: summary}},
	}, {
		Name: "look", Summary: "Not among the words", Options: []bot.Option{{Name: "name", Summary: "The message", MaxRunes: 10}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if got := (*commands[0].DescriptionLocalizations)["zh-TW"]; got != "以任何名稱查看案件" {
		t.Errorf("the command: %q", got)
	}
	if got := commands[0].Options[0].DescriptionLocalizations["zh-CN"]; got != "按任何名称查看案件" {
		t.Errorf("the command below: %q", got)
	}
	if got := commands[1].Options[0].DescriptionLocalizations["zh-TW"]; got != "這則訊息" {
		t.Errorf("the option: %q", got)
	}
	if got := *commands[1].DescriptionLocalizations; len(got) != 0 {
		t.Errorf("without words: %q", got)
	}
}

// Of a message Discord does not tell the reader's language: its own is taken.
func TestAMessageIsAnsweredWithLabelsInItsLanguage(t *testing.T) {
	for text, want := range map[string]string{"How long was Han jailed?": "", "<@5> 韓某被判多久？": "zh-TW", "韩某的罚金": "zh-CN"} {
		p := posting{ID: "1", ChannelID: "2", Content: text, Author: user{ID: "9"}}
		if req, _, ok := p.request(identity{}); !ok || req.Locale != want {
			t.Errorf("%q: %v, %q", text, ok, req.Locale)
		}
	}
}
