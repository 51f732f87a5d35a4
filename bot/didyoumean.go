package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// maxMeant bounds how many words of a search are looked at for slips.
const maxMeant = 8

// didYouMean adds "Did you mean …?" where a word of the search stands in no
// document and one of the archive's own words is near it: as a line, and as the
// search to make instead.
func (b *Bot) didYouMean(ctx context.Context, w Wording, query index.Query, reply Reply) (Reply, error) {
	vocabulary, ok := b.searcher.(index.Vocabulary)
	if !ok {
		return reply, nil
	}
	missing, better, err := b.nearWords(ctx, vocabulary, query, reply.Abstained)
	if ctx.Err() != nil {
		return reply, nil // what was found in time is worth more than a suggestion
	}
	if missing == nil || err != nil {
		return reply, err
	}
	for i, word := range missing {
		query = reworded(query, word, better[i])
	}
	if reply.Abstained && !b.findsSome(ctx, index.Widen(query)) {
		return reply, nil
	}
	reply.repeats = append(reply.repeats, better...)
	meant := answer.Shorten(strings.Join(better, " "), 60)
	says := w
	if reply.Abstained {
		says = w.line()
	}
	line := says.Say("Did you mean “%s”?", meant)
	if reply.Abstained {
		reply.Text = says.sentences(answer.Shorten(reply.Text, answer.MaxLine-len([]rune(line))-1), line)
	} else {
		unheld := w.Say("No record and no article holds “%s”.", answer.Shorten(answer.Clean(strings.Join(missing, " ")), 60))
		reply.Note = w.sentences(unheld, line, reply.Note)
	}
	if instead := "/search " + query.String(); len([]rune(instead)) <= maxSays {
		reply.Actions = append(reply.Actions, Action{Label: w.Say("Search for %s", meant), Says: instead, Main: true})
	}
	return reply, nil
}

// findsSome reports whether any record matches a query.
func (b *Bot) findsSome(ctx context.Context, query index.Query) bool {
	page, err := b.searchInTime(ctx, index.Request{Query: query, Limit: 1})
	return err == nil && page.Total > 0
}

// nearWords are the words of a search that stand in no document, and for each the word
// that is nearest to it, where there is one.
func (b *Bot) nearWords(ctx context.Context, vocabulary index.Vocabulary, query index.Query, nothing bool) (missing, better []string, err error) {
	asked := words(query, nothing)
	for _, word := range asked[:min(len(asked), maxMeant)] {
		if index.Widens(word) || understoodInSearch(word) {
			continue // it is a word, and what means the same was searched for; or it names a field
		}
		near, found, err := b.nearest(ctx, vocabulary, word, nothing)
		if err == nil && !found && nothing {
			near, found = b.asCompound(ctx, word)
		}
		if err == nil && !found && nothing && mayName(query, word) {
			near, found, err = b.nearName(ctx, word)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("find a near word: %w", err)
		}
		if found {
			missing, better = append(missing, word), append(better, near)
		}
	}
	return missing, better, nil
}

// nearest is the archive's word that is nearest to one; where nothing was found, also a
// Chinese one.
func (b *Bot) nearest(ctx context.Context, vocabulary index.Vocabulary, word string, nothing bool) (near string, found bool, err error) {
	near, found, err = vocabulary.Nearest(ctx, word)
	if found || err != nil || !nothing {
		return near, found, err
	}
	near, found = index.NearWord(word)
	return near, found, nil
}

// words lists the plain words that a search asks for, none twice; not those
// that it excludes. With all it lists those of phrases, names and courts too, and the
// beginnings of words.
func words(q index.Query, all bool) []string {
	var children []index.Query
	switch q := q.(type) {
	case index.Word:
		return []string{q.Text}
	case index.And:
		children = q.All
	case index.Or:
		children = q.Any
	default:
		if all {
			return leafWords(q)
		}
	}
	var found []string
	for _, child := range children {
		for _, word := range words(child, all) {
			if !slices.Contains(found, word) {
				found = append(found, word)
			}
		}
	}
	return found
}

// leafWords lists the words of a leaf that is no plain word.
func leafWords(q index.Query) []string {
	switch q := q.(type) {
	case index.Phrase:
		return q.Words
	case index.Near:
		return q.Words
	case index.Prefix:
		return []string{q.Text}
	case index.Name:
		return strings.Fields(q.Text)
	case index.Court:
		return strings.Fields(q.Text)
	}
	return nil
}

// reworded is the query with another word in place of one.
func reworded(q index.Query, from, to string) index.Query {
	each := func(children []index.Query) []index.Query {
		out := make([]index.Query, len(children))
		for i, child := range children {
			out[i] = reworded(child, from, to)
		}
		return out
	}
	in := func(words []string) []string {
		out := slices.Clone(words)
		for i, word := range out {
			if word == from {
				out[i] = to
			}
		}
		return out
	}
	switch q := q.(type) {
	case index.Word:
		return index.Word{Text: in([]string{q.Text})[0]}
	case index.Prefix:
		if q.Text == from {
			return index.Word{Text: to} // the whole word is known now
		}
	case index.Phrase:
		return index.Phrase{Words: in(q.Words)}
	case index.Near:
		return index.Near{Words: in(q.Words), Within: q.Within}
	case index.Name:
		return index.Name{Text: strings.Join(in(strings.Fields(q.Text)), " "), Open: q.Open}
	case index.Court:
		return index.Court{Text: strings.Join(in(strings.Fields(q.Text)), " ")}
	case index.And:
		return index.And{All: each(q.All)}
	case index.Or:
		return index.Or{Any: each(q.Any)}
	}
	return q
}
