package cli_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord"
	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// docketOf is how many cases the benchmarks over the wire have.
const docketOf = 100_000

// docket returns an archive of made-up cases, with facts that can be charted.
func docket(r *rand.Rand) *indextest.Archive {
	archive := &indextest.Archive{}
	for i := range docketOf {
		who, against := madeUp(r)+" "+madeUp(r), madeUp(r)+" Ltd"
		source := corpus.Source{ID: corpus.ArticleID(fmt.Sprintf("art-%012d", i)), Title: "Of " + who, Publisher: "The Herald", URL: fmt.Sprint("https://herald.example/", i)}
		say := func(slot corpus.Slot, party corpus.PartyID, v corpus.Value) corpus.Fact {
			return corpus.Fact{Slot: slot, Party: party, Stage: corpus.Decided, Date: corpus.Date{Year: 2004 + i%20}, Claims: []corpus.Claim{{Value: v, Source: source.ID}}}
		}
		archive.PutCase(&corpus.Case{
			ID: caseID(i), Title: who + " v. " + against, Jurisdiction: []string{"IE", "FR", "CN"}[i%3], Kind: "criminal", Forum: "Court of " + madeUp(r),
			Citations: []corpus.Citation{{Text: fmt.Sprintf("1:%02d-cv-%05d", 10+i%14, i), Sources: []corpus.ArticleID{source.ID}}},
			Parties: []corpus.Party{
				{ID: "a", Role: "defendant", Person: true, Names: []corpus.Name{{Text: who}, {Text: "曾" + string('伟'+rune(r.IntN(500))) + string('伟'+rune(r.IntN(500)))}}},
				{ID: "b", Role: "claimant", Names: []corpus.Name{{Text: against}}},
			},
			Topics: []string{[]string{"home cameras", "wristbands", "drones"}[i%3]}, Summary: who + " sold footage of home cameras in the city.",
			Status:  []corpus.Fact{say(corpus.SlotStatus, "a", corpus.State("sentenced"))},
			Facts:   []corpus.Fact{say("fine", "a", corpus.Money{Minor: int64(1000 * (1 + r.IntN(5000))), Currency: "EUR"}), say("term", "a", corpus.Term{Months: 1 + r.IntN(90)})},
			Sources: []corpus.Source{source}, Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
		})
	}
	return archive
}

func caseID(i int) corpus.CaseID { return corpus.CaseID(fmt.Sprint("xx-2024-case-", i)) }

// BenchmarkOnDiscord is what people do, from the event's sending to the arrival of
// the first reply, on the wire, at 200 a second, over 100,000 cases: /case with a
// name; and among such commands the buttons on its reply, ten a second; messages that
// are full of names and looked through, two a second; and a chart every two seconds.
func BenchmarkOnDiscord(b *testing.B) {
	r := rand.New(rand.NewPCG(3, 4))
	archive := docket(r)
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		b.Fatal(err)
	}
	defer engine.Close()
	if err := index.Sync(b.Context(), archive, archive, engine, nil); err != nil {
		b.Fatal(err)
	}
	memory, err := state.Open(b.Context(), b.TempDir(), time.Now)
	if err != nil {
		b.Fatal(err)
	}
	defer memory.Close()
	clerk := bot.New(archive, engine, bot.Config{Memory: memory, Notes: memory})
	fake := discordtest.New(b)
	ctx, cancel := context.WithCancel(b.Context())
	done := make(chan error, 1)
	go func() {
		done <- discord.Run(ctx, discord.Config{Token: fake.Token(), Root: fake.URL()}, clerk.Specs(), clerk)
	}()
	defer func() { cancel(); <-done }()
	named := func() string {
		c, _ := archive.Case(ctx, caseID(r.IntN(docketOf)))
		return c.Parties[0].Names[0].Text
	}
	shown := fake.Command(b, "case", map[string]string{"name": named()})
	buttons := slices.DeleteFunc(shown.Controls(), func(c discordtest.Component) bool { return c.CustomID == "/delete" })
	if len(buttons) == 0 {
		b.Fatalf("no buttons: %s", shown.Raw)
	}
	text := func() string {
		var words []string
		for range 60 {
			words = append(words, madeUp(r)+" "+madeUp(r)+" met "+named()+", as told.")
		}
		return strings.Join(words, " ")
	}
	command := func() *discordtest.Interaction { return fake.NewCommand("case", map[string]string{"name": named()}) }
	look := func() *discordtest.Interaction { return fake.NewLook("Look up cases", text(), nil) }
	chart := func() *discordtest.Interaction { return fake.NewCommand("stats", map[string]string{"show": "fines"}) }
	b.Run("command", func(b *testing.B) { paced(b, fake, command, command, 1) })
	for _, c := range buttons {
		press := func() *discordtest.Interaction { return fake.NewPress(shown, c.CustomID) }
		name, _, _ := strings.Cut(c.CustomID, " ")
		b.Run("button "+name, func(b *testing.B) { paced(b, fake, command, press, 20) })
	}
	b.Run("lookup", func(b *testing.B) { paced(b, fake, command, look, 100) })
	b.Run("chart", func(b *testing.B) { paced(b, fake, command, chart, 400) })
}

// paced delivers interactions at 200 a second, of which one in so many is what is
// measured and the others are the usual ones, and reports how long it took to be
// answered.
func paced(b *testing.B, fake *discordtest.Discord, usual, do func() *discordtest.Interaction, oneIn int) {
	first := do()
	fake.Deliver(b, first)
	first.Latency(b) // what is made once is made
	var measured []*discordtest.Interaction
	next := time.Now()
	for i := 0; b.Loop(); i++ {
		in := usual()
		if i%oneIn == 0 {
			in = do()
			measured = append(measured, in)
		}
		fake.Deliver(b, in)
		next = next.Add(time.Second / 200)
		time.Sleep(time.Until(next))
	}
	b.StopTimer()
	var took []time.Duration
	for _, in := range measured {
		took = append(took, in.Latency(b))
	}
	slices.Sort(took)
	for name, at := range map[string]int{"p50-ms": len(took) / 2, "p99-ms": len(took) * 99 / 100} {
		b.ReportMetric(float64(took[at].Microseconds())/1000, name)
	}
}
