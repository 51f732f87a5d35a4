package cli_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"
	"casebot/index/complete"
	"casebot/index/indextest"
)

// BenchmarkTypingOnDiscord is one letter typed into /case: from the event's sending
// to the arrival of the suggestions, on the wire, at 200 a second, over 100,000
// cases with made-up names.
func BenchmarkTypingOnDiscord(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	archive, names := &indextest.Archive{}, complete.New()
	for i := range 100_000 {
		archive.PutCase(&corpus.Case{
			ID: corpus.CaseID(fmt.Sprint("xx-2024-case-", i)), Title: madeUp(r) + " v. " + madeUp(r) + " Ltd", Forum: "Example City Court",
			Parties: []corpus.Party{{ID: "a", Names: []corpus.Name{{Text: madeUp(r)}, {Text: "曾某" + string('伟'+rune(r.IntN(500)))}}}},
			Sources: make([]corpus.Source, r.IntN(5)),
		})
	}
	if err := names.Follow(b.Context(), archive, archive); err != nil {
		b.Fatal(err)
	}
	fake, typist := discordtest.New(b), bot.New(archive, nil, bot.Config{Names: names})
	ctx, cancel := context.WithCancel(b.Context())
	done := make(chan error, 1)
	go func() {
		done <- discord.Run(ctx, discord.Config{Token: fake.Token(), Root: fake.URL()}, typist.Specs(), typist)
	}()
	defer func() { cancel(); <-done }()
	if len(fake.Complete(b, "case", "name", "zengmou")) == 0 {
		b.Fatal("nothing is suggested")
	}
	var all []*discordtest.Interaction
	next := time.Now()
	for b.Loop() {
		name := madeUp(r) + " " + madeUp(r)
		in := fake.NewTyped("case", "name", name[:1+r.IntN(len(name))])
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

// madeUp is a word of two to four syllables.
func madeUp(r *rand.Rand) string {
	word := ""
	for range 2 + r.IntN(3) {
		word += string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)])
	}
	return string(word[0]-'a'+'A') + word[1:]
}
