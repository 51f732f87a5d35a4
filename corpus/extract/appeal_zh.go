package extract

import (
	"regexp"
	"slices"

	"casebot/corpus"
)

var (
	rejected = regexp.MustCompile(`驳回[^，。；]{2,40}?(?:的|之)?上诉|上诉理由[^，。；]{0,12}不能?成立|上诉[^，。；]{0,6}不予支持`)
	granted  = regexp.MustCompile(`支持[^，。；]{0,24}全部(?:诉讼请求|诉请|诉求|请求)|全部(?:诉讼请求|诉请)[^，。；]{0,6}(?:予以)?支持`)
)

// appealsZH notes whose appeal a Chinese sentence says was dismissed: 驳回苗立的上诉,
// 穆某的上诉理由不能成立.
func (w *walk) appealsZH() {
	if !w.s.zh {
		return
	}
	for _, at := range rejected.FindAllStringIndex(w.s.fold, 4) {
		from, _ := w.s.clause(at[0])
		for _, ref := range w.refs {
			if ref.start >= from && ref.end <= at[1] && ref.by == "name" {
				w.put(fact{slot: corpus.SlotStatus, value: corpus.State("upheld"), printed: token{at[0], at[1]}, rule: "status.appeal-dismissed"}, ref.who, true)
			}
		}
	}
}

// settleAppeals lets a decision that a sentence tells without a party be on whoever
// appealed, and what a court granted in full be decided.
func (m *matter) settleAppeals() {
	upheld := slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return s.zh && s.says("uphold") && !s.says("change")
	})
	all := slices.ContainsFunc(m.sentences, func(s *sentence) bool { return s.zh && granted.MatchString(s.fold) })
	for _, f := range m.facts {
		switch {
		case !f.in.zh:
		case upheld && f.value == corpus.State("under_appeal"):
			f.value = corpus.State("upheld")
		case all && f.slot == corpus.SlotDamages && f.stage == corpus.Claimed:
			f.stage = corpus.Decided
		}
	}
}
