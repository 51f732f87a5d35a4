package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"sync"

	"casebot/bot"
)

// A Courier posts messages that nobody asked for at that moment, into channels and
// direct messages. It may be used by many at once.
type Courier struct {
	client *client

	mu     sync.Mutex
	direct map[string]string // by person: the channel of their direct messages
}

// NewCourier returns a courier that speaks for the bot of a config.
func NewCourier(cfg Config) (*Courier, error) {
	cfg = cfg.withDefaults()
	root, err := parseRoot(cfg.Root)
	if err != nil {
		return nil, err
	}
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	rest := &http.Client{Transport: newTransport(root, cfg.Now), CheckRedirect: stay, Timeout: restTimeout}
	return &Courier{
		client: &client{http: rest, token: cfg.Token, timing: cfg.Timing, rand: cfg.Rand},
		direct: map[string]string{},
	}, nil
}

// Deliver implements [bot.Courier]. Discord takes a second message with the same
// nonce for the first one, for some minutes; of one that was tried before it is
// looked up first whether it is there.
func (c *Courier) Deliver(ctx context.Context, d bot.Delivery) error {
	channel, err := c.channel(ctx, d.To)
	if err != nil {
		return final(err)
	}
	if !d.Since.IsZero() {
		there, err := c.client.arrived(ctx, channel, d.Nonce, d.Since)
		if there || err != nil {
			return final(err)
		}
	}
	shape := render
	if d.Plain {
		shape = bare
	}
	m := channelMessage{message: shape(d.Reply, bot.WordingFor(d.Locale)), Nonce: d.Nonce}
	return final(c.client.post(ctx, channel, m))
}

// maxDirect bounds how many people's channels are remembered.
const maxDirect = 1000

// channel returns the channel of a place. That of direct messages is opened, which
// shows nothing to anybody.
func (c *Courier) channel(ctx context.Context, to bot.Place) (string, error) {
	if to.Channel != "" {
		return to.Channel, nil
	}
	c.mu.Lock()
	known := c.direct[to.Person]
	c.mu.Unlock()
	if known != "" {
		return known, nil
	}
	channel, err := c.client.open(ctx, to.Person)
	if err != nil {
		return "", err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.direct) >= maxDirect {
		clear(c.direct)
	}
	c.direct[to.Person] = channel
	return channel, nil
}

// open opens the channel of a person's direct messages.
func (c *client) open(ctx context.Context, person string) (string, error) {
	var channel struct {
		ID string `json:"id"`
	}
	_, err := c.do(ctx, call{
		name: "open direct messages", method: http.MethodPost, own: true, path: "/users/@me/channels", into: &channel,
		body: struct {
			Recipient string `json:"recipient_id"`
		}{person},
	})
	if err == nil && channel.ID == "" {
		err = errors.New("open direct messages: Discord names no channel")
	}
	return channel.ID, err
}

// What Discord calls a place that takes no messages, whatever they are, though it
// answers 400 as to a message that it does not take.
var closed = map[int]error{
	50008: bot.ErrForbidden, // a channel that is not for text
	50024: bot.ErrForbidden, // a channel of another kind
	50033: bot.ErrGone,      // a person who has left Discord
	50083: bot.ErrForbidden, // a thread that is archived and locked
}

// final says of an answer of Discord's whether the same message would get it again.
// What a proxy answers, without words of Discord's own, may pass; and so may that
// the token is not taken, that it took too long, and that there were too many.
func final(err error) error {
	var e *statusError
	if !errors.As(err, &e) || e.message == "" {
		return err
	}
	why := closed[e.code]
	switch {
	case why != nil:
	case e.status == http.StatusNotFound:
		why = bot.ErrGone
	case e.status == http.StatusForbidden:
		why = bot.ErrForbidden
	case e.status == http.StatusUnauthorized, e.status == http.StatusRequestTimeout, e.status == http.StatusTooManyRequests, e.status < 400, e.status >= 500:
		return err
	default:
		why = bot.ErrUnfit
	}
	return fmt.Errorf("%w: %w", why, err)
}

// messagesOf is the path of a channel's messages.
func messagesOf(channel string) string { return "/channels/" + url.PathEscape(channel) + "/messages" }
