package console

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/corpus"

	"github.com/google/go-cmp/cmp"
)

// echo answers each request with its text.
type echo struct{}

func (echo) Handle(_ context.Context, req bot.Request) bot.Reply {
	return bot.Reply{Text: "heard " + req.Text}
}

func TestRunAnswersLinesUntilItIsToldToStop(t *testing.T) {
	for _, c := range []struct{ intent, in, want string }{
		{"each line gets a reply", "one\ntwo\n", "> heard one\n\n> heard two\n\n> "},
		{"empty lines are passed over", "\n  \none\n", "> > > heard one\n\n> "},
		{"quit ends it", "one\nquit\ntwo\n", "> heard one\n\n> "},
		{"so does /exit", "/exit\ntwo\n", "> "},
		{"a last line needs no end", "one", "> heard one\n\n> "},
		{"nothing is no error", "", "> "},
	} {
		var out strings.Builder
		if err := Run(t.Context(), echo{}, strings.NewReader(c.in), &out, "> ", ""); err != nil {
			t.Errorf("%s: %v", c.intent, err)
		}
		if diff := cmp.Diff(c.want, out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.intent, diff)
		}
	}
}

// A tab stays where it ends a command that is not finished, and nowhere else.
func TestATabEndsACommandThatIsNotFinished(t *testing.T) {
	heard := listener{}
	if err := Run(t.Context(), &heard, strings.NewReader(" /one \t \t\n two\t\n\t\n/three \n"), io.Discard, "", ""); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(listener{"/one\t", "two", "/three"}, heard); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// listener notes what it is asked.
type listener []string

func (l *listener) Handle(_ context.Context, req bot.Request) bot.Reply {
	*l = append(*l, req.Text)
	return bot.Reply{}
}

func TestRunSaysThatALineIsTooLong(t *testing.T) {
	var out strings.Builder
	err := Run(t.Context(), echo{}, strings.NewReader(strings.Repeat("x", maxLine+1)), &out, "", "")
	if err == nil || !strings.Contains(err.Error(), "longer than") {
		t.Errorf("error: %v", err)
	}
}

func TestRunStopsWhileItWaitsForALine(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	silent, _ := io.Pipe()
	ended := make(chan error)
	go func() { ended <- Run(ctx, echo{}, silent, io.Discard, "", "") }()
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// stopper ends its context when it is asked.
type stopper struct{ stop context.CancelFunc }

func (s stopper) Handle(context.Context, bot.Request) bot.Reply {
	s.stop()
	return bot.Reply{Text: "bye"}
}

func TestRunStopsWithItsContextThoughNobodyTypes(t *testing.T) {
	in, typed := io.Pipe()
	defer typed.Close()
	go io.WriteString(typed, "one\n") // and nothing more: the terminal stays open
	ctx, stop := context.WithCancel(t.Context())
	var out strings.Builder
	if err := Run(ctx, stopper{stop}, in, &out, "", ""); err != nil || out.String() != "bye\n\n" {
		t.Errorf("%v, %q", err, out.String())
	}
}

func TestRunSaysThatReadingFailed(t *testing.T) {
	in, typed := io.Pipe()
	typed.CloseWithError(errors.New("the line is dead"))
	err := Run(t.Context(), echo{}, in, io.Discard, "", "")
	if err == nil || !strings.Contains(err.Error(), "the line is dead") {
		t.Errorf("error: %v", err)
	}
}

// torn is an output that cannot be written to.
type torn struct{}

func (torn) Write([]byte) (int, error) { return 0, errors.New("the pipe is gone") }

func TestRunStopsWhenNobodyListens(t *testing.T) {
	if err := Run(t.Context(), echo{}, strings.NewReader("one\ntwo\n"), torn{}, "", ""); err == nil {
		t.Error("writing failed and nothing was said")
	}
}

func TestRenderLaysAReplyOut(t *testing.T) {
	day := corpus.Date{Year: 2026, Month: 2, Day: 3}
	page := bot.Link{Title: "Lantern fined", Publisher: "Courier", Published: day, URL: "https://c.example/1"}
	got := Render(bot.Reply{
		Text: "First line.\nSecond line.", Body: "A body.\n\nIts end.",
		Cards: []bot.Card{{
			Title: "Lantern", Status: "Lantern: final.", Forum: "IE", Summary: "It was fined.",
			Fields: []bot.Field{{Name: "Fine", Lines: []string{"1 (A)", "2 (B)"}, Differs: true}},
			Links:  []bot.Link{page, {Title: "note.txt", Origin: "dir/note.txt"}}, Footer: "Checked.",
		}},
		Quotes:  []bot.Quote{{Text: "A registry of faces.", Marks: []corpus.Span{{Start: 2, End: 10}}, Link: page}},
		Choices: []bot.Choice{{Case: "ie-lantern", Label: "Lantern", Detail: "IE · 2026"}},
		Note:    "A note.",
	}, bot.Wording{})
	want := `First line.
Second line.

A body.

Its end.

── Lantern
   Lantern: final.
   IE

   It was fined.

   Fine — sources differ
     · 1 (A)
     · 2 (B)
   Sources
     · Lantern fined, Courier, 3 February 2026
       https://c.example/1
     · note.txt
       file: dir/note.txt

   Checked.

“A *registry* of faces.”
   — Lantern fined, Courier, 3 February 2026
   https://c.example/1

  Lantern
    IE · 2026
    /case ie-lantern

A note.
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestWhatComesFromOutsideCannotSteerTheTerminal(t *testing.T) {
	hostile := "a\x1b]0;title\x07b\u202ec\r\nd\u009b31me\xff"
	got := Render(bot.Reply{
		Text: hostile, Note: hostile, Body: hostile,
		Cards:   []bot.Card{{Title: hostile, Status: hostile, Footer: hostile, Links: []bot.Link{{Title: hostile, URL: hostile}}}},
		Quotes:  []bot.Quote{{Text: hostile, Link: bot.Link{Title: hostile, Origin: hostile}}},
		Choices: []bot.Choice{{Label: hostile, Detail: hostile, Case: corpus.CaseID(hostile)}},
	}, bot.Wording{})
	for _, bad := range []string{"\x1b", "\x07", "\u202e", "\r", "\u009b", "\xff"} {
		if strings.Contains(got, bad) {
			t.Errorf("%q reaches the terminal", bad)
		}
	}
}

func TestMarksStayWithinTheQuote(t *testing.T) {
	for _, c := range []struct {
		marks []corpus.Span
		want  string
	}{
		{nil, "one two three four"},
		{[]corpus.Span{{Start: 0, End: 3}, {Start: 8, End: 13}}, "*one* two *three* four"},
		{[]corpus.Span{{Start: 0, End: 18}}, "one two three four"},
		{[]corpus.Span{{Start: 4, End: 7}, {Start: 5, End: 9}}, "one *two* three four"},
		{[]corpus.Span{{Start: 4, End: 99}}, "one two three four"},
	} {
		if got := marked(bot.Quote{Text: "one two three four", Marks: c.marks}); got != c.want {
			t.Errorf("marks %v: %q, want %q", c.marks, got, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 100, []string{"one two three"}},
		{"a verylongword b", 5, []string{"a", "verylongword", "b"}},
		{"最高法发布案例", 6, []string{"最高法", "发布案", "例"}},
		{"案例，涉及", 5, []string{"案", "例，", "涉及"}},
		{"see 案例 here", 8, []string{"see 案例", "here"}},
		{"trailing  ", 20, []string{"trailing"}},
	} {
		if diff := cmp.Diff(c.want, wrap(c.in, c.limit)); diff != "" {
			t.Errorf("wrap(%q, %d) (-want +got):\n%s", c.in, c.limit, diff)
		}
	}
}

func FuzzRender(f *testing.F) {
	f.Add("text \x1b[31m 最高法 \u202e end", 3, 9)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		out := Render(bot.Reply{Text: text, Quotes: []bot.Quote{{Text: text, Marks: []corpus.Span{{Start: start, End: end}}}}}, bot.Wording{})
		if strings.ContainsAny(out, "\x1b\x07\r\u202e") {
			t.Errorf("Render(%q) = %q", text, out)
		}
	})
}

func TestLabelsAreInTheReadersLanguage(t *testing.T) {
	r := bot.Reply{
		Text:  "Orchard",
		Cards: []bot.Card{{Title: "Orchard", Fields: []bot.Field{{Name: "Fine", Lines: []string{"1", "2"}, Differs: true}}, Links: []bot.Link{{Title: "Lantern Daily", Origin: "lantern.txt"}}}},
		Pages: &bot.Pages{At: 1, Of: 3, Says: "/page k"},
	}
	for locale, words := range map[string][]string{
		"":      {"Fine — sources differ", "Sources", "file: lantern.txt", "Page 1 of 3: /page k 2"},
		"zh-CN": {"Fine — 来源不一", "来源", "文件：lantern.txt", "第1页，共3页：/page k 2"},
		"zh-TW": {"Fine — 來源不一", "來源", "檔案：lantern.txt", "第1頁，共3頁：/page k 2"},
	} {
		got := Render(r, bot.WordingFor(locale))
		for _, word := range words {
			if !strings.Contains(got, word) {
				t.Errorf("%q: no %q in\n%s", locale, word, got)
			}
		}
	}
}
