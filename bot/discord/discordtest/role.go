package discordtest

import "net/http"

// roleID is the role that Discord made for the bot in its server.
const roleID = "810000000000000002"

// BotRole returns the role of the bot's own name, which nobody gave it.
func (d *Discord) BotRole() string { return roleID }

// getRoles lists the roles of the server: everybody's, the bot's, another bot's.
func (d *Discord) getRoles(w http.ResponseWriter, r *http.Request, _ []byte) {
	if r.PathValue("guild") != guildID {
		refuse(w, http.StatusNotFound, 10004, "Unknown Guild")
		return
	}
	role := func(id, name string, tags map[string]any) map[string]any {
		made := map[string]any{"id": id, "name": name, "managed": tags != nil, "permissions": "0", "position": 1}
		if tags != nil {
			made["tags"] = tags
		}
		return made
	}
	answer(w, http.StatusOK, []any{
		role(guildID, "@everyone", nil), role("810000000000000001", "another bot", map[string]any{"bot_id": "900000000000000009"}),
		role(roleID, "casebot", map[string]any{"bot_id": botID}), role("810000000000000003", "boosters", map[string]any{"premium_subscriber": nil}),
	})
}
