package answer

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"casebot/index"
)

//go:embed words/concepts.txt
var conceptLines string

// A concept is one idea of the field in both languages.
type concept struct {
	name    string   // its first English word
	words   []string // English, folded
	stems   []string
	chinese []string // simplified
}

// concepts are read once from words/concepts.txt, and never change.
var concepts, conceptOf = readConcepts(conceptLines)

// readConcepts reads a line each, and finds the idea of a stem.
func readConcepts(lines string) ([]concept, map[string]string) {
	var all []concept
	of := map[string]string{}
	for line := range strings.Lines(lines) {
		english, chinese, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		c := concept{words: list(english), chinese: list(chinese)}
		c.name = "=" + c.words[0]
		for _, word := range c.words {
			for _, stem := range terms(word) {
				c.stems = append(c.stems, stem)
				if of[stem] == "" {
					of[stem] = c.name
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

// keys returns what a text is about: the idea of each word that has one, else
// its stem, none twice. Chinese is read by the words of the field alone.
func keys(text string) []string { return keysOf(text, index.Analyze(text)) }

// keysOf is keys of a text of which the tokens are known.
func keysOf(text string, tokens []index.Token) []string {
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
	if han(text) > 0 {
		for _, i := range conceptsIn(index.Fold(text)) {
			add(concepts[i].name)
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
	for i, c := range concepts {
		for _, word := range c.chinese {
			first, _ := utf8.DecodeRuneInString(word)
			words[first] = append(words[first], chineseWord{word, i})
		}
	}
	return words
})

// conceptsIn returns the places of the concepts that a folded text has a Chinese
// word of, in their order, each once.
func conceptsIn(folded string) []int {
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

// translated writes keys as English key words.
func translated(topics []string) string {
	words := make([]string, len(topics))
	for i, key := range topics {
		words[i] = keyWords(key)[0]
	}
	return strings.Join(words, " ")
}

// keyWords are the English words to search for a key by.
func keyWords(key string) []string {
	for _, c := range concepts {
		if c.name == key {
			return c.words
		}
	}
	return []string{key}
}
