package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

var (
	rejected = regexp.MustCompile(`驳回[^，。；]{2,40}?(?:的|之)?上诉|上诉理由[^，。；]{0,12}不能?成立|上诉[^，。；]{0,6}不予支持`)
	freed    = regexp.MustCompile(`改判[^，。；]{0,12}(?:免赔|免予|无需|无须|不用|毋须|不必)|(?:二审|终审)[^。；]{0,60}(?:撤销|推翻)(?:了)?(?:一审|原审|原)(?:判决)?[^。；]{0,40}驳回[^，。；]{1,16}(?:诉讼请求|诉请)`)
	retrial  = regexp.MustCompile(`撤销(?:原审)?(?:的)?无罪(?:裁决|判决|裁定)|无罪(?:裁决|判决)[^，。；]{0,6}(?:被|遭|获)?撤销`)
	granted  = regexp.MustCompile(`支持[^，。；]{0,24}全部(?:诉讼请求|诉请|诉求|请求)|全部(?:诉讼请求|诉请)[^，。；]{0,6}(?:予以)?支持`)
)

var (
	// byProsecution ends with an appeal of those who prosecute that was allowed, and sentBelow
	// follows one after which the court below decides anew.
	byProsecution = regexp.MustCompile(`(?:律政司|检察院|检察官|检察机关|检方|控方|公诉人)[^。；]{0,40}上诉得直$`)
	sentBelow     = regexp.MustCompile(`发还|发回`)
)

// Of which counts a Chinese clause speaks, and that there was a conviction on another.
var (
	anotherCount = regexp.MustCompile(`(?:另(?:外)?[一二两三四]?[项条宗]|其余|其他|余下|其中[一二两三][项条宗])[^；。]*$`)
	onACount     = regexp.MustCompile(`[^不]成立|罪成|判处|判囚|监禁`)
)

// ofSomeZH reports whether a Chinese sentence tells of an acquittal on one count beside a
// conviction on another: 一项罪名成立，判处监禁三个月；另一项罪名不成立.
func (s *sentence) ofSomeZH(c cue) bool {
	return anotherCount.MatchString(s.fold[:c.start]) && onACount.MatchString(s.fold[:c.start])
}

// appealsZH notes whose appeal a Chinese sentence says was dismissed: 驳回苗立的上诉,
// 穆某的上诉理由不能成立.
func (w *walk) appealsZH() {
	if !w.s.zh {
		return
	}
	if at := freed.FindStringIndex(w.s.fold); at != nil {
		w.put(fact{slot: corpus.SlotStatus, value: corpus.State("overturned"), printed: token{at[0], at[1]}, rule: "status.freed"}, w.freedZH(at[0], at[1]), true)
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

// freedZH returns whom an appeal freed that a Chinese sentence tells of between two offsets:
// who is named there, else the only party there is.
func (w *walk) freedZH(from, to int) []*actor {
	if who := w.alone(); strings.Contains(w.s.fold[from:to], "诉讼请求") || strings.HasSuffix(w.s.fold[from:to], "诉请") {
		return who // who asked for it stands there
	}
	return w.subject(to)
}

// sentencedAnew reports whether an appeal put another term in the place of what it
// overturned: the party stands sentenced.
func (m *matter) sentencedAnew(of *fact) bool {
	return slices.ContainsFunc(m.facts, func(f *fact) bool {
		return (f.slot == corpus.SlotTerm || f.slot == corpus.SlotDamages) && f.stage == corpus.OnAppeal && f.who == of.who
	})
}

// settleAppeals lets a decision that a sentence tells without a party be on whoever
// appealed, and what a court granted in full be decided.
func (m *matter) settleAppeals() {
	upheld := slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return s.zh && s.says("uphold") && !s.says("change")
	})
	if slices.ContainsFunc(m.sentences, func(s *sentence) bool { return s.zh && retrial.MatchString(s.fold) }) {
		m.facts = slices.DeleteFunc(m.facts, func(f *fact) bool { return f.value == corpus.State("acquitted") })
	}
	m.facts = slices.DeleteFunc(m.facts, func(f *fact) bool { return f.in.zh && f.value == corpus.State("overturned") && m.sentencedAnew(f) })
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

// ofAccused reports whether a Chinese sentence names only parties against whom nothing
// but an accusation stands.
func (m *matter) ofAccused(s *sentence, accused map[*actor]bool) bool {
	named := m.namedIn(s)
	return s.zh && len(named) > 0 && !slices.ContainsFunc(named, func(i int) bool { return !accused[m.actors[i]] })
}
