package read

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// lines of every kind that pages have, for pages that nobody would write.
var kinds = []string{
	"", "", "The court heard both sides and gave its judgment on Monday, as the parties had been told in a letter in spring.",
	"A second defendant was acquitted. The prosecutor said that she would not appeal, for the files show no intent at all.",
	"It was over.", "Why now?", "Who watches the watchers, and who pays them, when the last camera of the town has been taken down from its pole?",
	"Court rules on cameras", "# Court rules on cameras", "Court rules on cameras.", "Court rules on cameras - The Quay", "Ferry fares rise", "Bank drops voice login",
	"By Mira Lund", "| Mira Lund", "12 March 2029", "Updated: 2029-03-12 10:11", "Categories Law | Work", "4 min read", "Share", "***", "FB pixel",
	"Related Posts", "Comments", "Latest News", "Most read", "Continue reading", "责任编辑：何苗", "相关阅读", "热门新闻",
	"- a lamp for the hall", "- Lamp for the hall wins", "1. First rule", "The order says:", "and so it went on", "the end of a line that was broken by hand at a width of some",
	"法院认为，被告人违反规定，情节严重，依法判处有期徒刑。“他没有上诉。”判决已经生效。", "小区门禁能不能刷脸", "He waited for a long time, and then…",
	"Ltd.", "Lens Makers Inc.", "| a | b |", "> quoted words.", "https://quay.example/a", "© 2029 Quay. All rights reserved.", "Photo: Quay", "{\"a\": 1}", "---", "%PDF-",
}

// TestRandomPages reads pages put together by chance: what holds for every
// file holds for them.
func TestRandomPages(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	articles := 0
	for range 500 {
		page := make([]string, 1+chance.IntN(40))
		for i := range page {
			page[i] = kinds[chance.IntN(len(kinds))]
		}
		a, _, err := Text(Input{Name: "a.txt", Data: []byte(strings.Join(page, "\n"))})
		if err != nil {
			continue
		}
		articles++
		checkSpans(t, a)
		if again := readAgain(t, a); again.Text != a.Text {
			t.Fatalf("the page\n%s\nreads\n%s\nand then\n%s", strings.Join(page, "\n"), a.Text, again.Text)
		}
	}
	if articles < 125 {
		t.Errorf("only %d of 500 pages were articles", articles)
	}
}
