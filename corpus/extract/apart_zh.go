package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// apartZH reports whether the words around a name make it a victim's, a
// claimant's, a witness's or a lawyer's.
func (s *sentence) apartZH(t token) bool {
	before := strings.TrimRight(s.fold[:t.start], "的")
	if nameWordsZH["claims"].begins(s.fold[t.end:]) != "" {
		return !aimedAt.MatchString(before) // 向林某求偿 is no claim of his
	}
	return nameWordsZH["apart"].ends(before) != "" && nameWordsZH["accused"].ends(before) == ""
}

// sentAway returns whom an article tells to have been dismissed by an employer that a
// court or a board of labour then finds to have done it unlawfully: they claim.
func (r *reader) sentAway() []string {
	if !containsAny(r.a.Text, "违法解除", "違法解除", "劳动人事争议", "劳动仲裁", "勞動仲裁", "劳动争议", "勞資") {
		return nil
	}
	var names []string
	for _, s := range r.sentences {
		for _, n := range s.names {
			if s.zh && n.person && dismissed.MatchString(s.fold[n.end:]) && !r.accused(n.name) {
				names = append(names, n.name)
			}
		}
	}
	return names
}

// dismissed follows somebody whom an employer sent away.
var dismissed = regexp.MustCompile(`^[^。；]{0,60}被(?:公司|单位|学校|医院|该公司|用人单位)[^。；]{0,24}(?:解雇|辞退|开除|解聘|解除劳动合同)`)

// aimedAt ends where the name follows of whom something is claimed from.
var aimedAt = regexp.MustCompile(`[，。；](?:并|遂|另|再)?(?:向|对)[^，。；]{0,20}$`)

// nearZH reports whether a name is told only by what somebody is to another, and
// the sentence takes nobody of that name to court.
func (s *sentence) nearZH(t token) bool {
	if containsAny(s.fold[:t.start], "同案被告", "共同被告", "共犯") {
		return false
	}
	return nameWordsZH["near"].ends(strings.TrimRight(s.fold[:t.start], "的")) != "" && nameWordsZH["sued"].begins(s.fold[t.end:]) == ""
}
