package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A reading is a question laid out so that names are found in it as whole words.
type reading struct {
	written string        // the question
	words   string        // its words, as [lexicon.Spaced] writes them
	starts  []int         // where each word begins in words
	spans   []corpus.Span // where it stands in written
	known   lexicon.Spellings
}

func read(question string) reading {
	r := reading{written: question}
	r.words, r.starts, r.spans = lexicon.SpacedOut(question)
	return r
}

// find returns where a name stands in the question, whole or in one of its
// [lexicon.Forms]. A name that is also an English word must be written with a capital,
// and not only because it begins the sentence.
func (r reading) find(name string) (corpus.Span, bool) {
	for _, form := range r.known.Forms(name) {
		word := strings.TrimSpace(form)
		i := strings.Index(r.words, form)
		if word == "" || i < 0 || lexicon.FunctionWord(word) && !lexicon.Capitalised(r.written, word, 1) {
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
		if i == 0 && easternOrder.MatchString(name) && lexicon.Runes(part) > 1 && lexicon.Runes(part) < 4 && !lexicon.FunctionWord(index.Fold(part)) && (lexicon.Capitalised(r.written, index.Fold(part), 0) || r.calledLower(index.Fold(part))) {
			if at, ok := r.find(part); ok && !r.goesOn(at) {
				return part, at, true
			}
		}
		family := i == len(parts)-1 && lexicon.Runes(part) > 4 // a short one in lower case is too often another word
		surname := i == len(parts)-1 && lexicon.Runes(part) == 3 && lexicon.Capitalised(r.written, index.Fold(part), 1) && !lexicon.FunctionWord(index.Fold(part))
		if lexicon.Runes(part) < 4 && !surname || !family && !lexicon.Capitalised(r.written, strings.TrimSpace(lexicon.Spaced(part)), 0) {
			continue
		}
		if family && r.isWord(index.Fold(part)) {
			continue
		}
		if at, ok := r.find(part); ok && (i == len(parts)-1 || !r.goesOn(at) || likeGiven(r.wordBehind(at), index.Fold(parts[i+1]))) {
			return part, at, true
		}
	}
	return "", corpus.Span{}, false
}

// isWord reports whether a family name that is a word too, or a calling, stands in the question as
// that: in a question that has capitals without one.
func (r reading) isWord(family string) bool {
	return !lexicon.Capitalised(r.written, family, 0) && (callings.MatchString(family) || r.written != strings.ToLower(r.written) && lexicon.Plain(family))
}

// wordBehind returns the word behind a stretch of the question, folded.
func (r reading) wordBehind(at corpus.Span) string {
	fields := strings.Fields(r.written[at.End:])
	if len(fields) == 0 {
		return ""
	}
	return index.Fold(lexicon.BareWord(fields[0]))
}

// easternOrder is a name that has the family's first, by how the given one is written: Lau
// Ka-ming.
var easternOrder = regexp.MustCompile(`^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+-\p{Ll}+$`)

// calledLower reports whether a question in lower case calls somebody by a short family name:
// "lau's", "did lau".
func (r reading) calledLower(family string) bool {
	if r.written != strings.ToLower(r.written) || shortWords.Has(family) || lexicon.Runes(family) < 3 || lexicon.Ordinary(family) {
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
	if !spaced || len(fields) == 0 || !lexicon.Capital(fields[0]) {
		return false
	}
	capitals := len(written) - len(slices.DeleteFunc(slices.Clone(written), lexicon.Capital))
	word := lexicon.BareWord(fields[0])
	stems, slots := lexicon.Terms(word), slotsOf(word)
	known := len(stems) == 0 || slots != nil || lexicon.Ordinary(stems[0]) || commonFirst.Has(stems[0]) || generic.Has(stems[0]) || lexicon.ConceptOf(stems[0]) != ""
	return !known && !lexicon.National(word) && lexicon.Han(word) == 0 && 2*capitals <= len(written)+1
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
	stems := lexicon.Terms(word)
	if len(stems) != 1 || lexicon.Runes(word) < 4 || lexicon.National(word) || !lexicon.Capital(word) || commonFirst.Has(stems[0]) || lexicon.Ordinary(stems[0]) || lexicon.ConceptOf(stems[0]) != "" ||
		!lexicon.Capitalised(r.written, index.Fold(word), 0) {
		return "", corpus.Span{}, false
	}
	return word, at, true
}

// commonFirst stems begin the names of many bodies and companies, and name none.
var commonFirst = lexicon.Set{"nation", "feder", "unit", "american", "european", "central", "general", "intern", "first", "royal", "suprem", "chines", "british",
	"public", "state", "citi", "counti", "district", "high", "crown", "regional", "primari", "secondari", "technolog", "cultur", "data", "privaci", "bank", "media", "global", "digit",
	"south", "north", "west", "east", "great", "depart", "ministri", "offic", "univers", "hong", "san", "los", "four", "five", "three", "former", "local", "other", "unnam"}
