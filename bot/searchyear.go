package bot

import (
	"context"
	"fmt"

	"casebot/index"
	"casebot/index/answer"
)

// A case is found under one year or day, that of its newest status, and may be looked
// for by that of an older one.

// otherTimes shows what a search finds without the time that it is narrowed to, where it
// finds nothing with it; shown is false where that is not so.
func (b *Bot) otherTimes(ctx context.Context, w Wording, s sought, reply *Reply) (shown bool, err error) {
	var rest index.And
	for _, clause := range clauses(s.query) {
		if !ofTime(clause) {
			rest.All = append(rest.All, clause)
		}
	}
	if len(rest.All) == 0 || len(rest.All) == len(clauses(s.query)) || excludes(rest) {
		return false, nil
	}
	var query index.Query = rest
	if len(rest.All) == 1 {
		query = rest.All[0]
	}
	page, err := b.searchInTime(ctx, hitsOf(index.Widen(query), index.ByRelevance, maxHits, ""))
	if err != nil {
		return false, fmt.Errorf("search without the time: %w", err)
	}
	cases, err := b.cases(ctx, hitIDs(page.Hits))
	if err != nil || len(cases) == 0 {
		return false, err
	}
	line, found := w.line(), finding{cases: cases, total: page.Total, more: page.More, partial: page.Partial}
	lead := line.Say("No case that matches “%s” has its newest status then. Without the time, %s:", answer.Shorten(echoed(s.typed()), 60), found.number(line))
	reply.Text = listing(line, lead, titles(line, cases), max(page.Total, len(cases)), answer.MaxLine)
	for _, c := range cases {
		reply.Choices = append(reply.Choices, choice(w, c, true))
	}
	reply.Actions = append(reply.Actions, again(w, "/search ", query.String(), false)...)
	return true, nil
}

// ofTime reports whether a clause is of a time and nothing else.
func ofTime(query index.Query) bool {
	switch query.(type) {
	case index.Years, index.Dates:
		return true
	}
	return false
}
