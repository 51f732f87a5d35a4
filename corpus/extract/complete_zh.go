package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// completeChinese reads what one Chinese sentence alone does not tell: full
// names that no word announces, and parties whom the article does not name. Then
// no part of a name is read as a word any more: the 曾 of 曾志伟 says nothing of
// the past.
func (r *reader) completeChinese() {
	r.introduceCompanies()
	r.introduceRepeated()
	r.introduceUnannounced()
	r.introduceUnnamed()
	r.wholeSomeone()
	var all []*actor
	for _, s := range r.sentences {
		for _, n := range s.names {
			if s.zh && !slices.ContainsFunc(all, func(a *actor) bool { return a.name == n.name }) && len(all) < maxFacts {
				all = append(all, &actor{name: n.name, forms: forms(n.name, n.person)})
			}
		}
	}
	for _, s := range r.sentences {
		if !s.zh {
			continue
		}
		for _, a := range all {
			for _, t := range s.occurrences(a) {
				s.cues = slices.DeleteFunc(s.cues, func(c cue) bool { return c.start < t.end && t.start < c.end })
			}
		}
	}
}

// wholeSomeone gives 覃某 the character of his name that the article always prints
// behind it: 覃某刚.
func (r *reader) wholeSomeone() {
	always := map[string]bool{}
	for _, s := range r.sentences {
		for i, n := range s.names {
			if !s.zh || !strings.HasSuffix(s.fold[n.start:n.end], "某") || n.end == len(s.text) {
				continue
			}
			if _, known := always[n.name]; !known && len(always) < maxAsked {
				always[n.name] = r.alwaysTold(n.name)
			}
			next, width := utf8.DecodeRuneInString(s.text[n.end:])
			longer := s.text[n.start : n.end+width]
			if unicode.Is(unicode.Han, next) && !strings.ContainsRune(neverInName, next) && always[n.name] && r.prints(longer) > 1 {
				s.names[i].end, s.names[i].name = n.end+width, longer
			}
		}
	}
}

// alwaysTold reports whether each character that the article prints behind a name
// with 某 comes there again: they belong to names.
func (r *reader) alwaysTold(name string) bool {
	behind := map[rune]int{}
	for rest := r.a.Text; ; {
		at := strings.Index(rest, name)
		if at < 0 {
			break
		}
		rest = rest[at+len(name):]
		next, _ := utf8.DecodeRuneInString(rest)
		behind[next]++
	}
	for next, n := range behind {
		if n < 2 || !unicode.Is(unicode.Han, next) {
			return false
		}
	}
	return len(behind) > 0 && len(behind) < 4
}

var (
	unnamedZH = regexp.MustCompile(`(?:[一某该两二三四五六七八九十\d](?:名|位|个)?|有)[\p{Han}]{0,12}?(?:男子|女子|员工|职员|技术员|程序员|工程师|黑客|教师|老师|护士|医生|警员|员警|学生|房东|店员|店主|司机|经理|主任|老板|男|女|人员|被告|快递员)|男子|女子|被告人|被告`)
	firmZH    = regexp.MustCompile(`(?:[一某该]家?|涉事|所属)[\p{Han}]{0,8}?(?:公司|企业|平台|医院|酒店|银行|学校|机构|旅行社|物业|超市|健身房|诊所|集团|网站|商店)`)
)

// introduceUnnamed introduces a party without a name where a Chinese sentence
// tells what was decided about one and the article names none of its kind.
func (r *reader) introduceUnnamed() {
	if !r.anybody() {
		r.introduceFirst(unnamedZH, unnamedPerson, func(s *sentence) bool {
			return s.says("sentenceverb") && s.says("prison") && len(s.terms()) > 0 || s.says("acquit") || s.says("convict") && s.says("decision")
		})
	}
	if !slices.ContainsFunc(r.sentences, func(s *sentence) bool {
		return slices.ContainsFunc(s.names, func(n introduction) bool { return !n.person })
	}) {
		r.introduceFirst(firmZH, unnamedCompany, func(s *sentence) bool { return s.says("finedverb") && !s.says("prison") && len(s.money()) > 0 })
	}
}

// introduceFirst introduces a party without a name in the first sentence that
// tells of one and of a decision.
func (r *reader) introduceFirst(described *regexp.Regexp, name string, decides func(*sentence) bool) {
	for _, s := range r.sentences {
		if !s.zh || !decides(s) || s.says("general") || s.says("possible") || s.says("background") || s.comments() || s.says("minor") {
			continue
		}
		if m := described.FindStringIndex(s.fold); m != nil && !s.taken(token{m[0], m[1]}) {
			s.names = append(s.names, introduction{token{m[0], m[1]}, name, name == unnamedPerson, true})
			s.inTextOrder()
			return
		}
	}
}
