package bot

import (
	"context"
	"strings"

	"casebot/index/answer"
)

func (b *Bot) lookupCommand() Command {
	return Command{
		Spec: Spec{
			Name: "lookup", Names: map[string]string{"zh-CN": "查找", "zh-TW": "查找"},
			Message: "Look up cases", Titles: map[string]string{"zh-CN": "查找案件", "zh-TW": "查找案件"},
			Summary: "The cases that a message names in full, cites or links to", Private: true,
			Options: []Option{{
				Name: "text", Names: map[string]string{"zh-CN": "消息", "zh-TW": "訊息"},
				Summary: "The message", Required: true, MaxRunes: maxLookedAt,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) {
			return b.lookUp(ctx, WordingFor(req.Locale), req.Option("text"))
		},
	}
}

// maxLookedAt is as much of a message as is looked at, in characters.
const maxLookedAt = 4000

// lookUp shows the cases that a message speaks of: by a full name, a citation or a
// docket number, or by a link to one of their sources. A surname alone is somebody
// else's too, and is not looked up.
func (b *Bot) lookUp(ctx context.Context, w Wording, text string) (Reply, error) {
	letters := []rune(text)
	text = string(letters[:min(len(letters), maxLookedAt)])
	if strings.TrimSpace(text) == "" {
		return Reply{Text: w.Say("There is no text in this message to look up."), Failed: true, Private: true}, nil
	}
	l := &look{scan: scanned(text), whole: len(letters) <= maxLookedAt}
	if err := b.seekLinks(ctx, l, text); err != nil {
		return Reply{}, err
	}
	if err := b.seekNames(ctx, l); err != nil {
		return Reply{}, err
	}
	return b.lookedUp(ctx, w, l)
}

// lookedUp says what was found, each with its case, and what was looked for.
func (b *Bot) lookedUp(ctx context.Context, w Wording, l *look) (reply Reply, err error) {
	cases := l.cases()
	switch {
	case len(cases) == 0:
		reply.Abstained = true
		reply.Text = w.Say("The archive does not hold a case that this message names in full, cites or links to.")
	case len(cases) == 1:
		if reply, err = b.one(ctx, w, cases[0], nil); err != nil {
			return Reply{}, err
		}
		reply.Text = listing(w, w.Say("This message speaks of 1 case of the archive:"), titles(cases), 1, answer.MaxList)
	default:
		reply.Text = listing(w, w.Say("This message speaks of %d cases of the archive:", len(cases)), titles(cases), len(cases), answer.MaxList)
		for _, c := range cases[:min(len(cases), maxChoices)] {
			reply.Choices = append(reply.Choices, choice(w, c, true))
		}
		reply.Links = stating(nil, nil, reply.Choices)
	}
	reply.Note, reply.Private = l.account(w), true
	if len(cases) > 1 {
		reply.Body, reply.Note = spotted(w, l.found()), w.sentences(reply.Note, checked(w, cases))
	}
	return reply, nil
}

// spotted lists what was found, each with its cases.
func spotted(w Wording, found []spot) string {
	var lines []string
	for _, f := range found {
		var named []string
		for _, c := range f.cases[:min(len(f.cases), maxSpotted)] {
			one := choice(w, c, true)
			named = append(named, answer.Shorten(one.Label, maxTitle)+" ("+one.Detail+")")
		}
		if more := len(f.cases) - maxSpotted; more > 0 {
			named = append(named, w.Say("and %d more", more))
		}
		lines = append(lines, answer.Shorten(f.words, maxTitle)+": "+strings.Join(named, "; "))
	}
	return strings.Join(lines, "\n")
}

// maxSpotted is how many cases are named beside one name.
const maxSpotted = 5

// account says what was looked for and how much of it was found.
func (l *look) account(w Wording) string {
	lines := []string{w.Say("Looked for full names, citations, docket numbers and links; never for a surname alone. Found: %d.", len(l.found()))}
	if l.links > 0 {
		lines = append(lines, w.Say("Links: %d; to a source of the archive: %d.", l.links, l.known))
	}
	if !l.whole {
		lines = append(lines, w.Say("The message holds more than is looked up at once: what is not named here may still be in the archive."))
	}
	return w.sentences(lines...)
}
