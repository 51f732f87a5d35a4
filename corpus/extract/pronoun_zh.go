package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// counting ends where a number of people is told whose calling follows: 三名被告.
var counting = regexp.MustCompile(`([一两二三四五六七八九十多数]|[0-9]{1,3})(?:名|位|个)$`)

// firstEnd returns where the first party's name behind an offset ends: the subject
// that 自己 goes back to.
func (w *walk) firstEnd(from int) int {
	first := from
	for _, ref := range w.refs {
		if ref.start >= from && ref.by == "name" && !ref.oblique && (first == from || ref.end < first) {
			first = ref.end
		}
	}
	return first
}

// lastNamed returns the last party whose name stands before an offset of the sentence.
func (w *walk) lastNamed(at int) *actor {
	var last reference
	for _, ref := range w.refs {
		if ref.start < at && ref.start >= last.start && ref.by == "name" && !ref.oblique {
			last = ref
		}
	}
	if last.who == nil {
		return nil
	}
	return last.who[0]
}

// oneZH returns whom 他 or 被告 means in Chinese: the only person of the matter, the
// only one whom the sentence names before, or the last who was spoken of. Of two
// whom it could mean it means neither.
func (w *walk) oneZH(c cue) []*actor {
	people := w.of(true)
	if rest, _ := w.ownedBy(c); nameWordsZH["near"].begins(rest) != "" || nameWordsZH["kin"].begins(rest) != "" {
		return w.relative(c) // 其前妻 is not he, nor is 他的妻子
	}
	if n := counting.FindStringSubmatch(w.s.fold[:c.start]); n != nil {
		if numerals[n[1]] == len(people) && !otherwise.MatchString(w.s.fold[:c.start-len(n[0])]) {
			return people
		}
		return []*actor{strangers}
	}
	if oneOf(w.s.word(c), "自己", "本人") {
		return w.topic(w.s.segment(c.start), w.firstEnd(w.s.segment(c.start)))
	}
	if last := w.lastNamed(c.start); c.role == "he" && last != nil && !last.person {
		return []*actor{last}
	}
	if w.s.word(c) == "其" && w.lastNamed(c.start) == nil && w.ofCompany() {
		return w.carried
	}
	if len(people) == 1 {
		return people
	}
	var before []*actor
	for _, ref := range w.refs {
		if ref.start < c.start && ref.by == "name" && ref.who[0].person && !ref.oblique && !slices.Contains(before, ref.who[0]) {
			before = append(before, ref.who[0])
		}
	}
	switch {
	case len(before) == 1:
		return before
	case len(before) > 1:
		return []*actor{strangers}
	case w.person != nil:
		return []*actor{w.person}
	}
	return nil
}

// relative returns somebody else where 其妻 is not named: nobody of the matter.
func (w *walk) relative(c cue) []*actor {
	rest, at := w.ownedBy(c)
	kin := nameWordsZH["kin"].begins(rest)
	if kin == "" || nameWordsZH["accused"][kin] || w.namedAt(at+len(kin)) || w.s.oblique(c.start) {
		return nil
	}
	if endsAny(w.s.fold[:c.start], "及", "和", "与") && strings.HasPrefix(rest[len(kin):], "的") {
		return nil // 公开对方及其母亲的资料
	}
	return []*actor{strangers}
}

// ownedBy returns what stands behind a pronoun, and where: of 他的妻子 the wife.
func (w *walk) ownedBy(c cue) (rest string, at int) {
	rest = w.s.fold[c.end:]
	owned := strings.TrimPrefix(rest, "的")
	return owned, c.end + len(rest) - len(owned)
}

// farFirm reports whether 该企业 goes back to a company that its own paragraph must
// have named before, and no party's name stands there.
func (w *walk) farFirm(c cue) bool {
	if !w.s.zh || !strings.HasPrefix(w.s.word(c), "该") || len(w.of(false)) == 0 {
		return false
	}
	opens := true
	for _, s := range w.m.sentences {
		if s.index >= w.s.index || s.paragraph != w.s.paragraph {
			continue
		}
		opens = false
		for _, a := range w.of(false) {
			if len(s.occurrences(a)) > 0 || a.in == s {
				return false
			}
		}
	}
	return !opens && w.s.paragraph > 0
}

// ofCompany reports whether a company alone was spoken of last.
func (w *walk) ofCompany() bool {
	return len(w.carried) == 1 && w.carried[0] != strangers && !w.carried[0].person
}
