package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"casebot/bot/state"
)

// followed is the watch that follows the same thing in the same place already; nil where
// there is none.
func (f *Following) followed(ctx context.Context, watch state.Watch) (*state.Watch, error) {
	there, err := f.Watches.Watches(ctx, watch.Place())
	if err != nil {
		return nil, fmt.Errorf("list watches: %w", err)
	}
	i := slices.IndexFunc(there, func(o state.Watch) bool { return o.Kind == watch.Kind && o.What == watch.What })
	if i < 0 {
		return nil, nil
	}
	return &there[i], nil
}

// anew is a watch of what was followed before, as the wish changes it: what is not wished
// stays as it was. Where it goes on it stays that of whoever set it up, in their language.
func (w wish) anew(watch, before state.Watch) state.Watch {
	if w.rhythm == "" {
		watch.Rhythm = before.Rhythm
	}
	if w.zone == "" {
		watch.Zone = before.Zone
	}
	watch.Note = cmp.Or(w.note, before.Note)
	if before.Paused == "" && watch.Owner != before.Owner {
		watch.Owner, watch.Locale = before.Owner, before.Locale
	}
	return watch
}

// setUp says that something is followed: from now on, as it was changed, or as it was.
func setUp(w Wording, before *state.Watch, watch state.Watch, called, when string) string {
	switch where := place(w, watch); {
	case before == nil || before.Paused != "":
		return w.Say("Followed from now on: %s. What is new is told %s, %s.", called, where, when)
	case before.Rhythm == watch.Rhythm && before.Zone == watch.Zone && before.Note == watch.Note && before.Snoozed.IsZero():
		return w.Say("Followed already: %s. What is new is told %s, %s.", called, where, when)
	default:
		return w.Say("Changed: %s. What is new is told %s, %s.", called, where, when)
	}
}
