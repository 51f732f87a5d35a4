package extract

import (
	"regexp"
	"slices"
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
	if rest := w.s.fold[c.end:]; nameWordsZH["near"].begins(rest) != "" || nameWordsZH["kin"].begins(rest) != "" {
		return nil // 其前妻 is not he
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
