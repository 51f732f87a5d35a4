package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

var (
	family    = regexp.MustCompile(`\p{Han}姓`)
	calledSo  = regexp.MustCompile(`姓(\p{Han})(的)?([0-9\p{Han}]{0,16}?)(?:[^0-9\p{Han}]|因|在|于|被[^告]|早|涉|承|将|把|向|声称|没|$)`)
	byLetters = regexp.MustCompile(`(?:被告人|被告|嫌疑人)([a-z](?:[、和及与][a-z])*)(?:[^a-z0-9]|$)`)
)

// byFamily reads 王姓男子, 陈姓工程师.
func (s *sentence) byFamily() {
	for _, m := range family.FindAllStringIndex(s.fold, -1) {
		if surname := s.fold[m[0] : m[1]-len("姓")]; !surnames[surname] || surname == "化" {
			continue
		}
		rest := s.fold[m[1]:]
		if strings.HasPrefix(rest, "名") || strings.HasPrefix(rest, "氏") {
			continue // 对方姓名
		}
		called := max(len(nameWordsZH["accused"].begins(rest)), len(nameWordsZH["calling"].begins(rest)), len(nameWordsZH["called"].begins(rest)))
		t := token{m[0], m[1] + called}
		if nameWordsZH["says"].begins(s.fold[t.end:]) != "" || !s.judges() && s.complains(t.end) {
			s.others = append(s.others, s.text[t.start:t.end])
			continue
		}
		s.introduceZH(t, true)
	}
}

// bySurnameZH reads 一名姓顾女文员, 姓邵的装修判头 and 姓金被告, whom the press of Hong Kong
// goes on to call by the surname alone.
func (s *sentence) bySurnameZH() {
	for _, m := range calledSo.FindAllStringSubmatchIndex(s.fold, maxNames) {
		t := token{m[2], m[3]}
		if c, ok := s.first("conduct", m[6], m[7]); ok {
			m[7] = c.start
		}
		before, noun := s.fold[:m[0]], s.fold[m[6]:m[7]]
		if !surnames[s.fold[t.start:t.end]] || strings.HasPrefix(noun, "名") {
			continue
		}
		called := max(len(nameWordsZH["accused"].begins(noun)), len(nameWordsZH["calling"].begins(noun)), len(nameWordsZH["called"].begins(noun)))
		counted := strings.HasSuffix(before, "名") || strings.HasSuffix(before, "位") || nameWordsZH["accused"].ends(before) != ""
		switch {
		case called == 0 && !counted && m[4] < 0:
		case nameWordsZH["apart"].ends(noun) != "" || nameWordsZH["near"].ends(noun) != "" || nameWordsZH["says"].begins(s.fold[m[7]:]) != "" || !s.judges() && !s.says("alleged") && !s.says("pleads") && s.complains(m[7]):
			s.others = append(s.others, s.text[t.start:t.end])
		default:
			s.introduceZH(t, true)
		}
	}
}

// byLetter reads 被告人A、B.
func (s *sentence) byLetter() {
	for _, m := range byLetters.FindAllStringSubmatchIndex(s.fold, maxNames) {
		for at := m[2]; at < m[3]; at++ {
			if s.fold[at] < utf8.RuneSelf && unicode.IsLetter(rune(s.fold[at])) {
				s.introduceZH(token{at, at + 1}, true)
			}
		}
	}
}

// higher follows 高 and the like where they are no surnames: 高于2万元.
var higher = regexp.MustCompile(`^于(?:[^0-9]|[0-9][0-9.,]*[^0-9.,年月日至])`)

// surnameStands reports whether a surname that stands alone means somebody: it opens
// its clause, or stands behind a word that has persons for its object, and a verb
// follows.
func (s *sentence) surnameStands(t token) bool {
	clause, _ := s.clause(t.start)
	before, behind := s.fold[clause:t.start], s.fold[t.end:]
	if nameWordsZH["notname"].begins(s.fold[t.start:]) != "" || higher.MatchString(behind) || s.holdsWord(t) {
		return false
	}
	next, _ := utf8.DecodeRuneInString(behind)
	if unicode.Is(unicode.Han, next) && nameWordsZH["follows"].begins(behind) == "" && !s.cueAt(t.end) {
		return false
	}
	return before == "" || nameWordsZH["aims"].ends(before) != "" || s.objectOfDecision(t.start)
}

// holdsWord reports whether a character is part of a word of the lexicon.
func (s *sentence) holdsWord(t token) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.start <= t.start && c.end > t.end })
}
