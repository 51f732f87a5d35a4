package bot_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/index"
	"casebot/index/bleveindex"
)

// A meter counts how often values are counted, and fails while it is told to.
type meter struct {
	*bleveindex.Engine
	mu     sync.Mutex
	counts int
	err    error
}

func (m *meter) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if req.Facets || req.Limit == 1 {
		if m.counts++; m.err != nil {
			return nil, m.err
		}
	}
	return m.Engine.Search(ctx, req)
}

func TestWhatIsTypedLetterByLetterIsCountedOnce(t *testing.T) {
	l := libraryOf(t, 9)
	m := &meter{Engine: l.engine}
	l.Bot = bot.New(l.archive, m, bot.Config{})
	var typing sync.WaitGroup
	for _, typed := range []string{"", "c", "ch", "chi", "chin", "china"} {
		typing.Go(func() {
			if got := chosen(t, l.Bot, "search", "jurisdiction", map[string]string{"jurisdiction": typed}); !slices.Contains(got, "China · 3 cases") {
				t.Errorf("%q: %q", typed, got)
			}
		})
	}
	typing.Wait()
	if m.counts != 1 {
		t.Errorf("counted %d times", m.counts)
	}
	added := metered(50)
	added.Jurisdiction = "CN"
	l.archive.PutCase(added)
	l.sync()
	if got := chosen(t, l.Bot, "search", "jurisdiction", nil); got[0] != "China · 4 cases" || m.counts != 2 {
		t.Errorf("after a write %q, counted %d times", got, m.counts)
	}
	for range 2 {
		if got := chosen(t, l.Bot, "search", "jurisdiction", map[string]string{"query": "name:\"matter 50\""}); !slices.Equal(got, []string{"China · 1 case"}) {
			t.Errorf("of another search %q", got)
		}
	}
	if m.counts != 3 {
		t.Errorf("counted %d times", m.counts)
	}
}

func TestACountThatFailedIsTriedAgain(t *testing.T) {
	l := libraryOf(t, 3)
	m := &meter{Engine: l.engine, err: errors.New("disk gone")}
	l.Bot = bot.New(l.archive, m, bot.Config{})
	if got := chosen(t, l.Bot, "stats", "topic", nil); got != nil {
		t.Errorf("%q", got)
	}
	m.err = nil
	if got := chosen(t, l.Bot, "stats", "topic", nil); !slices.Equal(got, []string{"face registry · 3 cases"}) {
		t.Errorf("%q", got)
	}
	l.engine.Close()
	if got := chosen(t, l.Bot, "stats", "topic", nil); got != nil {
		t.Errorf("of a closed index %q", got)
	}
}

func TestMuchIsCountedAndLittleRemembered(t *testing.T) {
	l := libraryOf(t, 3)
	m := &meter{Engine: l.engine}
	l.Bot = bot.New(l.archive, m, bot.Config{})
	for i := range 450 {
		if got := chosen(t, l.Bot, "search", "topic", map[string]string{"query": "meter " + strings.Repeat("x", i+1)}); len(got) != 1 {
			t.Fatalf("%q", got)
		}
	}
	if m.counts != 450 {
		t.Errorf("counted %d times", m.counts)
	}
}

func TestAServerThatShowsSomeTopicsIsSuggestedThose(t *testing.T) {
	_, kept := serving(t)
	l := libraryOf(t, 9)
	odd := metered(20)
	odd.Topics = []string{"doorbells"}
	l.archive.PutCase(odd)
	l.sync()
	l.Bot = bot.New(l.archive, l.engine, bot.Config{Settings: kept})
	set(t, kept, state.Settings{Topics: []string{"doorbells"}})
	topics := func(guild string) (out []string) {
		for _, c := range l.Complete(t.Context(), bot.Request{Command: "search", Guild: guild}, "topic") {
			out = append(out, c.Value)
		}
		return out
	}
	if here, elsewhere := topics(guild), topics(""); !slices.Equal(here, []string{"doorbells"}) || !slices.Equal(elsewhere, []string{"face registry", "doorbells"}) {
		t.Errorf("%q here, %q elsewhere", here, elsewhere)
	}
}

// Two statistics of one scope read its cases once, until the archive changes.
func TestTheCasesOfAStatisticAreReadOnce(t *testing.T) {
	l := libraryOf(t, 9)
	read := 0
	l.archive.Check = func(_ context.Context, what string) error {
		if strings.HasPrefix(what, "ie-meter-") {
			read++
		}
		return nil
	}
	l.Bot = bot.New(l.archive, l.engine, bot.Config{})
	for _, c := range []struct {
		text string
		read bool
		want string
	}{
		{"/stats", true, "9 confirmed cases"},
		{"/stats topics", false, "9 confirmed cases"},
		{"/timeline in:CN", true, "3 confirmed cases"},
		{"/stats in:CN", false, "3 confirmed cases"},
		{"/stats in:GB", true, "3 confirmed cases"}, // and with it the others are forgotten
		{"/stats", true, "9 confirmed cases"},
	} {
		before := read
		if reply := say(t, l.Bot, c.text); !strings.Contains(reply.Text, c.want) || (read > before) != c.read {
			t.Errorf("%s: %d cases are read for %q", c.text, read-before, reply.Text)
		}
	}
	l.archive.PutCase(metered(50))
	l.sync()
	if reply := say(t, l.Bot, "/stats"); !strings.Contains(reply.Text, "10 confirmed cases") {
		t.Errorf("after a write: %q", reply.Text)
	}
}

// What there was no time to look for is not remembered as what there is not.
func TestAStatisticThatWasOutOfTimeIsReadAgain(t *testing.T) {
	l := libraryOf(t, 9)
	l.Bot = bot.New(l.archive, l.engine, bot.Config{})
	late, cancel := context.WithTimeout(t.Context(), -1)
	defer cancel()
	for _, text := range []string{"/stats in:CN", "/timeline in:CN"} {
		if reply := l.Handle(late, bot.Request{Text: text}); !strings.Contains(reply.Text, "no time") {
			t.Errorf("%s out of time: %q", text, reply.Text)
		}
		if reply := say(t, l.Bot, text); !strings.Contains(reply.Text, "3 confirmed cases") {
			t.Errorf("%s in time: %q", text, reply.Text)
		}
	}
}
