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

// styleNames and styleLabels are what they are called where they are typed and read.
func styleNames() (names []string) {
	for _, s := range styles(Wording{}) {
		names = append(names, s.name)
	}
	return names
}

func styleLabels(w Wording) (labels []string) {
	for _, s := range styles(w) {
		labels = append(labels, s.label)
	}
	return labels
}

// otherStyles are styles that people name and that there are not.
var otherStyles = []string{"apa", "mla", "chicago", "harvard", "vancouver", "ieee", "turabian", "aglc", "mcgill", "alwd", "bibtex", "gb/t 7714", "gb/t7714"}

// cite gives a citation to take along: "/cite cn-han oscola".
func (b *Bot) cite(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	said := strings.TrimSpace(req.Option("case"))
	name, chosen := styled(said)
	switch {
	case !slices.Contains(styleNames(), chosen):
		return told(w.Say("There is no style %s. The styles are %s; the name of one goes to the end, as in /cite Han oscola.", strings.ToUpper(answer.Shorten(chosen, 40)), w.commas(styleLabels(w)))), nil
	case name == "":
		return told(w.Say("Which case? Give a name, as in /cite Han, and the style behind it where you want one: %s.", w.commas(styleNames()))), nil
	}
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
	reply := Reply{about: []*corpus.Case{c}, Copy: citation, InPlace: req.Control, Links: linksOf(c, c.Grounds())}
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
// behind a name, "style:" before it where somebody writes that, and before the ID of a
// case that was picked.
func styled(text string) (name, chosen string) {
	text = strings.TrimSpace(text)
	known := func(word string) bool { return slices.Contains(styleNames(), strings.ToLower(word)) }
	if before, named, ok := cutStyle(text); ok {
		return before, named
	}
	before, last, ok := cutLast(text)
	switch {
	case known(text):
		return "", strings.ToLower(text)
	case ok && (known(last) || slices.Contains(otherStyles, strings.ToLower(last))):
		return before, strings.ToLower(last)
	}
	if first, id, ok := strings.Cut(text, " "); ok && known(first) && caseID(id) {
		return id, strings.ToLower(first)
	}
	return text, styleNames()[0]
}

// cutStyle cuts "style:mla" off, wherever it stands.
func cutStyle(text string) (rest, named string, ok bool) {
	words := strings.Fields(text)
	for i, word := range words {
		option, value, written := strings.Cut(strings.ToLower(strings.ReplaceAll(word, "：", ":")), ":")
		if written && value != "" && slices.Contains([]string{"style", "format", "格式", "样式", "樣式"}, option) {
			return strings.Join(slices.Delete(words, i, i+1), " "), value, true
		}
	}
	return text, "", false
}
