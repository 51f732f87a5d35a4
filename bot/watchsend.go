package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"casebot/bot/state"
)

// A Courier brings messages to where they are told.
type Courier interface {
	// Deliver posts a message. Two with the same nonce are one, however often and by
	// whomever they are posted. The error wraps [ErrGone], [ErrForbidden] or
	// [ErrUnfit] where a further try is in vain.
	Deliver(ctx context.Context, d Delivery) error
}

// An Outbox holds the messages that are to be sent. [state.State] says more of each.
type Outbox interface {
	Take(ctx context.Context, lease time.Duration) (*state.Parcel, error)
	TakeHere(ctx context.Context, to state.Place) (*state.Parcel, error)
	Waiting(ctx context.Context, to state.Place) (n int, next time.Time, err error)
	Settle(ctx context.Context, p *state.Parcel, o state.Outcome) error
}

// A Delivery is a message on its way.
type Delivery struct {
	To     Place
	Reply  Reply
	Locale string    // of the reader's labels
	Nonce  string    // at most 25 characters; what its controls say holds it too
	Since  time.Time // when it was tried first; zero: it is now
	Plain  bool      // its text, its sources and its controls alone: what it was made up of was not taken
}

// A Place is where messages are told: a channel, or else the direct messages of a
// person.
type Place = state.Place

// Why a message is not tried again.
var (
	ErrGone      = errors.New("the channel is gone")
	ErrForbidden = errors.New("the bot may not write there")
	ErrUnfit     = errors.New("the message is not taken")
)

// How messages are tried.
const (
	lease     = 2 * time.Minute // what one try may take, until somebody else has the next
	sending   = 30 * time.Second
	firstWait = 30 * time.Second // after the first failure; then doubled
	longWait  = time.Hour
	patience  = 7 * 24 * time.Hour // since it was tried first: then it is given up
	atOnce    = 200                // messages, before the archive is looked at again
)

// Send sends the messages that are due, one after the other. What cannot be sent
// now is tried later.
func (f *Follower) Send(ctx context.Context) error {
	for range atOnce {
		p, err := f.Outbox.Take(ctx, lease)
		if err != nil || p == nil {
			return err
		}
		if err := f.send(ctx, p); err != nil || ctx.Err() != nil {
			return err
		}
	}
	return nil
}

// send makes and sends one message, and notes what became of it. A stop in
// between lets it come to its end.
func (f *Follower) send(ctx context.Context, p *state.Parcel) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), sending)
	defer cancel()
	var d Delivery
	ok := false
	barred, err := f.barred(ctx, p)
	if err == nil && !barred {
		d, ok, err = f.tell(ctx, p)
	}
	switch {
	case barred:
		return f.Outbox.Settle(ctx, p, state.Outcome{Paused: pausedBarred})
	case err != nil: // the others do not wait for it
		return f.Outbox.Settle(ctx, p, f.outcome(p, fmt.Errorf("a message of %d finds: %w", p.Total, err)))
	case !ok:
		return f.Outbox.Settle(ctx, p, state.Outcome{})
	}
	d.To, d.Nonce = p.To, p.Nonce
	if p.Tries > 0 {
		d.Since = p.Begun
	}
	f.bot.keepNotice(ctx, p, d.Reply)
	if err = f.courier.Deliver(ctx, d); errors.Is(err, ErrUnfit) {
		f.log.Warn("a message of a watch is not taken; it is tried in a plainer form", "error", err)
		d.Plain = true
		err = f.courier.Deliver(ctx, d)
	}
	return f.Outbox.Settle(ctx, p, f.outcome(p, err))
}

// outcome says what an error of delivering comes to.
func (f *Follower) outcome(p *state.Parcel, err error) state.Outcome {
	switch {
	case err == nil:
		return state.Outcome{Arrived: true}
	case errors.Is(err, ErrGone):
		f.log.Warn("a channel is gone; what is watched there is paused", "error", err)
		return state.Outcome{Paused: pausedGone}
	case errors.Is(err, ErrForbidden):
		f.log.Warn("a channel may not be written to; what is watched there is paused", "error", err)
		return state.Outcome{Paused: pausedForbidden}
	case errors.Is(err, ErrUnfit):
		f.log.Error("a message of a watch is given up; whoever set it up is told", "error", err)
		return state.Outcome{Refused: true}
	case f.Now().Sub(p.Begun) > patience:
		f.log.Error("a message of a watch is given up after a week; whoever set it up is told", "error", err)
		return state.Outcome{Refused: true}
	}
	wait := min(firstWait<<min(p.Tries, 10), longWait)
	f.log.Warn("a message of a watch did not arrive; it is tried again", "error", err, "in", wait)
	return state.Outcome{Again: f.Now().Add(wait)}
}

// Pause is how long a follower waits before it looks at the archive again.
const Pause = 15 * time.Second

// Run follows and sends until ctx ends; wait waits for a time, or returns an error
// when ctx has ended. What fails is logged and tried again.
func (f *Follower) Run(ctx context.Context, wait func(ctx context.Context, d time.Duration) error) {
	for {
		f.report(ctx, "the archive could not be followed", f.Catch(ctx))
		f.report(ctx, "messages of watches could not be sent", f.Send(ctx))
		if wait(ctx, Pause) != nil {
			return
		}
	}
}

func (f *Follower) report(ctx context.Context, what string, err error) {
	if err != nil && ctx.Err() == nil {
		f.log.Warn(what, "error", err)
	}
}
