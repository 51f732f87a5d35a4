package bot_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index/indextest"
)

const home = "7000"

// A desk keeps a queue in memory and writes down what was decided.
type desk struct {
	waiting   []*corpus.Proposal
	decided   []string
	drafts    []*corpus.Case // what was decided with them
	suggested []string
	pages     map[string][]*corpus.Proposal // what reading an address finds
	err       error
}

type told string

func (t told) Error() string  { return string(t) }
func (t told) Reason() string { return string(t) }

func (d *desk) Read(_ context.Context, who, address string) (*corpus.Article, []*corpus.Proposal, []string, error) {
	found, ok := d.pages[address]
	if !ok {
		return nil, nil, nil, told(address + " cannot be fetched (there is no such host): check the address, or try again later")
	}
	d.decided = append(d.decided, who+" read "+address)
	d.waiting = append(d.waiting, found...)
	return page(), found, []string{"the page stops before its end"}, d.err
}

func (d *desk) Suggest(_ context.Context, origin, address string) error {
	d.suggested = append(d.suggested, origin+" "+address)
	return d.err
}

func (d *desk) Waiting(_ context.Context, after corpus.ProposalID, limit int) ([]*corpus.Proposal, error) {
	from := 0
	for i, p := range d.waiting {
		if p.ID == after {
			from = i + 1
		}
	}
	return d.waiting[from:min(from+limit, len(d.waiting))], d.err
}

func (d *desk) Proposal(_ context.Context, id corpus.ProposalID) (*corpus.Proposal, error) {
	for _, p := range d.waiting {
		if p.ID == id {
			return p, nil
		}
	}
	return nil, corpus.ErrNotFound
}

func (d *desk) Decide(_ context.Context, id corpus.ProposalID, what bot.Decision) (*corpus.Case, error) {
	if d.err != nil {
		return nil, d.err
	}
	line := fmt.Sprintf("%s: %s", what.Who, id)
	switch {
	case what.Discard:
		line += " discarded " + what.Why
	case what.Into != "":
		line += " into " + string(what.Into)
	default:
		line += " new"
	}
	if what.Draft != nil {
		line += " as " + what.Draft.Title
		d.drafts = append(d.drafts, what.Draft)
	}
	d.decided = append(d.decided, strings.TrimSpace(line))
	if what.Discard {
		return nil, nil
	}
	return draft(), nil
}

// draft is what a machine read in page.
func draft() *corpus.Case {
	a := page()
	claim := func(value corpus.Value, printed, rule string) []corpus.Claim {
		return []corpus.Claim{{Value: value, Printed: printed, Source: a.ID, Rule: rule, Span: a.Sentences[1], Passage: corpus.Passage{First: "In the second", Last: "13,000 yuan."}}}
	}
	return &corpus.Case{
		ID: "cn-2025-han", Title: "Han: control of home surveillance cameras", Jurisdiction: "CN", Kind: "criminal",
		Parties: []corpus.Party{{ID: "han", Role: "defendant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: "Han", Sources: []corpus.ArticleID{a.ID}}}}},
		Summary: "A case that China Daily reports.", Sources: []corpus.Source{a.Source}, Checked: corpus.Date{Year: 2026, Month: 11, Day: 21},
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Party: "han", Claims: claim(corpus.State("sentenced"), "", "status.sentenced")}},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotTerm, Party: "han", Claims: claim(corpus.Term{Years: 3, Months: 1}, "three years and one month", "term.got")},
			{Slot: corpus.SlotFine, Party: "han", Claims: claim(corpus.Money{Minor: 1_300_000, Currency: "CNY"}, "13,000 yuan", "fine.of")},
		},
	}
}

func proposals() []*corpus.Proposal {
	match := []corpus.Match{{Case: han, Title: "Han: cameras", Verdict: corpus.SameCase, For: []string{"both say 193 cameras"}, Against: []string{"years apart: 2019, the record 2025"}}}
	return []*corpus.Proposal{
		{ID: "prop-1", Article: page().ID, Draft: draft(), Verdict: corpus.SameCase, Matches: match},
		{ID: "prop-2", Article: page().ID, Draft: draft(), Verdict: corpus.Unsure, Matches: match},
		{ID: "prop-3", Article: page().ID, Draft: draft(), Verdict: corpus.NewCase},
		{ID: "prop-4", Origin: "server 9", Link: "https://court.example/4", At: time.Unix(0, 0)},
	}
}

// curated returns a bot whose curators sit in one server.
func curated(t *testing.T, d *desk) *bot.Bot {
	t.Helper()
	archive := &indextest.Archive{}
	archive.PutArticle(page())
	return bot.New(archive, nil, bot.Config{Home: home, Desk: d})
}

func manager(text string) bot.Request {
	return bot.Request{Text: text, Guild: home, Manager: true, Asker: "42"}
}

// Only the home server's managers and whoever runs the bot change the archive.
func TestOnlyCuratorsCurate(t *testing.T) {
	for name, test := range map[string]struct {
		req  bot.Request
		home string
		may  bool
	}{
		"a manager at home":               {bot.Request{Guild: home, Manager: true}, home, true},
		"a member at home":                {bot.Request{Guild: home}, home, false},
		"a manager elsewhere":             {bot.Request{Guild: "8000", Manager: true}, home, false},
		"a direct message":                {bot.Request{}, home, false},
		"a manager where no home is set":  {bot.Request{Guild: home, Manager: true}, "", false},
		"a direct message without a home": {bot.Request{Manager: true}, "", false},
		"whoever runs the bot":            {bot.Request{Owner: true}, "", true},
	} {
		d := &desk{waiting: proposals(), pages: map[string][]*corpus.Proposal{"https://court.example/1": nil}}
		archive := &indextest.Archive{}
		archive.PutArticle(page())
		b := bot.New(archive, nil, bot.Config{Home: test.home, Desk: d})
		for _, text := range []string{"/review publish prop-1", "/review discard prop-2", "/add https://court.example/1"} {
			test.req.Text = text
			if reply := b.Handle(t.Context(), test.req); !reply.Private {
				t.Errorf("%s: %s is answered to everybody", name, text)
			}
		}
		if did := len(d.decided) == 3; did != test.may || len(d.suggested) > 0 == test.may {
			t.Errorf("%s: decided %v, suggested %v", name, d.decided, d.suggested)
		}
	}
}

// A suggestion is kept with the server and nothing of the asker's, and is not opened.
func TestASuggestionIsNotOpened(t *testing.T) {
	d := &desk{}
	b := curated(t, d)
	for _, req := range []bot.Request{
		{Text: "/add https://court.example/9", Guild: "8000", Asker: "55"}, {Text: "/add <https://court.example/9>", Asker: "55"},
	} {
		if reply := b.Handle(t.Context(), req); reply.Failed || !strings.Contains(reply.Text, "nothing of it has been opened") {
			t.Errorf("%+v", reply)
		}
	}
	if got := strings.Join(d.suggested, "; "); got != "server 8000 https://court.example/9; a direct message https://court.example/9" {
		t.Errorf("suggested: %s", got)
	}
	for _, bad := range []string{"", "court.example", "javascript:alert(1)", "file:///etc/passwd", "https://" + strings.Repeat("x", 1000)} {
		if reply := b.Handle(t.Context(), bot.Request{Text: "/add " + bad}); !reply.Failed || !strings.Contains(reply.Text, "no web address") {
			t.Errorf("/add %s: %+v", bad, reply)
		}
	}
	d.err = told("the queue is full")
	if reply := b.Handle(t.Context(), bot.Request{Text: "/add https://court.example/9"}); !strings.Contains(reply.Text, "the queue is full") {
		t.Errorf("%+v", reply)
	}
}

// A curator's page is read at once, and the first case in it is shown with what
// proves it and what can be done.
func TestACuratorsPageIsRead(t *testing.T) {
	d := &desk{pages: map[string][]*corpus.Proposal{"https://court.example/1": proposals()[:2], "https://court.example/0": nil}}
	b := curated(t, d)
	reply := b.Handle(t.Context(), manager("/add https://court.example/1"))
	if !strings.Contains(reply.Text, "2 cases, which wait") || len(reply.Cards) != 1 || len(reply.Quotes) == 0 || reply.Body != "the page stops before its end" {
		t.Errorf("%+v", reply)
	}
	if reply := b.Handle(t.Context(), manager("/add https://court.example/0")); !strings.Contains(reply.Text, "no case that a machine could read") {
		t.Errorf("%+v", reply)
	}
	if reply := b.Handle(t.Context(), manager("/add https://nowhere.example/")); !reply.Failed || !strings.Contains(reply.Text, "cannot be fetched (there is no such host)") {
		t.Errorf("%+v", reply)
	}
}

// The queue, proposal by proposal.
func TestReview(t *testing.T) {
	for _, test := range []struct{ text, says, decided string }{
		{"/review", "Further source for Han: cameras: Han: control of home surveillance cameras. Sentenced, machine-read.", ""},
		{"/review show prop-2", "New, or one that the archive holds: ", ""},
		{"/review show prop-3", "New case: ", ""},
		{"/review show prop-4", "A page was suggested from server 9 and has not been opened.", ""},
		{"/review next prop-3", "A page was suggested", ""},
		{"/review next prop-4", "Nothing waits", ""},
		{"/review publish prop-1", "Published: ", "curator 42: prop-1 into " + han},
		{"/review new prop-1", "Published: ", "curator 42: prop-1 new"},
		{"/review publish prop-2", "Published: ", "curator 42: prop-2 new"},
		{"/review merge prop-2", "Which case is it?", ""},
		{"/review merge prop-3", "No case of the archive is near it.", ""},
		{"/review merge prop-3 cn-a-1", "Published: ", "curator 42: prop-3 into cn-a-1"},
		{"/review discard prop-3", "Discarded. A page was suggested", "curator 42: prop-3 discarded"},
		{"/review publish prop-4", "A page was suggested", ""},
		{"/review frobnicate prop-1", "There is publish", ""},
		{"/review publish prop-9", "That one is decided already. ", ""},
	} {
		d := &desk{waiting: proposals()}
		reply := curated(t, d).Handle(t.Context(), manager(test.text))
		if !strings.HasPrefix(reply.Text, test.says) || !reply.Private || strings.Join(d.decided, "; ") != test.decided {
			t.Errorf("%s: %q, decided %v", test.text, reply.Text, d.decided)
		}
		for _, a := range reply.Actions {
			ofWhat := strings.HasPrefix(reply.Text, "Published: ") && a.Says == "/sources "+string(reply.Cards[0].Case)
			if !ofWhat && !strings.HasPrefix(a.Says, "/review ") || len(a.Says) > 100 {
				t.Errorf("%s: an action says %q", test.text, a.Says)
			}
		}
	}
}

// What a proposal shows: why and why not, the words that prove it, and the mark.
func TestAProposalShowsItsEvidence(t *testing.T) {
	reply := curated(t, &desk{waiting: proposals()}).Handle(t.Context(), manager("/review"))
	if !strings.Contains(reply.Note, "for: both say 193 cameras") || !strings.Contains(reply.Note, "against: years apart: 2019, the record 2025") {
		t.Errorf("note %q", reply.Note)
	}
	if len(reply.Quotes) == 0 || !strings.Contains(reply.Quotes[0].Text, "a fine of 13,000 yuan") {
		t.Errorf("quotes %+v", reply.Quotes)
	}
	card := reply.Cards[0]
	if !strings.HasPrefix(card.Footer, "Machine-read: ") || card.Fields[0].Lines[0] != "three years and one month (China Daily; machine-read)" {
		t.Errorf("card %+v", card)
	}
}

// Opening a suggestion reads its page and closes it.
func TestOpeningASuggestion(t *testing.T) {
	d := &desk{waiting: proposals()[3:], pages: map[string][]*corpus.Proposal{"https://court.example/4": proposals()[2:3]}}
	reply := curated(t, d).Handle(t.Context(), manager("/review open prop-4"))
	if !strings.Contains(reply.Text, "Added") || len(d.decided) != 2 || d.decided[1] != "curator 42: prop-4 discarded opened" {
		t.Errorf("%q, %v", reply.Text, d.decided)
	}
	gone := &desk{waiting: proposals()[3:]}
	if reply := curated(t, gone).Handle(t.Context(), manager("/review open prop-4")); !reply.Failed || len(gone.decided) > 0 {
		t.Errorf("a page that is gone: %+v, %v", reply, gone.decided)
	}
}

// A form changes what was read, line by line, and a wrong line is named.
func TestEditing(t *testing.T) {
	d := &desk{waiting: proposals()}
	b := curated(t, d)
	form := b.Handle(t.Context(), manager("/review edit prop-3")).Form
	if form == nil || form.Says != "/review edit prop-3" {
		t.Fatalf("form %+v", form)
	}
	fields := map[string]string{}
	for _, f := range form.Fields {
		fields[f.Name] = f.Value
	}
	const lines = "1. status, Han: sentenced\n2. term, Han: 3y 1m\n3. fine, Han: CNY 13,000"
	if fields["facts"] != lines {
		t.Errorf("facts\n%s", fields["facts"])
	}
	send := func(facts string) string {
		req := manager("/review edit prop-3")
		req.Fields = map[string]string{"title": "  Han:\ncameras ", "jurisdiction": "cn", "topics": "Home Cameras, ,face recognition,x,facial recognition", "summary": "A summary.", "facts": facts}
		return b.Handle(t.Context(), req).Text
	}
	if got := send("3. fine, Han: CNY 5"); !strings.HasPrefix(got, "Published") || d.decided[0] != "curator 42: prop-3 new as Han: cameras" {
		t.Errorf("%q, %v", got, d.decided)
	}
	if got := d.drafts[0]; got.Jurisdiction != "CN" || got.Summary != "A summary." || !slices.Equal(got.Topics, []string{"home cameras", "facial recognition", "x"}) {
		t.Errorf("%s, %q, %q", got.Jurisdiction, got.Summary, got.Topics)
	}
	for facts, want := range map[string]string{
		"3. fine, Han: 5 yuan": "line 3: amount \"5 yuan\"", "fine, Han: CNY 5": "keep its number", "3. fine": "keep its number",
	} {
		if got := send(facts); !strings.Contains(got, "Nothing was changed") || !strings.Contains(got, want) {
			t.Errorf("%q: %q", facts, got)
		}
	}
}

// Trouble of ours is logged and told politely; what a curator can mend is told.
func TestTroubleAtTheDesk(t *testing.T) {
	d := &desk{waiting: proposals(), err: errors.New("disk on fire")}
	if reply := curated(t, d).Handle(t.Context(), manager("/review")); !reply.Failed || strings.Contains(reply.Text, "fire") {
		t.Errorf("%+v", reply)
	}
	d = &desk{waiting: proposals()}
	b := curated(t, d)
	d.err = told("the title is empty")
	if reply := b.Handle(t.Context(), manager("/review discard prop-1")); reply.Text != "Nothing was changed: the title is empty." || !reply.Failed {
		t.Errorf("%+v", reply)
	}
}

// A name that is withheld is in no quote and finds nothing.
func TestAWithheldNameIsNotFound(t *testing.T) {
	a := page()
	at := strings.Index(a.Text, "judge")
	a.Withheld = []corpus.Span{{Start: at, End: at + len("judge")}}
	b, _ := open(t, a)
	for _, text := range []string{"judge toy", "/search judge", "What did the judge say of a toy?"} {
		for _, q := range say(t, b, text).Quotes {
			if strings.Contains(q.Text, "judge") {
				t.Errorf("%s quotes %q", text, q.Text)
			}
		}
	}
	if reply := say(t, b, "/search judge"); strings.Contains(reply.Text, "Rulings on privacy") {
		t.Errorf("found by it: %s", reply.Text)
	}
}
