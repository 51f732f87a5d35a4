package indextest

import (
	"context"
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// An Engine is what the suite asks of a search engine.
type Engine interface {
	index.Searcher
	index.Writer
	index.Lister
	index.Resetter
}

// Run holds an engine to the contract of package index. Open returns an empty
// engine, and closes it when its test ends.
func Run(t *testing.T, open func(t *testing.T) Engine) {
	t.Run("search", func(t *testing.T) { testSearch(t, open(t)) })
	t.Run("ranking", func(t *testing.T) { testRanking(t, open) })
	t.Run("scores", func(t *testing.T) { testScores(t, open) })
	t.Run("pages", func(t *testing.T) { testPages(t, open) })
	t.Run("limits", func(t *testing.T) { testLimits(t, open(t)) })
	for _, story := range []struct {
		name string
		tell func(*story)
	}{
		{"an empty index", emptyIndex},
		{"a write is seen at once", seenAtOnce},
		{"a document is replaced", replaced},
		{"a document is deleted", deleted},
		{"a batch is all or nothing", allOrNothing},
		{"the position comes with the batch", position},
		{"reset empties", reset},
		{"listing", listing},
		{"a cancelled context", cancelled},
		{"queries that no parser made", strangeTrees},
		{"many at once", manyAtOnce},
		{"dates between others", datesBetween},
		{"cursors of nobody", hostileCursors},
	} {
		t.Run(story.name, func(t *testing.T) { story.tell(tell(t, open(t))) })
	}
}

// A story is one engine with short ways to use it; whatever fails ends the test.
type story struct {
	t *testing.T
	Engine
}

func tell(t *testing.T, e Engine) *story { return &story{t, e} }

func (s *story) write(b index.Batch) {
	s.t.Helper()
	if err := s.Write(context.Background(), b); err != nil {
		s.t.Fatalf("write: %v", err)
	}
}

func (s *story) put(documents ...index.Document) {
	s.t.Helper()
	s.write(index.Batch{Put: documents, Position: index.Position{Archive: "a", Seq: 1}})
}

func (s *story) search(req index.Request) *index.Page {
	s.t.Helper()
	page, err := s.Search(context.Background(), req)
	if err != nil {
		s.t.Fatalf("search %s: %v", req.Query, err)
	}
	return page
}

// find searches what a person would type and returns the IDs found, best first.
func (s *story) find(typed string) []string {
	s.t.Helper()
	q, _ := index.Parse(typed)
	return ids(s.search(index.Request{Query: q}))
}

// expect checks what a typed query finds, in order.
func (s *story) expect(typed string, want ...string) {
	s.t.Helper()
	if got := s.find(typed); !slices.Equal(got, want) {
		s.t.Errorf("%q finds %q, want %q", typed, got, want)
	}
}

func (s *story) at() index.Position {
	s.t.Helper()
	position, err := s.Position(context.Background())
	if err != nil {
		s.t.Fatalf("position: %v", err)
	}
	return position
}

// held lists the index: reference to fingerprint.
func (s *story) held() map[string]uint64 {
	s.t.Helper()
	held := map[string]uint64{}
	err := s.Each(context.Background(), func(ref corpus.Ref, sum uint64) error {
		if _, twice := held[ref.String()]; twice {
			s.t.Errorf("%s is listed twice", ref)
		}
		held[ref.String()] = sum
		return nil
	})
	if err != nil {
		s.t.Fatalf("list: %v", err)
	}
	return held
}

func ids(page *index.Page) []string {
	out := []string{}
	for _, hit := range page.Hits {
		out = append(out, hit.Ref.ID)
	}
	return out
}

// article and record are the shortest documents.
func article(id, body string) index.Document {
	return index.Document{Ref: corpus.ArticleID(id).Ref(), Body: body}
}

func record(id, title string, names ...string) index.Document {
	return index.Document{Ref: corpus.CaseID(id).Ref(), Title: title, Names: names}
}
