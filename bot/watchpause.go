package bot

import (
	"context"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index/answer"
)

// Why a place takes no messages any more.
const (
	pausedGone      = "gone"
	pausedForbidden = "forbidden"
)

// paused says why a watch tells nothing any more, empty where it does.
func paused(w Wording, watch state.Watch) string {
	switch watch.Paused {
	case "":
		return ""
	case pausedGone:
		return w.Say("paused: the channel is gone")
	case pausedBarred:
		return w.Say("paused: the server has the bot used in other channels")
	case state.PausedRefused:
		return w.Say("paused: its messages did not arrive")
	case state.PausedLeft:
		return w.Say("followed no more")
	case state.PausedHidden:
		return w.Say("paused until it is shown again")
	}
	return w.Say("paused: the bot may not write there")
}

// tellPaused says to who set watches up that they are paused, what they were not told
// therefore, and what to do.
func (f *Follower) tellPaused(ctx context.Context, p *state.Parcel) (Delivery, bool, error) {
	watches, names, err := f.namedFor(ctx, p.Finds)
	if err != nil || len(watches) == 0 {
		return Delivery{}, false, err
	}
	w := WordingFor(watches[0].Locale)
	var lines []string
	for _, watch := range watches {
		if where := channelLink(watch); !slices.Contains(lines, where) {
			lines = append(lines, where)
		}
	}
	if lost := lostOf(w, p); len(lost) > 0 {
		lines = append(append(lines, w.Say("Not told there any more:")), lost...)
	}
	why := w.Say("its channel is gone")
	switch watches[0].Paused {
	case pausedForbidden:
		why = w.Say("the bot may no longer write in its channel")
	case pausedBarred:
		why = w.Say("its server has the bot used in other channels")
	}
	return Delivery{Locale: watches[0].Locale, Reply: Reply{
		Text: answer.Shorten(w.Say("Paused, since %s: %s.", why, w.List(names)), answer.MaxList),
		Body: strings.Join(lines, "\n"),
		Note: w.Say("Set it up again, there or elsewhere, with /watch add; where the bot may not write, let it view the channel and send messages first."),
		// Snoozing would do nothing: the control is there for the message to be known by.
		Actions: controlsFor(w, watches, p.Nonce)[:1],
	}}, true, nil
}

// tellRefused says to who set watches up of what they were not told, by what opens
// it: neither titles nor links, of which one may be why the message was not taken.
func (f *Follower) tellRefused(ctx context.Context, p *state.Parcel) (Delivery, bool, error) {
	watches, names, err := f.namedFor(ctx, p.Finds)
	if err != nil || len(watches) == 0 {
		return Delivery{}, false, err
	}
	w := WordingFor(watches[0].Locale)
	reply := Reply{
		Text:    answer.Shorten(w.Say("A message did not arrive, and is not tried again. It was about: %s.", w.List(names)), answer.MaxList),
		Body:    strings.Join(lostOf(w, p), "\n"),
		Actions: controlsFor(w, watches, p.Nonce),
	}
	if slices.ContainsFunc(watches, func(watch state.Watch) bool { return watch.Paused == state.PausedRefused }) {
		reply.Note = w.Say("So it went %d times in a row: nothing more is told until it is set up again with /watch add.", state.MostRefused)
	}
	return Delivery{Locale: watches[0].Locale, Reply: reply}, true, nil
}

// tellLeft says, without its name, that a case has left the archive, or is hidden there
// for now.
func (f *Follower) tellLeft(ctx context.Context, p *state.Parcel) (Delivery, bool, error) {
	watches, names, err := f.namedFor(ctx, p.Finds)
	if err != nil || len(watches) == 0 {
		return Delivery{}, false, err
	}
	w := WordingFor(watches[0].Locale)
	var left, hidden []string
	for i, watch := range watches {
		if watch.Paused == state.PausedHidden {
			hidden = append(hidden, names[i])
		} else {
			left = append(left, names[i])
		}
	}
	var lines []string
	if len(left) > 0 {
		lines = append(lines, w.Say("Followed no more: %s.", w.List(left))) // and when that is told there is no watch to stop
	}
	if len(hidden) > 0 {
		lines = append(lines, w.Say("Paused until it is shown again: %s.", w.List(hidden)))
	}
	return Delivery{Locale: watches[0].Locale, Reply: Reply{Text: answer.Shorten(strings.Join(lines, "\n"), answer.MaxList)}}, true, nil
}

// lostOf says of what the finds of a message are, a line each.
func lostOf(w Wording, p *state.Parcel) []string {
	var cases []string
	pages := 0
	for _, find := range p.Finds {
		kind, id, _ := strings.Cut(find.About(), "/")
		line := "/case " + id
		switch {
		case kind == string(corpus.ArticleRecord):
			pages++
		case kind == string(corpus.CaseRecord) && !slices.Contains(cases, line):
			cases = append(cases, line)
		}
	}
	lines := cases[:min(len(cases), toldLines)]
	if more := len(cases) - len(lines) + p.Total - len(p.Finds); more > 0 {
		lines = append(lines, w.Say("and %d older.", more))
	}
	if pages > 0 {
		lines = append(lines, w.Say("Pages that no curator has reviewed: %d.", pages))
	}
	return lines
}

// namedFor returns the watches that finds belong to and that are there still, each
// once, and what they follow.
func (f *Follower) namedFor(ctx context.Context, finds []state.Find) (watches []state.Watch, names []string, err error) {
	found, err := f.watchesFor(ctx, finds)
	if err != nil {
		return nil, nil, err
	}
	for _, watch := range found {
		if slices.ContainsFunc(watches, func(known state.Watch) bool { return known.ID == watch.ID }) {
			continue
		}
		called, err := f.bot.watchName(ctx, WordingFor(watch.Locale), watch)
		if err != nil {
			return nil, nil, err
		}
		watches, names = append(watches, watch), append(names, called)
	}
	return watches, names, nil
}
