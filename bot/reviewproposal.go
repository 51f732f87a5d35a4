package bot

import (
	"context"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// proposal shows what waits: the draft as a card, the words that prove it, the
// cases that it may be and why, and what a curator can do.
func (b *Bot) proposal(ctx context.Context, w Wording, p *corpus.Proposal) (Reply, error) {
	if p.Draft == nil {
		return suggestion(w, p), nil
	}
	proofs, err := b.answerer.Proofs(ctx, answer.StatedIn(p.Draft, p.Draft.Facts))
	if err != nil {
		return Reply{}, err
	}
	reply := Reply{
		Text:  answer.Shorten(w.Say("%s: %s", verdict(w, p), headline(w, p.Draft)), answer.MaxLine),
		Cards: []Card{card(w, p.Draft)}, Quotes: quotes(proofs), Note: comparison(w, p), Private: true, draft: true,
		Actions: []Action{
			{Label: publishLabel(w, p), Says: "/review publish " + string(p.ID), Main: true},
			{Label: w.Say("Edit"), Says: "/review edit " + string(p.ID)},
			{Label: w.Say("Discard"), Says: "/review discard " + string(p.ID), Danger: true},
			{Label: w.Say("Next"), Says: "/review next " + string(p.ID)},
		},
	}
	if len(p.Matches) > 0 {
		reply.Actions = append(reply.Actions, Action{Label: w.Say("Merge with …"), Says: "/review merge " + string(p.ID)})
	}
	if p.Verdict == corpus.SameCase {
		reply.Actions[3] = Action{Label: w.Say("A case of its own"), Says: "/review new " + string(p.ID)}
	}
	reply.Links, err = b.gather(ctx, reply.Cards, reply.Quotes)
	return reply, err
}

func verdict(w Wording, p *corpus.Proposal) string {
	switch {
	case p.Verdict == corpus.SameCase && len(p.Matches) > 0:
		return w.Say("Further source for %s", p.Matches[0].Title)
	case p.Verdict == corpus.Unsure:
		return w.Say("New, or one that the archive holds")
	}
	return w.Say("New case")
}

func publishLabel(w Wording, p *corpus.Proposal) string {
	if p.Verdict == corpus.SameCase {
		return w.Say("Publish into it")
	}
	return w.Say("Publish")
}

// comparison says which cases a draft may be, and why and why not.
func comparison(w Wording, p *corpus.Proposal) string {
	var lines []string
	for _, m := range p.Matches {
		line := m.Title
		if len(m.For) > 0 {
			line = w.Say("%s — for: %s", line, w.List(w.retoldAll(m.For)))
		}
		if len(m.Against) > 0 {
			line = w.Say("%s — against: %s", line, w.List(w.retoldAll(m.Against)))
		}
		lines = append(lines, answer.Shorten(line, answer.MaxLine))
	}
	return strings.Join(lines, "\n")
}

// suggestion shows a link that somebody suggested. The address is text: it
// becomes a source only when a curator has it read.
func suggestion(w Wording, p *corpus.Proposal) Reply {
	return Reply{
		Text: w.Say("A page was suggested from %s and has not been opened.", origin(w, p)), Body: p.Link, Private: true,
		Actions: []Action{
			{Label: w.Say("Open and read"), Says: "/review open " + string(p.ID), Main: true},
			{Label: w.Say("Discard"), Says: "/review discard " + string(p.ID), Danger: true},
			{Label: w.Say("Next"), Says: "/review next " + string(p.ID)},
		},
	}
}

// origin says where a page was suggested.
func origin(w Wording, p *corpus.Proposal) string {
	if server, ok := strings.CutPrefix(p.Origin, "server "); ok {
		return w.Say("server %s", server)
	}
	if p.Origin == direct {
		return w.Say("a direct message")
	}
	return p.Origin
}

// mergers offers the cases that a draft may be.
func (b *Bot) mergers(w Wording, p *corpus.Proposal) Reply {
	if len(p.Matches) == 0 {
		return told(w.Say("No case of the archive is near it. Name one: /review merge %s CASE-ID", string(p.ID)))
	}
	reply := Reply{Text: w.Say("Which case is it?"), Note: comparison(w, p), Picking: "/review merge " + string(p.ID), Private: true}
	for _, m := range p.Matches {
		reply.Choices = append(reply.Choices, Choice{Case: m.Case, Label: m.Title, Detail: w.List(w.retoldAll(m.For)), Defendants: []string{}})
	}
	return reply
}
