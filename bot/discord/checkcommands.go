package discord

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"

	"github.com/bwmarrin/discordgo"
)

// checkCommands says which command is beyond Discord's limits, and which limit.
func checkCommands(commands []*discordgo.ApplicationCommand) error {
	count := map[discordgo.ApplicationCommandType]int{}
	for _, c := range commands {
		count[c.Type]++
	}
	if n := count[discordgo.ChatApplicationCommand]; n > maxCommands {
		return fmt.Errorf("%d commands: Discord takes at most %d", n, maxCommands)
	}
	if n := count[discordgo.MessageApplicationCommand]; n > maxMessageCommands {
		return fmt.Errorf("%d commands on messages: Discord takes at most %d", n, maxMessageCommands)
	}
	for _, c := range commands {
		if err := checkCommand(c); err != nil {
			return fmt.Errorf("command %q: %w", c.Name, err)
		}
	}
	return nil
}

func checkCommand(c *discordgo.ApplicationCommand) error {
	if c.Type == discordgo.MessageApplicationCommand {
		return checkTitle(c.Name, *c.NameLocalizations)
	}
	if err := checkNamed(c.Name, *c.NameLocalizations, c.Description); err != nil {
		return err
	}
	if err := checkOptions(c.Options); err != nil {
		return err
	}
	if all := length(c.Name) + length(c.Description) + letters(c.Options); all > maxCommand {
		return fmt.Errorf("%d characters in all: Discord takes at most %d", all, maxCommand)
	}
	return nil
}

func checkOptions(options []*discordgo.ApplicationCommandOption) error {
	if len(options) > maxOptions {
		return fmt.Errorf("%d options: Discord takes at most %d", len(options), maxOptions)
	}
	for i, o := range options {
		if err := checkOption(o, options[:i]); err != nil {
			return fmt.Errorf("option %q: %w", o.Name, err)
		}
	}
	return nil
}

func checkOption(o *discordgo.ApplicationCommandOption, before []*discordgo.ApplicationCommandOption) error {
	if err := checkNamed(o.Name, o.NameLocalizations, o.Description); err != nil {
		return err
	}
	if len(before) > 0 && o.Required && !before[len(before)-1].Required {
		return fmt.Errorf("it is required, so it must come before those that are not")
	}
	if slices.ContainsFunc(before, func(p *discordgo.ApplicationCommandOption) bool { return p.Name == o.Name }) {
		return fmt.Errorf("there are two of it")
	}
	if o.Autocomplete && len(o.Choices) > 0 {
		return fmt.Errorf("its values are fixed and suggested: Discord takes one of the two")
	}
	if err := checkValues(o.Choices); err != nil {
		return err
	}
	return checkOptions(o.Options)
}

// checkValues checks the values that an option takes.
func checkValues(values []*discordgo.ApplicationCommandOptionChoice) error {
	if len(values) > maxChoices {
		return fmt.Errorf("%d values: Discord takes at most %d", len(values), maxChoices)
	}
	seen := map[any]bool{}
	for _, v := range values {
		says, _ := v.Value.(string)
		for _, text := range append([]string{v.Name, says}, slices.Collect(maps.Values(v.NameLocalizations))...) {
			if blank(text) || length(text) > maxLabel {
				return fmt.Errorf("value %q: use 1 to %d characters", text, maxLabel)
			}
		}
		if seen[says] || seen["name "+v.Name] {
			return fmt.Errorf("value %q: there are two of it", v.Name)
		}
		seen[says], seen["name "+v.Name] = true, true
	}
	return nil
}

// letters counts the characters of options that count towards a command's.
func letters(options []*discordgo.ApplicationCommandOption) (n int) {
	for _, o := range options {
		n += length(o.Name) + length(o.Description) + letters(o.Options)
		for _, v := range o.Choices {
			says, _ := v.Value.(string)
			n += length(v.Name) + length(says)
		}
	}
	return n
}

// commandName is the form of names of slash commands and their options.
var commandName = regexp.MustCompile(`^[-_'\p{L}\p{N}\p{Devanagari}\p{Thai}]{1,32}$`)

func checkNamed(name string, names map[discordgo.Locale]string, summary string) error {
	for _, n := range append([]string{name}, slices.Sorted(maps.Values(names))...) {
		if !commandName.MatchString(n) || n != strings.ToLower(n) {
			return fmt.Errorf("name %q: use 1 to 32 lower-case letters, digits, - and _", n)
		}
	}
	for _, s := range append([]string{summary}, slices.Sorted(maps.Values(summaries(summary)))...) {
		if n := length(s); n == 0 || n > maxSummary {
			return fmt.Errorf("a summary of %d characters: Discord takes 1 to %d", n, maxSummary)
		}
	}
	return nil
}

// checkTitle checks what a command on messages is called.
func checkTitle(name string, names map[discordgo.Locale]string) error {
	for _, n := range append([]string{name}, slices.Sorted(maps.Values(names))...) {
		if n != line(n) || blank(n) || length(n) > maxCommandName {
			return fmt.Errorf("title %q: use 1 to %d characters on one line", n, maxCommandName)
		}
	}
	return nil
}
