package store_test

import (
	"errors"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"
)

func ships(cases ...*corpus.Case) func() ([]*corpus.Case, error) {
	return func() ([]*corpus.Case, error) { return cases, nil }
}

func load(t *testing.T, s *store.Store, digest string, cases ...*corpus.Case) store.Loaded {
	t.Helper()
	done, err := s.LoadBuiltin(ctx, digest, ships(cases...), noon)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

func title(t *testing.T, s *store.Store, n int) string {
	t.Helper()
	c, err := s.Case(ctx, plainCase(n, "").ID)
	if errors.Is(err, corpus.ErrNotFound) {
		return "none"
	}
	if err != nil {
		t.Fatal(err)
	}
	return c.Title
}

// Each story is a case's life: what version 1 of the shipped archive had, what
// a user then did, what version 2 has, and how it ends.
func TestAnUpgradeOfTheShippedArchive(t *testing.T) {
	const id = corpus.CaseID("de-test-0001")
	write := func(t *testing.T, s *store.Store) { save(t, s, list(plainCase(1, "Ann's"))) }
	remove := func(t *testing.T, s *store.Store) { fails(t, s.Remove(ctx, ann, id.Ref()), nil) }
	nothing := func(*testing.T, *store.Store) {}
	resave := func(t *testing.T, s *store.Store) { save(t, s, list(plainCase(1, "A"))) }
	kept := store.Loaded{Kept: []corpus.CaseID{id}}
	for _, story := range []struct {
		name     string
		first    string
		then     func(*testing.T, *store.Store)
		second   string
		want     string
		done     store.Loaded
		movedOn  bool
		moves    int64 // how many places the feed moves
		revision int   // how many there are in the end
	}{
		{name: "new", then: nothing, second: "B", want: "B", done: store.Loaded{New: 1}, moves: 1, revision: 1},
		{name: "as before", first: "A", then: nothing, second: "A", want: "A", done: store.Loaded{Unchanged: 1}, revision: 1},
		{name: "saved as it was", first: "A", then: resave, second: "B", want: "B", done: store.Loaded{Revised: 1}, moves: 1, revision: 2},
		{name: "changed", first: "A", then: nothing, second: "B", want: "B", done: store.Loaded{Revised: 1}, moves: 1, revision: 2},
		{name: "withdrawn", first: "A", then: nothing, want: "none", done: store.Loaded{Withdrawn: 1}, moves: 1, revision: 2},
		{name: "edited, as before", first: "A", then: write, second: "A", want: "Ann's", done: kept, revision: 2},
		{name: "edited, changed", first: "A", then: write, second: "B", want: "Ann's", done: kept, movedOn: true, revision: 2},
		{name: "edited, withdrawn", first: "A", then: write, want: "Ann's", done: kept, movedOn: true, revision: 2},
		{name: "edited, ships the same words", first: "A", then: write, second: "Ann's", want: "Ann's", done: kept, movedOn: true, revision: 2},
		{name: "a user's own, then shipped", then: write, second: "B", want: "Ann's", done: kept, movedOn: true, revision: 1},
		{name: "removed, as before", first: "A", then: remove, second: "A", want: "none", revision: 2},
		{name: "removed, changed", first: "A", then: remove, second: "B", want: "none", revision: 2},
		{name: "removed, withdrawn", first: "A", then: remove, want: "none", revision: 2},
	} {
		t.Run(story.name, func(t *testing.T) {
			version := func(name string) (cases []*corpus.Case) {
				if name != "" {
					cases = list(plainCase(1, name))
				}
				return append(cases, plainCase(2, "Bystander"))
			}
			s := open(t, t.TempDir())
			load(t, s, "v1", version(story.first)...)
			story.then(t, s)
			before, _ := s.LastSeq(ctx)
			done := load(t, s, "v2", version(story.second)...)
			story.done.Unchanged++ // the bystander
			same(t, "loaded", done, story.done)
			same(t, "title", title(t, s, 1), story.want)
			same(t, "bystander", title(t, s, 2), "Bystander")
			after, _ := s.LastSeq(ctx)
			same(t, "places in the feed", after-before, story.moves)
			revisions, err := s.Revisions(ctx, id.Ref())
			if err != nil || len(revisions) != story.revision {
				t.Errorf("%d revisions, %v; want %d", len(revisions), err, story.revision)
			}
			edited, err := s.Edited(ctx)
			if err != nil || (len(edited) == 1 && edited[0].MovedOn()) != story.movedOn || (len(edited) == 1) != (story.want == "Ann's") {
				t.Errorf("edited is %+v, %v; want moved on: %v", edited, err, story.movedOn)
			}
			state(t, s)
		})
	}
}

func TestAShippedArchiveOfTheSameDigestIsNotRead(t *testing.T) {
	s := open(t, t.TempDir())
	same(t, "first", load(t, s, "v1", plainCase(1, "A")), store.Loaded{New: 1})
	done, err := s.LoadBuiltin(ctx, "v1", func() ([]*corpus.Case, error) {
		t.Error("the cases were read")
		return nil, nil
	}, noon)
	fails(t, err, nil)
	same(t, "again", done, store.Loaded{})
	same(t, "title", title(t, s, 1), "A")
}

func TestAWithdrawnCaseThatShipsAgainComesBack(t *testing.T) {
	s := open(t, t.TempDir())
	load(t, s, "v1", plainCase(1, "A"))
	load(t, s, "v2")
	revisions, err := s.Revisions(ctx, plainCase(1, "A").ID.Ref())
	fails(t, err, nil)
	same(t, "who withdrew it", revisions[1].Who+", "+revisions[1].Why, "casebot, no longer ships")
	same(t, "again", load(t, s, "v3", plainCase(1, "A")), store.Loaded{New: 1})
	same(t, "title", title(t, s, 1), "A")
	same(t, "nothing is edited", edited(t, s), 0)
}

func TestAWithdrawnCaseThatAUserTakesUpIsTheirs(t *testing.T) {
	s := open(t, t.TempDir())
	load(t, s, "v1", plainCase(1, "A"))
	load(t, s, "v2")
	save(t, s, list(plainCase(1, "A")))
	same(t, "again", load(t, s, "v3", plainCase(1, "B")), store.Loaded{Kept: []corpus.CaseID{"de-test-0001"}})
	same(t, "title", title(t, s, 1), "A")
	same(t, "edited", edited(t, s), 1)
}

func edited(t *testing.T, s *store.Store) int {
	t.Helper()
	found, err := s.Edited(ctx)
	fails(t, err, nil)
	return len(found)
}

func TestABrokenShipmentChangesNothing(t *testing.T) {
	s := open(t, t.TempDir())
	load(t, s, "v1", plainCase(1, "A"))
	before := state(t, s)
	broken := errors.New("a broken file")
	_, err := s.LoadBuiltin(ctx, "v2", func() ([]*corpus.Case, error) { return nil, broken }, noon)
	fails(t, err, broken)
	_, err = s.LoadBuiltin(ctx, "v2", ships(plainCase(2, "B"), plainCase(3, "")), noon)
	var refused *store.ProblemsError
	if !errors.As(err, &refused) {
		t.Errorf("error is %v; want a ProblemsError", err)
	}
	if _, err = s.LoadBuiltin(ctx, "v2", ships(plainCase(2, "B")), time.Time{}); err == nil {
		t.Error("a load without a moment was let in")
	}
	same(t, "records", state(t, s), before)
	same(t, "the digest is not taken", load(t, s, "v2", plainCase(1, "A")), store.Loaded{Unchanged: 1})
}

// The page of a shipped case may have changed since the record was written.
func TestPassagesOfShippedCasesAreLeftToCheck(t *testing.T) {
	s := open(t, t.TempDir())
	changed := lampArticle()
	changed.Text, changed.Paragraphs, changed.Sentences = "The page was taken down.", nil, nil
	save(t, s, nil, changed)
	same(t, "loaded", load(t, s, "v1", lampCase()), store.Loaded{New: 1})
}
