package lookup

import (
	"slices"
	"strings"
)

// meant reports whether what stands in a message as a name is meant as one. A word of
// everyday talk, as Ring or Uber, is the name of a party where it is written as one and
// stands beside a word of law or a year, or where the message names it twice. Any
// longer name is one.
func (s scan) meant(at [2]int) bool {
	term := s.tokens[at[0]].Term
	if at[0] != at[1] || !isEveryday(term) {
		return true
	}
	if !s.capital(at[0]) {
		return false
	}
	return s.written(term) > 1 || slices.ContainsFunc(s.listedWith(at[0]), s.inLaw)
}

// listedWith are a name and those that stand in one list with it: what is said of "Meta,
// Uber and Google" is said of each.
func (s scan) listedWith(i int) []int {
	from, to := i, i
	for k := s.joined(from, -1); k >= 0; k = s.joined(from, -1) {
		from = k
	}
	for k := s.joined(to, 1); k >= 0; k = s.joined(to, 1) {
		to = k
	}
	var all []int
	for k := from; k <= to; k++ {
		if s.capital(k) && isEveryday(s.tokens[k].Term) {
			all = append(all, k)
		}
	}
	return all
}

// joined is the name next to one in a list, a step before or behind it; -1: none.
func (s scan) joined(i, step int) int {
	for k, words := i+step, 0; k >= 0 && k < len(s.tokens) && words < 2 && !s.ends(min(k, k-step)); k, words = k+step, words+1 {
		if s.capital(k) && isEveryday(s.tokens[k].Term) {
			mark := strings.TrimSpace(s.between(min(k, k-step)))
			if words == 1 || mark == "," || mark == "/" || mark == "&" || mark == "、" || mark == "，" {
				return k
			}
			return -1
		}
		if term := s.tokens[k].Term; term != "and" && term != "or" && !(s.tokens[k].Han() && strings.Contains("和与及跟或", term)) {
			return -1
		}
	}
	return -1
}

// written is how often a word has a capital that does not only begin a sentence.
func (s scan) written(term string) (n int) {
	for i, t := range s.tokens {
		if t.Term == term && s.capital(i) && !s.begins(i) {
			n++
		}
	}
	return n
}

// nearby is how many words, and how many Han characters, off a name its law may stand.
const (
	nearby    = 3
	nearbyHan = 6
)

// inLaw reports whether a word of law or a year stands beside a name in its sentence:
// behind it at once where the name begins the sentence.
func (s scan) inLaw(i int) bool {
	if s.begins(i) && (i+1 == len(s.tokens) || !s.tokens[i+1].Han()) {
		for k := i + 1; k < len(s.tokens) && !s.ends(k-1); k++ {
			if !isBetween(s.tokens[k].Term) {
				return isLaw(s.tokens[k].Term)
			}
		}
		return false
	}
	for k := i - 1; k >= 0 && i-k <= s.reach(k) && !s.ends(k); k-- {
		if s.legal(k) {
			return true
		}
	}
	for k := i + 1; k < len(s.tokens) && k-i <= s.reach(k) && !s.ends(k-1); k++ {
		if s.legal(k) {
			return true
		}
	}
	return false
}

func (s scan) reach(k int) int {
	if s.tokens[k].Han() {
		return nearbyHan
	}
	return nearby
}

// legal reports whether a word is one of law, or a year.
func (s scan) legal(k int) bool {
	word := s.word(k)
	year := len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20")) && strings.Trim(word, "0123456789") == ""
	return year || isLaw(s.tokens[k].Term)
}

// begins reports whether a sentence begins with a word.
func (s scan) begins(i int) bool { return i == 0 || s.ends(i-1) }

// ends reports whether a sentence ends behind a word: the full stop of "v." ends none.
func (s scan) ends(i int) bool {
	if i+1 >= len(s.tokens) {
		return true
	}
	between := s.between(i)
	return strings.ContainsAny(between, "\n!?。！？") || strings.Contains(between, ". ") && s.tokens[i].Term != "v"
}
