package extract

import (
	_ "embed"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
)

//go:embed lexicon/surnames.txt
var surnameTable string

var surnames = surnameSet(surnameTable)

// romanSurnames are the same in Latin letters, with those that are common in
// Korea, Hong Kong and Singapore: there the family's name comes first.
var romanSurnames = romanised(surnames, "kim lee park choi cho yoon jung kang lim shin seo kwon hwang ahn ng tan wong chan cheung lau chow")

func romanised(set map[string]bool, more string) map[string]bool {
	all := map[string]bool{}
	for surname := range set {
		for _, sound := range pinyin.LazyPinyin(surname, pinyin.NewArgs()) {
			all[sound] = true
		}
	}
	for _, word := range strings.Fields(more) {
		all[word] = true
	}
	return all
}

// familyFirst reports whether a name that opens with the word has the family's
// name in front.
func familyFirst(word string) bool { return romanSurnames[strings.ToLower(word)] }

// surnameSet reads the table: single characters, then those of two.
func surnameSet(table string) map[string]bool {
	set := map[string]bool{}
	for _, r := range strings.TrimSpace(table) {
		set[string(r)] = true
	}
	return set
}

var (
	someone     = regexp.MustCompile(`\p{Han}某(?:某|甲|乙|丙|丁|\p{Han})?`)
	defendantZH = regexp.MustCompile(`(?:被告人|犯罪嫌疑人|嫌疑人)(\p{Han}{2,3})`)
	companyZH   = regexp.MustCompile(`[\p{Han}A-Za-z0-9（）()]{2,24}?(?:有限责任公司|股份有限公司|有限公司|集团|公司|银行|医院|酒店)`)
)

// Words that may stand before a Chinese company's name and are no part of it.
var beforeCompany = []string{"被告", "对", "由", "向", "判令", "责令", "判决", "和", "与", "起诉", "要求", "认为", "及", "、", "约谈", "处罚", "涉案", "认定", "法院", "指控", "将", "把", "因", "在", "以", "办", "局", "会", "院", "是", "为", "令", "据"}

// introduceChinese reads 韩某, 王某某, 被告人张伟 and companies, and leaves out
// victims, claimants and witnesses.
func (s *sentence) introduceChinese() {
	for _, m := range someone.FindAllStringIndex(s.fold, -1) {
		t := token{m[0], m[1]}
		if first, _ := utf8.DecodeRuneInString(s.fold[t.start:]); !surnames[string(first)] {
			continue
		}
		if tail, width := utf8.DecodeLastRuneInString(s.fold[:t.end]); !strings.ContainsRune("某甲乙丙丁", tail) {
			t.end -= width // the character behind 某 belongs to what follows
		}
		if s.notPartyZH(t) {
			s.others = append(s.others, s.text[t.start:t.end])
			continue
		}
		s.names = append(s.names, introduction{t, s.text[t.start:t.end], true, true})
	}
	for _, m := range defendantZH.FindAllStringSubmatchIndex(s.fold, -1) {
		s.addFullChinese(token{m[2], m[3]})
	}
	for _, m := range companyZH.FindAllStringIndex(s.fold, -1) {
		s.addChineseCompany(token{m[0], m[1]})
	}
}

// notPartyZH reports whether the words before a name make it a victim's, a
// claimant's, a witness's or a lawyer's.
func (s *sentence) notPartyZH(t token) bool {
	for _, word := range []string{"被害人", "受害人", "受害者", "证人", "原告", "律师", "法官", "教授", "检察官", "未成年人", "业主", "居民", "记者", "用户", "顾客", "员工", "消费者"} {
		if strings.HasSuffix(s.fold[:t.start], word) {
			return true
		}
	}
	return false
}

// addFullChinese adds a name of two or three characters behind 被告人; the verb
// that may follow is not taken for a part of it.
func (s *sentence) addFullChinese(t token) {
	first, width := utf8.DecodeRuneInString(s.fold[t.start:])
	if !surnames[string(first)] || strings.Contains(s.fold[t.start:t.end], "某") {
		return
	}
	if third, size := utf8.DecodeLastRuneInString(s.fold[:t.end]); t.end-t.start > 2*width && strings.ContainsRune("犯因在以利通向为于系将被非有使用自从与和及伙购等违", third) {
		t.end -= size
	}
	for _, known := range s.names {
		if t.start < known.end && known.start < t.end {
			return
		}
	}
	s.names = append(s.names, introduction{t, s.text[t.start:t.end], true, false})
}

// addChineseCompany adds a company that is told to answer for something, with
// what is no part of its name taken off.
func (s *sentence) addChineseCompany(t token) {
	if !s.says("finedverb") && !s.says("liable") && !s.says("damages") && !s.says("violate") && !s.says("sue") {
		return
	}
	for cutOff := true; cutOff; {
		cutOff = false
		for _, word := range beforeCompany {
			if i := strings.LastIndex(s.fold[t.start:t.end], word); i >= 0 && i+len(word) < t.end-t.start {
				t.start += i + len(word)
				cutOff = true
			}
		}
	}
	name := s.fold[t.start:t.end]
	switch name {
	case "公司", "该公司", "集团", "银行", "医院", "酒店", "物业", "某公司的", "两公司", "两家公司", "多家公司", "涉事公司", "该酒店", "该银行", "一家公司", "该医院", "该集团", "物业公司", "运营公司", "科技公司", "网络公司", "母公司", "子公司", "分公司", "保险公司", "快递公司", "信息公司", "互联网公司", "某公司诉":
		return
	}
	if strings.Contains(name, "该") || strings.HasSuffix(s.fold[:t.start], "原告") || strings.ContainsAny(name, "，。（(") {
		return
	}
	s.names = append(s.names, introduction{t, s.text[t.start:t.end], false, strings.Contains(name, "某")})
}
