package index_test

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/bleveindex"

	"github.com/google/go-cmp/cmp"
)

// What the search puts first is kept, so that a change of the ranking is a diff
// that a person can read: for each query the place of the best record that should
// come first, and how often that is the first or among five. -update rewrites it.
func TestRankingIsKept(t *testing.T) {
	const folder = "testdata/ranking/"
	engine, of := rankingIndex(t, folder+"documents.txt")
	got := ranked(t, settled{engine, of}, chapters(t, folder+"queries.txt"))
	if *update {
		if err := os.WriteFile(folder+"golden.txt", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(folder + "golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the ranking is another one (-want +got; -update rewrites it):\n%s", diff)
	}
}

// The README gives the figures that are kept.
func TestTheREADMESaysHowTheRankingIs(t *testing.T) {
	const folder = "testdata/ranking/"
	golden, err := os.ReadFile(folder + "golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(golden), "\n")
	want := fmt.Sprintf("the archive that ships and %d invented records: %s; %s (", len(chapters(t, folder+"documents.txt")), lines[0], lines[1])
	if !strings.Contains(strings.Join(strings.Fields(string(readme)), " "), want) {
		t.Errorf("the README should say: %s", want)
	}
}

// rankingIndex holds the archive that ships and the records of a file.
func rankingIndex(t *testing.T, file string) (*bleveindex.Engine, map[corpus.Ref]index.Standing) {
	t.Helper()
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	batch := index.Batch{Position: index.Position{Archive: "ranking", Seq: 1}}
	of := map[corpus.Ref]index.Standing{}
	for _, c := range cases {
		of[c.ID.Ref()] = index.StandingOf(c)
		batch.Put = append(batch.Put, index.CaseDocument(c))
	}
	for _, s := range chapters(t, file) {
		names := strings.Split(s.lines[1], ";")
		batch.Put = append(batch.Put, index.Document{Ref: corpus.CaseID(s.head).Ref(), Title: s.lines[0], Names: names, Body: strings.Join(s.lines[2:], "\n")})
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := engine.Write(context.Background(), batch); err != nil {
		t.Fatal(err)
	}
	return engine, of
}

// A settled search breaks near ties, as the bot does.
type settled struct {
	index.Searcher
	of map[corpus.Ref]index.Standing
}

func (s settled) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	page, err := s.Searcher.Search(ctx, req)
	if err == nil {
		page.Hits = index.Settle(page.Hits, func(ref corpus.Ref) index.Standing { return s.of[ref] })
	}
	return page, err
}

// A chapter is the lines below a headline "== head".
type chapter struct {
	head  string
	lines []string
}

func chapters(t *testing.T, file string) []chapter {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []chapter
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSpace(line)
		if head, ok := strings.CutPrefix(line, "== "); ok {
			out = append(out, chapter{head: head})
		} else if line != "" && len(out) > 0 {
			last := &out[len(out)-1]
			last.lines = append(last.lines, line)
		}
	}
	return out
}

// A tally counts how well some queries were answered.
type tally struct {
	queries, first, five int
	reciprocal           float64
}

func (a *tally) add(place int) {
	a.queries++
	if place == 0 {
		return
	}
	a.reciprocal += 1 / float64(place)
	if place == 1 {
		a.first++
	}
	if place <= 5 {
		a.five++
	}
}

func (a tally) String() string {
	n := float64(a.queries)
	return fmt.Sprintf("%d queries, recall@1 %.2f, recall@5 %.2f, MRR %.3f", a.queries, float64(a.first)/n, float64(a.five)/n, a.reciprocal/n)
}

// ranked asks all queries and writes down where the records come that they are
// after, in the first fifty.
func ranked(t *testing.T, s index.Searcher, all []chapter) string {
	t.Helper()
	var out strings.Builder
	var total, chinese tally
	for _, chapter := range all {
		var here tally
		var lines []string
		for _, line := range chapter.lines {
			typed, want, ok := strings.Cut(line, " => ")
			if !ok {
				t.Fatalf("%q: a line is a query, => and the records it is after", line)
			}
			place, first := placeOf(t, s, typed, strings.Fields(want))
			here.add(place)
			total.add(place)
			if strings.ContainsFunc(typed, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				chinese.add(place)
			}
			lines = append(lines, written(typed, place, first))
		}
		fmt.Fprintf(&out, "== %s: %s\n%s\n", chapter.head, here, strings.Join(lines, ""))
	}
	return fmt.Sprintf("%s\nin Chinese: %s\n\n%s", total, chinese, out.String())
}

// placeOf returns the place, from 1, of the first hit that a query is after, 0 for
// none, and what stands first.
func placeOf(t *testing.T, s index.Searcher, typed string, want []string) (place int, first string) {
	t.Helper()
	query, _ := index.Parse(typed)
	page, err := s.Search(context.Background(), index.Request{Query: index.Widen(query), Kind: corpus.CaseRecord, Limit: 50})
	if err != nil {
		t.Fatal(err)
	}
	for i, hit := range page.Hits {
		if i == 0 {
			first = hit.Ref.ID
		}
		if place == 0 && slices.Contains(want, hit.Ref.ID) {
			place = i + 1
		}
	}
	return place, first
}

func written(typed string, place int, first string) string {
	switch place {
	case 0:
		return fmt.Sprintf(" -  %s: not found, first is %s\n", typed, orNothing(first))
	case 1:
		return fmt.Sprintf(" 1  %s\n", typed)
	}
	return fmt.Sprintf("%2d  %s: first is %s\n", place, typed, first)
}

func orNothing(first string) string {
	if first == "" {
		return "nothing"
	}
	return first
}
