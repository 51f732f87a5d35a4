package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// caseNumber finds a question for the number or the citation of a case.
var caseNumber = regexp.MustCompile(`\b(?:docket|case|file|cause|application) (?:number(?:\W*$| \pL)|no\.? (?:of|for|in)\b)|\b(?:docket|citation|ecli)\b.{0,12}\b(?:of|for|is|in)\b|\b(?:is|what's|give|show)\b.{0,20}\b(?:docket|citation|ecli)\b|\bneutral citation|案号|案件编号`)

// numbered answers a question for the number or the citation of the cases that it names.
// ok is false where it asks for something else, or the record has none.
func (q Question) numbered() (answer Answer, ok bool) {
	if !caseNumber.MatchString(index.Fold(q.Text)) {
		return Answer{}, false
	}
	w, lines := wording[q.Language], []string(nil)
	answer = Answer{Route: RouteFact, Question: q}
	for _, c := range answer.Cases()[:min(len(answer.Cases()), mostLines)] {
		var cited []string
		for _, citation := range c.Citations {
			cited = append(cited, citation.Text)
			for _, id := range citation.Sources {
				if source, held := c.Source(id); held {
					answer.Sources = append(answer.Sources, source)
				}
			}
		}
		if cited != nil && !c.MachineRead() {
			lines = append(lines, TitleIn(c, q.Language)+w.colon+strings.Join(cited, w.semicolon)+strings.TrimSpace(w.stop))
		}
	}
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList)
	return answer, lines != nil
}
