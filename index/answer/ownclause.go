package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// A sentence may tell of several people in turn: "甲当庭上诉，乙则服从判决", "Orr will appeal, but
// Vane accepts the sentence". What it says of one of them stands in the clauses that open with
// them, and in those behind that open with nobody.

// turnEnds finds where one may go over to somebody else.
var turnEnds = regexp.MustCompile(`[，；;]|, | (?:while|whereas|but|and) `)

// Within so many characters of a clause whoever it is of is named.
const (
	opensWithin    = 24
	opensWithinHan = 8
)

// ownClauses returns the clauses of a sentence that are of those who are called by some names,
// where it has others that open with somebody else's; the whole sentence where it has none.
func ownClauses(text string, names, others []string) string {
	if len(others) == 0 || !nameIn(text, names) || !nameIn(text, others) {
		return text
	}
	own, mine, theirs := "", false, false
	took := false
	for start := 0; start < len(text); {
		end := len(text)
		if at := turnEnds.FindStringIndex(text[start:]); at != nil {
			end = start + at[1]
		}
		switch clause := text[start:end]; {
		case opensWith(clause, names) && !opensWith(clause, others):
			mine, theirs = true, false
		case opensWith(clause, others):
			mine, theirs, took = opensWith(clause, names), !opensWith(clause, names), true
		}
		if mine || !theirs {
			own += text[start:end]
		}
		start = end
	}
	if !took || !nameIn(own, names) {
		return text
	}
	return own
}

// opensWith reports whether a clause names one of some at its beginning.
func opensWith(clause string, names []string) bool {
	clause = strings.TrimSpace(clause)
	within := opensWithin
	if lexicon.Han(clause) > 0 {
		within = opensWithinHan
	}
	return nameIn(lexicon.Clip(clause, within), names)
}
