package bot

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

func (b *Bot) sourcesCommand() Command {
	return aside("sources", chineseNames("来源", "來源"), b.sources)
}

// How much of the sources of a case is shown at once.
const (
	sourcesPage   = 5
	sourceLetters = 3000 // of their addresses, which are never cut
)

// sources shows every source of a case, those with most authority first, with
// what each states.
func (b *Bot) sources(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	name, page := paged(req.Option("case"))
	c, instead, err := b.single(ctx, w, name, "sources")
	if c == nil {
		return instead, err
	}
	all := slices.Clone(c.Sources)
	slices.SortStableFunc(all, byAuthority)
	stacks, pages := turned(stacked(all), page, 1, "/sources "+string(c.ID))
	reply := Reply{about: []*corpus.Case{c}, Pages: pages, Note: footer(w, c)}
	for _, source := range slices.Concat(stacks...) {
		l := link(source, passage(c, source.ID))
		reply.States = append(reply.States, Statement{Text: testimony(w, c, source), Link: l})
		reply.Links = linked(reply.Links, l)
	}
	line := w.line()
	reply.Text = line.Say("%s: its sources, courts and regulators first, checked on %s.", answer.Shorten(line.title(c), maxTitle), day(line, c.Checked))
	return reply, nil
}

// stacked puts sources on pages.
func stacked(all []corpus.Source) (pages [][]corpus.Source) {
	letters := 0
	for _, source := range all {
		letters += len(source.URL)
		last := len(pages) - 1
		if last < 0 || len(pages[last]) == sourcesPage || letters > sourceLetters {
			pages, last, letters = append(pages, nil), last+1, len(source.URL)
		}
		pages[last] = append(pages[last], source)
	}
	return pages
}

// byAuthority puts courts and regulators first, and who retells another last.
func byAuthority(a, b corpus.Source) int {
	switch {
	case a.Rank.Before(b.Rank):
		return -1
	case b.Rank.Before(a.Rank):
		return 1
	}
	return 0
}

// testimony says what a source is and what it states of a case: "Official page.
// Term: 37 months; Fine: 13,000 yuan. Mistaken: Loss: …".
func testimony(w Wording, c *corpus.Case, source corpus.Source) string {
	var said, mistaken []string
	for _, f := range provable(c) {
		for _, claim := range f.Claims {
			words := w.Say("%s: %s", answer.Heading(c, f, w.lang()), claimed(w, c.Kind, f, claim))
			switch {
			case claim.Source != source.ID:
			case claim.Mistaken != "":
				mistaken = append(mistaken, words)
			default:
				said = append(said, words)
			}
		}
	}
	parts := []string{standingOf(w, c, source)}
	if len(said)+len(mistaken) == 0 {
		parts[0] = w.Say("It is cited for what the summary tells.")
	}
	said = append(mistaken, said...) // what is mistaken is never among those left out
	parts = append(parts, said[:min(len(said), maxTestimony)]...)
	if more := len(said) - maxTestimony; more > 0 {
		parts = append(parts, w.Say("and %d more, with their evidence", more))
	}
	return strings.Join(parts, "\n· ")
}

// maxTestimony is how much of what one source states is told.
const maxTestimony = 8

// standingOf says with what authority a source speaks.
func standingOf(w Wording, c *corpus.Case, source corpus.Source) string {
	retold, known := c.Source(source.DerivedFrom)
	switch {
	case source.Rank == corpus.Official:
		return w.Say("The court's, regulator's or party's own page")
	case known:
		return w.Say("Retells %s: the two are one witness", publisher(retold))
	case source.Rank == corpus.Derived:
		return w.Say("Retells another publication")
	}
	return w.Say("It states:")
}
