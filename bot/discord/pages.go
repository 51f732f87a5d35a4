package discord

import (
	"strconv"
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// pages are the buttons that turn to the page before and the next one, and a menu to
// jump by; nothing where there is one page.
func pages(p *bot.Pages, w bot.Wording, said map[string]bool) []row {
	if p == nil || p.Of < 2 || p.At < 1 || p.At > p.Of || !sayable(turn(*p, p.Of+1)) || said[p.Says] {
		return nil
	}
	button := func(label string, to int) discordgo.Button {
		says := turn(*p, to)
		said[says] = true
		return discordgo.Button{Label: label, Style: discordgo.SecondaryButton, CustomID: says, Disabled: to < 1 || to > p.Of}
	}
	turning := row{button(w.Say("◀ Previous"), p.At-1), button(w.Say("Next ▶"), p.At+1)}
	said[p.Says] = true
	return []row{turning, {jump(*p, w)}}
}

// turn is what turning to a page says.
func turn(p bot.Pages, to int) string { return p.Says + " " + strconv.Itoa(to) }

// jump offers the pages: all of them, or where they are too many the first, the
// last and those around the present one.
func jump(p bot.Pages, w bot.Wording) discordgo.SelectMenu {
	first := max(1, min(p.At-maxChoices/2, p.Of-maxChoices+1))
	var options []discordgo.SelectMenuOption
	for i := range min(p.Of, maxChoices) {
		to := first + i
		switch i {
		case 0:
			to = 1
		case maxChoices - 1:
			to = p.Of
		}
		options = append(options, discordgo.SelectMenuOption{Label: w.Say("Page %d", to), Value: strconv.Itoa(to), Default: to == p.At})
	}
	return discordgo.SelectMenu{
		MenuType: discordgo.StringSelectMenu, CustomID: p.Says, Options: options,
		Placeholder: fit(w.Say("Page %d of %d", p.At, p.Of), maxHint, same),
	}
}

// turns reports whether a control that was used turns the pages of a reply.
func (in interaction) turns(p *bot.Pages) bool {
	if p == nil {
		return false
	}
	if in.Data.CustomID == p.Says {
		return len(in.Data.Values) == 1
	}
	to, found := strings.CutPrefix(in.Data.CustomID, p.Says+" ")
	_, err := strconv.Atoi(to)
	return found && err == nil
}
