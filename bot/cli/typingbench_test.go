package cli_test

import (
	"math/rand/v2"
	"testing"

	"casebot/bot/discord/discordtest"
)

// BenchmarkTypingOnDiscord is one letter typed into an option: from the event's
// sending to the arrival of the suggestions, on the wire, at 200 a second, of the
// program as it ships over 100,000 cases on disk.
func BenchmarkTypingOnDiscord(b *testing.B) {
	r, fake := rand.New(rand.NewPCG(1, 2)), atWork(b)
	name := func() string { name := madeUp(r) + " " + madeUp(r); return name[:1+r.IntN(len(name))] }
	some := func(words ...string) string { word := words[r.IntN(len(words))]; return word[:r.IntN(len(word)+1)] }
	filters := func() *discordtest.Interaction {
		option := []string{"topic", "jurisdiction", "kind", "status", "from", "to"}[r.IntN(6)]
		return beside(fake.NewTyped("search", option, some("home cameras", "china", "criminal", "sentenced", "2019")), []map[string]string{
			nil, {"query": "footage"}, {"query": madeUp(r)}, {"jurisdiction": "CN"}, {"topic": topics()[r.IntN(40)], "from": "2010"},
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
		{"what to watch", func() *discordtest.Interaction { return fake.NewTyped("watch add", "case", name()) }},
	} {
		b.Run(c.name, func(b *testing.B) { paced(b, fake, c.next, c.next, 1) })
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
