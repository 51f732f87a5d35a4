package discord

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"
)

// ownRoles remember which role of a server is the bot's own. Discord gives each bot one
// of its name, and the menu of mentions offers both: who picks the role means the bot.
type ownRoles struct {
	client *client
	now    func() time.Time

	mu   sync.Mutex
	told map[string]ownRole // by server
}

// An ownRole is what Discord said of a server.
type ownRole struct {
	id    string // "": none, or Discord did not say
	until time.Time
}

// How long it is believed, how long where Discord did not say, and of how many servers
// it is remembered.
const (
	roleKept  = time.Hour
	roleRetry = time.Minute
	maxRoles  = 1000
)

// of returns the role of a bot in a server, "" where there is none.
func (r *ownRoles) of(ctx context.Context, server, me string) string {
	r.mu.Lock()
	known := r.told[server]
	r.mu.Unlock()
	if r.now().Before(known.until) {
		return known.id
	}
	id, err := r.client.ownRole(ctx, server, me)
	keep := roleKept
	if err != nil {
		keep = roleRetry
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.told == nil || len(r.told) >= maxRoles {
		r.told = map[string]ownRole{}
	}
	r.told[server] = ownRole{id, r.now().Add(keep)}
	return id
}

// ownRole asks which role of a server is a bot's.
func (c *client) ownRole(ctx context.Context, server, me string) (string, error) {
	var all []struct {
		ID   string `json:"id"`
		Tags struct {
			Bot string `json:"bot_id"`
		} `json:"tags"`
	}
	_, err := c.do(ctx, call{
		name: "get roles", method: http.MethodGet, own: true, into: &all, limit: c.timing.Attempt,
		path: "/guilds/" + url.PathEscape(server) + "/roles",
	})
	for _, role := range all {
		if role.Tags.Bot == me && me != "" {
			return role.ID, err
		}
	}
	return "", err
}

// called reports whether a message in a server mentions the bot's own role.
func (c *clock) called(ctx context.Context, p posting, me identity) bool {
	return p.callsRoles() && slices.Contains(p.Roles, c.roles.of(ctx, p.GuildID, me.User.ID))
}

// callsRoles reports whether a message mentions roles of a server.
func (p posting) callsRoles() bool { return p.GuildID != "" && len(p.Roles) > 0 }

// withheld reports whether Discord keeps from the bot what a message says: it shows
// that where the bot is mentioned itself, and need not where its role is.
func (p posting) withheld(me identity) bool {
	return p.callsRoles() && !p.mentions(me) && p.Content == ""
}
