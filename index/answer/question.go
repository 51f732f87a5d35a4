package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

// A Question is what was understood of a text.
type Question struct {
	Text     string // cleaned
	Language Language
	Slots    []corpus.Slot // what it asks for; nil where it asks for nothing in particular
	Asks     bool          // it is worded as a question, not as key words
	Mentions []Mention     // the cases and parties it names
	Content  []string      // stems of its words, without function words and names
	Detail   []string      // Content without the words that ask for the slots
	Listing  string        // what cases it asks to be listed by: "surveillance cameras"; empty: it asks for no list
}

// understand reads what can be read without the archive.
func understand(text string) Question {
	q := Question{Text: Clean(text), Language: English}
	folded := index.Fold(q.Text)
	if han(q.Text) > 0 {
		q.Language = Chinese
	}
	var rest string
	q.Slots, rest = asked(folded)
	q.Asks = questioning.MatchString(folded)
	q.Content = terms(q.Text)
	q.Detail = details(rest)
	if at := listing.FindStringIndex(folded); at != nil {
		q.Listing = strings.TrimSpace(strings.Trim(folded[at[1]:], "?？。. "))
	}
	return q
}

// reread looks for what is asked in the words around the names, since a name may
// hold a word that asks ("the Uber fine"). Of two readings the narrower stands,
// and the first where nothing around the names asks.
func (q *Question) reread(mentions []Mention) {
	around := []byte(q.Text)
	for _, m := range mentions {
		for i := m.at.Start; i < m.at.End; i++ {
			around[i] = ' '
		}
	}
	found, rest := asked(strings.TrimSpace(index.Fold(string(around))))
	if found != nil && (q.Slots == nil || len(found) <= len(q.Slots)) {
		q.Slots, q.Detail = found, details(rest)
	}
}

// details returns the stems that tell one fact or case from another.
func details(text string) []string {
	return slices.DeleteFunc(terms(text), vague.has)
}

// without removes the stems of the names that the question mentions, which say
// nothing about what it asks of them.
func (q *Question) without(mentions []Mention) {
	for _, m := range mentions {
		names := terms(m.Name)
		inName := func(t string) bool { return slices.Contains(names, t) }
		q.Content = slices.DeleteFunc(q.Content, inName)
		q.Detail = slices.DeleteFunc(q.Detail, inName)
	}
}

// stranger returns a capitalised word that begins no sentence, tells nothing but
// a name, and is none in the archive: somebody whom the question takes for known.
// "" where there is none.
func (q *Question) stranger() string {
	fields := strings.Fields(q.Text)
	for i, field := range fields {
		word := bareWord(field)
		if i == 0 || runes(word) < 2 || strings.HasSuffix(fields[i-1], ".") || len(terms(word)) == 0 {
			continue
		}
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) && word != strings.ToUpper(word) {
			return word
		}
	}
	return ""
}

// terms returns the stems of a text's words, none twice.
func terms(text string) []string {
	var out []string
	for _, token := range index.Analyze(text) {
		if !slices.Contains(out, token.Term) {
			out = append(out, token.Term)
		}
	}
	return out
}

// han counts the Han characters of a text.
func han(text string) int {
	n := 0
	for _, r := range text {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}
