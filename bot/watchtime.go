package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"casebot/bot/state"
	"casebot/corpus"
)

// digestHour is when digests are told, by the clock of the watch's time zone; the
// weekly ones on Mondays.
const digestHour = 9

// utc is the time zone where nobody chose one.
const utc = "UTC"

// clocked returns watches, of which those that name no time zone have the one that
// their server has chosen by now, else UTC.
func (b *Bot) clocked(ctx context.Context, watches ...state.Watch) ([]state.Watch, error) {
	all, known := slices.Clone(watches), map[string]string{}
	for i, w := range all {
		if w.Zone != "" {
			continue
		}
		if known[w.Guild] == "" {
			chosen, err := b.zoneOf(ctx, w.Guild)
			if err != nil {
				return nil, err
			}
			known[w.Guild] = cmp.Or(chosen, utc)
		}
		all[i].Zone = known[w.Guild]
	}
	return all, nil
}

// zoneOf is the time zone that a server has chosen, empty where it has not.
func (b *Bot) zoneOf(ctx context.Context, guild string) (string, error) {
	if b.config.Settings == nil || guild == "" {
		return "", nil
	}
	rules, err := b.config.Settings.Settings(ctx, guild)
	if err != nil {
		return "", fmt.Errorf("the time zone of a server: %w", err)
	}
	return rules.Zone, nil
}

// zone is the time zone of a watch, UTC where this machine does not know it.
func zone(w state.Watch) *time.Location {
	if in, err := time.LoadLocation(w.Zone); err == nil {
		return in
	}
	return time.UTC
}

// moment writes a minute in the time zone of a watch.
func moment(w Wording, at time.Time, of state.Watch) string {
	at = at.In(zone(of))
	return w.Date(corpus.DateOf(at)) + " " + at.Format("15:04") + w.aside(at.Location().String())
}

// due is when a watch tells what came about at a moment.
func due(w state.Watch, came time.Time) time.Time {
	at := came
	switch w.Rhythm {
	case state.Daily:
		at = digest(came.In(zone(w)), 1)
	case state.Weekly:
		at = digest(came.In(zone(w)), 7)
	}
	if w.Snoozed.After(at) {
		return w.Snoozed
	}
	return at
}

// Hours move what waits for a digest. [state.State] says more.
type Hours interface {
	Retime(ctx context.Context, guild string, when func(state.Watch) (due, next time.Time)) error
}

// retimed moves what waits in the channels of a server to the hours of another time
// zone, which the server has chosen now.
func (b *Bot) retimed(ctx context.Context, guild, to string) error {
	if b.config.Follows == nil {
		return nil
	}
	f, err := b.following(ctx)
	if err != nil {
		return err
	}
	now := f.Now()
	if err := f.Hours.Retime(ctx, guild, func(w state.Watch) (time.Time, time.Time) {
		w.Zone = cmp.Or(to, utc)
		return due(w, now), digest(now.In(zone(w)), 7)
	}); err != nil {
		return fmt.Errorf("move what waits to another hour: %w", err)
	}
	return nil
}

// digest is the next time after now that it is the hour of the digest, on any day,
// or, of every seven days, on Monday.
func digest(now time.Time, days int) time.Time {
	for day := 0; ; day++ {
		at := time.Date(now.Year(), now.Month(), now.Day()+day, digestHour, 0, 0, 0, now.Location())
		if at.After(now) && (days == 1 || at.Weekday() == time.Monday) {
			return at
		}
	}
}
