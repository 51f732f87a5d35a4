package bot_test

import (
	"bytes"
	"fmt"
	"image/png"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index/indextest"
)

// holding returns a bot over an archive of some cases.
func holding(t testing.TB, cases ...*corpus.Case) *bot.Bot {
	t.Helper()
	archive := &indextest.Archive{}
	for _, c := range cases {
		archive.PutCase(c)
	}
	return bot.New(archive, indexed(t, archive), bot.Config{})
}

// day reads a date.
func day(written string) corpus.Date {
	d, err := corpus.ParseDate(written)
	if err != nil {
		panic(err)
	}
	return d
}

// matter returns a case against one party, decided on a day, with one source.
func matter(id, name, region, decided string, facts ...corpus.Fact) *corpus.Case {
	const herald = "art-00000000000a"
	c := &corpus.Case{
		ID: corpus.CaseID(id), Title: name + ": registry of faces", Jurisdiction: region, Kind: "regulatory", Topics: []string{"face registry"},
		Summary: "An invented matter.", Checked: day("2026-10-01"),
		Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: name, Sources: []corpus.ArticleID{herald}}}}},
		Sources: []corpus.Source{{ID: herald, Title: "Registry decided", Publisher: "The Example Herald", URL: "https://herald.example/a", Published: day("2026-09-30")}},
		Status:  []corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Claims: []corpus.Claim{{Value: corpus.State("final"), Source: herald}}}},
	}
	if decided != "" {
		c.Status[0].Date = day(decided)
	}
	for _, f := range facts {
		f.Party = "p"
		for i := range f.Claims {
			f.Claims[i].Source = herald
		}
		c.Facts = append(c.Facts, f)
	}
	return c
}

// states is a fact with one claim.
func states(slot corpus.Slot, value string) corpus.Fact {
	v, err := corpus.ParseValue(slot, value)
	if err != nil {
		panic(err)
	}
	return corpus.Fact{Slot: slot, Claims: []corpus.Claim{{Value: v}}}
}

// byMachine is the fact as a machine read it.
func byMachine(f corpus.Fact) corpus.Fact {
	for i := range f.Claims {
		f.Claims[i].Rule = "fine.along-with"
	}
	return f
}

// drawn fails the test where a reply has no picture that can be read, with words
// in its place.
func drawn(t *testing.T, r bot.Reply) *bot.Picture {
	t.Helper()
	if r.Picture == nil {
		t.Fatalf("there is no picture: %s", r.Text)
	}
	config, err := png.DecodeConfig(bytes.NewReader(r.Picture.PNG))
	if err != nil || config.Width != 1000 || config.Height > 1600 {
		t.Errorf("%+v, %v", config, err)
	}
	if n := len([]rune(r.Picture.Alt)); n == 0 || n > 1000 {
		t.Errorf("the words in place of the picture have %d characters", n)
	}
	if strings.Trim(r.Picture.Name, "abcdefghijklmnopqrstuvwxyz-.") != "" {
		t.Errorf("the picture is called %q", r.Picture.Name)
	}
	return r.Picture
}

// Everything that is shown as a picture is said too, for every shipped case.
func TestEveryShippedCaseHasATimeline(t *testing.T) {
	b, _ := open(t)
	for _, c := range shipped(t) {
		reply := say(t, b, "/timeline "+string(c.ID))
		if len(reply.Cards) != 1 || reply.Cards[0].Case != c.ID {
			t.Fatalf("%s shows %v", c.ID, shown(reply))
		}
		dated := len(c.Status) > 0 && !c.Status[0].Date.IsZero()
		if !dated {
			continue
		}
		drawn(t, reply)
		if !strings.Contains(reply.Body, c.Status[0].Date.Display()) {
			t.Errorf("%s: the newest status is not in %q", c.ID, reply.Body)
		}
		for line := range strings.Lines(reply.Body) {
			if !strings.HasSuffix(strings.TrimSpace(line), ")") {
				t.Errorf("%s: this has no source: %s", c.ID, line)
			}
		}
	}
}

// A hundred thousand cases are counted no further than the newest thousand.
func BenchmarkStats(b *testing.B) {
	var cases []*corpus.Case
	for i := range 2000 {
		c := matter(fmt.Sprintf("ie-lantern-%d", i), fmt.Sprintf("Lantern %d", i), "IE", "2025-06-12", states(corpus.SlotFine, fmt.Sprintf("EUR %d", 1000+i*i)))
		c.Status[0].Date.Year = 2010 + i%16
		cases = append(cases, c)
	}
	bot := holding(b, cases...)
	for _, text := range []string{"/stats", "/stats topics", "/stats fines", "/timeline in:IE", "/timeline ie-lantern-7", "/compare ie-lantern-7 ie-lantern-8"} {
		b.Run(strings.ReplaceAll(strings.TrimPrefix(text, "/"), " ", "_"), func(b *testing.B) {
			longest := time.Duration(0)
			for b.Loop() {
				began := time.Now()
				if say(b, bot, text).Failed {
					b.Fatal(text)
				}
				longest = max(longest, time.Since(began))
			}
			b.ReportMetric(float64(longest.Milliseconds()), "ms/longest")
		})
	}
}
