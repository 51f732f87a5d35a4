package stock_test

import (
	"errors"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex/stock"
)

// library returns an index of four short documents, closed and opened again.
func library(t *testing.T) *stock.Index {
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

func open(t *testing.T, folder string) *stock.Index {
	t.Helper()
	x, err := stock.Open(folder)
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
		{"a word in another inflection", word("painting"), 2, "<mark>painted</mark>"},
		{"a word that is nowhere", word("airship"), 0, ""},
		{"a stop word", word("the"), 0, ""},
		{"both words", index.And{All: []index.Query{word("painted"), word("green")}}, 1, "<mark>green</mark>"},
		{"either word", index.Or{Any: []index.Query{word("dawn"), word("lamps")}}, 2, "<mark>lamps</mark>"},
		{"a phrase", index.Phrase{Words: []string{"lighthouse", "door"}}, 1, "<mark>lighthouse</mark> <mark>door</mark>"},
		{"a phrase over a stop word", index.Phrase{Words: []string{"market", "of", "lamps"}}, 1, "<mark>market</mark> of <mark>lamps</mark>"},
		{"a phrase the other way round", index.Phrase{Words: []string{"door", "lighthouse"}}, 0, ""},
		{"a beginning", index.Prefix{Text: "harb"}, 1, "<mark>harbour</mark>"},
		{"a slip", index.Fuzzy{Text: "habour"}, 1, "<mark>harbour</mark>"},
	} {
		got, err := x.Search(t.Context(), c.q)
		if err != nil || len(got) != c.hits || !strings.Contains(strings.ToLower(strings.Join(got, "\n")), c.mark) {
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

func TestWhatBleveIsNotAsked(t *testing.T) {
	x := library(t)
	years := index.Years{From: 2020}
	for _, q := range []index.Query{years, index.And{All: []index.Query{word("green"), years}}, index.Or{Any: []index.Query{word("green"), years}}} {
		if _, err := x.Search(t.Context(), q); !errors.Is(err, errors.ErrUnsupported) {
			t.Errorf("%s: %v", q, err)
		}
	}
}

func TestAFolderThatCannotBeUsed(t *testing.T) {
	if _, err := stock.Open("/dev/null/index"); err == nil {
		t.Error("an index in no folder opens")
	}
}
