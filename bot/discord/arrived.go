package discord

import (
	"cmp"
	"context"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"time"

	"casebot/bot"
)

// How far a channel is read for a message that may be there: so many messages at
// a time, so many times.
const (
	readAtOnce = 100
	readTimes  = 5
)

// slack is how far our clock and Discord's may be apart.
const slack = time.Minute

// arrived reports whether a message is in a channel that was tried since a moment:
// one whose controls hold its nonce. A channel whose past the bot may not read has
// nothing to say, and then the nonce alone has to do.
func (c *client) arrived(ctx context.Context, channel, nonce string, since time.Time) (bool, error) {
	after := snowflakeAt(since.Add(-slack))
	for range readTimes {
		var found []posted
		_, err := c.do(ctx, call{
			name: "read channel", method: http.MethodGet, own: true, into: &found,
			path: fmt.Sprintf("%s?after=%d&limit=%d", messagesOf(channel), after, readAtOnce),
		})
		switch {
		case is(err, http.StatusForbidden):
			return false, nil
		case err != nil:
			return false, err
		case slices.ContainsFunc(found, func(m posted) bool { return m.Components.nonce() == nonce }):
			return true, nil
		case len(found) < readAtOnce:
			return false, nil
		}
		after = slices.MaxFunc(found, func(a, b posted) int { return cmp.Compare(a.number(), b.number()) }).number()
	}
	return false, nil
}

// discordEpoch is when Discord's IDs begin, in milliseconds since 1970.
const discordEpoch = 1_420_070_400_000

// snowflakeAt is the ID that was given out at a moment.
func snowflakeAt(t time.Time) int64 { return max(0, t.UnixMilli()-discordEpoch) << 22 }

// A posted message is what is read of one in a channel.
type posted struct {
	ID         string      `json:"id"`
	Components controlRows `json:"components"`
}

// controlRows are the controls below a message.
type controlRows []struct {
	Components []struct {
		CustomID string `json:"custom_id"`
	} `json:"components"`
}

// nonce is that of a message that tells what a watch found, which its controls hold; empty
// for any other.
func (rows controlRows) nonce() string {
	for _, row := range rows {
		for _, control := range row.Components {
			if nonce := bot.NonceOf(control.CustomID); nonce != "" {
				return nonce
			}
		}
	}
	return ""
}

func (m posted) number() int64 {
	n, _ := strconv.ParseInt(m.ID, 10, 64)
	return n
}
