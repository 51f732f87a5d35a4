package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/bwmarrin/discordgo"
)

// A supervisor keeps one connection up, with a fresh session each time.
type supervisor struct {
	gateway  gateway
	api      *discordgo.Session // REST alone
	listener *listener
	timing   Timing
	now      func() time.Time
	rand     func() float64
	log      *slog.Logger
	ledger   ledger
	greet    func(me identity) // told of each connection
}

// run returns nil when the context ends, after a graceful stop, and an error that
// wraps [ErrRefused] when Discord is final about it.
func (s *supervisor) run(ctx context.Context) error {
	for failures := 0; ; failures++ {
		lived, err := s.once(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case errors.Is(err, ErrRefused):
			return err
		case lived > s.timing.MaxBackoff:
			failures = 0
		}
		wait := s.backoff(failures)
		s.report(err, failures, wait)
		if !pause(ctx, wait) {
			return nil
		}
	}
}

// report says once that Discord is out of reach, and then only to whoever looks
// closely.
func (s *supervisor) report(err error, failures int, wait time.Duration) {
	level := slog.LevelDebug
	if failures == 0 || errors.Is(err, errLost) {
		level = slog.LevelWarn
	}
	s.log.Log(context.Background(), level, "not connected to Discord; trying again until it works",
		"error", err, "next", wait.Round(time.Millisecond))
}

// backoff doubles with each failure. The jitter keeps many bots from coming back
// in step.
func (s *supervisor) backoff(failures int) time.Duration {
	wait := min(s.timing.Backoff<<min(failures, 20), s.timing.MaxBackoff)
	return wait/2 + time.Duration(s.rand()*float64(wait))
}

// once connects and stays until the connection or the context ends. It returns
// for how long the connection was up, and what ended it.
func (s *supervisor) once(ctx context.Context) (lived time.Duration, err error) {
	if err := s.admitted(ctx); err != nil {
		return 0, err
	}
	s.ledger.note(s.now())
	conn, me, err := s.gateway.connect(ctx, s.listener.event)
	if err != nil {
		return 0, err
	}
	up := s.now()
	s.log.Info("connected to Discord", "bot", me.User.ID)
	s.greet(me)
	for {
		select {
		case <-conn.greeted: // Discord had the session invalid and discordgo identified again
			s.ledger.note(s.now())
		case <-conn.life.Done():
			return s.now().Sub(up), fmt.Errorf("%w: %w", errLost, context.Cause(conn.life))
		case <-ctx.Done():
			s.listener.stop(s.timing.Drain)
			conn.close(min(s.timing.Drain, maxGoodbye))
			return s.now().Sub(up), nil
		}
	}
}

// maxGoodbye bounds closing a connection, for which discordgo waits a second.
const maxGoodbye = 2 * time.Second

// admitted waits until another IDENTIFY is allowed, by our own count and by
// Discord's, which has those of earlier runs too.
func (s *supervisor) admitted(ctx context.Context) error {
	if wait := s.ledger.wait(s.now(), s.timing.Identify); !s.hold(ctx, wait) {
		return ctx.Err()
	}
	told, err := s.api.GatewayBot(discordgo.WithContext(ctx))
	if err != nil {
		return refusal(withoutURL(err))
	}
	limit := told.SessionStartLimit
	if limit.Total > 0 && limit.Remaining <= spareIdentifies {
		if !s.hold(ctx, time.Duration(limit.ResetAfter)*time.Millisecond) {
			return ctx.Err()
		}
	}
	return nil
}

// hold waits, and says so where it is long.
func (s *supervisor) hold(ctx context.Context, wait time.Duration) bool {
	if wait > time.Minute {
		s.log.Error("too many connections in one day; waiting, lest Discord resets the token. Look for what ends them.", "wait", wait.Round(time.Second))
	}
	return wait <= 0 || pause(ctx, wait)
}

// A ledger counts IDENTIFYs. After the thousandth in a day Discord resets the
// bot's token.
type ledger struct {
	mu   sync.Mutex
	sent []time.Time // of the last day, oldest first
}

// Of the thousand IDENTIFYs a day, so many are used, and so many that Discord
// says are left are not touched.
const (
	maxIdentifies   = 900
	spareIdentifies = 20
)

func (l *ledger) note(now time.Time) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.sent = append(l.sent, now)
}

// wait returns how long the next IDENTIFY has to wait.
func (l *ledger) wait(now time.Time, gap time.Duration) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.sent) > 0 && now.Sub(l.sent[0]) >= 24*time.Hour {
		l.sent = l.sent[1:]
	}
	switch n := len(l.sent); {
	case n == 0:
		return 0
	case n >= maxIdentifies:
		return l.sent[n-maxIdentifies].Add(24 * time.Hour).Sub(now)
	default:
		return l.sent[n-1].Add(gap).Sub(now)
	}
}
