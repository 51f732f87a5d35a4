package mention

import (
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// What stands behind a number in Chinese: a rest of it (余, 多), a measure word,
// then the noun. 人 is measure and noun at once.
var (
	hanMeasured = regexp.MustCompile(`^\s*(?:余|多|几)?\s*(名|位|个|条|张|台|部|辆|起|件|份|套|家|户|款|次|段|幅|枚|只|篇|组|项|处|所|批|册|首|架|支|把|封|间|座|栋|粒|颗|宗|笔|则|对|双|门|路|人次|人)`)
	hanUnitless = regexp.MustCompile(`^\s*(?:余|多)?\s*(被告人|原告|用户|居民|学生|员工|受害人|被害人|嫌疑人|摄像头|网站|账号|账户|人)`)
	hanNounRun  = regexp.MustCompile(`^\s*(?:的|在职、离职|在职|在校|在读)?(\p{Han}{1,12}|[A-Za-z]{2,12}\p{Han}{1,8})`)
	hanBefore   = regexp.MustCompile(`(\p{Han}{2,14})\s*(?:共计|共|合计|总计|累计|达到|多达|高达|达|约|近|逾|超过|超|至少)?\s*$`)
)

// hanCount reads the noun of a number in a Chinese text: behind its measure
// word, or, where nothing follows it, before the number: 公民个人信息1.2万条.
func hanCount(text string, n Number, end int) (Mention, bool) {
	folded := fold(text[end:min(len(text), end+nounReach)])
	at := hanMeasured.FindStringSubmatchIndex(folded)
	if at == nil {
		at = hanUnitless.FindStringSubmatchIndex(folded)
	}
	if at == nil || hanUnit.MatchString(folded) {
		return Mention{}, false
	}
	measure := corpus.Span{Start: end + at[2], End: end + at[3]}
	noun, rule := measure, "count.zh-people"
	if word := measure.In(text); word != "人" && len(word) < 2*len("人")+1 {
		var ok bool
		if noun, rule, ok = hanNoun(text, folded, n, end, at[1]); !ok {
			return Mention{}, false
		}
	}
	span := corpus.Span{Start: n.Span.Start, End: max(measure.End, noun.End)}
	count := corpus.Count{N: n.N, Noun: strings.TrimSpace(noun.In(text))}
	return Mention{Span: span, Value: count, Bound: n.Bound, End: span.End, Rule: rule}, true
}

// hanNoun finds the noun behind a measure word that ends at a place of the
// folded text behind the number, else before the number.
func hanNoun(text, folded string, n Number, end, at int) (corpus.Span, string, bool) {
	if m := hanNounRun.FindStringSubmatchIndex(folded[at:]); m != nil {
		run := folded[at+m[2] : at+m[3]]
		length := nounLength(run)
		switch {
		case length > 0 && notCounted.MatchString(run[:length]):
			return corpus.Span{}, "", false
		case length > 0:
			from := at + m[2]
			if of := ofPlaces.FindStringSubmatchIndex(folded[from+length:]); of != nil {
				from, length = from+length+of[2], of[3]-of[2]
			}
			return corpus.Span{Start: end + from, End: end + from + length}, "count.zh", true
		}
	}
	if run, ok := nounBefore(text, n); ok {
		return run, "count.zh-before", true
	}
	measure := corpus.Span{Start: end + len(folded[:at]) - len(lastOf(folded[:at])), End: end + at}
	return measure, "count.zh-measure", n.N >= severalPieces && itself.MatchString(measure.In(text))
}

// severalPieces is from how many on 条 counts records and not the parts of a text.
const severalPieces = 10

// itself are the measure words that say by themselves what is counted.
var itself = regexp.MustCompile(`^(?:条|條|组|組|张|張|段|笔|筆|份|部|帧|幀|套)$`)

// lastOf returns the last character of a text.
func lastOf(text string) string {
	_, width := utf8.DecodeLastRuneInString(text)
	return text[len(text)-width:]
}

// nounBefore returns the noun that stands before a number: 公民个人信息1.2万条.
func nounBefore(text string, n Number) (corpus.Span, bool) {
	from := max(0, n.Span.Start-nounReach)
	m := hanBefore.FindStringSubmatchIndex(fold(text[from:n.Span.Start]))
	if m == nil {
		return corpus.Span{}, false
	}
	run := corpus.Span{Start: from + m[2], End: from + m[3]}
	if tail := tailOfNoun.FindStringIndex(fold(run.In(text))); tail != nil {
		run.End = run.Start + tail[0]
	}
	if lead := leadOfNoun.FindStringIndex(fold(run.In(text))); lead != nil {
		run.Start += lead[1]
	}
	return run, run.End-run.Start >= len("图片")
}

// ofPlaces goes on from a noun that only says whose or where the counted things are:
// 17段电梯及走廊的录像片段.
var ofPlaces = regexp.MustCompile(`^(?:及|和|与|以及)\p{Han}{1,8}的(\p{Han}{2,8}?)(?:[，。；、）]|$)`)

// nounLength is how much of a run of characters is a noun: up to the first that
// begins a verb, a preposition or the like.
func nounLength(run string) int {
	if at := endOfNoun.FindStringIndex(run); at != nil {
		return at[0]
	}
	return len(run)
}

// Words that end a Chinese noun, those that lead up to one, and what is
// measured and not counted.
var (
	tailOfNoun = regexp.MustCompile(`(?:共计|合计|总计|累计|达到|多达|高达|至少|超过|大约|将近|共|达|约|近|逾|超)+$`)
	endOfNoun  = regexp.MustCompile(`收购|之间|安装|装设|加装|架设|下载|发送|导出|把|却|先后|一起|现已|曾|进行|告上|告到|告知|成立|转账|出卖|卖给|转卖|拍摄|偷拍|录制|合成|外泄|外流|实施|获取|出售|贩卖|通过|涉及|遭到|遭|发布|提供|构成|参与|共同|分别|使用|用于|利用|存在|受到|受|提起|提出|判处|判决|因|的|在|于|和|与|及|并|等|已|为|是|后|将|均|给|以|从|向|被[^告害申]|对|由|且|或|中|共|都|也|到|有|可|就|其`)
	// The longest lead is cut: all up to the last verb.
	leadOfNoun = regexp.MustCompile(`^.*(?:控制他人|控制|侵入|获取|售出|卖出|拍下|摄得|拍摄|偷拍|录制|录下|窃录|导出|拷贝|安装|装设|加装|架设|采集|搜集|爬取|抓取|盗取|盗用|外泄|泄漏|掌握|存储|储存|制作|合成|传播|散布|发布|转卖|转发|破解|入侵|查看|查阅|调取|搜出|起获|扣押|涉案|出售|贩卖|购买|提供|窃取|收集|非法|倒卖|下载|上传|查询|泄露|买卖|涉及|缴获|查获|抓获|逮捕|起诉|发现|包括|含有|了|共|的|等|将|其)`)
	hanUnit    = regexp.MustCompile(`^\s*(?:余|多|几|个)*\s*(?:年|月|日|天|周|星期|小时|分钟|秒|岁|元|美元|欧元|英镑|块|角|倍|成|度|号|楼|层|级|平方|公里|公斤|千克|克|米|吨|点|分之|%|％)`)
	notCounted = regexp.MustCompile(`^(?:月|半月|多月|小时|星期|工作日|季度|百分点|人民币|规定|之)`)
)
