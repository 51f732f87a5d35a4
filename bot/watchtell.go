package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// How much a message shows: the first case as a card, further ones to pick from, and
// so many of all in a line each.
const (
	toldCards = 1
	toldLines = 20
)

// tell makes the message of a parcel, the newest item first. ok is false where
// nothing of it is there any more.
func (f *Follower) tell(ctx context.Context, p *state.Parcel) (d Delivery, ok bool, err error) {
	if len(p.Finds) == 0 {
		return Delivery{}, false, nil
	}
	switch first := p.Finds[0]; {
	case first.Rhythm == state.Refused:
		return f.tellRefused(ctx, p)
	case first.Rhythm == state.PausedRecord:
		return f.tellPaused(ctx, p)
	case first.Record == state.LeftRecord:
		return f.tellLeft(ctx, p)
	case first.Record == queueRecord:
		return f.tellQueue(ctx, p)
	}
	items, err := f.items(ctx, p)
	if err != nil || len(items) == 0 {
		return Delivery{}, false, err
	}
	watches := watchesOf(items)
	w, first, unread := WordingFor(watches[0].Locale), leading(items), p.Total-len(p.Finds)
	reply := Reply{Body: itemized(w, items, unread, watches), Actions: controlsFor(w, watches, p.Nonce)}
	reply.show(w, first)
	for _, it := range items {
		reply.show(w, it)
	}
	if err := f.prove(ctx, w, items, &reply); err != nil {
		return Delivery{}, false, err
	}
	followed := Request{Text: wordsFollowed(watches)}
	reply.Text = f.holding(followed, reply, first)
	if further := len(items) - 1 + unread; further > 0 {
		reply.Text = w.sentences(reply.Text, w.Say("And %d more.", further))
	} else if reply.Text == first.text {
		reply.Body = "" // it says no more
	}
	reply.Text = answer.Shorten(reply.Text, answer.MaxList)
	reply.Note, err = f.reasons(ctx, w, watches)
	return Delivery{Reply: f.bot.verified(followed, reply), Locale: watches[0].Locale}, true, err
}

// leading is the item that a message begins with: the newest of those that somebody
// has reviewed, else the newest.
func leading(items []item) item {
	if i := slices.IndexFunc(items, func(it item) bool { return it.record != nil }); i > 0 {
		return items[i]
	}
	return items[0]
}

// itemized lists items, the newest first; unread are further ones, and older. What there
// is no room for is found by searching for what is followed.
func itemized(w Wording, items []item, unread int, watches []state.Watch) string {
	var lines []string
	for _, it := range items[:min(len(items), toldLines)] {
		lines = append(lines, it.line)
	}
	if older := len(items) - len(lines) + unread; older > 0 {
		lines = append(lines, w.Say("and %d older.", older))
		if searches := searchesFor(watches); len(searches) > 0 {
			lines = append(lines, w.Say("All cases, the latest added first: %s", w.List(searches)))
		}
	}
	return strings.Join(lines, "\n")
}

// searchesFor are the searches that find what the first of some watches follow.
func searchesFor(watches []state.Watch) (searches []string) {
	for _, watch := range watches {
		if watch.Kind == state.WatchQuery && len(searches) < maxSearches {
			searches = append(searches, "/search "+watch.What+" sort:"+string(index.ByAdded))
		}
	}
	return searches
}

// maxSearches is how many searches are named at most.
const maxSearches = 3

// holding is the text of an item, or as much of it as the verifier follows.
func (f *Follower) holding(followed Request, reply Reply, first item) string {
	for _, text := range append([]string{first.text}, first.shorter...) {
		if _, problems := f.bot.verifier.Check(text, evidence(followed, reply)); len(problems) == 0 {
			return text
		}
	}
	return first.text // what of it does not hold is left out where the message is verified
}

// prove adds the sources to a message, and those of unreviewed pages by themselves.
func (f *Follower) prove(ctx context.Context, w Wording, items []item, reply *Reply) error {
	links, err := f.bot.gather(ctx, reply.Cards, nil)
	if err != nil {
		return err
	}
	reply.Links = stating(links, nil, reply.Choices)
	for _, it := range items {
		reply.Links = append(reply.Links, it.unread...)
		for _, l := range it.unread {
			reply.States = append(reply.States, Statement{Text: w.Say("Not reviewed yet: %s", l.Title), Link: l})
		}
	}
	return nil
}

// show adds an item to what is shown: the first case as a card, further ones to pick
// from, each once.
func (r *Reply) show(w Wording, it item) {
	c := it.record
	if c == nil || slices.ContainsFunc(r.Cards, func(shown Card) bool { return shown.Case == c.ID }) {
		return
	}
	if len(r.Cards) == toldCards {
		if len(r.Choices) < maxChoices {
			r.Choices = append(r.Choices, choice(w, c, true))
		}
		return
	}
	shown := card(w, c)
	shown.record = together(it.former, c)
	r.Cards = append(r.Cards, shown)
	r.Actions = append(r.Actions, Action{Label: w.Say("Sources"), Says: "/sources " + string(c.ID), Aside: true})
	if shown.shortens() {
		r.Longer = &Action{Label: w.Say("More"), Says: "/more " + string(c.ID), Aside: true}
	}
}

// together is a record that states what a case says now and what it said before: what a
// message about the difference may state.
func together(former, now *corpus.Case) *corpus.Case {
	if former == nil {
		return now
	}
	all := *now
	all.Status, all.Facts = slices.Concat(now.Status, former.Status), slices.Concat(now.Facts, former.Facts)
	for _, source := range former.Sources {
		if _, known := now.Source(source.ID); !known {
			all.Sources = append(slices.Clip(all.Sources), source)
		}
	}
	return &all
}

// watchesOf returns the watches that items are told for, each once.
func watchesOf(items []item) []state.Watch {
	var all []state.Watch
	for _, it := range items {
		for _, w := range it.watches {
			if !slices.ContainsFunc(all, func(o state.Watch) bool { return o.ID == w.ID }) {
				all = append(all, w)
			}
		}
	}
	slices.SortFunc(all, func(a, b state.Watch) int { return cmp.Compare(a.ID, b.ID) })
	return all
}

// reasons says why the reader is told: what is followed, and the note on it.
func (f *Follower) reasons(ctx context.Context, w Wording, watches []state.Watch) (string, error) {
	var lines []string
	for i, watch := range watches {
		if i == maxStops {
			lines = append(lines, w.Say("and %d more that are followed here.", len(watches)-i))
			break
		}
		called, err := f.bot.watchName(ctx, w, watch)
		if err != nil {
			return "", err
		}
		line := w.Say("Followed here: %s.", called)
		if watch.Note != "" {
			line = w.sentences(line, w.Say("Why: %s", watch.Note))
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n"), nil
}

// wordsFollowed are the words of watches: what they repeat of a person is not
// asserted.
func wordsFollowed(watches []state.Watch) string {
	var words []string
	for _, w := range watches {
		words = append(words, w.What, w.Note)
	}
	return strings.Join(words, " ")
}

// controlsFor are the buttons below a message: what they say holds the numbers of
// its watches, as many as there is room for, and which message it is.
func controlsFor(w Wording, watches []state.Watch, nonce string) []Action {
	numbers, message := "", ""
	if nonce != "" {
		message = " " + messageMark + nonce
	}
	for _, watch := range watches {
		more := fmt.Sprintf(" %d", watch.ID)
		if len("/unwatch"+numbers+more+message) > maxSays {
			break
		}
		numbers += more
	}
	return []Action{{Label: w.Say("Stop"), Says: "/unwatch" + numbers + message}, {Label: w.Say("Snooze for a week"), Says: "/snooze" + numbers + message}}
}

// messageMark leads the nonce of a message in what its controls say.
const messageMark = "of:"

// NonceOf returns the nonce of the message of a watch whose control says something; empty
// where it is none's.
func NonceOf(says string) string {
	_, nonce, _ := strings.Cut(says, " "+messageMark)
	return nonce
}
