package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// links returns the sources of a case, courts and regulators first, each with
// the passage that the record points to where its words are known.
func links(c *corpus.Case) []Link {
	out := make([]Link, 0, len(c.Sources))
	for _, source := range c.Sources {
		out = append(out, link(source, passage(c, source.ID)))
	}
	return out
}

// passage returns the first passage that the record knows in a source.
func passage(c *corpus.Case, source corpus.ArticleID) corpus.Passage {
	for _, f := range slices.Concat(c.Facts, c.Status) {
		for _, claim := range f.Claims {
			if claim.Source == source && !claim.Passage.IsZero() {
				return claim.Passage
			}
		}
	}
	return corpus.Passage{}
}

func link(source corpus.Source, p corpus.Passage) Link {
	return Link{
		Source: source.ID, Title: source.Label(), Publisher: source.Publisher, Published: source.Published,
		URL: p.Link(source.URL), Page: source.URL, Origin: source.URL,
	}
}

// linked adds a link to a source that is not there yet.
func linked(links []Link, l Link) []Link {
	if slices.ContainsFunc(links, func(o Link) bool { return o.Source == l.Source }) {
		return links
	}
	return append(links, l)
}

// quotes turns verbatim passages into those of a reply.
func quotes(found []answer.Quote) []Quote {
	var out []Quote
	for _, q := range found {
		l := link(q.Article.Source, q.Passage)
		l.Title, l.Origin = q.Article.Label(), q.Article.Origin
		out = append(out, Quote{Text: q.Text, Marks: q.Marks, Link: l})
	}
	return out
}

// merged returns the first quotes and of the rest those that add to them, at most
// three of an article.
func merged(first, rest []Quote) []Quote {
	out := slices.Clone(first)
	for _, q := range rest {
		given, said := 0, false
		for _, o := range out {
			if o.Link.Source == q.Link.Source {
				given++
				said = said || strings.Contains(o.Text, q.Text)
			}
		}
		if given < 3 && !said {
			out = append(out, q)
		}
	}
	return out
}

// gather collects every source that a reply relies on, none twice, and says for
// each, on the cards too, where it was added from.
func (b *Bot) gather(ctx context.Context, cards []Card, quoted []Quote) ([]Link, error) {
	var all []Link
	for _, c := range cards {
		for i, l := range c.Links {
			article, err := corpus.Found(b.archive.Article(ctx, l.Source))
			if err != nil {
				return nil, fmt.Errorf("article %s: %w", l.Source, err)
			}
			if article != nil {
				l.Origin = article.Origin
			}
			c.Links[i] = l
			all = linked(all, l)
		}
	}
	for _, q := range quoted {
		all = linked(all, q.Link)
	}
	return all, nil
}

// stating returns links to sources that state the facts told of cases which come
// without a card: what a line says of them is not left without a source.
func stating(links []Link, told []answer.Stated, choices []Choice) []Link {
	for _, c := range choices {
		if c.record != nil && len(c.record.Status) > 0 {
			told = append(slices.Clone(told), answer.StatedIn(c.record, c.record.Status[:1])...)
		}
	}
	for _, t := range told {
		for _, claim := range t.Fact.Claims {
			if source, ok := t.Case.Source(claim.Source); ok {
				links = linked(links, link(source, claim.Passage))
			}
		}
	}
	return links
}

// asked marks conflicts as those about what was asked.
func asked(all []Conflict) []Conflict {
	for i := range all {
		all[i].Asked = true
	}
	return all
}

// conflicts lists those of a case's facts on which its sources differ.
func conflicts(w Wording, c *corpus.Case, facts []corpus.Fact) []Conflict {
	var out []Conflict
	for _, f := range facts {
		if !f.Differs() {
			continue
		}
		conflict := Conflict{Case: c.ID, Slot: f.Slot, Name: answer.Heading(c, f, w.lang())}
		for _, side := range answer.Exact(answer.Sides(c, f, w.lang())) {
			for _, source := range side.Sources {
				conflict.Claims = append(conflict.Claims, ConflictClaim{Value: side.Words, Source: source.ID, Mistaken: side.Mistaken})
			}
		}
		out = append(out, conflict)
	}
	return out
}
