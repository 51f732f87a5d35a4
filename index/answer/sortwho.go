package answer

import (
	"cmp"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A role is one for whom questions ask, and how texts call whoever has it.
type role struct{ asked, said *regexp.Regexp }

var roles = []role{
	{regexp.MustCompile(`\b(?:law|legal) firms?\b|律师事务所|律所`), regexp.MustCompile(`(?i)\b(?:law firm|firm|LLP|solicitors|advocates|abogados|advised by|lawyers?)\b|律师事务所|律師事務所|律所`)},
	{regexp.MustCompile(`\bprosecut(?:or|ors|ed|ing)\b|检察官|公诉人`), regexp.MustCompile(`(?i)\bprosecut(?:or|ing|ed)\b|检察官|檢察官|公诉人|公訴人`)},
	{regexp.MustCompile(`\battorney[- ]general\b|检察长`), regexp.MustCompile(`(?i)\battorney[- ]general\b|检察长|檢察長`)},
	{regexp.MustCompile(`\b(?:lawyers?|barristers?|solicitors?|counsel|attorneys?|advocates?|defen[cs]e|defended|represent(?:s|ed|ing)?)\b|律师|辩护`), regexp.MustCompile(`(?i)\b(?:lawyers?|defender|barrister|solicitor|counsel|attorney|advocate|for the defen[cs]e|defending|represent(?:s|ed|ing)?)\b|律师|律師|辩护|辯護`)},
	{regexp.MustCompile(`\b(?:spokes(?:man|woman|person)|spoke for)\b|发言人`), regexp.MustCompile(`(?i)\bspokes\w+|发言人|發言人`)},
	{regexp.MustCompile(`\b(?:employers?|employed|work(?:ed)? (?:for|at))\b|雇主|雇用|工作|任职|上班`), regexp.MustCompile(`(?i)\bemploy\w*|\bwork(?:s|ed)? (?:for|at)\b|雇|僱|员工|員工|职员|職員|任职|任職|系[^，。]{2,12}(?:公司|人员|员)|上班`)},
}

// Questions for who somebody is, and for a body.
var (
	whoAsked     = regexp.MustCompile(`什么(?:公司|机构|单位|组织|人)|哪(?:家|间|个|位|名)(?:公司|机构|单位|组织|媒体|专员|人)`)
	whoIs        = regexp.MustCompile(`^who (?:currently |now )?(?:heads?|headed|leads?|led|runs?|ran|chairs?|chaired|owns|founded|directs) |\bnames? of\b|^who (?:is|was|are|were) (?:the|an?|this|that)\b|(?:是|叫)(?:谁|什么名字)(?:呢|[?？])*$|^谁是|叫什么|姓名|名字`)
	whoDidHan    = regexp.MustCompile(`\p{Han}{4}的(?:人|男子|女子|公司|人士)?是谁`) // "…出售照片的是谁"
	hanBodyAsked = regexp.MustCompile(`(?:哪(?:家|间|个)|什么)\p{Han}{0,4}(?:公司|机构|单位|媒体|平台|医院|银行|酒店|学校)`)
)

// Those whom texts name, or call by what they are.
var (
	hanBody   = regexp.MustCompile(`[「『“《]\p{Han}{2,10}[」』”》]|\p{Han}{2,10}(?:公司|科技|集团|集團|医院|醫院|银行|銀行|平台|协会|協會|委员会|委員會|署|局|法院)`)
	somebody  = regexp.MustCompile(`\b(?:[Aa]n?|[Aa]nother|[Oo]ur) (?:[a-z-]+ ){0,3}(?:person|man|woman|firm|company|agency|contractor|employee|member|customer|guest|tenant|student|nurse|worker|union|group|institute|foundation|association|officer|official|business|fund|buyer|clinic|school|mechanic)\b|\b[Tt]he (?:man|woman|person|people|company|firm|one|ones) (?:who|that|which)\b|\b[Tt]he (?:defendants?|accused|perpetrators?|attackers?|hackers?|thieves)\b|(?:律师|律師|法官|裁判官|检察官|檢察官|民警|科长|科長|主任)\p{Han}{2,3}|\p{Han}(?:某|男|女|姓)|\p{Han}董|\p{Han}{2}(?:公司|机构|機構|集团|集團|医院|醫院|检察院|檢察署|协会|協會|人员|人員|业者|業者|法院|局)`)
	officeHan = regexp.MustCompile(`律师|律師|法官|裁判官|审判长|審判長|检察官|檢察官|检察长|檢察長|民警|科长|科長|主任|记者|記者|教授|院长|院長|局长|局長|专员|專員|负责人|負責人|警官|理事长|理事長|发言人|發言人`)

	// leftUnnamed finds what a text says of somebody whom it does not name.
	leftUnnamed = regexp.MustCompile(`(?i)\b(?:not|never|neither|nor|cannot|without|nobody)\b[^.;]{0,40}\b(?:nam(?:e|ed|ing)|identif(?:y|ied)|known)\b|\b(?:unnamed|anonymous|unidentified)\b|\bname\w*\b[^.;]{0,30}\bwithheld\b|(?:姓名|名称|名稱|身份)[^，。]{0,12}(?:没有|沒有|未|不)|不会公开名|不公开名|未具名|另案`)
)

// sortOfWho is of a question for somebody: a name that it does not have itself, and of who
// acts in a role a sentence with the word for that role.
func (q *Question) sortOfWho(folded string) sort {
	for _, role := range roles {
		if role.asked.MatchString(folded) {
			find := func(text string) string {
				return q.nameInRole(text, role)
			}
			return sort{find: find, asked: role.asked, needed: true, plain: true}
		}
	}
	s := sort{find: q.freshName, names: q.freshNames, opening: q.nameAmong, asked: bodyAsked, needed: true, ofWho: true}
	switch {
	case whoIs.MatchString(folded) && !whoDidHan.MatchString(folded):
		s.find, s.identity, s.head = q.properName, true, headOf(folded)
	case hanBodyAsked.MatchString(folded):
		s.find = q.bodyName
	case inquiring.MatchString(folded):
		s.find = func(text string) string { return cmp.Or(officersNamed.FindString(text), q.freshName(text)) }
	}
	return s
}

// asksForRole reports whether a question is for who acts in a matter by their office.
func asksForRole(folded string) bool {
	return slices.ContainsFunc(roles, func(r role) bool { return r.asked.MatchString(folded) })
}

// inquiring finds a question for who looked into a matter, which officers do, and officersNamed
// where a text names one.
var (
	inquiring     = regexp.MustCompile(`\b(?:inquiry|investigat\w+|probe)\b|侦办|侦查|查办|调查`)
	officersNamed = regexp.MustCompile(`\b(?:(?:Detective|Chief|Senior|Deputy|Acting) )*(?:Inspector|Sergeant|Superintendent|Constable|Commissioner|Detective|Officer|Lieutenant|Captain|Agent) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*|(?:警官|探长|探長|督察|警长|警長|队长|隊長|检察官|檢察官)\p{Han}{2,3}`)
)

// prosecuting finds those who accuse, whom a question for somebody's lawyer does not mean.
var prosecuting = regexp.MustCompile(`(?i)\b(?:attorney general|U\.S\. attorney|(?:state|district)(?:[’']s)? attorney|prosecut\w+)\b|检察|檢察|公诉|公訴`)

// nameInRole returns somebody whom a sentence names in a role: in Chinese behind the word
// for it.
func (q *Question) nameInRole(text string, role role) string {
	found := role.said.FindAllStringIndex(text, 8)
	if len(found) == 0 || prosecuting.MatchString(text) && !prosecuting.MatchString(q.Text) {
		return ""
	}
	for _, at := range found {
		if name := hanName(text[at[1]:]); name != "" {
			return name
		}
	}
	if offices := officeHan.FindString(text); offices != "" {
		return "" // the name is of another
	}
	return q.freshName(text)
}

// freshName returns somebody whom a sentence names, or calls by what they are, and whom
// the question does not; or what it says of not naming them.
func (q *Question) freshName(text string) string {
	if name := q.properName(text); name != "" {
		return name
	}
	return q.firstFresh(somebody.FindAllString(text, 8), func(name string) bool {
		return !strings.ContainsAny(lexicon.Clip(name, 1), kindsOfPeople)
	})
}

// properName is [Question.freshName] of names alone.
func (q *Question) properName(text string) string {
	if m := leftUnnamed.FindString(text); m != "" {
		return m
	}
	if lexicon.Han(text) > 0 {
		if name := hanNamed(text); name != "" {
			return name
		}
		return q.firstFresh(hanWithheld.FindAllString(text, 8), func(string) bool { return true })
	}
	names := slices.Concat(properWords(text).strangers(text, nil), bodyNames.FindAllString(text, 4))
	return q.firstFresh(names, func(name string) bool { return !lexicon.National(name) })
}

// nameAmong is [Question.properName] of the names that an article has: a word that only begins
// a sentence is one where it stands within another.
func (q *Question) nameAmong(text string, in written) string {
	if lexicon.Han(text) > 0 {
		return ""
	}
	return q.firstFresh(in.strangers(text, nil), func(name string) bool { return !lexicon.National(name) })
}

// freshNames returns the names in a text that the question does not have.
func (q *Question) freshNames(text string) []string {
	if lexicon.Han(text) > 0 {
		return q.fresh(hanWithheld.FindAllString(text, 8), func(string) bool { return true })
	}
	names := slices.Concat(properWords(text).strangers(text, nil), bodyNames.FindAllString(text, 4))
	return q.fresh(names, func(name string) bool { return !lexicon.National(name) })
}

// bodyName is [Question.freshName] of bodies alone.
func (q *Question) bodyName(text string) string {
	if lexicon.Han(text) == 0 {
		return q.freshName(text)
	}
	if m := leftUnnamed.FindString(text); m != "" {
		return m
	}
	return q.firstFresh(hanBody.FindAllString(text, 8), func(string) bool { return true })
}

// firstFresh returns the first of some names that the question does not have.
func (q *Question) firstFresh(names []string, fits func(name string) bool) string {
	if fresh := q.fresh(names, fits); len(fresh) > 0 {
		return fresh[0]
	}
	return ""
}

// fresh returns those of some names that the question does not have.
func (q *Question) fresh(names []string, fits func(name string) bool) (out []string) {
	asked := index.Fold(q.Text)
	for _, name := range names {
		bare := strings.Trim(name, "「」『』“”《》")
		if !strings.Contains(lexicon.Spaced(q.Text), lexicon.Spaced(bare)) && !(lexicon.Han(bare) > 0 && strings.Contains(asked, index.Fold(bare))) && fits(bare) {
			out = append(out, name)
		}
	}
	return out
}

// hanNamed returns the first name behind an office of a Chinese text.
func hanNamed(text string) string {
	for _, at := range officeHan.FindAllStringIndex(text, 8) {
		if name := hanName(text[at[1]:]); name != "" {
			return name
		}
	}
	for _, m := range calledHan.FindAllStringSubmatch(text, 8) {
		if surname := lexicon.FamilyOf(m[1]); lexicon.LatinSurname(index.Fold(surname)) != "" && !strings.ContainsAny(surname, "于於曾和向时時常应應") {
			return m[1]
		}
	}
	return ""
}

// calledHan finds a name behind what somebody is, before what they do, in a Chinese text.
var calledHan = regexp.MustCompile(`(?:研究员|研究員|工程师|工程師|经理|經理|店长|店長|店员|店員|员工|員工|职员|職員|客服|老师|老師|教师|教師|护士|護士|医生|醫生|医师|醫師|助理|秘书长|秘書長|署长|署長|庭长|庭長|队长|隊長|会长|會長|主播|演员|演員|作家|学者|學者|专家|專家|用户|用戶|居民|住户|住戶|原告|学生|學生|志愿者|黑客|骇客|駭客)(\p{Han}{2,3}?)(?:在|于|於|说|說|称|稱|表示|发现|發現|发|發|向|将|將|被|对|對|把|为|為|因|曾|以|举报|舉報|投诉|投訴|报警|報警|起诉|起訴|，|。|、|（|\(|$)`)
