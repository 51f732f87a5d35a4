package read

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

var update = flag.Bool("update", false, "rewrite the expected sections of testdata/*.txt")

// TestGolden reads the pages in testdata. Each file holds what stands on a page
// and, below, what must be kept of it, sentence by sentence:
//
//	-- in.txt --        the file as received (its name is the input's)
//	-- sources.yaml --  what stands beside it; left out where nothing does
//	-- out --           the article, then "| " before each sentence
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			head, want, found := strings.Cut(string(raw), "-- out --\n")
			if !found {
				t.Fatal("the file has no section named out")
			}
			got := printed(Text(goldenInput(t, head)))
			if *update {
				if err := os.WriteFile(name, []byte(head+"-- out --\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got != want {
				t.Errorf("got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}

// goldenInput splits what stands above the expected section.
func goldenInput(t *testing.T, head string) Input {
	t.Helper()
	in := Input{Now: time.Date(2031, 5, 1, 12, 0, 0, 0, time.UTC)}
	for _, part := range strings.Split(head, "\n-- ") {
		name, content, found := strings.Cut(strings.TrimPrefix(part, "-- "), " --\n")
		switch {
		case !found:
			t.Fatalf("no section begins with %q", part)
		case name == "sources.yaml":
			in.Sources = []byte(content)
		default:
			in.Name, in.Data = name, []byte(content)
		}
	}
	return in
}

// printed writes what a person compares.
func printed(a *corpus.Article, warnings []string, err error) string {
	var b strings.Builder
	if err != nil {
		fmt.Fprintf(&b, "error: %v\n", err)
		return b.String()
	}
	for _, field := range []struct{ name, value string }{
		{"title", a.Title}, {"publisher", a.Publisher}, {"author", a.Author}, {"published", a.Published.String()}, {"url", a.URL},
		{"language", a.Language}, {"rank", string(a.Rank)}, {"derived from", string(a.DerivedFrom)}, {"note", a.Note},
	} {
		if field.value != "" {
			fmt.Fprintf(&b, "%s: %s\n", field.name, field.value)
		}
	}
	for _, warning := range warnings {
		fmt.Fprintf(&b, "warning: %s\n", warning)
	}
	next := 0
	for _, paragraph := range a.Paragraphs {
		b.WriteString("\n")
		for ; next < len(a.Sentences) && a.Sentences[next].End <= paragraph.End; next++ {
			fmt.Fprintf(&b, "| %s\n", a.Sentences[next].In(a.Text))
		}
	}
	return b.String()
}
