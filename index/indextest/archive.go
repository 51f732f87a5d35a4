package indextest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"
	"time"

	"casebot/corpus"
	"casebot/index"
)

// An Archive is a small archive in memory with its change feed: the
// [index.Feed] and [index.Archive] of tests. The zero Archive is empty.
type Archive struct {
	Name  string                                       // its identity; "archive" where empty
	Check func(ctx context.Context, what string) error // fails a call, where set and not nil
	Today time.Time                                    // when records come in that are not there yet

	mu       sync.Mutex
	feed     []corpus.Change
	cases    map[corpus.CaseID]*corpus.Case
	articles map[corpus.ArticleID]*corpus.Article
	added    map[corpus.Ref]time.Time
}

// PutCase adds or replaces a case.
func (a *Archive) PutCase(c *corpus.Case) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.cases == nil {
		a.cases = map[corpus.CaseID]*corpus.Case{}
	}
	a.cases[c.ID] = c
	a.changed(c.ID.Ref())
}

// PutArticle adds or replaces an article.
func (a *Archive) PutArticle(article *corpus.Article) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.articles == nil {
		a.articles = map[corpus.ArticleID]*corpus.Article{}
	}
	a.articles[article.ID] = article
	a.changed(article.ID.Ref())
}

// Remove takes a record out.
func (a *Archive) Remove(ref corpus.Ref) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.cases, corpus.CaseID(ref.ID))
	delete(a.articles, corpus.ArticleID(ref.ID))
	a.changed(ref)
}

func (a *Archive) changed(ref corpus.Ref) {
	if a.added == nil {
		a.added = map[corpus.Ref]time.Time{}
	}
	if _, known := a.added[ref]; !known {
		a.added[ref] = a.Today
	}
	a.feed = append(a.feed, corpus.Change{Seq: int64(len(a.feed)) + 1, Ref: ref, Added: a.added[ref]})
}

// ID returns the archive's identity.
func (a *Archive) ID() string {
	if a.Name == "" {
		return "archive"
	}
	return a.Name
}

// Changes is as [index.Feed] says.
func (a *Archive) Changes(ctx context.Context, after int64, limit int) ([]corpus.Change, error) {
	if err := a.check(ctx, "changes"); err != nil {
		return nil, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	first := min(int(after), len(a.feed))
	return slices.Clone(a.feed[first:min(first+limit, len(a.feed))]), nil
}

// LastSeq is as [index.Feed] says.
func (a *Archive) LastSeq(ctx context.Context) (int64, error) {
	if err := a.check(ctx, "last"); err != nil {
		return 0, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	return int64(len(a.feed)), nil
}

// Case is as [index.Archive] says.
func (a *Archive) Case(ctx context.Context, id corpus.CaseID) (*corpus.Case, error) {
	if err := a.check(ctx, string(id)); err != nil {
		return nil, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	c, ok := a.cases[id]
	if !ok {
		return nil, fmt.Errorf("%s: %w", id.Ref(), corpus.ErrNotFound)
	}
	return c, nil
}

// CasesByID is as [index.Archive] says.
func (a *Archive) CasesByID(ctx context.Context, ids []corpus.CaseID) (found []*corpus.Case, err error) {
	for _, id := range ids {
		c, err := corpus.Found(a.Case(ctx, id))
		if err != nil {
			return nil, fmt.Errorf("case %s: %w", id, err)
		}
		if c != nil {
			found = append(found, c)
		}
	}
	return found, nil
}

// Article is as [index.Archive] says.
func (a *Archive) Article(ctx context.Context, id corpus.ArticleID) (*corpus.Article, error) {
	if err := a.check(ctx, string(id)); err != nil {
		return nil, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	article, ok := a.articles[id]
	if !ok {
		return nil, fmt.Errorf("%s: %w", id.Ref(), corpus.ErrNotFound)
	}
	return article, nil
}

// FirstCiting is as [index.Citing] says.
func (a *Archive) FirstCiting(ctx context.Context, id corpus.ArticleID, most int) ([]corpus.CaseID, error) {
	if err := a.check(ctx, "citing "+string(id)); err != nil {
		return nil, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	var found []corpus.CaseID
	for of, c := range a.cases {
		if _, ok := c.Source(id); ok {
			found = append(found, of)
		}
	}
	slices.Sort(found)
	return found[:min(len(found), most)], nil
}

func (a *Archive) check(ctx context.Context, what string) error {
	if err := ctx.Err(); err != nil || a.Check == nil {
		return err
	}
	return a.Check(ctx, what)
}

// Documents returns what an index of the archive must hold.
func (a *Archive) Documents() iter.Seq2[index.Document, error] {
	a.mu.Lock()
	feed := slices.Clone(a.feed)
	a.mu.Unlock()
	return func(yield func(index.Document, error) bool) {
		done := map[corpus.Ref]bool{}
		for _, change := range feed {
			if done[change.Ref] {
				continue
			}
			done[change.Ref] = true
			d, err := index.Record(context.Background(), a, change)
			if errors.Is(err, corpus.ErrNotFound) {
				continue
			}
			if !yield(d, err) {
				return
			}
		}
	}
}
