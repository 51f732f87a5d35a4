package bot_test

import (
	"fmt"
	"testing"
	"time"

	"casebot/bot/state"
	"casebot/corpus"
)

// BenchmarkCatch follows 200 changed cases for 1,000 watches of different words,
// each of which matches two of them.
func BenchmarkCatch(b *testing.B) {
	n := newNewsroom(b)
	for i := range 1000 {
		w := state.Watch{Guild: fmt.Sprint(i / 25), Channel: fmt.Sprint(i), Owner: "ann", Kind: state.WatchQuery, What: fmt.Sprintf("defendant%d hacking", i%100), Note: fmt.Sprint(i), Rhythm: state.Weekly}
		if _, err := n.state.SetWatch(b.Context(), w); err != nil {
			b.Fatal(err)
		}
	}
	f, err := n.bot.Follower(b.Context(), n)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		var all []*corpus.Case
		for i := range 200 {
			c := doorCase(fmt.Sprintf("Defendant%d", i%100), 2025, "door hacking")
			c.ID = corpus.CaseID(fmt.Sprintf("xx-%d-%d", n.now.Unix(), i))
			all = append(all, c)
		}
		n.write(all...)
		n.later(time.Minute)
		b.StartTimer()
		if err := f.Catch(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}
