package read

import (
	"strings"
	"testing"
)

// TestPagesThatStopAreMarked holds that a page which does not come to its end is
// noticed wherever it stops, and that one which does is not suspected.
func TestPagesThatStopAreMarked(t *testing.T) {
	whole := string(pageWith("", ""))
	last := strings.Index(whole, "asked the owners")
	for _, test := range []struct{ name, page, why string }{
		{"in a word", whole[:last+8], "the page stops before its end"},
		{"in a tag", whole[:strings.LastIndex(whole, "</article>")+5], "the page stops before its end"},
		{"in an attribute", whole[:last] + `asked <a href="https://x.exam`, "the page stops before its end"},
		{"in a script", strings.TrimSuffix(whole, "</article></body></html>") + "</article><script>let a = 'b", "the page stops before its end"},
		{"between two elements", strings.TrimSuffix(whole, "</article></body></html>"), "the page stops before its end"},
		{"in a sentence outside of elements", strings.Replace(whole[:last+8], "<article>", "", 1), "the page stops before its end"},
		{"without the page's own end tags", strings.TrimSuffix(whole, "</body></html>"), ""},
		{"with an element left open", strings.Replace(whole, "</article>", "", 1), ""},
		{"whole", whole, ""},
	} {
		a, warnings := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte(test.page)})
		checkCut(t, test.name, a.Note, warnings, test.why)
	}
}

// TestOffersOfTheRest holds what below a text shows that there is more of it.
func TestOffersOfTheRest(t *testing.T) {
	const links = `<p><a href="/1">A minister opens a bridge</a></p><p><a href="/2">A cat comes home</a></p><p><a href="/3">Rain on Sunday</a></p>`
	for _, test := range []struct{ name, end, why string }{
		{"a line", "<p>Read more…</p>", `the page offers the rest ("read more")`},
		{"a link", `<p><a href="/all">Continue reading →</a></p>`, `the page offers the rest ("continue reading")`},
		{"a link behind counters", `<p>12 shares</p><div><a href="/all">Read the full story</a></div>`, `the page offers the rest ("read the full story")`},
		{"in Chinese", `<div class="more">展开全文</div>`, `the page offers the rest ("展开全文")`},
		{"in Chinese, a link", `<p><a href="/all">阅读全文 &gt;&gt;</a></p>`, `the page offers the rest ("阅读全文")`},
		{"behind the last words", "<p>The owner said that he would never look at a spoon again. Continue reading →</p>", `the text ends with "continue reading"`},
		{"a count of what is left", "<p>The owner said that he would never look at a spoon ag [+1234 chars]</p>", `the text ends with "[+1234 chars]"`},
		{"a count behind an ellipsis", "<p>The owner said that he would never look at a spoon ag… [+97 chars]</p>", `the text ends with "[+97 chars]"`},
		{"the heading of a box", "<h3>Read more</h3>" + links, ""},
		{"a heading, and prose", "<h3>Continue reading</h3><p>The spoons were found in the end, in the pocket of a guest who had forgotten them there on the day before the trial.</p><p>He brought them back on Friday, and the owner of the café gave him a cup of the good coffee and a slice of cake for it.</p>", ""},
		{"words of a sentence", "<p>The owner said that whoever wants to know should read more.</p>", ""},
	} {
		page := strings.Replace(string(pageWith("", "")), "</article>", test.end+"</article>", 1)
		a, warnings := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte(page)})
		checkCut(t, test.name, a.Note, warnings, test.why)
	}
}

// TestACutConnectionIsMarked holds that what the network says counts once.
func TestACutConnectionIsMarked(t *testing.T) {
	for _, test := range []struct{ data, why string }{
		{string(pageWith("", "")), "the connection ended before the page did"},
		{strings.TrimSuffix(string(pageWith("", "")), "</article></body></html>"), "the page stops before its end"},
		{"A court sentences the café’s owner\n\nThe court sentenced the owner of a café on Monday, for which it gave three reasons, one by one. He had filmed his guests.\n", "the connection ended before the page did"},
	} {
		a, warnings := mustPage(t, PageInput{Address: "https://x.example/a", Cut: true, Data: []byte(test.data)})
		checkCut(t, test.data[:20], a.Note, warnings, test.why)
	}
}

// TestCutTextsAreMarked holds that a file may be cut as well as a page.
func TestCutTextsAreMarked(t *testing.T) {
	for end, why := range map[string]string{
		"He had filmed his guests.": "", "He had filmed his guests and…": "the text ends with an ellipsis", "He had filmed hi [+210 chars]": `the text ends with "[+210 chars]"`,
	} {
		a, warnings, err := Text(Input{Name: "a.txt", Data: []byte("A court sentences the café’s owner\n\nThe court sentenced the owner of a café on Monday. The court heard six guests.\n\n" + end + "\n"), Now: fetchedAt})
		if err != nil {
			t.Fatal(err)
		}
		checkCut(t, end, a.Note, strings.Join(warnings, "\n"), why)
	}
}

func checkCut(t *testing.T, name, note, warnings, why string) {
	t.Helper()
	wantNote, wantWarning := "", ""
	if why != "" {
		wantNote, wantWarning = "Truncated: "+why+".", "truncated: "+why+"; save the article's whole text to a file if you may read it"
	}
	if note != wantNote || !strings.Contains(warnings, wantWarning) || why == "" && warnings != "" {
		t.Errorf("%s: %q, %q", name, note, warnings)
	}
}
