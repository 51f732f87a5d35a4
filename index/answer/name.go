package answer

import (
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/index"
)

// A reading is a question laid out so that names are found in it as whole words.
type reading struct {
	written string        // the question
	words   string        // its words, as spaced writes them
	starts  []int         // where each word begins in words
	spans   []corpus.Span // where it stands in written
}

func read(question string) reading {
	r := reading{written: question}
	var b strings.Builder
	b.WriteByte(' ')
	for _, token := range index.NameTokens(question) {
		if token.Han() && runes(token.Term) > 1 {
			continue // a pair: its characters stand beside it singly
		}
		r.starts = append(r.starts, b.Len())
		r.spans = append(r.spans, token.Span)
		b.WriteString(token.Term)
		b.WriteByte(' ')
	}
	r.words = b.String()
	return r
}

// spaced folds a text and puts a space around each word and each character of
// a script that has no spaces.
func spaced(text string) string { return read(text).words }

// find returns where a name stands in the question, whole or in one of its
// [forms]. A name that is also an English word must be written with a capital,
// and not only because it begins the sentence.
func (r reading) find(name string) (corpus.Span, bool) {
	for _, form := range forms(name) {
		word := strings.TrimSpace(form)
		i := strings.Index(r.words, form)
		if word == "" || i < 0 || functionWord(word) && !capitalised(r.written, word, 1) {
			continue
		}
		first, _ := slices.BinarySearch(r.starts, i+1)
		after, _ := slices.BinarySearch(r.starts, i+len(form))
		return corpus.Span{Start: r.spans[first].Start, End: r.spans[after-1].End}, true
	}
	return corpus.Span{}, false
}

// findParty finds a name of a party, and the words by which it is called there:
// the whole name, or of a person's full name a word written with a capital, or
// the last one in any case, since people are asked about by their surname.
func (r reading) findParty(p corpus.Party, name string) (words string, at corpus.Span, ok bool) {
	if at, ok := r.find(name); ok {
		return name, at, true
	}
	parts := strings.Fields(name)
	if !p.Person || len(parts) < 2 {
		return "", corpus.Span{}, false
	}
	for i, part := range parts {
		family := i == len(parts)-1 && runes(part) > 4 // a short one in lower case is too often another word
		if runes(part) < 4 || !family && !capitalised(r.written, strings.TrimSpace(spaced(part)), 0) {
			continue
		}
		if at, ok := r.find(part); ok {
			return part, at, true
		}
	}
	return "", corpus.Span{}, false
}

// forms are the ways in which a name is looked for: whole, and a company's
// without the words that only say what kind of company it is.
func forms(name string) []string {
	whole := spaced(name)
	short := whole
	for cut := true; cut; {
		cut = false
		for _, kind := range companyKinds {
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

var companyKinds = []string{"inc", "llc", "ltd", "limited", "plc", "co", "corp", "corporation", "company",
	"gmbh", "as", "asa", "oyj", "nv", "spa", "ag", "sa", "s a", "s l", "ab", "oy", "bv", "b v", "srl", "s r l", "kft", "nyrt", "group",
	"technologies", "platforms", "international"}

// functionWord reports whether a folded word is an English word that is also a
// surname: "he" and "so" are asked about far more often than He and So.
func functionWord(word string) bool {
	switch word {
	case "he", "she", "an", "a", "so", "you", "may", "long", "can", "do", "in", "on", "is", "it", "as", "at", "to", "my", "me",
		"the", "of", "and", "or", "v", "who", "what", "when", "where", "which", "why", "how", "was", "were", "for", "did",
		"has", "had", "have", "be", "by", "any", "all", "case", "cases", "will", "should", "much", "many":
		return true
	}
	return false
}

// capitalised reports whether the folded word stands in the text with a
// capital, after the first so many words.
func capitalised(text, word string, after int) bool {
	fields := strings.Fields(text)
	return slices.ContainsFunc(fields[min(after, len(fields)):], func(field string) bool {
		bare := bareWord(field)
		return index.Fold(bare) == word && bare != strings.ToLower(bare)
	})
}

// bareWord is a word without the punctuation around it and its possessive.
func bareWord(field string) string {
	word := strings.TrimFunc(field, unicode.IsPunct)
	return strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s")
}
