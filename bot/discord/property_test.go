package discord

import (
	"cmp"
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

// Whatever a reply holds, Discord takes the message, no source is lost or cut,
// nobody is pinged and nothing but a source is a link.
//
// The rule for sources: each is a link in the message. Only where there are more of them
// than the embeds of one message hold, though nothing else were in them, may the rest be
// counted in a line instead. A reply that the bot makes has controls that lead to those:
// [TestNoArchiveBreaksALimit] uses them, and there none may be lost.
func TestNoReplyBreaksALimit(t *testing.T) {
	const shards = 4
	seeds := uint64(20_000)
	if raced {
		seeds = 1_000
		t.Logf("under the race detector %d replies instead of 20,000", seeds)
	}
	for shard := range uint64(shards) {
		t.Run(fmt.Sprint(shard), func(t *testing.T) {
			t.Parallel()
			whole := 0
			for seed := shard; seed < seeds; seed += shards {
				if holds(t, seed) {
					whole++
				}
			}
			if whole < int(seeds)/shards*9/10 {
				t.Errorf("only %d of %d replies have no more sources than a message holds: they are too odd to prove much", whole, seeds/shards)
			}
		})
	}
}

// holds checks the reply of one seed, and reports whether a message holds all its sources:
// then it shows them.
func holds(t *testing.T, seed uint64) bool {
	t.Helper()
	m := maker{rand.New(rand.NewPCG(seed, 1))}
	r, locale := m.reply(), []string{"", "zh-CN", "zh-TW"}[seed%3]
	reply := render(r, bot.WordingFor(locale))
	route, body := sentTo(seed, reply)
	upload, err := encode(body)
	if err != nil {
		t.Fatal(err)
	}
	if problems := discordtest.ProblemsOf(route, upload.kind, upload.data); len(problems) > 0 {
		t.Fatalf("seed %d to %s: %s", seed, route, strings.Join(problems, "\n"))
	}
	plain, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	seen := see(t, plain)
	lost, said := missing(r, seen), saidMissing(seen, locale)
	if said < len(lost) || said > len(lost)+unlinkable(r) {
		t.Fatalf("seed %d: %d sources are lost, and the message says %d: %q\n%s", seed, len(lost), said, lost, seen.Text())
	}
	held := shortest(r) < maxEmbedText*9/10
	if held && said > 0 {
		t.Fatalf("seed %d: %d sources are left out, though all of them have room: %q\n%s", seed, said, lost, seen.Text())
	}
	plainEnough(t, seed, r, seen)
	controlled(t, seed, r, seen)
	f := m.form()
	if seed%4 > 0 || !sayable(f.Says) {
		return held // it is not opened
	}
	form, err := json.Marshal(modal(f))
	if err != nil {
		t.Fatal(err)
	}
	if problems := discordtest.Problems("callback", form); len(problems) > 0 {
		t.Fatalf("seed %d, a form: %s", seed, strings.Join(problems, "\n"))
	}
	return held
}

// shortest is how many characters the sources of a reply take at least: the pages alone,
// each once, with the shortest labels.
func shortest(r bot.Reply) (n int) {
	known := map[string]bool{}
	for _, l := range allLinks(r) {
		l.Published = corpus.Date{}
		if key := linkKey(l); !known[key] {
			known[key] = true
			n += length(linked(bot.Wording{}, l, cmp.Or(l.Page, l.URL), leastLabel)) + 1
		}
	}
	return n
}

// The plainer form of a message keeps to the limits too, and says how many of its
// sources it has no room for.
func TestNoPlainerFormBreaksALimit(t *testing.T) {
	for seed := range uint64(2_000) {
		m := maker{rand.New(rand.NewPCG(seed, 2))}
		r, locale := m.reply(), []string{"", "zh-CN", "zh-TW"}[seed%3]
		body, err := json.Marshal(channelMessage{message: bare(r, bot.WordingFor(locale)), Nonce: "n", Enforce: true})
		if err != nil {
			t.Fatal(err)
		}
		if problems := discordtest.Problems("message", body); len(problems) > 0 {
			t.Fatalf("seed %d: %s", seed, strings.Join(problems, "\n"))
		}
		seen, lost := see(t, body), 0
		for _, l := range r.Links {
			if target, ok := linkable(l); !ok || !strings.Contains(seen.Content, "<"+target+">") {
				lost++
			}
		}
		if said := saidMissing(seen, locale); said != lost {
			t.Fatalf("seed %d: %d sources are lost, and the message says %d:\n%s", seed, lost, said, seen.Content)
		}
		seen.Content, _, _ = strings.Cut(seen.Content, "\n<http") // the sources themselves are meant to be links
		plainEnough(t, seed, r, seen)
	}
}

// sentTo is one of the ways in which a message is sent.
func sentTo(seed uint64, m message) (route string, body any) {
	switch seed % 4 {
	case 0:
		return "callback", callback{4, m}
	case 1:
		return "callback", callback{7, m.whole()}
	case 2:
		m.Flags = 0
		return "message", channelMessage{message: m, Nonce: fmt.Sprint(seed), Enforce: true}
	}
	return "edit", m.whole()
}

// controlled checks that what takes a reply back or shares it is there, and that
// its pages can be turned.
func controlled(t *testing.T, seed uint64, r bot.Reply, m *discordtest.Message) {
	t.Helper()
	there := map[string]bool{}
	for _, c := range m.Controls() {
		there[c.CustomID] = true
	}
	wanted := map[string]bool{}
	for _, a := range r.Actions {
		if lasting(a) && sayable(a.Says) && !blank(line(a.Label)) {
			wanted[a.Says] = true
		}
	}
	for says := range wanted {
		if !there[says] && len(wanted) <= maxActions { // a menu or a page that says the same is as good
			t.Fatalf("seed %d: %q is lost", seed, says)
		}
	}
	p := r.Pages
	if p != nil && p.Of > 1 && p.At > 0 && p.At <= p.Of && sayable(turn(*p, p.Of+1)) && (r.Menu == nil || r.Menu.Says != p.Says) && (!there[turn(*p, p.At+1)] || !there[turn(*p, p.At-1)]) {
		t.Fatalf("seed %d: the pages %+v cannot be turned", seed, *p)
	}
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
func saidMissing(m *discordtest.Message, locale string) int {
	before, after, _ := strings.Cut(bot.WordingFor(locale).Say(wordsMissing), "%d")
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
	var reply struct {
		discordtest.Message
		Data *discordtest.Message
	}
	if err := json.Unmarshal(body, &reply); err != nil {
		t.Fatal(err)
	}
	if reply.Data != nil {
		return reply.Data
	}
	return &reply.Message
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
