package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) helpCommand() Command {
	return Command{
		Spec: Spec{
			Name: "help", Names: map[string]string{"zh-CN": "帮助", "zh-TW": "說明"},
			Summary: "What this bot can do, what it cannot, and how to ask", Private: true,
			Options: []Option{{
				Name: "topic", Names: map[string]string{"zh-CN": "主题", "zh-TW": "主題"},
				Summary: "search: all that a search understands", MaxRunes: 40,
			}},
		},
		Run: func(_ context.Context, req Request) (Reply, error) { return b.helpOn(req.Option("topic")), nil },
	}
}

// helpOn is the help on one topic, and the general help where there is none.
func (b *Bot) helpOn(topic string) Reply {
	topic = strings.TrimPrefix(strings.ToLower(answer.Clean(topic)), "/")
	if slices.Contains([]string{"search", "搜索", "搜尋"}, topic) {
		return searchHelp()
	}
	reply := b.help()
	if topic != "" {
		reply.Note = fmt.Sprintf("There is no further help on “%s”; there is /help search.", answer.Shorten(topic, 40))
	}
	return reply
}

// searchHelp is made from the table that the parser reads by.
func searchHelp() Reply {
	var lines []string
	for _, form := range index.Syntax() {
		lines = append(lines, form.Example+" — "+form.Finds+".")
		if len(form.Also) > 0 {
			lines[len(lines)-1] += " Also " + strings.Join(form.Also, ":, ") + ":."
		}
	}
	lines = append(lines, "", "What cannot be read so is searched for as words, and the reply says how it was understood.")
	return Reply{Text: "A search understands words and the following, in any order and together.", Body: strings.Join(lines, "\n"), Private: true}
}

// help is made from the commands themselves, so that it cannot drift from them.
func (b *Bot) help() Reply {
	var lines []string
	for _, c := range b.commands {
		if c.Spec.Hidden {
			continue
		}
		lines = append(lines, Usage(c.Spec)+" — "+c.Spec.Summary)
	}
	lines = append(lines,
		"",
		"A mention of the bot, or a direct message, is a question. Words alone are searched for; /help search shows what else a search understands.",
		"",
		"Answers are what the linked sources say, as of the day they were checked. An accusation is not a conviction. "+
			"What the archive does not hold may exist all the same.",
		"It cannot answer why-questions, understand wording far from that of its records, or give legal advice.",
		b.writeTo(),
	)
	return Reply{Text: "Casebot answers questions about legal cases from sources that it links.", Body: strings.Join(lines, "\n"), Private: true}
}

// Usage writes a command as a person types it: "/case NAME", "/help [TOPIC]".
func Usage(s Spec) string {
	usage := "/" + s.Name
	for _, option := range s.Options {
		name := strings.ToUpper(option.Name)
		if !option.Required {
			name = "[" + name + "]"
		}
		usage += " " + name
	}
	return usage
}

// writeTo says where corrections and removals are asked for.
func (b *Bot) writeTo() string {
	if b.config.Contact == "" {
		return "For corrections and removal, write to whoever runs this bot: no contact is set."
	}
	return "For corrections and removal, write to " + b.config.Contact + "."
}
