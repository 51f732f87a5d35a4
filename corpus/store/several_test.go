package store_test

import (
	"context"
	"fmt"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// Cases are read together as they are read each for itself, few and many, twice, in any
// order, as they stand now; what was removed or never was there is left out.
func TestCasesAreReadTogether(t *testing.T) {
	s := open(t, t.TempDir())
	var cases []*corpus.Case
	for i := range 130 {
		c := lampCase()
		c.ID = corpus.CaseID(fmt.Sprintf("de-test-%04d", i))
		cases = append(cases, c)
	}
	save(t, s, cases, lampArticle())
	for _, c := range cases[:60] {
		c.Summary = "Another summary of " + string(c.ID)
	}
	save(t, s, cases[:60])
	for i := 0; i < len(cases); i += 7 {
		fails(t, s.Remove(ctx, ann, cases[i].ID.Ref()), nil)
	}
	for _, n := range []int{0, 1, 9, 10, 50, 51, 130} {
		ids := []corpus.CaseID{"de-nobody"}
		for i := range n {
			ids = append(ids, cases[(i*37+5)%len(cases)].ID, "de-nobody-else")
		}
		ids = append(ids, ids[:min(len(ids), 3)]...)
		var want []*corpus.Case
		for _, id := range ids {
			c, err := corpus.Found(s.Case(ctx, id))
			fails(t, err, nil)
			if c != nil {
				want = append(want, c)
			}
		}
		got, err := s.CasesByID(ctx, ids)
		fails(t, err, nil)
		same(t, fmt.Sprintf("%d cases", n), got, want)
	}
}

func TestReadingTogetherFails(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, list(lampCase()), lampArticle())
	ids := make([]corpus.CaseID, 20)
	for i := range ids {
		ids[i] = corpus.CaseID(fmt.Sprintf("de-test-%04d", i))
	}
	ended, end := context.WithCancel(ctx)
	end()
	for _, n := range []int{1, len(ids)} {
		_, err := s.CasesByID(ended, ids[:n])
		fails(t, err, context.Canceled)
	}
	ids[len(ids)-1] = lampCase().ID
	run(t, raw(t, dir), `UPDATE revisions SET document = '{' WHERE kind = 'case'`)
	for _, some := range [][]corpus.CaseID{ids, ids[len(ids)-1:]} {
		_, err := s.CasesByID(ctx, some)
		fails(t, err, store.ErrCorrupt)
	}
}
