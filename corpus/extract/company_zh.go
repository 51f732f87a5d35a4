package extract

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

var (
	companyWord = regexp.MustCompile(`有限责任公司|股份有限公司|有限公司|公司|集团|银行|医院|酒店|饭店|旅行社|诊所|宾馆|中学|小学|大学|幼儿园|健身房|超市`)
	quotedBrand = regexp.MustCompile(`[“「『"]([\p{Han}A-Za-z0-9·.&+-]{1,30})[”」』"]`)
	finedFirm   = regexp.MustCompile(`对([\p{Han}]{2,10}?)(?:处以|罚款|开出|开罚|裁罚|重罚|作出罚款|作出行政处罚|处罚款|提起诉讼)`)
	latinBrand  = regexp.MustCompile(`[A-Z][A-Za-z0-9.&+-]*(?: (?:& )?[A-Z][A-Za-z0-9.&+-]*){0,3}`)
)

// companyRoles are what a company is the subject or the object of.
var companyRoles = append([]role{"damages"}, companyVerbs...)

// companies finds the companies of a Chinese sentence: by their legal form, by
// quotation marks, in Latin letters.
func (s *sentence) companies() []token {
	var found []token
	for _, m := range companyWord.FindAllStringIndex(s.fold, -1) {
		if nameWordsZH["within"].begins(s.fold[m[1]:]) == "" && !describesBrand(s.text[m[1]:]) {
			if t := s.companyName(m[0], m[1]); t.start < t.end {
				found = append(found, t)
			} else {
				s.firms = append(s.firms, token{m[0], m[1]})
			}
		}
	}
	for _, m := range quotedBrand.FindAllStringSubmatchIndex(s.fold, -1) {
		if s.isBusiness(m[0], m[1]) && !s.product(m[0]) {
			found = append(found, token{m[2], m[3]})
		}
	}
	for _, m := range latinBrand.FindAllStringIndex(s.text, -1) {
		name := s.fold[m[0]:m[1]]
		if len(name) > 2 && !nameWordsZH["notbrand"][name] && (s.isBusiness(m[0], m[1]) || s.answers(m[0], m[1])) && !s.product(m[0]) {
			found = append(found, token{m[0], m[1]})
		}
	}
	for _, m := range finedFirm.FindAllStringSubmatchIndex(s.fold, -1) {
		name := s.fold[m[2]:m[3]]
		if utf8.RuneCountInString(telling(name)) > 1 && nameWordsZH["which"].begins(name) == "" && nameWordsZH["body"].ends(name) == "" && !containsAny(name, "某", "的", "被") && surnameAt(name, commonSurnames) == "" {
			found = append(found, token{m[2], m[3]})
		}
	}
	for name := range nameWordsZH["known"] {
		if at := strings.Index(s.fold, name); at >= 0 {
			found = append(found, token{at, at + len(name)})
		}
	}
	found = slices.DeleteFunc(found, func(t token) bool { return t.start >= t.end })
	slices.SortFunc(found, func(a, b token) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	return found[:min(len(found), maxNames)]
}

// describesBrand reports whether a brand follows a company's word at once: 科技公司
// Vireo.
func describesBrand(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsUpper(r) || strings.ContainsRune("“「『", r)
}

// introduceCompanies introduces the companies of sentences that tell of a decision
// or a claim, those that such a sentence names again, and one whose story goes on
// to a decision without naming another.
func (r *reader) introduceCompanies() {
	found := make([][]token, len(r.sentences))
	for i, s := range r.sentences {
		if s.zh {
			found[i] = s.companies()
		}
	}
	for i, s := range r.sentences {
		for _, t := range found[i] {
			if s.accusesCompany() || r.prints(s.text[t.start:t.end]) > 0 && r.charged(s.text[t.start:t.end]) || len(found[i]) == 1 && r.goesOn(i, found) {
				s.addCompany(t)
			}
		}
		s.inTextOrder()
	}
}

// storyReach bounds how many sentences on the decision on a company may stand.
const storyReach = 4

// goesOn reports whether a decision follows a sentence before another company, a
// person or another case is named.
func (r *reader) goesOn(i int, found [][]token) bool {
	for j := i + 1; j < len(r.sentences) && j <= i+storyReach; j++ {
		s := r.sentences[j]
		if marked, _ := s.mark(); marked || len(found[j]) > 0 || len(s.names) > 0 || !s.zh {
			return false
		}
		if s.says("finedverb") && len(s.money()) > 0 && !s.says("possible") && !s.says("background") {
			return true
		}
	}
	return false
}

// accusesCompany reports whether a sentence tells of a decision on a company, or a claim
// against one.
func (s *sentence) accusesCompany() bool {
	_, ok := s.firstOf(companyRoles, 0)
	return ok
}

// charged reports whether a Chinese sentence names a company and tells of a
// decision or a claim.
func (r *reader) charged(name string) bool {
	forms := formsZH(name, false)
	return slices.ContainsFunc(r.sentences, func(s *sentence) bool {
		return s.zh && s.accusesCompany() && containsAny(s.text, forms...)
	})
}

// addCompany notes a company, unless it claims or complains.
func (s *sentence) addCompany(t token) {
	if t.start >= t.end || s.taken(t) || strings.HasSuffix(s.fold[:t.start], "原告") {
		return
	}
	name := s.text[t.start:t.end]
	s.names = append(s.names, introduction{t, name, false, strings.Contains(name, "某")})
}

// isBusiness reports whether a word for a business stands beside what is between
// two offsets.
func (s *sentence) isBusiness(from, to int) bool {
	business := nameWordsZH["business"]
	return business.ends(strings.TrimRight(s.fold[:from], " （(")) != "" || business.begins(strings.TrimLeft(s.fold[to:], " ")) != ""
}

// answers reports whether what is between two offsets is at once told to have
// been fined, to pay or to settle, or is what a decision is made against.
func (s *sentence) answers(from, to int) bool {
	if c, ok := s.firstOf(companyVerbs, to); ok && c.start-to < len("已同意") {
		return true
	}
	before := strings.TrimRight(s.fold[:from], " ")
	return (strings.HasSuffix(before, "对") || strings.HasSuffix(before, "起诉") || strings.HasSuffix(before, "向")) && s.says("fine")
}

// product reports whether a quoted name is what somebody made, sold or used.
func (s *sentence) product(at int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.end == at && c.role == "conduct" }) ||
		strings.HasSuffix(s.fold[:at], "名为") || strings.HasSuffix(s.fold[:at], "开发") || strings.HasSuffix(s.fold[:at], "款")
}
