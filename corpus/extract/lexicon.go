package extract

import (
	"bufio"
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A role is what a word says about what stands beside it; the tables in the
// folder lexicon name the words of each.
type role string

// A cue is a word or phrase of the lexicon in a sentence.
type cue struct {
	start, end int
	role       role
}

//go:embed lexicon/en.txt
var englishCues string

//go:embed lexicon/zh.txt
var chineseCues string

// words is the lexicon of both languages.
var words = newLexicon(englishCues, chineseCues)

// A lexicon finds phrases by their beginning: an English phrase by its first
// word, a Chinese one by its first character; the longest comes first.
type lexicon map[string][]phrase

type phrase struct {
	text  string
	roles []role
}

func newLexicon(tables ...string) lexicon {
	roles := map[string][]role{}
	var order []string
	for _, table := range tables {
		for name, phrases := range entries(table) {
			for _, text := range phrases {
				if roles[text] == nil {
					order = append(order, text)
				}
				roles[text] = append(roles[text], role(name))
			}
		}
	}
	l := lexicon{}
	for _, text := range order {
		key := opening(text)
		at := 0
		for at < len(l[key]) && len(l[key][at].text) >= len(text) {
			at++
		}
		l[key] = append(l[key][:at], append([]phrase{{text, roles[text]}}, l[key][at:]...)...)
	}
	return l
}

// entries reads the lines "name: phrase, phrase" of a table, in order.
func entries(table string) func(yield func(string, []string) bool) {
	return func(yield func(string, []string) bool) {
		lines := bufio.NewScanner(strings.NewReader(table))
		for lines.Scan() {
			name, list, ok := strings.Cut(lines.Text(), ": ")
			if !ok || strings.HasPrefix(name, "#") {
				continue
			}
			if !yield(strings.TrimSpace(name), strings.Split(strings.TrimSpace(list), ", ")) {
				return
			}
		}
	}
}

// opening returns what a phrase is found by: its first word or character.
func opening(text string) string {
	first, width := utf8.DecodeRuneInString(text)
	if unicode.Is(unicode.Han, first) {
		return text[:width]
	}
	return text[:wordEnd(text, 0)]
}

// wordEnd returns where the word that begins at an offset ends; at least one
// character.
func wordEnd(text string, at int) int {
	for i, r := range text[at:] {
		if !inWord(r) {
			return max(at+i, at+1)
		}
	}
	return len(text)
}

func inWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, r)
}

// scan returns the cues of a sentence in order. The longest phrase at a place
// counts, and nothing within it.
func (l lexicon) scan(s *sentence) []cue {
	var found []cue
	for at := 0; at < len(s.fold); {
		r, width := utf8.DecodeRuneInString(s.fold[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			at += width
			continue
		}
		end := at + width
		if !unicode.Is(unicode.Han, r) {
			end = wordEnd(s.fold, at)
		}
		if p, ok := l.at(s.fold, at, end); ok {
			for _, role := range p.roles {
				found = append(found, cue{at, at + len(p.text), role})
			}
			end = at + len(p.text)
		}
		at = end
	}
	return found
}

// at returns the longest phrase that stands at an offset, as whole words.
func (l lexicon) at(text string, at, end int) (phrase, bool) {
	for _, p := range l[text[at:end]] {
		stop := at + len(p.text)
		if !strings.HasPrefix(text[at:], p.text) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(p.text)
		next, _ := utf8.DecodeRuneInString(text[stop:])
		if stop == len(text) || !inWord(last) || !inWord(next) {
			return p, true
		}
	}
	return phrase{}, false
}

// inName reports whether a single word stands with a capital inside a sentence:
// the month of May and Mr Prior are no verbs.
func inName(text string, at int, word string) bool {
	return at > 0 && 'A' <= text[at] && text[at] <= 'Z' && strings.IndexByte(word, ' ') < 0 && !opensQuote(text[:at])
}

// opensQuote reports whether a text ends where a quotation or a bracket opens.
func opensQuote(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("\"“'‘(—–", r)
}
