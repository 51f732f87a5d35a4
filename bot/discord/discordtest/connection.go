package discordtest

import (
	"fmt"
	"slices"
	"testing"
)

// live returns the connections that have had their READY.
func (d *Discord) live() []*session {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.liveLocked()
}

func (d *Discord) liveLocked() []*session {
	return slices.DeleteFunc(slices.Clone(d.sessions), func(s *session) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return !s.ready
	})
}

// AwaitReady waits until a bot is connected.
func (d *Discord) AwaitReady(t testing.TB) {
	t.Helper()
	d.until(t, "connection of the bot", func() bool { return len(d.liveLocked()) > 0 })
}

// AwaitIdentifies waits until the n-th IDENTIFY, or a later one, has its READY.
func (d *Discord) AwaitIdentifies(t testing.TB, n int) {
	t.Helper()
	d.until(t, fmt.Sprintf("IDENTIFY number %d", n), func() bool { return d.greeted >= n && len(d.liveLocked()) > 0 })
}

// AwaitGoodbye waits until a bot closes its connection, and returns the code.
func (d *Discord) AwaitGoodbye(t testing.TB) int {
	t.Helper()
	d.until(t, "goodbye of the bot", func() bool { return len(d.goodbyes) > 0 })
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.goodbyes[len(d.goodbyes)-1]
}

// Identifies returns how often a bot has identified.
func (d *Discord) Identifies() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.identifies
}

// Reconnect asks the bot for a new connection (op 7).
func (d *Discord) Reconnect() {
	for _, s := range d.live() {
		s.retire()
		s.send(7, nil)
	}
}

// Invalidate ends the session (op 9); the bot may identify again on the connection.
func (d *Discord) Invalidate() {
	for _, s := range d.live() {
		s.invalidate()
	}
}

// Beat asks for a heartbeat (op 1).
func (d *Discord) Beat() {
	for _, s := range d.live() {
		s.send(1, nil)
	}
}

// CloseConnection closes the present connection with a code.
func (d *Discord) CloseConnection(code int) {
	for _, s := range d.live() {
		s.retire()
		s.shut(code, "")
	}
}

// Drop ends the present connection within a frame.
func (d *Discord) Drop() {
	for _, s := range d.live() {
		s.retire()
		s.drop()
	}
}

// Mute lets the present connection stand but sends nothing more on it, not even
// the acknowledgement of a heartbeat.
func (d *Discord) Mute() {
	for _, s := range d.live() {
		s.retire()
		s.mu.Lock()
		s.silent = true
		s.mu.Unlock()
	}
}

// retire takes a session out of those that get events.
func (s *session) retire() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ready = false
}

// Dispatch sends any event, well formed or not.
func (d *Discord) Dispatch(t testing.TB, event string, data any) {
	t.Helper()
	d.AwaitReady(t)
	for _, s := range d.live() {
		s.dispatch(event, data)
	}
}
