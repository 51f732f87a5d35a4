package discord

import (
	"strings"
	"testing"

	"casebot/bot"
)

func TestChannelsAndRolesAreShownByNameAndNothingElseIs(t *testing.T) {
	m := sent(t, bot.Reply{Text: "Channels: 2.", Names: []bot.Named{
		{Of: bot.MenuChannels, ID: "200000000000000001"}, {Of: bot.MenuRoles, ID: "300000000000000001"},
		{Of: bot.MenuChannels, ID: "1> @everyone <#2"}, {Of: bot.MenuChannels}, {Of: bot.MenuRoles, ID: strings.Repeat("1", 21)},
	}})
	if want := "<#200000000000000001> <@&300000000000000001>"; !strings.Contains(m.Text(), want) || strings.Count(m.Text(), "<") != 2 {
		t.Errorf("%q", m.Text())
	}
}
