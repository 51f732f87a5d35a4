package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// maxCourtNames bounds by how many names of a court texts are searched.
const maxCourtNames = 4

// namedCourt shows the cases whose text names a court or regulator that decided none of
// the archive, where a search for its decisions finds nothing: the Supreme People's Court
// publishes judgments of others. Of a court that no text names it says which there are.
func (b *Bot) namedCourt(ctx context.Context, w Wording, s sought, reply *Reply) (shown bool, err error) {
	at, court := courtOf(s.query)
	if at < 0 || b.findsSome(ctx, court) {
		return false, nil
	}
	var named []index.Query
	for _, name := range court.Names() {
		words := strings.Fields(name)
		if (len(words) > 1 || len([]rune(name)) > 3) && len(named) < maxCourtNames { // initials are words of other texts too
			named = append(named, index.Phrase{Words: words})
		}
	}
	if named == nil {
		return false, nil
	}
	all := slices.Clone(clauses(s.query))
	if all[at] = named[0]; len(named) > 1 {
		all[at] = index.Or{Any: named}
	}
	return b.naming(ctx, w, court, index.And{All: all}, reply)
}

// courtOf is the first court that a query asks for, and where it stands; -1 without one.
func courtOf(query index.Query) (at int, court index.Court) {
	for i, clause := range clauses(query) {
		if court, ok := clause.(index.Court); ok {
			return i, court
		}
	}
	return -1, court
}

// naming shows what names a court, in the order of a search.
func (b *Bot) naming(ctx context.Context, w Wording, court index.Court, query index.And, reply *Reply) (shown bool, err error) {
	page, err := b.searchInTime(ctx, hitsOf(index.Widen(query), index.ByRelevance, maxHits, ""))
	if err != nil {
		return false, fmt.Errorf("search for what names a court: %w", err)
	}
	cases, err := b.cases(ctx, hitIDs(page.Hits))
	if err != nil || len(cases) == 0 {
		return false, err
	}
	line, found := w.line(), finding{cases: cases, total: page.Total, more: page.More, partial: page.Partial}
	lead := line.Say("No case is of the court or regulator “%s”. Its name stands in %s:", answer.Shorten(echoed(court.Text), 60), found.number(line))
	reply.Text = listing(line, lead, titles(line, cases), max(page.Total, len(cases)), answer.MaxLine)
	for _, c := range cases {
		reply.Choices = append(reply.Choices, choice(w, c, true))
	}
	typed := query.String()
	if len(query.All) == 1 {
		typed = query.All[0].String()
	}
	reply.Actions = append(reply.Actions, again(w, "/search ", typed, false)...)
	return true, nil
}

// courtsHeld says that the archive has no decision of a court that a search asks for, and
// of which it has some, the newest first; nothing where it has one.
func (b *Bot) courtsHeld(ctx context.Context, w Wording, query index.Query) (string, error) {
	_, court := courtOf(query)
	if court.Text == "" || b.findsSome(ctx, court) {
		return "", nil
	}
	page, err := b.searchInTime(ctx, hitsOf(index.Years{}, index.ByDecided, maxHits, ""))
	if err != nil {
		return "", fmt.Errorf("search the newest cases: %w", err)
	}
	cases, err := b.cases(ctx, hitIDs(page.Hits))
	if err != nil {
		return "", err
	}
	var held []string
	for _, c := range inOrderOf(page.Hits, cases) {
		if name := firstBody(c); name != "" && !slices.Contains(held, name) && len(held) < maxValues {
			held = append(held, name)
		}
	}
	if held == nil {
		return "", nil
	}
	return w.Say("No case is of the court or regulator “%s”; the newest are of, for example, %s.", answer.Shorten(echoed(court.Text), 40), w.commas(held)), nil
}

// firstBody is the first court or regulator of a case.
func firstBody(c *corpus.Case) string {
	name, _, _ := strings.Cut(c.Forum, ";")
	name, _, _ = strings.Cut(name, "(")
	name, _, _ = strings.Cut(name, ",")
	return strings.TrimSpace(name)
}
