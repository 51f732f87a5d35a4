package intake_test

import (
	"fmt"
	"math/rand/v2"
	"syscall"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/intake"
	"casebot/corpus/match"
	"casebot/corpus/read"
	"casebot/corpus/store"
)

// BenchmarkAddAgainst100000 reads a page of the web, extracts what it says of a
// case and matches that against 100,000 cases. cpu-ms/op is the time of all
// processors, the database's work included.
func BenchmarkAddAgainst100000(b *testing.B) {
	in := intake.Intake{Store: crowded(b, 100_000), Now: func() time.Time { return noon }}
	news := page("Landlord jailed over smoke detectors", landlord...)
	began := cpu(b)
	for b.Loop() {
		article, _, err := in.Article(news)
		if err != nil {
			b.Fatal(err)
		}
		drafts, _, err := in.Examine(b.Context(), article)
		if err != nil || len(drafts) != 1 {
			b.Fatal(len(drafts), err)
		}
		if _, err := in.Match(b.Context(), article, drafts[0]); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64((cpu(b)-began).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}

// cpu is the time that this process has spent on all processors.
func cpu(b *testing.B) time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// crowded is an archive of n cases: persons of a few hundred surnames, the
// landlord's among them, and companies, with terms, fines and counts.
func crowded(b *testing.B, n int) *store.Store {
	b.Helper()
	s, err := store.Open(b.Context(), b.TempDir(), store.Keys(match.KeysVersion, match.Keys),
		store.Bands("1", func(a *corpus.Article) []string { return read.Bands(read.Fingerprint(a.Text)) }))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	random := rand.New(rand.NewPCG(1, 2))
	cases := make([]*corpus.Case, 0, 1000)
	for i := range n {
		cases = append(cases, invented(random, i))
		if len(cases) == cap(cases) || i == n-1 {
			if _, err := s.Import(b.Context(), store.Edit{Who: "a test", At: noon}, "bench", int64(i+1), cases); err != nil {
				b.Fatal(err)
			}
			cases = cases[:0]
		}
	}
	return s
}

func invented(random *rand.Rand, i int) *corpus.Case {
	first := []string{"Ada", "Ben", "Cleo", "Dov", "Eva", "Finn", "Gus", "Tomas"}[random.IntN(8)]
	surname := "Perl"
	if n := random.IntN(400); n > 0 {
		surname = fmt.Sprintf("%s%s", []string{"Bran", "Car", "Del", "Fal", "Gar", "Hol", "Mar", "Nor", "Ost", "Pal"}[n%10], []string{"don", "low", "mann", "ner", "sby", "ton", "vik", "wick"}[n/10%8]+[]string{"", "er", "s", "ski", "y"}[n/80])
	}
	source := corpus.ArticleIDForURL(fmt.Sprintf("https://archive.example/%d", i))
	claim := func(v corpus.Value) []corpus.Claim { return []corpus.Claim{{Value: v, Source: source}} }
	day := corpus.Date{Year: 2000 + random.IntN(26), Month: time.Month(1 + random.IntN(12)), Day: 1 + random.IntN(28)}
	return &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("xx-case-%d", i)), Title: first + " " + surname + ": hidden cameras", Jurisdiction: "IE", Kind: "criminal",
		Parties: []corpus.Party{{ID: "p", Role: "defendant", Person: true, Names: []corpus.Name{{Text: first + " " + surname, Sources: []corpus.ArticleID{source}}}}},
		Topics:  []string{"home cameras"}, Summary: "A person hid cameras.", Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Date: day, Claims: claim(corpus.State("sentenced"))}},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotTerm, Party: "p", Claims: claim(corpus.Term{Years: random.IntN(6), Months: 1 + random.IntN(11)})},
			{Slot: corpus.SlotFine, Party: "p", Claims: claim(corpus.Money{Minor: int64(1+random.IntN(200)) * 50_000, Currency: "EUR"})},
			{Slot: corpus.SlotCount, About: "cameras", Claims: claim(corpus.Count{N: int64(1 + random.IntN(300)), Noun: "cameras"})},
		},
		Sources: []corpus.Source{{ID: source, Title: "A report", Publisher: "The Archive", URL: fmt.Sprintf("https://archive.example/%d", i)}},
	}
}
