package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

var (
	companyWord = regexp.MustCompile(`有限责任公司|股份有限公司|有限公司|公司|集团|银行|医院|酒店|饭店|旅行社|诊所|宾馆|中学|小学|大学|幼儿园|健身房|超市|人寿|产险|证券|航空|电信|物流|速运|快递`)
	quotedBrand = regexp.MustCompile(`[“「『"]([\p{Han}A-Za-z0-9·.&+-]{1,30})[”」』"]`)
	latinBrand  = regexp.MustCompile(`[A-Z][A-Za-z0-9.&+-]*(?: (?:& )?[A-Z][A-Za-z0-9.&+-]*){0,3}`)
)

// branch is what makes a company's name that of a branch of it.
var branch = regexp.MustCompile(`^\p{Han}{0,8}?(?:分公司|支公司|分行|支行)`)

// companyRoles are what a company is the subject or the object of.
var companyRoles = append([]role{"damages"}, companyVerbs...)

// companies finds the companies of a Chinese sentence: by their legal form, by
// quotation marks, in Latin letters.
func (s *sentence) companies() []token {
	var found []token
	for _, m := range companyWord.FindAllStringIndex(s.fold, -1) {
		m[1] += len(branch.FindString(s.fold[m[1]:]))
		if !affiliates(s.fold[m[1]:]) && !describesBrand(s.text[m[1]:]) {
			if t := s.companyName(m[0], m[1]); t.start < t.end && nameWordsZH["things"].begins(s.fold[m[1]:]) != "" {
				s.holders = append(s.holders, t)
			} else if t.start < t.end {
				found = append(found, t)
			} else if nameWordsZH["legal"][s.fold[m[0]:m[1]]] {
				s.firms = append(s.firms, token{m[0], m[1]})
			}
		}
	}
	for _, m := range quotedBrand.FindAllStringSubmatchIndex(s.fold, -1) {
		if (s.isBusiness(m[0], m[1]) || ofFirm(s.fold[m[2]:m[3]])) && !s.product(m[0]) {
			found = append(found, token{m[2], m[3]})
		}
	}
	for _, m := range latinBrand.FindAllStringIndex(s.text, -1) {
		name := s.fold[m[0]:m[1]]
		if len(name) > 2 && !nameWordsZH["notbrand"][name] && (s.isBusiness(m[0], m[1]) || s.answers(m[0], m[1])) && !s.product(m[0]) {
			found = append(found, token{m[0], m[1]})
		}
	}
	found = append(found, s.bySlot()...)
	for name := range nameWordsZH["known"] {
		if at := strings.Index(s.fold, name); at >= 0 {
			found = append(found, token{at, at + len(name)})
		}
	}
	found = slices.DeleteFunc(found, func(t token) bool {
		return t.start >= t.end || takesPlace.MatchString(s.fold[:t.start]) || affiliates(strings.TrimLeft(s.fold[t.end:], "”」』\""))
	})
	slices.SortFunc(found, func(a, b token) int { return cmp.Or(a.start-b.start, b.end-a.end) })
	found = slices.CompactFunc(found, func(next, before token) bool { return next.end <= before.end })
	return found[:min(len(found), maxNames)]
}

// takesPlace ends where something went to or happened at: 投放到抖音, 在“飞鸟”平台.
var takesPlace = regexp.MustCompile(`(?:到|在|于|通过|透过|利用|使用)[“「『"]?$`)

// formerly opens what somebody was at a company: 前資料工程師.
var formerly = regexp.MustCompile(`^(?:前|原|时任|現任|现任)\p{Han}{0,6}(?:员|师|手|理|任|长|人|监|官|工|裁|事|管)`)

// ofFirm reports whether a name in quotation marks is a company's by its own end.
func ofFirm(name string) bool {
	return nameWordsZH["firmtail"].ends(name) != "" && utf8.RuneCountInString(telling(name)) > 1
}

// affiliates reports whether what follows a company's name makes it only somebody's
// employer, or something's owner: 某电信公司前店长.
func affiliates(rest string) bool {
	if nameWordsZH["within"].begins(rest) != "" {
		return true
	}
	of := nameWordsZH["office"].begins(rest)
	if of != "" && formerly.MatchString(rest) {
		return true
	}
	calling := nameWordsZH["calling"].begins(rest[len(of):])
	return calling != "" && (of != "" || calling != "销售" && calling != "代理" && calling != "中介")
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
			found[i] = slices.Concat(s.companies(), r.finedHereAgain(s), r.byRoleName(s), s.served())
			for j, t := range found[i] {
				found[i][j] = r.steady(s, t)
			}
		}
	}
	for i, s := range r.sentences {
		s.brands = append(slices.Clone(found[i]), r.speaker(s)...)
	}
	for i, s := range r.sentences {
		for _, t := range found[i] {
			if slices.Contains(s.served(), t) || s.accusesCompany() || r.aliasCharged(s, t) || r.prints(s.text[t.start:t.end]) > 0 && r.charged(s.text[t.start:t.end]) || len(found[i]) == 1 && r.goesOn(i, found) {
				s.addCompany(t)
			}
		}
		for _, t := range r.customersOf(s) {
			s.addCompany(t)
		}
		for _, t := range s.holders {
			t = r.steady(s, t)
			if !r.anybody() && (r.charged(s.text[t.start:t.end]) || r.goesOn(i, found)) {
				s.addCompany(t)
			}
		}
		s.inTextOrder()
	}
}

// served returns the company on which a Chinese sentence tells that an authority served a
// notice: 向Lunetta Foundation发出执行通知.
func (s *sentence) served() []token {
	if !s.zh {
		return nil
	}
	m := servedOn.FindStringSubmatchIndex(s.fold)
	if m == nil || s.says("possible") {
		return nil
	}
	return []token{{m[2], m[3]}}
}

// servedOn is whom an authority served what with.
var servedOn = regexp.MustCompile(`向([a-z][a-z0-9&.' -]{1,40}|\p{Han}{2,14}(?:公司|基金会|集团|平台|机构|医院|学校|银行|大学))(?:发出|送达|作出|下达)(?:了)?(?:强制)?(?:执行通知|制止通知|停止令)`)

// speaker returns the name that opens a Chinese sentence of what its bearer says, where the
// article prints it elsewhere in quotation marks, as it does a company's: 广川资讯则说.
func (r *reader) speaker(s *sentence) []token {
	m := speaksFirst.FindStringSubmatchIndex(s.fold)
	if !s.zh || m == nil {
		return nil
	}
	name := s.text[m[2]:m[3]]
	quoted := slices.ContainsFunc(r.sentences, func(o *sentence) bool { return containsAny(o.text, "「"+name+"」", "“"+name+"”") })
	if !quoted {
		return nil
	}
	return []token{{m[2], m[3]}}
}

// speaksFirst is a name that opens a sentence, and then says something.
var speaksFirst = regexp.MustCompile(`^(\p{Han}{2,8}?)(?:方面)?(?:[则也亦]|昨[日晚]?|今[日早]?)?(?:说|表示|称|回应|指出|强调|发出声明)，`)

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
		if s.fines() && len(s.money()) > 0 || s.awards() {
			return true
		}
	}
	return false
}

// fines reports whether a fine was imposed: neither may it be, nor was it on somebody
// before.
func (s *sentence) fines() bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool {
		from, _ := s.clause(c.start)
		return c.role == "finedverb" && !s.has("possible", from, c.start) && !s.has("background", from, c.start)
	})
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
	if t.start >= t.end || s.taken(t) || nameWordsZH["harmed"].ends(s.fold[:t.start]) != "" || claimsFrom.MatchString(s.fold[t.end:]) || nameWordsZH["notfirm"].begins(s.fold[t.start:t.end]) != "" {
		return
	}
	name := s.text[t.start:t.end]
	s.names = append(s.names, introduction{t, name, false, strings.Contains(name, "某")})
}

// claimsFrom follows a company that claims something from others.
var claimsFrom = regexp.MustCompile(`^(?:另|并|遂|已|则|也|亦|还|随后|随即)?(?:向|对)[^，。；]{1,20}(?:求偿|索赔|提告|请求赔偿|提出索赔|要求赔偿)`)

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
	return endsAny(before, "对", "起诉", "向") && s.says("fine")
}

// product reports whether a quoted name is what somebody made, sold or used.
func (s *sentence) product(at int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.end == at && c.role == "conduct" }) ||
		nameWordsZH["runs"].ends(s.fold[:at]) != "" || endsAny(s.fold[:at], "名为", "开发", "款")
}
