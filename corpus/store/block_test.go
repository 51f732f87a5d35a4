package store_test

import (
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

func TestABlockHidesARecordUntilItIsLifted(t *testing.T) {
	s := open(t, t.TempDir())
	load(t, s, "v1", plainCase(1, "A"), plainCase(2, "Bystander"))
	id := plainCase(1, "").ID
	fails(t, s.Block(ctx, ann, id.Ref()), nil)
	same(t, "title", title(t, s, 1), "none")
	_, err := s.Save(ctx, ann, list(plainCase(1, "Ann's")), nil)
	fails(t, err, store.ErrBlocked)
	same(t, "message", err.Error(), "case/de-test-0001 is blocked; lift the block first")
	same(t, "an upgrade", load(t, s, "v2", plainCase(1, "B"), plainCase(2, "Bystander")), store.Loaded{Unchanged: 1, Skipped: 1})
	fails(t, s.Block(ctx, ann, id.Ref()), store.ErrBlocked)
	state(t, s)

	blocked := func(want bool) {
		t.Helper()
		if got, err := s.Blocked(ctx, id.Ref()); got != want || err != nil {
			t.Errorf("blocked: %v %v", got, err)
		}
	}
	blocked(true)
	fails(t, s.Unblock(ctx, ann, id.Ref()), nil)
	blocked(false)
	same(t, "title", title(t, s, 1), "A")
	fails(t, s.Unblock(ctx, ann, id.Ref()), corpus.ErrNotFound)
	same(t, "the same version again", load(t, s, "v2", plainCase(1, "B"), plainCase(2, "Bystander")), store.Loaded{Unchanged: 1, Revised: 1})
	stones, err := s.Tombstones(ctx)
	if err != nil || len(stones) != 0 {
		t.Errorf("tombstones are %v, %v", stones, err)
	}
	state(t, s)
}

func TestABlockBeforeAfterAndAroundARemoval(t *testing.T) {
	s := open(t, t.TempDir())
	page := plainArticle(1, "words")
	fails(t, s.Block(ctx, ann, page.ID.Ref()), nil) // before it ever came
	_, err := s.Save(ctx, ann, nil, []*corpus.Article{page})
	fails(t, err, store.ErrBlocked)
	fails(t, s.Unblock(ctx, ann, page.ID.Ref()), nil)
	save(t, s, list(plainCase(1, "One")), page)
	fails(t, s.Remove(ctx, ann, page.ID.Ref()), nil)
	fails(t, s.Block(ctx, ann, page.ID.Ref()), nil) // of what a person had removed
	fails(t, s.Unblock(ctx, ann, page.ID.Ref()), nil)
	_, err = s.Article(ctx, page.ID)
	fails(t, err, corpus.ErrNotFound)

	load(t, s, "v1", plainCase(2, "A"))
	two := plainCase(2, "").ID.Ref()
	fails(t, s.Block(ctx, ann, two), nil)
	load(t, s, "v2") // it ships no more
	fails(t, s.Unblock(ctx, ann, two), nil)
	same(t, "title", title(t, s, 2), "none")

	fails(t, s.Block(ctx, ann, plainCase(1, "").ID.Ref()), nil)
	forget(t, s, store.Forgotten{Case: plainCase(1, "").ID})
	fails(t, s.Unblock(ctx, ann, plainCase(1, "").ID.Ref()), store.ErrForgotten)
	fails(t, s.Block(ctx, ann, plainCase(1, "").ID.Ref()), store.ErrForgotten)
	for _, ref := range []corpus.Ref{{}, {Kind: "name", ID: "x"}, {Kind: corpus.CaseRecord}} {
		if s.Block(ctx, ann, ref) == nil || s.Unblock(ctx, ann, ref) == nil {
			t.Errorf("%q is blocked", ref)
		}
	}
	if s.Block(ctx, store.Edit{Who: "ann", At: noon}, two) == nil || s.Block(ctx, store.Edit{}, two) == nil || s.Unblock(ctx, store.Edit{}, two) == nil {
		t.Error("a block without a reason was let in")
	}
	state(t, s)
}

// A name that is forgotten while a record is blocked is not in it when it comes back.
func TestABlockedRecordForgetsToo(t *testing.T) {
	dir := t.TempDir()
	s := noraArchive(t, dir)
	fails(t, s.Block(ctx, ann, noraCase().ID.Ref()), nil)
	report := forget(t, s, store.Forgotten{Name: "Nora Quill"})
	same(t, "bytes", holdsBytes(t, dir, noraForms...), []string(nil))
	var to corpus.CaseID
	for _, renamed := range report.Renamed {
		if renamed.From == noraCase().ID {
			to = renamed.To
		}
	}
	_, err := s.Case(ctx, to)
	fails(t, err, corpus.ErrNotFound)
	fails(t, s.Unblock(ctx, ann, to.Ref()), nil)
	c, err := s.Case(ctx, to)
	fails(t, err, nil)
	same(t, "name", c.Parties[0].Name(), "[name removed]")
	state(t, s)
}
