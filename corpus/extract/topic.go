package extract

import (
	_ "embed"
	"maps"
	"slices"

	regexp "casebot/corpus/lazyregexp"
)

//go:embed lexicon/topics.txt
var topicTable string

// topicWords finds the words of each topic; the role is the topic.
var topicWords = newLexicon(topicTable)

// maxTopics bounds the topics of a draft.
const maxTopics = 8

// incidental are topics that a story about another speaks of in passing: where somebody
// stayed, what else there is.
var incidental = map[role]bool{"hotels": true, "cookies": true, "advertising": true, "workplace monitoring": true, "face swap": true, "fingerprints": true, "stalking": true, "fraud": true}

// topics returns what the matter's sentences speak of, in the order of the table: what
// one of them says beside the story once is none of its topics, where it has another.
func (m *matter) topics() []string {
	aside, spoken := map[role]int{}, map[role]bool{}
	last := m.lastParagraph()
	for _, s := range m.sentences {
		if notAbout.MatchString(s.fold) || s.paragraph > last {
			continue
		}
		told := m.tellsOwn(s)
		for _, c := range topicWords.scan(s) {
			if paperShot.MatchString(s.fold[c.start:]) || lawsName.MatchString(s.text[c.start:]) {
				continue
			}
			aside[c.role]++
			spoken[c.role] = spoken[c.role] || told || !incidental[c.role]
		}
	}
	if apart := m.marked || m.whole != nil; !apart && len(spoken) == 0 || !apart && !slices.ContainsFunc(slices.Collect(maps.Values(spoken)), func(is bool) bool { return is }) {
		for topic := range aside {
			spoken[topic] = true
		}
	}
	found := []string{}
	for name := range entries(topicTable) {
		if spoken[role(name)] && len(found) < maxTopics && !slices.Contains(found, name) {
			found = append(found, name)
		}
	}
	return found
}

// lastParagraph returns where the story of one of several cases ends: at the last paragraph
// that tells something of it. What follows there is of the article as a whole.
func (m *matter) lastParagraph() int {
	last := m.sentences[len(m.sentences)-1].paragraph
	if !m.marked || m.numbered {
		return last
	}
	for i, s := range slices.Backward(m.sentences) {
		if own := len(m.namedIn(s)) > 0 || slices.ContainsFunc(m.facts, func(f *fact) bool { return f.in == s && (f.who != nil || len(m.actors) == 0) }); i == 0 || own || s.begins && sameStory.MatchString(s.fold) {
			return s.paragraph
		}
	}
	return last
}

// sameStory opens a paragraph that goes on with the story before it.
var sameStory = regexp.MustCompile(`^(?:he|she|they|his|her|their|the (?:court|case|judge|defendants?|two|women|men|man|woman|company|victims?|police|officers|prosecutors?))\b|^(?:他|她|其|该|此案|本案|案发|法院|法庭|法官|警方|检警|检方|检察官|判决|起诉)`)

// tellsOwn reports whether a sentence belongs to the matter's own story: it heads it, has a
// fact of it, or names a party.
func (m *matter) tellsOwn(s *sentence) bool {
	if s == m.sentences[0] || s.label != noLabel {
		return true
	}
	return slices.ContainsFunc(m.facts, func(f *fact) bool { return f.in == s }) || len(m.namedIn(s)) > 0
}

// paperShot is what somebody photographs in secret that is no person: 偷拍快递面单.
var paperShot = regexp.MustCompile(`^偷拍(?:了)?[^，。；人女男]{0,6}(?:面单|单据|文件|图纸|合同|资料|屏幕|证件|账本|试卷|电脑|病历|票据)`)

// lawsName is a topic's word in the name of a law: "Computer Data Access and Fraud Act".
var lawsName = regexp.MustCompile(`^\p{Lu}\p{L}+(?: and \p{Lu}\p{L}+)? (?:Act|Statute|Law|Ordinance)\b`)

// notAbout says what a case is not about.
var notAbout = regexp.MustCompile(`\b(?:does|do|did) not (?:involve|concern|touch)\b|\bnone of (?:the|them)\b|^(?:(?:we|this (?:web)?site) uses? (?:[a-z]+ ){0,2}cookies|本[网站页]{1,2}使用 ?cookie)|不涉及|與本案無關|与本案无关`)
