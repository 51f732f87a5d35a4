package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/bot"
	"casebot/bot/console"
	"casebot/corpus"
	"casebot/corpus/fetch"
)

// A curator is the person at the terminal, deciding on one proposal after the other.
type curator struct {
	app   *app
	bot   *bot.Bot
	desk  desk
	typed typist
}

func (a *app) curator(h *house, client *fetch.Client) *curator {
	return &curator{app: a, bot: a.bot(h, client), desk: a.desk(h, client), typed: a.typist()}
}

// errGone says that nobody types any more: what waits stays in the queue.
var errGone = errors.New("nobody decides")

// left says, once, where to find what the curator left.
func (c *curator) left() {
	fmt.Fprintln(c.app.Stderr, "What was not decided waits: casebot review")
}

// decide shows a proposal and stays with it until it is decided or skipped. The
// error is errGone where the curator leaves.
func (c *curator) decide(ctx context.Context, p *corpus.Proposal) error {
	reply := c.bot.Handle(ctx, bot.Request{Text: "/review show " + string(p.ID), Owner: true})
	reply.Actions = nil // they are what is typed below
	if err := c.say(strings.TrimSuffix(console.Render(reply, bot.Wording{}), "\n")); err != nil {
		return err
	}
	for _, m := range p.Matches {
		if err := c.say("   merge " + string(m.Case)); err != nil {
			return err
		}
	}
	for {
		done, err := c.act(ctx, p)
		var told interface{ Reason() string }
		switch {
		case errors.As(err, &told):
			c.app.refuse(string(p.ID), err)
		case err != nil || done:
			return err
		}
	}
}

// act carries out one typed line, and reports whether the proposal is done with.
func (c *curator) act(ctx context.Context, p *corpus.Proposal) (done bool, err error) {
	word, rest, err := c.ask(ctx, p)
	if err != nil {
		return true, err
	}
	decision := bot.Decision{Who: "casebot review"}
	switch {
	case word == "quit":
		return true, errGone
	case word == "skip":
		return true, nil
	case word == "discard":
		decision.Discard = true
	case word == "open" && p.Link != "":
		return true, c.open(ctx, p)
	case p.Draft == nil:
		return false, c.help()
	case word == "accept":
		decision.Into = sameCase(p)
	case word == "new":
	case word == "merge" && rest != "":
		decision.Into = corpus.CaseID(rest)
	case word == "edit":
		decision.Into = sameCase(p)
		return c.edit(ctx, p, decision)
	default:
		return false, c.help()
	}
	if err := c.complete(ctx, p, &decision); err != nil {
		return true, err
	}
	return c.carryOut(ctx, p, decision)
}

func (c *curator) carryOut(ctx context.Context, p *corpus.Proposal, decision bot.Decision) (bool, error) {
	record, err := c.desk.Decide(ctx, p.ID, decision)
	switch {
	case err != nil:
		return false, err
	case record == nil:
		return true, c.say("discarded " + string(p.ID))
	case decision.Into == "":
		return true, c.say("published " + string(record.ID))
	}
	return true, c.say("published into " + string(record.ID))
}

// open has a suggested page read. What it tells of waits at the end of the queue.
func (c *curator) open(ctx context.Context, p *corpus.Proposal) error {
	article, found, warnings, err := c.desk.Read(ctx, "casebot review", p.Link)
	if err != nil {
		return err
	}
	for _, warning := range warnings {
		fmt.Fprintln(c.app.Stderr, p.Link+": "+warning)
	}
	if _, err := c.desk.Decide(ctx, p.ID, bot.Decision{Who: "casebot review", Why: "opened", Discard: true}); err != nil {
		return err
	}
	return c.say(fmt.Sprintf("added “%s”: %s to confirm", article.Label(), counted(len(found), "proposed case")))
}
