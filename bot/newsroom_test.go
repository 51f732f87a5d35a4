package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// monday is a Monday morning in a week without a change of clocks.
var monday = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)

// A newsroom is an archive that grows, a bot over it, and where its messages go.
type newsroom struct {
	t        testing.TB
	bot      *bot.Bot
	archive  *indextest.Archive
	versions map[corpus.CaseID][]bot.Version
	state    *state.State
	now      time.Time
	desk     *desk
	notes    *drawer
	posted   []string // "channel harbour: Text | Body"
	last     bot.Delivery
	fails    []error // of the next deliveries, in their order
	hidden   map[corpus.Ref]bool
}

func newNewsroom(t testing.TB) *newsroom {
	t.Helper()
	n := &newsroom{t: t, archive: &indextest.Archive{}, versions: map[corpus.CaseID][]bot.Version{}, now: monday, desk: &desk{}, notes: &drawer{}, hidden: map[corpus.Ref]bool{}}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if n.state, err = state.Open(t.Context(), t.TempDir(), func() time.Time { return n.now }); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { n.state.Close() })
	n.bot = bot.New(n.archive, engine, bot.Config{Home: home, Desk: n.desk, Follows: func(context.Context) (*bot.Following, error) { return n.following(), nil }})
	return n
}

func (n *newsroom) following() *bot.Following {
	return &bot.Following{Watches: n.state, Ledger: n.state, Outbox: n.state, Hours: n.state, Overdue: n.state, Feed: n.archive, History: n, Shelf: shelf, Now: func() time.Time { return n.now }}
}

// shelf is a [bot.Shelf].
func shelf(ctx context.Context, documents []index.Document) (index.Searcher, func() error, error) {
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		return nil, nil, err
	}
	return engine, engine.Close, engine.Write(ctx, index.Batch{Put: documents, Position: index.Position{Archive: "a", Seq: 1}})
}

func (n *newsroom) Versions(_ context.Context, id corpus.CaseID) ([]bot.Version, error) {
	return n.versions[id], nil
}

func (n *newsroom) Hidden(_ context.Context, ref corpus.Ref) (bool, error) { return n.hidden[ref], nil }

func (n *newsroom) CasesCiting(_ context.Context, id corpus.ArticleID) (citing []corpus.CaseID, err error) {
	for of, versions := range n.versions {
		if _, ok := versions[len(versions)-1].Case.Source(id); ok {
			citing = append(citing, of)
		}
	}
	return citing, nil
}

// write puts cases into the archive, a minute later.
func (n *newsroom) write(cases ...*corpus.Case) {
	n.now = n.now.Add(time.Minute)
	for _, c := range cases {
		n.versions[c.ID] = append(n.versions[c.ID], bot.Version{At: n.now, Case: c})
		n.archive.PutCase(c)
	}
}

// Deliver implements [bot.Courier].
func (n *newsroom) Deliver(_ context.Context, d bot.Delivery) error {
	if len(n.fails) > 0 {
		err := n.fails[0]
		n.fails = n.fails[1:]
		return err
	}
	to := "person " + d.To.Person
	if d.To.Channel != "" {
		to = "channel " + d.To.Channel
	}
	n.posted, n.last = append(n.posted, to+": "+d.Reply.Text+" | "+d.Reply.Body), d
	return nil
}

// fail has the next deliveries fail.
func (n *newsroom) fail(errs ...error) { n.fails = errs }

// news follows the archive, sends what is due, and returns what was posted.
func (n *newsroom) news() []string {
	n.t.Helper()
	n.posted = nil
	f, err := n.bot.Follower(n.t.Context(), n)
	if err != nil {
		n.t.Fatal(err)
	}
	if err := errors.Join(f.Catch(n.t.Context()), f.Send(n.t.Context())); err != nil {
		n.t.Fatal(err)
	}
	return n.posted
}

// later lets time pass.
func (n *newsroom) later(d time.Duration) { n.now = n.now.Add(d) }

// ask is what somebody asks in a channel of a server, or in a direct message.
func (n *newsroom) ask(asker, channel, text string) bot.Reply {
	n.t.Helper()
	req := bot.Request{Text: text, Asker: asker, Room: channel}
	if channel != "" {
		req.Guild = "guild"
	}
	return n.bot.Handle(n.t.Context(), req)
}

// heard fails unless exactly one message was posted, with all these words.
func (n *newsroom) heard(what string, words ...string) {
	n.t.Helper()
	posted := n.news()
	if len(posted) != 1 {
		n.t.Fatalf("%s: %d messages: %q", what, len(posted), posted)
	}
	for _, word := range words {
		if !strings.Contains(posted[0], word) {
			n.t.Errorf("%s: %q lacks %q", what, posted[0], word)
		}
	}
}

func (n *newsroom) silent(what string) {
	n.t.Helper()
	if posted := n.news(); len(posted) > 0 {
		n.t.Errorf("%s: %q", what, posted)
	}
}

// doorCase is a case of one defendant, as a court told it.
func doorCase(name string, year int, words string) *corpus.Case {
	source := corpus.Source{ID: corpus.ArticleIDForURL("https://court.example/" + name), Title: name + " before the court", Publisher: "Milltown Court", URL: "https://court.example/" + name}
	said := func(v corpus.Value) []corpus.Claim { return []corpus.Claim{{Value: v, Source: source.ID}} }
	day := corpus.Date{Year: year, Month: 2, Day: 3}
	return &corpus.Case{
		ID: corpus.CaseID("xx-" + strings.ToLower(name)), Title: name + ": " + words, Jurisdiction: "IE", Kind: "criminal", Topics: []string{"doors"},
		Parties: []corpus.Party{{ID: "p", Role: "defendant", Person: true, Names: []corpus.Name{{Text: name, Sources: []corpus.ArticleID{source.ID}}}}},
		Summary: name + " did something with " + words + ".", Sources: []corpus.Source{source}, Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Date: day, Claims: said(corpus.State("convicted"))}},
		Facts:  []corpus.Fact{{Slot: corpus.SlotFine, Party: "p", Claims: said(corpus.Money{Minor: 500_000, Currency: "EUR"})}},
	}
}

// syncNames lets a case be found by name.
func (n *newsroom) syncNames() {
	n.t.Helper()
	n.bot = bot.New(n.archive, indexed(n.t, n.archive), bot.Config{Home: home, Desk: n.desk, Notes: n.notes, Follows: func(context.Context) (*bot.Following, error) { return n.following(), nil }})
}

// rules are the settings of every server.
type rules state.Settings

func (r rules) Settings(context.Context, string) (state.Settings, error) {
	return state.Settings(r), nil
}

func (r rules) Set(context.Context, string, func(*state.Settings)) (state.Settings, error) {
	return state.Settings(r), nil
}
