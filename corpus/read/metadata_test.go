package read

import (
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

func TestFrontMatterAndSourcesAreJoined(t *testing.T) {
	const sources = `
- file: cafe.txt
  title: Another title
  publisher: The Quay
  author: Noor Haddad
  url: https://quay.example/cafe
  published: 2029-12
- file: other.txt
  published: 1999
`
	a, warnings := mustRead(t, Input{Name: `C:\cases\cafe.txt`, Sources: []byte(sources),
		Data: []byte("---\ntitle: >\n  A title of\n  two lines\nlanguage: EN-gb\n---\n" + story)})
	want := corpus.Source{
		ID: corpus.ArticleIDForURL("https://quay.example/cafe"), Title: "A title of two lines", Publisher: "The Quay", Author: "Noor Haddad",
		URL: "https://quay.example/cafe", Published: corpus.Date{Year: 2029, Month: time.December},
	}
	if a.Source != want || a.Language != "en-GB" || len(warnings) > 0 {
		t.Errorf("got %+v, %q, %q", a.Source, a.Language, warnings)
	}
}

func TestSourcesThatSayNothingOfAFile(t *testing.T) {
	for _, sources := range []string{"", "# none yet\n", "[]", "- file: other.txt\n"} {
		a, warnings := mustRead(t, Input{Name: "a.txt", Data: []byte(story), Sources: []byte(sources)})
		if a.Publisher != "" || strings.Join(warnings, "\n") != "not listed in sources.yaml: read without it" {
			t.Errorf("%q: warns %q", sources, warnings)
		}
	}
	if _, warnings := mustRead(t, Input{Name: "a.txt", Data: []byte(story)}); len(warnings) > 0 {
		t.Errorf("without a sources.yaml: warns %q", warnings)
	}
}

func TestMetadataIsStrict(t *testing.T) {
	const fields = "; the fields are title, publisher, author, url, published, language and derived_from"
	for _, test := range []struct{ name, front, sources, want string }{
		{"unknown field", "title: x\ncolour: red", "", `front matter: line 3: unknown field "colour"` + fields},
		{"bad address", "title: x\n\nurl: quay.example/a", "", `front matter: line 4: url "quay.example/a": write the page's address, beginning with https://`},
		{"another scheme", "url: ftp://quay.example/a", "", `front matter: line 2: url "ftp://quay.example/a": write the page's address, beginning with https://`},
		{"no host", "url: https:///a", "", `front matter: line 2: url "https:///a": write the page's address, beginning with https://`},
		{"bad date", "published: 16 June", "", `front matter: line 2: date "16 June": write it as 2025-06-12, 2025-06 or 2025`},
		{"bad language", "language: english!", "", `front matter: line 2: language "english!": write a code such as en or zh`},
		{"long title", "title: " + strings.Repeat("x", 301), "", `front matter: line 2: title is longer than 300 characters`},
		{"an alias", "title: *t", "", `front matter: line 2: aliases (*) are not read as such; put the words in quotes`},
		{"no YAML", "title: \"x", "", `front matter: line 2: could not find end character of double-quoted text`},
		{"no list", "", "file: a.txt", `sources.yaml: line 1: mapping was used where sequence is expected`},
		{"an entry without file", "", "- file: a.txt\n- title: x", `sources.yaml: line 2: an entry without file: name the file that it is about`},
		{"a file listed twice", "", "- file: a.txt\n- title: x\n  file: a.txt", `sources.yaml: line 3: a.txt is listed twice`},
		{"a bad field of another file", "", "- file: a.txt\n- file: b.txt\n  url: b", `sources.yaml: line 3: url "b": write the page's address, beginning with https://`},
		{"an unknown field there", "", "- file: a.txt\n  stars: 5", `sources.yaml: line 2: unknown field "stars"` + fields},
		{"a huge file", "", "- file: " + strings.Repeat("a", 1<<20), `sources.yaml: larger than 1048576 bytes: split it`},
	} {
		in := Input{Name: "a.txt", Data: []byte(story)}
		if test.front != "" {
			in.Data = []byte("---\n" + test.front + "\n---\n" + story)
		}
		if test.sources != "" {
			in.Sources = []byte(test.sources)
		}
		if _, _, err := Text(in); err == nil || err.Error() != "a.txt: "+test.want {
			t.Errorf("%s: got %v\nwant %s", test.name, err, test.want)
		}
	}
}

func TestFrontMatterIsToldFromText(t *testing.T) {
	for _, test := range []struct{ name, text, header, body string }{
		{"none", "A\n---\ntitle: x\n---\n", "", "A\n---\ntitle: x\n---\n"},
		{"some", "---\ntitle: x\n---\nA", "\ntitle: x", "A"},
		{"ended by dots", "---  \n# mine\n...\nA", "\n# mine", "A"},
		{"empty", "---\n---\nA", "\n", "A"},
		{"a rule between rules", "---\nProse begins here.\n---\nA", "", "---\nProse begins here.\n---\nA"},
		{"a rule alone", "---\nProse begins here.\n", "", "---\nProse begins here.\n"},
	} {
		header, body, err := cutFrontMatter(test.text)
		if header != test.header || body != test.body || err != nil {
			t.Errorf("%s: %q, %q, %v", test.name, header, body, err)
		}
	}
	_, _, err := cutFrontMatter("---\ntitle: x\nA court has ruled.\n")
	if want := "the front matter that opens on line 1 is never closed: end it with a line of three hyphens, or copy the file again if it is half-written"; err == nil || err.Error() != want {
		t.Errorf("never closed: %v", err)
	}
	if a, _ := mustRead(t, Input{Name: "a.txt", Data: []byte("---\n---\n" + story)}); a.Title != "A court sentences the café’s owner" {
		t.Errorf("empty front matter: %q", a.Title)
	}
}

func TestDerivedFrom(t *testing.T) {
	const first = "- {file: a.txt, derived_from: %}\n- {file: b.txt, publisher: The Quay, title: Cameras, url: 'https://quay.example/b'}\n"
	quay := corpus.ArticleIDForURL("https://quay.example/b")
	for _, test := range []struct {
		name, sources string
		want          corpus.ArticleID
		note          string
	}{
		{"a publisher", strings.ReplaceAll(first, "%", "The Quay"), quay, ""},
		{"a title", strings.ReplaceAll(first, "%", "Cameras"), quay, ""},
		{"a file", strings.ReplaceAll(first, "%", "b.txt"), quay, ""},
		{"an address", strings.ReplaceAll(first, "%", "'http://www.quay.example/b/'"), quay, ""},
		{"a stranger", strings.ReplaceAll(first, "%", "The Pier"), "", "Derived from The Pier."},
		{"one of two", strings.ReplaceAll(first, "%", "The Quay") + "- {file: c.txt, publisher: The Quay, url: 'https://quay.example/c'}\n", "", "Derived from The Quay."},
		{"one without an address", "- {file: a.txt, derived_from: The Pier}\n- {file: b.txt, publisher: The Pier}\n", "", "Derived from The Pier."},
		{"its own publisher", "- {file: a.txt, publisher: The Pier, url: 'https://pier.example/a', derived_from: The Pier}\n", "", "Derived from The Pier."},
	} {
		a, _ := mustRead(t, Input{Name: "a.txt", Data: []byte(story), Sources: []byte(test.sources)})
		if a.Rank != corpus.Derived || a.DerivedFrom != test.want || a.Note != test.note {
			t.Errorf("%s: rank %q, from %q, note %q", test.name, a.Rank, a.DerivedFrom, a.Note)
		}
	}
	if a, _ := mustRead(t, Input{Name: "a.txt", Data: []byte(story)}); a.Rank != corpus.Original || a.Note != "" {
		t.Errorf("not derived: %+v", a.Source)
	}
}
