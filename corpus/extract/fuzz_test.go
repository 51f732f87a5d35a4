package extract_test

import (
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/extract"
	"casebot/corpus/read"
)

// FuzzCases reads any text as an article: whatever it says, the drafts are
// sound, point at their own words, and come out the same a second time.
func FuzzCases(f *testing.F) {
	for _, s := range stories(f) {
		f.Add(s.article.Title, s.article.Text)
	}
	f.Add("", "In one case, a man surnamed Wei was sentenced to 1 year in prison respectively, along with fines.\n\nIn one case, a man surnamed Wei was sentenced to 1 year in prison respectively, along with fines.")
	f.Add("x", strings.Repeat("The defendant surnamed Wei was fined 5 yuan, ", 90)+"and went home to rest.")
	f.Add("被告", "被告人韩某、韩某某犯侵犯公民个人信息罪，分别判处有期徒刑三年、二年，并处罚金人民币一万元。其获利6000元。")
	f.Fuzz(func(t *testing.T, title, text string) {
		a, _, err := read.Text(read.Input{Name: "fuzz.txt", Data: []byte(text), Now: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			a = rough(text)
		}
		a.Title = title
		drafts := extract.Cases(a)
		checkDrafts(t, "fuzz", a, drafts)
		if again := extract.Cases(a); len(again) != len(drafts) {
			t.Errorf("%d cases, then %d", len(drafts), len(again))
		}
	})
}

// rough is a text that reading refuses, cut at line ends: extraction must take
// any article.
func rough(text string) *corpus.Article {
	a := &corpus.Article{Text: text, Source: corpus.Source{ID: corpus.ArticleIDForText(text)}}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if end := at + len(strings.TrimRight(line, "\n")); end > at {
			a.Sentences = append(a.Sentences, corpus.Span{Start: at, End: end})
			a.Paragraphs = append(a.Paragraphs, corpus.Span{Start: at, End: end})
		}
		at += len(line)
	}
	return a
}

// BenchmarkCases reads an article of about a thousand words that tells ten
// cases, and one in Chinese.
func BenchmarkCases(b *testing.B) {
	var english, chinese strings.Builder
	for _, s := range stories(b) {
		if strings.HasPrefix(s.name, "zh-") {
			chinese.WriteString(s.article.Text + "\n\n")
		} else if len(strings.Fields(english.String())) < 1000 {
			english.WriteString(s.article.Text + "\n\n")
		}
	}
	for name, text := range map[string]string{"english": english.String(), "chinese": chinese.String()} {
		a := mustRead(b, name, []byte("---\ntitle: All of it\npublisher: Harbour Daily\npublished: 2025-06-01\n---\n\n"+text), nil)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				extract.Cases(a)
			}
			b.ReportMetric(float64(len(strings.Fields(a.Text))), "words")
		})
	}
}
