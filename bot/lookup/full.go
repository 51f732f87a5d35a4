package lookup

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberGoesOn reports whether a number goes on behind a word of it: judges' initials
// may follow, but no further number.
func (s scan) numberGoesOn(i int) bool {
	return i+1 < len(s.tokens) && s.number(i+1) && strings.Trim(s.between(i), "-–‑/:.") == "" && s.between(i) != ""
}

// ofAnAppeal reports whether a letter behind a number of the European courts says that it is
// another case: P the appeal against it, R what is to hold meanwhile.
func (s scan) ofAnAppeal(at [2]int) bool {
	if at[1]+1 >= len(s.tokens) || !europeanNumber.MatchString(s.span(at).In(s.text)) || strings.TrimSpace(s.between(at[1])) != "" {
		return false
	}
	behind := s.word(at[1] + 1)
	return behind == "P" || behind == "R" || behind == "DEP" || behind == "REV"
}

// europeanNumber matches C-252/21, as the European courts number a case of 2021.
var europeanNumber = regexp.MustCompile(`(?:^| )[CTF][\p{Pd} ]?\d{1,4}/\d{2}$`)

// apart reports whether a name in a message stands by itself, and is no piece of a
// word with a hyphen in it.
func (s scan) apart(at [2]int) bool {
	span := s.span(at)
	before, _ := utf8.DecodeLastRuneInString(s.text[:span.Start])
	behind, size := utf8.DecodeRuneInString(s.text[span.End:])
	further, _ := utf8.DecodeRuneInString(s.text[span.End+min(size, len(s.text)-span.End):])
	return before != '-' && !(unicode.Is(unicode.Pd, behind) && unicode.IsLetter(further))
}

// entitled reports whether what a case is called is written as a name: with a
// capital somewhere, where the message has any.
func (s scan) entitled(at [2]int) bool {
	if !s.proper || s.tokens[at[0]].Han() {
		return true
	}
	for i := at[0]; i <= at[1]; i++ {
		if s.capital(i) && !isGeneral(s.tokens[i].Term) {
			return at[0] != at[1] || !s.among(i)
		}
	}
	return false
}

// fully reports whether a party's name is written as one, and ends where it does:
// "Nadia Quill" is not whom a message calls Nadia Quill Marsh.
func (s scan) fully(at [2]int, person bool) bool {
	if s.tokens[at[0]].Han() {
		return s.fullyHan(at, person)
	}
	if word := s.word(at[0]); at[0] == at[1] && hangul(word) {
		return utf8.RuneCountInString(word) >= shortestHangul
	}
	if at[0] == at[1] {
		term := s.tokens[at[0]].Term
		return utf8.RuneCountInString(term) >= shortestSingle && !isGeneral(term) && (!s.proper || s.capital(at[0])) && !s.among(at[0])
	}
	for i := at[0]; i <= at[1]; i++ {
		if s.proper && !s.capital(i) && !s.linking(i) && !s.number(i) {
			return false
		}
	}
	return !person || s.shouts || !s.goesOn(at[1])
}

// goesOn reports whether a name goes on behind a word: with another that has a
// capital, in the same breath.
func (s scan) goesOn(i int) bool {
	return i+1 < len(s.tokens) && s.between(i) == " " && !s.tokens[i+1].Han() && s.capital(i+1) && !isGeneral(s.tokens[i+1].Term)
}

// fullyHan reports whether Han characters are a full name there. Two of them may be
// the beginning of a longer name or a common word: then something must say that a
// name ends, and of a common word that it is one.
func (s scan) fullyHan(at [2]int, person bool) bool {
	switch n := at[1] - at[0] + 1; {
	case n < 2:
		return false
	case n > 2:
		return true
	}
	word := s.tokens[at[0]].Term + s.tokens[at[1]].Term
	behind := ""
	if s.beside(at[1]) {
		behind = s.tokens[at[1]+1].Term
	}
	if isOrdinary(word) {
		return person && s.accused(at, behind)
	}
	further := ""
	if behind != "" && s.beside(at[1]+1) {
		further = s.tokens[at[1]+2].Term
	}
	return !person || behind == "" || mayFollow(behind) || mayFollow(behind+further)
}

// accused reports whether the words around a name say that it is somebody's in a
// case.
func (s scan) accused(at [2]int, behind string) bool {
	before := s.text[:s.span(at).Start]
	for _, role := range []string{"被告", "被告人", "原告", "上诉人", "上訴人", "被上诉人", "被上訴人", "申请人", "聲請人"} {
		if strings.HasSuffix(before, role) {
			return true
		}
	}
	return behind == "案" || behind == "诉"
}
