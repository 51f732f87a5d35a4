package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// A yes or a no that rests on an old word of what was still open then has its day; one that
// rests on a new word, or on an end, has none.
func TestAnOldYesOrNoIsDated(t *testing.T) {
	held := func(id, name string, state corpus.State, day corpus.Date, is corpus.DateIs) *corpus.Case {
		status := stood("a", state, day.Year)
		status.Date, status.DateIs = day, is
		return &corpus.Case{ID: corpus.CaseID(id), Title: name + ": cameras in homes", Jurisdiction: "KR", Kind: "criminal", Summary: "Entered.", Checked: corpus.Date{Year: 2026, Month: 11, Day: 21},
			Parties: []corpus.Party{person("a", name)}, Sources: []corpus.Source{{ID: courier, Title: "The ledger", Publisher: "Customs Courier"}}, Status: []corpus.Fact{status}}
	}
	old := corpus.Date{Year: 2022, Month: 12, Day: 14}
	a := customs(t, held("kr-5", "Gannet", "accused", old, corpus.OfReported), held("kr-6", "Knot", "accused", old, corpus.OfItself),
		held("kr-7", "Plover", "accused", corpus.Date{Year: 2026, Month: 9, Day: 1}, corpus.OfReported), held("kr-8", "Stint", "acquitted", old, corpus.OfReported))
	for asked, begins := range map[string]string{
		"was Gannet convicted?": "No, as of a report of 14 December 2022. Gannet",
		"was Knot convicted?":   "No, as of 14 December 2022. Knot",
		"was Plover convicted?": "No. Plover",
		"was Stint convicted?":  "No. Stint",
		"Gannet被定罪了吗？":          "否，据2022-12-14的报道。",
		"Gannet被定罪了嗎？":          "否，據2022-12-14的報道。",
		"Knot被定罪了吗？":            "否，截至2022-12-14。",
	} {
		if text := ask(t, a, asked).Text; !strings.HasPrefix(text, begins) {
			t.Errorf("%s: %s", asked, text)
		}
	}
}
