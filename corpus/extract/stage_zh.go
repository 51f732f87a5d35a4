package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// stageZH returns how far a figure of a Chinese sentence has come, and false
// where it is none of this case.
func (s *sentence) stageZH(m mention.Mention) (corpus.Stage, bool) {
	from, to := s.clause(m.Span.Start)
	at, end := m.Span.Start, max(m.End, m.Span.End)
	switch {
	case strings.HasSuffix(s.fold[:at], "每人") && s.has("damages", from, at):
		return "", false // what each victim got
	case ofSeveral.MatchString(s.fold[:at]):
		return "", false // what several whom nobody names paid together
	case s.has("possible", from, at) || m.Bound == corpus.AtMost || m.Bound == corpus.AtLeast && strings.Contains(s.fold[at:end], "以上") || limitBehind(s.fold[end:]) || (rangeBehind(s.fold[end:]) || upperEnd(s.fold[:at])) && !s.has("change", from, to):
		return "", false
	case s.ofOldZH(at) && !s.ownPast(at):
		return "", false
	case s.has("intent", from, at):
		return corpus.Proposed, true
	case s.claimedZH(at):
		return corpus.Claimed, true
	}
	return s.onAppealZH(at, to), true
}

// ofSeveral ends where the sum follows that several companies were fined.
var ofSeveral = regexp.MustCompile(`[0-9一两二三四五六七八九十多数](?:家|起|件)[^。；]*(?:罚款|金额|罚没款|罚单)(?:总额|合计|共计|共|累计)[^，。；]{0,6}$|(?:[两二三四五六七八九十0-9](?:人|名被告人?|被告人?)|分别|各)[^。；]*罚[金款](?:合计|共计|总计|总额|共)[^，。；]{0,6}$`)

// rangeBehind reports whether a figure is the lower end of a range, which several
// got and nobody alone.
func rangeBehind(rest string) bool {
	next, ok := strings.CutPrefix(rest, "至")
	if !ok {
		next, ok = strings.CutPrefix(rest, "到")
	}
	r, _ := utf8.DecodeRuneInString(next)
	return ok && (unicode.IsDigit(r) || strings.ContainsRune("一二两三四五六七八九十", r))
}

// upperEnd reports whether what stands before a figure makes it the upper end of a
// range: 三年至四年.
func upperEnd(before string) bool {
	return containsAny(before[uncut(before, len(before)-len("年至")):], "年至", "月至", "日至", "元至", "年到", "月到", "元到", "万至")
}

// limitBehind reports whether the words behind a figure make it a limit of what
// may be imposed.
func limitBehind(rest string) bool {
	for _, word := range []string{"以上", "以下", "以内", "为量刑起点", "的量刑起点", "为起点", "作起点", "的上限", "上限", "起", "不等"} {
		if strings.HasPrefix(rest, word) {
			return true
		}
	}
	return false
}

// ofOldZH reports whether a figure is of an older matter: a word such as 此前 or
// 曾 stands before it, and nothing brings the sentence back to this one.
func (s *sentence) ofOldZH(at int) bool {
	old, ok := s.last("background", 0, at)
	if marked, _ := s.mark(); !ok || marked {
		return false
	}
	_, until := s.clause(old.start)
	for _, n := range s.names {
		if n.start >= until && n.end <= at {
			return false
		}
	}
	return !s.has("now", old.end, at)
}

// ownPast reports whether the word for the past before a figure is only 曾 behind a
// word for a party: what he once sold is of the case.
func (s *sentence) ownPast(at int) bool {
	old, _ := s.last("background", 0, at)
	if s.word(old) != "曾" || s.has("finedverb", old.end, at) || s.has("sentenceverb", old.end, at) {
		return false
	}
	from, _ := s.clause(old.start)
	return s.has("he", from, old.start) || slices.ContainsFunc(s.names, func(n introduction) bool { return n.start >= from && n.end <= old.start })
}

// claimedZH reports whether a figure before an offset is what somebody asks for:
// the last word of asking has no decision behind it.
func (s *sentence) claimedZH(at int) bool {
	c, ok := s.last("claimed", 0, at)
	if !ok || s.barred(c.end, at) || heeded.MatchString(s.fold[:c.start]) {
		return false
	}
	if s.word(c) == "要求" && !askedFor.MatchString(s.fold[c.end:at]) {
		return false // what somebody was told to do
	}
	for _, other := range s.cues {
		if other.start >= c.end && other.end <= at && contains(decisionRoles, other.role) && (other.role == "now" || newStep.MatchString(s.fold[c.end:other.start])) {
			return false
		}
	}
	return true
}

// askedFor is what money is asked with.
var askedFor = regexp.MustCompile(`赔|付|偿|返还|退|罚|判|^[^，。；]*$`)

// retried opens what a court decided when it heard a case again.
var retried = regexp.MustCompile(`(?:重审|更审|再审)[^，。；]{0,10}(?:判决|改判|判处|宣判|认定)|(?:作出|宣布)(?:重审|更审|再审)判决`)

// newStep is what stands between what somebody asks for and what a court did of it:
// 采纳量刑建议，判处. What is asked of the court itself stands closer: 请求法院判令.
var newStep = regexp.MustCompile(`[；。]|后$|，\p{Han}{0,8}(?:法院|法官|裁判官)|法院(?:一审|二审|认为|经|审)|遂|终`)

// heeded ends where a court did as it was asked to.
var heeded = regexp.MustCompile(`(?:采纳|支持|驳回|依据|按照|根据)[^，。；]{0,24}$`)

// decisionRoles are what a court or an authority does.
var decisionRoles = []role{"sentenceverb", "finedverb", "liable", "now"}

// onAppealZH tells what an appeal put in the place of a figure, and the figure
// that it took away, from one that stands.
func (s *sentence) onAppealZH(at, to int) corpus.Stage {
	before := s.fold[:at]
	if s.has("change", 0, to) && endsAny(before, "由", "从", "自") {
		return corpus.SetAside
	}
	appeal := cue{start: -1}
	for _, c := range s.cues {
		if c.end <= at && oneOf(string(c.role), "change", "overturn", "uphold") && c.start >= appeal.start {
			appeal = c
		}
	}
	switch from, _ := s.clause(at); {
	case appeal.role == "change", retried.MatchString(before):
		return corpus.OnAppeal
	case appeal.role == "overturn" && (s.has("sentenceverb", appeal.end, at) || appeal.start < from && s.has("damages", appeal.end, at) && mustPay.MatchString(s.fold[appeal.end:at])):
		return corpus.OnAppeal
	case appeal.role == "overturn" && appeal.start >= from:
		return corpus.SetAside
	}
	return corpus.Decided
}

// mustPay stands behind what was overturned where another order takes its place.
var mustPay = regexp.MustCompile(`，[^。；]*(?:须|应|判令|改判)`)

// eachTime begins what is paid again and again: 每条50元, 每月损失收入3.8万元.
var eachTime = regexp.MustCompile(`每[^，。；0-9]{1,18}$`)

// rateZH reports whether an amount is so much a piece or a month.
func (s *sentence) rateZH(m mention.Mention) bool {
	return eachTime.MatchString(s.fold[:m.Span.Start]) && !strings.HasPrefix(s.fold[max(m.End, m.Span.End):], "，共")
}

// denials are what makes nothing of the word behind them.
var denials = []string{"不", "未", "没有", "没", "无", "免予", "免于", "不予", "未被", "不被", "无须", "无需", "拒绝", "尚未被", "没有被", "不用"}

// deniedZH reports whether a Chinese sentence says that what a word says did not
// come to be.
func (s *sentence) deniedZH(c cue) bool {
	if from, _ := s.clause(c.start); c.role == "appealing" && containsAny(s.fold[from:c.start], "将", "拟", "会", "考虑", "打算", "可", "未", "没", "不", "放弃", "等候") && !done.MatchString(s.fold[:c.start]) {
		return true // who will appeal has not yet
	}
	if c.role == "settlement" && refuses.MatchString(s.fold[:c.start]) || c.role == "appealing" && strings.HasSuffix(s.fold[:c.start], "是否") {
		return true
	}
	if c.role == "overturn" && s.word(c) == "撤销" && !undoes.MatchString(s.fold[c.end:]) && !undone.MatchString(s.fold[:c.start]) {
		return true // a charge that is dropped
	}
	if c.role == "acquit" && strings.HasSuffix(s.fold[:c.start], "撤销") {
		return true
	}
	for _, word := range denials {
		if strings.HasSuffix(s.fold[:c.start], word) {
			return true
		}
	}
	return false
}

// What was overturned stands behind the word or before it; who does not settle stands
// before it too.
var (
	undoes  = regexp.MustCompile(`^[^，。；]{0,30}(?:判|裁|处分|处罚|罚|刑|决定|罪)`)
	undone  = regexp.MustCompile(`(?:判决|裁决|裁定|处分|处罚|定罪|决定|罚款|罚锾|判刑|刑期|原判|原审|原处)[^；。]{0,40}$`)
	refuses = regexp.MustCompile(`(?:未|没有|没能|无法|拒绝|不愿|不)(?:能|曾)?(?:与|和|同|跟|达成)[^，。；]{0,16}$|拒绝$`)
)

// admits is what somebody who pleads guilty admits: 5项窺淫罪.
var admits = regexp.MustCompile(`^[^，。；]{0,60}(?:罪|控罪|罪名|指控)`)

// convictsZH reports whether a word of guilt makes somebody guilty: who admits a
// crime before a court is, and what makes up a crime is no civil wrong.
func (s *sentence) convictsZH(c cue) bool {
	return !oneOf(s.word(c), "承认", "坦承", "自认", "构成") || admits.MatchString(s.text[c.end:])
}
