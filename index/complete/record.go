package complete

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A record is a case, or a topic, with what it may be asked for by.
type record struct {
	ref     corpus.Ref
	title   string
	titleZH string
	forum   string
	year    int
	weight  uint64 // the more, the earlier among equally good fits
	names   []name
	topics  []string // of a case
}

type name struct {
	text string
	kind index.SuggestionKind
}

// recordOf returns the record of a case. One that more sources and facts tell of
// comes first, then the newer.
func recordOf(c *corpus.Case) *record {
	forum, year := c.Seat()
	r := &record{ref: c.ID.Ref(), title: c.Title, titleZH: c.TitleZH, forum: forum, year: year, topics: lower(c.Topics)}
	r.weight = uint64(len(c.Sources)+len(c.Facts))<<16 | uint64(max(r.year, 0))&0xffff
	r.add(index.SuggestName, c.Title, c.TitleZH)
	for _, party := range c.Parties {
		for _, name := range party.Names {
			r.add(index.SuggestName, name.Text)
		}
	}
	r.add(index.SuggestAlias, c.Aliases...)
	for _, citation := range c.Citations {
		r.add(index.SuggestCitation, citation.Text)
	}
	return r
}

// lower returns topics as searches have them, none twice.
func lower(topics []string) []string {
	var out []string
	for _, topic := range topics {
		if topic = strings.ToLower(topic); !slices.Contains(out, topic) {
			out = append(out, topic)
		}
	}
	return out
}

func (r *record) add(kind index.SuggestionKind, texts ...string) {
	for _, text := range texts {
		if text != "" && !r.has(text) {
			r.names = append(r.names, name{text, kind})
		}
	}
}

func (r *record) has(text string) bool {
	for _, n := range r.names {
		if n.text == text {
			return true
		}
	}
	return false
}

// topicRecord returns the record of a topic that so many cases have, in every way
// in which it is written.
func topicRecord(topic string, cases int) record {
	r := record{title: topic, weight: uint64(cases) << 16}
	r.add(index.SuggestTopic, topic)
	r.add(index.SuggestTopic, index.Called(index.FieldTopic, topic)...)
	return r
}
