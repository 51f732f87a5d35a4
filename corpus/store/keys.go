package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// A lookup gives records their keys: what else than its ID a record is found
// by. The rules are the caller's; the archive keeps what they gave, and under
// which versions.
type lookup struct {
	caseRules, articleRules string // versions; empty: no rules
	cases                   func(*corpus.Case) []string
	articles                func(*corpus.Article) []string
}

// Keys sets what cases are found by with [Store.CasesByKey], and the version of
// these rules. Where an archive was written under another version, or none, all
// its keys are made again when it is opened.
func Keys(version string, keys func(*corpus.Case) []string) Option {
	return func(c *config) { c.lookup.caseRules, c.lookup.cases = version, keys }
}

// Bands is Keys for articles and [Store.ArticlesLike].
func Bands(version string, bands func(*corpus.Article) []string) Option {
	return func(c *config) { c.lookup.articleRules, c.lookup.articles = version, bands }
}

func (l lookup) version() string {
	return fmt.Sprintf("cases %q, articles %q", l.caseRules, l.articleRules)
}

// maxKeys bounds the keys of one record and of one question.
const maxKeys = 64

// of returns the keys of a document, hashed, none twice.
func (l lookup) of(doc document) []int64 {
	switch {
	case doc.c != nil && l.cases != nil:
		return hashes(corpus.CaseRecord, l.cases(doc.c))
	case doc.a != nil && l.articles != nil:
		return hashes(corpus.ArticleRecord, l.articles(doc.a))
	}
	return nil
}

// hashes keeps keys short and all of one size, and no names in the table.
func hashes(kind corpus.RecordKind, keys []string) []int64 {
	made := make([]int64, 0, min(len(keys), maxKeys))
	for _, key := range keys[:min(len(keys), maxKeys)] {
		sum := sha256.Sum256([]byte(string(kind) + "\n" + key))
		made = append(made, int64(binary.BigEndian.Uint64(sum[:8])>>1))
	}
	slices.Sort(made)
	return slices.Compact(made)
}

// key puts the keys of a document in the place of those that the record had at
// its earlier change.
func (b *batch) key(ctx context.Context, before, now int64, doc document) error {
	if before > 0 {
		if err := b.exec(ctx, `DELETE FROM keys WHERE seq = $1`, before); err != nil {
			return err
		}
	}
	for _, hash := range b.lookup.of(doc) {
		b.keys = append(b.keys, keyed{hash, now})
	}
	return nil
}

// A keyed record is one by a key of it and its place in the feed.
type keyed struct{ hash, seq int64 }

// writeKeys writes the keys that the batch has gathered, in their own order:
// those that lie together in the table are written together.
func (b *batch) writeKeys(ctx context.Context) error {
	slices.SortFunc(b.keys, func(x, y keyed) int { return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.seq, y.seq)) })
	for some := range slices.Chunk(b.keys, widest) {
		args := make([]any, 0, 2*widest)
		for _, key := range some {
			args = append(args, key.hash, key.seq)
		}
		if err := b.exec(ctx, `INSERT INTO keys (hash, seq) VALUES `+pairs(len(some)), args...); err != nil {
			return err
		}
	}
	b.keys = nil
	return nil
}

// pairs writes the parameters of n rows of two.
func pairs(n int) string {
	each := make([]string, n)
	for i := range each {
		each[i] = fmt.Sprintf(`($%d, $%d)`, 2*i+1, 2*i+2)
	}
	return strings.Join(each, ", ")
}

// rowsOf repeats a form for n parameters from a number on, with commas between.
func rowsOf(form string, from, n int) string {
	each := make([]string, n)
	for i := range each {
		each[i] = fmt.Sprintf(form, from+i)
	}
	return strings.Join(each, ", ")
}

const keyRules = `SELECT value FROM archive WHERE name = 'keys'`

// rekey makes all keys again where they were made by other rules.
func (s *Store) rekey(ctx context.Context) error {
	var held string
	err := s.first(ctx, keyRules, nil, &held)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	wanted := s.lookup.version()
	if held == wanted {
		return nil
	}
	return s.update(ctx, Edit{}, func(b *batch) error {
		err := b.first(ctx, keyRules, nil, &held) // another process may have been faster
		if err == nil && held == wanted {
			return nil
		}
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if err := b.exec(ctx, `DELETE FROM keys`); err != nil {
			return err
		}
		if err := b.rekeyAll(ctx); err != nil {
			return err
		}
		return b.remember(ctx, "keys", wanted)
	})
}

// rekeyAll goes through the records in feed order, some at a time.
func (b *batch) rekeyAll(ctx context.Context) error {
	if b.lookup.cases == nil && b.lookup.articles == nil {
		return nil
	}
	for after := int64(0); ; {
		page, err := gather(ctx, b, keyable, `
			SELECT r.seq, r.kind, r.id, v.document FROM records r
			JOIN revisions v ON v.kind = r.kind AND v.id = r.id AND v.revision = r.revision
			WHERE r.seq > $1 AND r.digest <> '' ORDER BY r.seq LIMIT 200`, after)
		if err != nil || len(page) == 0 {
			return err
		}
		if err := b.writeKeys(ctx); err != nil {
			return err
		}
		for _, one := range page {
			if err := b.key(ctx, 0, one.seq, one.document); err != nil {
				return err
			}
			after = one.seq
		}
	}
}

// A placed document is one with its place in the change feed.
type placed struct {
	document
	seq int64
}

func keyable(rows *sql.Rows) (p placed, err error) {
	var text []byte
	if err := rows.Scan(&p.seq, &p.ref.Kind, &p.ref.ID, &text); err != nil {
		return p, err
	}
	p.document, err = opened(p.ref, text)
	return p, err
}
