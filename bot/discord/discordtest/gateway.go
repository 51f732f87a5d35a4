package discordtest

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// A session is one gateway connection.
type session struct {
	d     *Discord
	conn  *websocket.Conn
	begun time.Time

	mu      sync.Mutex // guards writing and what follows
	seq     int64
	ready   bool
	known   bool // has identified, and may not again
	silent  bool // acknowledges nothing
	intents int  // what the bot asked to see
	sent    int  // what the bot sent
}

// payload is one gateway message.
type payload struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  *int64          `json:"s,omitempty"`
	Type string          `json:"t,omitempty"`
}

func (d *Discord) upgrade(w http.ResponseWriter, r *http.Request) {
	if v := r.URL.Query().Get("v"); (v != "9" && v != "10") || r.URL.Query().Get("encoding") != "json" {
		d.violation(nil, "gateway: the address must say v=9 or v=10 and encoding=json: %s", r.URL)
	}
	conn, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
	if err != nil {
		d.violation(nil, "gateway: %v", err)
		return
	}
	s := &session{d: d, conn: conn, begun: time.Now()}
	var greeting Greeting
	closed := false
	d.change(func() {
		closed = d.closed
		d.sessions = append(d.sessions, s)
		if len(d.greetings) > 0 {
			greeting, d.greetings = d.greetings[0], d.greetings[1:]
		} else if d.refusal != 0 {
			greeting = CloseWith(d.refusal)
		}
	})
	if !closed {
		s.run(greeting)
	}
	conn.Close()
	d.change(func() { d.sessions = slices.DeleteFunc(d.sessions, func(o *session) bool { return o == s }) })
}

// run reads what the bot sends until the connection ends.
func (s *session) run(greeting Greeting) {
	s.conn.SetReadLimit(maxSend)
	if greeting != NoHello {
		s.d.mu.Lock()
		every := s.d.heartbeat
		s.d.mu.Unlock()
		s.send(10, map[string]any{"heartbeat_interval": every.Milliseconds()})
	}
	for {
		kind, message, err := s.conn.ReadMessage()
		if err != nil {
			s.farewell(err)
			return
		}
		var p payload
		if err := json.Unmarshal(message, &p); err != nil || kind != websocket.TextMessage {
			s.fault(4002, message, "what the bot sent cannot be read")
			return
		}
		if !s.within(message) || !s.handle(p, message, &greeting) {
			return
		}
	}
}

// maxSend is how long a message to the gateway may be, and maxSends how many
// there may be in a minute.
const (
	maxSend  = 4096
	maxSends = 120
)

func (s *session) within(message []byte) bool {
	s.mu.Lock()
	s.sent++
	over := s.sent > maxSends && time.Since(s.begun) < time.Minute
	s.mu.Unlock()
	if over {
		s.fault(4008, message, "more than %d messages to the gateway in a minute", maxSends)
	}
	return !over
}

// farewell notes the code that the bot closed with.
func (s *session) farewell(err error) {
	if closed, ok := err.(*websocket.CloseError); ok && closed.Code != websocket.CloseAbnormalClosure {
		s.d.change(func() { s.d.goodbyes = append(s.d.goodbyes, closed.Code) })
	}
}

// handle answers one message and reports whether the connection goes on.
func (s *session) handle(p payload, message []byte, greeting *Greeting) bool {
	switch p.Op {
	case 1:
		s.mu.Lock()
		silent := s.silent
		s.mu.Unlock()
		if !silent {
			s.send(11, nil)
		}
	case 2:
		return s.identify(p, greeting)
	case 3:
	case 6:
		s.send(9, false)
	default:
		return s.fault(4001, message, "op %d is not for bots to send", p.Op)
	}
	return true
}

// privileged are the intents that need Discord's leave: members, presences and
// message content.
const (
	privileged     = 1<<1 | 1<<8 | messageContent
	messageContent = 1 << 15
)

// AllowContent lets the bot ask for the content of all messages.
func (d *Discord) AllowContent() { d.change(func() { d.content = true }) }

// reads reports whether the bot gets the content of all messages.
func (d *Discord) reads() bool {
	for _, s := range d.live() {
		s.mu.Lock()
		reads := s.intents&messageContent != 0
		s.mu.Unlock()
		if reads {
			return true
		}
	}
	return false
}

func (s *session) identify(p payload, greeting *Greeting) bool {
	var said struct {
		Token      string         `json:"token"`
		Intents    *int           `json:"intents"`
		Properties map[string]any `json:"properties"`
	}
	if err := json.Unmarshal(p.Data, &said); err != nil || said.Intents == nil || said.Properties == nil {
		return s.fault(4002, nil, "IDENTIFY must have token, intents and properties")
	}
	s.mu.Lock()
	again := s.known
	s.known, s.intents = true, *said.Intents
	s.mu.Unlock()
	over, number, barred := false, 0, privileged
	s.d.change(func() {
		if s.d.content {
			barred &^= messageContent
		}
		s.d.identifies++
		number = s.d.identifies
		s.d.sessionsLeft--
		over = s.d.sessionsLeft < 0
	})
	switch {
	case strings.TrimPrefix(said.Token, "Bot ") != token:
		return s.shut(4004, "Authentication failed.")
	case again:
		return s.fault(4005, nil, "IDENTIFY was sent twice")
	case *said.Intents&barred != 0:
		return s.fault(4014, nil, "a privileged intent is asked for: %b", *said.Intents)
	case over:
		return s.fault(4004, nil, "more IDENTIFYs than a day has: Discord would have reset the token")
	}
	return s.greet(greeting, number)
}

// greet answers the IDENTIFY of that number.
func (s *session) greet(greeting *Greeting, number int) bool {
	g := *greeting
	*greeting = Greeting{}
	switch g.kind {
	case "reconnect":
		s.send(7, nil)
		return true
	case "invalid":
		s.invalidate()
		return true
	case "close":
		return s.shut(g.code, "")
	case "drop":
		s.drop()
		return false
	}
	s.dispatch("READY", map[string]any{
		"v": 10, "session_id": s.d.id(), "resume_gateway_url": "ws" + strings.TrimPrefix(s.d.URL(), "http") + "/gateway/",
		"user": bot(), "application": map[string]any{"id": botID, "flags": 0},
		"guilds": []any{map[string]any{"id": guildID, "unavailable": true}}, "private_channels": []any{}, "shard": []int{0, 1},
	})
	s.mu.Lock()
	s.ready = true
	s.mu.Unlock()
	s.d.change(func() { s.d.greeted = max(s.d.greeted, number) })
	return true
}

func bot() map[string]any {
	return map[string]any{"id": botID, "username": "casebot", "discriminator": "0000", "bot": true, "avatar": nil}
}

// send writes one message. That the bot is gone is for the reader to notice.
func (s *session) send(op int, data any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_ = s.conn.WriteJSON(map[string]any{"op": op, "d": data, "s": nil, "t": nil})
}

func (s *session) dispatch(event string, data any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.silent {
		return
	}
	s.seq++
	_ = s.conn.WriteJSON(map[string]any{"op": 0, "t": event, "s": s.seq, "d": data})
}

// shut closes the connection with a code; it returns false.
func (s *session) shut(code int, reason string) bool {
	frame := websocket.FormatCloseMessage(code, reason)
	_ = s.conn.WriteControl(websocket.CloseMessage, frame, time.Now().Add(time.Second))
	return false
}

// fault fails the test and closes the connection; it returns false.
func (s *session) fault(code int, message []byte, format string, args ...any) bool {
	s.d.violation(message, "gateway: %s", fmt.Sprintf(format, args...))
	return s.shut(code, "")
}

// invalidate ends the session but not the connection: the bot identifies again.
func (s *session) invalidate() {
	s.mu.Lock()
	s.known, s.ready = false, false
	s.mu.Unlock()
	s.send(9, false)
}

// drop ends the connection within a frame: its header promises more than comes.
func (s *session) drop() {
	s.mu.Lock()
	defer s.mu.Unlock()
	head := []byte{0x81, 126, 0, 0}
	binary.BigEndian.PutUint16(head[2:], 1000)
	_, _ = s.conn.NetConn().Write(append(head, `{"op":0,"t":"INTER`...))
	s.conn.NetConn().Close()
}
