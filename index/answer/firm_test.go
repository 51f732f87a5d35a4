package answer

import (
	"testing"

	"casebot/corpus"
)

func TestAFirmIsNamedWithoutWhatKindItIs(t *testing.T) {
	q := understand("Who wrote the Orme Larkin round-up?")
	if !q.namesSource(corpus.Source{Title: "Privacy rulings of the spring", Publisher: "Orme Larkin LLP"}) {
		t.Error("the short name of a firm is not known")
	}
	if q.namesSource(corpus.Source{Title: "Privacy rulings of the spring", Publisher: "Dunlin LLP"}) {
		t.Error("another firm is taken for it")
	}
	if got := shortForm("Dunlin Inc\n"); got != "dunlin" {
		t.Errorf("%q", got)
	}
	if got := shortForm("Una Brask"); got != "" {
		t.Errorf("%q", got)
	}
}
