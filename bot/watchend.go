package bot

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"casebot/bot/state"
	"casebot/index/answer"
)

func (b *Bot) watchRemove() Command {
	return Command{
		Run: b.unwatch, Complete: b.completeWatch,
		Spec: Spec{
			Name: "remove", Names: map[string]string{"zh-CN": "取消", "zh-TW": "取消"}, Private: true,
			Summary: "Follow something no more",
			Options: []Option{{Name: "number", Names: map[string]string{"zh-CN": "编号", "zh-TW": "編號"}, Required: true, MaxRunes: 40, Completes: true,
				Summary: "Its number in /watch list"}},
		},
	}
}

// unwatchCommand and snoozeCommand are what the buttons say that stand below each
// message of a watch, with the numbers of all that it tells of.
func (b *Bot) unwatchCommand() Command {
	return Command{Run: b.unwatch, Spec: Spec{Name: "unwatch", Names: chineseNames("停止", "停止"), Private: true, Hidden: true,
		Options: []Option{{Name: "number", Summary: "Its number in /watch list", MaxRunes: maxSays}}}}
}

func (b *Bot) snoozeCommand() Command {
	return Command{Run: b.snooze, Spec: Spec{Name: "snooze", Names: chineseNames("暂停", "暫停"), Private: true, Hidden: true,
		Options: []Option{{Name: "number", Summary: "Its number in /watch list", MaxRunes: maxSays}}}}
}

// snoozed is for how long a snoozed watch tells nothing.
const snoozed = 7 * 24 * time.Hour

// picked are the watches whose numbers a request names and that the asker may
// change.
func (b *Bot) picked(ctx context.Context, req Request, which string) (picked []state.Watch, refused string, err error) {
	w := WordingFor(req.Locale)
	f, err := b.following(ctx)
	if err != nil {
		return nil, "", err
	}
	refused = w.Say("That is not followed any more. /watch list shows what is.")
	if strings.Trim(req.Option("number"), " ,") == "" {
		refused = which
	}
	for i, number := range strings.Fields(strings.ReplaceAll(req.Option("number"), ",", " ")) {
		if strings.HasPrefix(number, messageMark) {
			continue
		}
		id, failed := strconv.ParseInt(number, 10, 64)
		if failed != nil || i >= state.MaxGuildWatches {
			refused = which
			continue
		}
		watch, err := f.Watches.Watch(ctx, id)
		if err != nil {
			return nil, "", fmt.Errorf("watch %d: %w", id, err)
		}
		switch {
		case watch == nil || !seen(req, *watch):
		case !may(req, *watch):
			refused = w.Say("Only who set it up, or who manages the server, can change that.")
		default:
			picked = append(picked, *watch)
		}
	}
	picked, err = b.clocked(ctx, picked...)
	return picked, refused, err
}

// may reports whether the asker may end a watch: who set it, who manages its
// server, and whoever runs this bot.
func may(req Request, watch state.Watch) bool {
	return req.Owner || watch.Owner == req.Asker && req.Asker != "" || req.Manager && watch.Channel != "" && watch.Guild == req.Guild
}

// seen reports whether a request comes from where the watch may be known of.
func seen(req Request, watch state.Watch) bool {
	return req.Owner || watch.Owner == req.Asker && req.Asker != "" || watch.Channel != "" && watch.Guild == req.Guild
}

// unwatch ends the watch that a request names; of several it asks which.
func (b *Bot) unwatch(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	picked, refused, err := b.picked(ctx, req, w.Say("Which one? Give its number in /watch list, as in /watch remove 3."))
	if err != nil || len(picked) == 0 {
		return told(refused), err
	}
	if len(picked) > 1 {
		reply := Reply{Text: w.Say("Which of them is to end?"), Private: true}
		for _, watch := range picked[:min(len(picked), 2*maxStops)] {
			called, err := b.watchName(ctx, w, watch)
			if err != nil {
				return Reply{}, err
			}
			reply.Actions = append(reply.Actions, stop(w, watch, called))
		}
		return reply, nil
	}
	called, err := b.watchName(ctx, w, picked[0])
	if err != nil {
		return Reply{}, err
	}
	f, err := b.following(ctx)
	if err == nil {
		err = f.Watches.Unwatch(ctx, picked[0].ID)
	}
	if err != nil {
		return Reply{}, fmt.Errorf("end watch %d: %w", picked[0].ID, err)
	}
	return Reply{Text: w.Say("Followed no more: %s.", called), Private: true}, nil
}

// snooze keeps watches from telling anything for a week.
func (b *Bot) snooze(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	picked, refused, err := b.picked(ctx, req, w.Say("Which one? Give its number in /watch list, as in /snooze 3."))
	if err != nil || len(picked) == 0 {
		return told(refused), err
	}
	f, err := b.following(ctx)
	if err != nil {
		return Reply{}, err
	}
	until := f.Now().Add(snoozed)
	var names []string
	for _, watch := range picked {
		called, err := b.watchName(ctx, w, watch)
		if err == nil {
			err = f.Watches.Snooze(ctx, watch.ID, until)
		}
		if err != nil {
			return Reply{}, fmt.Errorf("snooze watch %d: %w", watch.ID, err)
		}
		names = append(names, called)
	}
	return Reply{
		Text:    answer.Shorten(w.Say("Snoozed until %s: %s.", moment(w, until, picked[0]), w.List(names)), answer.MaxList),
		Note:    w.Say("What is found meanwhile is told then, in one message."),
		Private: true,
	}, nil
}

// completeWatch suggests the numbers of what the asker may end.
func (b *Bot) completeWatch(ctx context.Context, req Request, _ string) ([]Completion, error) {
	all, err := b.listed(ctx, req)
	if err != nil {
		return nil, err
	}
	w, out := WordingFor(req.Locale), []Completion(nil)
	for _, watch := range all {
		called, err := b.watchName(ctx, w, watch)
		if err != nil {
			return nil, err
		}
		label := w.Say("%s: %s", fmt.Sprint(watch.ID), called)
		if may(req, watch) && strings.Contains(strings.ToLower(label), strings.ToLower(strings.TrimSpace(req.Option("number")))) {
			out = append(out, Completion{Label: label, Value: fmt.Sprint(watch.ID)})
		}
	}
	return out, nil
}
