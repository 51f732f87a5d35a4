package discord

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"slices"

	"github.com/bwmarrin/discordgo"
)

// A registrar keeps Discord's list of commands equal to the bot's.
type registrar struct {
	api      *discordgo.Session
	commands []*discordgo.ApplicationCommand
	timing   Timing
	log      *slog.Logger
}

// register writes the commands where Discord's differ, and tries again until it
// has worked, Discord will not have them, or the context ends. A day has 200
// creations to a server, and each overwrite is shown to people as a change.
func (r *registrar) register(ctx context.Context, application string) {
	for try := 0; ; try++ {
		changed, err := r.once(ctx, application)
		switch {
		case err == nil:
			r.log.Info("commands are registered", "commands", len(r.commands), "changed", changed)
			return
		case ctx.Err() != nil:
			return
		case useless(err):
			r.log.Error("Discord does not take the commands", "error", refusal(err))
			return
		case try == 0:
			r.log.Error("commands could not be registered; trying again", "error", refusal(err))
		}
		if !pause(ctx, min(r.timing.Backoff<<min(try, 20), r.timing.MaxBackoff)) {
			return
		}
	}
}

func (r *registrar) once(ctx context.Context, application string) (changed bool, err error) {
	present, err := r.api.ApplicationCommands(application, "", discordgo.WithContext(ctx))
	if err != nil {
		return false, fmt.Errorf("read commands: %w", withoutURL(err))
	}
	if normal(present) == normal(r.commands) {
		return false, nil
	}
	if _, err := r.api.ApplicationCommandBulkOverwrite(application, "", r.commands, discordgo.WithContext(ctx)); err != nil {
		return false, fmt.Errorf("write commands: %w", withoutURL(err))
	}
	return true, nil
}

// normal writes commands so that equal ones are equal text: by name, without what
// Discord adds, and with its defaults in place of what it leaves out.
func normal(commands []*discordgo.ApplicationCommand) string {
	type command struct {
		Type          discordgo.ApplicationCommandType
		Name, Summary string
		Names, Says   map[discordgo.Locale]string
		Contexts      []discordgo.InteractionContextType
		Integrations  []discordgo.ApplicationIntegrationType
		Permissions   int64
		Options       []plainOption
	}
	var all []command
	for _, c := range commands {
		n := command{
			Type: max(c.Type, discordgo.ChatApplicationCommand), Name: c.Name, Summary: c.Description,
			Contexts: ordered(c.Contexts), Integrations: ordered(c.IntegrationTypes), Options: plainly(c.Options),
		}
		if c.NameLocalizations != nil {
			n.Names = told(*c.NameLocalizations)
		}
		if c.DescriptionLocalizations != nil {
			n.Says = told(*c.DescriptionLocalizations)
		}
		if c.DefaultMemberPermissions != nil {
			n.Permissions = *c.DefaultMemberPermissions
		}
		all = append(all, n)
	}
	slices.SortFunc(all, func(a, b command) int { return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Name, b.Name)) })
	text, _ := json.Marshal(all) // structs of strings and numbers cannot fail
	return string(text)
}

// A plainOption is an option without what Discord adds.
type plainOption struct {
	Type           discordgo.ApplicationCommandOptionType
	Name, Summary  string
	Names, Says    map[discordgo.Locale]string
	Required, Auto bool
	MaxLength      int
	Values         []plainValue
	Below          []plainOption
}

type plainValue struct {
	Name  string
	Names map[discordgo.Locale]string
	Says  any
}

func plainly(options []*discordgo.ApplicationCommandOption) (out []plainOption) {
	for _, o := range options {
		p := plainOption{
			Type: o.Type, Name: o.Name, Summary: o.Description, Names: told(o.NameLocalizations), Says: told(o.DescriptionLocalizations),
			Required: o.Required, Auto: o.Autocomplete, MaxLength: o.MaxLength, Below: plainly(o.Options),
		}
		for _, v := range o.Choices {
			p.Values = append(p.Values, plainValue{v.Name, told(v.NameLocalizations), v.Value})
		}
		out = append(out, p)
	}
	return out
}

// told is a map that holds something, or none.
func told(names map[discordgo.Locale]string) map[discordgo.Locale]string {
	if len(names) == 0 {
		return nil
	}
	return names
}

func ordered[T cmp.Ordered](list *[]T) []T {
	if list == nil {
		return nil
	}
	return slices.Sorted(slices.Values(*list))
}
