package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// What a question for all to whom something was done says of them.
var (
	ofFirms  = regexp.MustCompile(`\b(?:companies|firms|organi[sz]ations|businesses|platforms|retailers|controllers)\b|公司|企业|平台|机构`)
	ofPrison = regexp.MustCompile(`\b(?:jailed|imprisoned|sentenced)\b|判刑|入狱`)
	ofSuits  = regexp.MustCompile(`\bsued\b|起诉`)
)

// having keeps the cases that a question for all to whom something was done means:
// those of companies where it asks for companies, with a fine that stands, with a
// term, or brought by a suit, as it asks; of one for cases, those that have what it asks for:
// "which cases led to prison".
func (r *register) having(q Question, found []place) []place {
	folded := index.Fold(q.Text)
	asked := doneToWhom(folded)
	slot := corpus.Slot("")
	switch {
	case asked == "" && q.Shape == List && slices.Contains([]corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotDamages}, q.slot()):
		slot = q.slot()
	case asked == "":
		return found
	case ofPrison.MatchString(asked):
		slot = corpus.SlotTerm
	case slices.Contains(q.Slots, corpus.SlotFine):
		slot = corpus.SlotFine
	}
	figured, firms := map[place]bool{}, ofFirms.MatchString(asked)
	for _, f := range r.figures {
		figured[f.of] = figured[f.of] || f.slot == slotNumber(slot) && (f.firm || !firms)
	}
	return slices.DeleteFunc(found, func(at place) bool {
		suit := r.kinds[r.kind[at]] == "civil"
		return slot != "" && !figured[at] || ofSuits.MatchString(asked) && !suit || firms && !r.firms[at]
	})
}

// doneToWhom returns how a question asks for all to whom something was done, without
// what it was done for; empty where it does not.
func doneToWhom(folded string) string {
	m := ofWhom.FindStringSubmatch(folded)
	switch {
	case m == nil:
		return ""
	case m[1] != "":
		return m[1] + m[3]
	}
	return m[0]
}

// ofFirm reports whether a party of a case is a company that answers for something;
// of no party in particular, whether all are who do, and nobody else is a party.
func ofFirm(c *corpus.Case, id corpus.PartyID) bool {
	if party, ok := c.Party(id); ok {
		return party.Role == "defendant" && !party.Person
	}
	return !slices.ContainsFunc(c.Parties, func(p corpus.Party) bool { return p.Person })
}

// againstFirm reports whether a case has a company for a defendant.
func againstFirm(c *corpus.Case) bool {
	return slices.ContainsFunc(c.Parties, func(p corpus.Party) bool { return p.Role == "defendant" && !p.Person })
}
