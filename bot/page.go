package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// pageCommand turns to a page of what was asked: "/page 7k2mq4xw9d3f 3".
func (b *Bot) pageCommand() Command {
	return Command{
		Spec: Spec{Name: "page", Names: chineseNames("翻页", "翻頁"), Hidden: true, Options: []Option{keyOption()}},
		Run: func(ctx context.Context, req Request) (Reply, error) {
			key, page := paged(req.Option("key"))
			again, ok := b.noted(ctx, key, req)
			if !ok || again.leaf == nil {
				return expired(WordingFor(req.Locale)), nil
			}
			at := *again.leaf
			at.Key, at.At = key, min(page, at.Of)
			again.leaf = &at
			return b.repeat(ctx, again)
		},
	}
}

// run carries out a command, or turns to the page of what it found.
func (b *Bot) run(ctx context.Context, c Command, req Request) (Reply, error) {
	if req.leaf != nil && req.leaf.At > 0 {
		return b.turnTo(ctx, req, *req.leaf)
	}
	reply, err := c.Run(ctx, req)
	if reply.leaf == nil || err != nil {
		return reply, err
	}
	req.leaf = reply.leaf
	if key := b.note(ctx, req); key != "" {
		reply.kept = append(reply.kept, key)
		reply.Pages = &Pages{At: 1, Of: reply.leaf.Of, Says: "/page " + key}
	}
	return reply, nil
}

// turnTo shows one page of what was found.
func (b *Bot) turnTo(ctx context.Context, req Request, l leaf) (Reply, error) {
	w := WordingFor(req.Locale)
	w.asked = l.Line
	s := seek(req)
	if req.Command != "search" {
		s = seekText(l.Said)
	}
	wide := s.query
	if !l.Plain {
		wide = index.Widen(wide)
	}
	cases, err := b.onLeaf(ctx, l, hitsOf(wide, s.sort, 0, l.Next))
	switch {
	case errors.Is(err, index.ErrAfter):
		return expired(w), nil
	case err != nil:
		return Reply{}, err
	}
	reply, err := b.leafReply(ctx, w, l, wide, cases)
	reply.Note = w.sentences(l.beyond(w), narrowed(w, s.query), reply.Note)
	reply.Pages = &Pages{At: l.At, Of: l.Of, Says: "/page " + l.Key}
	reply.InPlace = req.Control
	return reply, err
}

// leafReply shows the cases of a page.
func (b *Bot) leafReply(ctx context.Context, w Wording, l leaf, query index.Query, cases []*corpus.Case) (Reply, error) {
	if len(cases) == 0 {
		return Reply{Text: w.line().Say("What was on this page is no longer in the archive."), Abstained: true}, nil
	}
	if l.Dated {
		reply := courseOf(w, slices.DeleteFunc(cases, func(c *corpus.Case) bool { return len(c.Status) == 0 }))
		reply.Text = l.dated(w, len(cases))
		return reply, nil
	}
	f := finding{cases: cases}
	var err error
	if l.At == 1 && (l.Next != "" || l.Said != "") && !excludes(query) {
		if f.articles, err = b.articles(ctx, query); err != nil {
			return Reply{}, err
		}
	}
	reply, err := b.show(ctx, w, query, f)
	reply.Text = listing(w.line(), l.span(w.line(), len(cases)), titles(w.line(), cases), len(cases), answer.MaxLine)
	return reply, err
}

// onLeaf reads the cases of a page. Those of the first are known; what comes
// behind them in the search is searched for, and a case of the first that has been
// written since is not there again.
func (b *Bot) onLeaf(ctx context.Context, l leaf, request index.Request) ([]*corpus.Case, error) {
	from := (l.At - 1) * l.Size
	held := l.Held
	if l.Next != "" && l.At > 1 {
		request.Limit = from + len(held) // some may be there again
		page, err := b.searcher.Search(ctx, request)
		if err != nil {
			return nil, fmt.Errorf("search further cases: %w", err)
		}
		again := func(id corpus.CaseID) bool { return slices.Contains(l.Held, id) }
		held = slices.Concat(held, slices.DeleteFunc(hitIDs(page.Hits), again))
	}
	return b.cases(ctx, held[min(from, len(held)):min(from+l.Size, len(held))])
}
