package answer

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestCleanKeepsTheQuestionAndNothingElse(t *testing.T) {
	for _, c := range []struct{ intent, in, want string }{
		{"plain text stays", "How long was Han jailed?", "How long was Han jailed?"},
		{"markup and spoilers go", "||**how long**|| was ~~`Han`~~ jailed??", "how long was Han jailed??"},
		{"direction characters go", "\u202ejailed\u202c Han", "jailed Han"},
		{"accents do not pile up", "Hq" + strings.Repeat("\u0301", 300) + "n", "Hq" + strings.Repeat("\u0301", 4) + "n"},
		{"zero-width characters go", "H\u200ba\u200dn", "Han"},
		{"full width becomes plain", "Ｈａｎ？", "Han?"},
		{"everyone is not called", "@everyone ask @here", "ask"},
		{"user, role, channel, emoji and time go", "<@1> <@!2> <@&3> <#4> <a:x:5> <:y:6> <t:7:R> Han", "Han"},
		{"a slash command mention goes", "</case:123> Han", "Han"},
		{"a link keeps its label", "[Han](https://evil.example/x) case", "Han case"},
		{"addresses go", "see https://evil.example/x?y=1 and www.evil.example Han", "see and Han"},
		{"other schemes go", "javascript://alert(1) Han", "Han"},
		{"an address ends where Chinese begins", "https://x.example/a韩某被判多久？", "韩某被判多久?"},
		{"addresses go wherever they stand", "1https://evil.example/a _HTTPS://evil.example 看https://evil.example看 x(ftp://evil.example) a.www.evil.example Han", "1 _ 看 看 x( a. Han"},
		{"addresses that markup takes apart", "https:**//evil.example **https**://evil.example dis`cord.gg/abc` Han", "Han"},
		{"further schemes", "<mailto:a@evil.example> <tel:+1> steam://run/1 Han", "Han"},
		{"further invites", "xdiscord.gg/abc https://discord.com/invite/abc discord.com/invite/abc discordapp.com/invite/x Han", "x Han"},
		{"a colon and a slash are no address", "court:ICO 12:30 and/or Han", "court:ICO 12:30 and/or Han"},
		{"invites go", "discord.gg/abc Han", "Han"},
		{"invites by the longer address go", "_discord.com/invite/abc discordapp.com/invite/abc Han", "_ Han"},
		{"a lone at sign goes", "mail me @ home", "mail me home"},
		{"white space is single", "  Han \n\t case ", "Han case"},
		{"controls are spaces", "Han\x00\x1b[31mcase", "Han [31mcase"},
		{"broken UTF-8 is a space", "Han\xffcase", "Han case"},
		{"Chinese stays", "韩某被判多久？", "韩某被判多久?"},
		{"nothing stays nothing", " \u200b ", ""},
	} {
		if got := Clean(c.in); got != c.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", c.intent, c.in, got, c.want)
		}
	}
}

func TestCleanIsBounded(t *testing.T) {
	got := Clean(strings.Repeat("韩", 5000))
	if n := utf8.RuneCountInString(got); n != MaxQuestion {
		t.Errorf("a question of 5,000 characters keeps %d, want %d", n, MaxQuestion)
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{
		{"short", 10, "short"},
		{"exact", 5, "exact"},
		{"too long a text", 8, "too…"},
		{"cut at a space", 5, "cut…"},
		{"韩某被判多久", 4, "韩某被…"},
	} {
		if got := Shorten(c.in, c.n); got != c.want {
			t.Errorf("Shorten(%q, %d) = %q, want %q", c.in, c.n, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("||**how**|| [x](https://y) <@&1> @everyone \u202e")
	f.Add("[[[[(((<<<@@@")
	f.Fuzz(func(t *testing.T, in string) {
		out := Clean(in)
		if !utf8.ValidString(out) || utf8.RuneCountInString(out) > 18*MaxQuestion {
			t.Errorf("Clean(%q) = %q", in, out)
		}
		for _, bad := range []string{"@", "`", "*", "\u202e", "\x00", "\n"} {
			if strings.Contains(out, bad) {
				t.Errorf("Clean(%q) = %q keeps %q", in, out, bad)
			}
		}
	})
}
