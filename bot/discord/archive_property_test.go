package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
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

// page returns the article of a matter's first source, which says odd things.
func (m maker) page(of *corpus.Case) *corpus.Article {
	a := &corpus.Article{Source: of.Sources[0], Origin: "pages/" + m.text(10), Language: "en", Text: "Zed " + m.text(900)}
	for at := 0; at < len(a.Text); {
		end := min(at+1+m.IntN(300), len(a.Text))
		a.Sentences = append(a.Sentences, corpus.Span{Start: at, End: end})
		at = end
	}
	return a
}

// Whatever an archive holds, Discord takes every reply about it, with its picture,
// and what each of its controls replies; no source is lost.
func TestNoArchiveBreaksALimit(t *testing.T) {
	archives, cases := uint64(6), 200
	if raced {
		archives = 2
		t.Log("under the race detector 2 archives instead of 6")
	}
	for seed := range archives {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			m := maker{rand.New(rand.NewPCG(seed, 2))}
			w := walker{t: t, bot: oddArchive(t, m, cases), locale: []string{"", "zh-CN", "zh-TW"}[seed%3]}
			for _, says := range said(m, cases) {
				w.walk(bot.Request{Text: says}, 2)
			}
			if w.pictures < 5 || w.tables < cases/3 || w.controls < cases || w.forms < 2 {
				t.Errorf("only %d pictures, %d tables, %d controls and %d forms: too few to prove much", w.pictures, w.tables, w.controls, w.forms)
			}
		})
	}
}

// oddArchive returns a bot over odd cases and articles, with all that it can keep.
func oddArchive(t *testing.T, m maker, cases int) *bot.Bot {
	t.Helper()
	archive := &indextest.Archive{}
	for n := range cases {
		c := m.matter(n)
		archive.PutCase(c)
		if n%4 == 0 {
			archive.PutArticle(m.page(c))
		}
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	kept, err := state.Open(t.Context(), t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	cite := func(c *corpus.Case, style string) (string, error) { return c.Title + ", " + style, nil }
	return bot.New(archive, engine, bot.Config{Memory: kept, Notes: kept, Settings: kept, Feedback: kept, Eraser: kept, Cite: cite, Home: "town", Desk: queue{m, archive}})
}

// A queue is a curators' desk with odd proposals.
type queue struct {
	maker
	archive *indextest.Archive
}

func (q queue) Read(ctx context.Context, _, _ string) (*corpus.Article, []*corpus.Proposal, []string, error) {
	read := q.matter(1000)
	found, err := q.Waiting(ctx, "", 1+q.number(2, 20))
	return q.page(read), found, []string{q.text(300)}, err
}

func (q queue) Suggest(context.Context, string, string) error { return nil }

func (q queue) Waiting(ctx context.Context, _ corpus.ProposalID, limit int) (out []*corpus.Proposal, err error) {
	for n := range limit {
		p, _ := q.Proposal(ctx, corpus.ProposalID(fmt.Sprint("prop-", n)))
		out = append(out, p)
	}
	return out, nil
}

func (q queue) Proposal(_ context.Context, id corpus.ProposalID) (*corpus.Proposal, error) {
	draft := q.matter(1000 + q.IntN(50))
	verdicts := []corpus.Verdict{corpus.NewCase, corpus.SameCase, corpus.Unsure}
	p := &corpus.Proposal{ID: id, Origin: q.text(30), Article: draft.Sources[0].ID, Draft: draft, Verdict: verdicts[q.IntN(3)]}
	if q.IntN(4) == 0 {
		p.Link, p.Draft = "https://herald.example/suggested?"+q.text(40), nil
	}
	for range q.number(2, 12) {
		p.Matches = append(p.Matches, corpus.Match{Case: "ie-matter-1", Title: q.text(100), Verdict: corpus.SameCase, For: []string{q.text(80)}, Against: []string{q.text(80)}})
	}
	return p, nil
}

func (q queue) Decide(context.Context, corpus.ProposalID, bot.Decision) (*corpus.Case, error) {
	return q.matter(1000), nil
}

// A walker asks, checks what Discord would be sent, and uses the controls on it.
type walker struct {
	t      *testing.T
	bot    *bot.Bot
	locale string

	pictures, tables, controls, forms int
}

// walk asks, and then uses so many of the reply's controls.
func (w *walker) walk(req bot.Request, further int) {
	w.t.Helper()
	req.Locale, req.Asker, req.Guild, req.Room, req.Own, req.Manager = w.locale, "ann", "town", "market", req.Control, true
	reply := w.bot.Handle(w.t.Context(), req)
	if strings.HasPrefix(reply.Text, "Something went wrong") {
		w.t.Fatalf("%s: %s", req.Text, reply.Text)
	}
	w.check(req.Text, reply)
	next := slices.Clone(reply.Actions)
	if p := reply.Pages; p != nil {
		next = append(next, bot.Action{Says: turn(*p, p.Of)})
	}
	for i := range min(further, len(next)) {
		w.controls++
		w.walk(bot.Request{Text: next[(i*7+w.controls)%len(next)].Says, Control: true}, 0)
	}
}

func (w *walker) check(says string, reply bot.Reply) {
	w.t.Helper()
	if reply.Picture != nil {
		w.pictures++
	}
	if reply.Table != nil {
		w.tables++
	}
	if reply.Form != nil {
		w.opens(says, *reply.Form)
	}
	body := callback{4, render(reply, bot.WordingFor(w.locale))}
	upload, err := encode(body)
	if err != nil {
		w.t.Fatal(err)
	}
	if problems := discordtest.ProblemsOf("callback", upload.kind, upload.data); len(problems) > 0 {
		w.t.Fatalf("%s: %s", says, strings.Join(problems, "\n"))
	}
	plain, err := json.Marshal(body)
	if err != nil {
		w.t.Fatal(err)
	}
	seen := see(w.t, plain)
	if lost, told := missing(reply, seen), saidMissing(seen, w.locale); told < len(lost) {
		w.t.Fatalf("%s: %d sources are lost, and the message says %d", says, len(lost), told)
	}
}

// opens checks the form that a reply opens.
func (w *walker) opens(says string, f bot.Form) {
	w.t.Helper()
	w.forms++
	body, err := json.Marshal(modal(f))
	if err != nil {
		w.t.Fatal(err)
	}
	if problems := discordtest.Problems("callback", body); len(problems) > 0 {
		w.t.Fatalf("%s: %s", says, strings.Join(problems, "\n"))
	}
}

// said are the requests that are made of an archive.
func said(m maker, cases int) []string {
	out := []string{
		"/stats", "/stats topics", "/stats " + []string{"jurisdictions", "statuses"}[m.IntN(2)], "/stats fines " + []string{"EUR", "JPY"}[m.IntN(2)], "/stats sentences", "/timeline in:IE",
		"/search matter", "/search Zed", "/search " + m.text(40), "/settings", "/help", "/help search", "/privacy", m.text(200), "How long was Zed jailed?", "/lookup " + m.text(800),
		"/stats fines by topic EUR", "/stats sentences by jurisdiction", "/timeline topic:" + m.text(20), "/add https://herald.example/new", "/review feedback", "/review edit prop-1", "/review edit prop-2", "/review edit prop-3",
		"/search matter in:IE kind:civil status:decided year:2000..2030", "/case " + m.text(60), "/" + m.text(20), "/compare " + m.text(30) + " " + m.text(30), "/forget " + m.text(5), "/rate " + m.text(20),
	}
	for _, setting := range []string{"visibility", "language", "channels", "curators", "topics", "jurisdictions", "threads", "zone", "feeds"} {
		out = append(out, "/settings "+setting, "/settings "+setting+" "+m.text(40))
	}
	for range 12 {
		out = append(out, "/review", fmt.Sprintf("/cite ie-matter-%d oscola", m.IntN(cases)))
	}
	for n := 1; n < cases; n += 2 {
		out = append(out, fmt.Sprintf("/compare ie-matter-%d ie-matter-%d", n-1, n))
	}
	for _, command := range []string{"case", "more", "evidence", "sources", "related", "timeline"} {
		for range 6 {
			out = append(out, fmt.Sprintf("/%s ie-matter-%d", command, m.IntN(cases)))
		}
	}
	return out
}
