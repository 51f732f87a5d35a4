package answer

import (
	_ "embed"
	"slices"
	"strings"

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
func keys(text string) []string {
	var out []string
	add := func(key string) {
		if !slices.Contains(out, key) {
			out = append(out, key)
		}
	}
	for _, token := range index.Analyze(text) {
		switch name := conceptOf[token.Term]; {
		case token.Han():
		case name != "":
			add(name)
		default:
			add(token.Term)
		}
	}
	if han(text) > 0 {
		folded := index.Fold(text)
		for _, c := range concepts {
			if slices.ContainsFunc(c.chinese, func(word string) bool { return strings.Contains(folded, word) }) {
				add(c.name)
			}
		}
	}
	return out
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
