package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Who did something stands with the pronoun that says it, and what was taken is theirs whom a
// pronoun takes up.
func TestWhoIsMeantIsSaid(t *testing.T) {
	archive := &indextest.Archive{}
	tale := linesOf("art-tale", "島聞", "AI仿聲詐騙長者", "zh-Hant", "浪津兩名男子以AI仿聲詐騙長者。", "一名退休教師接到電話後覺得不對勁，反問對方小狗的名字。", "他隨即報警，警方逮捕兩人。")
	tale.Paragraphs = []corpus.Span{{End: len(tale.Text)}}
	archive.PutArticle(tale)
	for _, article := range []*corpus.Article{
		articleOf("art-bark", "The Vim Courier", "", "Fitter jailed in Tarvby", "Dominic Farrel-Vosk, 38, a fitter, watched the homes of 61 customers in Tarvby. “You took their peace,” Judge Roe told him. Farrel-Vosk admitted it. "+
			"He was found out when a customer, Ilse Moor, saw a strange address in her list. She reported it to the police in May. Officers who searched his house took away a laptop, two drives and a notebook.", 3),
	} {
		archive.PutArticle(article)
	}
	a := over(t, archive)
	for _, test := range []struct{ question, want string }{
		{"Who reported it to the police in Tarvby?", "Ilse Moor"},
		{"AI仿聲詐騙案是誰報的警？", "退休教師"},
		{"What did police take from Farrel-Vosk's house?", "two drives"},
	} {
		if got := ask(t, a, test.question).Text; !strings.Contains(got, test.want) {
			t.Errorf("%s\n\t%s", test.question, got)
		}
	}
}
