package store

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"hash"
	"slices"

	"casebot/corpus"
)

// A gate stands before everything that is written: it refuses records that were
// forgotten or blocked, and takes forgotten names out of the others. It knows
// names by their HMAC alone.
type gate struct {
	mac     hash.Hash
	names   map[string]bool      // in hexadecimal
	inside  map[string]bool      // what goes within a scope
	asked   map[string]bool      // what some words turned out to be: the same ones come often
	lengths []int                // how many words names have, longest first
	shut    map[corpus.Ref]error // ErrForgotten or ErrBlocked
}

// guard reads the tombstones for the batch.
func (b *batch) guard(ctx context.Context) error {
	var key string
	if err := b.first(ctx, nameKey, nil, &key); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	stones, err := gather(ctx, b, tombstone, everyTombstone)
	if err != nil {
		return err
	}
	g := gated(key, stones)
	b.gate = g
	b.edit.Who, b.edit.Why = g.text(b.edit.Who), g.text(b.edit.Why)
	return nil
}

func newGate(key string) *gate {
	return &gate{mac: hmac.New(sha256.New, []byte(key)), names: map[string]bool{}, inside: map[string]bool{}, asked: map[string]bool{}, shut: map[corpus.Ref]error{}}
}

func (g *gate) add(stone stone) {
	if stone.Kind == withinStone {
		g.inside[stone.value] = true
		return
	}
	if stone.Kind == nameStone {
		g.names[stone.value] = true
		for _, length := range []int{stone.words, 1} { // a name may also be written as one word
			if !slices.Contains(g.lengths, length) {
				g.lengths = append(g.lengths, length)
			}
		}
		return
	}
	closed := ErrBlocked
	if stone.Lasting {
		closed = ErrForgotten
	}
	g.shut[corpus.Ref{Kind: corpus.RecordKind(stone.Kind), ID: stone.value}] = closed
}

// caseID returns the ID of a case, or in its place, where it holds a forgotten
// name, one that says nothing and is the same every time.
func (g *gate) caseID(id corpus.CaseID) corpus.CaseID {
	return g.caseIDIn(id, g.scopes(document{ref: id.Ref()}))
}

// caseIDIn is caseID for a case of which some scopes hold.
func (g *gate) caseIDIn(id corpus.CaseID, scopes []string) corpus.CaseID {
	if !g.holds(string(id)) && g.inScopes(string(id), scopes) == string(id) {
		return id
	}
	return g.neutral(id)
}

func (g *gate) neutral(id corpus.CaseID) corpus.CaseID {
	return corpus.CaseID("case-" + g.sum("id " + string(id))[:12])
}

// admit returns a document as it may be stored. The error wraps [ErrForgotten]
// or [ErrBlocked] where it may not.
func (g *gate) admit(doc document) (document, error) {
	if doc.ref.Kind == corpus.CaseRecord {
		doc.ref = g.caseIDIn(corpus.CaseID(doc.ref.ID), g.scopes(doc)).Ref()
	}
	if closed := g.shut[doc.ref]; closed != nil {
		return doc, fmt.Errorf("%s %w", doc.ref, closed)
	}
	clean, err := g.clean(doc)
	if err != nil || clean.c == nil || len(clean.c.Sources) > 0 {
		return clean, err
	}
	return doc, fmt.Errorf("%s has no other source than an article that %w", doc.ref, ErrForgotten)
}

// clean returns a document without forgotten names and without what forgotten
// articles say; the one given, where there is none of it in it.
func (g *gate) clean(doc document) (document, error) {
	if len(g.names) == 0 && len(g.shut) == 0 {
		return doc, nil
	}
	copied, err := opened(doc.ref, doc.text)
	if err != nil || !g.wash(copied) {
		return doc, err
	}
	copied.raw = doc.raw
	return remade(copied)
}

// wash takes forgotten names, and what forgotten articles say, out of the record
// of a document, which it changes, and reports whether there was any.
func (g *gate) wash(doc document) bool {
	m := masking{gate: g, here: g.scopes(doc)}
	m.record(doc.c, doc.a)
	if doc.c != nil && string(doc.c.ID) != doc.ref.ID {
		doc.c.ID, m.hit = corpus.CaseID(doc.ref.ID), true
	}
	stripped := doc.c != nil && strip(doc.c, g.forgotten)
	return stripped || m.hit
}

func (g *gate) forgotten(id corpus.ArticleID) bool {
	return errors.Is(g.shut[id.Ref()], ErrForgotten)
}
