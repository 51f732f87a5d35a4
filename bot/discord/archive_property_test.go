package discord

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/complete"
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

// address returns that of a page, as long as a record may have it and with whatever
// may be in it.
func (m maker) address(n, i int) string {
	at := fmt.Sprintf("https://herald.example/%d/%d", n, i)
	switch m.IntN(16) {
	case 0:
		at += "_(" + strings.Repeat("(", m.IntN(2)) + ")"
	case 1:
		at += "?q=" + strings.Repeat([]string{"x", "案", "%E6", "é(", "|"}[m.IntN(5)], m.IntN(300))
	case 2:
		at += "#part-" + m.text(5)
	case 3:
		at += "/" + strings.Repeat("x", m.IntN(longestAddress-len(at)))
	}
	if !corpus.WebAddress(at) { // which no record may have
		return fmt.Sprintf("https://herald.example/%d/%d", n, i)
	}
	return at
}

// longestAddress is how long the address of a source may be.
const longestAddress = 2000

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
	if m.IntN(150) == 0 {
		return corpus.Text(string([]rune("z" + strings.Repeat(bits[m.IntN(len(bits))], 6000))[:6000]))
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
		if m.IntN(3) == 0 {
			claim.Passage = corpus.Passage{First: "Zed " + m.text(60), Last: m.text(30)}
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
func (m maker) matter(n int) *corpus.Case { return m.record(n, 1+m.number(3, 90)) }

// record is a matter with so many sources.
func (m maker) record(n, sources int) *corpus.Case {
	c := &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("ie-matter-%d", n)), Title: fmt.Sprintf("Matter %d %s", n, m.text(80)), Jurisdiction: []string{"IE", "CN", "EU", "", "ZZ"}[m.IntN(5)],
		Kind: "civil", Forum: m.text(60), Summary: m.text(400), Checked: corpus.Date{Year: 2026, Month: 10, Day: 1 + m.IntN(28)},
	}
	for i := range sources {
		c.Sources = append(c.Sources, corpus.Source{
			ID: corpus.ArticleID(fmt.Sprintf("art-%012d", 100*n+i)), Title: m.text(60), Publisher: m.text(20), URL: m.address(n, i), Published: m.date(),
			Rank: []corpus.Rank{corpus.Original, corpus.Official, corpus.Derived}[m.IntN(3)],
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

// oddArchive returns a bot over odd cases and articles, with all that it can keep.
func oddArchive(t *testing.T, m maker, cases int) (*bot.Bot, *indextest.Archive) {
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
	names := complete.New()
	if err := names.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	follows := func(context.Context) (*bot.Following, error) {
		return &bot.Following{Watches: kept, Ledger: kept, Outbox: kept, Hours: kept, Overdue: kept, Feed: archive, History: &press{Archive: archive}, Shelf: shelf, Now: time.Now}, nil
	}
	return bot.New(archive, engine, bot.Config{
		Memory: kept, Notes: kept, Settings: kept, Feedback: kept, Eraser: kept, Cite: cite, Home: "town", Desk: queue{m, archive}, Names: names, Follows: follows,
	}), archive
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
	draft := q.record(1000+q.IntN(50), 1) // the page that it was read in
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

// Decide publishes a record, each time another.
func (q queue) Decide(ctx context.Context, _ corpus.ProposalID, d bot.Decision) (*corpus.Case, error) {
	if d.Discard {
		return nil, nil
	}
	last, err := q.archive.LastSeq(ctx)
	if err != nil {
		return nil, err
	}
	c := q.matter(2000 + int(last))
	q.archive.PutCase(c)
	return c, nil
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
		out = append(out, "/review")
	}
	for n := 1; n < cases; n += 4 {
		out = append(out, fmt.Sprintf("/compare ie-matter-%d ie-matter-%d", n-1, n))
	}
	for n := range cases {
		for _, command := range []string{"case", "more", "evidence", "sources", "cite"} {
			out = append(out, fmt.Sprintf("/%s ie-matter-%d", command, n))
		}
		if n%6 == 0 {
			out = append(out, fmt.Sprintf("/related ie-matter-%d", n), fmt.Sprintf("/timeline ie-matter-%d", n))
		}
	}
	return append(out, watching(m)...)
}

// watching are the requests to follow and to end it: more than may be followed, with
// notes of all kinds.
func watching(m maker) []string {
	out := []string{"/watch", "/watch list", "/watch queue", "/watch queue " + m.text(20), "/watch " + m.text(30), "/watch remove " + m.text(20), "/unwatch " + m.text(20), "/snooze " + m.text(20)}
	for n := range 60 {
		what := []string{"case ie-matter-" + fmt.Sprint(n), "matter " + m.text(60), m.text(200)}[m.IntN(3)]
		where := []string{"", " into:dm", " rhythm:weekly", " rhythm:" + m.text(5)}[m.IntN(4)]
		out = append(out, "/watch add "+what+where+" note:"+m.text(150))
	}
	out = append(out, "/watch list", "/snooze 1", "/snooze 2, 3 4", "/watch list", "/watch remove 1", "/unwatch 2 3", "/unwatch 2", "/watch list")
	for n := range 12 {
		out = append(out, fmt.Sprintf("/watch remove %d", n+4))
	}
	return append(out, "/watch list")
}
