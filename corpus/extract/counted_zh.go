package extract

import (
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

var (
	// verbAhead is what a Chinese sentence tells before it comes to what is counted:
	// 擅自留存学生照片, 三年内寄出.
	verbAhead = regexp.MustCompile(`^.*(?:购得|取得|购买|获取|窃取|导出|下载|留存|登录|登入|携出|追踪|寄出|收集|转卖|贩卖|出售|[天年月]内|年间|内有|上有|辖区内|他人处|擅自|私自|注册|办理|开通|收购|买来|买到|买得|弄到|弄来|拿到|搞到|收来|偷来|盗取|拍下|前后|先后)`)
	// verbBehind is what it tells behind that: 视频放在群里, 手机予以没收.
	verbBehind = regexp.MustCompile(`(?:予以|予|放[在到入]?|各自?|拷贝|复制|转给|卖给|售给|提供给|交给|交由|发给|发送|上传|泄露|外泄|存入|存到|并于|并用于|并|作|被|给|供|内|里)$|(?:予以|放[在到入]|卖给|售给|提供给|交给|发给|并用于|发放|配发|佩戴|穿戴|张贴|贴出|发布|公开|上载|转载|转发|披露|存放|达成|书面|赔礼|道歉|和解|调解|冒充|接受|提出|提起|表示|领取|签署|签订|替(?:客户|他人|别人|人|其|雇主|委托人))\p{Han}*$`)
	// nounTail is what no noun opens with: 追踪器 is one word.
	nounTail = regexp.MustCompile(`^(?:器|者|量|码|率|费|方|人$)`)
	// unit is the measure word behind a number.
	unit = regexp.MustCompile(`\p{Han}$`)
)

// tidied returns a count with its noun alone, without the verbs that stand around it; where
// nothing is left, with the measure word.
func tidied(m mention.Mention, text string, count corpus.Count) corpus.Count {
	noun := folded(count.Noun)
	start, end := 0, len(noun)
	if at := verbAhead.FindStringIndex(noun); at != nil && !nounTail.MatchString(noun[at[1]:]) {
		start = at[1]
	}
	if at := verbBehind.FindStringIndex(noun[start:]); at != nil {
		end = start + at[0]
	}
	switch {
	case start == 0 && end == len(noun):
		return count
	case end-start >= len("人") && utf8.RuneCountInString(noun[start:end]) > 1:
		count.Noun = count.Noun[start:end]
	case unit.MatchString(m.Span.In(text)):
		count.Noun = unit.FindString(m.Span.In(text))
	}
	return count
}

// kept is a number of things that were seized or confiscated, by their measure words; what
// was done with them is no number of the conduct.
var kept = regexp.MustCompile(`[0-9一两二三四五六七八九十百]+余?(?:部|台|支|颗|块|具|只|枚|张)[^，。；]{0,16}$`)

// seizedZH reports whether a number is of such things.
func (s *sentence) seizedZH(m mention.Mention) bool {
	from, to := s.clause(m.Span.Start)
	return m.Value.(corpus.Count).N < 50 && kept.MatchString(s.fold[m.Span.Start:max(m.End, m.Span.End)]) &&
		containsAny(s.fold[from:to], "没收", "扣押", "查扣", "扣得", "扣案", "缴获", "起获", "作案")
}
