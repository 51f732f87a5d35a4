package bot_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
)

// A server that lists some cases quotes the articles that these rely on, and no
// others.
func TestAServersLimitsHoldForQuotes(t *testing.T) {
	_, kept := serving(t)
	stray := &corpus.Article{
		Source: corpus.Source{ID: corpus.ArticleIDForURL("https://stray.example/1"), Title: "Camera toys", Publisher: "The Stray", URL: "https://stray.example/1"},
		Origin: "stray.txt", Language: "en", Text: "A surveillance camera is a toy, wrote nobody in particular.",
	}
	stray.Sentences = []corpus.Span{{Start: 0, End: len(stray.Text)}}
	archive, engine := filled(t, page(), stray)
	b := bot.New(archive, engine, bot.Config{Settings: kept})
	for _, c := range []struct {
		intent, region, text string
		quoted               []string
	}{
		{"without limits", "", "/search surveillance camera toy", []string{"https://stray.example/1", daily}},
		{"of a country", "CN", "/search surveillance camera toy", []string{daily}},
		{"of another", "GB", "/search surveillance camera toy", nil},
		{"what is nearest without limits", "", "Why is a surveillance camera so cheap?", []string{"https://stray.example/1", daily}},
		{"what is nearest in a country", "CN", "Why is a surveillance camera so cheap?", []string{daily}},
		{"what is nearest in another", "GB", "Why is a surveillance camera so cheap?", nil},
	} {
		rules := state.Settings{}
		if c.region != "" {
			rules.Jurisdictions = []string{c.region}
		}
		set(t, kept, rules)
		reply := b.Handle(t.Context(), in(c.text))
		var quoted []string
		for _, q := range reply.Quotes {
			quoted = append(quoted, q.Link.Page)
		}
		slices.Sort(quoted)
		slices.Sort(c.quoted)
		if quoted = slices.Compact(quoted); !slices.Equal(quoted, c.quoted) {
			t.Errorf("%s: %q: %v, want %v", c.intent, reply.Text, quoted, c.quoted)
		}
		for _, l := range reply.Links {
			if c.region != "" && l.Page == "https://stray.example/1" {
				t.Errorf("%s: it is linked all the same", c.intent)
			}
		}
	}
	set(t, kept, state.Settings{Jurisdictions: []string{"CN"}})
	archive.Check = func(_ context.Context, what string) error {
		if what == string(page().ID) {
			return errFire
		}
		return nil
	}
	if reply := b.Handle(t.Context(), in("/search surveillance camera toy")); !reply.Failed || len(reply.Quotes) > 0 {
		t.Errorf("an article that cannot be read: %+v", reply)
	}
}

// A topic that a server chose when it was called otherwise is the same one today.
func TestATopicThatIsCalledOtherwiseTodayIsShown(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Topics: []string{"facial recognition"}})
	want := b.Handle(t.Context(), in("/search camera"))
	if want.Failed || len(want.Cards) == 0 {
		t.Fatalf("%q", want.Text)
	}
	set(t, kept, state.Settings{Topics: []string{"face recognition", "facial recognition"}})
	if got := b.Handle(t.Context(), in("/search camera")); got.Text != want.Text || got.Note != want.Note {
		t.Errorf("%q, %q; want %q, %q", got.Text, got.Note, want.Text, want.Note)
	}
}

// What has to do with a case is listed where the server lists it, whatever they share.
func TestAServersLimitsHoldForRelatedCases(t *testing.T) {
	b, kept := serving(t)
	for _, c := range []struct {
		intent string
		rules  state.Settings
		want   []string
	}{
		{"of two countries", state.Settings{Jurisdictions: []string{"GR", "NL"}}, []string{"gr-clearview-2022", "nl-clearview-2024"}},
		{"of a country and a topic", state.Settings{Jurisdictions: []string{"GR", "NL"}, Topics: []string{"web scraping"}}, []string{"gr-clearview-2022", "nl-clearview-2024"}},
		{"of another topic", state.Settings{Jurisdictions: []string{"GR", "NL"}, Topics: []string{"deepfake"}}, nil},
	} {
		set(t, kept, c.rules)
		var got []string
		reply := b.Handle(t.Context(), in("/related it-clearview-2022"))
		for _, choice := range reply.Choices {
			got = append(got, string(choice.Case))
		}
		if said := strings.HasPrefix(reply.Text, "Of what this server lists: "); said != (c.want == nil) {
			t.Errorf("%s: %q", c.intent, reply.Text)
		}
		if slices.Sort(got); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.intent, got, c.want)
		}
	}
}

// What a server shows is said by its names in the reader's language, as filters are.
func TestAServersLimitsAreSaidByTheirNames(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Jurisdictions: []string{"CN", "EU"}, Topics: []string{"home cameras"}})
	for locale, want := range map[string]string{
		"en-GB": "only cases of: home cameras · China, European Union.", "zh-CN": "home cameras · 中国、欧盟", "zh-TW": "home cameras · 中國、歐盟",
	} {
		req := in("/search camera")
		req.Locale = locale
		if reply := b.Handle(t.Context(), req); !strings.Contains(reply.Note, want) || strings.Contains(reply.Note, "CN") {
			t.Errorf("%s: %q", locale, reply.Note)
		}
	}
}

// A list and a figure say of which cases they are also where they found one alone; what a
// question names is answered for whatever the server lists.
func TestAServersLimitsAreSaidWhereOneCaseIsFound(t *testing.T) {
	b, kept := serving(t)
	set(t, kept, state.Settings{Jurisdictions: []string{"US"}})
	for text, said := range map[string]bool{
		"who was fined in the US in 2024?":   true,
		"2024年美国有谁被罚款？":                      true,
		"largest fine in the US in 2024?":    true,
		"which cases are in the US in 2019?": true,
		"how much was Kramer fined?":         false,
	} {
		reply := b.Handle(t.Context(), in(text))
		if got := strings.Contains(reply.Note, "This server lists only cases of: "); got != said || len(reply.Cards) != 1 {
			t.Errorf("%s: %q, %q with %d cards", text, reply.Text, reply.Note, len(reply.Cards))
		}
	}
}

// A picture, and what is related to a case, say of which cases a server lists: a picture
// is seen elsewhere too.
func TestWhatLeavesAServerSaysWhichCasesItLists(t *testing.T) {
	b, kept := serving(t)
	const said = "This server lists only cases of: China."
	for _, listed := range []bool{true, false} {
		rules := state.Settings{}
		if listed {
			rules.Jurisdictions = []string{"CN"}
		}
		set(t, kept, rules)
		for _, text := range []string{"/stats", "/stats topics", "/stats fines", "/stats fines by topic", "/timeline in:CN"} {
			if alt := drawn(t, b.Handle(t.Context(), in(text))).Alt; strings.Contains(alt, said) != listed {
				t.Errorf("%v: %s: %s", listed, text, alt)
			}
		}
		if alt := drawn(t, b.Handle(t.Context(), in("/timeline Han"))).Alt; strings.Contains(alt, said) {
			t.Errorf("of one case: %s", alt)
		}
		if reply := b.Handle(t.Context(), in("/related cn-spc-2025-06-12-han")); strings.Count(reply.Text+reply.Note, said) != map[bool]int{true: 1}[listed] || len(reply.Choices) == 0 {
			t.Errorf("%v: %q %q", listed, reply.Text, reply.Note)
		}
	}
}
