package extract

import (
	_ "embed"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

//go:embed lexicon/uncounted_zh.txt
var uncountedTableZH string

var (
	uncountedZH = vocabularies(uncountedTableZH)["uncounted"]
	ownNumber   = vocabularies(uncountedTableZH)["people"]
)

// severalPeople is from how many on people are no parties themselves.
const severalPeople = 20

// numbersZH notes what the conduct of a Chinese case was about in numbers. Whose a
// number is that several share is left open.
func (w *walk) numbersZH() {
	s := w.s
	w.timesZH()
	continues := strings.HasPrefix(s.fold, "其中")
	if !s.says("conduct") && !continues || len(w.m.actors) == 0 && !w.m.marked {
		return
	}
	for _, m := range s.counts() {
		count, ok := m.Value.(corpus.Count)
		switch {
		case !ok, count.N < 2, s.seizedZH(m), count.N < severalPeople && ownNumber[folded(count.Noun)], !countable(count.Noun) && !s.whoseData(m):
			continue
		case !continues && !s.ofConduct(m), w.foreign(m.Span.Start), s.uncountedHere(m):
			continue
		}
		whole := count.Noun
		if count = tidied(m, s.text, count); !countable(count.Noun) && !s.whoseData(m) {
			continue
		}
		f := fact{slot: corpus.SlotCount, about: aboutNoun(count.Noun), value: count, bound: m.Bound,
			printed: token{m.Span.Start, max(m.End, m.Span.End)}, rule: "count.conduct"}
		if at := strings.Index(whole, count.Noun); at >= 0 && strings.HasSuffix(s.text[f.printed.start:f.printed.end], whole) {
			f.printed.end -= len(whole) - at - len(count.Noun) // 四个平台, not 四个平台披露她
		}
		if s.accuses(m.Span.Start) && (!w.decided() || containsAny(s.fold, "最初指控", "原指控", "起初指控")) || s.has("pleads", 0, m.Span.Start) {
			f.stage = corpus.Alleged
		}
		w.put(f, w.subject(m.Span.Start), false)
	}
}

// timesOnly is how often something was done: 先后三次, 两度.
var timesOnly = regexp.MustCompile(`^[0-9一二两三四五六七八九十]{1,2}(?:次|度|轮|项)`)

// What makes a number one of an audience.
var (
	followers = regexp.MustCompile(`^(?:追踪|关注|订阅|粉丝|按赞|点赞|在线观看|围观)`)
	viewed    = regexp.MustCompile(`(?:播放量|浏览量|点击量|阅读量|观看量|粉丝)[^，。；]{0,4}$`)
)

// casesOnly is a number of cases.
var casesOnly = regexp.MustCompile(`^[0-9,.一二两三四五六七八九十百千万余]+(?:起|宗)`)

// handedIn ends where the number follows that is all somebody gave to those who asked.
var handedIn = regexp.MustCompile(`[只仅才](?:有)?(?:交出|提交|提供|提出|缴交|呈交)(?:了)?$`)

var (
	// decidedFor ends where those follow whom a court or an office told something, or whom somebody
	// sued; or who came to a business since.
	decidedFor = regexp.MustCompile(`(?:判令|责令|判决|判处|起诉|状告|约谈|处罚|新增|招收|招到|招揽)(?:其中|上述|这|涉案|的|了)?(?:学生|学员|会员|客户)?$`)
	// madePeace follows those with whom somebody has come to terms.
	madePeace = regexp.MustCompile(`^[^，。；]{0,14}(?:达成|成立|签署|签订)(?:民事|刑事)?(?:调解|和解)|^[^，。；]{0,12}(?:调解|和解)(?:成立|成功)`)
)

// fewOf is a few things that only tell more of what follows: 三部广告的录音; or of what some
// did: 三户外出.
var fewOf = regexp.MustCompile(`^[2-9两二三四五六七八九](?:[部张件份篇首段款个]\p{Han}{1,4}的|[户名位人](?:外出|在家|上班|下班|离家))`)

// whoseData reports whether what follows a number is people whose data it is: 9700名
// 员工的身份证号.
func (s *sentence) whoseData(m mention.Mention) bool {
	return strings.HasSuffix(s.fold[:max(m.End, m.Span.End)], "员工") && strings.HasPrefix(s.fold[max(m.End, m.Span.End):], "的")
}

// uncountedHere reports whether the words around a number in a Chinese sentence
// make it none of the conduct's: a limit of the law, a number of charges, what
// stands for older matters.
func (s *sentence) uncountedHere(m mention.Mention) bool {
	end := max(m.End, m.Span.End)
	from, _ := s.clause(m.Span.Start)
	if casesOnly.MatchString(m.Span.In(s.fold)) {
		return true
	}
	if handedIn.MatchString(s.fold[from:m.Span.Start]) || decidedFor.MatchString(s.fold[from:m.Span.Start]) || madePeace.MatchString(s.fold[m.Span.Start:]) {
		return true
	}
	if timesOnly.MatchString(m.Span.In(s.fold)) || fewOf.MatchString(s.fold[m.Span.Start:]) {
		return true
	}
	return followers.MatchString(s.fold[end:]) || viewed.MatchString(s.fold[:m.Span.Start]) || limitBehind(s.fold[end:]) || rangeBehind(s.fold[end:]) || upperEnd(s.fold[:m.Span.Start]) || strings.HasPrefix(s.fold[end:], "即") ||
		s.has("general", 0, m.Span.Start) || containsAny(s.fold[from:m.Span.Start], "最多", "最高", "至多", "此前", "先前", "以往", "历史上")
}
