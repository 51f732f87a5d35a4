package console

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"casebot/bot"
	"casebot/corpus"
)

// odd are what texts are made of: scripts that are written from the right, clusters
// of many characters, what steers a terminal, and plain words.
var odd = []string{
	"word", "a longer word", " ", " ", "\n", "\t", "韩某", "閻石", "שלום", "مرحبا", "👨‍👩‍👧‍👦", "🇨🇳", "e\u0301\u0323", "ก็", "\x1b[31m", "\x1b]0;x\x07", "\r", "\u009b", "\u202e", "\u2066",
	"\u200b", "\x00", "\xff", "https://evil.example/x", strings.Repeat("x", 130), "z" + strings.Repeat("\u0336", 40),
}

type maker struct{ *rand.Rand }

func (m maker) text(most int) string {
	var b strings.Builder
	for range m.IntN(most + 1) {
		b.WriteString(odd[m.IntN(len(odd))])
	}
	return b.String()
}

func (m maker) link() bot.Link {
	n := m.IntN(60)
	l := bot.Link{Title: m.text(6), Publisher: m.text(3), URL: fmt.Sprintf("https://e.example/%d#:~:text=x", n), Page: fmt.Sprintf("https://e.example/%d", n), Published: corpus.Date{Year: m.IntN(2) * 2025}}
	if m.IntN(6) == 0 {
		l.URL, l.Page, l.Origin = "", "", fmt.Sprintf("articles/%d.txt", n)
	}
	return l
}

func (m maker) links(most int) (links []bot.Link) {
	for range m.IntN(most + 1) {
		links = append(links, m.link())
	}
	return links
}

func (m maker) texts(most int) (texts []string) {
	for range m.IntN(most + 1) {
		texts = append(texts, m.text(9))
	}
	return texts
}

func (m maker) reply() bot.Reply {
	r := bot.Reply{Text: m.text(30), Body: m.text(60), Note: m.text(9), Copy: m.text(m.IntN(2)), Links: m.links(30)}
	for range m.IntN(4) {
		c := bot.Card{Title: m.text(9), Status: m.text(9), Forum: m.text(3), Summary: m.text(60), Footer: m.text(9), Links: m.links(6)}
		for range m.IntN(9) {
			c.Fields = append(c.Fields, bot.Field{Name: m.text(3), Lines: m.texts(4), Differs: m.IntN(3) == 0})
		}
		r.Cards = append(r.Cards, c)
		r.Quotes = append(r.Quotes, bot.Quote{Proves: m.text(3), Text: m.text(20), Marks: []corpus.Span{{Start: m.IntN(9) - 2, End: m.IntN(20) - 2}}, Link: m.link()})
		r.States = append(r.States, bot.Statement{Text: m.text(9), Link: m.link()})
		r.Choices = append(r.Choices, bot.Choice{Case: corpus.CaseID(m.text(2)), Label: m.text(9), Detail: m.text(9)})
		r.Actions = append(r.Actions, bot.Action{Label: m.text(2), Says: "/case " + m.text(2), Aside: m.IntN(2) == 0, Self: m.IntN(3) == 0})
		r.Names = append(r.Names, bot.Named{ID: m.text(1)})
	}
	switch m.IntN(4) {
	case 0:
		r.Table = &bot.Table{Head: []string{"", m.text(3)}, Rows: [][]string{{m.text(3), m.text(40)}}, Notes: m.texts(3)}
	case 1:
		r.Menu = &bot.Menu{Hint: m.text(3), Says: "/settings", Items: []bot.MenuItem{{Label: m.text(3), Detail: m.text(9), Value: m.text(2)}}}
	case 2:
		r.Pages = &bot.Pages{At: 1 + m.IntN(9), Of: 9, Says: "/page " + m.text(1)}
		r.Picture = &bot.Picture{Name: "x.png", Alt: m.text(30)}
	}
	return r
}

// Whatever a reply holds, a terminal shows every source of it, each once as a list
// has it, and is not steered by anything.
func TestNoReplyLosesASourceOrSteersTheTerminal(t *testing.T) {
	for seed := range uint64(5_000) {
		m := maker{rand.New(rand.NewPCG(seed, 6))}
		r := m.reply()
		got := Render(r, bot.WordingFor([]string{"", "zh-CN", "zh-TW"}[seed%3]))
		for _, l := range relied(r) {
			where := l.Page
			if where == "" {
				where = l.Origin
			}
			if !strings.Contains(got, where) {
				t.Fatalf("seed %d: %s is lost:\n%s", seed, where, got)
			}
		}
		for _, c := range got {
			if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c)) {
				t.Fatalf("seed %d: %U reaches the terminal", seed, c)
			}
		}
	}
}

// relied are all links of a reply.
func relied(r bot.Reply) []bot.Link {
	all := r.Links
	for _, c := range r.Cards {
		all = append(all, c.Links...)
	}
	for i := range r.Quotes {
		all = append(all, r.Quotes[i].Link, r.States[i].Link)
	}
	return all
}

// A source that stands on a card is not listed again, one that stands nowhere else
// is, and once.
func TestSourcesThatStandNowhereElseAreListed(t *testing.T) {
	shown := bot.Link{Title: "A", URL: "https://e.example/a#:~:text=x", Page: "https://e.example/a"}
	page := bot.Link{Title: "A", URL: "https://e.example/a", Page: "https://e.example/a"}
	other, file := bot.Link{Title: "B", Publisher: "Courier", URL: "https://e.example/b"}, bot.Link{Title: "C", Origin: "c.txt"}
	got := Render(bot.Reply{Text: "x", Quotes: []bot.Quote{{Text: "q", Link: shown}}, Links: []bot.Link{shown, other, file, other, {Title: "D"}}}, bot.Wording{})
	const want = "x\n\n“q”\n   — A\n   https://e.example/a#:~:text=x\n\n  Sources\n    · B, Courier\n      https://e.example/b\n    · C\n      file: c.txt\n"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	if got := Render(bot.Reply{Text: "x", Quotes: []bot.Quote{{Text: "q", Link: page}}, Links: []bot.Link{shown}}, bot.Wording{}); strings.Contains(got, "Sources") {
		t.Errorf("a page that is shown: %s", got)
	}
}
