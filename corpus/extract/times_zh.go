package extract

import (
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

const accessing = `(?:查阅|查询|查看|偷看|登入|登录|调阅|读取|翻查|偷拍|骚扰|拨打|窥视|下载|浏览)`

// How often somebody did what is held against him: 97次查阅, 登入系统共41次.
var (
	timesDid = regexp.MustCompile(`([0-9][0-9,]*)余?次(?:非法|擅自|私自|违规|无故)?` + accessing)
	didTimes = regexp.MustCompile(accessing + `[^，。；0-9]{0,24}?([0-9][0-9,]*)余?次`)
)

// fewTimes is under which times tell how it was done and not how much.
const fewTimes = 10

// timesZH notes how often a party did what the case is about.
func (w *walk) timesZH() {
	for _, pattern := range []*regexp.Regexp{timesDid, didTimes} {
		for _, m := range pattern.FindAllStringSubmatchIndex(w.s.fold, 4) {
			n, err := strconv.ParseInt(strings.ReplaceAll(w.s.fold[m[2]:m[3]], ",", ""), 10, 64)
			if who := w.subject(m[0]); err == nil && n >= fewTimes && len(who) > 0 {
				w.put(fact{slot: corpus.SlotCount, about: "次", value: corpus.Count{N: n, Noun: "次"}, printed: token{m[2], m[3] + len("次")}, rule: "count.times"}, who, false)
			}
		}
	}
}
