package cli_test

import (
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"casebot/bot/discord/discordtest"
)

// BenchmarkAsk times the whole built program, from start to exit: on an empty
// data folder, where it loads and indexes the archive that ships, and later.
func BenchmarkAsk(b *testing.B) {
	program := built(b)
	ask := func(b *testing.B, folder string) {
		if out, err := exec.Command(program, "--data", folder, "ask", "/case Han").CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
	}
	b.Run("first", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			folder := b.TempDir()
			b.StartTimer()
			ask(b, folder)
		}
	})
	b.Run("later", func(b *testing.B) {
		folder := b.TempDir()
		ask(b, folder)
		for b.Loop() {
			ask(b, folder)
		}
	})
}

// BenchmarkInteractions sends the built program slash commands over the fake
// gateway, 200 a second, and reports the time from INTERACTION_CREATE to the
// callback on the wire in milliseconds. Run it with -benchtime 2000x.
func BenchmarkInteractions(b *testing.B) {
	const every = time.Second / 200
	fake := discordtest.New(b)
	serve(b, built(b), b.TempDir(), fake, fake.Token())
	fake.Command(b, "case", map[string]string{"name": "Han"})
	asks := []func() *discordtest.Interaction{
		func() *discordtest.Interaction { return fake.NewCommand("case", map[string]string{"name": "Han"}) },
		func() *discordtest.Interaction {
			return fake.NewCommand("case", map[string]string{"name": "Clearview"})
		},
		func() *discordtest.Interaction {
			return fake.NewCommand("search", map[string]string{"query": "surveillance camera"})
		},
		func() *discordtest.Interaction {
			return fake.NewCommand("ask", map[string]string{"question": "How long was Han jailed?"})
		},
	}
	var all sync.WaitGroup
	took := make([]time.Duration, b.N)
	tick := time.NewTicker(every)
	defer tick.Stop()
	b.ResetTimer()
	for i := range b.N {
		<-tick.C
		in := asks[i%len(asks)]()
		fake.Deliver(b, in)
		all.Go(func() {
			in.Reply(b)
			took[i] = in.Latency(b)
		})
	}
	all.Wait()
	slices.Sort(took)
	for _, percent := range []int{50, 99} {
		b.ReportMetric(float64(took[min(len(took)-1, len(took)*percent/100)].Microseconds())/1000, fmt.Sprintf("p%d-ms", percent))
	}
}

// BenchmarkIdleMemory reports the resident memory of the built program while it
// serves and nobody asks, in MB, after it has answered once.
func BenchmarkIdleMemory(b *testing.B) {
	program := built(b)
	for b.Loop() {
		fake := discordtest.New(b)
		s := serve(b, program, b.TempDir(), fake, fake.Token())
		fake.Command(b, "search", map[string]string{"query": "surveillance camera"})
		status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
		if err != nil {
			b.Fatal(err)
		}
		found := regexp.MustCompile(`VmRSS:\s+(\d+) kB`).FindSubmatch(status)
		if found == nil {
			b.Fatalf("no VmRSS in %s", status)
		}
		kilobytes, err := strconv.Atoi(string(found[1]))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(kilobytes)/1024, "rss-MB")
		s.cmd.Process.Kill()
	}
}
