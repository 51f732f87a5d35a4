package bot_test

import (
	"cmp"
	"context"
	"fmt"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index"
)

// A search says how what it found is spread, and each thing to add leaves as many
// cases as are counted.
func TestASearchCountsWhatItFound(t *testing.T) {
	b, _ := open(t)
	reply := say(t, b, "/search camera")
	want := "By topic: surveillance cameras 7; home cameras 4; hacking 3. By country: China 3; South Korea 3; Brazil 1. " +
		"By kind: criminal 4; civil 3; constitutional 1. By status: accused, not convicted 3; decided 3; convicted 1. By year: 2025 3; 2024 1; 2023 2. " +
		`To narrow it, add: topic:"surveillance cameras"; in:CN; kind:criminal; status:accused; year:2025.`
	if !strings.HasPrefix(reply.Note, want) {
		t.Errorf("%q\nwant %q", reply.Note, want)
	}
	for add, n := range map[string]int{`topic:"surveillance cameras"`: 7, "in:CN": 3, "kind:criminal": 4, "status:accused": 3, "year:2025": 3} {
		if reply := say(t, b, "/search camera "+add); !strings.HasPrefix(reply.Text, fmt.Sprintf("%d cases for ", n)) {
			t.Errorf("with %s: %s", add, reply.Text)
		}
	}
}

// What all have alike narrows nothing, and what is shown whole need not be counted.
func TestWhatNarrowsNothingIsNotCounted(t *testing.T) {
	b, _ := open(t)
	for text, not := range map[string]string{
		"/search in:CN":                   "By country",
		"/search kind:criminal":           "By kind",
		"/search camera status:sentenced": "By ",
		"/search zebulon":                 "By ",
		"/search fine year:2024":          "By year",
		"/case Han":                       "To narrow it",
		"/search 摄像头 in:CN kind:criminal": "By ",
	} {
		if reply := say(t, b, text); strings.Contains(reply.Note, not) {
			t.Errorf("%s: %q", text, reply.Note)
		}
	}
}

func TestCountsAreInTheLanguageOfTheReader(t *testing.T) {
	b, _ := open(t)
	for locale, want := range map[string][]string{
		"zh-CN": {"国家或地区：中国 3；韩国 3；巴西 1。", "类型：刑事 4；民事 3；", "可加以下条件缩小范围：topic:\"surveillance cameras\"；in:CN；"},
		"zh-TW": {"國家或地區：中國 3；南韓 3；巴西 1。", "類型：刑事 4；民事 3；", "可加以下條件縮小範圍：topic:\"surveillance cameras\"；in:CN；"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Locale: locale, Options: map[string]string{"query": "camera"}})
		for _, w := range want {
			if !strings.Contains(reply.Note, w) {
				t.Errorf("%s: %q lacks %q", locale, reply.Note, w)
			}
		}
	}
}

// Counts of the best matches alone are marked so.
func TestASampleIsMarked(t *testing.T) {
	archive, engine := filled(t)
	b := bot.New(archive, sampled{engine}, bot.Config{})
	if reply := say(t, b, "/search camera"); !strings.HasPrefix(reply.Note, "Of the best 1,000: By topic: ") {
		t.Errorf("%q", reply.Note)
	}
}

// Without the time to count there are no counts, neither in a reply nor to choose
// from, and what was not counted is not remembered either.
func TestWithoutTimeNothingIsCounted(t *testing.T) {
	archive, engine := filled(t)
	h := &halting{Engine: engine, halt: true}
	b := bot.New(archive, h, bot.Config{})
	if reply := say(t, b, "/search camera"); strings.Contains(reply.Note, "By ") || !strings.Contains(reply.Text, "At least") {
		t.Errorf("%q, %q", reply.Text, reply.Note)
	}
	if got := chosen(t, b, "search", "kind", nil); got != nil {
		t.Errorf("suggests %q", got)
	}
	h.halt = false
	if got := chosen(t, b, "search", "kind", nil); len(got) == 0 {
		t.Error("with time it suggests nothing either")
	}
}

// A halting searcher has no time to count.
type halting struct {
	Engine
	halt bool
}

// An Engine is a searcher that says where it is.
type Engine interface {
	index.Searcher
	Position(ctx context.Context) (index.Position, error)
}

func (h *halting) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	page, err := h.Engine.Search(ctx, req)
	if h.halt && err == nil && req.Kind == corpus.CaseRecord {
		page.Partial, page.Next, page.Facets = true, "", nil
	}
	return page, err
}

// What a reply or a list calls a value by is read as that value, in every language.
func TestEveryLabelOfAValueIsReadAsThatValue(t *testing.T) {
	b, _ := open(t)
	read := 0
	for _, locale := range append(bot.Locales(), "") {
		for _, option := range []string{"status", "kind", "jurisdiction"} {
			for _, value := range b.Complete(t.Context(), bot.Request{Command: "search", Locale: locale, Options: map[string]string{option: ""}}, option) {
				field := map[string]string{"jurisdiction": "in"}[option]
				typed := cmp.Or(field, option) + `:"` + value.Label + `"`
				query, _ := index.Parse(typed)
				if filter, ok := query.(index.Filter); !ok || filter.Value != value.Value {
					t.Errorf("%s (%s) is read as %s, want %s", typed, locale, query, value.Value)
				}
				read++
			}
		}
	}
	if read < 90 {
		t.Errorf("%d labels alone", read)
	}
}
