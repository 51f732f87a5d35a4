package discord

import (
	"strings"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// menu is what a reply lets a person pick from: its choices, else its menu.
func menu(r bot.Reply, w bot.Wording, said map[string]bool) []row {
	m := choices(r, w)
	if m == nil {
		m = listed(r.Menu)
	}
	if m == nil {
		return nil
	}
	said[m.CustomID] = true
	return []row{{*m}}
}

// choices offers the cases that fit in a select menu, whose texts know no markup. A
// case is offered once: Discord refuses a menu with the same value twice.
func choices(r bot.Reply, w bot.Wording) *discordgo.SelectMenu {
	known := map[string]bool{}
	var options []discordgo.SelectMenuOption
	for _, c := range append(others(r.Cards), r.Choices...) {
		id := string(c.Case)
		if blank(id) || length(id) > maxLabel || known[id] {
			continue
		}
		known[id] = true
		if len(options) < maxChoices {
			options = append(options, menuOption(id, c.Label, c.Detail))
		}
	}
	if len(options) == 0 {
		return nil
	}
	picking, placeholder := pick, w.Say(wordsPick)
	if sayable(r.Picking) {
		picking = r.Picking
	}
	if len(known) > len(options) {
		placeholder = w.Say(wordsPickFirst, len(options), len(known))
	}
	return &discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: picking, Placeholder: placeholder, Options: options}
}

// others are the cards after the first, as choices: the buttons are about the first.
func others(cards []bot.Card) []bot.Choice {
	var out []bot.Choice
	for _, c := range cards[min(1, len(cards)):] {
		out = append(out, bot.Choice{Case: c.Case, Label: c.Title, Detail: joined(" · ", c.Forum, c.Date)})
	}
	return out
}

// listed is a menu of the bot's, or one that Discord fills itself; nil where there
// is nothing to pick.
func listed(m *bot.Menu) *discordgo.SelectMenu {
	if m == nil || !sayable(m.Says) {
		return nil
	}
	out := &discordgo.SelectMenu{MenuType: discordgo.StringSelectMenu, CustomID: m.Says, Placeholder: fit(line(m.Hint), maxHint, same)}
	switch m.Of {
	case bot.MenuChannels:
		out.MenuType, out.ChannelTypes = discordgo.ChannelSelectMenu, talkedIn()
		return out
	case bot.MenuRoles:
		out.MenuType = discordgo.RoleSelectMenu
		return out
	}
	known := map[string]bool{}
	for _, item := range m.Items {
		if blank(item.Value) || length(item.Value) > maxLabel || known[item.Value] || len(out.Options) == maxChoices {
			continue
		}
		known[item.Value] = true
		option := menuOption(item.Value, item.Label, item.Detail)
		if item.Chosen { // a menu of one choice can show one as chosen; a mark shows them all
			option.Label = fit("✓ "+option.Label, maxLabel, same)
		}
		out.Options = append(out.Options, option)
	}
	if len(out.Options) == 0 {
		return nil
	}
	return out
}

// talkedIn are the kinds of channels in which the bot can be used, or in whose posts.
func talkedIn() []discordgo.ChannelType {
	return []discordgo.ChannelType{
		discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews, discordgo.ChannelTypeGuildForum,
		discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildStageVoice,
	}
}

// named writes channels and roles as Discord shows them by name. Nobody is called:
// a message's mentions are never allowed to.
func named(all []bot.Named) string {
	var out []string
	for _, n := range all[:min(len(all), maxChoices)] {
		mark := "#"
		if n.Of == bot.MenuRoles {
			mark = "@&"
		}
		if n.ID != "" && strings.Trim(n.ID, "0123456789") == "" && length(n.ID) <= maxID {
			out = append(out, "<"+mark+n.ID+">")
		}
	}
	return strings.Join(out, " ")
}

// maxID is how many digits an ID of Discord's has at most.
const maxID = 20

func menuOption(value, label, detail string) discordgo.SelectMenuOption {
	o := discordgo.SelectMenuOption{Value: value, Label: fit(line(label), maxLabel, same), Description: fit(line(detail), maxLabel, same)}
	if blank(o.Label) {
		o.Label = fit(line(value), maxLabel, same)
	}
	return o
}
