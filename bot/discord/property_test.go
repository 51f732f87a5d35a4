package discord

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"

	"github.com/clipperhouse/uax29/v2/graphemes"
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
		f := bot.Field{Name: m.text(40), Differs: m.IntN(3) == 0}
		for range m.number(2, 30) {
			f.Lines = append(f.Lines, m.text(300))
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
	r := bot.Reply{Text: m.text(300), Body: m.text(m.number(1, 400)), Note: m.text(60), Links: m.links(300), Private: m.IntN(4) == 0}
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
		q := bot.Quote{Text: m.text(200), Link: m.link(m.IntN(400))}
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

// Whatever a reply holds, Discord takes the message, no source is lost or cut,
// nobody is pinged and nothing but a source is a link.
func TestNoReplyBreaksALimit(t *testing.T) {
	const seeds, shards = 2000, 4
	for shard := range uint64(shards) {
		t.Run(fmt.Sprint(shard), func(t *testing.T) {
			t.Parallel()
			whole := 0
			for seed := shard; seed < seeds; seed += shards {
				if holds(t, seed) {
					whole++
				}
			}
			if whole < seeds/shards/2 {
				t.Errorf("only %d of %d replies kept every source: they are too odd to prove much", whole, seeds/shards)
			}
		})
	}
}

// holds checks the reply of one seed, and reports whether all its sources are shown.
func holds(t *testing.T, seed uint64) bool {
	t.Helper()
	r := maker{rand.New(rand.NewPCG(seed, 1))}.reply()
	reply := callback{4, render(r)}
	upload, err := encode(reply)
	if err != nil {
		t.Fatal(err)
	}
	if problems := discordtest.ProblemsOf("callback", upload.kind, upload.data); len(problems) > 0 {
		t.Fatalf("seed %d: %s", seed, strings.Join(problems, "\n"))
	}
	body, err := json.Marshal(reply)
	if err != nil {
		t.Fatal(err)
	}
	seen := see(t, body)
	lost, said := missing(r, seen), saidMissing(seen)
	if said < len(lost) || said > len(lost)+unlinkable(r) {
		t.Fatalf("seed %d: %d sources are lost, and the message says %d: %q\n%s", seed, len(lost), said, lost, seen.Text())
	}
	plainEnough(t, seed, r, seen)
	return said == 0
}

// unlinkable counts the sources that cannot be links.
func unlinkable(r bot.Reply) int {
	n := 0
	for _, l := range allLinks(r) {
		if _, ok := safeURL(l.URL); !ok {
			n++
		}
	}
	return n
}

// saidMissing returns how many sources a message says are missing.
func saidMissing(m *discordtest.Message) int {
	before, after, _ := strings.Cut(wordsMissing, "%d")
	_, rest, found := strings.Cut(m.Text(), before)
	if !found {
		return 0
	}
	number, _, _ := strings.Cut(rest, after)
	n, _ := strconv.Atoi(number)
	return n
}

func see(t *testing.T, body []byte) *discordtest.Message {
	t.Helper()
	var reply struct{ Data discordtest.Message }
	if err := json.Unmarshal(body, &reply); err != nil {
		t.Fatal(err)
	}
	return &reply.Data
}

// plainEnough checks what no schema can: whole characters, and no live markup but
// our own.
func plainEnough(t *testing.T, seed uint64, r bot.Reply, m *discordtest.Message) {
	t.Helper()
	if !utf8.ValidString(m.Text()) {
		t.Fatalf("seed %d: not UTF-8", seed)
	}
	if cut, ok := strings.CutSuffix(m.Content, ellipsis); ok && length(r.Text) > maxContent {
		if !endsOnCluster(escape(clean(r.Text)), cut) {
			t.Fatalf("seed %d: cut within a character: %q", seed, m.Content)
		}
	}
	for _, live := range []string{"<@", "<#", "<t:", "@everyone", "https://evil.example"} {
		if i := strings.Index(m.Content, live); i >= 0 && (i == 0 || m.Content[i-1] != '\\') {
			t.Fatalf("seed %d: %q is live in %q", seed, live, m.Content)
		}
	}
	links := maskedTargets(m)
	for _, l := range allLinks(r) {
		for _, address := range addresses(l) {
			if target, ok := safeURL(address); ok {
				delete(links, target)
			}
		}
	}
	for target := range links {
		t.Fatalf("seed %d: a link to %q, which is no source", seed, target)
	}
}

func maskedTargets(m *discordtest.Message) map[string]bool {
	targets := map[string]bool{}
	for _, l := range m.Links() {
		targets[l] = true
	}
	return targets
}

// endsOnCluster reports whether a prefix of a text ends between two characters.
func endsOnCluster(text, prefix string) bool {
	for c := graphemes.FromString(text); c.Next(); {
		if text[:c.End()] == prefix {
			return true
		}
	}
	return prefix == "" || !strings.HasPrefix(text, prefix)
}
