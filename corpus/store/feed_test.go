package store_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// Whatever is done to an archive: whoever follows the feed from any earlier
// position, with the records as they were there, ends with the records of now.
func TestTheFeedLeadsFromAnywhereToNow(t *testing.T) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			random := rand.New(rand.NewPCG(seed, 1))
			s := open(t, t.TempDir())
			type moment struct {
				seq     int64
				records map[corpus.Ref]string
			}
			past := []moment{{0, map[corpus.Ref]string{}}}
			for step := range 25 {
				act(t, s, random, step)
				seq, err := s.LastSeq(ctx)
				if err != nil {
					t.Fatal(err)
				}
				past = append(past, moment{seq, state(t, s)})
			}
			now := past[len(past)-1].records
			for _, then := range past {
				same(t, fmt.Sprint("from position ", then.seq), follow(t, s, then.records, then.seq), now)
			}
		})
	}
}

// act does something to a few records, by chance.
func act(t *testing.T, s *store.Store, random *rand.Rand, step int) {
	t.Helper()
	few := func() (cases []*corpus.Case) {
		for _, n := range random.Perm(6)[:random.IntN(4)] {
			cases = append(cases, plainCase(n, fmt.Sprint("Title ", random.IntN(4))))
		}
		return cases
	}
	switch random.IntN(4) {
	case 0:
		load(t, s, fmt.Sprint("v", step), few()...)
	case 1:
		for _, c := range few() {
			_ = s.Remove(ctx, ann, c.ID.Ref()) // not found is fine
		}
	default:
		save(t, s, few(), plainArticle(random.IntN(3), fmt.Sprint("text ", random.IntN(3))))
	}
}

func TestTheFeedInPages(t *testing.T) {
	s := open(t, t.TempDir())
	none, err := s.Changes(ctx, 0, 10)
	if err != nil || len(none) != 0 {
		t.Errorf("a new archive has the changes %v, %v", none, err)
	}
	for n := range 3 {
		save(t, s, list(plainCase(n, "One")))
	}
	save(t, s, list(plainCase(0, "Two"))) // leaves position 1 for 4
	for _, test := range []struct {
		after int64
		limit int
		want  []int64
	}{{0, 2, []int64{2, 3}}, {2, 2, []int64{3, 4}}, {3, 9, []int64{4}}, {4, 9, nil}, {0, 0, []int64{2, 3, 4}}, {-1, -1, []int64{2, 3, 4}}} {
		changes, err := s.Changes(ctx, test.after, test.limit)
		if err != nil {
			t.Fatal(err)
		}
		var got []int64
		for _, change := range changes {
			got = append(got, change.Seq)
		}
		same(t, fmt.Sprintf("after %d, at most %d", test.after, test.limit), got, test.want)
	}
}

// A change tells when the record first came in, however often it was written
// since, and whether or not it is still there.
func TestTheFeedTellsWhenARecordCameIn(t *testing.T) {
	s := open(t, t.TempDir())
	save(t, s, list(plainCase(0, "One")))
	first, err := s.Revisions(ctx, plainCase(0, "").ID.Ref())
	if err != nil {
		t.Fatal(err)
	}
	check := func(when string) {
		t.Helper()
		changes, err := s.Changes(ctx, 0, 10)
		if err != nil || len(changes) != 1 || !changes[0].Added.Equal(first[0].At) || first[0].At.IsZero() {
			t.Errorf("%s: %v, %v; want it added at %v", when, changes, err, first[0].At)
		}
	}
	check("written")
	later := ann
	later.At = ann.At.AddDate(1, 0, 0)
	if _, err := s.Save(ctx, later, list(plainCase(0, "Two")), nil); err != nil {
		t.Fatal(err)
	}
	check("written again")
	if err := s.Remove(ctx, later, plainCase(0, "").ID.Ref()); err != nil {
		t.Fatal(err)
	}
	check("removed")
}
