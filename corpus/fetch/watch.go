package fetch

import (
	"errors"
	"time"
)

// How often a watched feed is asked.
const (
	pollBase   = 15 * time.Minute // one that brings news
	pollQuiet  = 6 * time.Hour    // the longest, for one that has nothing new
	pollFailed = 24 * time.Hour   // the longest, for one that fails
)

// A Poll is where the watching of one feed stands. The zero Poll is of a feed
// that was never asked, and is due. Who watches keeps it across restarts.
type Poll struct {
	Next     time.Time // when to ask again
	Quiet    int       // times in a row without news
	Failures int       // times in a row that it failed
	Validators
}

// An Outcome is what came of asking a feed.
type Outcome struct {
	Err        error      // why it failed; nil: it did not
	News       bool       // it held an item that was not known
	Validators Validators // of the page; kept where it did not fail
}

// Due reports whether the feed is to be asked.
func (p Poll) Due(now time.Time) bool { return !now.Before(p.Next) }

// After returns where the watching stands after the feed was asked: again in 15
// minutes, in twice the time after each further time without news (6 hours at
// most) or failure (24 hours at most), and not before the moment that the
// server names. jitter, in [0, 1), makes it up to a tenth later, so that many
// feeds do not come due at once.
func (p Poll) After(o Outcome, now time.Time, jitter float64) Poll {
	pause := pollBase
	switch {
	case o.Err != nil:
		p.Failures++
		pause = max(doubled(p.Failures, pollFailed), doubled(p.Quiet, pollQuiet))
	case o.News:
		p = Poll{Validators: o.Validators}
	default:
		p = Poll{Quiet: p.Quiet + 1, Validators: o.Validators}
		pause = doubled(p.Quiet, pollQuiet)
	}
	p.Next = now.Add(pause + time.Duration(jitter*float64(pause/10)))
	var status *StatusError
	if errors.As(o.Err, &status) && status.Until.After(p.Next) {
		p.Next = status.Until
	}
	return p
}

// doubled is the base interval, doubled n times, up to the longest.
func doubled(n int, longest time.Duration) time.Duration {
	pause := pollBase
	for ; n > 0 && pause < longest; n-- {
		pause *= 2
	}
	return min(pause, longest)
}
