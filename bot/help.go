package bot

import (
	"context"
	"strings"
)

func (b *Bot) helpCommand() Command {
	return Command{
		Spec: Spec{
			Name: "help", Names: map[string]string{"zh-CN": "帮助", "zh-TW": "說明"},
			Summary: "What this bot can do, what it cannot, and how to ask", Private: true,
		},
		Run: func(context.Context, Request) (Reply, error) { return b.help(), nil },
	}
}

// help is made from the commands themselves, so that it cannot drift from them.
func (b *Bot) help() Reply {
	var lines []string
	for _, c := range b.commands {
		lines = append(lines, Usage(c.Spec)+" — "+c.Spec.Summary)
	}
	lines = append(lines,
		"",
		"A mention of the bot, or a direct message, is a question. Words alone are searched for.",
		"",
		"Answers are what the linked sources say, as of the day they were checked. An accusation is not a conviction. "+
			"What the archive does not hold may exist all the same.",
		"It cannot answer why-questions, understand wording far from that of its records, or give legal advice.",
		b.writeTo(),
	)
	return Reply{Text: "Casebot answers questions about legal cases from sources that it links.", Body: strings.Join(lines, "\n"), Private: true}
}

// Usage writes a command as a person types it: "/case NAME".
func Usage(s Spec) string {
	usage := "/" + s.Name
	for _, option := range s.Options {
		usage += " " + strings.ToUpper(option.Name)
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
