package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"casebot/bot/state"
	"casebot/index/answer"
)

func (b *Bot) watchList() Command {
	return Command{Run: b.listWatches, Spec: Spec{
		Name: "list", Names: map[string]string{"zh-CN": "列表", "zh-TW": "清單"}, Private: true,
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

// shared reports whether a member has their share of what a server may follow, before a
// further watch. Who manages the server has all of it.
func (f *Following) shared(ctx context.Context, req Request, further state.Watch) (full bool, err error) {
	if further.Channel == "" || req.Manager || req.Owner {
		return false, nil
	}
	all, err := f.Watches.GuildWatches(ctx, further.Guild)
	if err != nil {
		return false, fmt.Errorf("list watches: %w", err)
	}
	theirs := 0
	for _, w := range all {
		if w.Channel == further.Channel && w.Kind == further.Kind && w.What == further.What {
			return false, nil // it is set anew
		}
		if w.Owner == req.Asker {
			theirs++
		}
	}
	return theirs >= state.MaxMemberWatches, nil
}

// listed are the watches that a request may see: those of the channel, and the
// asker's own; for who manages the server those of its other channels too.
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
	if err == nil && req.Guild != "" && req.Manager {
		var others []state.Watch
		others, err = f.Watches.GuildWatches(ctx, req.Guild)
		all = append(all, slices.DeleteFunc(others, func(o state.Watch) bool { return o.Channel == req.Room })...)
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
	reply, room := Reply{Text: w.Say("Followed here: %d.", len(all)), Private: true}, roomForList
	for _, watch := range all {
		room -= len(elsewhereOf(req, watch))
	}
	var lines []string
	for _, watch := range all {
		called, err := b.watchName(ctx, w, watch)
		if err != nil {
			return Reply{}, err
		}
		where, link := place(w, watch), elsewhereOf(req, watch)
		if link != "" {
			where = w.Say("in another channel")
		}
		lines = append(lines, answer.Shorten(watchLine(w, watch, called, where, f.Now()), room/len(all))+link)
		switch {
		case may(req, watch) && len(reply.Actions) < maxStops:
			reply.Actions = append(reply.Actions, stop(w, watch, called))
		case may(req, watch) && reply.Note == "":
			reply.Note = w.Say("The others end by their number, as in %s.", fmt.Sprintf("/watch remove %d", watch.ID))
		}
	}
	if room < roomForList {
		reply.Text = w.Say("Followed here and in other channels of this server: %d.", len(all))
	}
	reply.Body = strings.Join(lines, "\n")
	return reply, nil
}

// elsewhereOf is where the channel of a watch is found that is not the request's; empty
// for any other.
func elsewhereOf(req Request, watch state.Watch) string {
	if watch.Channel == "" || req.Guild == "" || watch.Channel == req.Room {
		return ""
	}
	return " — " + channelLink(watch)
}

// channelLink is the address of a watch's channel.
func channelLink(watch state.Watch) string {
	return fmt.Sprintf("https://discord.com/channels/%s/%s", watch.Guild, watch.Channel)
}

func stop(w Wording, watch state.Watch, called string) Action {
	return Action{Label: w.Say("Stop %d: %s", watch.ID, answer.Shorten(called, 50)), Says: fmt.Sprintf("/unwatch %d", watch.ID)}
}

// watchLine is a line of the list: "3 — “camera hacking”, each day at nine (UTC), in
// this channel. Why: the seminar."
func watchLine(w Wording, watch state.Watch, called, where string, now time.Time) string {
	line := fmt.Sprintf("%d — %s", watch.ID, w.commas([]string{called, often(w, watch), where}))
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
