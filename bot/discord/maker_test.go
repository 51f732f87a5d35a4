package discord

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"casebot/bot"
	"casebot/corpus"
)

// A maker makes replies as odd as they can get.
type maker struct{ *rand.Rand }

// bits are what texts are made of: markup, mentions, addresses, scripts that are
// written from the right, clusters of many characters, and plain words.
var bits = []string{
	"word", "a longer word", " ", " ", "\n", "韩某", "閻石", "שלום", "مرحبا", "👨‍👩‍👧‍👦", "🇨🇳", "e\u0301\u0323", "ก็", "**", "_", "`", "```", "~~", "||", "\\", "[", "](", ")", "<", ">",
	"@everyone", "<@123>", "<#1>", "<t:1:R>", "https://evil.example/x", "discord.gg/x", "\n# ", "\n> ", "\n-# ", "\n12. ", "\u202e", "\u200b", "\x00", "\xff", "…", "“", "13,000 yuan",
	"z" + strings.Repeat("\u0336", 40),
}

// text returns a text of up to about so many characters.
func (m maker) text(most int) string {
	switch m.IntN(36) {
	case 0, 1, 2:
		return ""
	case 3, 4:
		return strings.Repeat(bits[m.IntN(len(bits))], m.IntN(most+1))
	case 5:
		most *= 20
	}
	var b strings.Builder
	for n := m.IntN(most + 1); b.Len() < n; {
		b.WriteString(bits[m.IntN(len(bits))])
	}
	return b.String()
}

// number returns a small number, now and then a large one.
func (m maker) number(usual, most int) int {
	if m.IntN(20) == 0 {
		return m.IntN(most + 1)
	}
	return m.IntN(usual + 1)
}

func (m maker) link(n int) bot.Link {
	l := bot.Link{
		Source: corpus.ArticleID(fmt.Sprint("art-", n)), Title: m.text(100), Publisher: m.text(20), Origin: "articles/" + m.text(10),
		URL: fmt.Sprintf("https://e.org/%d", n),
	}
	switch m.IntN(8) {
	case 0:
		l.URL += "?q=" + m.text(40)
	case 1:
		l.URL += "#:~:text=" + strings.Repeat("%E9%9F%A9", m.IntN(150))
	case 2:
		l.URL += "_(" + strings.Repeat("(", m.IntN(2)) + ")"
	case 3:
		l.URL = ""
	case 4:
		l.URL = "javascript:" + m.text(5)
	}
	l.Page, _, _ = strings.Cut(l.URL, "#")
	if m.IntN(2) == 0 {
		l.Published = corpus.Date{Year: 2025, Month: 6}
	}
	return l
}

func (m maker) links(most int) (links []bot.Link) {
	for range m.number(4, most) {
		links = append(links, m.link(m.IntN(400)))
	}
	return links
}

func (m maker) card() bot.Card {
	tones := []bot.Tone{bot.ToneOpen, bot.ToneDecided, bot.ToneSettled, bot.ToneCleared, ""}
	c := bot.Card{
		Case: corpus.CaseID(fmt.Sprint("case-", m.IntN(50))), Title: m.text(120), Tone: tones[m.IntN(len(tones))], Status: m.text(200), Forum: m.text(60),
		Date: m.text(5), Summary: m.text(600), Footer: m.text(120), Links: m.links(60),
	}
	for range m.number(6, 40) {
		f := bot.Field{Name: m.text(40), Differs: m.IntN(3) == 0, Stands: m.IntN(4) == 0}
		for range m.number(2, 30) {
			f.Lines = append(f.Lines, m.text(300))
		}
		if m.IntN(30) == 0 {
			f.Lines = append(f.Lines, strings.Repeat(bits[m.IntN(len(bits))], 6000))
		}
		c.Fields = append(c.Fields, f)
	}
	return c
}

func (m maker) table() *bot.Table {
	cells := func(n, most int) (out []string) {
		for range n {
			out = append(out, m.text(most))
		}
		return out
	}
	columns := 1 + m.IntN(4)
	t := &bot.Table{Head: cells(columns, 20), Notes: cells(m.number(3, 30), 40)}
	for range m.number(8, 60) {
		t.Rows = append(t.Rows, cells(columns, 60))
	}
	return t
}

func (m maker) reply() bot.Reply {
	r := bot.Reply{
		Text: m.text(300), Body: m.text(m.number(1, 400)), Note: m.text(60), Links: m.links(300), Private: m.IntN(4) == 0,
		Actions: m.actions(m.number(5, 30)), Pages: m.pages(), Menu: m.menu(), Picking: []string{"", "/evidence", "pick"}[m.IntN(3)],
	}
	if m.IntN(4) == 0 {
		r.Longer = &bot.Action{Label: "More", Says: "/more case-1", Aside: true}
	}
	if m.IntN(6) == 0 {
		r.Copy = m.text(300)
	}
	for range m.number(1, 20) {
		r.States = append(r.States, bot.Statement{Text: m.text(200), Link: m.link(m.IntN(400))})
	}
	if m.IntN(3) == 0 {
		r.Table = m.table()
	}
	if m.IntN(3) == 0 {
		r.Picture = &bot.Picture{Name: "casebot-fines.png", Alt: m.text(200), PNG: pixel()}
	}
	for range m.number(3, 14) {
		r.Cards = append(r.Cards, m.card())
	}
	for range m.number(3, 30) {
		q := bot.Quote{Proves: m.text(40), Text: m.text(200), Link: m.link(m.IntN(400))}
		for range m.IntN(4) {
			q.Marks = append(q.Marks, corpus.Span{Start: m.IntN(220) - 10, End: m.IntN(220) - 10})
		}
		r.Quotes = append(r.Quotes, q)
	}
	for range m.number(3, 40) {
		r.Choices = append(r.Choices, bot.Choice{Case: corpus.CaseID(fmt.Sprint("case-", m.IntN(50))), Label: m.text(80), Detail: m.text(80)})
	}
	for range m.number(1, 8) {
		c := bot.Conflict{Case: corpus.CaseID(fmt.Sprint("case-", m.IntN(50))), Name: m.text(30)}
		for range m.number(3, 20) {
			c.Claims = append(c.Claims, bot.ConflictClaim{Value: m.text(40), Source: corpus.ArticleID(fmt.Sprint("art-", m.IntN(400))), Mistaken: m.text(5)})
		}
		r.Conflicts = append(r.Conflicts, c)
	}
	return r
}

// says is what a control says, now and then more than Discord takes.
func (m maker) says() string {
	commands := []string{"/evidence case-", "/share ", "/delete", "/page ", "/rate ", "none ", "/"}
	said := commands[m.IntN(len(commands))] + fmt.Sprint(m.IntN(30))
	if m.IntN(20) == 0 {
		said += strings.Repeat("長", m.IntN(120))
	}
	return said
}

func (m maker) actions(n int) (actions []bot.Action) {
	for range n {
		actions = append(actions, bot.Action{Label: m.text(40), Says: m.says(), Danger: m.IntN(6) == 0, Main: m.IntN(6) == 0, Aside: m.IntN(2) == 0})
	}
	return actions
}

func (m maker) pages() *bot.Pages {
	if m.IntN(2) == 0 {
		return nil
	}
	of := m.number(4, 5000)
	return &bot.Pages{At: m.IntN(of + 2), Of: of, Says: m.says()}
}

func (m maker) menu() *bot.Menu {
	if m.IntN(3) > 0 {
		return nil
	}
	menu := &bot.Menu{Hint: m.text(80), Says: m.says(), Of: []bot.MenuKind{bot.MenuItems, bot.MenuChannels, bot.MenuRoles}[m.IntN(3)]}
	for range m.number(6, 40) {
		menu.Items = append(menu.Items, bot.MenuItem{Label: m.text(60), Detail: m.text(60), Value: m.text(20), Chosen: m.IntN(3) == 0})
	}
	return menu
}

func (m maker) form() bot.Form {
	f := bot.Form{Title: m.text(40), Says: m.says()}
	for i := range 1 + m.number(3, 8) {
		f.Fields = append(f.Fields, bot.FormField{
			Name: fmt.Sprint("field-", i), Label: m.text(40), Value: m.text(300), Long: m.IntN(2) == 0, Required: m.IntN(2) == 0, MaxRunes: m.IntN(9000) - 10,
		})
	}
	return f
}
