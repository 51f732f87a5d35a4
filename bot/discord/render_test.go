package discord

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/corpus"
)

func source(title, address string) bot.Link {
	return bot.Link{
		Source: "art-1", Title: title, Publisher: "Sixth Tone", Published: corpus.Date{Year: 2025, Month: 6, Day: 16},
		URL: address, Page: address, Origin: address,
	}
}

// hans is a reply about one case, with everything that a card has.
func hans() bot.Reply {
	return bot.Reply{
		Text: "Han — sentenced to three years and one month.",
		Cards: []bot.Card{{
			Case: "cn-han", Title: "Han", Tone: bot.ToneDecided, Status: "Han: sentenced.", Forum: "Court · CN", Date: "2025-06-12",
			Summary: "He sold footage.", Footer: "Sources checked on 1 August 2026; later developments may be missing.",
			Fields: []bot.Field{
				{Name: "Fine (Han)", Lines: []string{"13,000 yuan"}},
				{Name: "Gain (Han)", Lines: []string{"6,000 yuan", "7,000 yuan"}, Differs: true},
			},
			Links: []bot.Link{source("Cameras", "https://e.org/a#:~:text=x")},
		}},
		Quotes: []bot.Quote{{Text: "Han sold 193 cameras.", Marks: []corpus.Span{{Start: 9, End: 12}}, Link: source("Cameras", "https://e.org/a#:~:text=y")}},
		Links:  []bot.Link{source("Cameras", "https://e.org/a#:~:text=x"), source("Elsewhere", "https://e.org/b")},
		Conflicts: []bot.Conflict{
			{Case: "cn-han", Name: "Gain (Han)", Claims: []bot.ConflictClaim{{Value: "6,000 yuan"}}},
			{Case: "other", Name: "Loss", Claims: []bot.ConflictClaim{{Value: "one", Source: "art-1"}, {Value: "two", Mistaken: "a slip"}}},
		},
		Note: "Other cases have the same words.",
	}
}

func TestACardReadsInOrder(t *testing.T) {
	got := sent(t, hans()).Text()
	want := strings.Join([]string{
		"Han — sentenced to three years and one month.",
		"Han", "**Han: sentenced.**", "Court · CN · 2025-06-12", "He sold footage.",
		"Fine (Han)", "13,000 yuan", "Gain (Han) · sources differ", "6,000 yuan", "7,000 yuan",
		"Sources", "[Cameras](<https://e.org/a#:~:text=x>) · Sixth Tone · 16 June 2025",
		"Sources checked on 1 August 2026; later developments may be missing.",
		"", "> “Han sold **193** cameras.”", "— [Cameras](<https://e.org/a#:~:text=y>) · Sixth Tone · 16 June 2025",
		"Other cases have the same words.",
		"Loss · sources differ", "one — Cameras", "two — mistaken: a slip",
		"Sources", "[Elsewhere](<https://e.org/b>) · Sixth Tone · 16 June 2025", "",
	}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// sent renders a reply, fails the test where Discord would refuse it, and returns
// it as it is seen.
func sent(t *testing.T, r bot.Reply) *discordtest.Message {
	t.Helper()
	reply := callback{4, render(r, bot.Wording{})}
	upload, err := encode(reply)
	if err != nil {
		t.Fatal(err)
	}
	body, err := json.Marshal(reply)
	if err != nil {
		t.Fatal(err)
	}
	if problems := discordtest.ProblemsOf("callback", upload.kind, upload.data); len(problems) > 0 {
		t.Fatalf("%s\n%s", strings.Join(problems, "\n"), body)
	}
	return see(t, body)
}

func TestToneChoosesTheColour(t *testing.T) {
	seen := map[int]bool{}
	for _, tone := range []bot.Tone{bot.ToneOpen, bot.ToneDecided, bot.ToneSettled, bot.ToneCleared} {
		colour := sent(t, bot.Reply{Cards: []bot.Card{{Title: "x", Tone: tone}}}).Embeds[0].Color
		if colour == 0 || seen[colour] {
			t.Errorf("%s has the colour %06x", tone, colour)
		}
		seen[colour] = true
	}
}

func TestAnEmptyReplySaysSo(t *testing.T) {
	for name, r := range map[string]bot.Reply{
		"nothing": {}, "blanks": {Text: " \n\u2003", Body: " ", Note: "\u202e"}, "empty parts": {Cards: []bot.Card{{}}, Choices: []bot.Choice{{}}, Conflicts: []bot.Conflict{{}}},
	} {
		if got := sent(t, r); got.Content != wordsNothing || len(got.Embeds) > 0 {
			t.Errorf("%s: %s", name, got.Raw)
		}
	}
}

func TestContentIsTheReplysText(t *testing.T) {
	for _, text := range []string{
		"Han was fined 13,000 yuan (see [2025] EWHC 12).", "- Han (2025)\n- Zhang (2019)", "韩某被判处有期徒刑三年一个月。", "100 % | 50 ~ 60 — “quoted”", "#metoo, C#, 5 > 3",
	} {
		if got := sent(t, bot.Reply{Text: text}).Content; got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
}

func TestLongContentIsCut(t *testing.T) {
	got := sent(t, bot.Reply{Text: strings.Repeat("*", 5000)}).Content
	if length(got) != 1999 || !strings.HasSuffix(got, `\*…`) {
		t.Errorf("%d characters, ending in %q", length(got), got[len(got)-10:])
	}
}

func TestAMenuHoldsWhatDiscordTakes(t *testing.T) {
	var choices []bot.Choice
	for i := range 30 {
		choices = append(choices, bot.Choice{Case: corpus.CaseID(fmt.Sprint("case-", i)), Label: strings.Repeat("长", 150), Detail: strings.Repeat("x", 150)})
	}
	choices = append(choices, choices[0], bot.Choice{Case: "", Label: "no ID"}, bot.Choice{Case: corpus.CaseID(strings.Repeat("x", 101))})
	choices[3].Label = " "
	menu := sent(t, bot.Reply{Text: "x", Choices: choices}).Controls()[0]
	if len(menu.Options) != 25 || menu.Options[3].Label != "case-3" || menu.Placeholder != "Which case? The first 25 of 30" {
		t.Errorf("%d options, %q, %q", len(menu.Options), menu.Options[3].Label, menu.Placeholder)
	}
	if got := sent(t, bot.Reply{Choices: choices[:2]}).Controls()[0].Placeholder; got != wordsPick {
		t.Errorf("placeholder %q", got)
	}
}

func TestCardsBeyondTenEmbedsAreNamed(t *testing.T) {
	var r bot.Reply
	for i := range 12 {
		r.Cards = append(r.Cards, bot.Card{Title: fmt.Sprint("Case ", i), Links: []bot.Link{source("s", fmt.Sprint("https://e.org/", i))}})
	}
	got := sent(t, r)
	if len(got.Embeds) != 10 || !strings.Contains(got.Text(), "Also: Case 9; Case 10; Case 11") || len(got.Links()) != 12 {
		t.Errorf("%d embeds, %d links:\n%s", len(got.Embeds), len(got.Links()), got.Text())
	}
}

// Where there is no room for the names of all cards, those without an embed that are
// not named are counted, whatever the sources leave.
func TestEveryCardIsNamedOrCounted(t *testing.T) {
	for _, sources := range []int{0, 400} {
		var r bot.Reply
		for i := range 400 {
			r.Cards = append(r.Cards, bot.Card{Title: fmt.Sprintf("Case %d v. Camera Company", i)})
		}
		for i := range sources {
			r.Links = append(r.Links, source("s", fmt.Sprint("https://e.org/", i)))
		}
		text, counted := sent(t, r).Text(), 0
		unnamed := slices.DeleteFunc(slices.Clone(r.Cards), func(c bot.Card) bool { return strings.Contains(text, c.Title) })
		if _, rest, ok := strings.Cut(text, "and "); ok {
			fmt.Sscanf(rest, "%d more", &counted)
		}
		for len(unnamed) > 0 && sources > 0 && slices.ContainsFunc(r.Cards[:maxEmbeds-1], func(c bot.Card) bool { return c.Title == unnamed[0].Title }) {
			unnamed = unnamed[1:] // it has an embed, and no room for the whole of its name
		}
		if len(unnamed) != counted || counted == 0 || counted == len(r.Cards) {
			t.Errorf("%d sources: %d cards are not named, and %d counted:\n%s", sources, len(unnamed), counted, text)
		}
	}
}

func TestBodiesAreProse(t *testing.T) {
	r := bot.Reply{Text: "Help.", Body: "/case NAME — Show a case\n\nA <mention> is a question.", Note: "The end."}
	if got, want := sent(t, r).Text(), "Help.\n\n/case NAME — Show a case\n\nA \\<mention> is a question.\n\n\nThe end.\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	r.Body = strings.Repeat("word ", 2000)
	if got := sent(t, r).Embeds[0].Description; length(got) != maxDescription && length(got) != maxDescription-1 || !strings.HasSuffix(got, "word…") {
		t.Errorf("%d characters, ending in %q", length(got), got[len(got)-9:])
	}
}

// A source that several cards have stands on each while there is room.
func TestSharedSourcesStandOnEachCard(t *testing.T) {
	shared := []bot.Link{source("Cameras", "https://e.org/a")}
	r := bot.Reply{Cards: []bot.Card{{Title: "Han", Links: shared}, {Title: "Zhang", Links: shared}}, Links: shared}
	if got := sent(t, r).Links(); !slices.Equal(got, []string{"https://e.org/a", "https://e.org/a"}) {
		t.Errorf("links %q", got)
	}
	r.Quotes = []bot.Quote{{Text: "one", Link: shared[0]}, {Text: "two", Link: shared[0]}}
	if got := sent(t, r).Text(); strings.Count(got, "](<") != 3 || !strings.Contains(got, "> “two”\n— Cameras") {
		t.Errorf("got\n%s", got)
	}
}

// Where sources fill a message everything else gives way to them: first their
// publishers and dates, then the rest; and what does not fit is counted.
func TestSourcesComeFirst(t *testing.T) {
	r := hans()
	r.Cards[0].Summary = strings.Repeat("long ", 1000)
	r.Links = nil
	for i := range 260 {
		r.Links = append(r.Links, source(strings.Repeat("title ", 20), fmt.Sprintf("https://e.org/%03d", i)))
	}
	got := sent(t, r)
	lost := missing(r, got)
	if len(lost) == 0 || !strings.Contains(got.Text(), fmt.Sprintf(wordsMissing, len(lost))) {
		t.Errorf("%d links are lost:\n%s", len(lost), got.Text())
	}
	r.Links = r.Links[:60]
	got = sent(t, r)
	if lost := missing(r, got); len(lost) > 0 {
		t.Errorf("lost %q", lost)
	}
}

// missing returns the addresses of a reply that a message does not show, passages
// included. The page does for a passage where no field holds that, and in a message that
// has no room for all of its passages.
func missing(r bot.Reply, m *discordtest.Message) []string {
	shown, full := m.Links(), crowded(r)
	var lost []string
	for _, l := range allLinks(r) {
		target, ok := safeURL(l.URL)
		if !ok || slices.Contains(shown, target) || slices.Contains(lost, target) {
			continue
		}
		if page, _ := safeURL(l.Page); !full && holdable(l) || !slices.Contains(shown, page) {
			lost = append(lost, target)
		}
	}
	return lost
}

// holdable reports whether a field holds the address of a passage.
func holdable(l bot.Link) bool {
	return length(linked(bot.Wording{}, l, l.URL, shortLabel)) <= maxFieldValue
}

// crowded reports whether a reply has more passages than its embeds have room for, though
// nothing else were in them. Cards that are shown in short have all of their links.
func crowded(r bot.Reply) bool {
	l := newLayout(r, bot.Wording{}, leastLabel, linksIn(r))
	l.sources(0, true)
	return l.missing > 0
}

func allLinks(r bot.Reply) []bot.Link {
	all := slices.Clone(r.Links)
	for _, c := range r.Cards {
		all = append(all, c.Links...)
	}
	for _, q := range r.Quotes {
		all = append(all, q.Link)
	}
	for _, s := range r.States {
		all = append(all, s.Link)
	}
	return all
}

func TestAnAddressThatIsTooLongGivesWayToItsPage(t *testing.T) {
	l := source("Cameras", "https://e.org/a#:~:text="+strings.Repeat("x", 1100))
	l.Page = "https://e.org/a"
	if got := sent(t, bot.Reply{Links: []bot.Link{l}}).Links(); !slices.Equal(got, []string{"https://e.org/a"}) {
		t.Errorf("links %q", got)
	}
	l.Page = l.URL // and where that is as long no field holds it, but the description does
	if got := sent(t, bot.Reply{Links: []bot.Link{l}}); !slices.Equal(got.Links(), []string{l.URL}) || len(got.Embeds[0].Fields) > 0 {
		t.Errorf("links %q", got.Links())
	}
	l.URL += strings.Repeat("x", 3000) // which nothing holds
	l.Page = l.URL
	if got := sent(t, bot.Reply{Links: []bot.Link{l}}).Text(); !strings.Contains(got, fmt.Sprintf(wordsMissing, 1)) {
		t.Errorf("got %q", got)
	}
}

func TestFieldsDropWholeLines(t *testing.T) {
	lines := []string{"", strings.Repeat("a", 400), strings.Repeat("b", 400), strings.Repeat("c", 400)}
	got := sent(t, bot.Reply{Cards: []bot.Card{{Fields: []bot.Field{{Name: " ", Lines: lines}, {Name: "none"}, {Name: strings.Repeat("n", 400), Lines: []string{strings.Repeat("d", 2000)}, Differs: true}}}}}).Embeds[0]
	if len(got.Fields) != 2 || got.Fields[0].Name != "…" || got.Fields[0].Value != lines[1]+"\n"+lines[2]+"\n…" {
		t.Errorf("fields %+v", got.Fields)
	}
	if f := got.Fields[1]; !strings.HasSuffix(f.Name, "n… · sources differ") || length(f.Name) != maxFieldName || f.Value != strings.Repeat("d", 1021)+"…" {
		t.Errorf("field %+v", f)
	}
}

func TestMoreFieldsThanAnEmbedTakes(t *testing.T) {
	c := bot.Card{Title: "x", Links: []bot.Link{source("s", "https://e.org/a")}}
	for i := range 40 {
		c.Fields = append(c.Fields, bot.Field{Name: fmt.Sprint(i), Lines: []string{"v"}})
	}
	got := sent(t, bot.Reply{Cards: []bot.Card{c}}).Embeds[0]
	if len(got.Fields) != 25 || got.Fields[24].Name != wordsSources {
		t.Errorf("%d fields", len(got.Fields))
	}
}

func TestQuotesMarkWhatMatched(t *testing.T) {
	for _, c := range []struct {
		text  string
		marks []corpus.Span
		want  string
	}{
		{"a *b* c", []corpus.Span{{Start: 2, End: 5}}, `> “a **\*b\*** c”`},
		{"one two", []corpus.Span{{Start: 0, End: 3}, {Start: 2, End: 5}, {Start: 4, End: 99}, {Start: -1, End: 2}}, "> “**one** two”"},
		{"whole", []corpus.Span{{Start: 0, End: 5}}, "> “whole”"},
		{"韩某", []corpus.Span{{Start: 1, End: 3}}, "> “韩某”"},
		{"韩某", []corpus.Span{{Start: 3, End: 6}}, "> “韩**某**”"},
		{"two\nlines", nil, "> “two lines”"},
		{" turned \u202e", []corpus.Span{{Start: 1, End: 3}}, "> “turned”"},
	} {
		if got := quoted(bot.Quote{Text: c.text, Marks: c.marks}); got != c.want {
			t.Errorf("%q %v: got %q, want %q", c.text, c.marks, got, c.want)
		}
	}
}

// A message that has no room for all of its passages has as many as it has room for, those
// of quotes before others, and the pages of the rest.
func TestAsManyPassagesAsThereIsRoomFor(t *testing.T) {
	var r bot.Reply
	for i := range 40 {
		l := source("Cameras", fmt.Sprintf("https://e.org/%d#:~:text=%s", i, strings.Repeat("x", 300)))
		l.Page, _, _ = strings.Cut(l.URL, "#")
		r.Links = append(r.Links, l)
	}
	last := r.Links[39]
	r.Quotes = []bot.Quote{{Text: "Quoted.", Link: last}}
	shown := sent(t, r).Links()
	if lost := missing(r, sent(t, r)); len(lost) > 0 {
		t.Errorf("lost: %q", lost)
	}
	passages := slices.DeleteFunc(slices.Clone(shown), func(at string) bool { return !strings.Contains(at, "#") })
	if len(passages) < 13 || !slices.Contains(passages, last.URL) || !slices.Contains(passages, r.Links[0].URL) || slices.Contains(passages, r.Links[38].URL) {
		t.Errorf("%d of %d links lead to their passages: %.40q", len(passages), len(shown), passages)
	}
	r.Links, r.Quotes = r.Links[:13], nil
	if whole := sent(t, r).Links(); len(whole) != 13 || slices.ContainsFunc(whole, func(at string) bool { return !strings.Contains(at, "#") }) {
		t.Errorf("there is room for all: %.40q", whole)
	}
}
