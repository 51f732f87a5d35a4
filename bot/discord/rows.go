package discord

import (
	"slices"
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// A row is one row of components.
type row []discordgo.MessageComponent

// controls are the rows of a reply: the menu, the pages, and the actions in what
// room is left. No custom ID is in it twice. Never nil.
func controls(r bot.Reply, w bot.Wording) []discordgo.MessageComponent {
	said := map[string]bool{}
	rows := append(menu(r, w, said), pages(r.Pages, w, said)...)
	rows = append(rows, buttons(r.Actions, said)...)
	components := make([]discordgo.MessageComponent, 0, maxRows)
	for _, row := range rows[:min(len(rows), maxRows)] {
		components = append(components, discordgo.ActionsRow{Components: row})
	}
	return components
}

// maxActions is how many buttons two rows hold.
const maxActions = 2 * maxRow

// buttons lays actions out in two rows at most. One that Discord would refuse is
// left out.
func buttons(actions []bot.Action, said map[string]bool) (rows []row) {
	var usable []bot.Action
	for _, a := range actions {
		if sayable(a.Says) && !said[a.Says] && !blank(a.Label) {
			said[a.Says] = true
			usable = append(usable, a)
		}
	}
	for some := range slices.Chunk(fewer(usable), maxRow) {
		var row row
		for _, a := range some {
			row = append(row, discordgo.Button{Label: fit(line(a.Label), maxButton, same), Style: style(a), CustomID: a.Says})
		}
		rows = append(rows, row)
	}
	return rows
}

// fewer leaves out the last actions for which there is no room, but never those
// over the reply itself: what a person wants to take back must be possible.
func fewer(actions []bot.Action) []bot.Action {
	for len(actions) > maxActions {
		last := len(actions) - 1
		for last > 0 && lasting(actions[last]) {
			last--
		}
		actions = slices.Delete(actions, last, last+1)
	}
	return actions
}

// lasting reports whether an action deletes or shares the reply.
func lasting(a bot.Action) bool {
	command, _, _ := strings.Cut(a.Says, " ")
	return command == "/delete" || command == "/share"
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
