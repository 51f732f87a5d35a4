package discord

import (
	"fmt"

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
	Attachments     []attachment                      `json:"attachments,omitempty"`

	picture *bot.Picture // the attachment's bytes
}

// render makes a message of a reply, within every limit of Discord's whatever
// the reply holds. The content is the reply's text; cards, quotes and sources are
// embeds, and so are a table and a picture; a choice is a menu. It pings nobody.
func render(r bot.Reply) message {
	m := message{
		Content:         fit(clean(r.Text), maxContent, escape),
		Embeds:          embeds(r),
		Components:      controls(r),
		AllowedMentions: &discordgo.MessageAllowedMentions{Parse: []discordgo.AllowedMentionType{}},
	}
	m.attach(r.Picture)
	if r.Private {
		m.Flags = discordgo.MessageFlagsEphemeral
	}
	if blank(m.Content) && len(m.Embeds)+len(m.Components) == 0 {
		m.Content = wordsNothing
	}
	return m
}

// controls are the menu of the choices and the buttons of the actions. Never nil.
func controls(r bot.Reply) []discordgo.MessageComponent {
	rows := append(menu(r), buttons(r.Actions)...)
	return rows[:min(len(rows), maxRows)]
}

// menu offers the choices in a select menu, whose texts know no markup. A case is
// offered once: Discord refuses a menu with the same value twice.
func menu(r bot.Reply) []discordgo.MessageComponent {
	known := map[string]bool{}
	var options []discordgo.SelectMenuOption
	for _, c := range r.Choices {
		id := string(c.Case)
		if blank(id) || length(id) > maxLabel || known[id] {
			continue
		}
		known[id] = true
		if len(options) < maxChoices {
			options = append(options, menuOption(id, c))
		}
	}
	if len(options) == 0 {
		return []discordgo.MessageComponent{}
	}
	picking, placeholder := pick, wordsPick
	if sayable(r.Picking) {
		picking = r.Picking
	}
	if len(known) > len(options) {
		placeholder = fmt.Sprintf(wordsPickFirst, len(options), len(known))
	}
	return []discordgo.MessageComponent{discordgo.ActionsRow{Components: []discordgo.MessageComponent{
		discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: picking, Placeholder: placeholder, Options: options},
	}}}
}

func menuOption(id string, c bot.Choice) discordgo.SelectMenuOption {
	o := discordgo.SelectMenuOption{Value: id, Label: fit(line(c.Label), maxLabel, same), Description: fit(line(c.Detail), maxLabel, same)}
	if blank(o.Label) {
		o.Label = id
	}
	return o
}
