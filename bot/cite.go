package bot

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// A Citer writes the citation of a case on one line, in one of the styles "plain",
// "oscola" and "bluebook". It fails for any other.
type Citer func(c *corpus.Case, style string) (string, error)

func (b *Bot) citeCommand() Command { return aside("cite", chineseNames("引用", "引註"), b.cite) }

// A style is a way to cite, by what a control says of it and as people call it.
type style struct{ name, label string }

// styles returns all of them, the usual one first.
func styles(w Wording) []style {
	return []style{{"plain", w.Say("plain words")}, {"oscola", "OSCOLA"}, {"bluebook", "Bluebook"}}
}

// cite gives a citation to take along: "/cite cn-han oscola".
func (b *Bot) cite(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	said := strings.TrimSpace(req.Option("case"))
	name, chosen := styled(said)
	picking := "cite"
	if name != said {
		picking += " " + chosen
	}
	c, instead, err := b.single(ctx, w, name, picking)
	if c == nil {
		return instead, err
	}
	citation, err := b.config.Cite(calledFor(w, c, chosen), chosen)
	if err != nil {
		return Reply{}, err
	}
	reply := Reply{about: []*corpus.Case{c}, Copy: citation, InPlace: req.Control, Links: linksOf(c, c.Status[:min(1, len(c.Status))])}
	for _, s := range styles(w) {
		if s.name == chosen {
			line := w.line()
			reply.Text = line.Say("%s: a citation, as of %s.", answer.Shorten(line.title(c), maxTitle), day(line, c.Checked))
			reply.Note = w.Say("Style: %s.", s.label)
			continue
		}
		reply.Actions = append(reply.Actions, Action{Label: w.Say("In %s", s.label), Says: "/cite " + string(c.ID) + " " + s.name, Aside: true})
	}
	reply.Actions = append(reply.Actions, Action{Label: w.Say("Sources"), Says: "/sources " + string(c.ID), Aside: true})
	return reply, nil
}

// calledFor is a case by the title that the reader knows it by, where a style leaves that
// open; those of the law reports are English.
func calledFor(w Wording, c *corpus.Case, style string) *corpus.Case {
	if style != styles(w)[0].name {
		return c
	}
	known := *c
	known.Title = w.title(c)
	return &known
}

// linksOf returns the sources of facts, all of the case where there are no facts.
func linksOf(c *corpus.Case, facts []corpus.Fact) []Link {
	stated := stating(nil, answer.StatedIn(c, facts), nil)
	return slices.DeleteFunc(links(c), func(l Link) bool {
		return len(stated) > 0 && !slices.ContainsFunc(stated, func(s Link) bool { return s.Source == l.Source })
	})
}

// styled cuts the style off what is said, the usual one where none is named. It stands
// behind a name, and before the ID of a case that was picked.
func styled(text string) (name, chosen string) {
	all := styles(Wording{})
	known := func(word string) bool {
		return slices.ContainsFunc(all, func(s style) bool { return s.name == strings.ToLower(word) })
	}
	text = strings.TrimSpace(text)
	if before, last, ok := cutLast(text); ok && known(last) {
		return before, strings.ToLower(last)
	}
	if first, id, ok := strings.Cut(text, " "); ok && known(first) && caseID(id) {
		return id, strings.ToLower(first)
	}
	return text, all[0].name
}
