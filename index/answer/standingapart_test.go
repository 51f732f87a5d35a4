package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// Of several whose matters stand differently a list says how each does.
func TestAListSaysHowEachStands(t *testing.T) {
	status := func(party corpus.PartyID, state corpus.State) corpus.Fact {
		return corpus.Fact{Slot: corpus.SlotStatus, Party: party, Claims: []corpus.Claim{{Source: "a", Value: state, Rule: "read"}}}
	}
	of := func(first, second corpus.State) *corpus.Case {
		c := &corpus.Case{ID: "x-1", Kind: "criminal", Status: []corpus.Fact{status("moy", first), status("dent", second)}}
		for _, name := range []string{"Moy", "Dent"} {
			c.Parties = append(c.Parties, corpus.Party{ID: corpus.PartyID(strings.ToLower(name)), Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}})
		}
		return c
	}
	for _, x := range []struct {
		first, second corpus.State
		want          string
	}{
		{"upheld", "sentenced", "Moy: upheld, machine-read; Dent: sentenced, machine-read"},
		{"sentenced", "acquitted", "Dent: acquitted, machine-read; Moy: sentenced, machine-read"},
		{"sentenced", "sentenced", "sentenced, machine-read"},
	} {
		if got := standingsApart(of(x.first, x.second), English); got != x.want {
			t.Errorf("%s and %s: %q, want %q", x.first, x.second, got, x.want)
		}
	}
}

func TestLettersInAnotherOrderAreOneSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"spywear", "spyware", 1}, {"spyware", "spyware", 0}, {"wear", "ware", 2}, {"tracker", "retrack", 3}, {"camera", "cameras", 1}} {
		if got := distance(c.a, c.b, 2); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

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
