package store_test

import (
	"errors"
	"testing"

	"casebot/corpus/store"
)

func done(t testing.TB, s *store.Store, run string) int64 {
	t.Helper()
	rows, err := s.ImportDone(ctx, run)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestAnImportGoesOnWhereItStopped(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	same(t, "before", done(t, s, "run"), int64(0))
	fails(t, s.Block(ctx, ann, plainCase(3, "").ID.Ref()), nil)
	outcomes, err := s.Import(ctx, ann, "run", 4, list(plainCase(1, "One"), plainCase(3, "Three"), plainCase(2, "Two")))
	fails(t, err, nil)
	same(t, "outcomes", outcomes, []store.Outcome{{Ref: plainCase(1, "").ID.Ref(), Action: store.New, Revision: 1},
		{Ref: plainCase(3, "").ID.Ref(), Action: store.Skipped}, {Ref: plainCase(2, "").ID.Ref(), Action: store.New, Revision: 1}})
	s.Close()
	s = open(t, dir)
	same(t, "rows done", done(t, s, "run"), int64(4))
	same(t, "of another run", done(t, s, "another"), int64(0))

	var refused *store.ProblemsError
	if _, err = s.Import(ctx, ann, "run", 6, list(plainCase(5, "Five"), plainCase(6, ""))); !errors.As(err, &refused) {
		t.Errorf("error is %v", err)
	}
	same(t, "rows done after a refusal", done(t, s, "run"), int64(4))
	same(t, "cases after a refusal", title(t, s, 5), "none")
	outcomes, err = s.Import(ctx, ann, "run", 0, list(plainCase(1, "One")))
	fails(t, err, nil)
	same(t, "begun anew", outcomes[0].Action, store.Unchanged)
	same(t, "rows done", done(t, s, "run"), int64(0))
	for _, bad := range []func() error{
		func() error { _, err := s.Import(ctx, ann, "", 1, nil); return err },
		func() error { _, err := s.Import(ctx, ann, "run", -1, nil); return err },
		func() error { _, err := s.Import(ctx, store.Edit{}, "run", 1, nil); return err },
	} {
		if bad() == nil {
			t.Error("an import without a run, rows or an edit was let in")
		}
	}
}
