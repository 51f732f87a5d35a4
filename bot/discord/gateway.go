package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// A gateway opens connections.
type gateway struct {
	token   string
	http    *http.Client
	timing  Timing
	local   bool // dial nothing but loopback
	content bool // ask for the content of all messages
}

// intents are what casebot needs to see: messages, of which Discord fills in the
// content where they are direct or mention the bot. Of the rest it does so only for
// the privileged intent, which the operator must want.
func (g gateway) intents() discordgo.Intent {
	needed := discordgo.IntentsGuildMessages | discordgo.IntentsDirectMessages
	if g.content {
		needed |= discordgo.IntentMessageContent
	}
	return needed
}

// A connection is one discordgo session. It is used once and never reconnects:
// whatever becomes of a session that was given up, nothing waits for it.
type connection struct {
	session *discordgo.Session
	life    context.Context // ends with the socket
	give    context.CancelCauseFunc
	greeted chan identity // gets every READY
}

// errLost says that a connection that was up has ended.
var errLost = errors.New("connection to Discord lost")

// connect returns a connection that has had its READY, and who the bot is on it.
// Events go to the listener one after the other. An error that wraps [ErrRefused]
// is final.
func (g gateway) connect(ctx context.Context, on func(identity, *discordgo.Event)) (*connection, identity, error) {
	c, err := g.dialling(on)
	if err != nil {
		return nil, identity{}, err
	}
	opened := make(chan error, 1)
	go func() { opened <- open(c.session) }()
	limit := time.NewTimer(g.timing.Open)
	defer limit.Stop()
	var me identity
	for err == nil && (opened != nil || me.User.ID == "") {
		// While Open runs it alone knows why the socket ended: the close code is in
		// its error. Every final refusal comes in answer to an IDENTIFY, so there.
		var lost <-chan struct{}
		if opened == nil {
			lost = c.life.Done()
		}
		select {
		case err = <-opened:
			opened = nil
		case me = <-c.greeted:
		case <-lost:
			err = errLost
		case <-limit.C:
			err = fmt.Errorf("discord did not get through its greeting within %v", g.timing.Open)
		case <-ctx.Done():
			err = ctx.Err()
		}
	}
	if err != nil {
		if ctx.Err() != nil && (me.User.ID != "" || len(c.greeted) > 0) {
			c.close(min(g.timing.Drain, maxGoodbye)) // stopped at the very beginning, but Discord shows the bot as online
		}
		c.give(err)
		return nil, identity{}, g.refusal(err)
	}
	return c, me, nil
}

// open opens a session. Where Discord asks for a new connection in place of the
// greeting, Open waits for a lock that it holds itself, for ever: the caller must
// be able to leave it behind.
func open(session *discordgo.Session) (err error) {
	defer func() {
		if crash := recover(); crash != nil {
			err = fmt.Errorf("discordgo crashed while connecting: %v", crash)
		}
	}()
	return session.Open()
}

// dialling returns a connection that is about to be opened.
func (g gateway) dialling(on func(identity, *discordgo.Event)) (*connection, error) {
	session, err := newSession(g.token, g.http)
	if err != nil {
		return nil, err
	}
	c := &connection{session: session, greeted: make(chan identity, 1)}
	c.life, c.give = context.WithCancelCause(context.Background())
	session.Identify.Intents = g.intents()
	session.SyncEvents = true
	session.Dialer = &websocket.Dialer{
		Proxy:            http.ProxyFromEnvironment,
		HandshakeTimeout: g.timing.Open,
		NetDial:          func(network, address string) (net.Conn, error) { return g.dial(c, network, address) },
	}
	var me identity
	session.AddHandler(func(_ *discordgo.Session, e *discordgo.Event) {
		if e.Type != "READY" {
			on(me, e)
			return
		}
		_ = json.Unmarshal(e.RawData, &me) // without an ID it is no READY
		select {
		case c.greeted <- me:
		default:
		}
	})
	return c, nil
}

// newSession returns a session that neither reconnects nor keeps state nor logs.
func newSession(token string, client *http.Client) (*discordgo.Session, error) {
	session, err := discordgo.New("Bot " + token)
	if err != nil {
		return nil, fmt.Errorf("discord session: %w", err)
	}
	session.Client = client
	session.UserAgent = userAgent
	session.ShouldReconnectOnError = false
	session.ShouldRetryOnRateLimit = false
	session.StateEnabled = false
	session.Compress = false
	session.LogLevel = -1
	return session, nil
}

func (g gateway) dial(c *connection, network, address string) (net.Conn, error) {
	host, _, _ := net.SplitHostPort(address)
	if g.local && !loopback(host) {
		return nil, fmt.Errorf("the gateway %s is not a loopback address, and DISCORD_API_URL is one", host)
	}
	conn, err := (&net.Dialer{}).DialContext(c.life, network, address)
	if err != nil {
		return nil, err
	}
	context.AfterFunc(c.life, func() { conn.Close() })
	return &socket{Conn: conn, silence: g.timing.Silence, give: c.give}, nil
}

// A socket ends its connection's life when it ends itself, or when nothing was
// heard for too long: Discord acknowledges a heartbeat every 41 s or so.
type socket struct {
	net.Conn
	silence time.Duration
	give    context.CancelCauseFunc
}

func (s *socket) Read(p []byte) (int, error) {
	if err := s.SetReadDeadline(time.Now().Add(s.silence)); err != nil {
		return 0, err
	}
	n, err := s.Conn.Read(p)
	if err != nil {
		s.give(err)
	}
	return n, err
}

func (s *socket) Close() error {
	s.give(errors.New("closed"))
	return s.Conn.Close()
}

// close says goodbye, so that the bot is shown as offline at once, and returns
// when that is done or has taken too long.
func (c *connection) close(limit time.Duration) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = c.session.Close() // there is nobody to tell
	}()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-done:
	case <-timer.C:
	}
	c.give(errLost)
}
