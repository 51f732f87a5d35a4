package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"casebot/corpus"
)

// Forgotten says what to take out of the archive for good: exactly one of these.
type Forgotten struct {
	Case    corpus.CaseID    // with all that is kept about it
	Article corpus.ArticleID // with what case records say on its word alone
	Name    string           // as one writes it, 1 to 16 words; each way of writing it is forgotten by itself

	Others []string     // of a name: further ways of writing it, which go in the same way
	Alone  []string     // of a name: words that go where they stand alone too, in each text that holds one of the names, and in Near
	Near   []corpus.Ref // the records of the matter, held or not
}

// A Report says what forgetting did.
type Report struct {
	Cases, Articles, Proposals int             // how many were changed or taken out
	Removed                    []corpus.CaseID // cases that could not stand without what was forgotten, and went too
	Renamed                    []Renamed       // cases whose ID held the forgotten name
	URLs                       []string        // addresses whose raw bytes may hold what was forgotten: the caller deletes them
	Feeds                      []string        // feeds that are not watched any more, since their address holds the name
	Refs                       []corpus.Ref    // records that changed or went, under their former IDs
}

// Renamed says which neutral ID took the place of one that held a forgotten name.
type Renamed struct{ From, To corpus.CaseID }

// Forget takes a case, an article or a name out of everything that the archive
// keeps: records, all their revisions, the queue, feeds and the reasons of
// edits. Whatever is written later goes through the same gate, upgrades and
// imports too.
//
// A name goes wherever it stands as whole words, whatever its case and accents;
// in scripts without spaces wherever it stands. An asterisk takes the place of
// each of its bytes, so that spans stay true. Addresses that hold it are
// dropped. No more than its HMAC is kept.
//
// The archive gets a new identity, so that whatever was derived from it is made
// again, and its file is written anew: when Forget returns nil, the bytes are
// gone from it. With a report and an error together, all is forgotten but the
// file, which the next opening writes anew.
func (s *Store) Forget(ctx context.Context, edit Edit, what Forgotten) (Report, error) {
	if err := edit.check(); err != nil {
		return Report{}, err
	}
	if err := what.check(); err != nil {
		return Report{}, err
	}
	return s.erase(ctx, edit, func(b *batch, key string) error {
		if err := b.exec(ctx, `INSERT INTO archive (name, value) VALUES ('names', $1) ON CONFLICT (name) DO NOTHING`, key); err != nil {
			return err
		}
		if err := b.guard(ctx); err != nil {
			return err
		}
		return b.entomb(ctx, b.stones(what)...)
	}, what)
}

// erase has the gate learn what is forgotten, sweeps for it, and leaves no bytes
// of it behind. The key that learn is given is fresh.
func (s *Store) erase(ctx context.Context, edit Edit, learn func(b *batch, key string) error, what Forgotten) (report Report, err error) {
	var id, key string
	if id, err = draw(s.random, 16); err == nil {
		key, err = draw(s.random, 32)
	}
	if err != nil {
		return Report{}, fmt.Errorf("nothing was forgotten: a new identity for the archive: %w", err)
	}
	err = s.update(ctx, edit, func(b *batch) error {
		if err := learn(b, key); err != nil {
			return err
		}
		w := sweep{batch: b, changed: map[corpus.ArticleID]bool{}}
		if err := w.all(ctx, what); err != nil {
			return err
		}
		report = w.tidied()
		return errors.Join(b.remember(ctx, "id", id), b.remember(ctx, "unfinished", "forget"))
	})
	if err != nil {
		return Report{}, err
	}
	s.id.Store(id)
	return report, s.finish(ctx)
}

// maxNameWords bounds a name that is to be forgotten.
const maxNameWords = 16

func (what Forgotten) check() error {
	given := 0
	for _, field := range []string{string(what.Case), string(what.Article), what.Name} {
		if field != "" {
			given++
		}
	}
	if given != 1 {
		return errors.New("nothing was forgotten: name one case, article or person")
	}
	if what.Name == "" {
		return nil
	}
	for _, name := range append([]string{what.Name}, what.Others...) {
		if err := checkName(name); err != nil {
			return err
		}
	}
	return nil
}

func checkName(name string) error {
	letters := 0
	found := words(name)
	for _, r := range joined(found) {
		if class := classOf(r); class == letter || class == alone {
			letters++
		}
	}
	switch {
	case letters < 2:
		return errors.New("nothing was forgotten: a name needs two letters at least; give the whole name")
	case len(found) > maxNameWords:
		return fmt.Errorf("nothing was forgotten: a name has at most %d words; give the name alone", maxNameWords)
	}
	return nil
}

// stones returns the tombstones for what is forgotten.
func (b *batch) stones(what Forgotten) (stones []stone) {
	switch {
	case what.Case != "":
		return []stone{{Tombstone: Tombstone{Kind: string(corpus.CaseRecord), Lasting: true}, value: string(b.gate.caseID(what.Case))}}
	case what.Article != "":
		return []stone{{Tombstone: Tombstone{Kind: string(corpus.ArticleRecord), Lasting: true}, value: string(what.Article)}}
	}
	var scopes []string
	for _, name := range append([]string{what.Name}, what.Others...) {
		found := words(name)
		scopes = append(scopes, nameScope(joined(found)))
		stones = append(stones, stone{Tombstone: Tombstone{Kind: nameStone, Lasting: true}, value: b.gate.sum(joined(found)), words: len(found)})
	}
	for _, ref := range what.Near {
		scopes = append(scopes, recordScope(ref))
		if ref.Kind == corpus.CaseRecord {
			scopes = append(scopes, recordScope(b.gate.neutral(corpus.CaseID(ref.ID)).Ref()))
		}
	}
	return append(stones, b.gate.scoped(scopes, what.Alone)...)
}

// finish writes the file anew where forgetting has not come to it yet: its old
// bytes, and those of the log beside it, are gone then.
func (s *Store) finish(ctx context.Context) error {
	var what string
	err := s.first(ctx, `SELECT value FROM archive WHERE name = 'unfinished'`, nil, &what)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err == nil {
		err = s.fail(ctx, rewrite(ctx, s.write, s.patience))
	}
	if err == nil {
		_, err = s.write.ExecContext(ctx, `DELETE FROM archive WHERE name = 'unfinished'`)
	}
	if err != nil {
		return fmt.Errorf("forgotten, but the old bytes are still in the file; open the archive again to finish: %w", s.fail(ctx, err))
	}
	return nil
}

// tidied returns the report with everything in it once and in order.
func (w *sweep) tidied() Report {
	r := w.report
	slices.Sort(r.URLs)
	r.URLs = slices.Compact(r.URLs)
	slices.SortFunc(r.Refs, func(a, b corpus.Ref) int { return cmp.Compare(a.String(), b.String()) })
	r.Refs = slices.Compact(r.Refs)
	return r
}
