package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// andOthers finds a question for those who stand in a case beside one of its parties.
var andOthers = regexp.MustCompile(`\bwho(?:m)? else\b|^who .*\b(?:(?:together|along|alongside|jointly) with|besides?|alongside)\b|\b(?:co-?defendants?|co-?accused|accomplices?|others? (?:convicted|sentenced|charged|accused))\b|还有谁|同案|(?:和|与|跟).{1,12}(?:一起|一同|一并).{0,8}(?:谁|哪)|(?:谁|哪些人).{0,4}(?:和|与|跟).{1,12}(?:一起|一同|一并)`)

// askedStates are the words by which a question says how the others stand.
var askedStates = []struct {
	words  *regexp.Regexp
	states []corpus.State
}{
	{regexp.MustCompile(`\b(?:sentenced|jailed|convicted|imprisoned|found guilty|punished)\b|判刑|获刑|被判|定罪`), states("sentenced", "convicted", "upheld", "final")},
	{regexp.MustCompile(`\b(?:acquitted|cleared|freed)\b|无罪`), cleared},
}

// others answers who else stands in the one case of a question, each as their own
// newest status says, the state that the question asks for alone where it asks for
// one. ok is false where it asks for nobody else or the record has nobody.
func (q Question) others() (answer Answer, ok bool) {
	folded := index.Fold(q.Text)
	if len(q.Mentions) != 1 || q.Mentions[0].Party == "" || !andOthers.MatchString(folded) {
		return Answer{}, false
	}
	m, w := q.Mentions[0], wording[q.Language]
	answer = Answer{Route: RouteFact, Question: q}
	var wanted []corpus.State
	for _, asked := range askedStates {
		if asked.words.MatchString(folded) {
			wanted = asked.states
		}
	}
	var lines []string
	for _, p := range m.Case.Parties {
		status, known := Standing(m.Case, p.ID)
		if p.Role != "defendant" || p.ID == m.Party || !known || status.Party != p.ID || wanted != nil && !slices.Contains(wanted, stateOf(status)) {
			continue
		}
		lines = append(lines, p.Name()+w.colon+StandingWords(status, q.Language))
		answer.Facts = append(answer.Facts, Stated{m.Case, status})
	}
	answer.Text = Shorten(strings.Join(lines, w.semicolon)+w.stop+shortName(m)+w.colon+standingLine(m.Case, m.Party, q.Language, false)+strings.TrimSpace(w.stop), MaxLine)
	return answer, len(lines) > 0
}
