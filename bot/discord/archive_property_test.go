package discord

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// date returns a day, a month, a year or no date.
func (m maker) date() corpus.Date {
	d := corpus.Date{Year: 1990 + m.IntN(40), Month: time.Month(1 + m.IntN(12)), Day: 1 + m.IntN(28)}
	switch m.IntN(6) {
	case 0:
		return corpus.Date{}
	case 1:
		return corpus.Date{Year: d.Year}
	case 2:
		return corpus.Date{Year: d.Year, Month: d.Month}
	}
	return d
}

// value returns a value of a slot, now and then an enormous one.
func (m maker) value(slot corpus.Slot) corpus.Value {
	switch {
	case m.IntN(8) == 0 && slot != corpus.SlotStatus:
		return nil
	case slot == corpus.SlotStatus:
		return corpus.States()[m.IntN(len(corpus.States()))]
	case slot.Money():
		return corpus.Money{Minor: m.Int64N(1 << m.IntN(60)), Currency: []corpus.Currency{"EUR", "JPY", "KWD", "CNY"}[m.IntN(4)]}
	case slot == corpus.SlotTerm:
		return corpus.Term{Years: m.IntN(40), Months: m.IntN(12), Days: m.IntN(31), Life: m.IntN(9) == 0}
	case slot == corpus.SlotCount:
		return corpus.Count{N: m.Int64N(1 << m.IntN(60)), Noun: "z" + m.text(20)}
	case slot == corpus.SlotDate:
		return corpus.Date{Year: 2000 + m.IntN(30)}
	}
	return corpus.Text("z" + m.text(200))
}

func (m maker) fact(slot corpus.Slot, of *corpus.Case) corpus.Fact {
	stages := []corpus.Stage{corpus.Decided, corpus.Decided, corpus.OnAppeal, corpus.Claimed, corpus.SetAside}
	f := corpus.Fact{Slot: slot, Stage: stages[m.IntN(len(stages))], About: m.text(30), Date: m.date(), Note: m.text(20)}
	if m.IntN(3) > 0 {
		f.Party = of.Parties[m.IntN(len(of.Parties))].ID
	}
	for range 1 + m.number(2, 8) {
		claim := corpus.Claim{Value: m.value(slot), Source: of.Sources[m.IntN(len(of.Sources))].ID}
		if m.IntN(3) == 0 {
			claim.Printed = m.text(60)
		}
		if m.IntN(4) == 0 {
			claim.Rule = "fine.along-with"
		}
		if m.IntN(9) == 0 {
			claim.Mistaken = m.text(20)
		}
		f.Claims = append(f.Claims, claim)
	}
	return f
}

// matter returns a record as odd as it can get.
func (m maker) matter(n int) *corpus.Case {
	c := &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("ie-matter-%d", n)), Title: fmt.Sprintf("Matter %d %s", n, m.text(80)), Jurisdiction: []string{"IE", "CN", "EU", "", "ZZ"}[m.IntN(5)],
		Kind: "civil", Forum: m.text(60), Summary: m.text(400), Checked: corpus.Date{Year: 2026, Month: 10, Day: 1 + m.IntN(28)},
	}
	for i := range 1 + m.number(2, 12) {
		c.Sources = append(c.Sources, corpus.Source{
			ID: corpus.ArticleID(fmt.Sprintf("art-%012d", 100*n+i)), Title: m.text(60), Publisher: m.text(20), URL: fmt.Sprintf("https://herald.example/%d/%d", n, i), Published: m.date(),
		})
	}
	for i := range 1 + m.number(2, 10) {
		c.Parties = append(c.Parties, corpus.Party{ID: corpus.PartyID(fmt.Sprint("p", i)), Role: "defendant", Names: []corpus.Name{{Text: "Zed " + m.text(20)}}})
	}
	for range m.number(4, 30) {
		c.Topics = append(c.Topics, strings.ToLower(m.text(20)))
	}
	for range m.number(3, 20) {
		c.Status = append(c.Status, m.fact(corpus.SlotStatus, c))
	}
	for range m.number(8, 60) {
		c.Facts = append(c.Facts, m.fact(corpus.Slots()[1+m.IntN(len(corpus.Slots())-1)], c))
	}
	for range m.number(2, 20) {
		c.Later = append(c.Later, corpus.Event{Date: m.date(), Text: m.text(300), Sources: []corpus.ArticleID{c.Sources[0].ID}})
	}
	return c
}

// Whatever an archive holds, Discord takes every comparison, timeline and statistic
// of it, with its picture.
func TestNoArchiveBreaksALimit(t *testing.T) {
	const archives, cases = 10, 200
	for seed := range uint64(archives) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			m := maker{rand.New(rand.NewPCG(seed, 2))}
			archive := &indextest.Archive{}
			for n := range cases {
				archive.PutCase(m.matter(n))
			}
			engine, err := bleveindex.OpenMemory()
			if err != nil {
				t.Fatal(err)
			}
			defer engine.Close()
			if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
				t.Fatal(err)
			}
			b := bot.New(archive, engine, bot.Config{})
			pictures, tables := 0, 0
			for _, says := range said(m, cases) {
				reply := b.Handle(t.Context(), bot.Request{Text: says})
				if strings.HasPrefix(reply.Text, "Something went wrong") {
					t.Fatalf("%s: %s", says, reply.Text)
				}
				if reply.Picture != nil {
					pictures++
				}
				if reply.Table != nil {
					tables++
				}
				upload, err := encode(callback{4, render(reply)})
				if err != nil {
					t.Fatal(err)
				}
				if problems := discordtest.ProblemsOf("callback", upload.kind, upload.data); len(problems) > 0 {
					t.Fatalf("%s: %s", says, strings.Join(problems, "\n"))
				}
			}
			if pictures < 5 || tables < cases/3 {
				t.Errorf("only %d pictures and %d tables: too few to prove much", pictures, tables)
			}
		})
	}
}

// said are the requests that are made of an archive.
func said(m maker, cases int) []string {
	out := []string{"/stats", "/stats topics", "/stats " + []string{"jurisdictions", "statuses"}[m.IntN(2)], "/stats fines " + []string{"EUR", "JPY"}[m.IntN(2)], "/stats sentences", "/timeline in:IE"}
	for n := 1; n < cases; n += 2 {
		out = append(out, fmt.Sprintf("/compare ie-matter-%d ie-matter-%d", n-1, n))
	}
	for range 3 {
		out = append(out, fmt.Sprintf("/timeline ie-matter-%d", m.IntN(cases)))
	}
	return out
}
