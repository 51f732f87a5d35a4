package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// brandOpens is a name in quotation marks that is the subject of its clause.
var brandOpens = regexp.MustCompile(`(?:^|[，；。])\p{Han}{0,12}[“「『]([^”」』]{1,40})[”」』](?:则|因|未|被|遭|也|亦|数名|高管|将|曾)`)

// unknownBrand returns where the last such name between two offsets stands that is no
// party's; -1 where there is none.
func (w *walk) unknownBrand(from, to int) int {
	last := -1
	for _, m := range brandOpens.FindAllStringSubmatchIndex(w.s.fold, maxNames) {
		if m[2] >= from && m[3] <= to && !w.refersTo(m[2], m[3]) {
			last = m[2]
		}
	}
	return last
}

// refersTo reports whether a party is meant by what stands between two offsets.
func (w *walk) refersTo(from, to int) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool { return r.start < to && from < r.end })
}

// answering is what follows the name of somebody of whom a decision is told.
var answering = regexp.MustCompile(`^(?:依|因|被|遭|则|也|亦|另|部分)`)

// nobodyKnown reports whether a clause opens with what must be a name and is no
// party's: what it tells is of somebody unknown.
func (w *walk) nobodyKnown(from, at int) bool {
	clause := w.s.fold[from:at]
	surname := surnameAt(clause, commonSurnames)
	if surname == "" || nameWordsZH["notname"].begins(clause) != "" || w.s.wordAt(from) || w.refersTo(from, at) {
		return false
	}
	for n, end := 0, len(surname); n < 2 && end < len(clause); n++ {
		r, width := utf8.DecodeRuneInString(clause[end:])
		if !unicode.Is(unicode.Han, r) || strings.ContainsRune(neverInName, r) {
			return false
		}
		if end += width; answering.MatchString(clause[end:]) {
			return true
		}
	}
	return false
}
