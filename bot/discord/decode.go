package discord

import (
	"cmp"
	"slices"
	"strings"

	"casebot/bot"
	regexp "casebot/corpus/lazyregexp"

	"github.com/bwmarrin/discordgo"
)

// pick is the custom ID of the menu that a choice is made in.
const pick = "pick"

// An ask is an interaction understood: a request, or what to say instead.
type ask struct {
	req     bot.Request
	private bool   // the reply is for the asker alone
	refusal string // in English, told privately where there is no request
}

// amongPeople is the context of an interaction in the direct messages of a group, or of
// two people of whom neither is the bot.
const amongPeople = 2

// ask reads a command, a control or a form. Anything else is a leftover of another
// version, and its user is told so.
func (in interaction) ask(specs []bot.Spec) ask {
	a := ask{req: bot.Request{
		ID: in.ID, Locale: in.Locale, Asker: in.asker().ID, Room: in.ChannelID, Guild: in.GuildID, Guest: in.GuildID != "" && !in.installedHere(), Among: in.GuildID == "" && in.Context == amongPeople, Parent: in.parent(),
		Name: called(in.Member.Nick, in.asker()), Roles: in.Member.Roles, Manager: in.may(managing), Deletes: in.may(deleting), Lacks: in.lacks(),
	}}
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
	i := slices.IndexFunc(specs, data.names)
	if i < 0 {
		a.refusal = wordsUnknownCommand
		return
	}
	spec := specs[i]
	a.req.Command, a.private = spec.Name, spec.Private
	// A managers' command reaches the bot only from those whom the server lets use it.
	a.req.Manager = a.req.Manager || spec.Manager && in.installedHere()
	a.req.Options = map[string]string{}
	if spec.Message != "" && len(spec.Options) > 0 {
		message, text := spec.Options[0], []rune(data.Resolved.Messages[data.Target].text())
		a.req.Options[message.Name] = string(text[:min(len(text), message.MaxRunes)])
		return
	}
	below, options := data.given()
	if j := slices.IndexFunc(spec.Subs, func(s bot.Spec) bool { return below != "" && s.Name == below }); j >= 0 {
		a.req.Command += " " + below
		a.private = a.private || spec.Subs[j].Private
	}
	for _, o := range options {
		if o.Value != nil {
			a.req.Options[o.Name] = o.text()
		}
	}
}

// given returns the options that were filled in, and the command below the command
// that they are for, "" where it is the command itself.
func (d interactionData) given() (below string, options []option) {
	if len(d.Options) == 1 && d.Options[0].Type == discordgo.ApplicationCommandOptionSubCommand {
		return d.Options[0].Name, d.Options[0].Options
	}
	return "", d.Options
}

// names reports whether a command that was used is the one of a spec.
func (d interactionData) names(s bot.Spec) bool {
	switch {
	case s.Hidden:
		return false
	case d.Type == discordgo.MessageApplicationCommand:
		return s.Message != "" && s.Message == d.Name
	case d.Type > discordgo.ChatApplicationCommand:
		return false
	}
	return s.Message == "" && s.Name == d.Name
}

// called returns what a person is called where they speak.
func called(nick string, u user) string { return line(cmp.Or(nick, u.Global, u.Name)) }

// parent returns the channel that the interaction's thread belongs to, "" where it
// is in none.
func (in interaction) parent() string {
	if in.Channel.thread() {
		return in.Channel.Parent
	}
	return ""
}

// Permissions that let a member manage a server, and delete what others wrote.
const (
	managing = discordgo.PermissionManageGuild | discordgo.PermissionAdministrator
	deleting = discordgo.PermissionManageMessages | discordgo.PermissionAdministrator
)

// may reports whether the asker has one of some permissions.
func (in interaction) may(permissions int64) bool { return in.Member.Permissions&permissions != 0 }

// request reads a message that is meant for the bot: one that mentions it, or a
// direct one. What bots and webhooks write is not answered, lest two bots talk to
// each other without end. addressed says that the bot is spoken to; any other
// message of a person's may go on with a talk in a thread.
func (p posting) request(me identity) (req bot.Request, addressed, ok bool) {
	plain := p.Type == discordgo.MessageTypeDefault || p.Type == discordgo.MessageTypeReply
	switch {
	case p.ID == "" || p.ChannelID == "" || !plain:
		return bot.Request{}, false, false
	case p.Author.ID == "" || p.Author.ID == me.User.ID || p.Author.Bot || p.WebhookID != "":
		return bot.Request{}, false, false
	}
	text := withoutMentions(p.Content)
	return bot.Request{
		ID: p.ID, After: p.after(me), Text: text, Locale: bot.LocaleOf(text), Asker: p.Author.ID, Room: p.ChannelID, Guild: p.GuildID, Aloud: p.GuildID != "",
		Name: called(p.Member.Nick, p.Author), Roles: p.Member.Roles,
	}, p.mentions(me) || p.GuildID == "", true
}

// mentions reports whether a message mentions the bot itself.
func (p posting) mentions(me identity) bool {
	return slices.ContainsFunc(p.Mentions, func(u user) bool { return u.ID == me.User.ID })
}

// mention matches <@1>, <@!1>, <@&1> and <#1>: people, roles and channels.
var mention = regexp.MustCompile(`(?:[ \t]*<(?:@[!&]?|#)[0-9]+>)+[ \t]*`)

func withoutMentions(content string) string {
	return strings.TrimSpace(mention.ReplaceAllString(content, " "))
}
