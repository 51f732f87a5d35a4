package discord

import (
	"slices"
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// What a control says is its custom ID: a typed command such as "/review next
// prop-1". It carries all that it needs, and works after a restart.

// buttons lays actions out in rows. One that Discord would refuse is left out.
func buttons(actions []bot.Action) []discordgo.MessageComponent {
	var rows []discordgo.MessageComponent
	var row []discordgo.MessageComponent
	said := map[string]bool{}
	for _, a := range actions {
		if !sayable(a.Says) || said[a.Says] || blank(a.Label) {
			continue
		}
		said[a.Says] = true
		row = append(row, discordgo.Button{Label: fit(line(a.Label), maxButton, same), Style: style(a), CustomID: a.Says})
		if len(row) == maxRow {
			rows = append(rows, discordgo.ActionsRow{Components: row})
			row = nil
		}
	}
	if len(row) > 0 {
		rows = append(rows, discordgo.ActionsRow{Components: row})
	}
	return rows[:min(len(rows), maxRows)]
}

func style(a bot.Action) discordgo.ButtonStyle {
	switch {
	case a.Danger:
		return discordgo.DangerButton
	case a.Main:
		return discordgo.PrimaryButton
	}
	return discordgo.SecondaryButton
}

// sayable reports whether a typed command fits a custom ID.
func sayable(says string) bool { return strings.HasPrefix(says, "/") && length(says) <= maxCustomID }

// modal makes Discord's form of one of ours.
func modal(f bot.Form) callback {
	type data struct {
		CustomID   string                       `json:"custom_id"`
		Title      string                       `json:"title"`
		Components []discordgo.MessageComponent `json:"components"`
	}
	d := data{CustomID: f.Says, Title: fit(line(f.Title), maxFormLabel, same)}
	for _, field := range f.Fields[:min(len(f.Fields), maxRows)] {
		look := discordgo.TextInputShort
		if field.Long {
			look = discordgo.TextInputParagraph
		}
		most := min(max(field.MaxRunes, 1), maxInput)
		d.Components = append(d.Components, discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{
			CustomID: field.Name, Label: fit(line(field.Label), maxFormLabel, same), Style: look,
			Value: fit(clean(field.Value), most, same), Required: field.Required, MaxLength: most,
		}}})
	}
	return callback{Type: discordgo.InteractionResponseModal, Data: d}
}

// control reads a button, a menu or a form that was used.
func (a *ask) control(in interaction, specs []bot.Spec) {
	a.private = in.Message.Flags&discordgo.MessageFlagsEphemeral != 0
	says := in.Data.CustomID
	if in.Type == discordgo.InteractionModalSubmit {
		a.req.Fields = in.Data.fields()
	}
	switch {
	case says == pick && len(in.Data.Values) == 1:
		a.req.Command = "case"
		a.req.Options = map[string]string{"name": in.Data.Values[0]}
		return
	case strings.HasPrefix(says, "/") && len(in.Data.Values) == 1:
		says += " " + in.Data.Values[0]
	case !strings.HasPrefix(says, "/"):
		a.refusal = wordsUnknownControl
		return
	}
	name, _, _ := strings.Cut(says[1:], " ")
	i := slices.IndexFunc(specs, func(s bot.Spec) bool { return s.Name == name })
	if i < 0 {
		a.refusal = wordsUnknownControl
		return
	}
	a.req.Text = says
	// Who sees a private message of a managers' command was let to use it.
	a.req.Manager = a.req.Manager || a.private && specs[i].Manager && in.installedHere()
	a.private = a.private || specs[i].Private
}

// fields returns what was filled into a form.
func (d interactionData) fields() map[string]string {
	filled := map[string]string{}
	for _, row := range d.Components {
		for _, input := range row.Components {
			filled[input.CustomID] = input.Value
		}
	}
	return filled
}

// Permissions that let a member manage a server.
const managing = discordgo.PermissionManageGuild | discordgo.PermissionAdministrator

// manager reports whether the asker manages the server.
func (in interaction) manager() bool { return in.Member.Permissions&managing != 0 }

// installedHere reports whether the server itself has the bot: only then does
// Discord hold its members to who may use a command.
func (in interaction) installedHere() bool {
	return in.GuildID != "" && in.Owners["0"] == in.GuildID
}
