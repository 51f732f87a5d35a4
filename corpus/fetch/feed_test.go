package fetch

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// Each file of testdata/feeds is a feed, a line "-- read --" and what is read of it.
func TestFeed(t *testing.T) {
	files, _ := filepath.Glob("testdata/feeds/*.txt")
	if len(files) == 0 {
		t.Fatal("no feeds")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		sent, want, _ := strings.Cut(string(data), "\n-- read --\n")
		page := feedPage(sent)
		if !LooksLikeFeed(page) {
			t.Errorf("%s does not look like a feed", file)
		}
		channel, err := Feed(page)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := written(channel); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", file, got, want)
		}
	}
}

func feedPage(body string) *Page {
	return &Page{URL: "https://lantern.example/feeds/news.xml", Body: []byte(body), Fetched: noon}
}

func written(channel *Channel) string {
	var b strings.Builder
	fmt.Fprintln(&b, channel.Title)
	for _, item := range channel.Items {
		date := "no date"
		if !item.Published.IsZero() {
			date = item.Published.UTC().Format(time.RFC3339)
		}
		fmt.Fprintf(&b, "%s | %s | %s | %s\n", item.ID, item.URL, item.Title, date)
	}
	for _, warning := range channel.Warnings {
		fmt.Fprintln(&b, "!", warning)
	}
	return b.String()
}

func TestFeedInOtherEncodings(t *testing.T) {
	const feed = "<rss version='2.0'><channel><title>法院新闻</title></channel></rss>"
	gbk, _ := simplifiedchinese.GBK.NewEncoder().String(feed)
	utf16, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("<?xml version='1.0' encoding='utf-16'?>" + feed)
	for _, test := range []struct{ story, charset, body string }{
		{"UTF-8", "", feed},
		{"with a mark", "", "\ufeff" + feed},
		{"UTF-16", "", utf16},
		{"GBK, as its declaration says", "utf-8", "<?xml version='1.0' encoding='GBK'?>" + gbk},
		{"GBK, as the header says", "gbk", gbk},
		{"an encoding that does not exist", "utf-99", "<?xml version='1.0' encoding='klingon'?>" + feed},
		{"control characters", "", strings.ReplaceAll(feed, "法", "\x00法\x0b")},
	} {
		page := feedPage(test.body)
		page.Charset = test.charset
		if !LooksLikeFeed(page) {
			t.Errorf("%s: does not look like a feed", test.story)
		}
		if channel, err := Feed(page); err != nil || channel.Title != "法院新闻" {
			t.Errorf("%s: %+v, %v", test.story, channel, err)
		}
	}
}

func TestFeedRefuses(t *testing.T) {
	const why = " is not a feed that can be read ("
	const next = "): check that the address is a feed's"
	for _, test := range []struct{ story, body, want string }{
		{"nothing", "", "failed to detect feed type"},
		{"a page", "<html><body>news</body></html>", "failed to detect feed type"},
		{"a feed that stops", "<rss version='2.0'><channel><title>News</ti", "XML syntax error on line 1: unexpected EOF"},
		{"JSON that stops", `{"version": "https://jsonfeed.org/version/1", "items": [{"id": "1"`, "unexpected end of JSON input"},
		{"an item that is null", `{"version": "https://jsonfeed.org/version/1", "items": [null]}`, "its parts are not what they should be: runtime error: invalid memory address or nil pointer dereference"},
		{"elements in elements", "<rss version='2.0'><channel>" + strings.Repeat("<a:b>", 200_000), "its elements are nested more than 200 deep"},
		{"elements in elements behind a second mark", "\ufeff\ufeff<rss version='2.0'><channel>" + strings.Repeat("<a:b>", 200_000), "its elements are nested more than 200 deep"},
		{"a second declaration", "<?xml version='1.0'?><?xml version='1.0' encoding='utf-16'?><rss>", `xml: encoding "utf-16" declared but Decoder.CharsetReader is nil`},
		{"attributes", "<rss version='2.0'><channel " + strings.Repeat("a='>' ", 200_000) + ">", "one of its tags is longer than 64 KiB"},
		{"elements", "<rss version='2.0'><channel>" + strings.Repeat("<a/>", maxParts), "it has more than 200000 parts"},
		{"objects", `{"version": "https://jsonfeed.org/version/1", "items": [` + strings.Repeat("{},", maxObjects), "it has more than 50000 parts"},
		{"end tags", "<rss version='2.0'><channel>" + strings.Repeat("</a>", maxParts), "it has more than 200000 parts"},
		{"lists in lists", `{"version": "https://jsonfeed.org/version/1", "items": ` + strings.Repeat("[", 200_000), "invalid character '[' exceeded max depth"},
	} {
		channel, err := Feed(feedPage(test.body))
		if want := "https://lantern.example/feeds/news.xml" + why + test.want + next; channel != nil || err == nil || err.Error() != want {
			t.Errorf("%s: %v\nwant %s", test.story, err, want)
		}
	}
}

// What is refused for its size is not refused a little below it.
func TestFeedReadsWhatIsLarge(t *testing.T) {
	for story, part := range map[string]string{
		"a tag":     "<a b='" + strings.Repeat("x", maxTag-100) + "'/>",
		"a text":    "<a>" + strings.Repeat("x", 2*maxTag) + "</a>",
		"a comment": "<!--" + strings.Repeat("x", 2*maxTag) + "-->",
		"CDATA":     "<a><![CDATA[" + strings.Repeat("x", 2*maxTag) + "]]></a>",
		"many tags": strings.Repeat("<a></a>", maxParts/2-10),
		"deep tags": strings.Repeat("<a>", maxDepth-5) + strings.Repeat("</a>", maxDepth-5),
	} {
		channel, err := Feed(feedPage("<rss version='2.0'><channel><title>News</title>" + part + "<item><link>/1</link></item></channel></rss>"))
		if err != nil || channel.Title != "News" || len(channel.Items) != 1 {
			t.Errorf("%s: %+v, %v", story, channel, err)
		}
	}
}

func TestFeedHasAtMostFiveHundredItems(t *testing.T) {
	var b strings.Builder
	b.WriteString("<rss version='2.0'><channel><title>Long</title>")
	for i := range maxItems + 20 {
		fmt.Fprintf(&b, "<item><link>/%d</link></item>", i)
	}
	b.WriteString("</channel></rss>")
	channel, err := Feed(feedPage(b.String()))
	if err != nil || len(channel.Items) != maxItems || strings.Join(channel.Warnings, "") != "items that come after the first 500 and were left out: 20" {
		t.Errorf("%d items, %v, %v", len(channel.Items), channel.Warnings, err)
	}
}

func TestLooksLikeFeed(t *testing.T) {
	for body, want := range map[string]bool{
		"<?xml version='1.0'?>\n<!-- news -->\n<rss version='2.0'/>":        true,
		"\ufeff<feed xmlns='http://www.w3.org/2005/Atom'>":                  true,
		"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>": true,
		`{"version": "https://jsonfeed.org/version/1.1"`:                    true,
		`{"version": "7"}`:   false,
		"<html><rss></html>": false,
		"rss":                false,
		"":                   false,
	} {
		if got := LooksLikeFeed(feedPage(body)); got != want {
			t.Errorf("%q: %v", body, got)
		}
	}
}

// FuzzFeed: whatever a feed holds, its items are on the web, on one line and no
// two the same.
func FuzzFeed(f *testing.F) {
	files, _ := filepath.Glob("testdata/feeds/*.txt")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		sent, _, _ := bytes.Cut(data, []byte("\n-- read --\n"))
		f.Add(sent, "")
	}
	f.Add([]byte("<rss><channel><item><link>x</link><pubDate>1</pubDate></item>"), "gbk")
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[null,{"authors":[null]}]}`), "utf-16")
	f.Fuzz(func(t *testing.T, body []byte, charset string) {
		page := feedPage(string(body))
		page.Charset = charset
		LooksLikeFeed(page)
		channel, err := Feed(page)
		if err != nil {
			return
		}
		ids, addresses := map[string]bool{}, map[string]bool{}
		for _, item := range channel.Items {
			if ids[item.ID] || addresses[item.URL] || strings.ContainsAny(item.Title+item.ID, "\n\r\x00") ||
				!strings.HasPrefix(item.URL, "http") || item.Published.After(noon.Add(ahead)) {
				t.Fatalf("%+v", item)
			}
			ids[item.ID], addresses[item.URL] = true, true
		}
	})
}

// TestOneNameForAllItems holds that a feed which gives its items one GUID loses
// none of them, and that the same link twice is one item.
func TestOneNameForAllItems(t *testing.T) {
	const item = "<item><guid isPermaLink='false'>news</guid><link>https://lantern.example/%s</link></item>"
	body := "<rss version='2.0'><channel>"
	for _, link := range []string{"a", "b", "c", "b"} {
		body += fmt.Sprintf(item, link)
	}
	channel, err := Feed(feedPage(body + "</channel></rss>"))
	if err != nil || len(channel.Items) != 3 || len(channel.Warnings) != 1 {
		t.Fatalf("%+v, %v", channel, err)
	}
	names := map[string]bool{}
	for _, item := range channel.Items {
		names[item.ID] = true
	}
	if len(names) != 3 {
		t.Errorf("items that are told apart by their links share a name: %v", names)
	}
}
