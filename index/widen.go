package index

import (
	"slices"
	"strings"
)

const (
	maxWider  = 48 // bounds the terms that [Widen] adds
	maxOthers = 8  // and the phrases for one word that must be there, or must not
)

// Widen adds to what a person typed what the same may also be written as, for a
// search that is to miss nothing: amounts, lengths of time and days in any
// spelling (see [Terms]), and the synonyms of the lists in this package, which
// count less than the word itself. It leaves out what only asks,
// where other words are left: "show me the cases about drones" is drones. It
// does so with plain words that stand side by side where each may be missing, and
// with a word alone. A word that AND or OR asks for is met by any other way to write the
// whole of it, and a name by how the other script has it. Where a word or a name is taken
// away, so is what it is called in the other language, since half of the texts are in that,
// and of an amount or a day every other spelling.
// Phrases, the words beside them, which ask for what they say, and other filters stay what
// they are.
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
		return held(q, false)
	case And:
		return And{widened(q.All)}
	case Name:
		return held(q, false)
	case Not:
		all := without(q)
		return one(all, And{all})
	}
	return q
}

// widened widens what stands side by side.
func widened(clauses []Query) []Query {
	exact := slices.ContainsFunc(clauses, precise)
	each := gathers(clauses) || loneWord(clauses)
	var all []Query
	for _, clause := range clauses {
		if not, ok := clause.(Not); ok {
			all = append(all, without(not)...)
			continue
		}
		switch {
		case each:
			clause = Widen(clause)
		case !exact, named(clause):
			clause = held(clause, false)
		}
		all = append(all, clause)
	}
	return all
}

// named reports whether a clause is a name or some of them.
func named(q Query) bool {
	either := []Query{q}
	if or, ok := q.(Or); ok {
		either = or.Any
	}
	return !slices.ContainsFunc(either, func(child Query) bool { _, name := child.(Name); return !name })
}

// held is a word or a name, or some of which one must be there, with what they may also
// be written as, or with foreign how the other language has them.
func held(q Query, foreign bool) Query {
	either := []Query{q}
	if or, ok := q.(Or); ok {
		either = slices.Clone(or.Any)
	}
	for i, child := range either {
		switch child := child.(type) {
		case Word:
			either = append(append(either, others(child.Text, foreign)...), valued(child.Text)...)
		case Name:
			either = append(either, child.abroad()...)
		case And:
			either[i] = And{heldAll(child.All, foreign)}
		}
	}
	return one(either, Or{either})
}

// heldAll widens what must all be held: words beside a phrase ask for what they say.
func heldAll(clauses []Query, foreign bool) (all []Query) {
	exact := slices.ContainsFunc(clauses, precise)
	for _, clause := range clauses {
		not, isNot := clause.(Not)
		switch {
		case isNot:
			all = append(all, without(not)...)
		case exact && !named(clause):
			all = append(all, clause)
		default:
			all = append(all, held(clause, foreign))
		}
	}
	return all
}

// without takes away a word, and what it is called in the other language.
func without(q Not) []Query {
	all := []Query{q}
	var same []Query
	switch child := q.Query.(type) {
	case Word:
		same = append(others(child.Text, true), valued(child.Text)...)
	case Name:
		same = child.abroad()
	case And:
		all[0] = Not{And{heldAll(child.All, true)}}
	}
	for _, other := range same {
		all = append(all, Not{other})
	}
	return all
}

// valued is a word that is an amount of money, a length of time, a day or a number, and
// nothing else, in any spelling.
func valued(word string) (same []Query) {
	tokens := Analyze(word)
	found := valuesIn(word, tokens)
	if len(found) != 1 || clean(word[found[0].Span.End:]) != "" {
		return nil
	}
	if before := word[:found[0].Span.Start]; before != "" {
		if _, sign := valueOf("currency", before); !sign {
			return nil
		}
	}
	for _, value := range values(word, tokens) {
		same = append(same, value)
	}
	return same
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
	for _, t := range synonyms(text) {
		add(t)
	}
	return out
}
