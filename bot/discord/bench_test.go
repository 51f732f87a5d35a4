package discord

import (
	"context"
	"slices"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// BenchmarkFirstReply measures the time from an interaction's sending to its first
// reply's arrival, through the real session and on the wire, at 200 interactions a
// second. A handler that does nothing leaves what the platform takes.
func BenchmarkFirstReply(b *testing.B) {
	benchmark(b, func(context.Context, bot.Request) bot.Reply { return hans() }, time.Second/200)
}

// BenchmarkFirstReplyFlood measures the same with 32 under way at any time.
func BenchmarkFirstReplyFlood(b *testing.B) {
	benchmark(b, echo, 0)
}

func benchmark(b *testing.B, h handler, every time.Duration) {
	fake := discordtest.New(b)
	ctx, cancel := context.WithCancel(b.Context())
	done := make(chan error, 1)
	go func() { done <- Run(ctx, Config{Token: fake.Token(), Root: fake.URL()}, specs, h) }()
	defer func() { cancel(); <-done }()
	fake.Command(b, "case", map[string]string{"name": "Han"}) // warm
	var all []*discordtest.Interaction
	next := time.Now()
	for b.Loop() {
		in := fake.NewCommand("case", map[string]string{"name": "Han"})
		fake.Deliver(b, in)
		all = append(all, in)
		if every == 0 && len(all) > 32 {
			all[len(all)-32].Latency(b)
			continue
		}
		next = next.Add(every)
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

func BenchmarkRender(b *testing.B) {
	r := hans()
	for b.Loop() {
		render(r, bot.Wording{})
	}
}
