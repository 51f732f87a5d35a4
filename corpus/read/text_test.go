package read

import (
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

var noon = time.Date(2030, 1, 2, 12, 0, 0, 0, time.UTC)

func mustRead(t *testing.T, in Input) (*corpus.Article, []string) {
	t.Helper()
	a, warnings, err := Text(in)
	if err != nil {
		t.Fatal(err)
	}
	return a, warnings
}

func TestTextFillsAnArticle(t *testing.T) {
	a, warnings := mustRead(t, Input{Name: "cases/cafe.txt", Data: []byte(story), Now: noon})
	if a.Title != "A court sentences the café’s owner" || a.Text != "The court sentenced the owner of a café on Monday. He had filmed his guests." {
		t.Errorf("read %q, %q", a.Title, a.Text)
	}
	if a.Origin != "cases/cafe.txt" || !a.Added.Equal(noon) || a.Language != "en" || len(warnings) > 0 {
		t.Errorf("origin %q, added %v, language %q, warnings %q", a.Origin, a.Added, a.Language, warnings)
	}
	if len(a.Paragraphs) != 1 || len(a.Sentences) != 2 || a.Sentences[1].In(a.Text) != "He had filmed his guests." {
		t.Errorf("paragraphs %v, sentences %v", a.Paragraphs, a.Sentences)
	}
	checkSpans(t, a)
}

func TestTheIDIsThatOfTheAddressElseOfTheText(t *testing.T) {
	a, _ := mustRead(t, Input{Name: "a.txt", Data: []byte(story)})
	b, _ := mustRead(t, Input{Name: "b.txt", Data: []byte("\n" + story)})
	if a.ID != corpus.ArticleIDForText("\n"+a.Text) || a.ID != b.ID {
		t.Errorf("%s and %s", a.ID, b.ID)
	}
	c, _ := mustRead(t, Input{Name: "a.txt", Data: []byte("---\nurl: https://www.quay.example/cafe/?utm_source=x\n---\n" + story)})
	if c.ID != corpus.ArticleIDForURL("http://quay.example/cafe") {
		t.Errorf("%s", c.ID)
	}
}

func TestTextRefusesWhatIsNoArticle(t *testing.T) {
	for _, test := range []struct{ data, want string }{
		{"Hello.", "a.txt: no article found: 5 letters of main text are left, fewer than 40; save the article's text alone"},
		{"Ferry fares rise\nBank drops login\nStorm passes north\nOld lamp is new\n", "a.txt: no article found: 0 letters of main text are left, fewer than 40; save the article's text alone"},
		{"Share\n{\"title\": \"A record that is no article at all, of some length.\"}\nPrint\n", "a.txt: JSON is not supported: save the article's text as a .txt or .md file"},
		{"\xff", "a.txt: no article found: 1 letters of main text are left, fewer than 40; save the article's text alone"},
	} {
		if a, _, err := Text(Input{Name: "a.txt", Data: []byte(test.data)}); a != nil || err == nil || err.Error() != test.want {
			t.Errorf("%q: got %v\nwant %s", test.data, err, test.want)
		}
	}
}

func TestTextWarns(t *testing.T) {
	long := "The supplier told the court that every recording had been deleted by the end of the same day, and that no pupil could be heard. "
	for _, test := range []struct{ name, data, want string }{
		{"no title", long + "It was believed.", "no title found: give one in sources.yaml or front matter"},
		{"lost characters", "Two words here\n\n" + long + "The caf\uFFFD\uFFFD.", "2 characters were lost before the file was saved: compare it with its source"},
		{"no end", "Two words here\n\n" + long + "\n" + long[:len(long)-20], "the text ends in the middle of a sentence: see whether the file is complete"},
		{"a closing credit is no end", "Two words here\n\n" + long + "\n" + "Reporting by Ida Moss in Marl; Additional reporting by Karl Fenn and Tam Wick; Editing by Roy Wick, the four of them on the night desk", ""},
		{"more below", "Two words here\n\n" + long + "\nLatest news\n" + long + "\n" + long, `all below the heading "Latest news" was left out: see whether the article goes on there`},
	} {
		_, warnings := mustRead(t, Input{Name: "a.txt", Data: []byte(test.data)})
		if strings.Join(warnings, "\n") != test.want {
			t.Errorf("%s: warns %q, want %q", test.name, warnings, test.want)
		}
	}
}

func TestReadingAgainChangesNothing(t *testing.T) {
	for _, page := range []string{story, "One line of prose is above, and it is long enough to be kept.\n\nRelated\n\nOne line\nTwo lines\nThree lines\n"} {
		a, _ := mustRead(t, Input{Name: "a.txt", Data: []byte(page)})
		if again := readAgain(t, a); again.Text != a.Text {
			t.Errorf("%q became %q", a.Text, again.Text)
		}
	}
}

func BenchmarkText(b *testing.B) {
	page := []byte(strings.Repeat(story+"\nFerry fares rise\nBank drops login\n\n", 100))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, _, err := Text(Input{Name: "a.txt", Data: page}); err != nil {
			b.Fatal(err)
		}
	}
}
