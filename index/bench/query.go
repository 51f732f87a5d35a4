package bench

import (
	"math/rand/v2"
	"slices"

	"casebot/index"
)

// A Kind is a kind of query.
type Kind string

// The kinds.
const (
	Question Kind = "question" // 13 to 15 words, of which a document may hold any
	Term     Kind = "term"
	Both     Kind = "and"
	Either   Kind = "or"
	Phrase   Kind = "phrase" // two words that stand side by side in some document
	Prefix   Kind = "prefix" // the first four letters or more of a word
	Fuzzy    Kind = "fuzzy"  // a word with one slip
)

// Kinds returns all kinds, in the order of the tables.
func Kinds() []Kind { return []Kind{Question, Term, Both, Either, Phrase, Prefix, Fuzzy} }

// A Query is one query of a kind.
type Query struct {
	Kind Kind
	Tree index.Query
}

// Queries makes so many queries of each kind, shuffled. The same corpus and number
// give the same queries. No query holds function words: not every engine knows
// that they mean nothing.
func (c *Corpus) Queries(each int) []Query {
	random := rand.New(rand.NewPCG(c.seed+separate, uint64(each)))
	a := asker{c, random}
	var out []Query
	for _, kind := range Kinds() {
		for range each {
			out = append(out, Query{kind, a.ask(kind)})
		}
	}
	random.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// An asker thinks of queries.
type asker struct {
	*Corpus
	random *rand.Rand
}

func (a asker) ask(kind Kind) index.Query {
	switch kind {
	case Question:
		return index.Or{Any: words(a.question())}
	case Both:
		return index.And{All: words(a.some(a.pick(), 2))}
	case Either:
		return index.Or{Any: words([]string{a.word(1), a.word(1)})}
	case Phrase:
		return a.phrase()
	case Prefix:
		word := a.word(6)
		return index.Prefix{Text: word[:4+a.random.IntN(len(word)-5)]}
	case Fuzzy:
		return index.Fuzzy{Text: a.slip(a.word(5))}
	}
	return index.Word{Text: a.word(1)}
}

// words makes leaves of words.
func words(of []string) []index.Query {
	out := make([]index.Query, len(of))
	for i, word := range of {
		out[i] = index.Word{Text: word}
	}
	return out
}

// pick makes any document.
func (a asker) pick() draft { return a.draft(a.random.IntN(a.docs)) }

// question mixes the words of two documents, two thirds from the one: common
// words and rare ones as texts have them, and some that do not go together.
func (a asker) question() []string {
	n := 13 + a.random.IntN(3)
	out := append(a.some(a.pick(), n*2/3), a.some(a.pick(), n)...)[:n]
	a.random.Shuffle(n, func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// some draws different content words of a document.
func (a asker) some(d draft, n int) []string {
	ranks := slices.DeleteFunc(d.ranks(), func(rank uint64) bool { return !content(rank) })
	a.random.Shuffle(len(ranks), func(i, j int) { ranks[i], ranks[j] = ranks[j], ranks[i] })
	var out []string
	for _, rank := range ranks {
		if word := spell(rank); len(out) < n && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	for len(out) < n { // of a document of few words
		out = append(out, a.word(1))
	}
	return out
}

// word draws a content word of at least so many letters, as often as it is used.
func (a asker) word(letters int) string {
	for {
		if rank := a.zipf.rank(a.random); content(rank) {
			if word := spell(rank); len(word) >= letters {
				return word
			}
		}
	}
}

// phrase finds two content words side by side.
func (a asker) phrase() index.Query {
	for {
		d := a.pick()
		sentence := d.sentences[a.random.IntN(len(d.sentences))]
		if len(sentence) < 2 {
			continue
		}
		i := a.random.IntN(len(sentence) - 1)
		if content(sentence[i]) && content(sentence[i+1]) {
			return index.Phrase{Words: []string{spell(sentence[i]), spell(sentence[i+1])}}
		}
	}
}

// slip makes one mistake in a word, behind its first letter: a letter wrong, too
// much or too few, or two swapped.
func (a asker) slip(word string) string {
	i := 1 + a.random.IntN(len(word)-2)
	letter := string('a' + (word[i]-'a'+1+byte(a.random.IntN(25)))%26) // any but the one that stands there
	switch kind := a.random.IntN(4); {
	case kind == 0 && len(word) > 5:
		return word[:i] + word[i+1:]
	case kind == 1:
		return word[:i] + letter + word[i:]
	case kind == 2:
		return word[:i] + word[i+1:i+2] + word[i:i+1] + word[i+2:]
	}
	return word[:i] + letter + word[i+1:]
}
