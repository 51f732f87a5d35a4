package discord

import (
	"fmt"
	"strings"
	"testing"

	"casebot/bot/discord/discordtest"

	"github.com/bwmarrin/discordgo"
)

// What the bot could not post is not promised: what it lacks is said when the watch is set.
func TestAWatchIsNotSetWhereTheBotMayNotPost(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	denied := func(rights int64, locale string) func(*discordtest.Interaction) {
		return func(in *discordtest.Interaction) {
			in.Denied, in.Locale = rights|discordgo.PermissionAdministrator, locale
		}
	}
	hacking := map[string]string{"query": "hacking"}
	all := int64(discordgo.PermissionViewChannel | discordgo.PermissionSendMessages | discordgo.PermissionEmbedLinks)
	n.says("nothing", n.types(harbour, "watch add", hacking, denied(all, "en-US")), "The bot may not post in this channel by itself. Let it have these permissions here: View Channel, Send Messages, Embed Links; or follow it in a direct message.")
	n.says("no embeds", n.types(harbour, "watch add", hacking, denied(discordgo.PermissionEmbedLinks, "en-US")), "permissions here: Embed Links;")
	n.says("in Chinese", n.types(harbour, "watch add", hacking, denied(discordgo.PermissionSendMessages, "zh-CN")), "发送消息")
	n.says("nothing is followed", n.types(harbour, "watch list", nil), "Nothing is followed here.")
	n.says("in a direct message", n.types(harbour, "watch add", map[string]string{"query": "hacking", "into": "dm"}, denied(all, "en-US")), "in a direct message to you")
	n.says("a channel needs no permission for threads", n.types(harbour, "watch add", hacking, denied(discordgo.PermissionSendMessagesInThreads, "en-US")), "Followed from now on")
}

func TestAThreadNeedsItsOwnPermission(t *testing.T) {
	t.Parallel()
	for rights, want := range map[string]string{"": "", "8": "", "x": "", "0": "View Channel, Send Messages in Threads, Embed Links", "274877925376": "View Channel", "19456": "Send Messages in Threads"} {
		in := interaction{Rights: rights, Channel: channel{Type: discordgo.ChannelTypeGuildPublicThread}}
		if got := strings.Join(in.lacks(), ", "); got != want {
			t.Errorf("%q: %q, want %q", rights, got, want)
		}
	}
}

// Every channel that people talk in can be chosen, a forum for its posts.
func TestTheChannelMenuOffersWhateverIsTalkedIn(t *testing.T) {
	t.Parallel()
	n := newTown(t)
	menu := n.types(harbour, "settings", map[string]string{"change": "channels"}, manages)
	for _, kind := range []discordgo.ChannelType{discordgo.ChannelTypeGuildText, discordgo.ChannelTypeGuildNews, discordgo.ChannelTypeGuildForum, discordgo.ChannelTypeGuildVoice, discordgo.ChannelTypeGuildStageVoice} {
		_, kinds, ok := strings.Cut(string(menu.Raw), `"channel_types":[`)
		kinds, _, _ = strings.Cut(kinds, "]")
		if !ok || !strings.Contains(","+kinds+",", fmt.Sprintf(",%d,", kind)) {
			t.Errorf("%d is not among %q: %s", kind, kinds, menu.Raw)
		}
	}
}
