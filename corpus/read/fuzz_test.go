package read

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/corpus"
)

// FuzzText holds what every reading promises, whatever the file: no panic; an
// article or an error; spans that fit; and that a second reading with the same
// title changes nothing.
func FuzzText(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw, []byte(nil))
		if _, page, found := strings.Cut(string(raw), " --\n"); found {
			f.Add([]byte(page), []byte("- {file: a.txt, title: x, url: https://x.example, published: 2025}\n"))
		}
	}
	f.Add([]byte("\xff\xfeT\x00i\x00t\x00l\x00e\x00"), []byte("- file: a.txt\n"))
	f.Add([]byte("---\ntitle: x\n---\n"+strings.Repeat("A sentence of some length stands here. ", 3)), []byte("[]"))
	f.Fuzz(func(t *testing.T, data, sources []byte) {
		a, _, err := Text(Input{Name: "a.txt", Data: data, Sources: sources})
		if err != nil {
			if a != nil {
				t.Fatalf("an article beside the error %v", err)
			}
			return
		}
		checkSpans(t, a)
		again := readAgain(t, a)
		if again.Text != a.Text {
			t.Fatalf("a second reading changed\n%q\ninto\n%q", a.Text, again.Text)
		}
	})
}

// checkSpans fails where the places of paragraphs and sentences are not in
// order, cut a character, leave a word out or cross a paragraph's end.
func checkSpans(t *testing.T, a *corpus.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || !utf8.ValidString(a.Title) {
		t.Fatal("text or title is not valid UTF-8")
	}
	covered := func(spans []corpus.Span, name string) {
		end := 0
		for _, s := range spans {
			if s.Start < end || s.End <= s.Start || s.End > len(a.Text) {
				t.Fatalf("%s %v does not follow %d in a text of %d", name, s, end, len(a.Text))
			}
			if strings.TrimSpace(a.Text[end:s.Start]) != "" {
				t.Fatalf("%q is in no %s", a.Text[end:s.Start], name)
			}
			if text := s.In(a.Text); !utf8.ValidString(text) || strings.TrimSpace(text) != text || strings.Contains(text, "\n") {
				t.Fatalf("%s %q cuts a character, or has white space around it or a line end in it", name, text)
			}
			end = s.End
		}
		if strings.TrimSpace(a.Text[end:]) != "" {
			t.Fatalf("%q is in no %s", a.Text[end:], name)
		}
	}
	covered(a.Paragraphs, "paragraph")
	covered(a.Sentences, "sentence")
}

// readAgain reads an article's text with its title.
func readAgain(t *testing.T, a *corpus.Article) *corpus.Article {
	t.Helper()
	in := Input{Name: "a.txt", Data: []byte(a.Text)}
	if a.Title != "" {
		title, err := json.Marshal(a.Title)
		if err != nil {
			t.Fatal(err)
		}
		in.Sources = fmt.Appendf(nil, "- file: a.txt\n  title: %s\n", title)
	}
	again, _, err := Text(in)
	if err != nil {
		t.Fatalf("a second reading of %q: %v", a.Text, err)
	}
	if again.Title != a.Title {
		t.Fatalf("a second reading changed the title %q into %q", a.Title, again.Title)
	}
	return again
}
