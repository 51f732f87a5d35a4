package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// Watches keep what is watched, and for whom. [state.State] says more of each.
type Watches interface {
	SetWatch(ctx context.Context, w state.Watch) (state.Watch, error)
	SetFirst(ctx context.Context, w state.Watch) (kept state.Watch, set bool, err error)
	Watches(ctx context.Context, in state.Place) ([]state.Watch, error)
	GuildWatches(ctx context.Context, guild string) ([]state.Watch, error)
	Watch(ctx context.Context, id int64) (*state.Watch, error)
	Unwatch(ctx context.Context, id int64) error
	Snooze(ctx context.Context, id int64, until time.Time) error
}

func (b *Bot) watchCommand() Command {
	subs := []Command{b.watchAdd(), b.watchList(), b.watchRemove(), b.watchQueue(), b.watchNow()}
	c := Command{Subs: subs, Run: b.watched, Spec: Spec{
		Name: "watch", Names: map[string]string{"zh-CN": "关注", "zh-TW": "追蹤"}, Private: true,
		Summary: "Follow a search or a case: what is new is told here or in a direct message",
	}}
	for _, sub := range subs {
		c.Spec.Subs = append(c.Spec.Subs, sub.Spec)
	}
	return c
}

func (b *Bot) watchAdd() Command {
	return Command{
		Complete: b.completeCase, Run: b.addWatch,
		Spec: Spec{
			Name: "add", Names: map[string]string{"zh-CN": "添加", "zh-TW": "新增"}, Private: true,
			Summary: "Follow a search, or one case, in this channel or in a direct message",
			Options: wishOptions(b.config.Names != nil),
		},
	}
}

// watched is /watch with nothing behind it that it knows.
func (b *Bot) watched(ctx context.Context, req Request) (Reply, error) {
	if _, rest, _ := typedCommand(req.Text); rest == "" {
		return b.listWatches(ctx, req)
	}
	return told(howToWatch(WordingFor(req.Locale))), nil
}

func howToWatch(w Wording) string {
	return w.Say("There is /watch add, as in /watch add camera hacking, or /watch add case Han; /watch list; and /watch remove with the number of the list.")
}

// addWatch follows what the request says.
func (b *Bot) addWatch(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	asked, problem, ok := b.wished(ctx, req)
	if !ok {
		return expired(w), nil
	}
	if problem != "" {
		return told(notTaken(w, problem)), nil
	}
	watch := asked.watch(req)
	switch {
	case watch.Channel != "" && elsewhere(req):
		return told(hint(w)), nil
	case asked.query != "" && asked.name != "":
		return told(w.Say("That is a search and a case, and one of them is followed at a time: /watch add %[1]s, or /watch add case:%[2]s.", echoed(asked.query), echoed(asked.name))), nil
	case asked.query == "" && asked.name == "":
		return told(howToWatch(w)), nil
	case asked.name != "":
		c, instead, err := b.single(ctx, w, asked.name, "")
		if err != nil {
			return Reply{}, err
		}
		if c == nil {
			instead.Picking = b.again(ctx, req, asked)
			return instead, nil
		}
		watch.Kind, watch.What = state.WatchCase, string(c.ID)
	default:
		watch.Kind, watch.What = state.WatchQuery, asked.query
		query, odd := index.Parse(asked.query)
		odd = append(odd, unknownFields(asked.query)...)
		if misread(odd) {
			return told(w.sentences(notUnderstood(w, odd), w.Say("Nothing is followed. Give words that a case must have, as in /watch add camera hacking."))), nil
		}
		if aimless(query) {
			return told(w.sentences(w.Say("That would find everything or nothing. Give words that a case must have, as in /watch add camera hacking."), notUnderstood(w, odd))), nil
		}
	}
	return b.setWatch(ctx, req, watch, asked)
}

// setWatch keeps a watch that was wished for, and says what it will do.
func (b *Bot) setWatch(ctx context.Context, req Request, watch state.Watch, asked wish) (Reply, error) {
	w := WordingFor(req.Locale)
	if watch.Channel != "" && len(req.Lacks) > 0 {
		return told(w.Say("The bot may not post in this channel by itself. Let it have these permissions here: %s; or follow it in a direct message.", w.commas(req.Lacks))), nil
	}
	f, err := b.following(ctx)
	if err != nil {
		return Reply{}, err
	}
	before, err := f.followed(ctx, watch)
	switch {
	case err != nil:
		return Reply{}, err
	case before != nil && before.Paused == "" && !may(req, *before):
		return told(w.Say("That is followed here already: number %d in /watch list.", before.ID)), nil
	case before != nil && watch.Kind != state.WatchQueue: // of that there is nothing to keep
		watch = asked.anew(watch, *before)
	}
	if full, err := f.shared(ctx, req, watch); full || err != nil {
		return told(w.Say("You follow %d things in the channels of this server already, which is as many as one member may who does not manage it. /watch list shows those of a channel, /watch remove ends one.", state.MaxMemberWatches)), err
	}
	if watch.Since, err = f.Feed.LastSeq(ctx); err != nil {
		return Reply{}, fmt.Errorf("the archive's change feed: %w", err)
	}
	if _, err := time.LoadLocation(watch.Zone); err != nil {
		watch.Zone = "UTC"
	}
	watch, err = f.Watches.SetWatch(ctx, watch)
	if errors.Is(err, state.ErrTooMany) {
		if watch.Channel == "" {
			return told(w.Say("You follow %d things already, which is as many as one person may. /watch list shows them, /watch remove ends one.", state.MaxPersonWatches)), nil
		}
		if req.Manager {
			return told(w.Say("This server follows %d things already, which is as many as one may. /watch list shows them, /watch remove ends one.", state.MaxGuildWatches)), nil
		}
		return told(w.Say("This server follows %d things already, which is as many as one may. /watch list shows those of a channel, /watch remove ends one.", state.MaxGuildWatches)), nil
	}
	if err != nil {
		return Reply{}, fmt.Errorf("set a watch: %w", err)
	}
	called, err := b.watchName(ctx, w, watch)
	if err != nil {
		return Reply{}, err
	}
	clocked, err := b.clocked(ctx, watch)
	if err != nil {
		return Reply{}, err
	}
	unheld, err := b.unheldFor(ctx, w, watch)
	if err != nil {
		return Reply{}, err
	}
	reply := Reply{
		Text: setUp(w, before, watch, called, often(w, clocked[0])),
		Note: strings.TrimSpace(w.sentences(lastCounts(w, asked.twice), unheld) + "\n" + remembered(w, watch)), Private: true,
		Actions: []Action{{Label: w.Say("Stop"), Says: fmt.Sprintf("/unwatch %d", watch.ID)}},
	}
	if watch.Kind == state.WatchCase {
		reply.turn.About = []answer.Subject{{Case: corpus.CaseID(watch.What)}}
	}
	return reply, nil
}

// remembered says what a note says, and what else is good to know.
func remembered(w Wording, watch state.Watch) string {
	var lines []string
	if watch.Note != "" {
		lines = append(lines, w.Say("Why: %s", watch.Note))
	}
	if watch.Kind == state.WatchQuery {
		if _, odd := index.Parse(watch.What); len(odd) > 0 {
			lines = append(lines, understood(w, odd))
		}
		lines = append(lines, w.Say("A case is news when it has every word, and again when its status or a figure of it changes. What no curator has reviewed is told by publisher and link alone."))
	}
	return strings.Join(lines, "\n")
}

// place says where a watch tells what it finds.
func place(w Wording, watch state.Watch) string {
	switch {
	case watch.Channel != "":
		return w.Say("in this channel")
	case watch.Owner != "":
		return w.Say("in a direct message to you")
	}
	return w.Say("by /watch now")
}

// often says how often.
func often(w Wording, watch state.Watch) string {
	switch watch.Rhythm {
	case state.Daily:
		return w.Say("each day at nine (%s)", watch.Zone)
	case state.Weekly:
		return w.Say("each Monday at nine (%s)", watch.Zone)
	}
	return w.Say("as soon as it is there")
}

// watchName is what a watch follows, for the reader.
func (b *Bot) watchName(ctx context.Context, w Wording, watch state.Watch) (string, error) {
	switch watch.Kind {
	case state.WatchCase:
		if watch.Paused == state.PausedLeft {
			return w.Say("a case followed since %s, which is no longer in the archive", w.Date(corpus.DateOf(watch.Made))), nil
		}
		c, err := corpus.Found(b.archive.Case(ctx, corpus.CaseID(watch.What)))
		switch {
		case err != nil:
			return "", err
		case c == nil: // its ID may name somebody
			return w.Say("a case followed since %s, which the archive does not show for now", w.Date(corpus.DateOf(watch.Made))), nil
		}
		return w.title(c), nil
	case state.WatchQueue:
		return w.Say("the number of proposals that wait to be confirmed"), nil
	}
	return w.Say("“%s”", echoed(watch.What)), nil
}
