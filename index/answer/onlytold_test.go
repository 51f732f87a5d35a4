package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Of somebody whom an article names and no record has, the archive says what it has, and no
// figure of another's.
func TestWhoOnlyAnArticleNamesIsToldOf(t *testing.T) {
	archive := &indextest.Archive{}
	article := articleOf("art-jian", "云港日报", "", "快递员获刑", "", 3)
	article.Language, article.Sentences = "zh", nil
	for _, s := range []string{"法院判处简某有期徒刑三年，并处罚金10万元。", "简某把快递单卖给旧同事滕某、岳某等8人。", "滕某、岳某另案处理。"} {
		article.Sentences = append(article.Sentences, corpus.Span{Start: len(article.Text), End: len(article.Text) + len(s)})
		article.Text += s
	}
	archive.PutArticle(article)
	a := over(t, archive)
	got := ask(t, a, "滕某判了多久？")
	if !got.Abstained || !strings.Contains(got.Text, "滕某、岳某另案处理") || strings.Contains(got.Text, "三年") {
		t.Errorf("%q", got.Text)
	}
	if got := ask(t, a, "麻某判了多久？"); !got.Abstained || !strings.Contains(got.Text, "没有名为") {
		t.Errorf("nobody's name: %q", got.Text)
	}
}
