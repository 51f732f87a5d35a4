package answer

import (
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A reading is a question laid out so that names are found in it as whole words.
type reading struct {
	written string        // the question
	words   string        // its words, as spaced writes them
	starts  []int         // where each word begins in words
	spans   []corpus.Span // where it stands in written
	known   spellings
}

// spellings remembers the forms of names, which are looked for in every question.
type spellings map[string][]string

// add remembers a name and each word of it.
func (s spellings) add(name string) {
	for _, words := range append(strings.Fields(name), name) {
		if _, ok := s[words]; !ok {
			s[words] = forms(words)
		}
	}
}

// forms is [forms], remembered where it can be.
func (s spellings) forms(name string) []string {
	if known, ok := s[name]; ok {
		return known
	}
	return forms(name)
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
	for _, form := range r.known.forms(name) {
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
// the whole name; of a person's full name a word written with a capital, or the
// last one in any case, since people are asked about by their surname; and of a
// company its first word, where that is no word of the language.
func (r reading) findParty(p corpus.Party, name string) (words string, at corpus.Span, ok bool) {
	if at, ok := r.find(name); ok {
		return name, at, true
	}
	parts := strings.Fields(name)
	if len(parts) < 2 {
		return "", corpus.Span{}, false
	}
	if !p.Person {
		return r.findBrand(parts[0])
	}
	for i, part := range parts {
		if i == 0 && easternOrder.MatchString(name) && runes(part) > 1 && runes(part) < 4 && !functionWord(index.Fold(part)) && (capitalised(r.written, index.Fold(part), 0) || r.calledLower(index.Fold(part))) {
			if at, ok := r.find(part); ok && !r.goesOn(at) {
				return part, at, true
			}
		}
		family := i == len(parts)-1 && runes(part) > 4 // a short one in lower case is too often another word
		surname := i == len(parts)-1 && runes(part) == 3 && capitalised(r.written, index.Fold(part), 1) && !functionWord(index.Fold(part))
		if runes(part) < 4 && !surname || !family && !capitalised(r.written, strings.TrimSpace(spaced(part)), 0) {
			continue
		}
		if at, ok := r.find(part); ok {
			return part, at, true
		}
	}
	return "", corpus.Span{}, false
}

// easternOrder is a name that has the family's first, by how the given one is written: Lau
// Ka-ming.
var easternOrder = regexp.MustCompile(`^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$`)

// calledLower reports whether a question in lower case calls somebody by a short family name:
// "lau's", "did lau".
func (r reading) calledLower(family string) bool {
	if r.written != strings.ToLower(r.written) || shortWords.has(family) || runes(family) < 3 || ordinary(family) {
		return false
	}
	return slices.ContainsFunc([]string{" " + family + "'s ", " " + family + "’s ", " did " + family + " ", " was " + family + " ", " does " + family + " "}, func(call string) bool {
		return strings.Contains(" "+r.written+" ", call)
	})
}

// goesOn reports whether a name in the question goes on: "Wang Peilin" is not whom
// a record knows as Wang. Where most words have capitals they say nothing.
func (r reading) goesOn(at corpus.Span) bool {
	behind, spaced := strings.CutPrefix(r.written[at.End:], " ")
	fields, written := strings.Fields(behind), strings.Fields(r.written)
	if !spaced || len(fields) == 0 || !capital(fields[0]) {
		return false
	}
	capitals := len(written) - len(slices.DeleteFunc(slices.Clone(written), capital))
	word := bareWord(fields[0])
	stems, slots := terms(word), slotsOf(word)
	known := len(stems) == 0 || slots != nil || ordinary(stems[0]) || commonFirst.has(stems[0]) || generic.has(stems[0]) || conceptOf[stems[0]] != ""
	return !known && !national(word) && han(word) == 0 && 2*capitals <= len(written)+1
}

// slotsOf returns the slots that a word asks for.
func slotsOf(word string) []corpus.Slot {
	slots, _ := asked(index.Fold(word))
	return slots
}

// findBrand finds the first word of a company's name, written with a capital.
func (r reading) findBrand(word string) (string, corpus.Span, bool) {
	at, ok := r.find(word)
	if !ok {
		return "", corpus.Span{}, false
	}
	stems := terms(word)
	if len(stems) != 1 || runes(word) < 4 || national(word) || !capital(word) || commonFirst.has(stems[0]) || ordinary(stems[0]) || conceptOf[stems[0]] != "" ||
		!capitalised(r.written, index.Fold(word), 0) {
		return "", corpus.Span{}, false
	}
	return word, at, true
}

// commonFirst stems begin the names of many bodies and companies, and name none.
var commonFirst = lexicon{"nation", "feder", "unit", "american", "european", "central", "general", "intern", "first", "royal", "suprem", "chines", "british",
	"public", "state", "citi", "counti", "district", "high", "crown", "regional", "primari", "secondari", "technolog", "cultur", "data", "privaci", "bank", "media", "global", "digit",
	"south", "north", "west", "east", "great", "depart", "ministri", "offic", "univers", "hong", "san", "los", "four", "five", "three", "former", "local", "other", "unnam"}

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

var companyKinds = []string{"inc", "llc", "llp", "ltd", "limited", "plc", "co", "corp", "corporation", "company",
	"gmbh", "as", "asa", "oyj", "nv", "spa", "ag", "sa", "s a", "s l", "ab", "oy", "bv", "b v", "srl", "s r l", "kft", "nyrt", "group",
	"technologies", "platforms", "international", "authority"}

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
	fields := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Han, r) })
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
