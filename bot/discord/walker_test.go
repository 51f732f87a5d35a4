package discord

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"
	"casebot/index/indextest"
)

// Whatever an archive holds, Discord takes every reply about it, with its picture,
// and what each of its controls replies; and every source of what a reply is about is
// a link in it, or behind the controls that are on it.
func TestNoArchiveBreaksALimit(t *testing.T) {
	archives, cases, least := uint64(10), 108, int64(20_000)
	if raced {
		archives, least = 1, 1_000
		t.Log("under the race detector 1,000 replies instead of 20,000")
	}
	var rendered, here, behind, passages, without atomic.Int64
	t.Run("archives", func(t *testing.T) {
		for seed := range archives {
			t.Run(fmt.Sprint(seed), func(t *testing.T) {
				t.Parallel()
				m := maker{rand.New(rand.NewPCG(seed, 2))}
				w := newWalker(t, m, cases, []string{"", "zh-CN", "zh-TW"}[seed%3])
				for _, says := range said(m, cases) {
					w.walk(bot.Request{Text: says}, 2)
				}
				if w.pictures < 5 || w.tables < cases/3 || w.controls < cases || w.forms < 2 {
					t.Errorf("only %d pictures, %d tables, %d controls and %d forms: too few to prove much", w.pictures, w.tables, w.controls, w.forms)
				}
				rendered.Add(w.rendered)
				here.Add(w.here)
				behind.Add(w.behind)
				passages.Add(w.passages)
				without.Add(w.without)
			})
		}
	})
	t.Logf("%d replies with %d links to sources and %d more behind their controls; %d were looked for whole, %d by their pages", rendered.Load(), here.Load(), behind.Load(), passages.Load(), without.Load())
	if rendered.Load() < least || behind.Load() < least/100 || passages.Load() < 2*without.Load() {
		t.Errorf("%d replies, %d links behind controls: too few to prove much", rendered.Load(), behind.Load())
	}
}

// A walker asks, checks what Discord would be sent, and uses the controls on it.
type walker struct {
	t       *testing.T
	bot     *bot.Bot
	archive *indextest.Archive
	locale  string
	read    map[string]leaflet // what controls lead to, by what they say

	rendered, here, behind            int64 // replies; sources that they link, and that only their controls lead to
	passages, without                 int64 // links looked for with their passages, and by their pages alone
	pictures, tables, controls, forms int
}

// A leaflet is what of a message leads on: the pages it links, and what those of its
// controls say that only read on.
type leaflet struct {
	pages map[string]bool
	ways  []string
}

func newWalker(t *testing.T, m maker, cases int, locale string) *walker {
	odd, archive := oddArchive(t, m, cases)
	return &walker{t: t, bot: odd, archive: archive, locale: locale, read: map[string]leaflet{}}
}

// walk asks, and then uses so many of the reply's controls.
func (w *walker) walk(req bot.Request, further int) {
	w.t.Helper()
	reply, seen := w.ask(req)
	w.sourced(req.Text, reply, seen)
	next := uses(seen)
	if w.controls%8 > 0 { // these read, or draw, whole archives
		next = slices.DeleteFunc(next, func(says string) bool {
			return strings.HasPrefix(says, "/related") || strings.HasPrefix(says, "/timeline")
		})
	}
	for i := range min(further, len(next)) {
		w.controls++
		w.walk(bot.Request{Text: next[(i*7+w.controls)%len(next)], Control: true}, 0)
	}
}

// ask returns a reply, and what Discord is sent, which keeps every limit.
func (w *walker) ask(req bot.Request) (bot.Reply, *discordtest.Message) {
	w.t.Helper()
	req.Locale, req.Asker, req.Guild, req.Room, req.Own, req.Manager = w.locale, "ann", "town", "market", req.Control, true
	reply := w.bot.Handle(w.t.Context(), req)
	if strings.HasPrefix(reply.Text, bot.WordingFor(w.locale).Say("Something went wrong on this side. Please try again; if it stays, tell whoever runs this bot.")) {
		w.t.Fatalf("%s: %s", req.Text, reply.Text)
	}
	w.count(req.Text, reply)
	body := callback{4, render(reply, bot.WordingFor(w.locale))}
	upload, err := encode(body)
	if err != nil {
		w.t.Fatal(err)
	}
	if problems := discordtest.ProblemsOf("callback", upload.kind, upload.data); len(problems) > 0 {
		w.t.Fatalf("%s: %s", req.Text, strings.Join(problems, "\n"))
	}
	plain, err := json.Marshal(body)
	if err != nil {
		w.t.Fatal(err)
	}
	return reply, see(w.t, plain)
}

func (w *walker) count(says string, reply bot.Reply) {
	w.t.Helper()
	w.rendered++
	if reply.Picture != nil {
		w.pictures++
	}
	if reply.Table != nil {
		w.tables++
	}
	if reply.Form != nil {
		w.opens(says, *reply.Form)
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

// sourced checks that each source of a reply, and of the cases on its cards, is
// linked in the message or behind its controls.
func (w *walker) sourced(says string, reply bot.Reply, seen *discordtest.Message) {
	w.t.Helper()
	lost := w.sources(reply)
	all := int64(len(lost))
	first := leafletOf(seen)
	maps.DeleteFunc(lost, func(page string, _ bool) bool { return first.pages[page] })
	w.here += all - int64(len(lost))
	w.behind += int64(len(lost))
	ways, known := first.ways, map[string]bool{}
	for depth := 0; depth < 4 && len(lost) > 0; depth++ {
		var further []string
		for _, way := range ways {
			if known[way] || len(lost) == 0 {
				continue
			}
			known[way] = true
			next := w.follow(way)
			maps.DeleteFunc(lost, func(page string, _ bool) bool { return next.pages[page] })
			further = append(further, slices.DeleteFunc(slices.Clone(next.ways), func(on string) bool { return !readsOn(way, on) })...)
		}
		ways = further
	}
	if len(lost) > 0 {
		w.t.Fatalf("%s: %d of %d sources are lost, and no control leads to them: %.300q; %q", says, len(lost), all, slices.Sorted(maps.Keys(lost)), uses(seen))
	}
}

// readsOn reports whether a control behind another shows the sources of what that one
// showed, or turns a page of it, or is on a further page of the message itself: what else
// a control leads to is not behind that message.
func readsOn(way, on string) bool {
	before, about, _ := strings.Cut(way+" ", " ")
	command, subject, _ := strings.Cut(on+" ", " ")
	of := func(text string) string { name, _, _ := strings.Cut(text, " "); return name }
	if of(about) == of(subject) {
		return command == "/sources" || command == before
	}
	return before == "/page" && (command == "/case" || command == "/sources")
}

// sources are the sources that a reply has, with the passages that it points to where
// there is room for them, and the pages of all that the records on its cards have.
func (w *walker) sources(reply bot.Reply) map[string]bool {
	all, full := map[string]bool{}, crowded(reply)
	for _, l := range allLinks(reply) {
		switch target, ok := safeURL(l.URL); {
		case ok && !full && holdable(l):
			all[target] = true
			w.passages++
		case ok:
			all[pageOf(target)] = true
			w.without++
		}
	}
	for _, shown := range reply.Cards {
		record, err := corpus.Found(w.archive.Case(w.t.Context(), shown.Case))
		if err != nil {
			w.t.Fatal(err)
		}
		if record == nil {
			continue // a draft
		}
		for _, source := range record.Sources {
			if target, ok := safeURL(source.URL); ok {
				all[pageOf(target)] = true
			}
		}
	}
	return all
}

// follow uses a control that reads on, once.
func (w *walker) follow(way string) leaflet {
	w.t.Helper()
	if _, ok := w.read[way]; !ok {
		_, seen := w.ask(bot.Request{Text: way, Control: true})
		w.read[way] = leafletOf(seen)
	}
	return w.read[way]
}

func leafletOf(m *discordtest.Message) leaflet {
	l := leaflet{pages: map[string]bool{}}
	for _, target := range m.Links() {
		l.pages[target], l.pages[pageOf(target)] = true, true
	}
	for _, says := range uses(m) {
		command, _, _ := strings.Cut(says, " ")
		if slices.Contains([]string{"/case", "/more", "/sources", "/evidence", "/timeline", "/compare", "/page"}, command) {
			l.ways = append(l.ways, says)
		}
	}
	return l
}

// pageOf is an address without its fragment.
func pageOf(target string) string {
	page, _, _ := strings.Cut(target, "#")
	return page
}

// uses is what the controls of a message say, with each of what they offer.
func uses(m *discordtest.Message) (out []string) {
	for _, c := range m.Controls() {
		says := c.CustomID
		if says == pick {
			says = "/case"
		}
		for _, o := range c.Options {
			out = append(out, says+" "+o.Value)
		}
		if c.Type == 2 && !c.Disabled {
			out = append(out, says)
		}
	}
	return out
}
