package cli_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot/discord/discordtest"
)

// BenchmarkOnDiscord is what people do, from the event's sending to the arrival of
// the reply, on the wire, at 200 a second, of the program as it ships over 100,000
// cases on disk: /case with a name; and among such commands the buttons and menus on
// replies, twenty a second; messages that are full of names and looked through, four a
// second; and charts, two a second, each of another scope than those before, or of the
// same one again. An iteration is one of what is measured: 300x are as many of each.
func BenchmarkOnDiscord(b *testing.B) {
	r, fake := rand.New(rand.NewPCG(3, 4)), atWork(b)
	named := func() string { return docketName(r.IntN(docketOf())) }
	command := func() *discordtest.Interaction { return fake.NewCommand("case", map[string]string{"name": named()}) }
	b.Run("command", func(b *testing.B) { paced(b, fake, command, command, 1) })
	for _, c := range pressed(b, fake, r) {
		b.Run("button "+c.name, func(b *testing.B) { paced(b, fake, command, c.next, 10) })
	}
	look := func() *discordtest.Interaction {
		var words []string
		for range 60 {
			words = append(words, madeUp(r)+" "+madeUp(r)+" met "+named()+", as told.")
		}
		return fake.NewLook("Look up cases", strings.Join(words, " "), nil)
	}
	b.Run("lookup", func(b *testing.B) { paced(b, fake, command, look, 50) })
	for _, c := range charts(fake, r) {
		b.Run("chart "+c.name, func(b *testing.B) { paced(b, fake, command, c.next, 100) })
	}
}

// A deed is one kind of what people do.
type deed struct {
	name string
	next func() *discordtest.Interaction
}

// pressed are the buttons on replies and the menus and pages of lists, each on one of
// forty messages. What deletes is none.
func pressed(b *testing.B, fake *discordtest.Discord, r *rand.Rand) (out []deed) {
	shown := map[string][]func() *discordtest.Interaction{}
	var names []string
	add := func(name string, next func() *discordtest.Interaction) {
		if shown[name] == nil {
			names = append(names, name)
		}
		shown[name] = append(shown[name], next)
	}
	for range 40 {
		private := fake.Command(b, "case", map[string]string{"name": docketName(r.IntN(docketOf())), "private": "yes"})
		public := fake.Command(b, "case", map[string]string{"name": docketName(r.IntN(docketOf()))})
		list := fake.Command(b, "search", map[string]string{"topic": topics()[r.IntN(40)]})
		for _, m := range []*discordtest.Message{private, public, list} {
			for _, c := range m.Controls() {
				name, _, _ := strings.Cut(strings.TrimPrefix(c.CustomID, "/"), " ")
				switch {
				case c.Disabled || name == "delete" || strings.HasSuffix(c.CustomID, " down"): // which opens a form
				case len(c.Options) > 0:
					add("menu "+name, func() *discordtest.Interaction {
						return fake.NewPick(m, c.CustomID, c.Options[r.IntN(len(c.Options))].Value)
					})
				default:
					add(name, func() *discordtest.Interaction { return fake.NewPress(m, c.CustomID) })
				}
			}
		}
	}
	slices.Sort(names)
	for _, name := range names {
		out = append(out, deed{name, func() *discordtest.Interaction { return shown[name][r.IntN(len(shown[name]))]() }})
	}
	return out
}

// charts are those that there are, each of another scope, and one again and again.
func charts(fake *discordtest.Discord, r *rand.Rand) []deed {
	n := 0
	scope := func(options map[string]string) map[string]string { // each time another, 800 of them
		n++
		options["topic"], options["jurisdiction"] = topics()[n%40], places()[n/40%20]
		if n%3 > 0 { // the wider, the more cases
			delete(options, []string{"", "topic", "jurisdiction"}[n%3])
		}
		return options
	}
	shows := []string{"years", "fines", "topics", "sentences", "jurisdictions", "fines by topic", "statuses", "fines by jurisdiction", "sentences by topic", "sentences by jurisdiction"}
	return []deed{
		{"anew", func() *discordtest.Interaction {
			return fake.NewCommand("stats", scope(map[string]string{"show": shows[n%len(shows)]}))
		}},
		{"timeline anew", func() *discordtest.Interaction { return fake.NewCommand("timeline", scope(map[string]string{})) }},
		{"timeline of a case", func() *discordtest.Interaction {
			return fake.NewCommand("timeline", map[string]string{"case": docketName(r.IntN(docketOf()))})
		}},
		{"again", func() *discordtest.Interaction {
			return fake.NewCommand("stats", map[string]string{"show": "fines"})
		}},
	}
}

// paced delivers interactions at 200 a second, of which one in so many is what is
// measured and the others are the usual ones, and reports how long it took to be
// answered. A reply that is put off is none.
func paced(b *testing.B, fake *discordtest.Discord, usual, do func() *discordtest.Interaction, oneIn int) {
	first := do()
	fake.Deliver(b, first)
	first.Latency(b) // what is made once is made
	var measured []*discordtest.Interaction
	next := time.Now()
	for b.Loop() {
		for i := range oneIn {
			in := usual()
			if i == 0 {
				in = do()
				measured = append(measured, in)
			}
			fake.Deliver(b, in)
			next = next.Add(time.Second / 200)
			time.Sleep(time.Until(next))
		}
	}
	b.StopTimer()
	var took []time.Duration
	for _, in := range measured {
		took = append(took, in.Latency(b))
		if postponed, _ := in.Postponed(b); postponed {
			b.Errorf("%v was put off", in.Data)
		}
	}
	slices.Sort(took)
	for name, at := range map[string]int{"p50-ms": len(took) / 2, "p99-ms": len(took) * 99 / 100} {
		b.ReportMetric(float64(took[at].Microseconds())/1000, name)
	}
	b.ReportMetric(float64(len(took)), "samples")
	b.ReportMetric(load(), "load")
}

// load is how busy the machine has been in the last minute, 0 where it does not say.
func load() (now float64) {
	said, _ := os.ReadFile("/proc/loadavg")
	fmt.Sscan(string(said), &now)
	return now
}
