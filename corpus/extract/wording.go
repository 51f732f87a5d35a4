package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// words notes what the sentence says in words: the charge, the law, the court,
// and what was ordered beside a figure.
func (w *walk) words() {
	w.charges()
	w.orders()
	w.findings()
	if courtHeard.MatchString(w.s.text) || !w.s.zh && w.hasMoney(corpus.SlotDamages) {
		w.court()
	}
	if w.s.says("decision") || w.s.says("violate") || w.s.says("liable") || w.s.says("prison") {
		w.laws()
		w.court()
	}
	w.ownRuling()
}

var (
	chargeEN = regexp.MustCompile(`\b(?:convicted (?:of|on)|found guilty (?:of|on)|pleaded guilty to|pled guilty to|pleading guilty to|guilty of|acquitted (?:of|on)|cleared of|charged with|indicted (?:on|for)|accused of|on suspicion of|(?:sentenced|jailed|imprisoned|fined) for (?:the crime of )?)(?: charges of| one count of| \w+ counts of| charges relating to| the crime of)? ?`)
	chargeZH = regexp.MustCompile(`(?:犯|构成|涉嫌|以涉嫌|以)((?:掩饰、隐瞒犯罪所得(?:、犯罪所得收益)?|帮助信息网络犯罪活动|\p{Han}{2,24}?)罪)`)
	chargeTo = regexp.MustCompile(`, |;|\.| has | have | had | and (?:is |are |was |were |will |has |faces |must |sentenced|jailed|fined|ordered|given)| is (?:due|to be) | after | before | between | since | when | while | which | who | where |[“"(]| but | has been | have been | had been | was | were | at an | earlier| and found | in court| against | in \d| on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)| in (?:january|february|march|april|may|june|july|august|september|october|november|december)| at the | by the | by a | on (?:january|february|march|april|may|june|july|august|september|october|november|december)\b`)
)

var (
	// othersAccused ends where those stand of whom many are accused of something else: "the names
	// of individuals accused of".
	othersAccused = regexp.MustCompile(`\bof (?:[a-z]+ )?(?:individuals|people|persons|users|customers|those|men|women) $|^(?:one|a|another|the) plaintiff\b[^.;]*$`)
	// dangling is what a charge that is cut short ends in.
	dangling = regexp.MustCompile(`(?: (?:in|of|by|with|to|on|at|for))+$`)
)

// maxCharge bounds a charge, in characters: what is longer is a story.
const maxCharge = 110

// charges notes what somebody was convicted of, cleared of or is accused of.
func (w *walk) charges() {
	s := w.s
	if s.says("general") {
		return
	}
	for _, t := range s.chargeSpans() {
		t.end = t.start + len(strings.TrimSuffix(strings.TrimRight(s.text[t.start:t.end], " "), " and"))
		text := strings.TrimSpace(s.text[t.start:t.end])
		opening, _, _ := strings.Cut(strings.ToLower(text), " ")
		if n := utf8.RuneCountInString(text); n < 3 || n > maxCharge || nameWords["strip"][opening] || strings.HasSuffix(text, "charges") || strings.Contains(text, "charges under") {
			continue // "convicted on Monday", "acquitted of criminal charges"
		}
		who := w.subject(t.start)
		if len(who) == 0 && !w.m.marked || len(who) == 1 && who[0] != strangers && !who[0].person && strings.HasSuffix(s.fold[:t.start], "jailed for ") {
			continue
		}
		f := fact{slot: corpus.SlotCharge, value: corpus.Text(text), printed: t, rule: "charge.named"}
		if s.zh {
			f.rule = "charge.crime"
		}
		if w.accusing(t.start) {
			f.stage = corpus.Alleged
		}
		w.put(f, who, true)
	}
}

// accusing reports whether the words before an offset accuse and decide nothing.
func (w *walk) accusing(at int) bool {
	s := w.s
	from := max(0, at-60)
	return (s.has("alleged", from, at) || s.has("charge", from, at)) && !s.has("convict", from, at) && !s.has("acquit", from, at)
}

// chargeSpans finds the words behind "convicted of" and the like, and 犯…罪.
func (s *sentence) chargeSpans() []token {
	var found []token
	if s.zh {
		for _, m := range chargeZH.FindAllStringSubmatchIndex(s.fold, -1) {
			if containsAny(s.fold[m[2]:m[3]], "犯罪所得罪", "犯罪所得收益罪", "犯罪活动罪") {
				found = append(found, token{m[2], m[3]})
				continue // the crime's own name holds 犯罪
			}
			for _, word := range []string{"涉嫌", "构成", "犯", "以", "因"} { // the charge stands behind the last of them
				if i := strings.LastIndex(s.fold[m[2]:m[3]], word); i >= 0 && !strings.HasSuffix(s.fold[m[2]:m[2]+i], "侵") {
					m[2] += i + len(word)
				}
			}
			name := s.fold[m[2]:m[3]]
			if len(name) > len("罪") && !strings.HasPrefix(name, "罪") && name != "犯罪" && !strings.HasSuffix(name, "犯罪") && !strings.HasSuffix(name, "有罪") && !strings.HasSuffix(name, "无罪") {
				found = append(found, token{m[2], m[3]})
			}
		}
		return found
	}
	if !s.says("convict") && !s.says("charge") && !s.says("acquit") && !s.says("sentenceverb") && !s.says("alleged") {
		return nil
	}
	for _, m := range chargeEN.FindAllStringIndex(s.fold, -1) {
		if s.mood(m[0]) == denied || othersAccused.MatchString(s.fold[:m[0]]) {
			continue
		}
		end := len(s.fold)
		if stop := chargeTo.FindStringIndex(s.fold[m[1]:]); stop != nil {
			end = m[1] + stop[0]
		}
		t := token{m[1], end}
		t.end = t.start + len(dangling.ReplaceAllString(strings.TrimRight(s.text[t.start:t.end], " ."), ""))
		if t.start < t.end && !strings.ContainsAny(s.text[t.start:t.start+1], "0123456789$€£") && !s.aTerm(t) {
			found = append(found, t)
		}
	}
	return found
}

// aTerm reports whether the words are a length of time: "jailed for two years".
func (s *sentence) aTerm(t token) bool {
	for _, m := range s.terms() {
		if m.Span.Start < t.end && t.start < m.Span.End && m.Span.Start-t.start < 25 {
			return true
		}
	}
	return false
}

// orders notes confiscation, apology, deletion and other orders, in our words.
func (w *walk) orders() {
	s := w.s
	if s.says("possible") || s.says("claimed") {
		return
	}
	if c, ok := s.first("confiscate", 0, len(s.fold)); ok {
		if text := s.confiscated(); text != "" {
			w.order(c, "confiscation", text, true)
		}
	}
	if !s.says("order") && !s.says("agreed") {
		return
	}
	for _, one := range []struct {
		role        role
		about, text string
	}{
		{"apology", "apology", "apology ordered"},
		{"delete", "order", "deletion of data ordered"},
	} {
		if c, ok := s.first(one.role, 0, len(s.fold)); ok && !(s.zh && strings.HasSuffix(s.fold[:c.start], "已")) { // 已删除: done by itself
			w.order(c, one.about, one.text, false)
		}
	}
	if c, ok := s.first("stop", 0, len(s.fold)); ok && (s.says("conduct") || s.says("violate")) {
		w.order(c, "order", "ordered to stop", false)
	}
}

func (w *walk) order(c cue, about, text string, each bool) {
	who := w.subject(c.start)
	if len(who) == 0 && !w.m.marked {
		return
	}
	w.put(fact{slot: corpus.SlotOutcome, about: about, value: corpus.Text(text), printed: token{c.start, c.end}, rule: "outcome." + about}, who, each)
}

// confiscated says what was taken: the kinds in our words, the things in the
// article's.
func (s *sentence) confiscated() string {
	var kinds []string
	if s.says("gainsword") {
		kinds = append(kinds, "illicit gains")
	}
	if s.says("toolsword") {
		kinds = append(kinds, "tools")
	}
	if len(kinds) == 0 {
		return ""
	}
	text := strings.Join(kinds, " and ")
	var things []string
	for _, thing := range s.takenThings() {
		if !slices.Contains(things, thing) {
			things = append(things, thing)
		}
	}
	if len(things) > 0 {
		text += " (" + strings.Join(things, ", ") + ")"
	}
	return text + " confiscated"
}

// takenThings returns what a sentence says was taken away: a list that is the verb's own
// subject or object as printed, else the things that it names.
func (s *sentence) takenThings() []string {
	for _, list := range []*regexp.Regexp{takenSubject, takenObject} {
		if m := list.FindStringSubmatch(s.fold); m != nil && taken.MatchString(m[1]) {
			return listJoint.Split(m[1], 6)
		}
	}
	if s.zh {
		return taken.FindAllString(takenClauses.FindString(s.fold), 6)
	}
	return taken.FindAllString(s.fold, 6)
}

var (
	takenSubject = regexp.MustCompile(`\b(?:his|her|their|its|the|an?) ((?:[a-z-]+ ?){1,4}(?:(?:, |,? and )(?:(?:his|her|their|an?|the) )?(?:[a-z-]+ ?){1,3}){0,4}) (?:was|were) (?:also |then )?(?:confiscated|forfeited)\b`)
	takenObject  = regexp.MustCompile(`\b(?:confiscated|forfeited) (?:his|her|their|its|the|an?) ((?:[a-z-]+ ?){1,3}(?:(?:, |,? and )(?:(?:his|her|their|an?|the) )?(?:[a-z-]+ ?){1,3}){1,4})(?:[.;]|$)`)
	takenClauses = regexp.MustCompile(`(?:[^，。；]*，)?[^，。；]*(?:没收|追缴)[^。；]*`)
	listJoint    = regexp.MustCompile(`,? and (?:(?:his|her|their|an?|the) )?|, (?:(?:his|her|their|an?|the) )?`)
)

// taken are the things that courts take away as tools.
var taken = regexp.MustCompile(`\b(?:mobile phones?|phones?|computers?|laptops?|electronics|hard drives?|vehicles?|cash|printers?|scanners?|cameras?|drones?|tablets?|servers?|routers?|memory cards?|trackers?|tracking devices?|sim cards?)\b|[\p{Han}]{0,2}打印机|手机|电脑|硬盘|车辆|现金|摄像头|摄像机|相机|平板|服务器|路由器|无人机|定位器|追踪器|电话卡|手机卡|银行卡|存储卡|扫描仪|U盘`)

var finding = regexp.MustCompile(`\b(?:violated|infringed|breached) [^,;.:“”"]{4,90}`)

// findings notes which right was violated where a release tells a case in one
// sentence and names nobody.
func (w *walk) findings() {
	s := w.s
	if !w.m.marked || len(w.m.actors) > 0 || s.says("possible") || s.says("alleged") {
		return
	}
	m := finding.FindStringIndex(s.fold)
	if m == nil {
		return
	}
	t := token{m[0], m[0] + len(strings.TrimRight(s.text[m[0]:m[1]], " "))}
	w.put(fact{slot: corpus.SlotOutcome, about: "finding", value: corpus.Text(s.text[t.start:t.end]), printed: t, rule: "outcome.finding"}, nil, false)
	w.put(fact{slot: corpus.SlotStatus, value: corpus.State("liable"), printed: t, rule: "status.finding"}, nil, false)
}

// laws notes the laws that a sentence of the case names.
func (w *walk) laws() {
	if len(w.m.actors) == 0 || !containsAny(w.s.fold, " act", " law", "article", "section", "regulation", "code", "directive", "gdpr", "bipa", "ccpa", "coppa", "hipaa", "convention", "法", "条") {
		return
	}
	for _, m := range mention.Statutes(w.s.text) {
		if _, ok := m.Value.(corpus.Text); !ok || len(w.s.text) == 0 || w.foreign(m.Span.Start) {
			continue
		}
		t, value := token{m.Span.Start, m.Span.End}, m.Value
		if at := articlesOf.FindStringIndex(w.s.text[:t.start]); at != nil && !w.s.zh {
			t.start = at[0]
			value = corpus.Text(strings.TrimSpace(w.s.text[t.start:t.end]))
		}
		w.put(fact{slot: corpus.SlotStatute, value: value, printed: t, rule: m.Rule}, nil, false)
	}
}

// articlesOf ends where the law follows of which several articles are told.
var articlesOf = regexp.MustCompile(`\bArticles \d+[\d, ()a-z]{0,40} of(?: the)?$`)

// courtHeard names where a case was heard: "Tarn Crown Court heard".
var courtHeard = regexp.MustCompile(`\b(?:Court|Sessions) (?:heard|was told)\b`)

// thatYearWhere ends where a court follows whose older judgment another court leans on.
var thatYearWhere = regexp.MustCompile(`\b(?:19|20)\d\d, (?:where|in which|when|by which)\b[^;]*$`)

// grandChamber follows a court whose bench settles a point of law for all and decides on nobody.
var grandChamber = regexp.MustCompile(`^(?:刑事|民事|行政)?大法庭`)

// court notes the court of a decision. A body that only speaks of the case, or
// publishes it, is not its court.
func (w *walk) court() {
	s := w.s
	if !s.says("decision") && !s.says("liable") && !(s.zh && s.says("sentenceverb")) && !courtHeard.MatchString(s.text) && !w.hasMoney(corpus.SlotDamages) || len(w.m.actors) == 0 {
		return
	}
	if w.olderCourt() {
		return
	}
	for _, m := range s.courts() {
		if strings.HasPrefix(m.Rule, "authority") || s.says("background") || thatYearWhere.MatchString(s.fold[:m.Span.Start]) || grandChamber.MatchString(s.fold[m.Span.End:]) {
			continue
		}
		w.put(fact{slot: corpus.SlotCourt, value: m.Value, printed: token{m.Span.Start, m.Span.End}, rule: m.Rule}, nil, false)
		return
	}
}

// olderCourt reports whether an English sentence behind the decision goes back to another time and
// names no party: the court that it names dealt with somebody else.
func (w *walk) olderCourt() bool {
	s := w.s
	if s.zh || w.m.opensWith(s) || !opensEarlier.MatchString(s.fold) || w.m.appealed() {
		return false
	}
	settled := slices.ContainsFunc(w.m.facts, func(f *fact) bool { return f.slot == corpus.SlotStatus && f.in != s })
	return settled && !slices.ContainsFunc(w.refs, func(r reference) bool { return r.who[0] != strangers })
}
