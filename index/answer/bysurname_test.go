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

// Who is called by a surname in Chinese may stand in an English article alone, and won there or not.
func TestWhoIsSurnamedInEnglish(t *testing.T) {
	article := laidIn("art-gate", "A resident of Linhuan surnamed Gu sued the company that runs his block.", "A district court rejected his claim, but the Linhuan No 2 Court reversed that judgment in May 2030.", "Seventeen other companies have installed card readers.")
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	a := over(t, archive)
	for question, holds := range map[string]string{"临洹的顾某最后赢了吗？": "reversed that judgment", "顧某最後贏了嗎？": "reversed that judgment", "岚湾的顾某最后赢了吗？": "", "临洹的卞某最后赢了吗？": ""} {
		if got := ask(t, a, question); (holds == "") != !strings.Contains(got.Text, "reversed") {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
}

// laidIn is an English article of one paragraph.
func laidIn(id corpus.ArticleID, sentences ...string) *corpus.Article {
	article := &corpus.Article{Source: corpus.Source{ID: id, Title: "Gates and faces", Publisher: "The Vim Courier"}, Language: "en"}
	for _, sentence := range sentences {
		start := len(article.Text)
		article.Text += sentence + " "
		article.Sentences = append(article.Sentences, corpus.Span{Start: start, End: start + len(sentence)})
	}
	article.Paragraphs = []corpus.Span{{End: len(article.Text)}}
	return article
}
