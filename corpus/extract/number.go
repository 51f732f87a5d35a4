package extract

import (
	_ "embed"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/corpus/mention"
)

var (
	//go:embed lexicon/nouns.txt
	nounTable string
	//go:embed lexicon/uncounted.txt
	uncountedTable string
)

// counted are the nouns that are counted within the conduct of a case.
var counted = nounSet(nounTable)

func nounSet(table string) map[string]bool {
	set := map[string]bool{}
	for _, line := range strings.Split(table, "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, word := range strings.Fields(line) {
			set[word] = true
		}
	}
	return set
}

// numbers notes what the conduct was about in numbers: cameras, people, records.
func (w *walk) numbers() {
	s := w.s
	if !s.says("conduct") && !s.says("acts") || len(w.m.actors) == 0 && !w.m.marked {
		return
	}
	for _, m := range s.counts() {
		count, ok := m.Value.(corpus.Count)
		if !ok || count.N < 2 || count.N < 20 && oneOf(count.Noun, "人", "名", "男子", "女子", "夫妻", "兄弟", "黑客", "男女") || !countable(count.Noun) && !w.objectOfConduct(m) || !s.ofConduct(m) && !w.acted(m) && !w.objectOfConduct(m) {
			continue
		}
		if rest := s.fold[m.Span.End:cut(s.fold, m.Span.End+20)]; !s.zh && strings.Contains(rest, "respectively") && len(s.counts()) == 1 {
			continue // "930,000 and 15,000 people respectively": one of the two, and not whose
		}
		who := w.subject(m.Span.Start)
		if foundAtHis.MatchString(s.fold[:m.Span.Start]) && len(w.carried) == 1 {
			who = w.carried
		}
		if w.foreign(m.Span.Start) || s.says("background") {
			continue
		}
		f := fact{slot: corpus.SlotCount, about: aboutNoun(count.Noun), value: count, bound: m.Bound,
			printed: token{m.Span.Start, max(m.End, m.Span.End)}, rule: "count.conduct"}
		if s.accuses(m.Span.Start) && !w.decided() || s.has("pleads", 0, m.Span.Start) {
			f.stage = corpus.Alleged
		}
		w.put(f, who, false)
	}
}

// foundAtHis is what investigators found with somebody who was spoken of: it is
// theirs, and not the investigators'.
var foundAtHis = regexp.MustCompile(`^(?:police|officers?|cops|detectives?|investigators?|agents?)\b.{0,60}\b(?:his|her)\b.{0,40}\b(?:found|seized|recovered|discovered)\b`)

// uncountedZH are nouns that Chinese articles count beside the conduct.
var uncountedZH = []string{"案", "案件", "案例", "法院", "被告人", "嫌疑人", "被告", "公司", "企业", "员工", "部门", "城市", "省", "国家", "门店", "罪名", "罪", "小时", "倍", "项", "措施", "法官", "律师", "团伙", "问题", "方面", "平台", "机构", "次", "快递员", "控罪", "程序员", "工程师", "护士", "警员", "员警", "团队", "学校", "银行", "医院", "酒店", "商家", "罚单", "条例", "单位", "劏房", "饭店", "国家", "地区"}

// countable reports whether a noun is one of those that cases count: by its last
// word in English, by its end in Chinese.
func countable(printed string) bool {
	noun := folded(printed)
	fields := strings.Fields(noun)
	if len(fields) == 0 {
		return false
	}
	if counted[fields[len(fields)-1]] {
		return true
	}
	if chinese(noun) {
		return !slices.ContainsFunc(uncountedZH, func(word string) bool { return strings.HasSuffix(noun, word) })
	}
	if last, _ := utf8.DecodeRuneInString(lastWord(printed)); unicode.IsUpper(last) && strings.HasSuffix(printed, "ans") {
		return true // Australians
	}
	for i, word := range fields { // "sets of personal data", "images of faces"
		if word == "of" && i > 0 && counted[fields[i-1]] {
			return true
		}
	}
	return false
}

// uncounted are nouns of what stands beside the conduct in English, by the last
// word: charges, courts, time, money and whoever handles the case.
var uncounted = nounSet(uncountedTable)

// objectOfConduct reports whether a number is what a verb of conduct has for its
// object, whatever the noun: "recorded about 1.9 million journeys". Of a few things
// nothing is known.
func (w *walk) objectOfConduct(m mention.Mention) bool {
	s := w.s
	count, ok := m.Value.(corpus.Count)
	fields := strings.Fields(folded(count.Noun))
	if s.zh || !ok || count.N < 12 || !s.sizeless(m) || w.m.allCompanies() && s.has("sell", uncut(s.fold, m.Span.Start-12), m.Span.Start) || len(fields) == 0 || slices.ContainsFunc(fields, func(word string) bool { return uncounted[word] }) {
		return false
	}
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	return w.verbBefore(before) || slices.ContainsFunc(s.cues, func(c cue) bool {
		return (c.role == "conduct" || c.role == "acts") && c.end == len(before) && s.mood(c.start) == told
	})
}

// verbBefore reports whether a text ends in a party and a plain verb of what it
// did: "he put up". What everybody does in court is no such verb.
func (w *walk) verbBefore(before string) bool {
	for _, ref := range w.refs {
		if ref.oblique || ref.end >= len(before) || ref.who[0] == strangers {
			continue
		}
		verb := strings.Fields(before[ref.end:])
		if len(verb) == 0 || len(verb) > 2 || len(verb) == 2 && !oneOf(verb[1], "up", "out", "into", "on", "off", "down", "away", "through") {
			continue
		}
		if (strings.HasSuffix(verb[0], "ed") || nameWords["verbs"][verb[0]]) && !nameWords["courtverbs"][verb[0]] {
			return true
		}
	}
	return false
}

// aboutNoun is what a count is of, for the reader.
func aboutNoun(noun string) string { return strings.ToLower(noun) }

// reachAct bounds, in bytes, how far a verb stands from the number of its object.
const reachAct = 48

// acted reports whether a number belongs to what a party did: the object of a
// plain verb whose subject is one of the matter's parties.
func (w *walk) acted(m mention.Mention) bool {
	s := w.s
	c, ok := s.last("acts", 0, m.Span.Start)
	if !ok || m.Span.Start-c.end > reachAct || strings.ContainsAny(s.fold[c.end:m.Span.Start], ",;:") || s.mood(c.start) != told {
		return false
	}
	from, _ := s.clause(c.start)
	who := w.nearest(from, c.start)
	return len(who) > 0 && who[0] != strangers && s.sizeless(m)
}

// ofConduct reports whether a number belongs to the conduct and not to the size
// of a business: not "has 2 million users", and with a word of conduct in its
// own clause, or close before it.
func (s *sentence) ofConduct(m mention.Mention) bool {
	if !s.sizeless(m) {
		return false
	}
	from, to := s.clause(m.Span.Start)
	if s.zh {
		from, to = 0, len(s.fold)
	}
	return s.has("conduct", from, min(to, len(s.fold))) || s.has("violate", from, to)
}

// sizeless reports whether a number is no size of a business and no number of
// arrests: not "has 2 million users".
func (s *sentence) sizeless(m mention.Mention) bool {
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	for _, r := range []role{"arrest", "charge", "sentenceverb", "convict", "sue"} {
		if c, ok := s.last(r, 0, m.Span.Start); ok && m.Span.Start-c.end < 12 {
			return false // "arrested four people"
		}
	}
	switch lastWord(before) {
	case "by": // who did something
		return s.zh
	case "has", "have", "with", "serves", "serve", "serving", "boasts", "operates", "employs", "employing", "had", "runs", "claims", "among", "every", "counts":
		return false
	}
	for _, word := range []string{"拥有", "共有", "服务"} {
		if strings.HasSuffix(before, word) {
			return false
		}
	}
	return true
}
