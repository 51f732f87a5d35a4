package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"casebot/index"
)

//go:embed concepts.txt
var conceptLines string

// A Concept is one idea of the field in both languages.
type Concept struct {
	Name    string   // its first English word
	words   []string // English, folded
	stems   []string
	Chinese []string // simplified
}

// Concepts are the ideas of concepts.txt, conceptOf the name of the idea of each of their
// stems. Neither ever changes.
var Concepts, conceptOf = readConcepts(conceptLines)

// ConceptOf returns the name of the idea of a stem, empty where it is of none.
func ConceptOf(stem string) string { return conceptOf[stem] }

// readConcepts reads an idea to a line.
func readConcepts(lines string) ([]Concept, map[string]string) {
	var all []Concept
	of := map[string]string{}
	for line := range strings.Lines(lines) {
		english, chinese, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		c := Concept{words: list(english), Chinese: list(chinese)}
		c.Name = "=" + c.words[0]
		for _, word := range c.words {
			for _, stem := range Terms(word) {
				c.stems = append(c.stems, stem)
				if of[stem] == "" && !strings.Contains(word, "-") { // a check is no check-in
					of[stem] = c.Name
				}
			}
		}
		all = append(all, c)
	}
	return all, of
}

// list cuts a text at its commas.
func list(text string) []string {
	var out []string
	for part := range strings.SplitSeq(text, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// Keys returns what a text is about: the idea of each word that has one, else
// its stem, none twice. Chinese is read by the words of the field alone.
func Keys(text string) []string { return KeysOf(text, index.Analyze(text)) }

// KeysOf is [Keys] of a text of which the tokens are known.
func KeysOf(text string, tokens []index.Token) []string {
	var out []string
	add := func(key string) {
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	for _, token := range tokens {
		switch name := conceptOf[token.Term]; {
		case token.Han():
		case name != "":
			add(name)
		default:
			add(token.Term)
		}
	}
	if Han(text) > 0 {
		for _, i := range ConceptsIn(index.Fold(text)) {
			add(Concepts[i].Name)
		}
	}
	return out
}

// A chineseWord is one that a concept is said by.
type chineseWord struct {
	word string
	of   int // its place among the concepts
}

// chineseWords are the Chinese words of all concepts, by their first character.
var chineseWords = sync.OnceValue(func() map[rune][]chineseWord {
	words := map[rune][]chineseWord{}
	for i, c := range Concepts {
		for _, word := range c.Chinese {
			first, _ := utf8.DecodeRuneInString(word)
			words[first] = append(words[first], chineseWord{word, i})
		}
	}
	return words
})

// ConceptsIn returns the places of the concepts that a folded text has a Chinese
// word of, in their order, each once.
func ConceptsIn(folded string) []int {
	var found []int
	words := chineseWords()
	for at, first := range folded {
		for _, w := range words[first] {
			if strings.HasPrefix(folded[at:], w.word) {
				found = append(found, w.of)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// Translated writes keys as English key words.
func Translated(topics []string) string {
	words := make([]string, len(topics))
	for i, key := range topics {
		words[i] = KeyWords(key)[0]
	}
	return strings.Join(words, " ")
}

// KeyWords are the English words to search for a key by.
func KeyWords(key string) []string {
	for _, c := range Concepts {
		if c.Name == key {
			return c.words
		}
	}
	return []string{key}
}

// KeyOf returns the key of a stem: its idea where it has one.
func KeyOf(stem string) string {
	if name := conceptOf[stem]; name != "" {
		return name
	}
	return stem
}
