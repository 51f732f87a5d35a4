package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Who has no record, and is only called by a surname in a Chinese article, is found by
// the sound of it; what nobody tells of them is not made up.
func TestAStrangerBySurname(t *testing.T) {
	article := &corpus.Article{Source: corpus.Source{ID: "art-han", Title: "两起声音权案件宣判", Publisher: "岚湾法院"}, Language: "zh"}
	for _, sentence := range []string{"播音员宁某发现一家公司出售与其声音相似的音色。", "法院判决公司赔偿宁某经济损失7万元。", "另一案中，歌手卞某请求赔偿90万元，被驳回。"} {
		article.Text = extended(article, sentence)
	}
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	a := over(t, archive)
	for _, c := range []struct {
		question, holds string
		abstains        bool
	}{
		{"How much compensation did the announcer Ning win?", "7万元", false},
		{"How much compensation did Bian win?", "", true},
		{"How long was Ning jailed?", "", true},
		{"How much compensation did Qiu win?", "", true},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		if got.Abstained != c.abstains || !strings.Contains(got.Text, c.holds) {
			t.Errorf("%s: %q (abstains %v), want %q (%v)", c.question, got.Text, got.Abstained, c.holds, c.abstains)
		}
	}
}
