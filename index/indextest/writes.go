package indextest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"strings"
	"sync"

	"casebot/corpus"
	"casebot/index"
)

func emptyIndex(s *story) {
	s.expect("camera")
	s.expect("in:CN")
	s.expect("name:Han*")
	if at := s.at(); at != (index.Position{}) {
		s.t.Errorf("an empty index stands at %+v", at)
	}
	if held := s.held(); len(held) > 0 {
		s.t.Errorf("an empty index holds %v", held)
	}
}

func seenAtOnce(s *story) {
	for i := range 20 {
		s.put(article(fmt.Sprint("a", i), fmt.Sprintf("word%d camera", i)))
		s.expect(fmt.Sprintf("word%d", i), fmt.Sprint("a", i))
		if total := s.search(index.Request{Query: index.Word{Text: "camera"}}).Total; total != i+1 {
			s.t.Fatalf("after %d writes a total of %d", i+1, total)
		}
	}
}

func replaced(s *story) {
	s.put(record("a", "Old title", "Old"), article("b", "old text"))
	s.put(record("a", "New title", "New"), article("b", "new text"))
	s.expect("old")
	s.expect("name:old")
	s.expect("new", "a", "b")
	s.expect("name:new", "a")

	// The same document twice in one batch: the later one stands.
	s.put(article("b", "first"), article("b", "second"))
	s.expect("second", "b")
	s.expect("first")
	if held := s.held(); len(held) != 2 {
		s.t.Errorf("two documents are %v", held)
	}
}

func deleted(s *story) {
	a, b := article("a", "camera one"), article("b", "camera two")
	s.put(a, b)
	s.write(index.Batch{Delete: []corpus.Ref{a.Ref}})
	s.expect("camera", "b")
	s.expect("one")

	s.write(index.Batch{Delete: []corpus.Ref{a.Ref, {Kind: corpus.CaseRecord, ID: "never"}}}) // neither is there
	s.expect("camera", "b")

	s.put(a)
	s.expect("camera", "a", "b")

	s.write(index.Batch{Put: []index.Document{a}, Delete: []corpus.Ref{a.Ref, b.Ref}}) // put wins
	s.expect("camera", "a")
}

// A batch that fails has not happened.
func allOrNothing(s *story) {
	s.put(article("a", "camera"))
	before := s.at()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	err := s.Write(ctx, index.Batch{Put: []index.Document{article("b", "camera")}, Delete: []corpus.Ref{article("a", "").Ref},
		Position: index.Position{Archive: "a", Seq: 2}})
	if !errors.Is(err, context.Canceled) {
		s.t.Errorf("a write with a cancelled context: %v", err)
	}
	s.expect("camera", "a")
	if after := s.at(); after != before {
		s.t.Errorf("the position moved to %+v", after)
	}
}

func position(s *story) {
	first, second := index.Position{Archive: "one", Seq: 7}, index.Position{Archive: "two", Seq: 1 << 60}
	s.write(index.Batch{Put: []index.Document{article("a", "camera")}, Position: first})
	if at := s.at(); at != first {
		s.t.Errorf("at %+v, want %+v", at, first)
	}
	s.write(index.Batch{Position: second}) // a batch may be nothing but a step
	if at := s.at(); at != second {
		s.t.Errorf("at %+v, want %+v", at, second)
	}
	s.expect("camera", "a")
}

func reset(s *story) {
	s.put(record("a", "camera", "Han"))
	if err := s.Reset(context.Background()); err != nil {
		s.t.Fatalf("reset: %v", err)
	}
	emptyIndex(s)
	s.put(record("b", "camera", "Han"))
	s.expect("camera", "b")
}

func listing(s *story) {
	documents := library()
	s.put(documents...)
	want := map[string]uint64{}
	for _, d := range documents {
		want[d.Ref.String()] = d.Sum()
	}
	if held := s.held(); !maps.Equal(held, want) {
		s.t.Errorf("lists %v, want %v", held, want)
	}
	d := documents[0]
	d.Body += " More."
	s.write(index.Batch{Put: []index.Document{d}, Delete: []corpus.Ref{documents[1].Ref}})
	want[d.Ref.String()] = d.Sum()
	delete(want, documents[1].Ref.String())
	if held := s.held(); !maps.Equal(held, want) {
		s.t.Errorf("after a change it lists %v, want %v", held, want)
	}
	enough := errors.New("enough")
	visits := 0
	err := s.Each(context.Background(), func(corpus.Ref, uint64) error { visits++; return enough })
	if !errors.Is(err, enough) || visits != 1 {
		s.t.Errorf("a visitor that stops: %v after %d visits", err, visits)
	}
}

func cancelled(s *story) {
	s.put(library()...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	q, _ := index.Parse("surveillance camera")
	if page, err := s.Search(ctx, index.Request{Query: q}); !errors.Is(err, context.Canceled) || page != nil {
		s.t.Errorf("search: %v, %v", page, err)
	}
	if err := s.Each(ctx, func(corpus.Ref, uint64) error { return nil }); !errors.Is(err, context.Canceled) {
		s.t.Errorf("each: %v", err)
	}
	if err := s.Reset(ctx); !errors.Is(err, context.Canceled) {
		s.t.Errorf("reset: %v", err)
	}
	s.expect("pupils", "school")
}

// Trees that Parse does not make are searched or refused, never worse.
func strangeTrees(s *story) {
	s.put(article("a", "camera home"), article("b", "camera"))
	camera, home := index.Word{Text: "camera"}, index.Word{Text: "home"}
	deep := index.Query(camera)
	for range 10000 {
		deep = index.And{All: []index.Query{deep}}
	}
	wide := index.Or{}
	for i := range 5000 {
		wide.Any = append(wide.Any, index.Word{Text: fmt.Sprint("w", i)})
	}
	for _, c := range []struct {
		name    string
		tree    index.Query
		want    []string
		refused bool
	}{
		{"no query", nil, nil, false},
		{"empty nodes", index.And{All: []index.Query{index.Or{}, index.And{}, index.Phrase{}}}, nil, false},
		{"a bare Not", index.Not{Query: camera}, nil, false},
		{"a Not in an Or", index.Or{Any: []index.Query{home, index.Not{Query: camera}}}, []string{"a"}, false},
		{"a Not of a Not", index.And{All: []index.Query{camera, index.Not{Query: index.Not{Query: camera}}}}, []string{"b", "a"}, false},
		{"a Not of an Or", index.And{All: []index.Query{camera, index.Not{Query: index.Or{Any: []index.Query{home, index.Word{Text: "x"}}}}}}, []string{"b"}, false},
		{"no bounds", index.Years{}, []string{"a", "b"}, false},
		{"absurd bounds", index.Years{From: -5, To: 1 << 40}, nil, false},
		{"an unknown field", index.Filter{Field: "colour", Value: "red"}, nil, false},
		{"a field of the engine's own", index.Filter{Field: "text", Value: "camera"}, nil, false},
		{"an empty prefix", index.Prefix{}, nil, false},
		{"a word of one megabyte", index.Word{Text: strings.Repeat("x", 1<<20)}, nil, false},
		{"too deep", deep, nil, true},
		{"too wide", wide, nil, true},
	} {
		page, err := s.Search(context.Background(), index.Request{Query: c.tree})
		switch {
		case c.refused != (err != nil):
			s.t.Errorf("%s: error %v", c.name, err)
		case err == nil && strings.Join(ids(page), " ") != strings.Join(c.want, " "):
			s.t.Errorf("%s: finds %q, want %q", c.name, ids(page), c.want)
		}
	}
}

// Searches and writes may overlap; each search sees some whole batch.
func manyAtOnce(s *story) {
	s.put(article("a", "camera"), article("b", "camera"))
	q, _ := index.Parse("home camera")
	var workers sync.WaitGroup
	for range 4 {
		workers.Go(func() {
			for range 50 {
				page, err := s.Search(context.Background(), index.Request{Query: q})
				if err != nil || page.Total%2 != 0 {
					s.t.Errorf("a search saw half a batch: %+v, %v", page, err)
					return
				}
			}
		})
	}
	workers.Go(func() {
		for i := range 10 {
			pair := []index.Document{article(fmt.Sprint("x", i), "camera"), article(fmt.Sprint("y", i), "camera")}
			if err := s.Write(context.Background(), index.Batch{Put: pair}); err != nil {
				s.t.Errorf("write: %v", err)
			}
		}
	})
	workers.Wait()
}
