package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Pages without a publisher: the name of the file alone says whose they are, and another
// page speaks of the paper.
func TestTheAuthorOfAPaperKnownByItsFileIsNamed(t *testing.T) {
	archive := &indextest.Archive{}
	for _, page := range []struct{ file, author, title, text string }{
		{"pages/03_bolt_and_hinge.txt", "Edda Marsh", "Keys that answer back", "A locksmith sold the codes of his clients. He was fined."},
		{"pages/04_quarry_post.txt", "Ivo Senn", "Locksmith fined for selling codes", "A locksmith of Dorn sold door codes, the Tern Gazette reported."},
		{"pages/05_tern_gazette.txt", "Una Pell", "Dorn locksmith in court", "The locksmith admitted it in court."},
	} {
		article := articleOf("", "", page.author, page.title, page.text, 3)
		article.Origin, article.URL = page.file, ""
		article.ID = corpus.ArticleID("art-" + page.author[:3])
		archive.PutArticle(article)
	}
	a := over(t, archive)
	for question, want := range map[string]string{
		"Who wrote the Bolt & Hinge article?":                         "Edda Marsh",
		"Who wrote the Bolt and Hinge piece?":                         "Edda Marsh",
		"who wrote the Tern Gazette story":                            "Una Pell",
		"Who wrote the Quarry Post article?":                          "Ivo Senn",
		"Who wrote the Quarry Post article on the locksmith of Dorn?": "Ivo Senn",
		"Who wrote the Quarry Post briefing?":                         "Ivo Senn",
		"Who wrote the Tern Gazette note?":                            "Una Pell",
		"Who is the author of the Tern Gazette newsletter?":           "Una Pell",
		"Who wrote the article on the keys?":                          "Edda Marsh",
		"Who wrote the article on the canal?":                         "",
		"Who wrote the Northern Mercury bulletin?":                    "",
		"Who wrote the Northern Mercury article?":                     "",
		"Who wrote the Marsh Mercury report on the fined locksmith?":  "",
	} {
		got, err := a.Ask(t.Context(), question)
		if err != nil {
			t.Fatal(err)
		}
		if named := strings.Count(got.Text, " wrote "); want == "" && named > 0 || want != "" && (named != 1 || !strings.HasPrefix(got.Text, want+" wrote ")) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
	}
}
