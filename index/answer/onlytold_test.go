package answer_test

import (
	"strings"
	"testing"

	"casebot/index/indextest"
)

// Of somebody whom an article names and no record has, the archive says what it has, and no
// figure of another's.
func TestWhoOnlyAnArticleNamesIsToldOf(t *testing.T) {
	const text = "法院判处简某有期徒刑三年，并处罚金10万元。简某把快递单卖给旧同事滕某、岳某等8人。滕某、岳某另案处理。"
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-jian", "云港日报", "", "快递员获刑", text, 3))
	a := over(t, archive)
	got := ask(t, a, "滕某判了多久？")
	if !got.Abstained || !strings.Contains(got.Text, "滕某、岳某另案处理") || strings.Contains(got.Text, "三年") {
		t.Errorf("%q", got.Text)
	}
	if got := ask(t, a, "麻某判了多久？"); !got.Abstained || !strings.Contains(got.Text, "没有名为") {
		t.Errorf("nobody's name: %q", got.Text)
	}
}
