package answer_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"

	"github.com/google/go-cmp/cmp"
)

// A paragraph of testdata/reading.txt, with questions whose answering sentence is
// known.
type paragraph struct {
	article   *corpus.Article
	questions []reading
}

type reading struct{ question, sentence string }

// On texts of every subject the sentence that answers is quoted first: in a
// paragraph by itself, and among all of them. The golden names every miss.
func TestTheRightSentenceIsFirst(t *testing.T) {
	all := paragraphs(t)
	var got strings.Builder
	for _, mode := range []struct {
		name  string
		least float64
		with  func(p paragraph) []paragraph
	}{
		{"paragraph", .85, func(p paragraph) []paragraph { return []paragraph{p} }},
		{"corpus", .74, nil},
	} {
		asked, right := 0, 0
		var everywhere *answer.Answerer
		if mode.with == nil {
			everywhere = reader(t, all)
		}
		for _, p := range all {
			a := everywhere
			if a == nil {
				a = reader(t, mode.with(p))
			}
			for _, r := range p.questions {
				asked++
				first := firstQuote(t, a, r.question)
				if strings.Contains(first, r.sentence) {
					right++
					continue
				}
				fmt.Fprintf(&got, "%s: %s\n  %s\n", mode.name, r.question, first)
			}
		}
		fmt.Fprintf(&got, "%s: %d of %d\n", mode.name, right, asked)
		if float64(right) < mode.least*float64(asked) {
			t.Errorf("%s: %d of %d", mode.name, right, asked)
		}
	}
	golden(t, "testdata/reading.golden", got.String())
}

func firstQuote(t *testing.T, a *answer.Answerer, question string) string {
	t.Helper()
	got, err := a.Ask(t.Context(), question)
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Quotes) == 0 {
		return "no quote; " + string(got.Route)
	}
	return got.Quotes[0].Text
}

// reader returns an answerer over paragraphs and nothing else.
func reader(t *testing.T, paragraphs []paragraph) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	for _, p := range paragraphs {
		archive.PutArticle(p.article)
	}
	return over(t, archive)
}

// paragraphs reads testdata/reading.txt.
func paragraphs(t *testing.T) []paragraph {
	t.Helper()
	data, err := os.ReadFile("testdata/reading.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []paragraph
	answers := map[string]string{}
	for line := range strings.Lines(string(data)) {
		mark, rest, _ := strings.Cut(strings.TrimRight(line, "\n"), " ")
		switch {
		case mark == "#", mark == "" && rest == "":
		case mark == "==":
			lang, title, _ := strings.Cut(rest, " ")
			id := corpus.ArticleID(fmt.Sprintf("art-%02d", len(all)))
			all = append(all, paragraph{article: &corpus.Article{Source: corpus.Source{ID: id, Title: title, Publisher: "The Reader"}, Language: lang}})
			clear(answers)
		case mark == "?":
			p := &all[len(all)-1]
			number, question, _ := strings.Cut(rest, " ")
			p.questions = append(p.questions, reading{question, answers[number]})
		default:
			sentence := strings.TrimSpace(rest)
			answers[mark] = sentence
			all[len(all)-1].article.Text = extended(all[len(all)-1].article, sentence)
		}
	}
	return all
}

// extended returns the article's text with one sentence more, which it notes.
func extended(article *corpus.Article, sentence string) string {
	text := article.Text
	if text != "" && !strings.HasPrefix(article.Language, "zh") {
		text += " "
	}
	article.Sentences = append(article.Sentences, corpus.Span{Start: len(text), End: len(text) + len(sentence)})
	return text + sentence
}

var update = flag.Bool("update", false, "rewrite the goldens")

// golden compares a text with a file, or writes it there where -update is given.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", file, diff)
	}
}
