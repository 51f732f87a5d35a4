package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// apartZH reports whether the words around a name make it a victim's, a
// claimant's, a witness's or a lawyer's.
func (s *sentence) apartZH(t token) bool {
	before := strings.TrimRight(s.fold[:t.start], "的")
	if nameWordsZH["claims"].begins(s.fold[t.end:]) != "" {
		return !aimedAt.MatchString(before) // 向林某求偿 is no claim of his
	}
	if winsZH.MatchString(s.fold[t.end:]) && nameWordsZH["accused"].ends(before) == "" || politeEnd.MatchString(s.fold[t.start:t.end]) {
		return true
	}
	if strings.HasSuffix(before, "驳回") && hisSuit.MatchString(s.fold[t.end:]) {
		return true
	}
	if nameWordsZH["accused"].ends(before) == "" && s.goesToCourt(t.end) {
		return true
	}
	apart := nameWordsZH["apart"].ends(before)
	if apart != "" && jailedThen.MatchString(s.fold[t.end:]) && !oneOf(apart, "被害人", "受害人", "受害者", "证人", "原告") {
		return false // 记者沙姓男子，被判处有期徒刑5月
	}
	return apart != "" && nameWordsZH["accused"].ends(before) == ""
}

// goesToCourt reports whether whoever is named before an offset says what was done to him
// and then brings a suit himself, nobody else being named before it: 岑某认为公司侵害了
// 他的肖像权，向法院起诉.
func (s *sentence) goesToCourt(at int) bool {
	if takesToCourt.MatchString(s.fold[at:]) {
		return true
	}
	m := suesThen.FindStringSubmatch(s.fold[at:])
	return m != nil && !containsAny(m[1], "某", "姓", "男", "女", "检察院")
}

// takesToCourt follows the name of somebody who takes others to court: 岑某遂将公司诉至法院.
var takesToCourt = regexp.MustCompile(`^(?:遂|便|于是|故|因此|为此|随后|一怒之下|一气之下|另|先后)?(?:将|把)[^，。；]{1,60}?(?:诉至|告上|告到|起诉至|起诉到|诉诸)`)

// winsZH follows the name of whoever brought a suit and won it: 殷某胜诉, 获赔2万元.
var winsZH = regexp.MustCompile(`^(?:最终|终于|一审|二审|终审|再审|方|等[^，。；]{0,6})?(?:胜诉，?[^，。；]{0,6}(?:获|得到|可得)|(?:获|获得|得到)(?:判)?(?:[0-9.,万亿]{1,8}元)?(?:的)?(?:赔|损害赔偿|经济赔偿|精神损害))`)

// politeEnd ends how an article calls an old person who lost something, never who answers for it.
var politeEnd = regexp.MustCompile(`(?:老太|老太太|老汉|老伯|大爷|大妈|大娘|阿姨|阿婆|婆婆|奶奶|爷爷|老人)$`)

// hisSuit follows the name of whoever brought the suit that a court dismissed.
var hisSuit = regexp.MustCompile(`^(?:等[^，。；]{0,8})?的?(?:全部|其他|其余|其它|部分|一审)?(?:诉讼请求|诉请|起诉)`)

// suesThen follows the name of somebody who goes to court over what was done to him.
var suesThen = regexp.MustCompile(`^((?:认为|发现|称|诉称|觉得|得知|以)[^。；]{0,150})，(?:遂|便|于是|故|因此|为此|随后|最终|一气之下)?(?:向[^，。；]{0,24}(?:法院|法庭)?(?:提起诉讼|起诉|提起民事诉讼)|(?:将|把)[^，。；]{1,40}(?:诉至|告上|告到|起诉至|起诉到)|起诉至|诉至|起诉要求)`)

// jailedThen follows the name of somebody who was sentenced, whatever his calling.
var jailedThen = regexp.MustCompile(`^(?:男子|女子)?，?(?:则|也|亦|另)?(?:被|遭)(?:依法)?(?:判处|判)(?:有期徒刑|拘役|监|囚|刑)`)

// sentAway returns whom an article tells to have been dismissed by an employer that a
// court or a board of labour then finds to have done it unlawfully: they claim.
func (r *reader) sentAway() []string {
	if !containsAny(r.a.Text, "违法解除", "違法解除", "劳动人事争议", "劳动仲裁", "勞動仲裁", "劳动争议", "勞資") {
		return nil
	}
	var names []string
	for _, s := range r.sentences {
		for _, n := range s.names {
			if s.zh && n.person && dismissed.MatchString(s.fold[n.end:]) && !r.accused(n.name) {
				names = append(names, n.name)
			}
		}
	}
	return names
}

// impersonated returns those of whom the article says that somebody passed himself off as
// them, or who speak to it themselves: 冒充钟董, 钟姓董事长受访时说.
func (r *reader) impersonated() []string {
	if !containsAny(r.a.Text, "冒充", "假冒", "假扮", "佯装", "佯裝", "受访", "受訪", "赔偿", "賠償", "给付", "給付") {
		return nil
	}
	var names []string
	for _, s := range r.sentences {
		for _, n := range s.names {
			if s.zh && n.person && !slices.Contains(names, n.name) && r.passedOff(n.name) && !r.accused(n.name) {
				names = append(names, n.name)
			}
		}
	}
	return names
}

// passedOff reports whether the article says so of a name.
func (r *reader) passedOff(name string) bool {
	whole := folded(name)
	surname := surnameAt(whole, surnames)
	return surname != "" && slices.ContainsFunc(r.sentences, func(s *sentence) bool {
		at := strings.Index(s.fold, whole)
		return s.zh && (at >= 0 && strings.HasPrefix(s.fold[at+len(whole):], "受访") ||
			strings.HasPrefix(whole[len(surname):], "姓") && (containsAny(s.fold, "冒充"+surname, "假冒"+surname, "假扮"+surname, "佯装"+surname) || s.paysTo(surname)))
	})
}

// paysTo reports whether a sentence tells that somebody has to pay one of a surname, called
// by surname and sex: 判公司赔偿范男.
func (s *sentence) paysTo(surname string) bool {
	for _, m := range calledShort.FindAllStringSubmatchIndex(s.fold, maxNames) {
		before := s.fold[:m[2]]
		if s.fold[m[2]:m[3]] == surname && endsAny(before, "赔偿", "给付", "赔") {
			return true
		}
	}
	return false
}

// dismissed follows somebody whom an employer sent away.
var dismissed = regexp.MustCompile(`^[^。；]{0,60}被(?:(?:公司|单位|学校|医院|该公司|用人单位)[^。；]{0,24})?(?:解雇|辞退|开除|解聘|解除劳动合同)`)

// aimedAt ends where the name follows of whom something is claimed from.
var aimedAt = regexp.MustCompile(`[，。；](?:并|遂|另|再)?(?:向|对)[^，。；]{0,20}$`)

// nearZH reports whether a name is told only by what somebody is to another, and
// the sentence takes nobody of that name to court.
func (s *sentence) nearZH(t token) bool {
	if containsAny(s.fold[:t.start], "同案被告", "共同被告", "共犯") {
		return false
	}
	if ofHisFace(s.fold[:t.start], s.fold[t.end:]) {
		return true
	}
	return nameWordsZH["near"].ends(strings.TrimRight(s.fold[:t.start], "的")) != "" && nameWordsZH["sued"].begins(s.fold[t.end:]) == ""
}

// ofHisFace reports whether somebody does something with the pictures or the voice of
// whoever is named between two texts: 把鹿某等人的照片合成为影片.
func ofHisFace(before, behind string) bool {
	return picturesOf.MatchString(behind) && takenUp.MatchString(before)
}

var (
	takenUp    = regexp.MustCompile(`(?:把|将|盗用|冒用|擅用|使用|利用|取用|截取|以)[^，。；]{0,30}$`)
	picturesOf = regexp.MustCompile(`^(?:等(?:多|数|[0-9一二三四五六七八九十百]{1,4})?(?:人|名女子|名男子)?)?的?(?:脸|面孔|面容|面部|容貌|头像|照片|相片|合照|自拍|影像|影片|视频|短片|肖像|声音|嗓音|录音|写真)`)
)
