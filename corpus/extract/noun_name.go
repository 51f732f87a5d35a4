package extract

import (
	"slices"
	"strings"
)

// nounsReach bounds, in bytes, how far before a name its nouns are looked for.
const nounsReach = 70

// groupBefore returns where the group of words begins that ends in a noun for a
// party at once before an offset: "ride service" of "of ride service Hoppa". It is
// the offset itself where no such noun stands there.
func (s *sentence) groupBefore(at int) int {
	words := tokens(s.fold, uncut(s.fold, at-nounsReach), at)
	begin := at
	for i := len(words) - 1; i >= 0 && i >= len(words)-nounReach; i-- {
		word, next := s.fold[words[i].start:words[i].end], at
		if i+1 < len(words) {
			next = words[i+1].start
		}
		if strings.TrimRight(s.fold[words[i].end:next], " ") != "" || stopWord(word) || nameWords["verbs"][word] {
			break
		}
		if begin == at && (kindOf(word, "") == "" || capital(s.text, words[i])) {
			break
		}
		begin = words[i].start
		if _, opens := determiners[word]; opens {
			break
		}
	}
	return begin
}

// governedBy returns the word before a name and the nouns that belong to it: "of"
// of "the chief of ride service Hoppa".
func (s *sentence) governedBy(at int) string { return lastWord(s.fold[:s.groupBefore(at)]) }

// aims are the words behind which whoever a case is about may stand.
var aims = []string{"against", "on", "to", "with", "for", "between", "accusing", "fining", "fine", "over"}

// byNoun introduces a company by the noun before its name where the sentence tells
// of a fine or a suit and no verb has introduced anybody: "an appeal by meal kit
// firm Dishdrop against a penalty".
func (s *sentence) byNoun() {
	if len(s.names) > 0 || !s.says("fine") && !s.says("settlement") && !s.says("orderpay") && !s.says("sue") && !s.says("intent") {
		return
	}
	for _, t := range s.capitals() {
		begin := s.groupBefore(t.start)
		if begin == t.start || !plainName(s.text[t.start:t.end]) || s.genitive(t) {
			continue
		}
		noun := lastWord(s.fold[:t.start])
		before := strings.TrimRight(s.fold[:begin], " ")
		subject := begin == s.begin()
		appeal := strings.HasSuffix(before, "appeal by") || strings.HasSuffix(before, "appeal from")
		aim := lastWord(before)
		usersOf := aim == "of" && kindOf(lastWord(strings.TrimSuffix(before, " of")), "") == "bystander"
		if aim == "that" && (s.says("alleged") || s.says("sue")) {
			aim = "against" // "alleging that hotel operator Casa recorded …"
		}
		if kind := kindOf(noun, ""); (kind == "firm" || kind == "either") && !s.campaigns(begin, t.start) && (subject || appeal || usersOf || slices.Contains(aims, aim)) {
			s.decideAll(t, false)
			return
		}
	}
}

// campaigns reports whether a group of nouns means those who bring cases and do
// not answer for them: "privacy group".
func (s *sentence) campaigns(from, to int) bool {
	return containsAny(s.fold[from:to], "rights", "privacy", "consumer", "advocacy", "campaign", "hack", "lobby", "watchdog", "industry")
}

// capitals returns the runs of capitals of a sentence.
func (s *sentence) capitals() []token {
	var found []token
	all := tokens(s.text, 0, len(s.text))
	for i := 0; i < len(all); i++ {
		if !capital(s.text, all[i]) {
			continue
		}
		run := strippedName(s.text, runOn(s.text, all[i:]))
		for i+1 < len(all) && all[i+1].start < run.end {
			i++
		}
		if run.start < run.end {
			found = append(found, run)
		}
	}
	return found
}
