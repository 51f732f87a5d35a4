package answer

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// officers are the offices of a company, as a question and as a record call them.
var officers = []struct{ asks, told *regexp.Regexp }{
	{regexp.MustCompile(`\bchair(?:man|woman|person)?\b|董事长|董事會主席|主席`), regexp.MustCompile(`(?i)\bchair(?:man|woman|person)?\b|董事长|董事長`)},
	{regexp.MustCompile(`\bpresident\b|总裁`), regexp.MustCompile(`(?i)\bpresident\b|总裁|總裁`)},
	{regexp.MustCompile(`\b(?:chief executive|ceo|boss)\b|首席执行官|老板`), regexp.MustCompile(`(?i)\b(?:chief executive|ceo)\b|首席执行官|首席執行官`)},
	{regexp.MustCompile(`\bfounder\b|创始人`), regexp.MustCompile(`(?i)\bfounder\b|创始人|創始人`)},
	{regexp.MustCompile(`\bdirector\b|董事`), regexp.MustCompile(`(?i)\bdirector\b|董事`)},
}

// ofOfficer makes a question about the chairman of a company one about the person
// whom the record calls so, where it has one as a party.
func (q *Question) ofOfficer() {
	folded := index.Fold(q.Text)
	for i, m := range q.Mentions {
		named, known := m.Case.Party(m.Party)
		if q.Slots == nil || q.Shape == Who || known && named.Person {
			continue
		}
		for _, office := range officers {
			if p, ok := holding(m.Case, office.told); ok && office.asks.MatchString(folded) {
				q.Mentions[i].Party, q.Mentions[i].Name = p.ID, p.Name()
				q.Topic = without(q.Topic, lexicon.Keys(office.asks.FindString(folded)))
				q.Detail = without(q.Detail, lexicon.Terms(office.asks.FindString(folded)))
				break
			}
		}
	}
}

// holding returns the one person of a case whose note names an office.
func holding(c *corpus.Case, office *regexp.Regexp) (corpus.Party, bool) {
	for _, p := range c.Parties {
		if first, _, _ := strings.Cut(p.Note, "."); p.Person && office.MatchString(first) {
			return p, true
		}
	}
	return corpus.Party{}, false
}
