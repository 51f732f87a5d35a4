package extract

import (
	"strings"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// Where only a company's name can stand, whatever its words: behind whom a fine is
// imposed on, in brackets behind a company's name, before what it was fined for.
var (
	finedFirm = regexp.MustCompile(`对([\p{Han}]{2,12}?)(?:处以|处罚款|罚款|开出|开罚|裁罚|重罚|作出罚款|作出行政处罚|作出[0-9.]+[万亿]?元罚款|提起诉讼)`)
	shortFirm = regexp.MustCompile(`(?:公司|集团|银行|医院|酒店|中心|股份)[（(](?:以下)?(?:简称|下称|称)[：:]?[“「『"]?([\p{Han}A-Za-z0-9]{2,12})[”」』"]?[）)]`)
	firmFined = regexp.MustCompile(`(?:^|[，。；：])([\p{Han}A-Za-z0-9]{2,10}?)(?:则|也|亦|此前)?(?:因[^，。；]{2,60}，|于[^，。；]{2,20})?(?:被|遭)[^，。；]{0,16}(?:罚|判赔)`)
)

// bySlot finds the companies of a Chinese sentence that only their place tells.
func (s *sentence) bySlot() []token {
	var found []token
	for _, m := range finedFirm.FindAllStringSubmatchIndex(s.fold, maxNames) {
		if t := (token{behindRole(s.fold[:m[3]], m[2]), m[3]}); s.firmLike(t) {
			found = append(found, t)
		}
	}
	for _, m := range shortFirm.FindAllStringSubmatchIndex(s.fold, maxNames) {
		found = append(found, token{m[2], m[3]})
	}
	for _, m := range namedFirm.FindAllStringSubmatchIndex(s.fold, maxNames) {
		found = append(found, token{m[2], m[3]})
	}
	for _, m := range suedFirm.FindAllStringSubmatchIndex(s.fold, maxNames) {
		t := token{max(m[2], m[4]), max(m[3], m[5])}
		if strings.HasPrefix(s.fold[t.start:], "被告") {
			t.start += len("被告")
		}
		if s.firmLike(t) {
			found = append(found, t)
		}
	}
	return found
}

// namedFirm is whom a fine is imposed on by what it is and what it is called.
var namedFirm = regexp.MustCompile(`对(?:一[家间])?名为[“「『]([\p{Han}A-Za-z0-9]{2,12})[”」』]的[\p{Han}]{2,6}?(?:处以|罚款|开罚|裁罚|作出)`)

// suedFirm is whom a court decides upon by what it trades in: 被告云帆科技, 安康物业须.
var suedFirm = regexp.MustCompile(`(?:被告([\p{Han}]{2,6}(?:科技|网络|传媒|文化|信息|智能|教育|数据|软件|课堂|影业|娱乐|物业|电商|健身|美容|物流))|(?:^|[，。；：])([\p{Han}]{2,5}?(?:科技|传媒|影业|物业|物流)))(?:未|因|在|应|将|擅|利用|使用|及|、|，|与|对|以|违|侵|非|赔|须|需|被|辩|上诉|$)`)

// aliasCharged reports whether a short form follows a company's name in brackets of
// which the article tells a decision.
func (r *reader) aliasCharged(s *sentence, t token) bool {
	m := shortFirm.FindStringSubmatchIndex(s.fold[t.start:])
	return m != nil && t.start+m[0] < t.end && m[2] > t.end-t.start && r.charged(s.text[t.start+m[2]:t.start+m[3]])
}

// byRoleName finds the names of companies behind a word for what they are, where the
// article prints the name once more or goes on about 该企业: 药房品牌益春堂.
func (r *reader) byRoleName(s *sentence) []token {
	var found []token
	for _, m := range roleFirm.FindAllStringSubmatchIndex(s.fold, maxNames) {
		t := token{m[2], m[3]}
		if s.firmLike(t) && (r.prints(s.text[t.start:t.end]) > 1 || s.index+1 < len(r.sentences) && goesOnAbout.MatchString(r.sentences[s.index+1].fold)) {
			found = append(found, t)
		}
	}
	return found
}

var (
	roleFirm    = regexp.MustCompile(`(?:品牌|平台|软件|小程序|网站|电商|企业|药房|连锁店|app|网购|订房网|业者|运营商|服务商|制造商|零售商|开发商|电讯商|供应商)+([\p{Han}]{2,5}?)(?:也|亦|则|因|被|遭|将|在|未|于|曾|涉嫌)`)
	goesOnAbout = regexp.MustCompile(`^(?:该|这家)(?:企业|品牌|公司|平台|机构|网站|集团)`)
)

// finedHereAgain finds who is told to have been fined where the article prints the
// name once more.
func (r *reader) finedHereAgain(s *sentence) []token {
	var found []token
	for _, m := range firmFined.FindAllStringSubmatchIndex(s.fold, maxNames) {
		if t := (token{s.behindVerb(m[2], m[3]), m[3]}); t.start < t.end && s.firmLike(t) && r.prints(s.text[t.start:t.end]) > 1 {
			found = append(found, t)
		}
	}
	return found
}

// endsInPerson reports whether a run of characters is what somebody is and the name:
// 首席信息官丁海岑.
func endsInPerson(name string) bool {
	for n := 2; n <= 3 && n*len("丁") < len(name); n++ {
		before := name[:len(name)-n*len("丁")]
		if surnameAt(name[len(before):], surnames) != "" && (callingEnd.MatchString(before) || nameWordsZH["calling"].ends(before) != "") {
			return true
		}
	}
	return false
}

// maxTrimmed bounds, in characters, what is taken off the beginning of a company's
// name.
const maxTrimmed = 3

// suesHead is who sues, before the name of a company.
var suesHead = regexp.MustCompile(`^\p{Han}{2,3}(?:诉|状告)`)

// steady takes off the beginning of a company's name what the article does not print
// with it elsewhere: 就栖云集团.
func (r *reader) steady(s *sentence, t token) token {
	if sues := suesHead.FindString(s.fold[t.start:t.end]); sues != "" && surnameAt(sues, surnames) != "" {
		t.start += len(sues) // 郭某诉海澜有限公司
	}
	most := r.prints(s.text[t.start:t.end])
	short := t
	for n := 0; n < maxTrimmed && short.start < t.end; n++ {
		_, width := utf8.DecodeRuneInString(s.text[short.start:])
		short.start += width
		name := s.fold[short.start:t.end]
		if utf8.RuneCountInString(telling(strings.TrimSuffix(name, nameWordsZH["legal"].ends(name)))) < 2 {
			break
		}
		if times := r.prints(s.text[short.start:t.end]); times > most {
			return short
		}
	}
	return t
}

// firmLike reports whether a run of characters can be a company's name: it tells one
// company from others, holds no word of the lexicon and is no person's.
func (s *sentence) firmLike(t token) bool {
	name := s.fold[t.start:t.end]
	switch {
	case utf8.RuneCountInString(telling(name)) < 2, nameWordsZH["legal"][name], nameWordsZH["which"].begins(name) != "", nameWordsZH["body"].ends(name) != "",
		nameWordsZH["calling"].ends(name) != "", nameWordsZH["accused"].ends(name) != "", nameWordsZH["notname"].begins(name) != "",
		containsAny(name, "某", "的", "被", "姓", "年", "月", "日"):
		return false
	case calledShort.MatchString(name) && utf8.RuneCountInString(name) == 2, endsInPerson(name), surnameAt(name, commonSurnames) != "" && utf8.RuneCountInString(name) < 4:
		return false
	}
	for _, c := range s.cues {
		if c.start < t.end && t.start < c.end && c.role != "conduct" && c.role != "othermoney" {
			return false
		}
	}
	return true
}
