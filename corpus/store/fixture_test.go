package store_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/store"

	"github.com/google/go-cmp/cmp"
)

var (
	ctx  = context.Background()
	noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	ann  = store.Edit{Who: "ann", Why: "a test", At: noon}
)

// open opens the archive in a folder for the length of a test.
func open(t testing.TB, dir string, opts ...store.Option) *store.Store {
	t.Helper()
	s, err := store.Open(ctx, dir, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func save(t testing.TB, s *store.Store, cases []*corpus.Case, articles ...*corpus.Article) []store.Outcome {
	t.Helper()
	outcomes, err := s.Save(ctx, ann, cases, articles)
	if err != nil {
		t.Fatal(err)
	}
	return outcomes
}

func list(cases ...*corpus.Case) []*corpus.Case { return cases }

// same fails the test where two values differ.
func same(t testing.TB, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// fails fails the test unless err wraps want.
func fails(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error is %v; want one that wraps %q", err, want)
	}
}

// raw opens the file of an archive behind the store's back.
func raw(t testing.TB, dir string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(dir, "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func run(t testing.TB, db *sql.DB, query string) {
	t.Helper()
	if _, err := db.Exec(query); err != nil {
		t.Fatal(err)
	}
}

const lampText = "The lamp maker sold recordings.\n\nA court in Linden fined it 13,000 yuan on Monday."

// lampArticle is an article with every field.
func lampArticle() *corpus.Article {
	return &corpus.Article{
		Source: corpus.Source{
			ID: corpus.ArticleIDForURL("https://example.org/lamp"), Title: "Lamp maker fined", Publisher: "The Example", Author: "A. Writer",
			URL: "https://example.org/lamp", Published: corpus.Date{Year: 2025, Month: 6, Day: 12}, Rank: corpus.Official, Note: "a note",
		},
		Origin: "lamp.txt", Language: "en", Text: lampText,
		Paragraphs: []corpus.Span{{Start: 0, End: 31}, {Start: 33, End: len(lampText)}},
		Sentences:  []corpus.Span{{Start: 0, End: 31}, {Start: 33, End: len(lampText)}},
		Added:      noon,
	}
}

// lampCase is a case with every field, which cites lampArticle and two pages
// whose text is not held.
func lampCase() *corpus.Case {
	lamp, weekly := lampArticle().Source, corpus.ArticleIDForURL("https://example.net/weekly")
	who := []corpus.ArticleID{lamp.ID}
	money := corpus.Money{Minor: 1_300_000, Currency: "CNY"}
	return &corpus.Case{
		ID: "cn-linden-2025-lamp", Title: "Lamp: recordings from bedside lamps", TitleZH: "台灯案", Aliases: []string{"lamp case"},
		Jurisdiction: "CN", Kind: "criminal", Forum: "Linden court", Citations: []corpus.Citation{{Text: "(2025) 12", Sources: who}},
		Parties: []corpus.Party{{ID: "maker", Role: "defendant", Names: []corpus.Name{{Text: "Lamp & <Co>", Sources: who}}, Note: "a firm"},
			{ID: "wu", Role: "defendant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: "Wu", Sources: who}}}},
		Topics: []string{"home cameras"}, Summary: "A lamp recorded its owners. A court fined the maker.",
		Status: []corpus.Fact{fact(corpus.SlotStatus, corpus.State("sentenced"), lamp.ID)},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotFine, Party: "maker", Stage: "on_appeal", About: "the sale", Date: corpus.Date{Year: 2025, Month: 6}, Note: "a caveat",
				Claims: []corpus.Claim{
					{Value: money, Bound: corpus.MoreThan, Gloss: []corpus.Money{{Minor: 180_650, Currency: "USD"}}, Printed: "13,000 yuan",
						Source: lamp.ID, Passage: corpus.Passage{First: "A court in Linden", Last: "13,000 yuan"}},
					{Source: weekly, Mistaken: "corrected later"},
				}},
			fact(corpus.SlotTerm, corpus.Term{Years: 3, Months: 1}, weekly),
			fact(corpus.SlotTerm, corpus.Term{Life: true}, weekly),
			fact(corpus.SlotCount, corpus.Count{N: 1193, Noun: "lamps"}, weekly),
			fact(corpus.SlotDate, corpus.Date{Year: 2025}, weekly),
			fact(corpus.SlotCourt, corpus.Text("Linden “court”"), weekly),
		},
		Later: []corpus.Event{{Date: corpus.Date{Year: 2026}, Text: "The maker closed.", Sources: who}},
		Sources: []corpus.Source{lamp,
			{ID: weekly, Title: "Weekly", URL: "https://example.net/weekly", Rank: corpus.Derived, DerivedFrom: lamp.ID},
			{ID: corpus.ArticleIDForURL("https://example.com/blog"), Publisher: "Blog", URL: "https://example.com/blog"}},
		Checked: corpus.Date{Year: 2026, Month: 11, Day: 21}, CheckedNote: "the appeal was not found",
	}
}

func fact(slot corpus.Slot, value corpus.Value, source corpus.ArticleID) corpus.Fact {
	return corpus.Fact{Slot: slot, Claims: []corpus.Claim{{Value: value, Source: source}}}
}

// plainCase is a small sound case that tells itself apart by a number and a title.
func plainCase(n int, title string) *corpus.Case {
	source := corpus.Source{ID: corpus.ArticleIDForURL(fmt.Sprintf("https://example.org/%d", n)), Title: "Page", URL: fmt.Sprintf("https://example.org/%d", n)}
	return &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("de-test-%04d", n)), Title: title, Jurisdiction: "DE", Kind: "civil", Topics: []string{"tests"},
		Summary: "A case for tests.", Status: []corpus.Fact{fact(corpus.SlotStatus, corpus.State("final"), source.ID)},
		Sources: []corpus.Source{source}, Checked: corpus.Date{Year: 2026},
	}
}

func plainArticle(n int, text string) *corpus.Article {
	address := fmt.Sprintf("https://example.org/%d", n)
	return &corpus.Article{Source: corpus.Source{ID: corpus.ArticleIDForURL(address), Title: "Page", URL: address}, Text: text, Added: noon}
}

// state returns the records of an archive as JSON, and fails the test where the
// feed, the counts or the streams disagree with them.
func state(t testing.TB, s *store.Store) map[corpus.Ref]string {
	t.Helper()
	records := map[corpus.Ref]string{}
	last := corpus.CaseID("")
	for c, err := range s.Cases(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if c.ID <= last {
			t.Errorf("%s comes after %s", c.ID, last)
		}
		last = c.ID
		records[c.ID.Ref()] = newest(t, s, c.ID.Ref())
	}
	n := len(records)
	for a, err := range s.Articles(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		records[a.ID.Ref()] = newest(t, s, a.ID.Ref())
	}
	counts, err := s.Counts(ctx)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "counts", counts, store.Counts{Cases: n, Articles: len(records) - n})
	same(t, "records by the feed", follow(t, s, map[corpus.Ref]string{}, 0), records)
	return records
}

// follow applies the change feed after a position to a copy of records.
func follow(t testing.TB, s *store.Store, from map[corpus.Ref]string, after int64) map[corpus.Ref]string {
	t.Helper()
	records := map[corpus.Ref]string{}
	for ref, text := range from {
		records[ref] = text
	}
	for {
		changes, err := s.Changes(ctx, after, 3)
		if err != nil {
			t.Fatal(err)
		}
		if len(changes) == 0 {
			break
		}
		for _, change := range changes {
			if change.Seq <= after {
				t.Fatalf("the feed goes back: %d after %d", change.Seq, after)
			}
			after = change.Seq
			if text := newest(t, s, change.Ref); text != "" {
				records[change.Ref] = text
			} else {
				delete(records, change.Ref)
			}
		}
	}
	last, err := s.LastSeq(ctx)
	if err != nil || last != after {
		t.Errorf("the feed ends at %d, LastSeq says %d, %v", after, last, err)
	}
	return records
}

// newest returns a record's newest document, "" for a removed one. The
// revisions must count 1, 2, 3 ….
func newest(t testing.TB, s *store.Store, ref corpus.Ref) string {
	t.Helper()
	revisions, err := s.Revisions(ctx, ref)
	if err != nil {
		t.Fatal(err)
	}
	for i, revision := range revisions {
		if revision.Number != int64(i+1) {
			t.Errorf("%s: revision %d stands at place %d", ref, revision.Number, i+1)
		}
	}
	return string(revisions[len(revisions)-1].Document)
}
