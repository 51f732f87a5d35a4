package read

import (
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// A bomb is a page that costs more to read than it looks.
var bombs = []struct {
	name string
	page func() string
	want string // part of the error; empty where the page is read
}{
	{"a million attributes on one tag", func() string { return "<p" + attributesInAll(1_000_000) + ">" + cafeStory }, "larger than"},
	{"a million attributes", func() string { return strings.Repeat("<p a b c d e f g h i j>", 50_000) + cafeStory }, "attributes"},
	{"half a million on few tags", func() string { return strings.Repeat("<p"+attributesInAll(50)+">", 10_000) + cafeStory }, "attributes"},
	{"100,000 nested div", func() string { return strings.Repeat("<div>", 100_000) + cafeStory }, "tags"},
	{"50,000 nested div", func() string { return strings.Repeat("<div>", 50_000) + cafeStory }, ""},
	{"50,000 nested tables", func() string { return strings.Repeat("<table><tr><td>", 16_000) + cafeStory }, "too deeply"},
	{"100 nested tables", func() string { return strings.Repeat("<table><tr><td>a</td><td>", 100) + cafeStory }, ""},
	{"20,000 open fonts", func() string { return strings.Repeat("<font size=1 color=a><p>x", 10_000/slower) + cafeStory }, ""},
	{"20,000 open links", func() string { return strings.Repeat("<a href=x><p>x", 10_000/slower) + cafeStory }, ""},
	{"20,000 list items", func() string {
		return "<ul>" + strings.Repeat("<li>An item of the list stands here", 20_000/slower) + "</ul>" + cafeStory
	}, ""},
	{"20,000 paragraphs", func() string { return strings.Repeat("<p>A sentence that is said again and again.</p>", 20_000/slower) }, ""},
	{"20,000 single letters", func() string { return strings.Repeat("<p>a", 20_000/slower) + cafeStory }, ""},
	{"a giant paragraph", func() string {
		return "<p>" + strings.Repeat("A sentence that is said again and again. ", 30_000/slower)
	}, ""},
	{"a giant word", func() string { return "<p>" + strings.Repeat("a", 1<<20) + cafeStory }, ""},
	{"a giant script", func() string { return "<script>" + strings.Repeat("a", 5<<20) + "</script>" + cafeStory }, "larger than"},
	{"too much text", func() string { return strings.Repeat("<p>"+strings.Repeat("Words and words. ", 1000), 250) }, "MiB of text"},
	{"deep linked data", func() string {
		return `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 40_000) + "</script>" + cafeStory
	}, ""},
	{"a million open tags in a comment", func() string { return "<!--" + strings.Repeat("<p>", 500_000) + "-->" + cafeStory }, ""},
	{"angle brackets", func() string { return strings.Repeat("<", 1_000_000) + cafeStory }, ""},
	{"unclosed select", func() string { return "<select>" + strings.Repeat("<option>a", 50_000) + cafeStory }, "no article"},
}

const cafeStory = `<p>The court sentenced the owner of a café on Monday to a fine of 300 euros, payable within a month of the day.</p>
<p>He had filmed his guests with a camera behind the counter, and 27 of them had complained to the authority about it.</p>`

// attributesInAll writes so many attributes, none of a name twice.
func attributesInAll(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, " a%x", i)
	}
	return b.String()
}

// TestBombsAreBounded holds that none of the pages takes the memory or the time
// of the reader: it ends with an article, or with an error that says why.
func TestBombsAreBounded(t *testing.T) {
	const most = 1500 << 20 // bytes in all, garbage included
	for _, bomb := range bombs {
		page := []byte("<html><body>" + bomb.page())
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _, err := Page(PageInput{Address: "https://x.example/a", Type: "text/html", Data: page, Now: fetchedAt})
		runtime.ReadMemStats(&after)
		t.Logf("%-34s %5d MiB allocated: %v", bomb.name, (after.TotalAlloc-before.TotalAlloc)>>20, err)
		if used := after.TotalAlloc - before.TotalAlloc; used > most {
			t.Errorf("%s: %d MiB allocated", bomb.name, used>>20)
		}
		if bomb.want == "" && err != nil || bomb.want != "" && (err == nil || !strings.Contains(err.Error(), bomb.want)) {
			t.Errorf("%s: got %v, want %q", bomb.name, err, bomb.want)
		}
	}
}

// BenchmarkBombs says what the worst pages cost.
func BenchmarkBombs(b *testing.B) {
	for _, bomb := range bombs {
		page := []byte("<html><body>" + bomb.page())
		b.Run(strings.ReplaceAll(bomb.name, " ", "-"), func(b *testing.B) {
			for b.Loop() {
				_, _, _ = Page(PageInput{Address: "https://x.example/a", Type: "text/html", Data: page, Now: fetchedAt})
			}
		})
	}
}
