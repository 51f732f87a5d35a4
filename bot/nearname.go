package bot

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode"

	"casebot/index"
)

// mayName reports whether a word of a search may be meant for the name of a party or
// case: one behind name:, or the only one there is.
func mayName(query index.Query, word string) bool {
	if alone, ok := query.(index.Word); ok {
		return alone.Text == word && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	}
	for _, q := range clauses(query) {
		if name, ok := q.(index.Name); ok && slices.Contains(strings.Fields(name.Text), word) {
			return true
		}
	}
	return false
}

// namesTime is how long an offer may wait for names: a terminal reads all of them when
// they are first asked for, and what a search found is not held up by that.
const namesTime = 300 * time.Millisecond

// nearName is the name of a party or case that a word is near which no record holds.
func (b *Bot) nearName(ctx context.Context, word string) (near string, found bool, err error) {
	if b.config.Names == nil || !telling.MatchString(index.Fold(word)) || b.findsSome(ctx, index.Or{Any: []index.Query{index.Word{Text: word}, index.Name{Text: word}}}) {
		return "", false, nil
	}
	limited, cancel := context.WithTimeout(ctx, namesTime)
	defer cancel()
	names, err := b.config.Names.Complete(limited, word, 1)
	if limited.Err() != nil {
		return "", false, nil
	}
	if err != nil || len(names) == 0 || names[0].Kind == index.SuggestTopic || strings.EqualFold(names[0].Text, word) || !likely(word, names[0]) {
		return "", false, err
	}
	return names[0].Text, true, nil
}
