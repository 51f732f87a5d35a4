package lexicon

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

//go:embed bridge.txt
var bridgeLines string

// A Saying is one way to say an idea of bridge.txt or, in Chinese, of
// concepts.txt: the stems of it, or its characters.
type Saying struct {
	Idea  string // "~" and the first English word; of a concept its name
	Stems []string
	Han   string
}

// A Crossing is what a text in one language is read by for a question in the other.
type Crossing struct {
	English map[string][]Saying // by the first stem, the longest first
	chinese map[string][]Saying // by the first character, the longest first
	Words   map[string][]string // of an idea in both languages, as written
}

// Bridge holds the ideas of bridge.txt, and of concepts.txt in Chinese. It never changes.
var Bridge = readBridge(bridgeLines)

// readBridge reads an idea to a line.
func readBridge(lines string) Crossing {
	c := Crossing{map[string][]Saying{}, map[string][]Saying{}, map[string][]string{}}
	for _, idea := range Concepts {
		c.add(idea.Name, nil, idea.Chinese)
	}
	for line := range strings.Lines(lines) {
		english, chinese, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		words := list(english)
		c.add("~"+words[0], words, list(chinese))
	}
	longest := func(a, b Saying) int { return cmp.Or(len(b.Stems)-len(a.Stems), len(b.Han)-len(a.Han)) }
	for _, ways := range []map[string][]Saying{c.English, c.chinese} {
		for _, all := range ways {
			slices.SortStableFunc(all, longest)
		}
	}
	return c
}

// add notes how an idea is said.
func (c *Crossing) add(idea string, english, chinese []string) {
	for _, word := range english {
		if stems := Terms(word); len(stems) > 0 {
			c.English[stems[0]] = append(c.English[stems[0]], Saying{Idea: idea, Stems: stems})
		}
	}
	for _, word := range chinese {
		first := Clip(word, 1)
		c.chinese[first] = append(c.chinese[first], Saying{Idea: idea, Han: word})
	}
	c.Words[idea] = append(append(c.Words[idea], english...), chinese...)
}

// A Sighting is an idea that a text has, with where it has it.
type Sighting struct {
	Saying
	At corpus.Span
}

// Seen returns the ideas of a text in its order, of overlapping ones the longest.
func (c *Crossing) Seen(text string) []Sighting {
	return append(c.SeenLatin(text), c.SeenHan(text)...)
}

// SeenLatin returns those that are said in English.
func (c *Crossing) SeenLatin(text string) []Sighting {
	return c.SeenTokens(slices.DeleteFunc(index.Analyze(text), index.Token.Han))
}

// SeenTokens returns those that are said in some English words.
func (c *Crossing) SeenTokens(tokens []index.Token) []Sighting {
	var found []Sighting
	for i := 0; i < len(tokens); {
		length := 1
		for _, e := range c.English[tokens[i].Term] {
			if begins(tokens[i:], e.Stems) {
				length = len(e.Stems)
				found = append(found, Sighting{e, corpus.Span{Start: tokens[i].Span.Start, End: tokens[i+length-1].Span.End}})
				break
			}
		}
		i += length
	}
	return found
}

// begins reports whether tokens begin with some stems.
func begins(tokens []index.Token, stems []string) bool {
	if len(tokens) < len(stems) {
		return false
	}
	for i, stem := range stems {
		if tokens[i].Term != stem {
			return false
		}
	}
	return true
}

// SeenHan returns those that are said in Chinese, in either script.
func (c *Crossing) SeenHan(text string) []Sighting {
	if Han(text) == 0 {
		return nil
	}
	var found []Sighting
	folded := Simplified(text)
	for i := 0; i < len(folded); {
		_, size := utf8.DecodeRuneInString(folded[i:])
		for _, e := range c.chinese[folded[i:i+size]] {
			if strings.HasPrefix(folded[i:], e.Han) {
				size = len(e.Han)
				found = append(found, Sighting{e, corpus.Span{Start: i, End: i + size}})
				break
			}
		}
		i += size
	}
	return found
}

// Ideas returns the names of the ideas of a text, none twice.
func Ideas(text string) []string {
	var names []string
	for _, s := range Bridge.Seen(text) {
		if !slices.Contains(names, s.Idea) {
			names = append(names, s.Idea)
		}
	}
	return names
}

// Crossed reports whether a key is an idea of the bridge.
func Crossed(key string) bool { return strings.HasPrefix(key, "~") }
