package extract

import (
	_ "embed"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/mention"
)

//go:embed lexicon/nouns.txt
var nounTable string

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
	if !s.says("conduct") || len(w.m.actors) == 0 && !w.m.marked {
		return
	}
	for _, m := range s.counts() {
		count, ok := m.Value.(corpus.Count)
		if !ok || count.N < 2 || count.N < 20 && (count.Noun == "人" || count.Noun == "名") || !countable(count.Noun) || !s.ofConduct(m) {
			continue
		}
		who := w.subject(m.Span.Start)
		if w.foreign(m.Span.Start) || s.says("background") {
			continue
		}
		f := fact{slot: corpus.SlotCount, about: aboutNoun(count.Noun), value: count, bound: m.Bound,
			printed: token{m.Span.Start, max(m.End, m.Span.End)}, rule: "count.conduct"}
		w.put(f, who, false)
	}
}

// uncountedZH are nouns that Chinese articles count beside the conduct.
var uncountedZH = []string{"案", "案件", "案例", "法院", "被告人", "嫌疑人", "被告", "公司", "企业", "员工", "部门", "城市", "省", "国家", "门店", "罪名", "罪", "小时", "倍", "项", "措施", "法官", "律师", "团伙", "问题", "方面", "平台", "机构", "次"}

// countable reports whether a noun is one of those that cases count: by its last
// word in English, by its end in Chinese.
func countable(noun string) bool {
	noun = folded(noun)
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
	for i, word := range fields { // "sets of personal data", "images of faces"
		if word == "of" && i > 0 && counted[fields[i-1]] {
			return true
		}
	}
	return false
}

// aboutNoun is what a count is of, for the reader.
func aboutNoun(noun string) string { return strings.ToLower(noun) }

// ofConduct reports whether a number belongs to the conduct and not to the size
// of a business: not "has 2 million users", and with a word of conduct in its
// own clause, or close before it.
func (s *sentence) ofConduct(m mention.Mention) bool {
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
	case "has", "have", "with", "serves", "serve", "serving", "boasts", "operates", "employs", "employing", "had", "runs", "claims", "among", "every", "counts":
		return false
	}
	for _, word := range []string{"拥有", "共有", "服务"} {
		if strings.HasSuffix(before, word) {
			return false
		}
	}
	from, to := s.clause(m.Span.Start)
	if s.zh {
		from, to = 0, len(s.fold)
	}
	return s.has("conduct", from, min(to, len(s.fold))) || s.has("violate", from, to)
}
