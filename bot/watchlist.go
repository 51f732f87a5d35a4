package bot

import (
	"context"
	"fmt"
	"strings"
	"time"

	"casebot/bot/state"
	"casebot/index/answer"
)

func (b *Bot) watchList() Command {
	return Command{Run: b.listWatches, Spec: Spec{
		Name: "list", Names: map[string]string{"zh-CN": "列表", "zh-TW": "列表"}, Private: true,
		Summary: "What is followed here, and for you by direct message",
	}}
}

// hereOf is the place that a request comes from: a channel, or somebody's direct
// messages.
func hereOf(req Request) state.Place {
	if req.Guild != "" {
		return state.Place{Channel: req.Room}
	}
	return state.Place{Person: req.Asker}
}

// listed are the watches that a request may see: those of the channel, and the
// asker's own.
func (b *Bot) listed(ctx context.Context, req Request) ([]state.Watch, error) {
	f, err := b.following(ctx)
	if err != nil {
		return nil, err
	}
	all, err := f.Watches.Watches(ctx, hereOf(req))
	if err == nil && req.Guild != "" {
		var own []state.Watch
		own, err = f.Watches.Watches(ctx, state.Place{Person: req.Asker})
		all = append(all, own...)
	}
	if err != nil {
		return nil, fmt.Errorf("list watches: %w", err)
	}
	return b.clocked(ctx, all...)
}

// roomForList is what a list of all that is followed in a place may take, in characters,
// so that each stands in it with its number.
const roomForList = 3500

// maxStops is how many watches of a list have a button of their own.
const maxStops = 5

// listWatches shows what is followed in a place.
func (b *Bot) listWatches(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	all, err := b.listed(ctx, req)
	if err != nil {
		return Reply{}, err
	}
	if len(all) == 0 {
		return Reply{Text: w.Say("Nothing is followed here."), Note: howToWatch(w), Private: true}, nil
	}
	f, err := b.following(ctx)
	if err != nil {
		return Reply{}, err
	}
	reply := Reply{Text: w.Say("Followed here: %d.", len(all)), Private: true}
	var lines []string
	for i, watch := range all {
		called, err := b.watchName(ctx, watch)
		if err != nil {
			return Reply{}, err
		}
		lines = append(lines, answer.Shorten(watchLine(w, watch, called, f.Now()), roomForList/len(all)))
		if i < maxStops && may(req, watch) {
			reply.Actions = append(reply.Actions, stop(w, watch, called))
		}
	}
	reply.Body = strings.Join(lines, "\n")
	return reply, nil
}

func stop(w Wording, watch state.Watch, called string) Action {
	return Action{Label: w.Say("Stop %d: %s", watch.ID, answer.Shorten(called, 50)), Says: fmt.Sprintf("/unwatch %d", watch.ID)}
}

// watchLine is a line of the list: "3 — “camera hacking”, each day at nine (UTC), in
// this channel. Why: the seminar."
func watchLine(w Wording, watch state.Watch, called string, now time.Time) string {
	line := fmt.Sprintf("%d — %s", watch.ID, w.commas([]string{called, often(w, watch), place(w, watch)}))
	switch {
	case watch.Paused != "":
		line += " — " + paused(w, watch)
	case watch.Snoozed.After(now):
		line += " — " + w.Say("snoozed until %s", moment(w, watch.Snoozed, watch))
	}
	if watch.Note != "" {
		line = w.sentences(w.Say("%s.", line), w.Say("Why: %s", watch.Note))
	}
	return line
}
