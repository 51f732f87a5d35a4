package bleveindex

import (
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// What the index tells of where terms stand is what the analysis of the texts
// tells, also after segments were merged and documents deleted; so are lengths
// and frequencies.
func TestPositionsAreThoseOfTheTexts(t *testing.T) {
	e, err := Open(t.TempDir(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	bodies := writeParks(t, e)
	if err := e.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	at, err := snapshotOf(e.db)
	if err != nil {
		t.Fatal(err)
	}
	defer at.Close()
	s, err := newSnapshot(at, nil, e.cache)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range s.parts {
		held := map[string]*postings{}
		for _, term := range []string{"camera", "park", "home", "gate", "lantern"} {
			if held[term], err = part.read(fieldText, term, 1, unhurried); err != nil {
				t.Fatal(err)
			}
		}
		text := &lines{part: part}
		for document := range part.lengths {
			sameText(t, text, held, uint64(document), bodies)
		}
	}
}

// writeParks writes three batches, deletes a tenth, and returns the texts by
// reference.
func writeParks(t *testing.T, e *Engine) map[string]string {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 1))
	bodies := map[string]string{}
	for batch := range 3 {
		var b index.Batch
		for i := range 2000 {
			words := []string{"home"}
			for range r.IntN(6) {
				words = append(words, []string{"camera", "park", "home", "gate", "of the"}[r.IntN(5)])
			}
			if batch == 1 && i == 7 {
				words = append(words, "lantern", "lantern") // in one document alone, which bleve writes another way
			}
			d := index.Document{Ref: corpus.ArticleID(fmt.Sprint(batch, "-", i)).Ref(), Body: strings.Join(words, " ")}
			b.Put = append(b.Put, d)
			bodies[d.Ref.String()] = d.Body
			if batch > 0 && i%10 == 0 {
				b.Delete = append(b.Delete, corpus.ArticleID(fmt.Sprint(batch-1, "-", i)).Ref())
			}
		}
		if err := e.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	return bodies
}

func sameText(t *testing.T, text *lines, held map[string]*postings, document uint64, bodies map[string]string) {
	t.Helper()
	id, err := text.part.segment.DocID(document)
	if err != nil {
		t.Fatal(err)
	}
	where, length := map[string][]uint64{}, uint32(0)
	for _, token := range index.Analyze(bodies[string(id)]) {
		where[token.Term] = append(where[token.Term], uint64(token.Position))
		length++
	}
	if text.part.lengths[document] != length {
		t.Errorf("%s has a length of %d, want %d", id, text.part.lengths[document], length)
	}
	for term, want := range where {
		in := cursor{postings: held[term]}
		in.enter(int(document / windowSize))
		if got := in.frequency(int(document % windowSize)); int(got) != len(want) {
			t.Errorf("%s holds %s %d times, want %d", id, term, got, len(want))
		}
		if got, err := text.positions(nil, term, document); err != nil || !slices.Equal(got, want) {
			t.Fatalf("%s in %s: %v, %v; want %v", term, id, got, err, want)
		}
	}
}
