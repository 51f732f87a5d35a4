package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// andOthers reads 涂男等3人 as all the persons of the matter, where they are so many.
func (w *walk) andOthers() {
	people := w.of(true)
	for i, ref := range w.refs {
		n := othersBehind.FindStringSubmatch(w.s.fold[ref.end:])
		if n != nil && ref.by == "name" && len(people) > 1 && numerals[n[1]] == len(people) {
			w.refs[i].who = people
		}
	}
}

// bySurnames reads 纪、马夫妇 as the two persons of the matter who bear the names.
func (w *walk) bySurnames() {
	for _, m := range twoSurnames.FindAllStringSubmatchIndex(w.s.fold, maxNames) {
		one, other := w.bearing(w.s.fold[m[2]:m[3]]), w.bearing(w.s.fold[m[4]:m[5]])
		if one != nil && other != nil && one != other && !w.touches(m[0], m[1]) {
			w.refs = append(w.refs, reference{m[0], m[1], []*actor{one, other}, false, "description", 0})
		}
	}
}

var twoSurnames = regexp.MustCompile(`(\p{Han})、(\p{Han})(?:夫妇|夫妻|兄弟|姐妹|父子|母子|二人|两人|2人)`)

// bearing returns the only person of the matter with a surname.
func (w *walk) bearing(surname string) *actor {
	var found *actor
	for _, a := range w.of(true) {
		if strings.HasPrefix(folded(a.name), surname) {
			if found != nil {
				return nil
			}
			found = a
		}
	}
	return found
}

var othersBehind = regexp.MustCompile(`^等([一两二三四五1-5])名?人`)

// unnamedFirms takes a company that opens its clause without a name for nobody of the
// matter, whose companies were named before.
func (w *walk) unnamedFirms() {
	firms := w.of(false)
	if len(firms) == 0 || w.ahead(firms) {
		return
	}
	for _, t := range w.s.brands {
		if w.s.saysNothing(w.s.fold[:t.start]) && !w.refersTo(t.start, t.end) {
			w.refs = append(w.refs, reference{t.start, t.end, []*actor{strangers}, w.s.oblique(t.start), "apart", 0})
		}
	}
	for _, m := range unnamedFirm.FindAllStringIndex(w.s.fold, maxNames) {
		if w.s.opensZH(m[0]) && !w.touches(m[0], m[1]) {
			w.refs = append(w.refs, reference{m[0], m[1], []*actor{strangers}, false, "apart", 0})
		}
	}
}

var unnamedFirm = regexp.MustCompile(`(?:某|另一家|一家|有家)[^，。；的]{0,12}?(?:平台|公司|企业|机构|银行|医院|学校|运营商|酒店)`)

// ofKin reports whether what follows a name makes it only that of whose family or
// lawyer is spoken of: 李妇丈夫, 张男的胞弟.
func (s *sentence) ofKin(at int) bool {
	rest := strings.TrimPrefix(s.fold[at:], "的")
	if rest == s.fold[at:] {
		return nameWordsZH["kinsfolk"].begins(rest) != ""
	}
	return nameWordsZH["kinsfolk"].begins(rest) != "" || nameWordsZH["near"].begins(rest) != ""
}
