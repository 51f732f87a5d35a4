package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
)

func (b *Bot) watchQueue() Command {
	return Command{Run: b.followQueue, Spec: Spec{
		Name: "queue", Names: map[string]string{"zh-CN": "待审", "zh-TW": "待審"}, Private: true,
		Summary: "Curators: how many proposals wait, told each Monday; the first /review sets it up",
		Options: []Option{{Name: "into", Names: map[string]string{"zh-CN": "发送到", "zh-TW": "傳送到"}, MaxRunes: 10, Values: intos(), Summary: "Where it is told"}},
	}}
}

// followQueue has a curator told each week how many proposals wait.
func (b *Bot) followQueue(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	if !b.curates(req) || b.config.Desk == nil {
		return told(w.Say("This is for the curators of this bot's home server.")), nil
	}
	asked := wish{into: req.Option("into")}
	if req.Text != "" {
		asked = wish{}.typed(asked.into)
		asked.into = strings.ToLower(cmp.Or(asked.query, asked.into)) // /watch queue dm says it too
	}
	if problem := asked.nowhere(); problem != "" {
		return told(notTaken(w, problem)), nil
	}
	asked.rhythm = state.Weekly
	watch, err := b.queueWatch(ctx, req, asked)
	if err != nil {
		return Reply{}, err
	}
	return b.setWatch(ctx, req, watch, asked)
}

// queueWatch is the watch of the queue that is wished for.
func (b *Bot) queueWatch(ctx context.Context, req Request, asked wish) (state.Watch, error) {
	watch := asked.watch(req)
	watch.Kind = state.WatchQueue
	f, err := b.following(ctx)
	if err != nil {
		return watch, err
	}
	clocked, err := b.clocked(ctx, watch)
	if err != nil {
		return watch, err
	}
	watch.Next = digest(f.Now().In(zone(clocked[0])), 7)
	return watch, nil
}

// countQueues has each watched queue that is due counted.
func (f *Follower) countQueues(ctx context.Context, watches []state.Watch) error {
	var r state.Round
	now := f.Now()
	queues, err := f.bot.clocked(ctx, slices.DeleteFunc(slices.Clone(watches), func(w state.Watch) bool {
		return w.Kind != state.WatchQueue || w.Next.After(now)
	})...)
	if err != nil {
		return err
	}
	for _, w := range queues {
		r.Counts = append(r.Counts, state.Count{
			Watch: w.ID, Was: w.Next, Next: digest(now.In(zone(w)), 7),
			Find: state.Find{Watch: w.ID, To: w.Place(), Rhythm: queueRecord, Record: queueRecord, Seq: w.Next.Unix(), Due: due(state.Watch{Snoozed: w.Snoozed}, now)},
		})
	}
	if len(r.Counts) == 0 {
		return nil
	}
	from, known, err := f.Ledger.Position(ctx)
	if err != nil || !known {
		return err
	}
	r.From, r.To = from, from
	_, err = f.Ledger.KeepRound(ctx, r)
	return err
}

// queueRecord is the record, and the rhythm, of a find that says how many proposals
// wait: it is a message of its own.
const queueRecord = "queue"

// mostWaiting is as far as proposals are counted.
const mostWaiting = 10_000

// waitingNow counts what waits to be confirmed.
func (b *Bot) waitingNow(ctx context.Context) (n int, err error) {
	if b.config.Desk == nil {
		return 0, nil
	}
	var after corpus.ProposalID
	for n < mostWaiting {
		found, err := b.config.Desk.Waiting(ctx, after, 200)
		if err != nil {
			return 0, fmt.Errorf("count the queue: %w", err)
		}
		if len(found) == 0 {
			break
		}
		n, after = n+len(found), found[len(found)-1].ID
	}
	return n, nil
}

// tellQueue says how many proposals wait, and how many answers somebody found
// wanting. Where there is neither, nobody is bothered.
func (f *Follower) tellQueue(ctx context.Context, p *state.Parcel) (Delivery, bool, error) {
	watches, err := f.watchesFor(ctx, p.Finds)
	if err != nil || len(watches) == 0 {
		return Delivery{}, false, err
	}
	n, err := f.bot.waitingNow(ctx)
	if err != nil {
		return Delivery{}, false, err
	}
	wanting, err := f.bot.wanting(ctx)
	if err != nil || n+wanting == 0 {
		return Delivery{}, false, err
	}
	w := WordingFor(watches[0].Locale)
	text := w.Say("%d proposals wait to be confirmed: /review shows them.", n)
	if n == 1 {
		text = w.Say("One proposal waits to be confirmed: /review shows it.")
	}
	if wanting > 0 {
		text += " " + w.Say("Answers that somebody found wanting: %d; /review feedback shows them.", wanting)
	}
	return Delivery{Reply: Reply{Text: text, Actions: controlsFor(w, watches, p.Nonce)}, Locale: watches[0].Locale}, true, nil
}
