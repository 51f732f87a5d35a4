package bot_test

import (
	"fmt"
	"log/slog"
	"regexp"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/index/complete"
)

// Whatever a reply repeats of what was typed, and of what a command makes of it, holds.
func TestWhatIsRepeatedHolds(t *testing.T) {
	var logged strings.Builder
	b := openWith(t, bot.Config{Log: slog.New(slog.NewTextHandler(&logged, nil))})
	for _, text := range []string{"/search 或 camera", "/search 人脸 或", "/search 摄像头 或 或 酒店", "/search OR camera", "/search camera AND (hotel OR motel)", "/search spy -(camera hotel)", "/search cctv OR camera AND drone", "/search (spy AND camera) OR (hotel motel)", "/compare 判", "/compare > 主题:or", `/ask 指纹 年份：court ！比较" 2023 法院`, "/compare Zebulon"} {
		logged.Reset()
		if reply := say(t, b, text); logged.Len() > 0 || strings.HasPrefix(text, "/search 人脸") && strings.Contains(reply.Text+reply.Note, "OR") {
			t.Errorf("%s: %q, %q: %s", text, reply.Text, reply.Note, &logged)
		}
	}
}

// So it does where names are suggested, for what is no name as well.
func TestANearNameThatIsOfferedHolds(t *testing.T) {
	var logged strings.Builder
	archive, engine := filled(t)
	names := complete.New()
	if err := names.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	b := bot.New(archive, engine, bot.Config{Names: names, Log: slog.New(slog.NewTextHandler(&logged, nil))})
	for text, want := range map[string]string{"/evidence (": "", "/sources ！？": "", "/case (2023)京0491民初12142哈": "号", "/case Clearveiw": "Clearview"} {
		logged.Reset()
		if reply := say(t, b, text); logged.Len() > 0 || strings.Contains(reply.Text, "Did you mean") && !strings.Contains(reply.Text, want) || want == "" && strings.Contains(reply.Text, "Did you mean") {
			t.Errorf("%s: %q: %s", text, reply.Text, &logged)
		}
	}
}

// clicked finds what a medium makes a link of.
var clicked = regexp.MustCompile(`(?i).{0,20}(?:[a-z]://|www\.|discord\.gg/|discord\.com/invite/|<tel:).{0,20}`)

// Nothing that a person would click on comes back from any command, wherever it stood.
func TestNothingIsRepeatedLive(t *testing.T) {
	b, _ := open(t)
	for _, spec := range b.Specs() {
		for _, live := range []string{
			"1https://evil.example/a", "_https://evil.example/a", "看https://evil.example/a", "x.https://evil.example/a", "https:**//evil.example/a", "https:||//evil.example/a",
			"wwwww.evil.example", "1ftp://evil.example", "1discord.gg/evil", "discord.com/invite/evil", "<tel:evil>", "[evil](https://evil.example)://evil.example",
		} {
			for _, text := range []string{live + " camera", "xyzq " + live, "name:" + live, `"` + live + `"`, "in:" + live + " " + live + "*", live + " 和 " + live} {
				reply := say(t, b, "/"+spec.Name+" "+text)
				said := fmt.Sprint(reply.Text, reply.Note, reply.Body, reply.Actions, reply.Choices, reply.Picking, reply.Pages)
				if clicked.MatchString(said) {
					t.Errorf("/%s %s: %s", spec.Name, text, clicked.FindString(said))
				}
			}
		}
	}
}

// What a search repeats keeps its star, and no markup; what was not understood is
// named; and a search that only takes away finds all other cases.
func TestWhatASearchRepeats(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search deepf*":                     "“deepf*”",
		"/search name:Clear*":                "“name:Clear*”",
		"/search **camera** *x*":             "“camera x”",
		"/search fine:>1bn camera":           "Read as words: “fine:>1bn”.",
		"/search -in:US":                     "“-in:US”, newest first: ",
		"/search -surveillance -in:US -xyzq": "newest first: ",
	} {
		if reply := say(t, b, text); !strings.Contains(reply.Text, want) || reply.Abstained || strings.Contains(reply.Text, "**") {
			t.Errorf("%s: %q lacks %q", text, reply.Text, want)
		}
	}
}
