package cli_test

import (
	"context"
	"errors"
	"sync"
	"time"

	"casebot/bot"
	"casebot/bot/discord"
	"casebot/bot/state"
)

// A trap counts calls and kills at one of them: before it does anything, or after it
// has done all, as a kill between a call and its answer does. The dead call nothing.
type trap struct {
	mu    sync.Mutex
	calls int
	at    int // the call that fails, from 1, and with it all that come later; 0: none
	after bool
}

var errKilled = errors.New("killed")

func (t *trap) spring(call func() error) error {
	t.mu.Lock()
	t.calls++
	here, dead := t.calls == t.at, t.at > 0 && t.calls > t.at
	t.mu.Unlock()
	if dead || here && !t.after {
		return errKilled
	}
	if err := call(); err != nil {
		return err
	}
	if here {
		return errKilled
	}
	return nil
}

// A trapped state, archive and courier fail where their trap says.
type trapped struct {
	*state.State
	*trap
}

func (s trapped) Watching(ctx context.Context) (w []state.Watch, err error) {
	err = s.spring(func() (err error) { w, err = s.State.Watching(ctx); return err })
	return w, err
}

func (s trapped) Position(ctx context.Context) (seq int64, known bool, err error) {
	err = s.spring(func() (err error) { seq, known, err = s.State.Position(ctx); return err })
	return seq, known, err
}

func (s trapped) Told(ctx context.Context, record string) (told map[int64]int64, err error) {
	err = s.spring(func() (err error) { told, err = s.State.Told(ctx, record); return err })
	return told, err
}

func (s trapped) KeepRound(ctx context.Context, r state.Round) (done bool, err error) {
	err = s.spring(func() (err error) { done, err = s.State.KeepRound(ctx, r); return err })
	return done && err == nil, err
}

func (s trapped) Watch(ctx context.Context, id int64) (w *state.Watch, err error) {
	err = s.spring(func() (err error) { w, err = s.State.Watch(ctx, id); return err })
	return w, err
}

func (s trapped) Take(ctx context.Context, lease time.Duration) (p *state.Parcel, err error) {
	err = s.spring(func() (err error) { p, err = s.State.Take(ctx, lease); return err })
	return p, err
}

func (s trapped) Settle(ctx context.Context, p *state.Parcel, o state.Outcome) error {
	return s.spring(func() error { return s.State.Settle(ctx, p, o) })
}

type trappedCourier struct {
	*discord.Courier
	*trap
}

func (c trappedCourier) Deliver(ctx context.Context, d bot.Delivery) error {
	return c.spring(func() error { return c.Courier.Deliver(ctx, d) })
}

// watches is the side of the state that people use, which fails too.
func (s trapped) watches() bot.Watches { return s }
