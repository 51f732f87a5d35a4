package console

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/bot"
)

// sketch answers with a picture that shows the text of the request.
type sketch struct{}

func (sketch) Handle(_ context.Context, req bot.Request) bot.Reply {
	if req.Text == "none" {
		return bot.Reply{Text: "no picture"}
	}
	return bot.Reply{Text: "drawn", Note: "Counted.", Picture: &bot.Picture{Name: "casebot-years.png", Alt: "Cases by year: " + req.Text, PNG: []byte(req.Text)}}
}

func TestAPictureIsWrittenOnceAndOverNothing(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "pictures")
	h := Drawn(sketch{}, folder)
	draw := func(text string) string {
		return strings.TrimPrefix(h.Handle(t.Context(), bot.Request{Text: text}).Note, "Counted.\nPicture: ")
	}
	first, second := filepath.Join(folder, "casebot-years.png"), filepath.Join(folder, "casebot-years-2.png")
	for _, c := range []struct{ intent, text, want string }{
		{"a picture is written", "one", first},
		{"the same is not written again", "one", first},
		{"another gets a number", "two", second},
		{"the first is found again", "one", first},
		{"and so is the second", "two", second},
	} {
		if got := draw(c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.intent, got, c.want)
		}
	}
	for file, want := range map[string]string{first: "one", second: "two"} {
		if held, err := os.ReadFile(file); err != nil || string(held) != want {
			t.Errorf("%s holds %q, %v", file, held, err)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 2 {
		t.Errorf("the folder holds %v", entries)
	}
}

func TestAReplyWithoutAPictureWritesNothing(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "pictures")
	if reply := Drawn(sketch{}, folder).Handle(t.Context(), bot.Request{Text: "none"}); reply.Note != "" {
		t.Errorf("%+v", reply)
	}
	if _, err := os.Stat(folder); err == nil {
		t.Error("a folder was made for nothing")
	}
}

func TestAPictureThatCannotBeWrittenIsSaidToBeMissing(t *testing.T) {
	file := filepath.Join(t.TempDir(), "taken")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	reply := Drawn(sketch{}, file).Handle(t.Context(), bot.Request{Text: "one"})
	if !strings.Contains(reply.Note, "was not written") {
		t.Errorf("%+v", reply)
	}
}

func TestATableAndAPictureAreShown(t *testing.T) {
	got := Render(bot.Reply{
		Text:    "The archive has 2 cases.",
		Table:   &bot.Table{Head: []string{"Year", "Cases"}, Rows: [][]string{{"2026", "2\x1b[31m"}}, Notes: []string{"no year known: 1"}},
		Picture: &bot.Picture{Name: "casebot-years.png", Alt: "Cases by year: 2026 2"},
		Note:    "Absence proves nothing.\nPicture: /tmp/casebot-years.png",
	}, bot.Wording{})
	want := `The archive has 2 cases.

  Year  Cases
  ───────────
  2026  2[31m
  ───────────
  no year known: 1

Cases by year: 2026 2

Absence proves nothing.
Picture: /tmp/casebot-years.png
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
