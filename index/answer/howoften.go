package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// howOften finds a question for how many times, or by how many, somebody was fined.
var howOften = regexp.MustCompile(`\bhow (?:many (?:times|countries|regulators|authorities|watchdogs|fines)|often)\b|(?:多少|几)(?:次|个国家|国|个监管机构|笔罚|张罚单)`)

// timesFined answers it for whom a question names: with each of the fines of the
// confirmed cases, and those that do not stand. ok is false where it names several, or
// nobody who was fined.
func (d *digest) timesFined(q Question) (answer Answer, ok bool) {
	folded := index.Fold(q.Text)
	fined := slices.IndexFunc(fates, func(f fate) bool { return f.slot == corpus.SlotFine })
	if !howOften.MatchString(folded) || !fates[fined].asks.MatchString(folded) || places(q.everyone) != 1 || d.kept == nil {
		return Answer{}, false
	}
	c := criteria{filter: d.filtered(q), fates: []fate{fates[fined]}}
	var found []*corpus.Case
	for _, m := range q.everyone {
		in := len(c.regions) == 0 || slices.Contains(c.regions, m.Case.Jurisdiction)
		if in && !m.Case.MachineRead() && !slices.Contains(found, m.Case) {
			found = append(found, m.Case)
		}
	}
	c.topics, c.regions, c.limit = nil, nil, nil
	answer = d.amounting(q, &c, corpus.SlotFine, found)
	return answer, len(found) > 1 && !answer.Abstained && len(answer.Facts) > 0
}

// amountsOf leaves out of some amounts those of others than a question names.
func amountsOf(amounts []amountOf, named []Mention) []amountOf {
	return slices.DeleteFunc(amounts, func(a amountOf) bool {
		return len(named) > 0 && !slices.ContainsFunc(named, func(m Mention) bool {
			return m.Case.ID == a.of.Case.ID && (m.Party == "" || a.of.Party == "" || m.Party == a.of.Party)
		})
	})
}
