package answer

import "casebot/corpus"

// parted returns, of a case that a question calls by the names of several of its parties,
// those parties: "compare Jia and Lu" sets two people side by side, and no case beside
// nothing. Otherwise it returns what the question mentions.
func (d *digest) parted(q Question) []Mention {
	if len(q.Mentions) != 1 || q.Shape != Compare && q.Shape != Contest {
		return q.Mentions
	}
	whole := q.Mentions[0]
	if whole.at.End > len(q.Text) || whole.at.End <= whole.at.Start {
		return q.Mentions
	}
	words := whole.at.In(q.Text)
	var each []Mention
	for _, m := range named(whole.Case, d.reading(words)) {
		if p, ok := whole.Case.Party(m.Party); ok && p.Role == "defendant" && m.at.End-m.at.Start < len(words) {
			m.at = corpus.Span{Start: whole.at.Start + m.at.Start, End: whole.at.Start + m.at.End}
			each = append(each, m)
		}
	}
	if len(each) < 2 {
		return q.Mentions
	}
	return each
}
