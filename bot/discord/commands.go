package discord

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// commandsFor makes Discord's commands from the bot's. A spec beyond Discord's
// limits is an error that names it: better at the start than refused later.
func commandsFor(specs []bot.Spec) ([]*discordgo.ApplicationCommand, error) {
	if len(specs) > maxCommands {
		return nil, fmt.Errorf("%d commands: Discord takes at most %d", len(specs), maxCommands)
	}
	var commands []*discordgo.ApplicationCommand
	for _, s := range specs {
		if s.Hidden {
			continue
		}
		c := commandFor(s)
		if err := checkCommand(c); err != nil {
			return nil, fmt.Errorf("command %q: %w", s.Name, err)
		}
		commands = append(commands, c)
	}
	return commands, nil
}

// commandFor describes a command that can be used in servers, with the bot and
// between people, whether a server or a person installed it.
func commandFor(s bot.Spec) *discordgo.ApplicationCommand {
	names := locales(s.Names)
	c := &discordgo.ApplicationCommand{
		Type: discordgo.ChatApplicationCommand, Name: s.Name, NameLocalizations: &names, Description: s.Summary,
		Contexts: &[]discordgo.InteractionContextType{
			discordgo.InteractionContextGuild, discordgo.InteractionContextBotDM, discordgo.InteractionContextPrivateChannel,
		},
		IntegrationTypes: &[]discordgo.ApplicationIntegrationType{
			discordgo.ApplicationIntegrationGuildInstall, discordgo.ApplicationIntegrationUserInstall,
		},
	}
	if s.Manager {
		needed := int64(discordgo.PermissionManageGuild)
		c.DefaultMemberPermissions = &needed
	}
	for _, o := range s.Options {
		c.Options = append(c.Options, &discordgo.ApplicationCommandOption{
			Type: discordgo.ApplicationCommandOptionString, Name: o.Name, NameLocalizations: locales(o.Names),
			Description: o.Summary, Required: o.Required, MaxLength: min(o.MaxRunes, maxOptionValue), Autocomplete: o.Completes,
		})
	}
	return c
}

func locales(names map[string]string) map[discordgo.Locale]string {
	out := map[discordgo.Locale]string{}
	for locale, name := range names {
		out[discordgo.Locale(locale)] = name
	}
	return out
}

// commandName is the form of names of slash commands and their options.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func checkCommand(c *discordgo.ApplicationCommand) error {
	if err := checkNamed(c.Name, *c.NameLocalizations, c.Description); err != nil {
		return err
	}
	if len(c.Options) > maxOptions {
		return fmt.Errorf("%d options: Discord takes at most %d", len(c.Options), maxOptions)
	}
	all := utf8.RuneCountInString(c.Name) + utf8.RuneCountInString(c.Description)
	for i, o := range c.Options {
		if err := checkNamed(o.Name, o.NameLocalizations, o.Description); err != nil {
			return fmt.Errorf("option %q: %w", o.Name, err)
		}
		if i > 0 && o.Required && !c.Options[i-1].Required {
			return fmt.Errorf("option %q: it is required, so it must come before those that are not", o.Name)
		}
		if slices.ContainsFunc(c.Options[:i], func(p *discordgo.ApplicationCommandOption) bool { return p.Name == o.Name }) {
			return fmt.Errorf("option %q: there are two of it", o.Name)
		}
		all += utf8.RuneCountInString(o.Name) + utf8.RuneCountInString(o.Description)
	}
	if all > maxCommand {
		return fmt.Errorf("%d characters in all: Discord takes at most %d", all, maxCommand)
	}
	return nil
}

func checkNamed(name string, names map[discordgo.Locale]string, summary string) error {
	for _, n := range append([]string{name}, slices.Sorted(maps.Values(names))...) {
		if !commandName.MatchString(n) || n != strings.ToLower(n) {
			return fmt.Errorf("name %q: use 1 to 32 lower-case letters, digits, - and _", n)
		}
	}
	if n := utf8.RuneCountInString(summary); n == 0 || n > maxSummary {
		return fmt.Errorf("a summary of %d characters: Discord takes 1 to %d", n, maxSummary)
	}
	return nil
}
