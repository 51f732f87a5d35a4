package bot

import (
	"context"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// readOn adds to a reply that others may see the ways to read on about the first
// of the cases that it shows. A curator's draft is no such case.
func (b *Bot) readOn(ctx context.Context, c Command, req Request, reply Reply) Reply {
	if len(reply.Cards) == 0 || reply.Failed || !reading(c.Spec) && c.Spec.Message == "" {
		return reply
	}
	w, first := req.controls(), reply.Cards[0].record
	aside := func(label, command string) {
		reply.Actions = append(reply.Actions, Action{Label: label, Says: "/" + command + " " + string(first.ID), Aside: true})
	}
	aside(w.Say("Evidence"), "evidence")
	aside(w.Say("Sources"), "sources")
	aside(w.Say("Related"), "related")
	if req.Command != "timeline" && len(stepsOf(w, first)) > 0 {
		aside(w.Say("Timeline"), "timeline")
	}
	if b.config.Cite != nil {
		aside(w.Say("Cite"), "cite")
	}
	reply.Longer = b.longer(ctx, req, reply)
	return reply
}

// aside is a command that a control says to read on about one case. It is typed
// too, with any name of the case, but offered nowhere: the case is there first.
func aside(name string, names map[string]string, run Handler) Command {
	return Command{
		Spec: Spec{Name: name, Names: names, Private: true, Hidden: true, Aside: true, Options: []Option{{
			Name: "case", Summary: "The case, and which page or style", Required: true, MaxRunes: 200,
		}}},
		Run: run,
	}
}

// single finds the one case that a command is about: nil where a name fits none or
// several, and then there is a reply to give instead.
func (b *Bot) single(ctx context.Context, w Wording, name, command string) (c *corpus.Case, instead Reply, err error) {
	name = answer.Clean(name)
	if c, err = b.caseOf(ctx, name); c != nil || err != nil {
		return c, Reply{}, err
	}
	instead, err = b.showCase(ctx, w, name)
	if err == nil && len(instead.Cards) > 0 {
		return instead.Cards[0].record, Reply{}, nil
	}
	instead.Picking = "/" + command
	return nil, instead, err
}

// day writes a date.
func day(w Wording, d corpus.Date) string { return answer.DateWords(corpus.Fact{Date: d}, w.lang()) }

// paged cuts the number of a page off what a control says: "cn-han 3".
func paged(text string) (name string, page int) {
	before, last, ok := cutLast(strings.TrimSpace(text))
	if n, err := strconv.Atoi(last); ok && err == nil && n > 0 && n <= mostPages {
		return before, n
	}
	return text, 1
}

// mostPages bounds the number of a page that is asked for.
const mostPages = 1000

// turned is one page of so many things, and which it is.
func turned[T any](all []T, page, size int, says string) ([]T, *Pages) {
	of := max(1, (len(all)+size-1)/size)
	page = min(page, of)
	shown := all[(page-1)*size : min(page*size, len(all))]
	if of == 1 {
		return shown, nil
	}
	return shown, &Pages{At: page, Of: of, Says: says}
}
