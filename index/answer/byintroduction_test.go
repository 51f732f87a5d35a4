package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// A figure is of whom the question calls by what an article introduces them by, and not of
// whoever else has a record there.
func TestThePartyIsFoundByWhatItIsIntroducedBy(t *testing.T) {
	page := articleOf("art-song", "The Vim Courier", "", "What the ruling on the lullaby means", "Last month a court decided about a cloned lullaby. We supported the singer, Tola Sevand, with a report. The High Court granted Sevand 9,000 kronor. "+
		"Elsewhere, we complained against Karlby Tunes, which makes jukeboxes.", 3)
	read := func(slot corpus.Slot, party corpus.PartyID, value corpus.Value, printed, first string) corpus.Fact {
		claim := from("art-song", value, printed, first)
		claim.Rule = "read"
		return says(slot, party, "", claim)
	}
	archive := &indextest.Archive{}
	archive.PutArticle(page)
	archive.PutCase(&corpus.Case{ID: "se-2031-sevand", Title: "Tola Sevand: civil matter", Jurisdiction: "SE", Kind: "civil", Summary: "A voice.", Sources: []corpus.Source{page.Source},
		Parties: []corpus.Party{{ID: "sevand", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Tola Sevand"}}}},
		Status:  []corpus.Fact{read(corpus.SlotStatus, "sevand", corpus.State("liable"), "granted", "The High Court")},
		Facts:   []corpus.Fact{read(corpus.SlotDamages, "sevand", kronor(9000), "9,000 kronor", "The High Court")}})
	archive.PutCase(&corpus.Case{ID: "se-2031-karlby", Title: "Karlby Tunes: civil matter", Jurisdiction: "SE", Kind: "civil", Summary: "Jukeboxes.", Sources: []corpus.Source{page.Source},
		Parties: []corpus.Party{{ID: "karlby", Role: "defendant", Names: []corpus.Name{{Text: "Karlby Tunes"}}}},
		Status:  []corpus.Fact{read(corpus.SlotStatus, "karlby", corpus.State("accused"), "complained", "Elsewhere")}})
	a := over(t, archive)
	got := ask(t, a, "How much in damages was the lullaby singer awarded?")
	if got.Abstained || !strings.HasPrefix(got.Text, "Tola Sevand") || !strings.Contains(got.Text, "9,000 kronor") {
		t.Errorf("%q", got.Text)
	}
	if got := ask(t, a, "How much in damages was the opera singer awarded?"); strings.Contains(got.Text, "9,000 kronor") && !got.Abstained {
		t.Errorf("of no opera the page tells: %q", got.Text)
	}
}
