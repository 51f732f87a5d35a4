package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"casebot/corpus"
	"casebot/corpus/intake"
	"casebot/corpus/store"
	"casebot/index/answer"
)

// A prover looks up claims on the pages that they cite, each page fetched once.
type prover struct {
	app    *app
	intake *intake.Intake
	pages  map[string]*reading
	sum    tally
}

// A reading is what came of fetching a cited page.
type reading struct {
	article *corpus.Article
	kept    bool
	err     error
}

// A tally counts what became of the claims.
type tally struct{ found, contradicted, missing, unreachable int }

func (t tally) String() string {
	return fmt.Sprintf("%s: %d found, %d contradicted, %d not found in the page's words, %d on pages that could not be read",
		counted(t.found+t.contradicted+t.missing+t.unreachable, "claim"), t.found, t.contradicted, t.missing, t.unreachable)
}

// source proves what a case cites a page for.
func (p *prover) source(ctx context.Context, c *corpus.Case, source corpus.Source) error {
	page := p.page(ctx, source)
	if ctx.Err() != nil {
		return fmt.Errorf("stopped at %s: %w", source.URL, ctx.Err())
	}
	if page.err != nil {
		return p.unread(c, source, page.err)
	}
	proven := false
	for _, finding := range intake.Prove(c, page.article) {
		proven = proven || finding.Outcome == intake.Found
		if err := p.say(c, source, finding); err != nil {
			return err
		}
	}
	if !proven {
		return nil // it may be another page by now
	}
	return p.keep(ctx, page)
}

// page reads the article of a page under what the record says of it.
func (p *prover) page(ctx context.Context, source corpus.Source) *reading {
	page, read := p.pages[source.URL]
	if !read {
		page = &reading{}
		if page.article, _, page.err = p.intake.Page(ctx, source.URL); page.err == nil {
			page.article.Source = source // whatever the page says of itself
		}
		p.pages[source.URL] = page
	}
	return page
}

// keep saves an article on which a claim was found, unless it is forgotten or
// blocked.
func (p *prover) keep(ctx context.Context, page *reading) error {
	if page.kept {
		return nil
	}
	page.kept = true
	edit := store.Edit{Who: "casebot add --cited", Why: "cited by a record", At: p.app.Now()}
	_, err := p.intake.Keep(ctx, edit, page.article, nil)
	if errors.Is(err, store.ErrForgotten) || errors.Is(err, store.ErrBlocked) {
		fmt.Fprintf(p.app.Stderr, "casebot: %s: not added: %v\n", page.article.URL, err)
		return nil
	}
	return err
}

// unread says that a page could not be read, and how many claims rest on it.
func (p *prover) unread(c *corpus.Case, source corpus.Source, why error) error {
	n := 0
	for _, f := range slices.Concat(c.Status, c.Facts) {
		for _, claim := range f.Claims {
			if claim.Source == source.ID {
				n++
			}
		}
	}
	p.sum.unreachable += n
	_, err := fmt.Fprintf(p.app.Stdout, "%s: page unreachable (%s): %v\n", c.ID, counted(n, "claim"), why)
	return err
}

// say prints how a claim stands on its page, and counts it.
func (p *prover) say(c *corpus.Case, source corpus.Source, f intake.Finding) error {
	switch f.Outcome {
	case intake.Found:
		p.sum.found++
	case intake.Contradicted:
		p.sum.contradicted++
	default:
		p.sum.missing++
	}
	line := fmt.Sprintf("%s: %s %s: %s", c.ID, answer.Heading(c, f.Fact, answer.English), f.Claim.Display(), f.Outcome)
	if f.Quote != "" {
		line += ": “" + answer.Shorten(f.Quote, answer.MaxLine) + "”"
	}
	_, err := fmt.Fprintf(p.app.Stdout, "%s (%s)\n", line, source.URL)
	return err
}
