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
var incidental = map[role]bool{"hotels": true, "face swap": true, "fingerprints": true, "stalking": true, "fraud": true}

// topics returns what the matter's sentences speak of, in the order of the table: what
// one of them says beside the story once is none of its topics, where it has another.
func (m *matter) topics() []string {
	aside, spoken := map[role]int{}, map[role]bool{}
	for _, s := range m.sentences {
		if notAbout.MatchString(s.fold) {
			continue
		}
		told := m.tellsOwn(s)
		for _, c := range topicWords.scan(s) {
			aside[c.role]++
			spoken[c.role] = spoken[c.role] || told || !incidental[c.role]
		}
	}
	if len(spoken) == 0 || !slices.ContainsFunc(slices.Collect(maps.Values(spoken)), func(is bool) bool { return is }) {
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

// tellsOwn reports whether a sentence belongs to the matter's own story: it heads it, has a
// fact of it, or names a party.
func (m *matter) tellsOwn(s *sentence) bool {
	if s == m.sentences[0] || s.label != noLabel {
		return true
	}
	return slices.ContainsFunc(m.facts, func(f *fact) bool { return f.in == s }) || len(m.namedIn(s)) > 0
}

// notAbout says what a case is not about.
var notAbout = regexp.MustCompile(`\b(?:does|do|did) not (?:involve|concern|touch)\b|不涉及|與本案無關|与本案无关`)
