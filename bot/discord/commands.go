package discord

import (
	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// commandsFor makes Discord's commands from the bot's. A spec beyond Discord's
// limits is an error that names it: better at the start than refused later.
func commandsFor(specs []bot.Spec) ([]*discordgo.ApplicationCommand, error) {
	var commands []*discordgo.ApplicationCommand
	for _, s := range specs {
		if !s.Hidden {
			commands = append(commands, commandFor(s))
		}
	}
	return commands, checkCommands(commands)
}

// commandFor describes a command that can be used in servers, with the bot and
// between people, whether a server or a person installed it: one that is typed, or
// one that is used on a message, which has a title and nothing else.
func commandFor(s bot.Spec) *discordgo.ApplicationCommand {
	c := &discordgo.ApplicationCommand{
		Type: discordgo.ChatApplicationCommand, Name: s.Name, NameLocalizations: localized(s.Names), Description: s.Summary, Options: optionsFor(s),
		DescriptionLocalizations: localized(summaries(s.Summary)),
		Contexts: &[]discordgo.InteractionContextType{
			discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel,
		},
		IntegrationTypes: &[]discordgo.ApplicationIntegrationType{
			discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall,
		},
	}
	if s.Message != "" {
		c.Type, c.Name, c.NameLocalizations = discordgo.MessageApplicationCommand, s.Message, localized(s.Titles)
		c.Description, c.DescriptionLocalizations, c.Options = "", nil, nil
	}
	if s.Manager {
		needed := int64(discordgo.PermissionManageGuild)
		c.DefaultMemberPermissions = &needed
	}
	return c
}

// optionsFor describes the commands below a command, or its options.
func optionsFor(s bot.Spec) (options []*discordgo.ApplicationCommandOption) {
	for _, sub := range s.Subs {
		if sub.Hidden {
			continue
		}
		options = append(options, &discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionSubCommand, Name: sub.Name, NameLocalizations: locales(sub.Names),
			Description: sub.Summary, DescriptionLocalizations: locales(summaries(sub.Summary)), Options: optionsFor(sub),
		})
	}
	for _, o := range s.Options {
		if len(s.Subs) > 0 {
			break // a command with others below it has none
		}
		options = append(options, &discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionString, Name: o.Name, NameLocalizations: locales(o.Names),
			Description: o.Summary, DescriptionLocalizations: locales(summaries(o.Summary)), Required: o.Required, MaxLength: longest(o), Autocomplete: o.Completes, Choices: valuesOf(o),
		})
	}
	return options
}

// longest is how long the value of an option may be, 0 where that is settled.
func longest(o bot.Option) int {
	if len(o.Values) > 0 {
		return 0
	}
	return min(o.MaxRunes, maxOptionValue)
}

// valuesOf offers the only values that an option takes.
func valuesOf(o bot.Option) (values []*discordgo.ApplicationCommandOptionChoice) {
	for _, v := range o.Values {
		values = append(values, &discordgo.ApplicationCommandOptionChoice{Name: v.Name, NameLocalizations: locales(v.Names), Value: v.Says})
	}
	return values
}

// summaries says a summary in every language that the bot has words in.
func summaries(english string) map[string]string {
	all := map[string]string{}
	for _, locale := range bot.Locales() {
		if theirs := bot.WordingFor(locale).Term(english); theirs != english {
			all[locale] = theirs
		}
	}
	return all
}

func locales(names map[string]string) map[discordgo.Locale]string {
	out := map[discordgo.Locale]string{}
	for locale, name := range names {
		out[discordgo.Locale(locale)] = name
	}
	return out
}

func localized(names map[string]string) *map[discordgo.Locale]string {
	all := locales(names)
	return &all
}
