package extract

import (
	"regexp"
	"slices"
	"strings"
)

// introduceRepeated introduces the full name behind 被告人 of which only the
// repetition in the article tells where it ends.
func (r *reader) introduceRepeated() {
	for _, s := range r.sentences {
		if !s.zh {
			continue
		}
		for at := range s.fold {
			if surnameAt(s.fold[at:], surnames) == "" || nameWordsZH["accused"].ends(s.fold[:at]) == "" {
				continue
			}
			if _, ok := s.fullName(at); ok {
				continue
			}
			for _, end := range slices.Backward(s.nameEnds(at)) {
				if r.prints(s.text[at:end]) > 1 {
					s.introduceZH(token{at, end}, false)
					break
				}
			}
		}
		s.inTextOrder()
	}
}

// introduceUnannounced introduces full names behind which the sentence tells a
// decision, where something more speaks for them.
func (r *reader) introduceUnannounced() {
	for _, s := range r.sentences {
		if s.zh && (s.judges() || s.says("fine") || r.judgesSoon(s)) {
			s.fullNames(func(t token) bool { return r.isParty(s, t) })
			s.byNickname()
			s.inTextOrder()
		}
	}
}

var nickname = regexp.MustCompile(`[小老阿]\p{Han}`)

// byNickname reads 小王, as a court's own press calls a defendant, where the
// decision stands right beside it.
func (s *sentence) byNickname() {
	for _, m := range nickname.FindAllStringIndex(s.fold, -1) {
		t := token{m[0], m[1]}
		judged := slices.ContainsFunc(s.cues, func(c cue) bool { return c.end == t.start && c.role == "sentenceverb" })
		announced := nameWordsZH["accused"].ends(s.fold[:t.start]) != "" || s.joined(t.start)
		if commonSurnames[s.fold[t.start+len("小"):t.end]] && (judged || announced || nameWordsZH["decided"].begins(s.fold[t.end:]) != "") {
			s.introduceZH(t, true)
		}
	}
}

// joined reports whether a party's name and 、 or 和 stand before an offset.
func (s *sentence) joined(at int) bool {
	return slices.ContainsFunc(s.names, func(n introduction) bool {
		return n.person && n.end < at && isAnd(s.fold[n.end:at])
	})
}

// nounBefore bounds, in bytes, what stands in a clause before somebody's calling.
const nounBefore = 36

// isParty reports whether a full name is a party's: the decision follows it or
// stands before it at once, or one follows in the sentence and the name opens it
// behind a calling or comes again.
func (r *reader) isParty(s *sentence, t token) bool {
	before, behind := s.fold[:t.start], s.fold[t.end:]
	calling := nameWordsZH["calling"].ends(before)
	before = strings.TrimSuffix(before, calling)
	switch {
	case calling == "" && !commonSurnames[surnameAt(s.fold[t.start:], surnames)], nameWordsZH["says"].begins(behind) != "":
		return false
	case nameWordsZH["decided"].begins(behind) != "":
		return true
	case slices.ContainsFunc(s.cues, func(c cue) bool { return c.end == len(before) && oneOf(string(c.role), "sentenceverb", "arrest") }):
		return true
	}
	if aged := agedBefore(before); aged || calling != "" && before == "" {
		return s.judges() || r.judgesSoon(s)
	}
	_, until := s.clause(t.start)
	clause, _ := s.clause(len(before))
	if calling != "" && s.judges() && containsAny(before[clause:], "驳回", "判处", "裁定", "将") {
		return true
	}
	if at := strings.LastIndex(before, "对"); calling != "" && at >= 0 && !strings.ContainsAny(before[at:], "，；。") && s.has("fine", t.end, until) {
		return true // 对公司总裁柳思颖处…罚款
	}
	_, decided := s.firstOf(personVerbs, t.end)
	if !commonSurnames[surnameAt(s.fold[t.start:], surnames)] {
		return decided && r.prints(s.text[t.start:t.end]) > 1
	}
	opens := calling != "" && len(before)-clause <= nounBefore
	return decided && (opens || r.prints(s.text[t.start:t.end]) > 1)
}

// judgesSoon reports whether one of the sentences that follow tells what was
// decided about a person, before another is named.
func (r *reader) judgesSoon(s *sentence) bool {
	for _, next := range r.sentences[s.index+1 : min(s.index+1+storyReach, len(r.sentences))] {
		if marked, _ := next.mark(); marked || !next.zh {
			return false
		}
		if next.judges() && !next.says("possible") && !next.says("background") {
			return true
		}
		if len(next.names) > 0 {
			return false
		}
	}
	return false
}

// judges reports whether the sentence tells what was decided about a person.
func (s *sentence) judges() bool {
	_, ok := s.firstOf(personVerbs, 0)
	return ok
}

// firstOf returns the first cue of any of the roles at or behind an offset.
func (s *sentence) firstOf(roles []role, from int) (cue, bool) {
	for _, c := range s.cues {
		if c.start >= from && contains(roles, c.role) {
			return c, true
		}
	}
	return cue{}, false
}

// maxAsked bounds how many names are looked for in the whole article.
const maxAsked = 300

// prints returns how often the article prints a name; 0 where it was asked for too
// many already.
func (r *reader) prints(name string) int {
	n, known := r.times[name]
	if !known && len(r.times) < maxAsked {
		if r.times == nil {
			r.times = map[string]int{}
		}
		n = strings.Count(r.a.Text, name)
		r.times[name] = n
	}
	return n
}
