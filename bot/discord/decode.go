package discord

import (
	"regexp"
	"slices"
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// pick is the custom ID of the menu that a choice is made in.
const pick = "pick"

// An ask is an interaction understood: a request, or what to say instead.
type ask struct {
	req     bot.Request
	private bool   // the reply is for the asker alone
	refusal string // told privately where there is no request
}

// ask reads a command, a control or a form. Anything else is a leftover of another
// version, and its user is told so.
func (in interaction) ask(specs []bot.Spec) ask {
	a := ask{req: bot.Request{Locale: in.Locale, Asker: in.asker(), Room: in.ChannelID, Guild: in.GuildID, Manager: in.manager()}}
	switch in.Type {
	case discordgo.InteractionApplicationCommand, discordgo.InteractionApplicationCommandAutocomplete:
		a.command(in, specs)
	case discordgo.InteractionMessageComponent, discordgo.InteractionModalSubmit:
		a.control(in, specs)
	default:
		a.refusal = wordsUnknownControl
	}
	return a
}

func (a *ask) command(in interaction, specs []bot.Spec) {
	data := in.Data
	i := slices.IndexFunc(specs, func(s bot.Spec) bool { return s.Name == data.Name })
	if i < 0 || data.Type > discordgo.ChatApplicationCommand {
		a.refusal = wordsUnknownCommand
		return
	}
	a.req.Command, a.private = data.Name, specs[i].Private
	// A managers' command reaches the bot only from those whom the server lets use it.
	a.req.Manager = a.req.Manager || specs[i].Manager && in.installedHere()
	a.req.Options = map[string]string{}
	for _, o := range data.Options {
		if o.Value != nil {
			a.req.Options[o.Name] = o.text()
		}
	}
}

// request reads a message that is meant for the bot: one that mentions it, or a
// direct one. What bots and webhooks write is not answered, lest two bots talk to
// each other without end.
func (p posting) request(me identity) (bot.Request, bool) {
	plain := p.Type == discordgo.MessageTypeDefault || p.Type == discordgo.MessageTypeReply
	mentioned := slices.ContainsFunc(p.Mentions, func(u user) bool { return u.ID == me.User.ID })
	switch {
	case p.ID == "" || p.ChannelID == "" || !plain:
		return bot.Request{}, false
	case p.Author.ID == "" || p.Author.ID == me.User.ID || p.Author.Bot || p.WebhookID != "":
		return bot.Request{}, false
	case p.GuildID != "" && !mentioned:
		return bot.Request{}, false
	}
	return bot.Request{Text: withoutMentions(p.Content), Asker: p.Author.ID, Room: p.ChannelID, Guild: p.GuildID}, true
}

// mention matches <@1>, <@!1>, <@&1> and <#1>: people, roles and channels.
var mention = regexp.MustCompile(`(?:[ \t]*<(?:@[!&]?|#)[0-9]+>)+[ \t]*`)

func withoutMentions(content string) string {
	return strings.TrimSpace(mention.ReplaceAllString(content, " "))
}
