package bot

import (
	"maps"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/answer/verify"
)

// verified is the reply with a text that holds: what of it no record and no
// quotation beside it supports is left out, and a line says so. What fails is
// logged, never what was asked. A private reply that shows nothing of the archive
// is the bot's own words, and a curator's draft is what a curator is to judge.
func (b *Bot) verified(req Request, reply Reply) Reply {
	if ownWords(reply) {
		return reply
	}
	holds, problems := b.verifier.Check(reply.Text, evidence(req, reply))
	if len(problems) == 0 {
		return reply
	}
	first := problems[0]
	b.log.Error("a reply does not hold", "command", req.Command, "case", first.Case, "why", first.Why, "problems", len(problems))
	reply.Text = strings.TrimSpace(holds + "\n" + unproven(req, reply))
	reply.Abstained = true
	return reply
}

// ownWords reports whether a reply states nothing of any case: help, settings, what
// went wrong.
func ownWords(r Reply) bool {
	shows := len(r.Cards)+len(r.Choices)+len(r.Quotes)+len(r.States)+len(r.Links)+len(r.about)+len(r.from.Facts) > 0
	return r.Failed || r.draft || r.Private && !shows
}

// evidence is what a reply shows, and so may state.
func evidence(req Request, reply Reply) verify.Evidence {
	asked := append(append(slices.Collect(maps.Values(req.Options)), filters(req)...), req.Text)
	asked = append(asked, reply.repeats...)
	slices.Sort(asked)
	for _, text := range slices.Compact(slices.Clone(asked)) {
		asked = append(asked, answer.Clean(text), echoed(text)) // as it is repeated
	}
	e := verify.Evidence{Cases: slices.Concat(reply.from.Cases(), reply.about), Added: reply.from.Facts, Sources: slices.Clone(reply.from.Sources), Asked: strings.Join(asked, " ")}
	for _, c := range reply.Cards {
		e.Cases = append(e.Cases, c.record)
	}
	for _, c := range reply.Choices {
		if c.record != nil {
			e.Cases = append(e.Cases, c.record)
		}
	}
	for _, q := range reply.Quotes {
		e.Quotes = append(e.Quotes, verify.Quote{Source: q.Link.Source, Text: q.Text})
	}
	for _, q := range reply.from.Quotes { // the line may repeat what a quotation has no room for
		if whole := q.Whole(); whole != q.Text {
			e.Quotes = append(e.Quotes, verify.Quote{Source: q.Article.ID, Text: whole})
		}
	}
	for _, q := range reply.from.Headings {
		e.Quotes = append(e.Quotes, verify.Quote{Source: q.Article.ID, Text: q.Text})
	}
	for _, l := range reply.Links {
		e.Sources = append(e.Sources, corpus.Source{ID: l.Source, Title: l.Title, Publisher: l.Publisher, Published: l.Published})
	}
	return e
}

// Support counts the facts that the text of a reply asserts, and those of them
// that one of the sources which it shows states.
func (b *Bot) Support(req Request, reply Reply) (found, asserted int) {
	if ownWords(reply) {
		return 0, 0
	}
	shown := map[corpus.ArticleID]bool{}
	for _, l := range reply.Links {
		shown[l.Source] = true
	}
	for _, c := range reply.Cards {
		for _, l := range c.Links {
			shown[l.Source] = true
		}
	}
	for _, q := range reply.Quotes {
		shown[q.Link.Source] = true
	}
	return b.verifier.Support(reply.Text, evidence(req, reply), func(id corpus.ArticleID) bool { return shown[id] })
}

// unproven is the line in place of what does not hold, in the language of the text.
func unproven(req Request, reply Reply) string {
	w := WordingFor(req.Locale)
	if reply.from.Route != "" {
		w = w.answering(reply.from.Question.Language).line()
	}
	if w.lang() == answer.English && strings.ContainsRune(reply.Text, '。') {
		w = WordingFor(simplified)
	}
	return w.Say("The archive does not hold a source's words for the rest: see the cards and quotes.")
}
