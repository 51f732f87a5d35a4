package extract

import (
	_ "embed"
	"slices"
)

//go:embed lexicon/topics.txt
var topicTable string

// topicWords finds the words of each topic; the role is the topic.
var topicWords = newLexicon(topicTable)

// maxTopics bounds the topics of a draft.
const maxTopics = 8

// topics returns what the matter's sentences speak of, in the order of the table.
func (m *matter) topics() []string {
	spoken := map[role]bool{}
	for _, s := range m.sentences {
		for _, c := range topicWords.scan(s) {
			spoken[c.role] = true
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
