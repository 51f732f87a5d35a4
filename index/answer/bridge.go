package answer

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

//go:embed words/bridge.txt
var bridgeLines string

// A saying is one way to say an idea of words/bridge.txt or, in Chinese, of
// words/concepts.txt: the stems of it, or its characters.
type saying struct {
	idea  string // "~" and the first English word; of a concept its name
	stems []string
	han   string
}

// A crossing is what a text in one language is read by for a question in the other.
type crossing struct {
	english map[string][]saying // by the first stem, the longest first
	chinese map[string][]saying // by the first character, the longest first
	words   map[string][]string // of an idea in both languages, as written
}

// bridge is read once and never changes.
var bridge = readBridge(bridgeLines)

// readBridge reads an idea to a line.
func readBridge(lines string) crossing {
	c := crossing{map[string][]saying{}, map[string][]saying{}, map[string][]string{}}
	for _, idea := range concepts {
		c.add(idea.name, nil, idea.chinese)
	}
	for line := range strings.Lines(lines) {
		english, chinese, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		words := list(english)
		c.add("~"+words[0], words, list(chinese))
	}
	longest := func(a, b saying) int { return cmp.Or(len(b.stems)-len(a.stems), len(b.han)-len(a.han)) }
	for _, ways := range []map[string][]saying{c.english, c.chinese} {
		for _, all := range ways {
			slices.SortStableFunc(all, longest)
		}
	}
	return c
}

// add notes how an idea is said.
func (c *crossing) add(idea string, english, chinese []string) {
	for _, word := range english {
		if stems := terms(word); len(stems) > 0 {
			c.english[stems[0]] = append(c.english[stems[0]], saying{idea: idea, stems: stems})
		}
	}
	for _, word := range chinese {
		first := clip(word, 1)
		c.chinese[first] = append(c.chinese[first], saying{idea: idea, han: word})
	}
	c.words[idea] = append(append(c.words[idea], english...), chinese...)
}

// A sighting is an idea that a text has, with where it has it.
type sighting struct {
	saying
	at corpus.Span
}

// seen returns the ideas of a text in its order, of overlapping ones the longest.
func (c *crossing) seen(text string) []sighting {
	return append(c.seenLatin(text), c.seenHan(text)...)
}

// seenLatin returns those that are said in English.
func (c *crossing) seenLatin(text string) []sighting {
	return c.seenTokens(slices.DeleteFunc(index.Analyze(text), index.Token.Han))
}

// seenTokens returns those that are said in some English words.
func (c *crossing) seenTokens(tokens []index.Token) []sighting {
	var found []sighting
	for i := 0; i < len(tokens); {
		length := 1
		for _, e := range c.english[tokens[i].Term] {
			if begins(tokens[i:], e.stems) {
				length = len(e.stems)
				found = append(found, sighting{e, corpus.Span{Start: tokens[i].Span.Start, End: tokens[i+length-1].Span.End}})
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

// seenHan returns those that are said in Chinese, in either script.
func (c *crossing) seenHan(text string) []sighting {
	if han(text) == 0 {
		return nil
	}
	var found []sighting
	folded := simplified(text)
	for i := 0; i < len(folded); {
		_, size := utf8.DecodeRuneInString(folded[i:])
		for _, e := range c.chinese[folded[i:i+size]] {
			if strings.HasPrefix(folded[i:], e.han) {
				size = len(e.han)
				found = append(found, sighting{e, corpus.Span{Start: i, End: i + size}})
				break
			}
		}
		i += size
	}
	return found
}

// ideas returns the names of the ideas of a text, none twice.
func ideas(text string) []string {
	var names []string
	for _, s := range bridge.seen(text) {
		if !slices.Contains(names, s.idea) {
			names = append(names, s.idea)
		}
	}
	return names
}

// crosses reports whether a text is in another language than the question.
func (q *Question) crosses(text string) bool {
	return (han(text) > latinWords(text)) != q.Language.chinese()
}

// foreign reports whether an article is.
func (q *Question) foreign(article *corpus.Article) bool {
	return strings.HasPrefix(article.Language, "zh") != q.Language.chinese()
}

// across is [Question.asksIn] for articles in the other language: an idea stands for
// each word that has one.
func (q *Question) across() []string {
	text := index.Fold(q.Text)
	for name := range strings.Lines(q.names()) {
		text = strings.ReplaceAll(text, index.Fold(strings.TrimSpace(name)), " ")
	}
	asked := q.asks()
	for _, s := range bridge.seen(text) {
		asked = slices.DeleteFunc(asked, func(key string) bool {
			return slices.ContainsFunc(s.stems, func(stem string) bool { return keyOf(stem) == key })
		})
		if !slices.Contains(asked, s.idea) {
			asked = append(asked, s.idea)
		}
	}
	if !q.Language.chinese() {
		asked = append(asked, hanTerms(text)...) // a name that it gives in the other language
	}
	return asked
}

// otherWords are the words by which articles in the other language are looked for.
func (q *Question) otherWords() []string {
	var words []string
	for _, key := range q.across() {
		for _, word := range bridge.words[key] {
			if han(word) > 0 != q.Language.chinese() {
				words = append(words, word)
			}
		}
	}
	return words
}

// crossed reports whether a key is an idea of the bridge.
func crossed(key string) bool { return strings.HasPrefix(key, "~") }
