package store

import (
	"bytes"
	"encoding/json"
	"slices"

	"casebot/corpus"
)

// A word of a forgotten name may go where it stands alone too: not everywhere,
// where it is somebody else's, but within one record, and within every text that
// holds the whole name. Each such place is a scope, and no more than an HMAC of
// scope and word is kept.
const withinStone = "within"

func recordScope(ref corpus.Ref) string { return "record " + ref.String() }
func nameScope(joined string) string    { return "name " + joined }

// within is what is kept of a word in a scope; of no word, of the scope itself.
func (g *gate) within(scope, word string) string { return g.sum("within " + scope + " " + word) }

// scoped returns the stones for words that go within some scopes.
func (g *gate) scoped(scopes, alone []string) (stones []stone) {
	if len(alone) == 0 {
		return nil
	}
	for _, scope := range scopes {
		values := []string{g.within(scope, "")}
		for _, word := range alone {
			for _, w := range words(word) {
				values = append(values, g.within(scope, w.folded))
			}
		}
		for _, value := range values {
			stones = append(stones, stone{Tombstone: Tombstone{Kind: withinStone, Lasting: true}, value: value, words: 1})
		}
	}
	return stones
}

// scopes returns those that hold for a record, and have words of their own: its
// ID, its sources, and the forgotten names that stand in it.
func (g *gate) scopes(doc document) (found []string) {
	if len(g.inside) == 0 {
		return nil
	}
	add := func(scope string) {
		if !slices.Contains(found, scope) && g.inside[g.within(scope, "")] {
			found = append(found, scope)
		}
	}
	add(recordScope(doc.ref))
	if doc.c != nil {
		add(recordScope(doc.c.ID.Ref()))
		for _, source := range doc.c.Sources {
			add(recordScope(source.ID.Ref()))
		}
	}
	for _, text := range stringsIn(doc.text) {
		for _, name := range g.found(text) {
			add(nameScope(name))
		}
	}
	return found
}

// stringsIn returns every string of a JSON text.
func stringsIn(document []byte) (found []string) {
	tokens := json.NewDecoder(bytes.NewReader(document))
	for {
		token, err := tokens.Token()
		if err != nil {
			return found // the end: the text is JSON
		}
		if text, ok := token.(string); ok {
			found = append(found, text)
		}
	}
}

// found returns the forgotten names in a text, each as one word.
func (g *gate) found(text string) (names []string) {
	for rest := words(text); len(rest) > 0; {
		n := max(g.match(rest), 0)
		if n > 0 {
			names = append(names, joined(rest[:n]))
		}
		rest = rest[max(n, 1):]
	}
	return names
}

// inScopes puts asterisks in the place of the words that go within some scopes.
func (g *gate) inScopes(text string, scopes []string) string {
	if len(scopes) == 0 {
		return text
	}
	masked := []byte(text)
	for _, w := range words(text) {
		if !slices.ContainsFunc(scopes, func(scope string) bool { return g.goesWithin(scope, w.folded) }) {
			continue
		}
		for i := w.start; i < w.end; i++ {
			masked[i] = '*'
		}
	}
	return string(masked)
}

// goesWithin reports whether a word goes within a scope, and remembers it as
// named does: no name that is asked for holds a space.
func (g *gate) goesWithin(scope, word string) bool {
	key := scope + " " + word
	goes, known := g.asked[key]
	if !known {
		if len(g.asked) >= maxAsked {
			clear(g.asked)
		}
		goes = g.inside[g.within(scope, word)]
		g.asked[key] = goes
	}
	return goes
}
