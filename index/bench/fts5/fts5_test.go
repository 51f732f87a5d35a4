package fts5_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bench/fts5"
)

// library returns an index of four short documents, closed and opened again.
func library(t *testing.T) *fts5.Index {
	t.Helper()
	folder := t.TempDir()
	x := open(t, folder)
	var documents []index.Document
	for id, text := range map[string]string{
		"lighthouse": "The keeper painted the lighthouse door. He painted it in green.",
		"harbour":    "Painted boats left the harbour at dawn.",
		"market":     "A market of lamps and green doors.",
		"empty":      "",
	} {
		documents = append(documents, index.Document{Ref: corpus.ArticleID(id).Ref(), Title: "On the " + id, Body: text})
	}
	if err := x.Write(t.Context(), documents); err != nil {
		t.Fatal(err)
	}
	if err := x.Close(); err != nil {
		t.Fatal(err)
	}
	x = open(t, folder)
	t.Cleanup(func() { x.Close() })
	return x
}

func open(t *testing.T, folder string) *fts5.Index {
	t.Helper()
	x, err := fts5.Open(folder, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func word(text string) index.Query { return index.Word{Text: text} }

func TestEveryKindOfQueryFindsAndShows(t *testing.T) {
	x := library(t)
	if n, err := x.Held(t.Context()); n != 4 || err != nil {
		t.Errorf("it holds %d documents (%v)", n, err)
	}
	for _, c := range []struct {
		what string
		q    index.Query
		hits int
		mark string
	}{
		{"a word in another inflection", word("painting"), 2, "[painted]"},
		{"a word that is nowhere", word("airship"), 0, ""},
		{"a quotation mark", word(`gre"en`), 0, ""},
		{"both words", index.And{All: []index.Query{word("painted"), word("green")}}, 1, "[green]"},
		{"either word", index.Or{Any: []index.Query{word("dawn"), word("lamps")}}, 2, "[lamps]"},
		{"a phrase", index.Phrase{Words: []string{"lighthouse", "door"}}, 1, "[lighthouse door]"},
		{"a phrase the other way round", index.Phrase{Words: []string{"door", "lighthouse"}}, 0, ""},
		{"a beginning", index.Prefix{Text: "harb"}, 1, "[harbour]"},
	} {
		got, err := x.Search(t.Context(), c.q)
		if err != nil || len(got) != c.hits || !strings.Contains(strings.Join(got, "\n"), c.mark) {
			t.Errorf("%s: %q (%v), want %d hits with %s", c.what, got, err, c.hits, c.mark)
		}
	}
}

func TestTheBestHitIsFirst(t *testing.T) {
	got, err := library(t).Search(t.Context(), word("painted"))
	if err != nil || len(got) != 2 || !strings.Contains(got[0], "keeper") {
		t.Errorf("%q (%v)", got, err)
	}
}

func TestWhatFTS5IsNotAsked(t *testing.T) {
	x := library(t)
	fuzzy := index.Fuzzy{Text: "habour"}
	for _, q := range []index.Query{fuzzy, index.And{All: []index.Query{fuzzy}}, index.Or{Any: []index.Query{word("green"), fuzzy}}} {
		if _, err := x.Search(t.Context(), q); !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("%s: %v", q, err)
		}
	}
}

func TestWhatGoesWrongIsSaid(t *testing.T) {
	if _, err := fts5.Open("/dev/null/index", 1, 1); err == nil {
		t.Error("an index in no folder opens")
	}
	x := library(t)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := x.Write(ended, []index.Document{{}}); !errors.Is(err, context.Canceled) {
		t.Errorf("written after the end: %v", err)
	}
	if _, err := x.Search(ended, word("green")); !errors.Is(err, context.Canceled) {
		t.Errorf("searched after the end: %v", err)
	}
	x.Close()
	if err := x.Write(t.Context(), []index.Document{{}}); err == nil {
		t.Error("written to what is closed")
	}
}
