package fetch

import (
	"strings"
	"testing"
)

// Feeds as large as a page may be, made to cost as much as they can.
func BenchmarkHostileFeed(b *testing.B) {
	fill := func(head, part string) string { return head + strings.Repeat(part, (maxBody-len(head))/len(part)) }
	for _, test := range []struct{ name, body string }{
		{"depth", fill("<rss version='2.0'><channel>", "<a:b>")},
		{"attributes", fill("<rss version='2.0'><channel ", "a='' ")},
		{"items", fill("<rss version='2.0'><channel>", "<item/>")},
		{"ends", fill("<rss version='2.0'><channel>", "</a>")},
		{"entities", fill("<rss version='2.0'><channel><title>", "&amp;")},
		{"comments", fill("<rss version='2.0'><channel>", "<!---->")},
		{"objects", fill(`{"version": "https://jsonfeed.org/version/1", "items": [`, "{},")},
		{"nulls", fill(`{"version": "https://jsonfeed.org/version/1", "items": [`, "null,")},
		{"lists", fill(`{"version": "https://jsonfeed.org/version/1", "items": `, "[")},
		{"items in bounds", "<rss version='2.0'><channel>" + strings.Repeat("<item/>", maxParts/2-10)},
		{"objects in bounds", `{"version": "https://jsonfeed.org/version/1", "items": [` + strings.Repeat("{},", maxObjects-10) + "{}]}"},
		{"text", fill("<rss version='2.0'><channel><title>", "news ")},
	} {
		b.Run(test.name, func(b *testing.B) {
			page := feedPage(test.body)
			b.ReportAllocs()
			for b.Loop() {
				Feed(page)
			}
		})
	}
}
