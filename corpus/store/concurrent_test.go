package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
)

func TestWritersTakeTurns(t *testing.T) {
	dir := t.TempDir()
	one := open(t, dir)
	for name, stores := range map[string][]*store.Store{
		"of one process":   {one, one},
		"of two processes": {one, open(t, dir)},
	} {
		t.Run(name, func(t *testing.T) {
			before := len(state(t, one))
			const each = 25
			var all sync.WaitGroup
			for writer, s := range stores {
				all.Go(func() {
					for n := range each {
						own := plainCase(before+2*n+writer+1, "Own")
						shared := plainCase(0, fmt.Sprintf("Title of %d by %d, %s", n, writer, name))
						if _, err := s.Save(ctx, ann, list(own, shared), nil); err != nil {
							t.Error(err)
						}
						if _, err := s.Case(ctx, shared.ID); err != nil {
							t.Error(err)
						}
					}
				})
			}
			all.Wait()
			records := state(t, one)
			if want := max(before, 1) + 2*each; len(records) != want {
				t.Errorf("%d records; want %d", len(records), want)
			}
			revisions, err := one.Revisions(ctx, plainCase(0, "").ID.Ref())
			if err != nil || len(revisions)%(2*each) != 0 {
				t.Errorf("%d revisions of the shared case, %v", len(revisions), err)
			}
		})
	}
}

func TestAWriterInAnotherProcessIsWaitedForAndThenNamed(t *testing.T) {
	dir := t.TempDir()
	s, hasty := open(t, dir), open(t, dir, store.Patience(2))
	other, err := raw(t, dir).Conn(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		t.Fatal(err)
	}
	_, err = hasty.Save(ctx, ann, list(plainCase(1, "One")), nil)
	fails(t, err, store.ErrLocked)

	brief, cancel := context.WithTimeout(ctx, 60*time.Millisecond)
	defer cancel()
	_, err = s.Save(brief, ann, list(plainCase(1, "One")), nil)
	fails(t, err, context.DeadlineExceeded)

	saved := make(chan error)
	go func() {
		_, err := s.Save(ctx, ann, list(plainCase(1, "One")), nil)
		saved <- err
	}()
	_, err = hasty.Case(ctx, "de-test-0001") // readers never wait
	fails(t, err, corpus.ErrNotFound)
	if _, err := other.ExecContext(ctx, "ROLLBACK"); err != nil {
		t.Fatal(err)
	}
	fails(t, <-saved, nil)
	same(t, "records", len(state(t, hasty)), 1)
}

func TestAnEndedContextEndsEverything(t *testing.T) {
	s := open(t, t.TempDir())
	save(t, s, list(plainCase(1, "One")), plainArticle(1, "words"))
	before := state(t, s)
	ended, cancel := context.WithCancel(ctx)
	cancel()
	_, saving := s.Save(ended, ann, list(plainCase(2, "Two")), nil)
	_, reading := s.Case(ended, "de-test-0001")
	_, listing := s.Changes(ended, 0, 10)
	_, counting := s.Counts(ended)
	_, loading := s.LoadBuiltin(ended, "v1", ships(), noon)
	var streaming error
	for _, err := range s.Articles(ended) {
		streaming = errors.Join(streaming, err)
	}
	for _, err := range []error{saving, reading, listing, counting, loading, streaming, s.Remove(ended, ann, corpus.CaseID("de-test-0001").Ref())} {
		fails(t, err, context.Canceled)
	}
	same(t, "records", state(t, s), before)
}

func TestAContextThatEndsWithinALoadUndoesIt(t *testing.T) {
	s := open(t, t.TempDir())
	ending, cancel := context.WithCancel(ctx)
	_, err := s.LoadBuiltin(ending, "v1", func() ([]*corpus.Case, error) {
		cancel()
		return list(plainCase(1, "One")), nil
	}, noon)
	fails(t, err, context.Canceled)
	same(t, "records", state(t, s), map[corpus.Ref]string{})
}

// A loop sees the archive as it was when it began, and may read and write.
func TestReadingAndWritingWithinALoop(t *testing.T) {
	s := open(t, t.TempDir())
	for n := range 20 {
		save(t, s, list(plainCase(n, "Old")))
	}
	seen := 0
	for c, err := range s.Cases(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		same(t, "title in the loop", c.Title, "Old")
		save(t, s, list(plainCase(seen+1, "New"), plainCase(100+seen, "New")))
		if _, err := s.Case(ctx, c.ID); err != nil {
			t.Error(err)
		}
		seen++
	}
	same(t, "cases seen", seen, 20)
	for range s.Cases(ctx) {
		break // which lets go of the connection
	}
	same(t, "records", len(state(t, s)), 41)
}
