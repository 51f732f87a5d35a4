package discord

import (
	"context"
	"encoding/json"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// A listener takes the gateway's events and puts each on a goroutine of its own,
// once, until it is stopped.
type listener struct {
	clock *clock
	log   *slog.Logger
	work  context.Context // outlives the stop, so that answers under way reach their askers

	mu      sync.Mutex
	stopped bool
	running int
	idle    chan struct{} // closed when stopped and nothing runs
	seen    seen
}

// maxRunning bounds what a flood of events can cost.
const maxRunning = 1000

func newListener(work context.Context, c *clock, log *slog.Logger) *listener {
	return &listener{clock: c, log: log, work: work, idle: make(chan struct{}), seen: seen{at: map[string]int{}}}
}

// event takes one event. It returns at once: discordgo reads the next one only
// afterwards.
func (l *listener) event(me identity, e *discordgo.Event) {
	defer l.survive("an event")
	arrived := time.Now()
	switch e.Type {
	case "INTERACTION_CREATE":
		var in interaction
		// A field of an unexpected kind does not lose the others; an event without
		// ID and token cannot be answered.
		if err := json.Unmarshal(e.RawData, &in); in.ID == "" || in.Token == "" {
			l.log.Warn("an interaction could not be read", "error", err)
			return
		}
		l.start(in.ID, func() { l.clock.interaction(l.work, in, arrived) })
	case "MESSAGE_CREATE":
		var p posting
		_ = json.Unmarshal(e.RawData, &p) // as above
		if req, addressed, ok := p.request(me); ok && (addressed || p.callsRoles() || l.clock.overhears(p)) {
			l.start(p.ID, func() {
				l.clock.message(l.work, p, me, req, addressed || l.clock.called(l.work, p, me), arrived)
			})
		}
	}
}

// start runs an answer unless it ran before, the listener is stopped, or too much
// is under way.
func (l *listener) start(id string, answer func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.stopped || !l.seen.first(id) {
		return
	}
	if l.running >= maxRunning {
		l.log.Warn("an event was dropped: too many answers are under way", "answers", l.running)
		return
	}
	l.running++
	go func() {
		defer l.done()
		defer l.survive("an answer")
		answer()
	}()
}

// survive keeps a panic in one answer from ending all of them.
func (l *listener) survive(what string) {
	if crash := recover(); crash != nil {
		l.log.Error(what+" crashed", "crash", crash, "stack", string(debug.Stack()))
	}
}

// done ends an answer.
func (l *listener) done() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running--
	l.settle()
}

func (l *listener) settle() {
	if l.stopped && l.running == 0 {
		close(l.idle)
	}
}

// stop takes no more events and waits for the answers under way, no longer than
// the limit.
func (l *listener) stop(limit time.Duration) {
	l.mu.Lock()
	if !l.stopped {
		l.stopped = true
		l.settle()
	}
	l.mu.Unlock()
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-l.idle:
	case <-timer.C:
		l.log.Warn("stopped before every answer was sent")
	}
}

// seen remembers the newest IDs: Discord may deliver an event twice.
type seen struct {
	at   map[string]int // ID to its place in ring
	ring [1024]string
	next int
}

// first reports whether the ID is new, and remembers it.
func (s *seen) first(id string) bool {
	if _, known := s.at[id]; known {
		return false
	}
	delete(s.at, s.ring[s.next])
	s.ring[s.next], s.at[id] = id, s.next
	s.next = (s.next + 1) % len(s.ring)
	return true
}
