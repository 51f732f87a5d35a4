package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A Chinese story may name a business once, beside what it is, and call it by that from
// there on: “蓝鲸”健身房, 健身房….

// awards reports whether a court has ordered whom somebody sued to do or pay something,
// and the sentence calls it by what it is at the most: 健身房, 公司, 其.
func (s *sentence) awards() bool {
	return s.zh && awarded.MatchString(s.fold) && !s.says("possible")
}

// awarded tells what a court found and ordered.
var awarded = regexp.MustCompile(`(?:法院|法庭|仲裁委)[^。；]{0,60}(?:判令|责令|应当?(?:支付|赔偿)|须(?:支付|赔偿)|判决(?:其|公司|被告|健身|酒店|平台))`)

// kindZH returns the word for what a business is beside its name: 健身房 of “蓝鲸”健身房,
// 诊所 of 连锁诊所「安和」; empty where none stands there.
func (s *sentence) kindZH(t token) string {
	kinds := nameWordsZH["kinds"]
	if kind := kinds.begins(strings.TrimLeft(s.fold[t.end:], "”」』\"")); kind != "" {
		return kind
	}
	return kinds.ends(strings.TrimRight(s.fold[:t.start], "“「『\""))
}

// isKind reports whether a word is what a Chinese company is called beside its name.
func (a *actor) isKind(word string) bool {
	return !a.person && !a.unnamed() && a.in != nil && a.in.zh && word == a.in.kindZH(a.at)
}

// customersOf finds the business of which a sentence tells that somebody was its customer
// or worked there, where a court then decides upon it by its kind alone: 在“蓝鲸”健身房办卡,
// 法院判令健身房….
func (r *reader) customersOf(s *sentence) []token {
	if !s.zh || len(s.brands) > 0 {
		return nil
	}
	var found []token
	for _, m := range visited.FindAllStringSubmatchIndex(s.fold, 2) {
		t := token{m[2], m[3]}
		kind := s.kindZH(t)
		for _, next := range r.sentences[s.index+1 : min(s.index+2+storyReach, len(r.sentences))] {
			if kind == "" || next.turns() || len(next.brands) > 0 {
				break
			}
			if next.awards() && strings.Contains(next.fold, kind) {
				found = append(found, t)
				break
			}
		}
	}
	return found
}

// visited ends in the name of where somebody was.
var visited = regexp.MustCompile(`(?:在|到|于|向)(?:一家)?(?:\p{Han}{0,6})[“「『"]([\p{Han}A-Za-z0-9·]{2,16})[”」』"]`)

// byKind takes the word for what a company is for that company, where the matter has no
// other and nothing makes it another: 健身房, not 另一家健身房.
func (w *walk) byKind() {
	firms := w.of(false)
	if len(firms) != 1 || firms[0].in == nil || firms[0].unnamed() || w.s == firms[0].in || w.s.index < firms[0].in.index {
		return
	}
	kind := firms[0].in.kindZH(firms[0].at)
	if kind == "" {
		return
	}
	for from := 0; ; {
		at := strings.Index(w.s.fold[from:], kind)
		if at < 0 {
			return
		}
		t := token{from + at, from + at + len(kind)}
		from = t.end
		if w.s.opensZH(t.start) || orderTo.MatchString(w.s.fold[:t.start]) || concludes.MatchString(w.s.fold[:t.start]) {
			w.refs = append(w.refs, reference{t.start, t.end, firms, false, "kind", 0})
		}
	}
}

// orderTo ends where somebody follows who is ordered to do something, concludes where
// somebody follows of whom a court says what it found.
var (
	orderTo   = regexp.MustCompile(`(?:判令|责令|判决|要求|令)$`)
	concludes = regexp.MustCompile(`(?:认为|认定|查明|指出|指|裁定)，?(?:该|涉事|涉案)?$`)
)
