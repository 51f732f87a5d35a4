package discord

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"net/http"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// pixel is the smallest picture there is.
func pixel() []byte {
	var out bytes.Buffer
	_ = png.Encode(&out, image.NewGray(image.Rect(0, 0, 1, 1))) // a buffer takes everything
	return out.Bytes()
}

func illustratedReply() bot.Reply {
	return bot.Reply{
		Text:    "The archive has 2 cases.",
		Table:   &bot.Table{Head: []string{"Year", "Cases"}, Rows: [][]string{{"2026", "2"}}},
		Picture: &bot.Picture{Name: "casebot-years.png", Alt: "Cases by year: 2026 2", PNG: pixel()},
		Note:    "Absence here proves nothing.",
	}
}

// draws answers every request with a picture.
func draws(context.Context, bot.Request) bot.Reply { return illustratedReply() }

// pictured fails the test where a message does not show the picture and say what
// it shows.
func pictured(t *testing.T, fake *discordtest.Discord, m *discordtest.Message) {
	t.Helper()
	if len(m.Attachments) != 1 || m.Attachments[0].Description != "Cases by year: 2026 2" || m.Embeds[0].Image.URL != "attachment://casebot-years.png" {
		t.Errorf("the picture is not shown: %s", m.Raw)
	}
	if !bytes.Equal(fake.Uploaded("casebot-years.png"), pixel()) {
		t.Error("the picture did not arrive as it is")
	}
}

func TestAPictureComesWithAFirstReplyALateOneAndAMessage(t *testing.T) {
	t.Parallel()
	t.Run("first", func(t *testing.T) {
		r := run(t, draws)
		pictured(t, r.fake, r.fake.Command(t, "case", map[string]string{"name": "x"}))
	})
	t.Run("late", func(t *testing.T) {
		slow := make(chan struct{})
		r := run(t, func(ctx context.Context, req bot.Request) bot.Reply { <-slow; return illustratedReply() }, func(c *Config) { c.Timing.Defer = time.Millisecond })
		in := r.fake.NewCommand("case", map[string]string{"name": "x"})
		r.fake.Deliver(t, in)
		if postponed, _ := in.Postponed(t); !postponed {
			t.Error("the reply was not postponed")
		}
		close(slow)
		pictured(t, r.fake, in.Reply(t))
	})
	t.Run("message", func(t *testing.T) {
		r := run(t, draws)
		pictured(t, r.fake, r.fake.Mention(t, "stats"))
	})
}

func TestATriedAgainPictureIsTheSame(t *testing.T) {
	t.Parallel()
	r := run(t, draws)
	r.fake.Fail(discordtest.Fault{Route: "callback", Status: http.StatusServiceUnavailable})
	pictured(t, r.fake, r.fake.Command(t, "case", map[string]string{"name": "x"}))
	one, _ := encode(callback{4, render(illustratedReply(), bot.Wording{})})
	two, _ := encode(callback{4, render(illustratedReply(), bot.Wording{})})
	if !bytes.Equal(one.data, two.data) || one.kind != two.kind {
		t.Error("the same reply is encoded in two ways")
	}
}

func TestWhereFilesAreForbiddenTheReplyComesWithoutItsPicture(t *testing.T) {
	t.Parallel()
	r := run(t, draws)
	r.fake.Fail(discordtest.Fault{Route: "message", Status: http.StatusForbidden})
	m := r.fake.Mention(t, "stats")
	if len(m.Attachments) > 0 || m.Content != "The archive has 2 cases." || !strings.Contains(m.Text(), "2026") {
		t.Errorf("%s", m.Raw)
	}
	for _, e := range m.Embeds {
		if e.Image.URL != "" {
			t.Errorf("an embed shows %s", e.Image.URL)
		}
	}
}

func TestATableStandsInLettersOfEqualWidth(t *testing.T) {
	m := sent(t, bot.Reply{Text: "x", Table: &bot.Table{
		Head:  []string{"", "韩某", "Xu"},
		Rows:  [][]string{{"Term", "three years and one month [1]", "nine months [1] ``` <@1>"}},
		Notes: []string{"[1] The Example Herald"},
	}})
	want := "```\n" + `      韩某            Xu
────────────────────────────────────
Term  three years     nine months
      and one month   [1] ''' <@1>
      [1]
────────────────────────────────────
[1] The Example Herald` + "\n```"
	if got := m.Embeds[0].Description; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestATableThatIsTooLongIsCutAndClosed(t *testing.T) {
	long := &bot.Table{Head: []string{"Topic", "Cases"}}
	for range 400 {
		long.Rows = append(long.Rows, []string{"an example topic", "1"})
	}
	got := sent(t, bot.Reply{Text: "x", Table: long}).Embeds[0].Description
	if !strings.HasSuffix(got, "an example topic  1\n…\n```") || length(got) < 3500 {
		t.Errorf("%d characters, ending in %q", length(got), got[max(0, len(got)-60):])
	}
}
