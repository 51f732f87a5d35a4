package extract

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A court's own notice calls it 本院 or 我院: what it says there, it says of itself.

var (
	courtZH  = regexp.MustCompile(`^\p{Han}{2,20}法院$`)
	ownCourt = regexp.MustCompile(`(?:本院|我院)(?:以\p{Han}{2,24}罪)?[^，。；]{0,12}?(?:审理|认为|认定|作出|判决|判处|裁定|主持|宣判|查明)`)
)

// courtOf returns the publisher where it is a Chinese court.
func courtOf(publisher string) string {
	if name := strings.TrimSpace(publisher); courtZH.MatchString(name) {
		return name
	}
	return ""
}

// ownRuling notes that the court that publishes the article decided.
func (w *walk) ownRuling() {
	if w.house == "" || !w.s.zh || !containsAny(w.s.fold, "本院", "我院") || len(w.s.courts()) > 0 {
		return
	}
	if at := ownCourt.FindStringIndex(w.s.fold); at != nil {
		w.put(fact{slot: corpus.SlotCourt, value: corpus.Text(w.house), printed: token{at[0], at[0] + len("本院")}, rule: "court.own"}, nil, false)
	}
}
