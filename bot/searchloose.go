package bot

import (
	"context"
	"fmt"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// fewFound is how many cases are so few that the same search without its signs may
// find what was meant: a quotation mark or a star keeps to what is typed, and does not
// look for the other language.
const fewFound = 2

// loosened is what a query asks for in plain words: without quotation marks, stars and
// AND, beside the same filters. Empty where it holds none of these.
func loosened(query index.Query) string {
	signs, words := false, 0
	var parts []string
	for _, clause := range clauses(query) {
		part := clause.String()
		switch q := clause.(type) {
		case index.Phrase:
			part, signs = strings.Join(q.Words, " "), true
		case index.Near:
			part, signs = strings.Join(q.Words, " "), true
		case index.Prefix:
			part, signs = q.Text, true
		case index.Word:
			words++
		}
		parts = append(parts, part)
	}
	if !signs && words < 2 {
		return ""
	}
	return strings.Join(parts, " ")
}

// loosely offers the search in plain words where what was asked for found next to
// nothing, and that finds more.
func (b *Bot) loosely(ctx context.Context, w Wording, query index.Query, f finding, reply *Reply) error {
	plain := loosened(query)
	if f.total > fewFound || f.more || f.partial || plain == "" {
		return nil
	}
	loose, _ := index.Parse(plain)
	page, err := b.searchInTime(ctx, hitsOf(index.Widen(loose), index.ByRelevance, 1, ""))
	if err != nil {
		return fmt.Errorf("search without signs: %w", err)
	}
	if page.Partial || page.Total <= f.total {
		return nil
	}
	shown := finding{total: page.Total, more: page.More}
	reply.Note = w.sentences(w.Say("As plain words, “%s” finds %s.", answer.Shorten(echoed(plain), 60), shown.number(w)), reply.Note)
	reply.Actions = append(reply.Actions, again(w, "/search ", plain, f.total == 0)...)
	return nil
}
