package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"casebot/corpus"
)

// A Screen tells what may come into the archive, as it stood at one moment,
// before anything is written. It knows names by their HMAC alone. One goroutine
// at a time may use it.
type Screen struct{ gate *gate }

// Screen returns the screen of the archive as it stands.
func (s *Store) Screen(ctx context.Context) (*Screen, error) {
	stones, err := collect(ctx, s, tombstone, everyTombstone)
	if err != nil {
		return nil, err
	}
	var key string
	if err := s.first(ctx, nameKey, nil, &key); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	return &Screen{gated(key, stones)}, nil
}

// Holds reports whether a text holds a forgotten name.
func (s *Screen) Holds(text string) bool { return s.gate.holds(text) }

// Case returns a case as the archive would hold it: without forgotten names and
// what forgotten articles say, and under another ID where its own held a name.
// The one given is left alone. The error wraps [ErrForgotten] or [ErrBlocked]
// where it may not come in.
func (s *Screen) Case(c *corpus.Case) (*corpus.Case, error) {
	if len(s.gate.names) == 0 && len(s.gate.shut) == 0 {
		return c, nil
	}
	doc, err := caseDocument(c)
	if err != nil {
		return nil, err
	}
	clean, err := s.gate.admit(doc)
	if err != nil {
		return nil, err
	}
	return clean.c, nil
}

// gated returns the gate of some tombstones.
func gated(key string, stones []stone) *gate {
	g := newGate(key)
	for _, stone := range stones {
		g.add(stone)
	}
	slices.Sort(g.lengths)
	slices.Reverse(g.lengths)
	return g
}

// ScreenOf returns a screen that knows some names alone, as [Store.Forget] would
// find them, and no archive.
func ScreenOf(names ...string) *Screen {
	g := newGate("")
	for _, name := range names {
		found := words(name)
		g.add(stone{Tombstone: Tombstone{Kind: nameStone}, value: g.sum(joined(found)), words: len(found)})
	}
	slices.Sort(g.lengths)
	slices.Reverse(g.lengths)
	return &Screen{g}
}

// Text returns a text with an asterisk for each byte of a forgotten name.
func (s *Screen) Text(text string) string { return s.gate.text(text) }

// HoldsCase reports whether a case holds a forgotten name anywhere, its ID and
// its addresses too.
func (s *Screen) HoldsCase(c *corpus.Case) (bool, error) {
	masked, err := s.Case(c)
	return masked != c, err
}

// HoldsArticle reports whether an article holds a forgotten name anywhere.
func (s *Screen) HoldsArticle(a *corpus.Article) bool {
	copied := *a
	m := masking{gate: s.gate}
	m.record(nil, &copied)
	return m.hit
}
