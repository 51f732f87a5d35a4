package bot

import (
	"context"
	"strings"

	"casebot/bot/lookup"
	"casebot/index/answer"
)

func (b *Bot) lookupCommand() Command {
	return Command{
		Spec: Spec{
			Name: "lookup", Names: map[string]string{"zh-CN": "查找", "zh-TW": "查詢"},
			Message: "Look up cases", Titles: map[string]string{"zh-CN": "查找案件", "zh-TW": "查詢案件"},
			Summary: "The cases that a message names in full, cites or links to", Private: true,
			Options: []Option{{
				Name: "text", Names: map[string]string{"zh-CN": "消息", "zh-TW": "訊息"},
				Summary: "The message", Required: true, MaxRunes: lookup.MaxRunes,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) {
			return b.lookUp(ctx, WordingFor(req.Locale), req.Option("text"))
		},
	}
}

// lookUp shows the cases that a message speaks of.
func (b *Bot) lookUp(ctx context.Context, w Wording, message string) (Reply, error) {
	if strings.TrimSpace(message) == "" {
		return told(w.Say("There is no text in this message to look up.")), nil
	}
	found, err := lookup.In(ctx, b.archive, b.searcher, message, b.config.Reading)
	if err != nil {
		return Reply{}, err
	}
	return b.lookedUp(ctx, w, found)
}

// lookedUp says what was found, each with its case, and what was looked for.
func (b *Bot) lookedUp(ctx context.Context, w Wording, found lookup.Found) (reply Reply, err error) {
	cases := found.Cases()
	switch {
	case len(cases) == 0:
		reply.Abstained = true
		reply.Text = w.Say("The archive does not hold a case that this message names in full, cites or links to.")
	case len(cases) == 1:
		if reply, err = b.one(ctx, w, cases[0], nil); err != nil {
			return Reply{}, err
		}
		reply.Text = listing(w, w.Say("This message speaks of 1 case of the archive:"), titles(w, cases), 1, answer.MaxList)
	default:
		reply.Text = listing(w, w.Say("This message speaks of %d cases of the archive:", len(cases)), titles(w, cases), len(cases), answer.MaxList)
		for _, c := range cases[:min(len(cases), maxChoices)] {
			reply.Choices = append(reply.Choices, choice(w, c, true))
		}
		reply.Links = stating(nil, nil, reply.Choices)
	}
	reply.Note, reply.Private = account(w, found), true
	if len(cases) > 1 {
		reply.Body, reply.Note = spotted(w, found.Spots), w.sentences(reply.Note, checked(w, cases))
	}
	return reply, nil
}

// spotted lists what was found, each with its cases.
func spotted(w Wording, spots []lookup.Spot) string {
	var lines []string
	for _, spot := range spots {
		var named []string
		for _, c := range spot.Cases[:min(len(spot.Cases), maxSpotted)] {
			one := choice(w, c, true)
			named = append(named, answer.Shorten(one.Label, maxTitle)+w.aside(one.Detail))
		}
		if more := len(spot.Cases) - maxSpotted; more > 0 {
			named = append(named, w.Say("and %d more", more))
		}
		lines = append(lines, w.Say("%s: %s", answer.Shorten(spot.Words, maxTitle), w.List(named)))
	}
	return strings.Join(lines, "\n")
}

// maxSpotted is how many cases are named beside one name.
const maxSpotted = 5

// account says what was looked for and how much of it was found.
func account(w Wording, found lookup.Found) string {
	lines := []string{w.Say("Looked for full names, citations, docket numbers and links; never for a surname alone. Found: %d.", len(found.Spots))}
	if found.Links > 0 {
		lines = append(lines, w.Say("Links: %d; to a source of the archive: %d.", found.Links, found.Known))
	}
	if !found.Whole {
		lines = append(lines, w.Say("The message holds more than is looked up at once: what is not named here may still be in the archive."))
	}
	return w.sentences(lines...)
}
