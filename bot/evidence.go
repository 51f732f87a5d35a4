package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) evidenceCommand() Command {
	return aside("evidence", chineseNames("证据", "證據"), b.evidence)
}

// evidencePage is how many facts of a case are shown with their evidence at once.
const evidencePage = 6

// evidence shows, fact by fact, the words that prove what a record says; of
// sources whose text the archive does not hold, where the words stand.
func (b *Bot) evidence(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	name, page := paged(req.Option("case"))
	c, instead, err := b.single(ctx, w, name, "evidence")
	if c == nil {
		return instead, err
	}
	reply := Reply{about: []*corpus.Case{c}}
	facts, pages := turned(provable(c), page, evidencePage, "/evidence "+string(c.ID))
	reply.Pages = pages
	for _, f := range facts {
		if reply, err = b.prove(ctx, w, reply, c, f); err != nil {
			return Reply{}, err
		}
	}
	held, err := b.held(ctx, c)
	if err != nil {
		return Reply{}, err
	}
	reply.Text = evidenceLine(w.line(), c, held, reply.States)
	reply.Note = footer(w, c)
	return reply, nil
}

// provable returns what of a case has evidence: where it stands, then the facts in
// the order of a card.
func provable(c *corpus.Case) []corpus.Fact {
	return slices.Concat(c.Status, bySlot(c.Facts))
}

// prove adds the evidence of a fact: quotes, and for each claim that none of them
// shows, the place where its source says so.
func (b *Bot) prove(ctx context.Context, w Wording, reply Reply, c *corpus.Case, f corpus.Fact) (Reply, error) {
	proofs, err := b.answerer.Proofs(ctx, answer.StatedIn(c, []corpus.Fact{f}))
	if err != nil {
		return Reply{}, err
	}
	heading := answer.Heading(c, f, w.lang())
	found := quotes(proofs)
	reply.Quotes = merged(reply.Quotes, found)
	proven := map[corpus.ArticleID]bool{}
	for _, proof := range found {
		if i := slices.IndexFunc(reply.Quotes, proof.within); i >= 0 {
			proven[proof.Link.Source] = true
			reply.Quotes[i] = reply.Quotes[i].proving(heading)
			reply.Links = linked(reply.Links, reply.Quotes[i].Link)
		}
	}
	for _, claim := range f.Claims {
		source, known := c.Source(claim.Source)
		if !known || proven[source.ID] {
			continue
		}
		l := link(source, claim.Passage)
		reply.States = addStatement(reply.States, Statement{Text: w.Say("%s: %s", heading, claimed(w, c.Kind, f, claim)), Link: l})
		reply.Links = linked(reply.Links, l)
	}
	return reply, nil
}

// within reports whether a quote stands in another of the same source.
func (q Quote) within(other Quote) bool {
	return q.Link.Source == other.Link.Source && strings.Contains(other.Text, q.Text)
}

// proving is the quote as the proof of one thing more.
func (q Quote) proving(what string) Quote {
	switch {
	case q.Proves == "":
		q.Proves = what
	case !strings.Contains(q.Proves, what):
		q.Proves += " · " + what
	}
	return q
}

// addStatement adds a statement, to one that stands in the same place where there is
// one.
func addStatement(all []Statement, s Statement) []Statement {
	if i := slices.IndexFunc(all, func(o Statement) bool { return o.Link == s.Link }); i >= 0 {
		all[i].Text += "\n" + s.Text
		return all
	}
	return append(all, s)
}

// claimed writes what a claim says in a few words, and that it is mistaken or only
// machine-read.
func claimed(w Wording, kind corpus.Kind, f corpus.Fact, claim corpus.Claim) string {
	words := answer.Unstated(kind, f, w.lang())
	if claim.Stated() {
		words = answer.ClaimIn(claim, w.lang())
	}
	if state, ok := claim.Value.(corpus.State); ok {
		words = answer.StateLabel(state, w.lang())
		if date := answer.DateWords(f, w.lang()); date != "" {
			words = w.Joined(words, date)
		}
	}
	words = answer.Shorten(words, maxClaimed)
	if claim.MachineRead() {
		words += w.aside(answer.MachineRead(w.lang()))
	}
	if claim.Mistaken != "" {
		words += w.Say(", mistaken: %s", answer.Shorten(claim.Mistaken, maxClaimed))
	}
	return words
}

// maxClaimed bounds the words of one claim, in characters.
const maxClaimed = 160

// held counts the sources of a case whose text the archive holds.
func (b *Bot) held(ctx context.Context, c *corpus.Case) (n int, err error) {
	for _, source := range c.Sources {
		article, err := corpus.Found(b.archive.Article(ctx, source.ID))
		if err != nil {
			return 0, fmt.Errorf("article %s: %w", source.ID, err)
		}
		if article != nil {
			n++
		}
	}
	return n, nil
}

// evidenceLine says plainly whose words can be shown, and where the links lead.
func evidenceLine(w Wording, c *corpus.Case, held int, states []Statement) string {
	title := answer.Shorten(w.title(c), maxTitle)
	line := w.Say("%s: the words of its sources.", title)
	switch {
	case held == 0:
		line = w.Say("%s: the archive does not hold the text of its sources.", title)
	case held < len(c.Sources):
		line = w.Say("%s: the words of those sources whose text the archive holds.", title)
	}
	return w.sentences(line, whereLinksLead(w, states))
}

// whereLinksLead says whether the links of statements lead to the words, or to no more
// than the page that has them somewhere; empty: there is none.
func whereLinksLead(w Wording, states []Statement) string {
	exact := 0
	for _, s := range states {
		if s.Link.URL != s.Link.Page {
			exact++
		}
	}
	switch {
	case len(states) == 0:
		return ""
	case exact == 0:
		return w.Say("The links lead to the pages.")
	case exact < len(states):
		return w.Say("Some of the links lead to the words, the others to the pages.")
	}
	return w.Say("The links lead to the words.")
}

// maxTitle bounds the title of a case within a line, in characters.
const maxTitle = 150
