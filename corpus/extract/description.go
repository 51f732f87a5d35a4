package extract

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

//go:embed lexicon/parties_en.txt
var partyNounTable string

// partyNouns says what kind of party a noun means, in the singular.
var partyNouns = partyNounsFrom(partyNounTable)

func partyNounsFrom(table string) map[string]string {
	kinds := map[string]string{}
	for kind, nouns := range entries(table) {
		for _, noun := range nouns {
			if kinds[noun] == "" {
				kinds[noun] = kind
			}
		}
	}
	return kinds
}

// A description means somebody without a name: "a 22-year-old student", "two
// companies", "the former clerk", "her sister".
type description struct {
	token
	kind     string // person, firm, either or bystander
	definite bool   // it takes up who was spoken of: "the firm"
	n        int    // how many they are
	names    []string
	settled  bool // names says whom it means, nobody of the article where it is empty
}

// determiners open a description; the number says how many it means, none that
// it takes up one who is known.
var determiners = map[string]int{
	"a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "the": 0, "this": 0, "his": 1, "her": 1, "its": 1, "their": 1,
}

// oneOfThem ends where those follow of whom one is meant.
var oneOfThem = regexp.MustCompile(`\b(?:the (?:last|first|second|third|fourth|final|youngest|oldest)|one) of (?:the )?$`)

// nounReach bounds how many words may stand between a determiner and its noun.
const nounReach = 7

// describe finds the descriptions of an English sentence.
func (s *sentence) describe() {
	words := tokens(s.fold, 0, len(s.fold))
	for i := 0; i < len(words); i++ {
		n, ok := determiners[s.fold[words[i].start:words[i].end]]
		if !ok {
			continue
		}
		d := description{token: words[i], definite: n == 0, n: max(n, 1)}
		if m := oneOfThem.FindStringIndex(s.fold[:d.start]); m != nil && n > 1 {
			d.start, d.n = m[0], 1 // "the last of four defendants"
		}
		last := i
		for j := i + 1; j < len(words) && j <= i+nounReach && s.fold[words[j-1].end:words[j].start] == " "; j++ {
			word := s.fold[words[j].start:words[j].end]
			more, counts := determiners[word]
			if stopWord(word) || counts && more < 2 || d.kind != "" && j > last+1 && !strings.HasSuffix(s.fold[:d.end], "-year-old") {
				break
			}
			if kind := kindOf(word, s.fold[words[j-1].start:words[j].end]); kind != "" {
				d.kind, d.end, last = kind, words[j].end, j
				if d.definite && d.n == 1 && strings.HasSuffix(word, "s") && partyNouns[word] == "" {
					d.n = 2 // "the porters": two at least
				}
			} else if counts && d.definite {
				d.n = more // "the two men"
			}
		}
		if n == 1 && (d.kind == "" || !s.headEnds(words, last)) {
			d.kind, d.end = "", words[i].end // "a call center trainer who …" is no center
			last = s.byDeed(&d, words, i)
		}
		if n := howMany(s.fold[d.start:d.end]); d.n == 1 && n > 1 && !strings.Contains(s.fold[d.start:d.end], " of ") {
			d.n = n // "the couple", "a pair"
		}
		if d.kind != "" && s.headEnds(words, last) {
			s.described = append(s.described, d)
			i = last
		}
	}
}

// byDeed takes an unknown noun for a person's or a company's by what the sentence tells
// of its bearer: "a burglar who …", "a prowler was jailed", "a ferry line that … has been
// fined". It returns the noun's place in the words.
func (s *sentence) byDeed(d *description, words []token, i int) int {
	for j := i + 1; j < len(words) && j <= i+nounReach && s.fold[words[j-1].end:words[j].start] == " "; j++ {
		word := s.fold[words[j].start:words[j].end]
		if stopWord(word) || strings.ContainsAny(word, "0123456789") {
			return i
		}
		if deedOf.MatchString(s.fold[words[j].end:]) && !capital(s.text, words[j]) && !noPerson[word] {
			d.kind, d.end = "person", words[j].end
			return j
		}
		if rest := s.fold[words[j].end:]; d.start == s.begin() && d.n == 1 && !capital(s.text, words[j]) && (firmDeed.MatchString(rest) || ofWhich.MatchString(rest) && firmFate.MatchString(rest)) {
			d.kind, d.end = "firm", words[j].end
			return j
		}
	}
	return i
}

// deedOf follows the noun of a person of whom something is told that only persons do
// or suffer.
var deedOf = regexp.MustCompile(`^ (?:who\b|(?:has|have|had) been (?:jailed|sentenced|convicted|imprisoned|arrested|spared)\b|(?:was|were) (?:jailed|sentenced|convicted|imprisoned|arrested)\b)`)

// firmDeed follows the noun of whom only a company's fate is told; ofWhich opens what is
// told of a thing or a company, and firmFate what befalls none but a company.
var (
	firmDeed = regexp.MustCompile(`^ (?:(?:has|have) been|was|were) (?:fined|reprimanded|(?:told|ordered) to (?:pay|hand over|cough up|delete|stop))\b|^ (?:has agreed|agreed) to (?:pay|settle)\b`)
	ofWhich  = regexp.MustCompile(`^ (?:that|which|whose) `)
	firmFate = regexp.MustCompile(` (?:(?:has|have) been|was|were) (?:fined|reprimanded|(?:told|ordered) to (?:pay|hand over|cough up|delete|stop))\b| (?:has agreed|agreed) to (?:pay|settle)\b`)
)

// noPerson are nouns of several, or of those to whom it was done.
var noPerson = map[string]bool{"number": true, "people": true, "group": true, "total": true, "lot": true}

// kindOf returns what kind of party a noun means, singular or plural, by itself
// or with the word before it.
func kindOf(noun, pair string) string {
	for _, tail := range []string{"-year-old", "ologist", "iatrist", "ographer", "ician", "keeper"} {
		if strings.HasSuffix(noun, tail) {
			return "person"
		}
	}
	if stem, ok := strings.CutSuffix(noun, "ies"); ok && partyNouns[stem+"y"] != "" {
		return partyNouns[stem+"y"]
	}
	for _, form := range [...]string{pair, strings.TrimSuffix(pair, "s"), noun, strings.TrimSuffix(noun, "s"), strings.TrimSuffix(noun, "es")} {
		if kind := partyNouns[form]; kind != "" {
			return kind
		}
	}
	return ""
}

// stopWord reports whether a word ends a group of words around a noun.
func stopWord(word string) bool {
	return nameWords["oblique"][word] || verbWords["helps"][word] || verbWords["may"][word] || verbWords["will"][word] || verbWords["denies"][word] || nameWords["stops"][word]
}

// headEnds reports whether a noun is the last of its group: "the bank said", not
// "the bank account".
func (s *sentence) headEnds(words []token, i int) bool {
	if i+1 == len(words) || s.fold[words[i].end:words[i+1].start] != " " {
		return true
	}
	next := s.text[words[i+1].start:words[i+1].end]
	first, _ := utf8.DecodeRuneInString(next)
	return unicode.IsUpper(first) || unicode.IsDigit(first) || stopWord(next) || endsAny(next, "ed", "ly", "ing") || nameWords["verbs"][next]
}
