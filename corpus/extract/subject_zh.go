package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// objectReach bounds, in bytes, how far behind a verb its object may begin.
const objectReach = 45

// subjectZH returns whom a Chinese sentence speaks of at an offset: the party
// that its own clause names before it, else the one that a verb there has as its
// object, else the topic of the clauses before. Where the words mean somebody
// without a name (另外两人), it is strangers.
func (w *walk) subjectZH(at int) []*actor {
	from, to := w.s.clause(at)
	if w.sentencesSomeone(w.s.segment(at), at) || w.nobodyKnown(from, at) {
		return []*actor{strangers}
	}
	if who := w.topic(from, at); who != nil {
		return who
	}
	if w.ofNobody(at) {
		return []*actor{strangers}
	}
	if who := w.objectZH(at, to); who != nil {
		return who
	}
	if who := w.topic(0, at); who != nil {
		return who
	}
	if w.uponItZH(at) {
		return []*actor{strangers}
	}
	return w.spokenOf()
}

// itReach bounds, in bytes, how far behind a verb 该公司 is its object: 判决该公司.
const itReach = 15

// uponItZH reports whether a verb at an offset is about 该公司, where no party is a company.
func (w *walk) uponItZH(at int) bool {
	return len(w.of(false)) == 0 && len(w.of(true)) > 0 && slices.ContainsFunc(w.s.cues, func(c cue) bool {
		return c.role == "it" && c.start >= at && c.start-at < itReach
	})
}

// ofNobody reports whether an offset stands in a part of a sentence that tells what
// became of things, and of whose among several parties it does not say.
func (w *walk) ofNobody(at int) bool {
	from := w.s.segment(at)
	return len(w.m.actors) > 1 && thingsOpen.MatchString(w.s.fold[from:]) && !slices.ContainsFunc(w.refs, func(r reference) bool { return r.start >= from && r.start < at })
}

// thingsOpen opens what a court orders about things.
var thingsOpen = regexp.MustCompile(`^\s*(?:将|对)?(?:扣押|查扣|冻结|违法所得|非法所得|犯罪所得|作案工具|涉案|赃款|追缴|没收)`)

// segment returns where the part of a sentence between semicolons begins in which
// an offset stands.
func (s *sentence) segment(at int) int {
	from := strings.LastIndex(s.fold[:at], ";") + len(";")
	if wide := strings.LastIndex(s.fold[:at], "；"); wide >= 0 {
		from = max(from, wide+len("；"))
	}
	return from
}

// topic returns the last party between two offsets that is not the object of a
// preposition, with whom it is joined; strangers, where one is named behind
// it.
func (w *walk) topic(from, at int) []*actor {
	stranger := w.stranger(from, at)
	for i := len(w.refs) - 1; i >= 0; i-- {
		ref := w.refs[i]
		if ref.end > at || ref.start < from || ref.oblique {
			continue
		}
		if stranger > ref.start {
			break
		}
		return w.group(i)
	}
	if stranger >= 0 {
		return []*actor{strangers}
	}
	return nil
}

// stranger returns where the last words between two offsets begin that mean
// somebody who is no party: 另外两人, or 该公司 where no party is a company; -1
// where there are none.
func (w *walk) stranger(from, to int) int {
	last := w.unknownBrand(from, to)
	if len(w.of(false)) == 0 && len(w.of(true)) > 0 {
		for _, t := range w.s.firms {
			if t.start >= from && t.end <= to && w.s.acts(t.start, t.end) && !w.partyBefore(t.start) {
				last = t.start
			}
		}
	}
	for _, c := range w.s.cues {
		if c.start < from || c.end > to || w.namedAt(c.end) || c.role == "stranger" && w.s.oblique(c.start) {
			continue
		}
		if c.role == "stranger" || c.role == "it" && len(w.of(false)) == 0 && len(w.of(true)) > 0 && w.s.acts(c.start, c.end) && !w.partyBefore(c.start) {
			last = c.start
		}
	}
	return last
}

// namedAt reports whether a party's name begins at an offset: 同行戚某 is nobody else.
func (w *walk) namedAt(at int) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool { return r.start == at && r.by == "name" })
}

// partyBefore reports whether a party is the subject of the clause in which an
// offset stands.
func (w *walk) partyBefore(at int) bool {
	from, _ := w.s.clause(at)
	return slices.ContainsFunc(w.refs, func(r reference) bool {
		return r.start >= from && r.end <= at && !r.oblique && !slices.Contains(r.who, strangers)
	})
}

// acts reports whether what stands between two offsets is the subject of its
// clause: a verb or a cause follows, and no preposition stands before it.
func (s *sentence) acts(from, to int) bool {
	clause, _ := s.clause(from)
	if containsAny(s.fold[clause:from], "给", "向", "对", "由", "从") {
		return false
	}
	rest := s.fold[to:]
	for _, next := range []string{"因", "被", "遭", "也", "亦", "则", "须", "需", "应", "违", "未", "判", "获", "赔", "支付", "停止", "删除", "道歉", "返还", "，"} {
		if strings.HasPrefix(rest, next) {
			return true
		}
	}
	return false
}

// objectZH returns the party that is named close behind an offset, in its own
// clause.
func (w *walk) objectZH(at, to int) []*actor {
	for _, ref := range w.refs {
		if ref.start >= at && ref.end <= to && ref.start-at < objectReach && !ref.oblique {
			return w.coordinated(ref)
		}
	}
	return nil
}

// recipientReach bounds, in bytes, what may stand between a preposition and a
// name: 给同行李某.
const recipientReach = 27

// behalf is what follows who made somebody else do something: 受魏某之托.
var behalf = regexp.MustCompile(`^\p{Han}{2,4}(?:个人所为|之托|之邀|委托|所托|指使|的指使|的委托|的要求)`)

// worksAt is a place where somebody worked, and what tells so: 在北望电信门市任职期间.
var worksAt = regexp.MustCompile(`^\p{Han}{2,20}?(?:任职|就职|供职|工作|上班|当班|实习|打工|担任|服务)(?:期间|时|的|，|,|$|\p{Han}{0,6}(?:员|师|长|理|人|任))`)

// handedTo ends before the name of who is given something, with what they do before it:
// 出售给从事花圈生意的鲁某. Who sold it to others, 卖给他人的鲁某, did that.
var handedTo = regexp.MustCompile(`[给予](?:从事|经营|开办|开设|开着?|做着?|任职?|担任|在|负责|专门|专营|搞)[^，。；、,;]{1,24}的$`)

// obliqueZH reports whether the name at an offset is the object of a preposition:
// it did not do what its sentence tells.
func (s *sentence) obliqueZH(from int) bool {
	clause, until := s.clause(from)
	if behalf.MatchString(s.fold[from:until]) {
		return true
	}
	if handedTo.MatchString(s.fold[clause:from]) {
		return true
	}
	before := s.fold[max(clause, uncut(s.fold, from-recipientReach)):from]
	if place := strings.LastIndexAny(before, "在于"); place >= 0 && !strings.ContainsAny(before[place:], "，、") && worksAt.MatchString(s.fold[from:until]) {
		return true
	}
	for _, word := range []string{"由", "向", "从", "给", "帮", "替"} {
		if at := strings.LastIndex(before, word); at >= 0 && !containsAny(before[at:], "的", "对") && !s.has("sentenceverb", from-len(before)+at, from) {
			return true
		}
	}
	for word := range nameWordsZH["takes"] {
		if at := strings.LastIndex(before, word); at >= 0 && !strings.ContainsAny(before[at:], "、，") && !strings.HasPrefix(before[at+len(word):], "人") {
			return true
		}
	}
	object := func(c cue) bool { return c.role == "conduct" && c.end == from }
	if nameWordsZH["harmed"].ends(before) != "" || slices.ContainsFunc(s.cues, object) {
		return true
	}
	return strings.HasSuffix(before, "为") && !strings.HasSuffix(before, "分别为") && !strings.HasSuffix(before, "认为")
}

// listed is what stands between two who are named in a list: 给苗立、贷款中介乌雅.
var listed = regexp.MustCompile(`^(?:、|和|与|及)\p{Han}{0,8}$`)

// joinOblique takes who is listed behind the object of a preposition for another.
func (w *walk) joinOblique() {
	for i := 1; i < len(w.refs); i++ {
		before, ref := w.refs[i-1], &w.refs[i]
		if before.oblique && before.end <= ref.start && listed.MatchString(w.s.fold[before.end:ref.start]) {
			ref.oblique = true
		}
	}
}

// post is what somebody may be called between a company's name and his: 公司管家邰某.
var post = regexp.MustCompile(`^(?:的|前|原)?\p{Han}{0,8}$`)

// employers takes a company whose name stands before somebody's post and name for no
// subject.
func (w *walk) employers() {
	for i := 1; i < len(w.refs); i++ {
		firm, ref := &w.refs[i-1], w.refs[i]
		if firm.by != "name" || ref.by != "name" || firm.who[0].person || !ref.who[0].person || firm.end > ref.start {
			continue
		}
		gap := w.s.fold[firm.end:ref.start]
		if post.MatchString(gap) && nameWordsZH["link"].begins(gap) == "" && !slices.ContainsFunc(w.s.cues, func(c cue) bool { return c.start >= firm.end && c.end <= ref.start && c.role != "stranger" }) {
			firm.oblique = true
		}
	}
}

// joinsZH reports whether what stands between two Chinese names joins them: 与其
// 妻子, 伙同.
func joinsZH(gap string) bool {
	for _, joint := range []string{"、", "和", "与", "及", "以及", "伙同", "同", "跟", "联合", "连同", "纠集"} {
		if rest, ok := strings.CutPrefix(gap, joint); ok && (rest == "" || nameWordsZH["kin"][strings.TrimPrefix(rest, "其")] || nameWordsZH["calling"][rest]) {
			return true
		}
	}
	return false
}
