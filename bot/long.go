package bot

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// How much a card shows in short.
const (
	fewFields  = 8   // a card with no more shows them all
	fewFacts   = 5   // and one with more, so many of its facts
	fewLetters = 300 // of the summary
)

// Short is the card with the leading facts alone: what bears on where the matter
// stands, older statuses and later events, is kept whatever else goes.
func (c Card) Short() Card {
	c.Summary = opening(c.Summary, fewLetters)
	if len(c.Fields) <= fewFields {
		return c
	}
	facts := 0
	c.Fields = slices.DeleteFunc(slices.Clone(c.Fields), func(f Field) bool {
		if f.Stands {
			return false
		}
		facts++
		return facts > fewFacts
	})
	return c
}

// shortens reports whether the card in short leaves something out.
func (c Card) shortens() bool {
	short := c.Short()
	return len(short.Fields) < len(c.Fields) || len(short.Summary) < len(c.Summary)
}

// opening returns the first sentences of a text, as many as there is room for,
// with an ellipsis where there are more.
func opening(text string, room int) string {
	letters := []rune(text)
	if len(letters) <= room {
		return text
	}
	head := string(letters[:room])
	for _, end := range []string{". ", "。"} {
		if i := strings.LastIndex(head, end); i > 0 {
			return head[:i+len(strings.TrimSpace(end))] + " …"
		}
	}
	return answer.Shorten(text, room)
}

// longer offers the whole records of a reply that may be shown in short: the case
// alone, which works for good, and where the reply says more than that, what was
// asked once more. A terminal has room for them at once.
func (b *Bot) longer(ctx context.Context, req Request, reply Reply) *Action {
	if req.server() == terminal || !slices.ContainsFunc(reply.Cards, Card.shortens) {
		return nil
	}
	more := &Action{Label: req.controls().Say("More"), Says: "/more " + string(reply.Cards[0].Case), Aside: true}
	if !reply.plain() || req.Option(private) != "" {
		more.Says = strings.TrimSpace(more.Says + " " + b.note(ctx, req))
	}
	return more
}

// plain reports whether a reply shows one case and says nothing else.
func (r Reply) plain() bool {
	return r.shows && r.Table == nil && r.Body == "" && len(r.Choices) == 0
}

func (b *Bot) moreCommand() Command {
	c := aside("more", chineseNames("更多", "更多"), b.more)
	c.Spec.Private, c.Spec.Aside = false, false // the asker's own reply grows where it stands
	return c
}

// more gives a reply again with the whole of each record: "/more cn-han" or, of
// what was asked, "/more cn-han 7k2mq4xw9d3f". What is kept no more was about that
// case at least.
func (b *Bot) more(ctx context.Context, req Request) (Reply, error) {
	text := strings.TrimSpace(req.Option("case"))
	name, key, _ := strings.Cut(text, " ")
	again, ok := req, false
	if key != "" {
		again, ok = b.noted(ctx, key, req)
	}
	if !ok {
		if !corpus.CaseID(name).Valid() {
			name = text
		}
		c, instead, err := b.single(ctx, WordingFor(req.Locale), name, "more")
		if c == nil {
			return instead, err
		}
		again = req
		again.Command, again.Text, again.Options = "case", "", map[string]string{"name": string(c.ID)}
	}
	again.Control = req.Control && !req.Own // the asker's own reply stays as visible as it is
	reply, err := b.repeat(ctx, again)
	reply.Longer, reply.InPlace = nil, true
	return reply, err
}
