package store_test

import (
	"fmt"
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
