package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// bracketedPlace is where a company says it is, within its name: 乐活（香港）有限公司.
var bracketedPlace = regexp.MustCompile(`[（(]\p{Han}{2,4}[）)]$`)

// severalFirms is how many companies are spoken of: none of them by name.
var severalFirms = regexp.MustCompile(`[0-9一两二三四五六七八九十多数几余这该][家间]|[0-9万亿余][条名份个部台张]|人民`)

// maxCompany bounds, in characters, a company's name.
const maxCompany = 24

// companyName returns the name that ends in a company's word: what stands before
// it without verbs, prepositions and words that describe; empty where nothing is
// left that tells this company from others.
func (s *sentence) companyName(word, end int) token {
	start := word
	for n := 0; n < maxCompany && start > 0; n++ {
		r, width := utf8.DecodeLastRuneInString(s.fold[:start])
		if place := bracketedPlace.FindString(s.fold[:start]); place != "" {
			width = len(place)
		} else if !unicode.Is(unicode.Han, r) && !inWord(r) {
			break
		}
		start -= width
	}
	start = s.behindVerb(start, word)
	if strings.HasSuffix(s.fold[:start], "被") {
		return token{} // who fined and was not fined
	}
	start += len(suesBefore.FindString(s.fold[start:word]))
	start += len(nameWordsZH["land"].begins(s.fold[start:word]))
	name := s.fold[start:word]
	if nameWordsZH["kindred"].ends(name) != "" && s.fold[word:end] == "公司" {
		return token{} // 好物多母公司
	}
	which := nameWordsZH["which"].begins(name)
	if severalFirms.MatchString(s.fold[max(0, start-len("十")):word]) || strings.Contains(name, "该") {
		return token{}
	}
	if strings.Contains(name, "某") || lettered[telling(name)] || which == "" && utf8.RuneCountInString(telling(name)) > 1 {
		return token{start, end}
	}
	return token{}
}

// suesBefore is who sues the company whose name goes on behind it, with what he is: 视频博主廖某诉.
var suesBefore = regexp.MustCompile(`^\p{Han}{0,16}某[某甲乙]?(?:起诉|状告|诉)`)

// lettered are the names that courts give to companies: 甲公司.
var lettered = nameWordsZH["lettered"]

// behindVerb returns where a name can begin at the earliest: behind the last cue
// or other word that is no part of a name.
func (s *sentence) behindVerb(start, word int) int {
	for _, c := range s.cues {
		if c.start >= start && (c.end < word || c.end == word && !nameWordsZH["trade"][s.word(c)]) {
			start = c.end
		}
	}
	start = behindRole(s.fold[:word], start)
	for at := start; at < word; {
		if whole := nameWordsZH["whole"].begins(s.fold[at:word]); whole != "" {
			at += len(whole)
			continue
		}
		if before := nameWordsZH["before"].begins(s.fold[at:word]); before != "" && at+len(before) <= word {
			at += len(before)
			start = at
			continue
		}
		_, width := utf8.DecodeRuneInString(s.fold[at:])
		at += width
	}
	return start
}

// behindRole returns where a name begins behind the words that say what its company
// is to something: 运营者, 运营企业. What is left must still tell which one it is.
func behindRole(text string, start int) int {
	for role := range nameWordsZH["role"] {
		if at := strings.LastIndex(text[start:], role); at >= 0 && utf8.RuneCountInString(telling(text[start+at+len(role):])) > 1 {
			start += at + len(role)
		}
	}
	return start
}

// telling returns what tells a company's name from others': without its trade
// and its place.
func telling(name string) string {
	for trimmed := ""; name != trimmed; {
		trimmed = name
		for _, v := range []vocabulary{nameWordsZH["trade"], nameWordsZH["which"], nameWordsZH["land"]} {
			name = strings.TrimPrefix(name, v.begins(name))
			name = strings.TrimSuffix(name, v.ends(name))
		}
	}
	if _, place := placeOf[name]; place {
		return ""
	}
	return name
}

// shortOf reports whether one of two Chinese companies' names is a short form of
// the other: 快拿公司 of 澄江快拿智能科技有限公司, 云舍 of 云舍饭店.
func shortOf(one, other string) bool {
	if len(one) < len(other) {
		one, other = other, one
	}
	legal, short := nameWordsZH["legal"].ends(one), nameWordsZH["legal"].ends(other)
	if legal == "" || !chinese(one) || !chinese(other) {
		return false
	}
	if short == "" {
		return utf8.RuneCountInString(telling(other)) > 1 && strings.Contains(one, other)
	}
	core := telling(strings.TrimSuffix(other, short))
	if lettered[core] {
		return strings.HasPrefix(one, core) // 甲公司 of 甲健身公司
	}
	return utf8.RuneCountInString(core) > 1 && strings.Contains(one, core)
}
