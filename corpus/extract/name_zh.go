package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
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

// agedBehind is how press reports give a defendant's age behind his name.
var agedBehind = regexp.MustCompile(`^(?:[（(，]|，?[男女]，)(?:现年|时年|[男女][，,])?[1-9][0-9]岁`)

// introduceUnannounced introduces full names behind which the sentence tells a
// decision, where something more speaks for them.
func (r *reader) introduceUnannounced() {
	for _, s := range r.sentences {
		if s.zh && strings.Contains(s.fold, "岁") {
			s.fullNames(func(t token) bool { return agedBehind.MatchString(s.fold[t.end:]) })
		}
		if s.zh {
			s.fullNames(func(t token) bool { return r.shortlyCalled(s.text[t.start:t.end]) })
		}
		if s.zh && (s.judges() || s.says("fine") || s.says("liable") || s.says("damages") || r.judgesSoon(s)) {
			s.fullNames(func(t token) bool { return r.isParty(s, t) })
			s.byForeignName()
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

// isParty reports whether a full name is a party's: the decision follows it or
// stands before it at once, or one follows in the sentence and the name stands
// behind what somebody is, beside a party's, or comes again.
func (r *reader) isParty(s *sentence, t token) bool {
	before, behind := s.fold[:t.start], s.fold[t.end:]
	calling := nameWordsZH["calling"].ends(nicknamed.ReplaceAllString(before, ""))
	before = strings.TrimSuffix(nicknamed.ReplaceAllString(before, ""), calling)
	surname := surnameAt(s.fold[t.start:], surnames)
	common := commonSurnames[surname] && !nameWordsZH["preposition"][surname]
	again := r.prints(s.text[t.start:t.end]) > 1
	switch {
	case nameWordsZH["says"].begins(behind) != "" || s.decidesItself(t.end):
		return false
	case calling == "" && s.objectOfDecision(len(before)):
		return common || again || s.termBehind(t.end)
	case calling != "" && s.objectOfDecision(len(before)):
		return true
	case calling == "" && !common && !again:
		return false
	case r.shortlyCalled(s.text[t.start:t.end]):
		return true
	case nameWordsZH["decided"].begins(behind) != "" || s.joined(t.start) && (s.judges() || s.decidesLater(t.end)):
		return true
	}
	if _, until := s.clause(t.end); nameWordsZH["kin"].ends(before) != "" && s.has("sentenceverb", t.end, until) {
		return true
	}
	if calling == "" && !agedBefore(before) {
		return common && again && s.judgesBehind(t.end)
	}
	return s.decidesLater(t.end) || (before == "" || agedBefore(before) || calling != "" && s.saysNothing(before)) && r.judgesSoon(s) || s.subjectTo(before, t.end)
}

// nicknamed ends in a name in quotation marks by which somebody goes: 网红「小舟」.
var nicknamed = regexp.MustCompile(`[“「『"][^”」』"]{1,24}[”」』"]$`)

// termBehind reports whether a word of imprisonment follows a name at once.
func (s *sentence) termBehind(at int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.start == at && c.role == "prison" })
}

// saysNothing reports whether nothing is told in the clause that a text ends with:
// who is named behind it opens it.
func (s *sentence) saysNothing(before string) bool {
	from, _ := s.clause(len(before))
	return !slices.ContainsFunc(s.cues, func(c cue) bool {
		return c.start >= from && c.end <= len(before) && !oneOf(string(c.role), "it", "one", "othermoney", "alleged", "charge")
	})
}

// objectOfDecision reports whether a word of deciding about a person ends at an
// offset: 判处.
func (s *sentence) objectOfDecision(at int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool { return c.end == at && oneOf(string(c.role), "sentenceverb", "arrest", "liable") })
}

// decidesItself reports whether whoever is named before an offset is the one who
// arrests or sentences somebody.
func (s *sentence) decidesItself(at int) bool {
	return slices.ContainsFunc(s.cues, func(c cue) bool {
		return c.start == at && oneOf(string(c.role), "sentenceverb", "arrest") && !containsAny(s.word(c), "被", "获", "遭", "领", "落网", "归案") && !ownTerm.MatchString(s.fold[c.end:])
	})
}

// ownTerm follows 判 where whoever is named before it got the term: 马某判5年2月.
var ownTerm = regexp.MustCompile(`^(?:应执行)?(?:有期徒刑|拘役|[0-9])`)

// decidesLater reports whether a decision about a person or a fine stands behind
// an offset.
func (s *sentence) decidesLater(at int) bool {
	_, fined := s.first("finedverb", at, len(s.fold))
	return fined || s.judgesBehind(at)
}

// subjectTo reports whether a decision before a name is made against it: 驳回…, 对…罚款.
func (s *sentence) subjectTo(before string, end int) bool {
	clause, _ := s.clause(len(before))
	_, until := s.clause(end)
	if s.judges() && containsAny(before[clause:], "驳回", "判处", "裁定", "将", "起诉") {
		return true
	}
	at := strings.LastIndex(before, "对")
	return at >= 0 && !strings.ContainsAny(before[at:], "，；。") && s.has("fine", end, until)
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
func (s *sentence) judges() bool { return s.judgesBehind(0) }

// judgesBehind reports whether it does so at or behind an offset.
func (s *sentence) judgesBehind(at int) bool {
	_, ok := s.firstOf(personVerbs, at)
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
