package discordtest

import "fmt"

// Flags of messages.
const (
	suppressEmbeds        = 1 << 2
	suppressNotifications = 1 << 12
	componentsV2          = 1 << 15
)

// The bodies that hold messages. Each must say that it pings nobody: Discord
// parses mentions unless it is told not to.
var (
	messageShape  = messageBody(suppressEmbeds|suppressNotifications|componentsV2, sending)
	followupShape = messageBody(suppressEmbeds|ephemeral|suppressNotifications|componentsV2, fields{"tts?": flag, "poll?": anything, "username?": text(0, 80), "avatar_url?": address(2048)})
	editShape     = messageBody(suppressEmbeds|componentsV2, fields{})
	callbackShape = callbackBody()
)

var sending = fields{
	"tts?": flag, "poll?": anything, "sticker_ids?": list(0, 3, snowflake), "enforce_nonce?": flag, "nonce?": text(1, 25),
	"message_reference?": object(fields{
		"message_id!": snowflake, "channel_id?": snowflake, "guild_id?": snowflake, "fail_if_not_exists?": flag, "type?": only(0.0, 1.0),
	}),
}

func messageBody(flags int, more fields) rule {
	all := fields{
		"content?": text(0, 2000), "embeds?": list(0, 10, embedShape), "components?": list(0, 40, componentShape),
		"allowed_mentions!": mentionsShape, "attachments?": list(0, 10, attachmentShape), "flags?": bits(flags),
	}
	for name, r := range more {
		all[name] = r
	}
	return object(all, notEmpty, embedTotal, embedAddresses, customIDs, rowsOrV2, ownFiles)
}

// mentionsShape wants that nobody is pinged.
var mentionsShape = object(fields{
	"parse!": list(0, 0, anything), "users?": list(0, 0, anything), "roles?": list(0, 0, anything), "replied_user?": only(false),
})

var embedShape = object(fields{
	"type?": text(0, 100), "url?": address(2048), "title?": text(0, 256), "description?": text(0, 4096), "color?": whole(0, 0xFFFFFF), "timestamp?": text(1, 40),
	"footer?":    object(fields{"text!": text(1, 2048), "icon_url?": address(2048)}),
	"author?":    object(fields{"name!": text(1, 256), "url?": address(2048), "icon_url?": address(2048)}),
	"image?":     object(fields{"url!": text(1, 2048), "description?": text(0, 4096)}),
	"thumbnail?": object(fields{"url!": text(1, 2048), "description?": text(0, 4096)}),
	"fields?":    list(0, 25, object(fields{"name!": text(1, 256), "value!": text(1, 1024), "inline?": flag})),
}, func(at string, v any) []string {
	for _, name := range []string{"title", "description", "footer", "author", "image", "thumbnail", "fields"} {
		switch content := v.(map[string]any)[name].(type) {
		case string:
			if !blank(content) {
				return nil
			}
		case map[string]any:
			return nil
		case []any:
			if len(content) > 0 {
				return nil
			}
		}
	}
	return wrong(at, "shows nothing")
})

// notEmpty wants that a message shows something.
func notEmpty(at string, v any) []string {
	o := v.(map[string]any)
	content, _ := o["content"].(string)
	n := 0
	for _, name := range []string{"embeds", "components", "attachments", "sticker_ids"} {
		l, _ := o[name].([]any)
		n += len(l)
	}
	if blank(content) && n == 0 && o["poll"] == nil {
		return wrong(at, "the message is empty")
	}
	return nil
}

// embedTotal wants at most 6,000 characters over all embeds.
func embedTotal(at string, v any) []string {
	embeds, _ := v.(map[string]any)["embeds"].([]any)
	n := 0
	for _, e := range embeds {
		e := e.(map[string]any)
		n += runes(e["title"]) + runes(e["description"]) + runes(within(e, "footer", "text")) + runes(within(e, "author", "name"))
		list, _ := e["fields"].([]any)
		for _, f := range list {
			f := f.(map[string]any)
			n += runes(f["name"]) + runes(f["value"])
		}
	}
	if n > 6000 {
		return wrong(at+".embeds", "have %d characters together, and may have 6000", n)
	}
	return nil
}

func within(o map[string]any, outer, inner string) any {
	m, _ := o[outer].(map[string]any)
	return m[inner]
}

func runes(v any) int {
	s, _ := v.(string)
	return len([]rune(s))
}

// embedAddresses wants no two embeds with one URL: Discord would merge them.
func embedAddresses(at string, v any) []string {
	embeds, _ := v.(map[string]any)["embeds"].([]any)
	seen := map[any]bool{}
	for i, e := range embeds {
		address := e.(map[string]any)["url"]
		if address != nil && seen[address] {
			return wrong(fmt.Sprintf("%s.embeds[%d].url", at, i), "is that of an embed before it, and Discord would merge the two")
		}
		seen[address] = true
	}
	return nil
}

// callbackBody wants a first reply of any kind.
func callbackBody() rule {
	message := messageBody(suppressEmbeds|ephemeral|suppressNotifications|componentsV2, fields{"tts?": flag, "poll?": anything})
	reply := func(kind float64, more fields) rule {
		more["type!"] = only(kind)
		return object(more)
	}
	return byType(map[int]rule{
		1: reply(1, fields{}),
		4: reply(4, fields{"data!": message}),
		5: reply(5, fields{"data?": object(fields{"flags?": bits(ephemeral)})}),
		6: reply(6, fields{}),
		7: reply(7, fields{"data!": message}),
		8: reply(8, fields{"data!": object(fields{"choices!": list(0, 25, choiceShape)})}),
		9: reply(9, fields{"data!": modalShape}),
	})
}

var choiceShape = object(fields{"name!": text(1, 100), "name_localizations?": localized(1, 100), "value!": textOrNumber})

func textOrNumber(at string, v any) []string {
	if _, ok := v.(string); ok {
		return text(1, 100)(at, v)
	}
	return number(at, v)
}

// localized wants a text by locale.
func localized(least, most int) rule { return dictionary(34, text(least, most)) }
