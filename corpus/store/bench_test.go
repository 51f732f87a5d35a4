package store_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// thousand returns a thousand cases with every field.
func thousand() []*corpus.Case {
	cases := make([]*corpus.Case, 1000)
	for n := range cases {
		cases[n] = lampCase()
		cases[n].ID = corpus.CaseID(fmt.Sprintf("cn-lamp-%04d", n))
	}
	return cases
}

func BenchmarkOpenNew(b *testing.B) {
	for b.Loop() {
		s, err := store.Open(ctx, b.TempDir())
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

func BenchmarkOpenExisting(b *testing.B) {
	dir := b.TempDir()
	s := open(b, dir)
	save(b, s, thousand(), lampArticle())
	s.Close()
	for b.Loop() {
		s, err := store.Open(ctx, dir)
		if err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

// What one run of the program costs: open, find the shipped archive loaded, read one case.
func BenchmarkOpenAndRead(b *testing.B) {
	dir := b.TempDir()
	s := open(b, dir)
	if _, err := s.LoadBuiltin(ctx, "v1", ships(thousand()...), noon); err != nil {
		b.Fatal(err)
	}
	s.Close()
	for b.Loop() {
		s, err := store.Open(ctx, dir)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.LoadBuiltin(ctx, "v1", nil, noon); err != nil {
			b.Fatal(err)
		}
		if _, err := s.Case(ctx, "cn-lamp-0500"); err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}

func BenchmarkCase(b *testing.B) {
	s := open(b, b.TempDir())
	save(b, s, thousand(), lampArticle())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Case(ctx, "cn-lamp-0500"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCases(b *testing.B) {
	s := open(b, b.TempDir())
	save(b, s, thousand(), lampArticle())
	for b.Loop() {
		for _, err := range s.Cases(ctx) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkSaveOne(b *testing.B) {
	s := open(b, b.TempDir())
	for n := 0; b.Loop(); n++ {
		save(b, s, list(plainCase(n, "Title")))
	}
}

func BenchmarkSaveThousand(b *testing.B) {
	cases := thousand()
	for b.Loop() {
		b.StopTimer()
		s := open(b, b.TempDir())
		b.StartTimer()
		save(b, s, cases, lampArticle())
		b.StopTimer()
		s.Close()
		b.StartTimer()
	}
}

func BenchmarkLoadBuiltinAgain(b *testing.B) {
	s := open(b, b.TempDir())
	if _, err := s.LoadBuiltin(ctx, "v1", ships(thousand()...), noon); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := s.LoadBuiltin(ctx, "v1", nil, noon); err != nil {
			b.Fatal(err)
		}
	}
}

// manyKeys is a rule that gives each case 20 keys, as many as real ones give.
func manyKeys(c *corpus.Case) []string {
	random := rand.New(rand.NewPCG(uint64(len(c.ID)), hashOf(c.ID)))
	keys := []string{string(c.ID), "china"}
	for len(keys) < 20 {
		keys = append(keys, fmt.Sprint("key ", random.IntN(1<<uint(8+len(keys)))))
	}
	return keys
}

func hashOf(id corpus.CaseID) (sum uint64) {
	for _, b := range []byte(id) {
		sum = sum*31 + uint64(b)
	}
	return sum
}

// importing imports batches of a thousand cases and returns how many there are.
func importing(b *testing.B, s *store.Store) int {
	cases, rows := thousand(), 0
	for batch := 0; b.Loop(); batch++ {
		b.StopTimer()
		for n, c := range cases {
			c.ID = corpus.CaseID(fmt.Sprintf("cn-lamp-%d-%04d", batch, n))
		}
		b.StartTimer()
		if _, err := s.Import(ctx, ann, "run", int64(rows), cases); err != nil {
			b.Fatal(err)
		}
		rows += len(cases)
	}
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
	return rows
}

func BenchmarkImport(b *testing.B) {
	importing(b, open(b, b.TempDir()))
}

func BenchmarkImportWithKeys(b *testing.B) {
	importing(b, open(b, b.TempDir(), store.Keys("1", manyKeys)))
}

func BenchmarkImportWhereNamesAreForgotten(b *testing.B) {
	s := open(b, b.TempDir(), store.Keys("1", manyKeys))
	for _, name := range []string{"Nora Quill", "吴小灯", "Ann"} {
		forget(b, s, store.Forgotten{Name: name})
	}
	importing(b, s)
}

func BenchmarkCasesByKey(b *testing.B) {
	s := open(b, b.TempDir(), store.Keys("1", manyKeys))
	cases := thousand()
	for batch := range 30 {
		for n, c := range cases {
			c.ID = corpus.CaseID(fmt.Sprintf("cn-lamp-%d-%04d", batch, n))
		}
		if _, err := s.Import(ctx, ann, "run", 1, cases); err != nil {
			b.Fatal(err)
		}
	}
	for n := 0; b.Loop(); n++ {
		probe := &corpus.Case{ID: corpus.CaseID(fmt.Sprintf("cn-lamp-%d-%04d", n%30, n%1000))}
		if found, err := s.CasesByKey(ctx, manyKeys(probe), 8); err != nil || found[0].ID != probe.ID {
			b.Fatal(found, err)
		}
	}
}

func BenchmarkForgetAName(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s := open(b, b.TempDir())
		save(b, s, thousand(), lampArticle())
		b.StartTimer()
		forget(b, s, store.Forgotten{Name: "Nora Quill"})
	}
}
