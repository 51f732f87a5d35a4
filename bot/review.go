package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) reviewCommand() Command {
	return Command{
		Spec: Spec{
			Name: "review", Names: map[string]string{"zh-CN": "审核", "zh-TW": "審核"},
			Summary: "Curators: what was read in pages and waits to be confirmed", Private: true, Manager: true,
			Options: []Option{{
				Name: "do", Names: map[string]string{"zh-CN": "操作", "zh-TW": "操作"},
				Summary: "Nothing for the next one; else publish, merge, edit or discard, and which; or feedback", MaxRunes: 200,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) {
			reply, err := b.review(ctx, req)
			if err != nil || reply.Failed { // whoever is refused is given nothing
				return reply, err
			}
			return b.withCount(ctx, req, reply), nil
		},
	}
}

// review shows the oldest proposal, or does with one what a curator says:
//
//	publish ID        a case of its own, or part of the one that it is for certain
//	new ID            a case of its own in any case
//	merge ID CASE     part of a case that the archive holds
//	edit ID           change it first
//	discard ID        nothing
//	show ID           look at it again
//	next ID           leave it and show the one after it
//	open ID           have a suggested page read
//	feedback          what askers thought of answers: [Bot.opinions]
func (b *Bot) review(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	if !b.curates(req) {
		return told(w.Say("This is for the curators of this bot's home server. Anybody can suggest a page with /add.")), nil
	}
	words := strings.Fields(req.Option("do"))
	switch {
	case len(words) > 0 && words[0] == "feedback":
		return b.opinions(ctx, req, words[1:])
	case len(words) < 2:
		return b.next(ctx, w, "", "")
	}
	id := corpus.ProposalID(words[1])
	p, err := b.config.Desk.Proposal(ctx, id)
	if errors.Is(err, corpus.ErrNotFound) {
		return b.next(ctx, w, id, w.Say("That one is decided already."))
	}
	if err != nil {
		return Reply{}, fmt.Errorf("proposal %s: %w", id, err)
	}
	into := corpus.CaseID("")
	if len(words) > 2 {
		into = corpus.CaseID(words[2])
	}
	return b.act(ctx, req, words[0], p, into)
}

func (b *Bot) act(ctx context.Context, req Request, do string, p *corpus.Proposal, into corpus.CaseID) (Reply, error) {
	w := WordingFor(req.Locale)
	d := Decision{Who: curator(req), Into: into}
	switch do {
	case "show":
		return b.proposal(ctx, w, p)
	case "next":
		return b.next(ctx, w, p.ID, "")
	case "discard":
		d.Discard = true
		return b.decide(ctx, w, p, d)
	case "open":
		return b.open(ctx, req, p)
	}
	switch {
	case p.Draft == nil:
		return b.proposal(ctx, w, p)
	case do == "publish" && p.Verdict == corpus.SameCase && len(p.Matches) > 0:
		d.Into = p.Matches[0].Case
	case do == "merge" && into == "":
		return b.mergers(w, p), nil
	case do == "edit" && req.Fields == nil:
		return b.form(ctx, w, p)
	case do == "edit":
		return b.edited(ctx, req, p)
	case do != "publish" && do != "new" && do != "merge":
		return told(w.Say("There is publish, new, merge, edit, discard and next, each with the ID of a proposal.")), nil
	}
	return b.decide(ctx, w, p, d)
}

// decide carries out a decision and shows what it led to.
func (b *Bot) decide(ctx context.Context, w Wording, p *corpus.Proposal, d Decision) (Reply, error) {
	c, err := b.config.Desk.Decide(ctx, p.ID, d)
	if why, ok := reason(err); ok {
		return told(w.Say("Nothing was changed: %s.", w.retold(why))), nil
	}
	if err != nil {
		return Reply{}, fmt.Errorf("decide %s: %w", p.ID, err)
	}
	if c == nil {
		return b.next(ctx, w, p.ID, w.Say("Discarded."))
	}
	reply, err := b.one(ctx, w, c, nil)
	reply.Private = true
	reply.Text = answer.Shorten(w.Say("Published: %s", reply.Text), answer.MaxLine)
	reply.Actions = []Action{{Label: w.Say("Sources"), Says: "/sources " + string(c.ID), Aside: true}, {Label: w.Say("Next"), Says: "/review next " + string(p.ID), Main: true}}
	return reply, err
}

// next shows the proposal that waits longest after the given one.
func (b *Bot) next(ctx context.Context, w Wording, after corpus.ProposalID, lead string) (Reply, error) {
	found, err := b.config.Desk.Waiting(ctx, after, 1)
	if err != nil {
		return Reply{}, fmt.Errorf("the queue: %w", err)
	}
	if len(found) == 0 {
		return Reply{Text: w.sentences(lead, w.Say("Nothing waits to be confirmed.")), Private: true}, nil
	}
	reply, err := b.proposal(ctx, w, found[0])
	reply.Text = answer.Shorten(w.sentences(lead, reply.Text), answer.MaxLine)
	return reply, err
}

// open has a suggested page read, which closes the suggestion.
func (b *Bot) open(ctx context.Context, req Request, p *corpus.Proposal) (Reply, error) {
	w := WordingFor(req.Locale)
	if p.Link == "" {
		return b.proposal(ctx, w, p)
	}
	reply, err := b.read(ctx, req, p.Link)
	if err != nil || reply.Failed {
		return reply, err
	}
	_, err = b.config.Desk.Decide(ctx, p.ID, Decision{Who: curator(req), Discard: true, Why: "opened"})
	return reply, err
}
