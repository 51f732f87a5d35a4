package complete

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"

	"casebot/corpus"
	"casebot/index"
)

// An Index suggests the names of an archive's cases: an [index.Completer]. It may
// be used by many at once, and is empty until [Index.Follow] has filled it.
type Index struct {
	now atomic.Pointer[[]view] // what readers see: never changed, only replaced

	writing sync.Mutex // for all that follows
	archive string     // what is followed,
	seq     int64      // and up to where
	places  map[corpus.CaseID]place
	topics  map[string]int // how many cases have each
}

// A place is where the record of a case stands. Segments are told by identity.
type place struct {
	segment *segment
	record  int
}

// New returns an empty index.
func New() *Index {
	x := &Index{}
	x.reset("")
	return x
}

// mostSuggestions bounds what one call returns.
const mostSuggestions = 100

// Complete is as [index.Completer] says, but that it returns at most 100. What is
// typed may begin any words of a name, in any order and script, Chinese by its
// sound too. A whole name comes first, then one that begins so, one of whose words
// begin so, and at last one with a slip in a word of five letters or more, or
// where there is none of these with two in a word of eight, or a Chinese name by the
// first letters of its sounds, or but for a character that is left out. The sound of a
// surname with 某 is nobody else's where there is nobody of that name; the character with
// 某 is also theirs who are told of by that surname alone, in Latin letters. Of equals the one
// that more sources and facts tell of, then the newer.
// Nothing typed fits everything.
func (x *Index) Complete(ctx context.Context, prefix string, limit int) ([]index.Suggestion, error) {
	if limit = min(limit, mostSuggestions); limit < 1 {
		return nil, ctx.Err()
	}
	views := *x.now.Load()
	parts := words(prefix, longestTyped)
	b := best{limit: limit, written: index.Joined(first(prefix, longestTyped))}
	if len(parts) == 0 {
		for _, v := range views {
			v.offerAll(&b)
		}
		return b.suggestions(), ctx.Err()
	}
	if err := look(ctx, views, queryOf(parts), &b); err != nil {
		return nil, err
	}
	if len(b.kept) > 0 || !strings.ContainsFunc(prefix, han) {
		return aloud(parts, b.suggestions()), nil
	}
	if found, err := bySound(ctx, views, prefix, b); err != nil || len(found) > 0 {
		return found, err
	}
	if found, err := bySurname(ctx, views, queryOf(parts), b); err != nil || len(found) > 0 {
		return found, err
	}
	return leftOut(ctx, views, queryOf(parts), b)
}

// bySound suggests for Chinese characters a name in Latin letters, or one with other
// characters of the same sound. Nobody slips in letters that were not typed.
func bySound(ctx context.Context, views []view, typed string, b best) ([]index.Suggestion, error) {
	sounds := (reader{}).sounds(first(typed, longestTyped))
	for _, sound := range sounds {
		for _, v := range views {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			v.look(query{whole: sound.letters}, &b)
		}
	}
	found := b.suggestions()
	for _, sound := range sounds {
		aloud([]string{sound.letters}, found)
	}
	return found, nil
}

func look(ctx context.Context, views []view, q query, b *best) error {
	for _, v := range views {
		if err := ctx.Err(); err != nil {
			return err
		}
		v.look(q, b)
	}
	if len(b.kept) == 0 && q.surnamed() {
		return nil
	}
	for slips := 1; slips <= mostSlips; slips++ {
		if slips > 1 && len(b.kept) > 0 {
			break // two slips are looked for where nothing else is found
		}
		for _, v := range views {
			if err := ctx.Err(); err != nil {
				return err
			}
			v.lookSlips(q, slips, b)
			if slips == mostSlips {
				v.lookInitials(q, b)
			}
		}
	}
	return nil
}
