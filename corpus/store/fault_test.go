package store_test

import (
	"context"
	"database/sql"
	"fmt"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// writes is everything that writes, by name.
func writes(s *store.Store) map[string]func(context.Context) error {
	first := func(_ any, err error) error { return err }
	again := noraCase()
	again.Summary = "Another summary."
	return map[string]func(context.Context) error{
		"save": func(ctx context.Context) error {
			return first(s.Save(ctx, ann, list(again, plainCase(1, "New")), []*corpus.Article{plainArticle(1, "new")}))
		},
		"remove": func(ctx context.Context) error { return s.Remove(ctx, ann, lampCase().ID.Ref()) },
		"load": func(ctx context.Context) error {
			return first(s.LoadBuiltin(ctx, "v2", ships(plainCase(2, "B")), noon))
		},
		"import":  func(ctx context.Context) error { return first(s.Import(ctx, ann, "run", 1, list(plainCase(1, "New")))) },
		"propose": func(ctx context.Context) error { return first(s.Propose(ctx, draft(7))) },
		"decide": func(ctx context.Context) error {
			return first(s.Decide(ctx, ann, noraProposal().ID, store.Published, list(plainCase(1, "New"))))
		},
		"watch":   func(ctx context.Context) error { return s.Watch(ctx, "https://example.org/new.xml", noon) },
		"unwatch": func(ctx context.Context) error { return s.Unwatch(ctx, "https://example.org/feeds/lamps.xml") },
		"polled": func(ctx context.Context) error {
			return s.Polled(ctx, store.Feed{URL: "https://example.org/feeds/lamps.xml", Next: noon, Failures: 3}, []string{"new"})
		},
		"block":   func(ctx context.Context) error { return s.Block(ctx, ann, lampCase().ID.Ref()) },
		"unblock": func(ctx context.Context) error { return s.Unblock(ctx, ann, corpus.CaseID("de-test-0008").Ref()) },
		"forget": func(ctx context.Context) error {
			return first(s.Forget(ctx, remover, store.Forgotten{Name: "Nora Quill"}))
		},
		"forget case": func(ctx context.Context) error {
			return first(s.Forget(ctx, remover, store.Forgotten{Case: noraCase().ID}))
		},
		"forget article": func(ctx context.Context) error {
			return first(s.Forget(ctx, remover, store.Forgotten{Article: noraArticle().ID}))
		},
	}
}

// faultArchive has something for each of the writes to do.
func faultArchive(t *testing.T, dir string) *store.Store {
	t.Helper()
	noraArchive(t, dir).Close()
	s := open(t, dir, byWord("1"), byTitle("1"))
	load(t, s, "v1", plainCase(2, "A"), plainCase(3, "A"))
	save(t, s, list(plainCase(8, "Blocked")))
	fails(t, s.Block(ctx, ann, plainCase(8, "").ID.Ref()), nil)
	return s
}

// dump returns every row of every table.
func dump(t *testing.T, db *sql.DB) (rows []string) {
	t.Helper()
	for _, table := range []string{"archive", "records", "revisions", "citations", "keys", "proposals", "feeds", "seen", "imports", "tombstones"} {
		found, err := db.Query("SELECT * FROM " + table + " ORDER BY 1, 2")
		if err != nil {
			t.Fatal(err)
		}
		columns, _ := found.Columns()
		for found.Next() {
			values := make([]any, len(columns))
			for i := range values {
				values[i] = new(any)
			}
			if err := found.Scan(values...); err != nil {
				t.Fatal(err)
			}
			row := table
			for _, value := range values {
				row += fmt.Sprintf(" | %v", *value.(*any))
			}
			rows = append(rows, row)
		}
		found.Close()
	}
	return rows
}

// Wherever a write fails, nothing of it is there.
func TestAWriteThatFailsInTheMiddleLeavesNothing(t *testing.T) {
	for _, test := range []struct{ table, verb string }{
		{"archive", "INSERT"}, {"archive WHEN OLD.name = 'shipped'", "DELETE"}, {"records", "INSERT"}, {"records", "UPDATE"}, {"records", "DELETE"},
		{"revisions", "INSERT"}, {"revisions", "UPDATE"}, {"citations", "INSERT"}, {"citations", "UPDATE"}, {"citations", "DELETE"},
		{"keys", "INSERT"}, {"keys", "DELETE"}, {"proposals", "INSERT"}, {"proposals", "UPDATE"}, {"proposals", "DELETE"},
		{"feeds", "INSERT"}, {"feeds", "UPDATE"}, {"feeds", "DELETE"}, {"seen", "INSERT"}, {"imports", "INSERT"},
		{"tombstones", "INSERT"}, {"tombstones", "UPDATE"}, {"tombstones", "DELETE"},
	} {
		t.Run(test.verb+" "+test.table, func(t *testing.T) {
			dir := t.TempDir()
			s, db := faultArchive(t, dir), raw(t, dir)
			run(t, db, fmt.Sprintf("CREATE TRIGGER fault BEFORE %s ON %s BEGIN SELECT RAISE(ABORT, 'a fault'); END", test.verb, test.table))
			before, failed := dump(t, db), 0
			for name, write := range writes(s) {
				if write(ctx) == nil {
					before = dump(t, db)
					continue
				}
				failed++
				same(t, name, dump(t, db), before)
			}
			if failed == 0 {
				t.Error("nothing failed")
			}
		})
	}
}

func TestAnEndedContextEndsEveryWriteAndRead(t *testing.T) {
	s := faultArchive(t, t.TempDir())
	ended, cancel := context.WithCancel(ctx)
	cancel()
	for name, write := range writes(s) {
		if err := write(ended); err == nil {
			t.Errorf("%s was done", name)
		} else {
			fails(t, err, context.Canceled)
		}
	}
	first := func(_ any, err error) error { return err }
	for _, err := range []error{
		first(s.CasesByKey(ended, []string{"a"}, 9)), first(s.ArticlesLike(ended, []string{"a"})), first(s.Proposals(ended, "", 9)),
		first(s.Proposal(ended, "prop-1")), first(s.Decisions(ended, 9)), first(s.Feeds(ended)), first(s.Seen(ended, "", []string{"a"})),
		first(s.ImportDone(ended, "run")), first(s.Tombstones(ended)), first(s.Adopt(ended, ann, s)),
	} {
		fails(t, err, context.Canceled)
	}
}
