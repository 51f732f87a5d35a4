package index

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
)

//go:embed words/en.txt
var wordsEN string

//go:embed words/zh.txt
var wordsZH string

// A phrase is the words or single characters of one entry of the lists, as
// [Analyze] has them, and what a text that holds it is looked up by.
type phrase struct {
	text  string   // as it is written; in Chinese characters without what is in brackets
	words []string // in order
	keys  []string // words, or pairs of characters, without what is in brackets; none where it only asks
	han   bool
	named bool // it is somebody's name
}

// A meaning is the phrases of one line of the lists.
type meaning []phrase

// listLines are the entries of each line of lists of words: a line is a meaning, with
// commas or an equals sign between its phrases; a line that begins with # is a remark.
func listLines(lists string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(lists) {
			if !strings.HasPrefix(line, "#") && !yield(strings.Split(strings.ReplaceAll(line, "=", ","), ",")) {
				return
			}
		}
	}
}

func newPhrase(written string) phrase {
	whole := withoutBrackets(written)
	tokens := withNot(whole)
	p := phrase{words: singles(tokens), han: len(tokens) > 0 && tokens[0].Han()}
	if p.text = clean(whole); p.han {
		p.text = clean(unbracketed(written))
	}
	for _, g := range Groups(unbracketed(written)) {
		p.keys = append(p.keys, g.Keys...)
	}
	return p
}

// withoutBrackets returns a text without the brackets in it, and with what stands in
// them.
func withoutBrackets(text string) string {
	return strings.NewReplacer("(", "", ")", "").Replace(text)
}

// unbracketed returns a text without what stands in brackets.
func unbracketed(text string) string {
	before, rest, open := strings.Cut(text, "(")
	_, after, closed := strings.Cut(rest, ")")
	if !open || !closed {
		return text
	}
	return before + unbracketed(after)
}

// withNot takes a text apart as [Analyze] does, with the word that turns the next one
// round: not guilty is not guilty.
func withNot(text string) []Token {
	stems := stemmers.Get().(*stemmer)
	defer stemmers.Put(stems)
	a := analyzer{stem: func(word string) string {
		if word == not {
			return word
		}
		return stems.stem(word)
	}}
	a.split(text)
	return a.tokens
}

const not = "not"

// singles returns words and single characters, without pairs.
func singles(tokens []Token) []string {
	var words []string
	for i, t := range tokens {
		if !pair(tokens, i) || !t.Han() {
			words = append(words, t.Term)
		}
	}
	return words
}

// synonyms returns what a text may also be written as, in the order of its words, of
// overlapping phrases for the longest only. Words of an alphabet that stand in a longer
// phrase are looked for in Chinese by themselves too, as they are in their own language: a
// second word finds no less than the first alone.
func synonyms(text string) []Term {
	var out []Term
	words := singles(withNot(text))
	for i := 0; i < len(words); {
		all, length := meaningsAt(words[i:])
		for _, m := range all {
			for _, other := range m[1:] {
				out = append(out, other.terms(m[0])...)
			}
		}
		for k := i; length > 1 && words[i] != not && k < i+length; k++ {
			out = append(out, abroad(words[k])...)
		}
		i += max(length, 1)
	}
	return out
}

// abroad returns the Chinese for a single word of an alphabet.
func abroad(word string) (out []Term) {
	all, _ := meaningsAt([]string{word})
	for _, m := range all {
		for _, other := range m[1:] {
			if other.han && !m[0].han {
				out = append(out, other.terms(m[0])...)
			}
		}
	}
	return out
}

// meaningsAt returns the meanings of the longest phrase that words begin with, and how
// many words it has.
func meaningsAt(words []string) (all []meaning, length int) {
	for _, m := range meanings()[words[0]] {
		own := m[0].words
		if len(own) < length || len(own) > len(words) || !slices.Equal(own, words[:len(own)]) {
			continue
		}
		all, length = append(all, m), len(own)
	}
	return all, length
}

// others returns what else the whole of a text may be written as, for words that must
// be there or must not: whole phrases, and with foreign those of the other language
// alone.
func others(text string, foreign bool) (out []Query) {
	words := singles(withNot(text))
	if len(words) == 0 {
		return nil
	}
	all, length := meaningsAt(words)
	if length != len(words) {
		return nil
	}
	for _, m := range all {
		for _, other := range m[1:] {
			same := Phrase{strings.Fields(other.text)}
			known := slices.ContainsFunc(out, func(q Query) bool { return q.String() == same.String() })
			if (!foreign || other.han != m[0].han) && !known && len(out) < maxOthers {
				out = append(out, same)
			}
		}
	}
	return out
}

const (
	// synonymWeight is what a synonym counts, beside 1 for the word itself, and
	// translationWeight a word of another language, which no text adds to the first.
	synonymWeight     = .4
	translationWeight = 1

	// charactersWeight is what a word of another language counts beside 1 for the
	// Chinese characters that it stands for. At more than a half, a text that holds
	// two of the things asked for, in the other language, goes before one that holds
	// one of them in these very characters; at less than 1, of two texts about the
	// same the one in the language of the search comes first.
	charactersWeight = .6

	// namedWeight is what a name in an alphabet counts beside 1 for the characters of the
	// name: whoever is named is asked for, in whatever language a text tells of them.
	namedWeight = 1
)

// terms looks the phrase up in place of another one. However many keys it has,
// together they count as much as the words that they stand for would, lessened.
func (p phrase) terms(instead phrase) []Term {
	weight, keys, n := synonymWeight, float64(len(p.keys)), float64(len(instead.words))
	switch {
	case p.han == instead.han:
		weight *= min(1, n/keys)
	case p.han:
		weight = translationWeight * min(1, n/keys)
	default:
		weight = charactersWeight
		if p.named {
			weight = namedWeight
		}
		weight *= (2*n - 1) / keys // each character counts, and each pair of them
	}
	out := make([]Term, 0, len(p.keys))
	for i, key := range p.keys {
		if slices.Contains(instead.keys, key) {
			continue
		}
		like := ""
		if len(instead.keys) > 0 {
			like = instead.keys[min(i, len(instead.keys)-1)]
		}
		out = append(out, Term{key, weight, like})
	}
	return out
}
