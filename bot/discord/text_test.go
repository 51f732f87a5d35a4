package discord

import (
	"strings"
	"testing"

	"casebot/bot"
)

func TestEscape(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plain, (brackets) [2025] a-b 3.5 ~ | #tag > @me", "plain, (brackets) [2025] a-b 3.5 ~ | #tag > @me"},
		{"*b* _i_ `c` \\", "\\*b\\* \\_i\\_ \\`c\\` \\\\"},
		{"~~s~~ ||spoiler|| |||", `\~~s\~~ \||spoiler\|| \|\||`},
		{"[click](https://evil.example)", `[click]\(https\://evil.example)`},
		{"<@1> <#2> <@&3> <:e:4> <t:5:R> </case:6> <https://x>", `\<@1> \<#2> \<@&3> \<:e:4> \<t:5:R> \</case:6> \<https\://x>`},
		{"@everyone and @here, a@b.example", `\@everyone and \@here, a@b.example`},
		{"see https://e.org/a_b or HTTP://E.ORG", `see https\://e.org/a\_b or HTTP\://E.ORG`},
		{"discord.gg/abc Discord.com/invite/abc discordapp.com/invite/abc discord.com", `discord\.gg/abc Discord\.com/invite/abc discordapp\.com/invite/abc discord.com`},
		{"# big\n## less\n-# small\n> quote\n>>> all\n1. one", "\\# big\n\\## less\n\\-# small\n\\> quote\n\\>>> all\n1\\. one"},
		{"- item\na # b\n#### four\n#tag\n1.5 and ://", "- item\na # b\n#### four\n#tag\n1.5 and ://"},
		{"  12. twelve", `  12\. twelve`},
	} {
		if got := escape(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestFit(t *testing.T) {
	family := "👨‍👩‍👧‍👦"
	for _, c := range []struct {
		text  string
		limit int
		want  string
	}{
		{"short", 5, "short"},
		{"a longer text", 9, "a longer…"},
		{"a longer text", 10, "a longer…"},
		{"a*b*c", 5, `a\*b…`},
		{"**", 4, `\*\*`},
		{"**", 3, `\*…`},
		{family + family, 8, family + "…"},
		{family + family, 7, "…"},
		{"🇨🇳🇨🇳🇨🇳", 5, "🇨🇳🇨🇳…"},
		{"e\u0301\u0301x", 3, "…"},
		{"x", 0, ""},
		{"", 0, ""},
		{"x", -1, ""},
	} {
		if got := fit(c.text, c.limit, escape); got != c.want {
			t.Errorf("%q in %d: got %q, want %q", c.text, c.limit, got, c.want)
		}
	}
}

func TestClean(t *testing.T) {
	if got, want := clean(" a\r\nb\x00\u202e\t\xff c\u00a0\u2066d\u2069 "), "a\nb \uFFFD c d"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := line(" a\n\n b\t c "), "a b c"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBlank(t *testing.T) {
	for text, want := range map[string]bool{"": true, " \n\u2003": true, "\u200b\u200d": true, ".": false, "韩": false, "👍": false} {
		if blank(text) != want {
			t.Errorf("blank(%q) = %v", text, !want)
		}
	}
}

func TestSafeURL(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"https://e.org/a?b=c#:~:text=d,e", "https://e.org/a?b=c#:~:text=d,e"},
		{" https://e.org/a b ", "https://e.org/a%20b"},
		{"https://e.org/案件", "https://e.org/案件"},
		{"https://e.org/x_(y)", "https://e.org/x_(y)"},
		{"https://e.org/x_((y))", "https://e.org/x_%28%28y%29%29"},
		{"https://e.org/x)", "https://e.org/x%29"},
		{"https://e.org/(x", "https://e.org/%28x"},
		{"https://e.org/<x>\\`|\"", "https://e.org/%3Cx%3E%5C%60%7C%22"},
		{"https://e.org/\u202ex\u3000", "https://e.org/%E2%80%AEx"},
		{"https://e.org/\xffx", "https://e.org/%FFx"},
		{"https://e.org/\uFFFDx", "https://e.org/%EF%BF%BDx"},
		{"javascript:alert(1)", ""}, {"file:///etc/passwd", ""}, {"https://", ""}, {"//e.org", ""}, {"https://e.org/%zz\x7f", ""}, {"", ""},
	} {
		got, ok := safeURL(c.address)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q: got %q, %v; want %q", c.address, got, ok, c.want)
		}
	}
}

func TestSourceLine(t *testing.T) {
	full := source("A [title]", "https://e.org/a")
	for _, c := range []struct {
		name  string
		link  bot.Link
		label int
		want  string
	}{
		{"full", full, fullLabel, `[A [title]](<https://e.org/a>) · Sixth Tone · 16 June 2025`},
		{"short", full, shortLabel, `[A [title]](<https://e.org/a>)`},
		{"a title like a link", source("x](https://evil.example)", "https://e.org/a"), shortLabel, `[Sixth Tone](<https://e.org/a>)`},
		{"a bracket in a title", source("x](y) z", "https://e.org/a"), shortLabel, `[x)(y) z](<https://e.org/a>)`},
		{"the publisher as title", bot.Link{Publisher: "P", URL: "https://e.org/a"}, fullLabel, `[P](<https://e.org/a>)`},
		{"only an address", bot.Link{Title: "https://e.org/a", URL: "https://e.org/a"}, fullLabel, `[e.org](<https://e.org/a>)`},
		{"a file", bot.Link{Title: "T", Origin: "articles/han_1.txt"}, fullLabel, `T · articles/han\_1.txt`},
		{"nothing known", bot.Link{Source: "art-1"}, fullLabel, "source art-1"},
		{"an unsafe address", bot.Link{Title: "T", URL: "ftp://e.org/a"}, fullLabel, `T · ftp\://e.org/a`},
	} {
		if got := sourceLine(bot.Wording{}, c.link, c.label); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLongTitlesOfSourcesAreCutAndAddressesNever(t *testing.T) {
	address := "https://e.org/" + strings.Repeat("a", 900)
	got := sourceLine(bot.Wording{}, source(strings.Repeat("t", 500), address), fullLabel)
	if !strings.Contains(got, "(<"+address+">)") || length(got) > maxFieldValue {
		t.Errorf("%d characters: %q", length(got), got)
	}
}
