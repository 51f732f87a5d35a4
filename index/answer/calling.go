package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// callingWords returns one word of each of the names that a question can name a case
// by: a name stands in a question with all of its words, and so with this one. Of a
// title it is none that half the archive is about, if there is another.
func callingWords(c *corpus.Case) []string {
	var words []string
	for _, p := range c.Parties {
		if p.Role == "authority" {
			continue
		}
		for _, name := range p.Names {
			parts := strings.Fields(name.Text)
			if !p.Person {
				parts = parts[:min(1, len(parts))] // a company goes by its first word, a person by any
			}
			for _, part := range parts {
				words = append(words, firstWord(part))
			}
		}
	}
	topics := nameWords(strings.Join(c.Topics, "\n"))
	for _, name := range ownNames(c) {
		words = append(words, tellingWord(name, words, topics))
	}
	return words
}

// firstWord returns the first word of a text, of a script without spaces its first
// two characters.
func firstWord(text string) string {
	tokens := index.NameTokens(text)
	for _, token := range tokens {
		if token.Han() && lexicon.Runes(token.Term) > 1 && tokens[0].Han() {
			return token.Term
		}
	}
	if len(tokens) == 0 {
		return ""
	}
	return tokens[0].Term
}

// tellingWord returns a word of a name: one of the known ones, else the first that is
// of no topic, else the first.
func tellingWord(name string, known, topics []string) string {
	own := slices.DeleteFunc(nameWords(name), func(word string) bool { return slices.Contains(lexicon.CompanyKinds, word) })
	if i := slices.IndexFunc(own, func(word string) bool { return slices.Contains(known, word) }); i >= 0 {
		return own[i]
	}
	apart := func(word string) bool {
		return !slices.Contains(topics, word) && !lexicon.FunctionWord(word) && (lexicon.Han(word) != 1)
	}
	if i := slices.IndexFunc(own, apart); i >= 0 {
		return own[i]
	}
	return firstWord(name)
}

// nameWords returns the words of a text as names are found by them.
func nameWords(text string) []string {
	var words []string
	for _, token := range index.NameTokens(text) {
		words = append(words, token.Term)
	}
	return words
}
