package match

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"casebot/corpus"
)

// hundredThousand is an archive of that many cases, a fifth of them of people
// called Li, Wang or Zhang, made when the first benchmark asks for it.
var hundredThousand = sync.OnceValue(func() *shelf {
	chance := rand.New(rand.NewPCG(8, 9))
	families := append(strings.Fields("Li Li Wang Wang Zhang Zhang"), strings.Fields(wordsOf("romanised"))[:60]...)
	cases := make([]*corpus.Case, 100_000)
	for i := range cases {
		cases[i] = madeCase(chance, i, families[chance.IntN(len(families))])
	}
	return newShelf(cases...)
})

func wordsOf(heading string) string { return strings.Join(table[heading], " ") }

func madeCase(chance *rand.Rand, i int, family string) *corpus.Case {
	s := page(fmt.Sprintf("n%d", i), fmt.Sprintf("%d-05-02", 2015+chance.IntN(16)))
	claim := func(v corpus.Value) []corpus.Claim { return []corpus.Claim{{Value: v, Source: s.ID}} }
	return &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("cn-made-%d", i)), Title: "Made", Jurisdiction: "CN", Kind: "criminal", Summary: "Made.", Topics: []string{"tests"},
		Parties: []corpus.Party{{ID: "p", Role: "defendant", Person: true, Names: []corpus.Name{{Text: family, Sources: []corpus.ArticleID{s.ID}}}}},
		Status:  []corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Claims: claim(corpus.State("sentenced"))}},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotTerm, Party: "p", Claims: claim(corpus.Term{Months: 1 + chance.IntN(60)})},
			{Slot: corpus.SlotFine, Party: "p", Claims: claim(corpus.Money{Minor: int64(1+chance.IntN(90)) * 100_000, Currency: "CNY"})},
			{Slot: corpus.SlotCount, Party: "p", Claims: claim(corpus.Count{N: int64(2 + chance.IntN(2000)), Noun: "cameras"})},
		},
		Sources: []corpus.Source{s}, Checked: corpus.Date{Year: 2032},
	}
}

// BenchmarkFind looks for one case among a hundred thousand.
func BenchmarkFind(b *testing.B) {
	archive := hundredThousand()
	for _, draft := range []struct{ name, text string }{
		{"Li", "draft cn-d CN\nsource quay 2025-05-03\nparty li defendant person: 李某\nfact term li: 9m\nfact fine li: CNY 6,000\nfact count li: 130 people"},
		{"unnamed", "draft cn-d CN\nsource quay 2025-05-03\nfact term: 37m\nfact count: 193 cameras"},
		{"nothing-near", "draft cn-d CN\nsource quay 2025-05-03\nparty lamp defendant: Lamp Ltd\nfact fine lamp: EUR 77,123"},
	} {
		c := story(b, draft.text)["draft"]
		b.Run(draft.name, func(b *testing.B) {
			for b.Loop() {
				if _, _, err := Find(context.Background(), archive, c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkKeys(b *testing.B) {
	c := madeCase(rand.New(rand.NewPCG(1, 1)), 1, "Li")
	for b.Loop() {
		Keys(c)
	}
}

func BenchmarkMerge(b *testing.B) {
	m := &maker{Rand: rand.New(rand.NewPCG(1, 2))}
	known, draft := m.kase("cn-known", false, "quay", "post"), m.kase("cn-draft", true, "mail")
	for b.Loop() {
		Merge(known, draft)
	}
}

// TestFindAmongThousands holds that a made case is found again by another source
// among many with its surname and its figures.
func TestFindAmongThousands(t *testing.T) {
	chance := rand.New(rand.NewPCG(8, 9))
	var cases []*corpus.Case
	for i := range 3000 {
		cases = append(cases, madeCase(chance, i, "Li"))
	}
	archive := newShelf(cases...)
	for i := 0; i < 3000; i += 100 {
		retold := *cases[i]
		retold.ID, retold.Sources = "cn-retold", []corpus.Source{page("retold", "")}
		verdict, matches, err := Find(context.Background(), archive, &retold)
		if err != nil || verdict != corpus.SameCase || matches[0].Case != cases[i].ID {
			t.Errorf("case %d: %s %v %v", i, verdict, matches, err)
		}
	}
}
