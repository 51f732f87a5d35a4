package answer

import (
	"context"
	"testing"

	"casebot/corpus"
)

func TestASentenceMayBeUnfit(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           bool
	}{
		{"Who was fined in the Ostrel case?", "A rival went bust before anybody could fine it.", true},
		{"Who was fined in the Ostrel case?", "Ostrel was fined 5,000 kronor.", false},
		{"Who is barred from writing to her?", "Oda Lund called for an outright ban on scanners.", true},
		{"Who called for a ban?", "Oda Lund called for an outright ban on scanners.", false},
		{"Who was nobody able to fine?", "Nobody could fine Ostrel.", false},
		{"Which court convicted Per Vik?", "Courts in the province concluded 412 cases, and 655 people were convicted.", true},
		{"Which court convicted Per Vik?", "The Harbour Court convicted Vik.", false},
		{"哪个法院判了葉男？", "全市法院去年审结案件412件。", true},
		{"谁被罚了？", "专家呼吁加大处罚。", true},
	} {
		q := understand(c.question)
		if got := q.unfit(c.text); got != c.want {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
}

func TestAFullNameStandsInAnotherArticle(t *testing.T) {
	article := func(text string) *corpus.Article { return &corpus.Article{Text: text} }
	with, without := article("Clock Ware Limited is being sued."), article("The firm was ordered to pay.")
	q := understand("Was Clock Ware ordered to pay?")
	q.near = &nearArticles{words: q.anyWord(false).String(), articles: []*corpus.Article{without, with}}
	for of, want := range map[*corpus.Article]string{without: "Clock Ware", with: ""} {
		if got, err := (&Answerer{}).namedElsewhere(context.Background(), q, of); got != want || err != nil {
			t.Errorf("%s: %q %v", of.Text, got, err)
		}
	}
	q.near.articles = q.near.articles[:1]
	if got, err := (&Answerer{}).namedElsewhere(context.Background(), q, without); got != "" || err != nil {
		t.Errorf("nowhere: %q %v", got, err)
	}
}
