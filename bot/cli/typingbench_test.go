package cli_test

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/complete"
	"casebot/index/indextest"
)

// BenchmarkTypingOnDiscord is one letter typed into an option: from the event's
// sending to the arrival of the suggestions, on the wire, at 200 a second, over
// 100,000 cases with made-up names.
func BenchmarkTypingOnDiscord(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	archive, names := &indextest.Archive{}, complete.New()
	for i := range 100_000 {
		archive.PutCase(anyCase(r, i))
	}
	if err := names.Follow(b.Context(), archive, archive); err != nil {
		b.Fatal(err)
	}
	engine, err := bleveindex.Open(b.TempDir(), slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatal(err)
	}
	defer engine.Close()
	if err := index.Sync(b.Context(), archive, archive, engine, nil); err != nil {
		b.Fatal(err)
	}
	fake, typist := discordtest.New(b), bot.New(archive, engine, bot.Config{Names: names})
	ctx, cancel := context.WithCancel(b.Context())
	done := make(chan error, 1)
	go func() {
		done <- discord.Run(ctx, discord.Config{Token: fake.Token(), Root: fake.URL()}, typist.Specs(), typist)
	}()
	defer func() { cancel(); <-done }()
	if len(fake.Complete(b, "case", "name", "zengmou")) == 0 || len(fake.Complete(b, "search", "topic", "cam")) == 0 {
		b.Fatal("nothing is suggested")
	}
	name := func() string { name := madeUp(r) + " " + madeUp(r); return name[:1+r.IntN(len(name))] }
	some := func(words ...string) string { word := words[r.IntN(len(words))]; return word[:r.IntN(len(word)+1)] }
	filters := func() *discordtest.Interaction {
		option := []string{"topic", "jurisdiction", "kind", "status", "from", "to"}[r.IntN(6)]
		return beside(fake.NewTyped("search", option, some("home cameras", "china", "criminal", "sentenced", "2019")), []map[string]string{
			nil, {"query": "meter"}, {"query": madeUp(r)}, {"jurisdiction": "CN"}, {"topic": "home cameras", "from": "2010"},
		}[r.IntN(5)])
	}
	for _, c := range []struct {
		name string
		next func() *discordtest.Interaction
	}{
		{"a case", func() *discordtest.Interaction { return fake.NewTyped("case", "name", name()) }},
		{"the other side", func() *discordtest.Interaction { return fake.NewTyped("compare", "second", name()) }},
		{"a scope", func() *discordtest.Interaction {
			return fake.NewTyped([]string{"stats", "timeline"}[r.IntN(2)], []string{"topic", "jurisdiction"}[r.IntN(2)], some("home cameras", "china"))
		}},
		{"a currency", func() *discordtest.Interaction { return fake.NewTyped("stats", "currency", some("EUR")) }},
		{"a filter", filters},
	} {
		b.Run(c.name, func(b *testing.B) { type200(b, fake, c.next) })
	}
}

// type200 has letters typed at 200 a second.
func type200(b *testing.B, fake *discordtest.Discord, letter func() *discordtest.Interaction) {
	var all []*discordtest.Interaction
	next := time.Now()
	for b.Loop() {
		in := letter()
		fake.Deliver(b, in)
		all = append(all, in)
		next = next.Add(time.Second / 200)
		time.Sleep(time.Until(next))
	}
	b.StopTimer()
	var took []time.Duration
	for _, in := range all {
		took = append(took, in.Latency(b))
	}
	slices.Sort(took)
	for name, at := range map[string]int{"p50-ms": len(took) / 2, "p99-ms": len(took) * 99 / 100} {
		b.ReportMetric(float64(took[at].Microseconds())/1000, name)
	}
}

// beside puts options that have been filled in beside the one that is typed.
func beside(in *discordtest.Interaction, options map[string]string) *discordtest.Interaction {
	list, _ := in.Data["options"].([]any)
	typed, _ := list[0].(map[string]any)
	for name, value := range options {
		if name != typed["name"] {
			list = append(list, map[string]any{"name": name, "type": 3, "value": value})
		}
	}
	in.Data["options"] = list
	return in
}

// anyCase is a case with a made-up name, of which each fourth has a fine.
func anyCase(r *rand.Rand, i int) *corpus.Case {
	one := func(values ...string) string { return values[r.IntN(len(values))] }
	c := &corpus.Case{
		ID: corpus.CaseID(fmt.Sprint("xx-2024-case-", i)), Title: madeUp(r) + " v. " + madeUp(r) + " Ltd", Forum: "Example City Court",
		Summary: "A " + one("meter", "camera", "door", "badge") + " told " + madeUp(r) + " more than it should.",
		Kind:    corpus.Kind(one("criminal", "civil", "regulatory")), Jurisdiction: one("CN", "IE", "GB", "KR", "US", "FR"),
		Topics:  []string{one("home cameras", "facial recognition", "data brokers", "number plates"), one("children", "staff", "health")},
		Parties: []corpus.Party{{ID: "a", Names: []corpus.Name{{Text: madeUp(r)}, {Text: "曾某" + string('伟'+rune(r.IntN(500)))}}}},
		Sources: make([]corpus.Source, r.IntN(5)),
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Party: "a", Date: corpus.Date{Year: 1995 + r.IntN(30)},
			Claims: []corpus.Claim{{Value: corpus.State(one("accused", "sentenced", "final", "settled"))}}}},
	}
	if i%4 == 0 {
		fine := corpus.Money{Minor: int64(1+r.IntN(1000)) * 1000, Currency: corpus.Currency(one("EUR", "CNY", "GBP", "USD"))}
		c.Facts = []corpus.Fact{{Slot: corpus.SlotFine, Party: "a", Claims: []corpus.Claim{{Value: fine}}}}
	}
	return c
}

// madeUp is a word of two to four syllables.
func madeUp(r *rand.Rand) string {
	word := ""
	for range 2 + r.IntN(3) {
		word += string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)])
	}
	return string(word[0]-'a'+'A') + word[1:]
}
