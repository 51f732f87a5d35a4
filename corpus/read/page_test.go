package read

import (
	"errors"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

// pageWith returns an HTML page with something in its head and a story in its body.
func pageWith(head, body string) []byte {
	return []byte(`<!doctype html><html lang="en"><head>` + head + `</head><body><article><h1>A court sentences the café’s owner</h1>` + body + cafeStory + cafeMore + `</article></body></html>`)
}

const cafeMore = `<p>The café has been closed since the spring. Its owner told the judge that he had wanted to know who took the spoons.</p>
<p>The authority has asked the owners of other cafés in the street whether they have cameras, too, and where those point.</p>`

func mustPage(t *testing.T, in PageInput) (*corpus.Article, string) {
	t.Helper()
	in.Now = fetchedAt
	a, warnings, err := Page(in)
	if err != nil {
		t.Fatal(err)
	}
	checkSpans(t, a)
	checkSource(t, a)
	return a, strings.Join(warnings, "\n")
}

func TestMetadataOfPages(t *testing.T) {
	for _, test := range []struct{ name, head, want string }{
		{"none", ``, "A court sentences the café’s owner|||"},
		{"OpenGraph", `<meta property="og:title" content="T one two"><meta property="og:site_name" content="S"><meta property="article:published_time" content="2029-01-02">`, "T one two|S||2029-01-02"},
		{"citation tags", `<meta name="citation_title" content="T one two"><meta name="citation_author" content="A, B"><meta name="citation_author" content="C"><meta name="citation_publication_date" content="2029/01/02">`, "T one two||A, B, C|2029-01-02"},
		{"Dublin Core", `<meta name="DC.title" content="T one two"><meta name="DC.creator" content="A"><meta name="DC.publisher" content="P"><meta name="DC.date.issued" content="2029-01">`, "T one two|P|A|2029-01"},
		{"Parsely", `<meta name="parsely-title" content="T one two"><meta name="parsely-author" content="By A"><meta name="parsely-pub-date" content="2029-01-02T00:00:00Z">`, "T one two||A|2029-01-02"},
		{"linked data first", `<meta property="og:title" content="Other"><script type="application/ld+json">{"@type":"NewsArticle","headline":"T &amp; U","datePublished":"2029-01-02"}</script><meta name="date" content="2028-01-01">`, "T & U|||2029-01-02"},
		{"a site behind the title", `<title>T one two | The S</title><meta property="og:title" content="T one two | The S"><meta property="og:site_name" content="The S">`, "T one two|The S||"},
		{"a site before the title", `<meta property="og:title" content="The S: news - T one two"><meta property="og:site_name" content="The S: news">`, "T one two|The S: news||"},
		{"a name that is not known", `<meta property="og:title" content="A court sentences the café’s owner | Who Knows">`, "A court sentences the café’s owner|||"},
		{"an author twice", `<meta name="author" content="Ann Lee"><meta name="author" content="ann lee">`, "A court sentences the café’s owner||Ann Lee|"},
		{"a hyphen of the title’s own", `<meta property="og:title" content="T - one two"><meta property="og:site_name" content="S">`, "T - one two|S||"},
		{"no names", `<meta name="author" content="admin"><meta name="author" content="https://x.example/me">`, "A court sentences the café’s owner|||"},
		{"the future", `<meta name="date" content="2040-01-02"><meta name="pubdate" content="2029-01-02">`, "A court sentences the café’s owner|||2029-01-02"},
		{"long", `<meta property="og:title" content="` + strings.Repeat("word ", 100) + `">`, strings.TrimSpace(strings.Repeat("word ", 59)) + "…|||"},
	} {
		a, _ := mustPage(t, PageInput{Address: "https://quay.example/a", Data: pageWith(test.head, "")})
		if got := strings.Join([]string{a.Title, a.Publisher, a.Author, a.Published.String()}, "|"); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func TestTheDayInTheAddressIsTaken(t *testing.T) {
	if a, warnings := mustPage(t, PageInput{Address: "https://quay.example/2029/03/16/a", Data: pageWith("", "")}); a.Published.String() != "2029-03-16" || warnings != "" {
		t.Errorf("%s, %q", a.Published, warnings)
	}
}

func TestAddressOfPages(t *testing.T) {
	link := func(href string) string { return `<link rel="canonical" href="` + href + `">` }
	const elsewhere = "the page names other.example as its place, another site: passed over; see whether it is a copy"
	for _, test := range []struct{ name, fetched, head, want, warns string }{
		{"none", "https://quay.example/a?x=1#y", "", "https://quay.example/a?x=1", ""},
		{"a name and password", "https://me:secret@quay.example/a", "", "https://quay.example/a", ""},
		{"the page’s own", "https://m.quay.example/a?x=1", link("https://www.quay.example/a"), "https://www.quay.example/a", ""},
		{"relative", "https://quay.example/a?x=1", link("/a"), "https://quay.example/a", ""},
		{"another site", "https://quay.example/a", link("https://other.example/a"), "https://quay.example/a", elsewhere},
		{"the front page", "https://quay.example/a", link("https://quay.example/"), "https://quay.example/a", ""},
		{"no address", "https://quay.example/a", link("javascript:alert(1)"), "https://quay.example/a", ""},
		{"a neighbour on a shared host", "https://a.github.io/x", link("https://b.github.io/x"), "https://a.github.io/x", "the page names b.github.io as its place, another site: passed over; see whether it is a copy"},
		{"by number", "http://192.0.2.1/a", link("http://192.0.2.1/b"), "http://192.0.2.1/b", ""},
		{"saved", "", link("https://quay.example/a"), "https://quay.example/a", ""},
		{"saved, as shared", "", `<meta property="og:url" content="https://quay.example/b">`, "https://quay.example/b", ""},
		{"saved, from nowhere", "", link("/a"), "", ""},
	} {
		a, warnings := mustPage(t, PageInput{Address: test.fetched, Data: pageWith(test.head, "")})
		if a.URL != test.want || warnings != test.warns {
			t.Errorf("%s: got %q, %q", test.name, a.URL, warnings)
		}
	}
}

func TestPagesThatAreRefused(t *testing.T) {
	for _, test := range []struct{ name, kind, data, want string }{
		{"PDF", "text/html", "%PDF-1.7\n", "https://x.example/a: PDF is not supported: save the article's text as a .txt or .md file"},
		{"a picture", "image/png", "\x89PNG\r\n\x1a\n", "https://x.example/a: an image is not supported: save the article's text as a .txt or .md file"},
		{"an archive", "", "PK\x03\x04", "https://x.example/a: a Word document or other ZIP archive is not supported: save the article's text as a .txt or .md file"},
		{"nothing", "text/html", " \n", "https://x.example/a: the page is empty: open its address in a browser, and save its text to a file"},
		{"noise", "", strings.Repeat("\x01\x02", 50) + "ab", "https://x.example/a: not text (it holds control characters): give the address of the article's page"},
		{"JSON", "application/json", `{"a": "b"}`, "https://x.example/a: JSON is not supported: save the article's text as a .txt or .md file"},
		{"a feed", "application/rss+xml", `<?xml version="1.0"?><rss><channel></channel></rss>`, "https://x.example/a: HTML or XML is not supported: save the article's text as a .txt or .md file"},
		{"too large", "text/html", strings.Repeat("a", MaxBytes+1), "https://x.example/a: larger than 10 MiB: save the article's text to a file"},
		{"a letter", "text/html", "<p>Hello.", "https://x.example/a: no article found: 5 letters of main text are left, fewer than 40; save the article's text alone"},
	} {
		a, warnings, err := Page(PageInput{Address: "https://x.example/a", Type: test.kind, Data: []byte(test.data)})
		if a != nil || warnings != nil || err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v, want %s", test.name, err, test.want)
		}
	}
}

func TestReservations(t *testing.T) {
	for head, reserved := range map[string]bool{
		`<meta name="tdm-reservation" content="1">`: true, `<meta name="TDM-Reservation" content=" 1 ">`: true, `<meta name="tdm-reservation" content="0">`: false,
		`<meta name="robots" content="noai">`: true, `<meta name="robots" content="INDEX,NoImageAI">`: true, `<meta name="robots" content="noindex, noarchive">`: false, ``: false,
	} {
		_, _, err := Page(PageInput{Address: "https://x.example/a", Data: pageWith(head, ""), Now: fetchedAt})
		if errors.Is(err, ErrReserved) != reserved || !reserved && err != nil {
			t.Errorf("%s: %v", head, err)
		}
	}
}

// TestGuardsLeaveArticlesAlone holds that an article may speak of what guards
// look for.
func TestGuardsLeaveArticlesAlone(t *testing.T) {
	const spoken = `<p>The site showed a wall: “We value your privacy. Accept all.” A test asked visitors to verify they are human, and to enable JavaScript.</p>`
	long := strings.Repeat("<p>The judge read the whole of the notice out, which took until noon, and the public listened to her without a word.</p>", 9)
	for _, body := range []string{long + spoken, "<p>The page was not found to breach the law, and access denied to the clerk was no offence.</p>"} {
		a, warnings := mustPage(t, PageInput{Address: "https://x.example/a", Data: pageWith("<title>Bodies not found, court says</title>", body)})
		if a.Note != "" || warnings != "" {
			t.Errorf("%s: %q, %q", body, a.Note, warnings)
		}
	}
}

func TestTruncatedPages(t *testing.T) {
	for _, test := range []struct{ name, head, end, why string }{
		{"whole", "", "", ""},
		{"not free", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>`, "", "the page says that it is not free to read"},
		{"locked", `<meta property="article:content_tier" content="locked">`, "", "the page says that it is not free to read"},
		{"a wall", "", `<div class="gate"><p>Subscribe to continue reading.</p></div>`, `the page says "subscribe to continue"`},
		{"an offer of the rest", "", "<p>Read more</p>", `the page offers the rest ("read more")`},
		{"an ellipsis", "", "<p>The owner said that he would never again look at a…</p>", "the text ends with an ellipsis"},
		{"a cut", "", "<p>The owner said that he would never again look at a spoon, he added, and [...]</p>", `the text ends with "[...]"`},
	} {
		above := "<div><p>Start your free trial today.</p></div>"
		data := strings.Replace(strings.Replace(string(pageWith(test.head, "")), "<body>", "<body>"+above, 1), "</article>", test.end+"</article>", 1)
		a, warnings := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte(data)})
		note, warning := "", ""
		if test.why != "" {
			note, warning = "Truncated: "+test.why+".", "truncated: "+test.why+"; save the article's whole text to a file if you may read it"
		}
		if a.Note != note || warnings != warning || strings.Contains(a.Text, "ubscribe") {
			t.Errorf("%s: %q, %q\n%s", test.name, a.Note, warnings, a.Text)
		}
	}
}

func TestShortPagesAreDoubted(t *testing.T) {
	a, warnings := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte(`<title>A short notice</title><p>The court sentenced the owner of a café on Monday. He had filmed his guests.</p>`)})
	if warnings != "only 76 characters of main text were found: see whether the article is complete" {
		t.Errorf("%q, %q", warnings, a.Text)
	}
}

func TestAnyReadsFiles(t *testing.T) {
	page := string(pageWith(`<title>A title</title><meta property="og:site_name" content="Page">`, ""))
	sources := []byte("- file: a.html\n  publisher: Beside\n  url: https://quay.example/beside\n")
	for _, test := range []struct{ name, file, data, publisher string }{
		{"a page", "cases/a.html", page, "Beside"},
		{"front matter", "a.html", "---\npublisher: Front\n---\n" + page, "Front"},
		{"text", "a.html", "A court sentences the café’s owner\n\nThe court sentenced the owner of a café on Monday. He had filmed his guests.", "Beside"},
	} {
		a, warnings, err := Any(Input{Name: test.file, Data: []byte(test.data), Sources: sources, Now: fetchedAt})
		if err != nil || len(warnings) > 1 || a.Publisher != test.publisher || a.URL != "https://quay.example/beside" || a.Origin != test.file || !a.Added.Equal(fetchedAt) {
			t.Errorf("%s: %+v, %q, %v", test.name, a, warnings, err)
		}
	}
	for data, want := range map[string]string{
		"---\ncolour: red\n---\n" + page: `a.html: front matter: line 2: unknown field "colour"`,
		"---\ntitle: red\n" + page:       "a.html: the front matter that opens on line 1 is never closed",
		"%PDF-1.4":                       "a.html: PDF is not supported",
		"<title>404</title><p>The page you requested could not be found.": "a.html: the page is an error page",
	} {
		if a, _, err := Any(Input{Name: "a.html", Data: []byte(data), Now: time.Time{}}); a != nil || err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestTextThatWasFetchedHasItsOwnAddress(t *testing.T) {
	a, _ := mustPage(t, PageInput{Address: "https://x.example/a.txt", Type: "text/plain; charset=gbk", Data: []byte("---\nurl: https://court.example/ruling\n---\nA court sentences the café’s owner\n\nThe court sentenced the owner of a café on Monday. He had filmed his guests.")})
	if a.URL != "https://x.example/a.txt" || a.ID != corpus.ArticleIDForURL("https://x.example/a.txt") || a.Origin != a.URL {
		t.Errorf("%q, %s, %q", a.URL, a.ID, a.Origin)
	}
}

func TestLanguageOfPages(t *testing.T) {
	const norsk = `<p>Retten dømte onsdag eieren av en kafé for å ha filmet sine gjester i flere år uten at de visste om det.</p><p>Han må betale en bot, og kafeen blir stengt til høsten, sa dommeren da hun leste opp dommen for retten.</p>`
	for _, test := range []struct{ tag, body, want, warns string }{
		{`lang="en"`, cafeStory + cafeMore, "en", ""},
		{`lang="fr"`, cafeStory + cafeMore, "en", ""}, // the words say more than the page
		{`lang="nb-NO"`, norsk, "nb-NO", "the text is in another language (nb-NO): facts are read in English and Chinese alone"},
		{`lang="no such"`, norsk, "", "the language of the text is not known: facts are read in English and Chinese alone"},
	} {
		a, warnings := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte("<html " + test.tag + "><title>A title here</title><body>" + test.body)})
		if a.Language != test.want || !strings.HasSuffix(warnings, test.warns) || test.warns == "" && warnings != "" {
			t.Errorf("%s: %q, %q", test.tag, a.Language, warnings)
		}
	}
}

func TestLinkedTextStandsInForAnEmptyPage(t *testing.T) {
	body := strings.ReplaceAll(strings.ReplaceAll(cafeStory+cafeMore, `"`, ""), "\n", "")
	a, _ := mustPage(t, PageInput{Address: "https://x.example/a", Data: []byte(`<title>A title here</title><script type="application/ld+json">{"@type":"Article","articleBody":"` + body + `"}</script><div id=root></div>`)})
	if len(a.Paragraphs) != 4 || strings.Contains(a.Text, "<p>") {
		t.Errorf("%q", a.Text)
	}
}

func TestIsAgo(t *testing.T) {
	for line, want := range map[string]bool{"3 hours ago": true, "By Lena Abbot | 3 hours ago": true, "昨日 14:30": true, "发布于：2小时前": true, "Yesterday the court ruled.": false, "Words": false} {
		if isAgo(line) != want {
			t.Errorf("%s: %v", line, !want)
		}
	}
}

func TestLooksLikePage(t *testing.T) {
	for _, test := range []struct {
		name, data string
		want       bool
	}{
		{"a.txt", "<!DOCTYPE html><p>x", true}, {"a.txt", "<?xml version='1.0'?>\n<!-- x -->\n<html>", true}, {"a", "\xef\xbb\xbf<html>", true}, {"a", "\xff\xfe<\x00p\x00>\x00", true},
		{"a.txt", "Hello\n<div>a</div><p>b</p>\n<P>c</P>", true}, {"a.HTM", "Hello <br> there", true}, {"a.txt", "---\ntitle: x\n---\n<html>", true},
		{"a.txt", "Hello <br> there", false}, {"a.html", "Plain words.", false}, {"a.txt", "<?xml version='1.0'?><rss>", false}, {"a.html", "%PDF-1.4 <html>", false}, {"a.md", "# A title\n\nWords.", false},
	} {
		if got := looksLikePage(test.name, []byte(test.data)); got != test.want {
			t.Errorf("%s %q: %v", test.name, test.data, got)
		}
	}
}
