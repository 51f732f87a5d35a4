package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

var someone = regexp.MustCompile(`\p{Han}{1,2}?(?:某(?:某|甲|乙|丙|丁)?|[○〇Ｏ×＊*]{1,2}\p{Han}?)`)

// introduceChinese reads 韩某, 王某某, 王姓男子, 被告人张伟 and companies, and
// leaves out victims, claimants and witnesses. Full names that no word announces
// are read later, with the article in view.
func (s *sentence) introduceChinese() {
	s.bySomeone()
	s.byFamily()
	s.bySurnameZH()
	s.byLetter()
	s.byShort()
	s.fullNames(func(t token) bool { return nameWordsZH["accused"].ends(s.fold[:t.start]) != "" })
	s.inTextOrder()
}

// byShort reads somebody by surname and sex alone, behind what he is in the case or by
// calling: 共犯温男, 业者云女被求償.
func (s *sentence) byShort() {
	for _, m := range calledShort.FindAllStringSubmatchIndex(s.fold, maxNames) {
		t := token{m[2], m[3] + len("男")}
		before := s.fold[:t.start]
		if accused := nameWordsZH["accused"].ends(before); !surnames[s.fold[m[2]:m[3]]] || strings.HasSuffix(s.fold[:t.end], "嫌") || accused == "" && (nameWordsZH["calling"].ends(before) == "" || !aimedPassive.MatchString(s.fold[t.end:])) {
			continue
		}
		s.introduceZH(t, true)
	}
}

// aimedPassive follows whom something is brought against.
var aimedPassive = regexp.MustCompile(`^(?:被|遭|因|违反|涉嫌)`)

// inTextOrder sorts the names of the sentence as they stand in it.
func (s *sentence) inTextOrder() {
	slices.SortStableFunc(s.names, func(a, b introduction) int { return a.start - b.start })
}

// introduceZH notes a name of a person, or that it is somebody's who is no party.
func (s *sentence) introduceZH(t token, anonymised bool) {
	name := s.text[t.start:t.end]
	switch {
	case s.taken(t), len(s.names)+len(s.others) >= maxNames:
	case s.apartZH(t):
		s.others = append(s.others, name)
	default:
		if s.nearZH(t) {
			s.near = append(s.near, name)
		}
		s.names = append(s.names, introduction{t, name, true, anonymised})
	}
}

// maxNames bounds the names of a sentence.
const maxNames = 40

// taken reports whether a name stands there already.
func (s *sentence) taken(t token) bool {
	return slices.ContainsFunc(s.names, func(n introduction) bool { return t.start < n.end && n.start < t.end })
}

// bySomeone reads a surname with 某, or with a sign for what is left out.
func (s *sentence) bySomeone() {
	for _, m := range someone.FindAllStringIndex(s.fold, -1) {
		t := token{m[0], m[1]}
		for s.surnamed(t) == "" && t.start < t.end {
			_, width := utf8.DecodeRuneInString(s.fold[t.start:])
			t.start += width
		}
		if t.start < t.end && !ofPlace(s.fold[t.end:]) {
			s.introduceZH(t, true)
		}
	}
}

// ofPlace reports whether what follows 某 makes it no person: 某医院, 某信息科技公司.
func ofPlace(rest string) bool {
	for trade := nameWordsZH["trade"].begins(rest); trade != ""; trade = nameWordsZH["trade"].begins(rest) {
		rest = rest[len(trade):]
		if nameWordsZH["legal"].begins(rest) != "" {
			return true
		}
	}
	return nameWordsZH["place"].begins(rest) != ""
}

// surnamed returns the surname that a run of characters opens with. One that is
// a preposition too must stand where a name can begin: 于某, not 位于某.
func (s *sentence) surnamed(t token) string {
	surname := surnameAt(s.fold[t.start:t.end], surnames)
	rest := strings.TrimPrefix(s.fold[t.start:t.end], surname)
	if surname == "" || !strings.HasPrefix(rest, "某") && !strings.ContainsAny(rest, "○〇Ｏ×＊*") {
		return ""
	}
	if nameWordsZH["preposition"][surname] && !s.opens(t.start) {
		return ""
	}
	if end := t.start + len(surname); placeOf[s.fold[uncut(s.fold, t.start-len("江")):end]] != "" {
		return "" // 江苏某景区
	}
	return surname
}

// opens reports whether a name can begin at an offset by what stands before it.
func (s *sentence) opens(at int) bool {
	before := s.fold[:at]
	if r, _ := utf8.DecodeLastRuneInString(before); at == 0 || !unicode.Is(unicode.Han, r) {
		return true
	}
	for _, kind := range []string{"accused", "calling", "kin", "deciding"} {
		if nameWordsZH[kind].ends(before) != "" {
			return true
		}
	}
	return callingEnd.MatchString(before[uncut(before, at-callingReach):]) || agedBefore(before)
}

// behindDigit ends where no name begins.
var behindDigit = regexp.MustCompile(`[0-9【多数几]$`)

// callingReach bounds, in bytes, how much of what somebody is tells that it is one.
const callingReach = 12

// callingEnd ends what somebody is by its last character: 护理长, 首席信息官.
var callingEnd = regexp.MustCompile(`\p{Han}(?:长|员|师|官|经理|总监|主任|主管|佐)$`)

// agedNoun is how a press report calls somebody whose name follows: 34岁地产代理.
var agedNoun = regexp.MustCompile(`[0-9]{2}岁的?([^，。；、不被在因于与及将已曾]{0,24})$`)

// agedBefore reports whether an age and what somebody is end a text.
func agedBefore(before string) bool {
	before = before[uncut(before, len(before)-40):]
	return strings.Contains(before, "岁") && agedNoun.MatchString(before)
}

// complains reports whether somebody reports a crime behind an offset.
func (s *sentence) complains(from int) bool {
	for word := range nameWordsZH["complains"] {
		if strings.Contains(s.fold[from:], word) {
			return true
		}
	}
	return false
}

// fullNames introduces the full names that stand where announced says that one
// does.
func (s *sentence) fullNames(announced func(token) bool) {
	for at := range s.fold {
		if surnameAt(s.fold[at:], surnames) == "" || !s.opens(at) || behindDigit.MatchString(s.fold[max(0, at-len("【")):at]) {
			continue
		}
		if t, ok := s.fullName(at); ok && !s.inMarks(t) && announced(t) {
			s.introduceZH(t, false)
		}
	}
}

// inMarks reports whether a run of characters stands in quotation marks, as the names of
// products do: 安装「安心云」.
func (s *sentence) inMarks(t token) bool {
	before, _ := utf8.DecodeLastRuneInString(s.fold[:t.start])
	after, _ := utf8.DecodeRuneInString(s.fold[t.end:])
	return strings.ContainsRune("“「『《", before) && strings.ContainsRune("”」』》", after)
}

// fullName returns the name of a surname and one or two characters that begins
// at an offset: the longest behind which a name can end.
func (s *sentence) fullName(at int) (token, bool) {
	ends := s.nameEnds(at)
	if len(ends) == 2 && utf8.RuneCountInString(nameWordsZH["follows"].begins(s.fold[ends[0]:])) > 1 {
		ends = ends[:1] // 张伟利用
	}
	for _, end := range slices.Backward(ends) {
		if nameWordsZH["legal"].begins(s.fold[end:]) != "" {
			continue // 云星公司 is a company
		}
		next, _ := utf8.DecodeRuneInString(s.fold[end:])
		if end == len(s.fold) || !unicode.Is(unicode.Han, next) && !unicode.IsLetter(next) || nameWordsZH["follows"].begins(s.fold[end:]) != "" || s.cueAt(end) {
			return token{at, end}, true
		}
	}
	return token{}, false
}

// cueAt reports whether a word of the lexicon begins at an offset.
func (s *sentence) cueAt(at int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.start == at })
}

// wordAt reports whether a word of the lexicon of two characters or more begins at
// an offset or behind one more: 归案 and 应赔偿 are nobody's names.
func (s *sentence) wordAt(at int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool {
		return (c.start == at || c.start == at+len("应")) && c.end-c.start > len("案")
	})
}

// nameEnds returns where the given name of a surname that begins at an offset can
// end, behind one character or two; nothing where no name begins there.
func (s *sentence) nameEnds(at int) []int {
	surname := surnameAt(s.fold[at:], surnames)
	if surname == "" || wirePlace.MatchString(s.fold[at:]) || nameWordsZH["notname"].begins(s.fold[at:]) != "" || s.wordAt(at) || nameWordsZH["legal"].ends(s.fold[:at+len(surname)]) != "" || onlySurname(s.fold[at+len(surname):]) || towards.MatchString(s.fold[at:]) {
		return nil
	}
	var ends []int
	for n, end := 0, at+len(surname); n < 2; n++ {
		r, width := utf8.DecodeRuneInString(s.fold[end:])
		if !unicode.Is(unicode.Han, r) || strings.ContainsRune(neverInName, r) {
			break
		}
		end += width
		if nameWordsZH["legal"].ends(s.fold[:end]) == "" && !(n == 0 && r == '家') { // 银行 is nobody, 江家 a household
			ends = append(ends, end)
		}
	}
	return ends
}

// wirePlace opens a dateline: 石角东14日讯.
var wirePlace = regexp.MustCompile(`^\p{Han}{2,6}[0-9]{1,2}日[讯电]`)

// towards opens to whom something is paid, said or sold: no name begins there.
var towards = regexp.MustCompile(`^(?:向|对|与)[^，。；]{1,20}?(?:赔偿|赔付|支付|付款|道歉|赔礼|索取|勒索|出售|兜售|提供|购买|收购|表示|退还|返还|披露|发送)`)

// onlySurname reports whether what follows a surname is no given name: 黄早前, 郑女.
func onlySurname(rest string) bool {
	if utf8.RuneCountInString(nameWordsZH["follows"].begins(rest)) > 1 {
		return true
	}
	first, _ := utf8.DecodeRuneInString(rest)
	return strings.ContainsRune("男女嫌员妇姓氏", first)
}

// neverInName are the characters that no given name holds.
var neverInName = nameWordsZH["never"].all()

// formsZH returns how a Chinese name may be repeated: 王姓男子 as 王男, 张伟 as
// 张男, a company's without its legal form.
func formsZH(name string, person bool) []string {
	all := []string{name}
	folded := folded(name)
	surname := surnameAt(folded, surnames)
	switch {
	case person && strings.Contains(name, "·"):
		all = append(all, name[strings.LastIndex(name, "·")+len("·"):])
	case person && surname != "" && strings.HasPrefix(folded[len(surname):], "姓"):
		for _, called := range []string{"姓", "男", "女", "嫌", "员", "妇", "婦", "員", "某"} {
			all = append(all, name[:len(surname)]+called)
		}
	case person && surname != "" && surname == folded:
		all = append(all, "姓"+name, name+"男", name+"女", name+"某某", name+"某")
	case person && surname != "" && !strings.Contains(name, "某"):
		all = append(all, name[:len(surname)]+"男", name[:len(surname)]+"女", name[:len(surname)]+"嫌")
	case !person:
		legal := nameWordsZH["legal"].ends(folded)
		if core := telling(strings.TrimSuffix(folded, legal)); legal != "" && utf8.RuneCountInString(core) > 1 && strings.HasPrefix(folded, core) && core != folded && !strings.Contains(core, "某") {
			all = append(all, name[:len(core)])
		}
		if short := withoutPlace(name[:len(name)-len(legal)]); short != "" {
			all = append(all, short)
		}
		if short := name[:len(name)-len(legal)]; utf8.RuneCountInString(short) > 2 && !strings.Contains(short, "某") && strings.HasSuffix(legal, "公司") {
			all = append(all, short)
		}
	}
	return all
}

// withoutPlace returns the name of a company without the city that it opens with, where what
// is left is long enough to be told from others: 杭州星云动物世界.
func withoutPlace(name string) string {
	const city, least = len("杭州"), 5
	if len(name) <= city || placeOf[folded(name[:city])] == "" || utf8.RuneCountInString(name[city:]) < least {
		return ""
	}
	return name[city:]
}
