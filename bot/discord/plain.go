package discord

import (
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// bare makes a message without embeds and menus of a reply that Discord did not
// take as [render] made it: what it says, where its sources are, and its buttons,
// which it is known by. How many sources do not fit is said.
func bare(r bot.Reply, w bot.Wording) message {
	text := fit(joined("\n", clean(r.Text), clean(r.Body)), maxContent/2, escape)
	room := maxContent - length(text) - missingRoom
	missing := 0
	for _, l := range r.Links {
		at, safe := linkable(l)
		switch line := "\n<" + at + ">"; {
		case safe && strings.Contains(text, line): // it stands there already
		case safe && length(line) <= room:
			text, room = text+line, room-length(line)
		default:
			missing++
		}
	}
	if missing > 0 {
		text += "\n" + w.Say(wordsMissing, missing)
	}
	if blank(text) {
		text = w.Say(wordsNothing)
	}
	return message{
		Content: text, Embeds: []*discordgo.MessageEmbed{}, Components: controls(bot.Reply{Actions: r.Actions}, w),
		AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
	}
}

// linkable is where a source is, as Discord makes a link of it; ok is false where it
// would not.
func linkable(l bot.Link) (target string, ok bool) {
	for _, at := range addresses(l) {
		if target, ok = safeURL(at); ok {
			break
		}
	}
	return target, ok
}
