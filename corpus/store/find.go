package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strconv"

	"casebot/corpus"
)

// A key of more than common records tells hardly anything by itself: together
// with another it does. At most so many entries of such keys are gone through.
const (
	common    = 200
	goThrough = 10_000
)

// CasesByKey returns at most limit cases, and at most 200, that share a key with those given, as
// [Keys] made them, those that share most first, then the newest. Of more than
// 64 keys the first 64 are looked up.
//
// A key that more than 200 cases have counts like the others, but brings a case
// forward only together with a second one, as far as both have at most some
// thousand cases; where nothing else is found, it brings its newest 200.
func (s *Store) CasesByKey(ctx context.Context, keys []string, limit int) ([]*corpus.Case, error) {
	return sharing[corpus.Case](ctx, s, corpus.CaseRecord, keys, limit)
}

// ArticlesLike is CasesByKey for articles and what [Bands] made; at most 20.
func (s *Store) ArticlesLike(ctx context.Context, bands []string) ([]*corpus.Article, error) {
	return sharing[corpus.Article](ctx, s, corpus.ArticleRecord, bands, 20)
}

// sharing looks the keys up, and reads the records that share most of them.
func sharing[T any](ctx context.Context, s *Store, kind corpus.RecordKind, keys []string, limit int) ([]*T, error) {
	all := hashes(kind, keys)
	near, err := s.near(ctx, all)
	if err != nil {
		return nil, err
	}
	best, err := s.ranked(ctx, near, all, min(max(limit, 0), common))
	if err != nil {
		return nil, err
	}
	var found []*T
	for _, seq := range best {
		held, err := collect(ctx, s, func(rows *sql.Rows) (*T, error) {
			ref, text := corpus.Ref{Kind: kind}, sql.RawBytes{}
			if err := rows.Scan(&ref.ID, &text); err != nil {
				return nil, err
			}
			return decode[T](ref, text)
		}, `SELECT r.id, v.document FROM records r
			JOIN revisions v ON v.kind = r.kind AND v.id = r.id AND v.revision = r.revision
			WHERE r.seq = $1 AND r.digest <> ''`, seq)
		if err != nil {
			return nil, err
		}
		found = append(found, held...)
	}
	return found, nil
}

// A sharer is a record, by its place in the feed, and how many keys it shares.
type sharer struct {
	seq    int64
	shares int
}

// near returns the records that have one of the rarer keys, or two of the others.
func (s *Store) near(ctx context.Context, keys []int64) ([]sharer, error) {
	shares, newest := map[int64]int{}, map[int64]int{}
	var frequent []int64
	for _, key := range keys {
		seqs, err := collect(ctx, s, oneNumber, `SELECT seq FROM keys WHERE hash = $1 ORDER BY seq DESC LIMIT $2`, key, common+1)
		if err != nil {
			return nil, err
		}
		into := shares
		if len(seqs) > common {
			frequent = append(frequent, key)
			into, seqs = newest, seqs[:common]
		}
		for _, seq := range seqs {
			into[seq]++
		}
	}
	twice, err := s.twice(ctx, frequent)
	if err != nil {
		return nil, err
	}
	for _, one := range twice {
		shares[one.seq] += one.shares
	}
	if len(shares) == 0 {
		shares = newest
	}
	found := make([]sharer, 0, len(shares))
	for seq, n := range shares {
		found = append(found, sharer{seq, n})
	}
	slices.SortFunc(found, mostShared)
	return found, nil
}

// twice returns records that have two or more of the keys, which many have: of the
// rarest of these keys, as many as may be gone through.
func (s *Store) twice(ctx context.Context, keys []int64) ([]sharer, error) {
	sizes := map[int64]int{}
	for _, key := range keys {
		var size int
		if err := s.first(ctx, `SELECT COUNT(*) FROM (SELECT 1 FROM keys WHERE hash = $1 LIMIT $2) AS some`, []any{key, goThrough}, &size); err != nil {
			return nil, err
		}
		sizes[key] = size
	}
	slices.SortFunc(keys, func(a, b int64) int { return cmp.Or(cmp.Compare(sizes[a], sizes[b]), cmp.Compare(a, b)) })
	var args []any
	for left := goThrough; len(args) < len(keys) && sizes[keys[len(args)]] <= left; {
		left -= sizes[keys[len(args)]]
		args = append(args, keys[len(args)])
	}
	if len(args) < 2 {
		return nil, nil
	}
	return collect(ctx, s, func(rows *sql.Rows) (one sharer, err error) {
		err = rows.Scan(&one.seq, &one.shares)
		return one, err
	}, `SELECT seq, COUNT(*) FROM keys WHERE hash IN (`+rowsOf(`$%d`, 1, len(args))+`)
		GROUP BY seq HAVING COUNT(*) > 1 ORDER BY COUNT(*) DESC, seq DESC LIMIT `+strconv.Itoa(common), args...)
}

func oneNumber(rows *sql.Rows) (n int64, err error) {
	err = rows.Scan(&n)
	return n, err
}

func mostShared(a, b sharer) int {
	if a.shares != b.shares {
		return b.shares - a.shares
	}
	return cmp.Compare(b.seq, a.seq)
}

// ranked counts every key for the nearest few, common ones too, and returns at
// most limit of them in that order.
func (s *Store) ranked(ctx context.Context, near []sharer, keys []int64, limit int) ([]int64, error) {
	near = near[:min(len(near), 4*limit)]
	for i := range near {
		args := []any{near[i].seq}
		for _, key := range keys {
			args = append(args, key)
		}
		query := `SELECT COUNT(*) FROM keys WHERE seq = $1 AND hash IN (` + rowsOf(`$%d`, 2, len(keys)) + `)`
		if err := s.first(ctx, query, args, &near[i].shares); err != nil {
			return nil, err
		}
	}
	slices.SortFunc(near, mostShared)
	best := make([]int64, 0, limit)
	for _, one := range near[:min(len(near), limit)] {
		best = append(best, one.seq)
	}
	return best, nil
}
