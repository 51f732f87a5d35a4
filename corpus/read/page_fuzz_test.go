package read

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"casebot/corpus"
)

// FuzzPage holds what every reading of a page promises, whatever came: no
// panic; an article or an error; spans that fit; metadata within bounds and in
// whole characters; an address of the web or none.
func FuzzPage(f *testing.F) {
	files, _ := filepath.Glob("testdata/pages/*.html")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, "text/html", "")
	}
	f.Add([]byte("\xff\xfe<\x00p\x00>\x00a\x00"), "text/html", "utf-16")
	f.Add([]byte("<table><tr><td>a<td>b<table><tr><td>c"+cafeStory), "", "gbk")
	f.Add([]byte(`<script type="application/ld+json">{"@type":["NewsArticle"],"headline":{"@value":["x"]},"author":[[],{},1],"publisher":{"@id":"a"}}</script>`+cafeStory), "", "")
	f.Fuzz(func(t *testing.T, data []byte, kind, charset string) {
		a, warnings, err := Page(PageInput{Address: "https://x.example/2029/a?b=c#d", Type: kind, Charset: charset, Data: data, Now: fetchedAt})
		if err != nil {
			if a != nil || warnings != nil {
				t.Fatalf("an article or warnings beside the error %v", err)
			}
			return
		}
		checkSpans(t, a)
		checkSource(t, a)
	})
}

// checkSource fails where what is known of an article is beyond bounds.
func checkSource(t *testing.T, a *corpus.Article) {
	t.Helper()
	for _, words := range []string{a.Title, a.Publisher, a.Author, a.Note, a.Language} {
		if !utf8.ValidString(words) || utf8.RuneCountInString(words) > 2*longestField || tidy(words) != words {
			t.Fatalf("%q (%s) is too long, broken or untidy", words, base64.StdEncoding.EncodeToString([]byte(words)))
		}
	}
	if a.URL != "" && !corpusAddress(a.URL) || a.ID == "" {
		t.Fatalf("address %q, ID %q", a.URL, a.ID)
	}
	if a.Published.After(corpus.DateOf(fetchedAt.AddDate(0, 0, 1))) {
		t.Fatalf("published on %s", a.Published)
	}
}
