package read

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"casebot/corpus"

	"golang.org/x/text/encoding/htmlindex"
)

// fetchedAt is when every page of testdata/pages was fetched.
var fetchedAt = time.Date(2031, 5, 1, 12, 0, 0, 0, time.UTC)

// TestPages reads the pages in testdata/pages. Each file holds a page as it was
// fetched and, below, what must come of it:
//
//	address: …    where it was fetched from; without one it is a saved file
//	type: …       the media type of the reply
//	charset: …    the encoding that came with the reply
//	bytes: …      the encoding that the page is in; UTF-8 where none is named
//	              (an empty line)
//	…             the page; data-main marks what a person takes for its text
//	-- out --     as in TestGolden
func TestPages(t *testing.T) {
	for name, p := range pagesOf(t) {
		t.Run(name, func(t *testing.T) {
			got := printed(p.read())
			if *update {
				if err := os.WriteFile(p.file, []byte(p.head+"-- out --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != p.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, p.want)
			}
		})
	}
}

// A goldenPage is one file of testdata/pages.
type goldenPage struct {
	file, head, want string
	in               PageInput
	html             string // in UTF-8
}

// read reads the page as what it is: fetched, or saved.
func (p goldenPage) read() (*corpus.Article, []string, error) {
	if p.in.Address == "" {
		return Any(Input{Name: filepath.Base(p.file), Data: p.in.Data, Now: p.in.Now})
	}
	return Page(p.in)
}

func pagesOf(t testing.TB) map[string]goldenPage {
	t.Helper()
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) < 25 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	pages := map[string]goldenPage{}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, want, found := strings.Cut(string(raw), "-- out --\n")
		fields, page, split := strings.Cut(head, "\n\n")
		if !found || !split {
			t.Fatalf("%s: no section named out, or no page", name)
		}
		p := goldenPage{file: name, head: head, want: want, html: page, in: PageInput{Data: []byte(page), Now: fetchedAt}}
		for field := range strings.Lines(fields) {
			p.set(t, field)
		}
		pages[filepath.Base(name)] = p
	}
	return pages
}

func (p *goldenPage) set(t testing.TB, line string) {
	t.Helper()
	name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
	switch name {
	case "saved":
	case "address":
		p.in.Address = value
	case "type":
		p.in.Type = value
	case "charset":
		p.in.Charset = value
	case "bytes":
		p.in.Data = inEncoding(t, p.html, value)
	default:
		t.Fatalf("%s: unknown field %q", p.file, name)
	}
}

func inEncoding(t testing.TB, text, name string) []byte {
	t.Helper()
	enc, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := enc.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
