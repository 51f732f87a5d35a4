package bot

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// proposal shows what waits: the draft as a card, the words that prove it, the
// cases that it may be and why, and what a curator can do.
func (b *Bot) proposal(ctx context.Context, p *corpus.Proposal) (Reply, error) {
	if p.Draft == nil {
		return suggestion(p), nil
	}
	proofs, err := b.answerer.Proofs(ctx, answer.StatedIn(p.Draft, p.Draft.Facts))
	if err != nil {
		return Reply{}, err
	}
	reply := Reply{
		Text:  answer.Shorten(verdict(p)+": "+headline(p.Draft), answer.MaxLine),
		Cards: []Card{card(p.Draft)}, Quotes: quotes(proofs), Note: comparison(p), Private: true,
		Actions: []Action{
			{Label: publishLabel(p), Says: "/review publish " + string(p.ID), Main: true},
			{Label: "Edit", Says: "/review edit " + string(p.ID)},
			{Label: "Discard", Says: "/review discard " + string(p.ID), Danger: true},
			{Label: "Next", Says: "/review next " + string(p.ID)},
		},
	}
	if len(p.Matches) > 0 {
		reply.Actions = append(reply.Actions, Action{Label: "Merge with …", Says: "/review merge " + string(p.ID)})
	}
	if p.Verdict == corpus.SameCase {
		reply.Actions[3] = Action{Label: "A case of its own", Says: "/review new " + string(p.ID)}
	}
	reply.Links, err = b.gather(ctx, reply.Cards, reply.Quotes)
	return reply, err
}

func verdict(p *corpus.Proposal) string {
	switch {
	case p.Verdict == corpus.SameCase && len(p.Matches) > 0:
		return "Further source for " + p.Matches[0].Title
	case p.Verdict == corpus.Unsure:
		return "New, or one that the archive holds"
	}
	return "New case"
}

func publishLabel(p *corpus.Proposal) string {
	if p.Verdict == corpus.SameCase {
		return "Publish into it"
	}
	return "Publish"
}

// comparison says which cases a draft may be, and why and why not.
func comparison(p *corpus.Proposal) string {
	var lines []string
	for _, m := range p.Matches {
		line := m.Title
		if len(m.For) > 0 {
			line += " — for: " + strings.Join(m.For, "; ")
		}
		if len(m.Against) > 0 {
			line += " — against: " + strings.Join(m.Against, "; ")
		}
		lines = append(lines, answer.Shorten(line, answer.MaxLine))
	}
	return strings.Join(lines, "\n")
}

// suggestion shows a link that somebody suggested. The address is text: it
// becomes a source only when a curator has it read.
func suggestion(p *corpus.Proposal) Reply {
	return Reply{
		Text: fmt.Sprintf("A page was suggested from %s and has not been opened.", p.Origin), Body: p.Link, Private: true,
		Actions: []Action{
			{Label: "Open and read", Says: "/review open " + string(p.ID), Main: true},
			{Label: "Discard", Says: "/review discard " + string(p.ID), Danger: true},
			{Label: "Next", Says: "/review next " + string(p.ID)},
		},
	}
}

// mergers offers the cases that a draft may be.
func (b *Bot) mergers(p *corpus.Proposal) Reply {
	if len(p.Matches) == 0 {
		return told("No case of the archive is near it. Name one: /review merge " + string(p.ID) + " CASE-ID")
	}
	reply := Reply{Text: "Which case is it?", Note: comparison(p), Picking: "/review merge " + string(p.ID), Private: true}
	for _, m := range p.Matches {
		reply.Choices = append(reply.Choices, Choice{Case: m.Case, Label: m.Title, Detail: strings.Join(m.For, "; "), Defendants: []string{}})
	}
	return reply
}
