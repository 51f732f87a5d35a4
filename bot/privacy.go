package bot

import (
	"context"
	"strings"
)

func (b *Bot) privacyCommand() Command {
	return Command{
		Spec: Spec{
			Name: "privacy", Names: map[string]string{"zh-CN": "隐私", "zh-TW": "隱私"},
			Summary: "What is kept about you, and who to write to", Private: true,
		},
		Run: func(context.Context, Request) (Reply, error) { return b.privacy(), nil },
	}
}

// privacy says what is kept about askers.
func (b *Bot) privacy() Reply {
	kept, lines := "Nothing about you is kept: not your questions, not your name, not where you asked.", []string{
		"A question is read, answered and forgotten; it is not written to a log or a file, and not sent to anybody. No language model is involved.",
		"Discord itself keeps what is said on Discord, under its own terms.",
		"The cases name people only as citable sources of those cases name them; victims, witnesses and minors are not named.",
	}
	if b.config.Memory != nil {
		kept = "Your questions are not kept, nor your name. For one day it is kept which case your last question was about, so that you can go on from it."
		lines = append(lines, "What is kept for that: the numbers that Discord gives you and the channel, the time, the case and what you asked of it (a fine, a date), never your words. "+
			"Your next question there replaces it; after 24 hours it is not used any more, and deleted within the hour.")
	}
	if b.config.Desk != nil {
		lines = append(lines, "A link that you suggest with /add waits until a curator has looked at it, with the number of the server it came from and nothing of yours. "+
			"What a curator decides is kept with the curator's number.")
	}
	return Reply{
		Text: kept,
		Body: strings.Join(append(lines, b.writeTo()), "\n"), Private: true,
	}
}
