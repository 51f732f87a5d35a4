package index

import (
	"slices"
	"strings"
)

// maxWider bounds the terms that [Widen] adds.
const maxWider = 48

// Widen adds to what a person typed what the same may also be written as, for a
// search that is to miss nothing: amounts, lengths of time and days in any
// spelling (see [Terms]), and the synonyms of the lists in this package, which
// count less than the word itself. It leaves out what only asks,
// where other words are left: "show me the cases about drones" is drones. It
// does so with plain words that stand side by side where each may be missing, and
// with a word alone. Words that must be held, phrases, filters, and what is taken
// away stay what they are.
func Widen(q Query) Query {
	switch q := q.(type) {
	case Word:
		words := askings().focus([]Query{q})
		if all := append(words, wider(wordsOf(words))...); len(all) > 1 {
			return Or{all}
		}
		return words[0]
	case Or:
		if loose(q) {
			words := askings().focus(q.Any)
			return Or{append(slices.Clip(words), wider(wordsOf(words))...)}
		}
	case And:
		if gathers(q.All) || loneWord(q.All) {
			all := slices.Clone(q.All)
			for i, child := range all {
				all[i] = Widen(child)
			}
			return And{all}
		}
	}
	return q
}

// Widens reports whether a search for a word looks for others too that may mean
// the same.
func Widens(word string) bool { return len(wider(word)) > 0 }

// loneWord reports whether there is one word, and nothing but filters beside it.
func loneWord(clauses []Query) bool {
	words := 0
	for _, clause := range clauses {
		switch clause.(type) {
		case Word:
			words++
		default:
			if !narrows(clause) {
				return false
			}
		}
	}
	return words == 1
}

func wordsOf(queries []Query) string {
	var words []string
	for _, q := range queries {
		if word, ok := q.(Word); ok {
			words = append(words, word.Text)
		}
	}
	return strings.Join(words, " ")
}

// wider returns what else the words of a text are looked up by: each term once,
// and none that the text holds itself.
func wider(text string) []Query {
	held := map[string]bool{}
	tokens := Analyze(text)
	for _, t := range tokens {
		held[t.Term] = true
	}
	var out []Query
	add := func(t Term) {
		if !held[t.Text] && len(out) < maxWider {
			held[t.Text] = true
			out = append(out, t)
		}
	}
	for _, value := range values(text, tokens) {
		add(value)
	}
	for _, t := range synonyms(tokens) {
		add(t)
	}
	return out
}
