package discord

import (
	"cmp"
	"slices"
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// What a control says is its custom ID: a typed command such as "/review next
// prop-1". It carries all that it needs, and works after a restart.

// sayable reports whether a typed command fits a custom ID.
func sayable(says string) bool { return strings.HasPrefix(says, "/") && length(says) <= maxCustomID }

// modal makes Discord's form of one of ours.
func modal(f bot.Form) callback {
	type data struct {
		CustomID   string                       `json:"custom_id"`
		Title      string                       `json:"title"`
		Components []discordgo.MessageComponent `json:"components"`
	}
	d := data{CustomID: f.Says, Title: formLabel(f.Title)}
	for _, field := range f.Fields[:min(len(f.Fields), maxRows)] {
		look := discordgo.TextInputShort
		if field.Long {
			look = discordgo.TextInputParagraph
		}
		most := min(max(field.MaxRunes, 1), maxInput)
		d.Components = append(d.Components, discordgo.ActionsRow{Components: []discordgo.MessageComponent{discordgo.TextInput{
			CustomID: field.Name, Label: formLabel(field.Label), Style: look,
			Value: fit(clean(field.Value), most, same), Required: field.Required, MaxLength: most,
		}}})
	}
	return callback{Type: discordgo.InteractionResponseModal, Data: d}
}

// formLabel names a form or an input; Discord refuses an empty name.
func formLabel(text string) string {
	if text = line(text); blank(text) {
		text = ellipsis
	}
	return fit(text, maxFormLabel, same)
}

// control reads a button, a menu or a form that was used.
func (a *ask) control(in interaction, specs []bot.Spec) {
	a.private = in.Message.Flags&discordgo.MessageFlagsEphemeral != 0
	says := in.Data.CustomID
	a.req.Control, a.req.Own, a.req.Hidden = true, in.Message.madeFor(in.asker().ID), a.private
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
	a.private = a.private && !specs[i].Public || specs[i].Private
}

// madeFor reports whether a message is the reply to somebody: to what they used or
// to what they wrote. Of a message of which nothing is known it is not.
func (m shownMessage) madeFor(asker string) bool {
	whose := cmp.Or(m.Metadata.User.ID, m.Referenced.Author.ID)
	return whose != "" && whose == asker
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

// installedHere reports whether the server itself has the bot: only then does
// Discord hold its members to who may use a command.
func (in interaction) installedHere() bool {
	return in.GuildID != "" && in.Owners["0"] == in.GuildID
}
