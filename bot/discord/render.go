package discord

import (
	"slices"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// A message is what Discord is sent, wherever it goes.
type message struct {
	Content         string                            `json:"content"`
	Embeds          []*discordgo.MessageEmbed         `json:"embeds"`
	Components      []discordgo.MessageComponent      `json:"components"`
	AllowedMentions *discordgo.MessageAllowedMentions `json:"allowed_mentions"`
	Flags           discordgo.MessageFlags            `json:"flags,omitempty"`
	Attachments     []attachment                      `json:"attachments,omitzero"` // nil: those that are there stay

	picture *bot.Picture // the attachment's bytes
}

// render makes a message of a reply, within every limit of Discord's whatever
// the reply holds. The content is the reply's text; cards, quotes and sources are
// embeds, and so are a table and a picture; a choice is a menu. It pings nobody.
// Cards that may be shown in short are, and a button leads to the rest.
func render(r bot.Reply, w bot.Wording) message {
	r = shortened(r)
	if r.Locale != "" {
		w = bot.WordingFor(r.Locale)
	}
	m := message{
		Content:         fit(clean(r.Text), maxContent, escape),
		Embeds:          embeds(r, w),
		Components:      controls(r, w),
		AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
	}
	m.attach(r.Picture)
	if r.Private {
		m.Flags = discordgo.MessageFlagsEphemeral
	}
	if blank(m.Content) && len(m.Embeds)+len(m.Components) == 0 {
		m.Content = w.Say(wordsNothing)
	}
	return m
}

// asides is how many actions come up to the last that only reads on.
func asides(actions []bot.Action) int {
	for i := len(actions); i > 0; i-- {
		if actions[i-1].Aside {
			return i
		}
	}
	return 0
}

// shortened is a reply with its cards in short, where it offers the whole.
func shortened(r bot.Reply) bot.Reply {
	if r.Longer == nil {
		return r
	}
	r.Cards, r.Actions = slices.Clone(r.Cards), slices.Insert(slices.Clone(r.Actions), asides(r.Actions), *r.Longer)
	for i, c := range r.Cards {
		r.Cards[i] = c.Short()
	}
	return r
}
