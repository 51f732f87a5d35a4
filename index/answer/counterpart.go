package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// counterpart ends what stands before a name where a question asks of somebody else, who
// had to do with whom it names: "the man who bought the records from Roe", 从罗某处买的人.
var (
	counterpart    = regexp.MustCompile(`\b(?:the|a) (?:[\p{L}-]+ ){1,3}?(?:who|that) (?:[\p{L}\d’'-]+ ){1,8}?(?:from|to|for|with) $`)
	counterpartHan = regexp.MustCompile(`^[^，。？?]{0,4}(?:买|買|购|購|卖|賣|付|收)\p{Han}{0,8}的(?:人(?:[^\p{Han}]|$|[是有被叫])|那人|男子|女子|买家|買家|卖家|賣家)`)
)

// ofCounterpart makes a question one of the other of two defendants, where it names the one
// only as somebody with whom the other had to do.
func (q *Question) ofCounterpart() {
	if len(q.Mentions) != 1 {
		return
	}
	m := q.Mentions[0]
	before, behind := index.Fold(q.Text[:m.at.Start]), index.Fold(q.Text[m.at.End:])
	all := slices.DeleteFunc(slices.Clone(m.Case.Parties), func(p corpus.Party) bool { return p.Role != "defendant" })
	at := slices.IndexFunc(all, func(p corpus.Party) bool { return p.ID == m.Party })
	if len(all) != 2 || at < 0 || !counterpart.MatchString(before) && !counterpartHan.MatchString(behind) {
		return
	}
	other := all[1-at]
	q.Mentions = []Mention{{m.Case, other.ID, other.Name(), m.at}}
}
