package bot

import (
	"context"
	"fmt"

	"casebot/bot/state"
)

// watchNow is how a terminal is told, to which nothing can be sent.
func (b *Bot) watchNow() Command {
	return Command{Run: b.tellNow, Spec: Spec{Name: "now", Names: chineseNames("查收", "查收"), Private: true, Hidden: true, Summary: "What was found for the console"}}
}

// tellNow follows the archive up to now and tells what is due in the console: a digest
// at its hour, and what is snoozed when that ends.
func (b *Bot) tellNow(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	if !req.Owner {
		return told(w.Say("This is for a terminal: here, finds come by themselves.")), nil
	}
	f, err := b.Follower(ctx, nil)
	if err != nil {
		return Reply{}, err
	}
	if err := f.Catch(ctx); err != nil {
		return Reply{}, err
	}
	p, err := f.Outbox.TakeHere(ctx, state.Place{})
	if err != nil {
		return Reply{}, fmt.Errorf("what waits for the console: %w", err)
	}
	if p == nil {
		return b.notYet(ctx, w, f)
	}
	here := *p
	here.Nonce = "" // nothing is sent: nobody will look for it
	d, ok, err := f.tell(ctx, &here)
	if err != nil {
		return Reply{}, err
	}
	if err := f.Outbox.Settle(ctx, p, state.Outcome{Arrived: true}); err != nil {
		return Reply{}, fmt.Errorf("what waits for the console: %w", err)
	}
	if !ok {
		d.Reply.Text = w.Say("Nothing new.")
	}
	d.Reply.Private, d.Reply.made = true, true
	return d.Reply, nil
}

// notYet says that nothing is due, and what is found waits until when.
func (b *Bot) notYet(ctx context.Context, w Wording, f *Follower) (Reply, error) {
	n, next, err := f.Outbox.Waiting(ctx, state.Place{})
	if err != nil {
		return Reply{}, fmt.Errorf("what waits for the console: %w", err)
	}
	if n == 0 {
		return Reply{Text: w.Say("Nothing new."), Private: true}, nil
	}
	here, err := b.clocked(ctx, state.Watch{Guild: terminal})
	if err != nil {
		return Reply{}, err
	}
	return Reply{Text: w.Say("Nothing is due. Found and waiting: %d, to be told from %s on.", n, moment(w, next, here[0])), Private: true}, nil
}
