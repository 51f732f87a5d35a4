package read

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/builtin"
)

// TestReceivedArticles reads two articles as they were received, side-bar
// headlines and comment forms included, where they stand beside the
// repository. The golden files prove the same on pages of our own.
func TestReceivedArticles(t *testing.T) {
	texts := map[corpus.ArticleID]string{}
	for _, test := range []struct {
		file, publisher, author, published, title string
		paragraphs, sentences                     int
		first, last                               string
		furniture                                 []string
	}{
		{"000_9d9a66a2b1246bb7.txt", "China Daily", "", "2025-06-12", "Top court urges severe punishment", 9, 13, "China’s top court has", "rights in cyberspace.",
			[]string{"Top News", "ibises", "Ragdi", "Crusade", "cleaner waters", "uncertainties", "Eastern"}},
		{"002_d435f0b7a07128ab.txt", "Biometric Update", "Lu-Hai Liang", "2025-06-16", "China’s supreme court releases", 10, 16, "China’s highest court has", "in such cases.",
			[]string{"FB pixel", "Categories", "Related", "Topics", "Latest", "Thales", "Brazil", "Turing", "Comments", "Akismet", "Viewed", "Featured", "White Papers"}},
	} {
		in := Input{Name: test.file, Now: time.Now()}
		in.Data, in.Sources = besideRepository(t, test.file), besideRepository(t, "sources.yaml")
		a, warnings := mustRead(t, in)
		checkSpans(t, a)
		texts[a.ID] = a.Text
		if a.Publisher != test.publisher || a.Author != test.author || a.Published.String() != test.published || !strings.HasPrefix(a.Title, test.title) || a.Language != "en" || len(warnings) > 0 {
			t.Errorf("%s: %+v, %s, warnings %q", test.file, a.Source, a.Language, warnings)
		}
		if len(a.Paragraphs) != test.paragraphs || len(a.Sentences) != test.sentences {
			t.Errorf("%s: %d paragraphs, %d sentences", test.file, len(a.Paragraphs), len(a.Sentences))
		}
		if !strings.HasPrefix(a.Text, test.first) || !strings.HasSuffix(a.Text, test.last) {
			t.Errorf("%s: begins %.30q, ends %q", test.file, a.Text, a.Text[len(a.Text)-30:])
		}
		if i := slices.IndexFunc(test.furniture, func(word string) bool { return strings.Contains(a.Text, word) }); i >= 0 {
			t.Errorf("%s: %q is left", test.file, test.furniture[i])
		}
		if again := readAgain(t, a); again.Text != a.Text {
			t.Errorf("%s: a second reading changed the text", test.file)
		}
		bare, _ := mustRead(t, Input{Name: test.file, Data: in.Data})
		if bare.Text != a.Text || bare.Title != a.Title || bare.Author != a.Author {
			t.Errorf("%s, without its sources.yaml: %+v", test.file, bare.Source)
		}
	}
	passagesStand(t, texts)
}

// passagesStand checks the shipped records against the texts they point into.
func passagesStand(t *testing.T, texts map[corpus.ArticleID]string) {
	t.Helper()
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, c := range cases {
		for _, problem := range corpus.ValidatePassages(c, func(id corpus.ArticleID) (string, bool) {
			text, held := texts[id]
			if held {
				seen++
			}
			return text, held
		}) {
			t.Error(problem)
		}
	}
	if seen == 0 {
		t.Error("no shipped record points into the articles")
	}
}

func besideRepository(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "seeds", name))
	if os.IsNotExist(err) {
		t.Skipf("%s does not stand beside the repository", name)
	}
	if err != nil {
		t.Fatal(err)
	}
	return data
}
