package discord

import (
	"strconv"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// lacks names the permissions that the bot lacks to post in the interaction's channel by
// itself, as the asker's Discord calls them; none where that is not told.
func (in interaction) lacks() (names []string) {
	has, err := strconv.ParseInt(in.Rights, 10, 64)
	if err != nil || has&discordgo.PermissionAdministrator != 0 {
		return nil
	}
	w := bot.WordingFor(in.Locale)
	sends, sending := int64(discordgo.PermissionSendMessages), w.Say(wordsMaySend)
	if in.Channel.thread() {
		sends, sending = discordgo.PermissionSendMessagesInThreads, w.Say(wordsMaySendInThreads)
	}
	for _, need := range []struct {
		right int64
		name  string
	}{{discordgo.PermissionViewChannel, w.Say(wordsMayView)}, {sends, sending}, {discordgo.PermissionEmbedLinks, w.Say(wordsMayEmbed)}} {
		if has&need.right == 0 {
			names = append(names, need.name)
		}
	}
	return names
}
