package store_test

import (
	"strings"
	"testing"

	"casebot/corpus/store"
)

func TestABackupDoesNotBringBackWhatWasForgotten(t *testing.T) {
	now, dir := open(t, t.TempDir()), t.TempDir()
	forget(t, now, store.Forgotten{Name: "Nora Quill"})
	forget(t, now, store.Forgotten{Case: plainCase(1, "").ID})
	fails(t, now.Block(ctx, ann, plainCase(2, "").ID.Ref()), nil)
	fails(t, now.Block(ctx, ann, plainCase(4, "").ID.Ref()), nil)
	forget(t, now, store.Forgotten{Case: plainCase(5, "").ID})

	backup := noraArchive(t, dir)
	save(t, backup, list(plainCase(1, "Forgotten"), plainCase(2, "Blocked"), plainCase(3, "Bystander"), plainCase(5, "Blocked once")))
	fails(t, backup.Block(ctx, ann, plainCase(4, "").ID.Ref()), nil)
	fails(t, backup.Block(ctx, ann, plainCase(5, "").ID.Ref()), nil)
	id := backup.ID()
	report, err := backup.Adopt(ctx, ann, now)
	fails(t, err, nil)
	same(t, "counts", []int{report.Cases, report.Articles, report.Proposals, len(report.Renamed)}, []int{3, 1, 2, 1})
	same(t, "titles", title(t, backup, 1)+title(t, backup, 2)+title(t, backup, 3), "nonenoneBystander")
	same(t, "bytes", holdsBytes(t, dir, append(noraForms, "Forgotten\"", "Blocked once")...), []string(nil))
	if backup.ID() == id {
		t.Error("the identity is the same")
	}
	for _, n := range []int{1, 5} {
		_, err = backup.Save(ctx, ann, list(plainCase(n, "Again")), nil)
		fails(t, err, store.ErrForgotten)
	}
	fails(t, backup.Unblock(ctx, ann, plainCase(2, "").ID.Ref()), nil)
	same(t, "title when lifted", title(t, backup, 2), "Blocked")
	again, err := backup.Adopt(ctx, ann, now) // the block comes back with it
	fails(t, err, nil)
	same(t, "cases that change the second time", again.Cases, 0)
	same(t, "title", title(t, backup, 2), "none")
	state(t, backup)
}

func TestArchivesThatForgotApart(t *testing.T) {
	one, two, none := open(t, t.TempDir()), open(t, t.TempDir()), open(t, t.TempDir())
	save(t, two, list(plainCase(1, "Nora Quill")))
	forget(t, one, store.Forgotten{Name: "Nora Quill"})
	forget(t, two, store.Forgotten{Name: "Ben Quill"})
	if _, err := two.Adopt(ctx, ann, one); err == nil || !strings.Contains(err.Error(), "forgot names apart") {
		t.Errorf("error is %v", err)
	}
	same(t, "title", title(t, two, 1), "Nora Quill")
	report, err := two.Adopt(ctx, ann, none)
	fails(t, err, nil)
	same(t, "report of nothing", report, store.Report{})
	if _, err := two.Adopt(ctx, store.Edit{}, one); err == nil {
		t.Error("nobody may adopt")
	}
}

// An archive of the first tables gets the new ones, and keys for what it holds.
func TestAnArchiveOfTheFirstTablesIsUpgraded(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, list(plainCase(1, "red"), lampCase()), lampArticle())
	before := state(t, s)
	s.Close()
	db := raw(t, dir)
	for _, table := range []string{"keys", "proposals", "seen", "feeds", "imports", "tombstones"} {
		run(t, db, "DROP TABLE "+table)
	}
	run(t, db, "DELETE FROM goose_db_version WHERE version_id = 2; DELETE FROM archive WHERE name = 'keys'")
	db.Close()
	s = open(t, dir, byWord("1"))
	same(t, "records", state(t, s), before)
	same(t, "found", sharing(t, s, 9, "red"), []string{"1"})
}
