package lexicon

import (
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/index"
)

// Spaced folds a text and puts a space around each word and each character of
// a script that has no spaces.
func Spaced(text string) string {
	words, _, _ := SpacedOut(text)
	return words
}

// SpacedOut is [Spaced] with where each word begins in what it returns, and where it
// stands in the text.
func SpacedOut(text string) (words string, starts []int, spans []corpus.Span) {
	var b strings.Builder
	b.WriteByte(' ')
	for _, token := range index.NameTokens(text) {
		if token.Han() && Runes(token.Term) > 1 {
			continue // a pair: its characters stand beside it singly
		}
		starts = append(starts, b.Len())
		spans = append(spans, token.Span)
		b.WriteString(token.Term)
		b.WriteByte(' ')
	}
	return b.String(), starts, spans
}

// Spellings remembers the forms of names, which are looked for in every question.
type Spellings map[string][]string

// Add remembers a name and each word of it.
func (s Spellings) Add(name string) {
	for _, words := range append(strings.Fields(name), name) {
		if _, ok := s[words]; !ok {
			s[words] = Forms(words)
		}
	}
}

// Forms is [Forms], remembered where it can be.
func (s Spellings) Forms(name string) []string {
	if known, ok := s[name]; ok {
		return known
	}
	return Forms(name)
}

// Forms are the ways in which a name is looked for: whole, and a company's
// without the words that only say what kind of company it is.
func Forms(name string) []string {
	whole := Spaced(name)
	short := whole
	for cut := true; cut; {
		cut = false
		for _, kind := range CompanyKinds {
			if rest, ok := strings.CutSuffix(short, " "+kind+" "); ok {
				short, cut = rest+" ", true
			}
		}
	}
	if short == whole || len(short) < len(" ab ") {
		return []string{whole}
	}
	return []string{whole, short}
}

// CompanyKinds are the words that only say what kind of company one is, folded.
var CompanyKinds = []string{"inc", "llc", "llp", "ltd", "limited", "plc", "co", "corp", "corporation", "company",
	"gmbh", "as", "asa", "oyj", "nv", "spa", "ag", "sa", "s a", "s l", "ab", "oy", "bv", "b v", "srl", "s r l", "kft", "nyrt", "group",
	"technologies", "platforms", "international", "authority"}

// FunctionWord reports whether a folded word is an English word that is also a
// surname: "he" and "so" are asked about far more often than He and So.
func FunctionWord(word string) bool {
	switch word {
	case "he", "she", "an", "a", "so", "you", "may", "long", "can", "do", "in", "on", "is", "it", "as", "at", "to", "my", "me",
		"the", "of", "and", "or", "v", "who", "what", "when", "where", "which", "why", "how", "was", "were", "for", "did",
		"has", "had", "have", "be", "by", "any", "all", "case", "cases", "will", "should", "much", "many":
		return true
	}
	return false
}

// Capitalised reports whether the folded word stands in the text with a
// capital, after the first so many words.
func Capitalised(text, word string, after int) bool {
	fields := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Han, r) })
	return slices.ContainsFunc(fields[min(after, len(fields)):], func(field string) bool {
		bare := BareWord(field)
		return index.Fold(bare) == word && bare != strings.ToLower(bare)
	})
}

// BareWord is a word without the punctuation around it and its possessive.
func BareWord(field string) string {
	word := strings.TrimFunc(field, unicode.IsPunct)
	return strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
}
