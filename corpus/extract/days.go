package extract

import (
	"regexp"
	"strings"

	"casebot/corpus"
	"casebot/corpus/mention"
)

// What a date fact is of, beside the conduct itself.
const (
	ofStart    = "start of the conduct"
	ofEnd      = "end of the conduct"
	ofConduct  = "conduct"
	ofDecision = "decision"
)

// days notes when the conduct began or happened, and when it was decided.
func (w *walk) days(published corpus.Date) {
	s := w.s
	if len(w.m.actors) == 0 && !w.m.marked || !s.says("conduct") && !s.says("decision") && !s.says("began") {
		return
	}
	if !s.zh && trend.MatchString(s.fold) || s.says("background") || s.says("possible") && !s.says("conduct") {
		return
	}
	if !s.zh && !s.hasYear() && !(containsAny(s.text, dayWords[1:]...) || s.says("decision") && strings.Contains(s.text, "day")) {
		return // a look costs less than the recogniser
	}
	for _, m := range s.dates(published) {
		day, ok := m.Value.(corpus.Date)
		if !ok || !published.IsZero() && day.After(published) {
			continue
		}
		about := s.dateOf(m)
		who := w.dated(m)
		if about == "" || about != ofDecision && len(who) == 0 && !w.m.marked {
			continue
		}
		if about == ofDecision {
			who = nil
		} else if w.m.allCompanies() && len(s.money()) > 0 && !s.says("fine") {
			continue // "the company was bought in 2018 for …"
		}
		w.put(fact{slot: corpus.SlotDate, about: about, value: day, bound: m.Bound, printed: token{m.Span.Start, m.Span.End}, rule: "date." + strings.ReplaceAll(about, " ", "-")}, who, true)
	}
}

// trend tells how a number of many cases has changed.
var trend = regexp.MustCompile(`\b(?:rose|risen|fell|fallen|climbed|jumped|increased|dropped|doubled|up|down|compared with) (?:\w+ )?(?:from )?[\d,.]+ (?:\w+ )?(?:in|a year|the year)\b`)

// dayWords open the names of English months and end those of its weekdays.
var dayWords = []string{"day", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// hasYear reports whether four digits of a year stand in the sentence.
func (s *sentence) hasYear() bool {
	for i := 0; i+4 <= len(s.text); i++ {
		if head := s.text[i : i+2]; (head == "19" || head == "20") && digit(s.text[i+2]) && digit(s.text[i+3]) {
			return true
		}
	}
	return false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// dated returns whose date it is: who is named before it, else the subject that
// follows ("From August 2021, another defendant surnamed Li …").
func (w *walk) dated(m mention.Mention) []*actor {
	if who := w.nearest(0, m.Span.Start); who != nil {
		return who
	}
	for _, ref := range w.refs {
		if ref.start >= m.Span.End && !ref.oblique {
			return w.coordinated(ref)
		}
	}
	return w.subject(m.Span.Start)
}

// dateOf says what a date is of, by the words around it; empty where that is not
// clear.
func (s *sentence) dateOf(m mention.Mention) string {
	if s.zh {
		return s.dateOfZH(m)
	}
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	word := lastWord(before)
	began := word == "from" || word == "since" || s.has("began", max(0, len(before)-16), len(before)) && word != "to"
	from, to := s.clause(m.Span.Start)
	switch {
	case (word == "to" || word == "until" || word == "and") && s.afterDate(m):
		return ofEnd
	case word == "between" && s.has("conduct", from, to):
		return ofStart
	case began && !s.has("decision", max(from, m.Span.Start-40), m.Span.Start):
		return ofStart
	case s.has("decision", from, to):
		return s.decisionDay(m)
	case (word == "in" || word == "on" || word == "during" || word == "between") && s.has("conduct", from, to) && m.Value.(corpus.Date).Day == 0 || s.has("conduct", from, m.Span.Start) && word == "in":
		return ofConduct
	}
	return ""
}

// afterDate reports whether another date stands just before: "from May 2019 to
// June 2020".
func (s *sentence) afterDate(m mention.Mention) bool {
	for _, other := range s.seen.dates {
		if other.Span.End < m.Span.Start && m.Span.Start-other.Span.End < 12 {
			return true
		}
	}
	return false
}

// decisionDay keeps a full day beside a word of decision; a month or year there
// is as often the conduct's.
func (s *sentence) decisionDay(m mention.Mention) string {
	if m.Value.(corpus.Date).Day == 0 {
		return ""
	}
	return ofDecision
}

// dateOfZH does the same for Chinese: 自2021年6月起, 2025年6月12日判决.
func (s *sentence) dateOfZH(m mention.Mention) string {
	rest := s.fold[m.Span.End:cut(s.fold, m.Span.End+12)]
	before := s.fold[:m.Span.Start]
	from, to := s.clause(m.Span.Start)
	switch {
	case strings.HasSuffix(before, "至") || strings.HasSuffix(before, "到"):
		return ofEnd
	case strings.HasPrefix(rest, "至") || strings.HasPrefix(rest, "到") || strings.HasSuffix(before, "自") || strings.HasSuffix(before, "从") || strings.HasPrefix(rest, "起") || strings.HasPrefix(rest, "开始") || strings.HasPrefix(rest, "以来"):
		return ofStart
	case s.has("decision", from, min(len(s.fold), to+90)) && m.Value.(corpus.Date).Day > 0 && !s.has("conduct", from, to):
		return ofDecision
	case s.says("conduct"):
		return ofConduct
	}
	return ""
}
