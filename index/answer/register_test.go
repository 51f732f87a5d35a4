package answer

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

func TestPostings(t *testing.T) {
	p := postings{}
	p.add(1, []string{"lamp", "harbour"})
	p.add(1, []string{"lamp"}) // said twice
	p.add(4, []string{"lamp"})
	p.add(9, []string{"lamp", "harbour", "ferry"})
	for words, want := range map[string][]place{"lamp": {1, 4, 9}, "lamp harbour": {1, 9}, "ferry lamp harbour": {9}, "lamp oil": nil, "": nil} {
		if got := p.having(strings.Fields(words)); !slices.Equal(got, want) {
			t.Errorf("having %q: %v, want %v", words, got, want)
		}
	}
	if got := p.counts([]string{"lamp", "ferry", "oil"}, 10); got[1] != 1 || got[9] != 2 || got[0] != 0 {
		t.Errorf("counts: %v", got)
	}
	if !p.has("ferry", 9) || p.has("ferry", 4) || p.has("oil", 4) {
		t.Error("what stands where")
	}
	if got := either(p["harbour"], nil, []place{2, 9}); !slices.Equal(got, []place{1, 2, 9}) {
		t.Errorf("either: %v", got)
	}
}

func TestCitationsAreFoundBeforeAndAfterTheyAreSorted(t *testing.T) {
	var c citations
	for at := range place(300) {
		c.add(at, []corpus.Source{{ID: corpus.ArticleID(fmt.Sprint("art-", at/2))}})
	}
	c.sort()
	c.add(300, []corpus.Source{{ID: "art-7"}, {ID: "art-new"}})
	for id, want := range map[corpus.ArticleID][]place{"art-0": {0, 1}, "art-7": {14, 15, 300}, "art-149": {298, 299}, "art-new": {300}, "art-none": nil} {
		if got := c.of(id); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", id, got, want)
		}
	}
}

func caseCalled(id corpus.CaseID, region, topic string, fine int64) *corpus.Case {
	return &corpus.Case{ID: id, Title: "Case " + string(id), Jurisdiction: region, Topics: []string{topic},
		Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: "Party of " + string(id)}}}},
		Facts:   []corpus.Fact{{Slot: corpus.SlotFine, Party: "p", Claims: []corpus.Claim{{Value: corpus.Money{Minor: fine, Currency: "EUR"}, Source: "a"}}}}}
}

// A register that was changed holds what one made anew would, and the one it was
// made from still holds what it did.
func TestAChangedRegisterIsLikeANewOne(t *testing.T) {
	one, two, three := caseCalled("one", "DE", "lamps", 100), caseCalled("two", "FR", "ferries", 200), caseCalled("three", "SE", "lamps", 300)
	before := registered([]*corpus.Case{one, two})
	moved := caseCalled("two", "DE", "lamps", 250)
	after := before.with(map[corpus.CaseID]*corpus.Case{"two": moved, "three": three, "one": nil})
	fines := func(r *register) (ids []string, sum int64) {
		d := digested(position{}, r, nil)
		for _, e := range d.tallied(filter{}, corpus.SlotFine).figures {
			sum += e.n
		}
		for _, at := range r.pass(filter{topics: lexicon.Keys("lamps")}, true) {
			ids = append(ids, string(r.ids[at]))
		}
		slices.Sort(ids)
		return ids, sum
	}
	for name, c := range map[string]struct {
		r    *register
		ids  string
		sum  int64
		size int
		in   string
	}{
		"before":    {before, "one", 300, 2, "DE FR"},
		"after":     {after, "three two", 550, 2, "DE SE"},
		"made anew": {registered([]*corpus.Case{three, moved}), "three two", 550, 2, "DE SE"},
	} {
		ids, sum := fines(c.r)
		in, _, _ := c.r.span()
		if strings.Join(ids, " ") != c.ids || sum != c.sum || c.r.size() != c.size || strings.Join(in, " ") != c.in {
			t.Errorf("%s: %v, %d, %d cases in %v", name, ids, sum, c.r.size(), in)
		}
	}
}

// A figure is written as its record has it now, or not at all.
func TestAFigureThatChangedIsPassedOver(t *testing.T) {
	c := caseCalled("one", "DE", "lamps", 100)
	d := digested(position{}, registered([]*corpus.Case{c}), []*corpus.Case{c})
	entries := d.tallied(filter{}, corpus.SlotFine).figures
	read := func() int {
		figures, err := (&Answerer{}).figuresOf(t.Context(), d, entries)
		if err != nil {
			t.Fatal(err)
		}
		return len(figures)
	}
	if read() != 1 {
		t.Error("a figure that stands is not read")
	}
	c.Facts[0].Claims[0].Value = corpus.Money{Minor: 101, Currency: "EUR"}
	if read() != 0 {
		t.Error("another figure is read for it")
	}
	c.Facts = nil
	if read() != 0 {
		t.Error("a figure is read that is gone")
	}
}

func TestTotalsThatNoNumberHoldsAreNotWritten(t *testing.T) {
	paid := func(minor int64, currency corpus.Currency) Stated {
		return Stated{Fact: corpus.Fact{Slot: corpus.SlotFine, Claims: []corpus.Claim{{Value: corpus.Money{Minor: minor, Currency: currency}}}}}
	}
	got := totals([]Stated{paid(math.MaxInt64, "KRW"), paid(1, "KRW"), paid(2, "EUR"), paid(3, "EUR")})
	if len(got) != 1 || got[0].money != (corpus.Money{Minor: 5, Currency: "EUR"}) || got[0].figures != 2 {
		t.Errorf("%v", got)
	}
}

func TestNamesBeyondTheLastPlaceShareIt(t *testing.T) {
	var n names
	for i := range 300 {
		n.place(fmt.Sprint("w", i))
	}
	if len(n) != 255 || n.place("w0") != 0 || n.place("w299") != 254 {
		t.Errorf("%d names, the last at %d", len(n), n.place("w299"))
	}
}
