package discord

import (
	"context"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// FuzzSearch goes the whole way from what is typed to the message: the query is read
// and widened; its hits are sought in an order and of a kind, counted, turned page by
// page and marked; and the reply to it, its second page and what is related to its
// first case are rendered. Nothing fails or takes long, every search that is made finds
// what reading all documents finds, and nothing that was typed comes back live.
func FuzzSearch(f *testing.F) {
	strange, err := os.ReadFile("../testdata/strange.txt")
	if err != nil {
		f.Fatal(err)
	}
	for i, line := range strings.Split(string(strange), "\n") {
		f.Add(line, byte(i))
	}
	for i, text := range []string{
		"camera word1", `"home camera" OR name:cam*`, "a* b* c*", "\xff:", "camera AND NOT tunnel 或 罚款:三年以上", "מצלמה بيت", strings.Repeat("界", 400),
		"<@123> @everyone https://evil.example/x [a](https://evil.example) discord.gg/abc camera", strings.Repeat("camera ", 300), "1https://evil.example discord.com/invite/abc", "sort:added in:CN 监控 攝像頭",
	} {
		f.Add(text, byte(i))
	}
	w := newWitness(f)
	f.Fuzz(func(t *testing.T, typed string, choice byte) {
		w.t = t
		begun := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), w.deadline)
		defer cancel()
		w.turn(ctx, typed, choice)
		w.reply(ctx, typed, choice)
		if took := time.Since(begun); took > w.deadline+w.slack {
			t.Errorf("%q took %s", typed, took)
		}
	})
}

// A witness looks at every search that is made of an index, and holds its pages
// against the truth.
type witness struct {
	*bleveindex.Engine
	truth           *indextest.Truth
	bot             *bot.Bot
	deadline, slack time.Duration

	t    *testing.T
	note []byte // the last request that a control asks again
}

func newWitness(f *testing.F) *witness {
	archive := manifold()
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(func() { engine.Close() })
	change := func(do func()) { // in a segment of its own, or what it takes away would never have been there
		do()
		if err := index.Sync(f.Context(), archive, archive, engine, nil); err != nil {
			f.Fatal(err)
		}
	}
	change(func() {})
	change(func() { archive.PutCase(telling(5)); archive.PutCase(telling(20)) })
	change(func() { archive.Remove(telling(3).ID.Ref()); archive.Remove(telling(8).Sources[0].ID.Ref()) })
	w := &witness{Engine: engine, deadline: 2 * time.Second, slack: 2 * time.Second}
	if w.truth, err = indextest.NewTruth(archive.Documents()); err != nil {
		f.Fatal(err)
	}
	w.bot = bot.New(archive, w, bot.Config{Notes: w})
	return w
}

// Note and Noted keep one request.
func (w *witness) Note(_ context.Context, _ string, request []byte) (string, error) {
	w.note = request
	return "note00000000", nil
}

func (w *witness) Noted(context.Context, string) ([]byte, error) { return w.note, nil }

// Search implements [index.Searcher].
func (w *witness) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	page, err := w.Engine.Search(ctx, req)
	if err != nil || page.Partial {
		w.t.Errorf("%s: %+v, %v", req.Query, page, err)
		return page, err
	}
	if req.After == "" && simple(req.Query) {
		w.truth.Check(w.t, page, req)
	}
	return page, nil
}

// simple reports whether brute force is quick with a query.
func simple(q index.Query) bool { return q != nil && len(q.String()) < 300 }

// turn looks for what is typed, and through all its pages.
func (w *witness) turn(ctx context.Context, typed string, choice byte) {
	t := w.t
	query, _ := index.Parse(typed)
	query = index.Widen(query)
	req := index.Request{
		Query: query, Facets: true, Limit: index.PairDepth,
		Kind: []corpus.RecordKind{"", corpus.CaseRecord, corpus.ArticleRecord}[choice%3],
		Sort: []index.Sort{index.ByRelevance, index.ByDecided, index.ByAdded}[choice/3%3],
	}
	all, err := w.Search(ctx, req)
	if err != nil || len(all.Hits) != all.Total || all.More {
		t.Fatalf("%q: %+v, %v", typed, all, err)
	}
	var turned []index.Hit
	for req.Limit, req.Facets = 5+int(choice)/9, false; ; {
		page, err := w.Search(ctx, req)
		if err != nil || page.Total != all.Total || len(page.Hits) > req.Limit {
			t.Fatalf("%q behind %q: %+v, %v", typed, req.After, page, err)
		}
		if turned = append(turned, page.Hits...); page.Next == "" || len(turned) > all.Total {
			break
		}
		req.After = page.Next
	}
	if !slices.Equal(turned, all.Hits) {
		t.Errorf("%q: turned page by page %v, at once %v", typed, turned, all.Hits)
	}
	for _, hit := range all.Hits[:min(len(all.Hits), 3)] {
		w.marked(query, w.truth.Body(hit.Ref))
	}
}

// marked checks the passages of a text that are shown for a query.
func (w *witness) marked(query index.Query, text string) {
	for _, s := range index.Mark(query, text, 2) {
		if text[s.Span.Start:s.Span.End] != s.Text || !utf8.ValidString(s.Text) || utf8.RuneCountInString(s.Text) > 240 || len(s.Marks) == 0 {
			w.t.Errorf("%s: the passage %+v", query, s)
		}
		end := 0
		for _, mark := range s.Marks {
			if mark.Start < end || mark.End <= mark.Start || mark.End > len(s.Text) {
				w.t.Errorf("%s: marks %v in %q", query, s.Marks, s.Text)
			}
			end = mark.End + 1
		}
	}
}

// reply asks the bot what is typed, for the second page of it, and for what is
// related to its first case.
func (w *witness) reply(ctx context.Context, typed string, choice byte) {
	locale := []string{"", "zh-CN", "zh-TW"}[choice%3]
	say := func(text string, control bool) bot.Reply {
		r := w.bot.Handle(ctx, bot.Request{Text: text, Locale: locale, Asker: "ann", Control: control, Own: control})
		w.harmless(text, locale, r)
		return r
	}
	r := say("/search "+typed, false)
	if said := r.Text + "\n" + r.Note; echoed.MatchString(said) {
		w.t.Errorf("%q comes back in %q", typed, said)
	}
	if r.Pages != nil {
		say(r.Pages.Says+" 2", true)
	}
	if len(r.Cards) > 0 {
		say("/related "+string(r.Cards[0].Case), false)
	}
}

// alive is what Discord would make something of: a mention, an address, an invitation.
var alive = regexp.MustCompile(`(^|[^\\])(<(@|#|:|a:|/|t:)|@everyone|@here)|https?://|discord(app)?\.(gg|com/invite)/`)

// echoed is what the text of a reply does not repeat at all: not every place that it is
// shown in escapes it.
var echoed = regexp.MustCompile(`<(@|#)|@everyone|@here|https?://[a-zA-Z0-9]|discord(app)?\.(gg|com/invite)/[a-zA-Z0-9]|\*\*|\|\||~~`)

// toSource is a link of ours.
var toSource = regexp.MustCompile(`\]\(<\S+>\)`)

// harmless checks the message that a reply is shown in.
func (w *witness) harmless(typed, locale string, r bot.Reply) {
	t := w.t
	body, err := json.Marshal(callback{4, render(r, bot.WordingFor(locale))})
	if err != nil {
		t.Fatal(err)
	}
	if problems := discordtest.Problems("callback", body); len(problems) > 0 {
		t.Errorf("%q: %s", typed, strings.Join(problems, "\n"))
	}
	seen := see(t, body)
	plainEnough(t, 0, r, seen)
	parts := []string{seen.Content}
	for _, e := range seen.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, field := range e.Fields {
			parts = append(parts, field.Name, field.Value)
		}
	}
	if found := alive.FindString(toSource.ReplaceAllString(strings.Join(parts, "\n"), "")); found != "" {
		t.Errorf("%q: %q is live in %q", typed, found, parts)
	}
	for _, trouble := range []string{"went wrong", "出错", "出錯", "no time to look", "%!"} {
		if strings.Contains(seen.Text(), trouble) {
			t.Errorf("%q: %s", typed, seen.Text())
		}
	}
}
