package answer

import (
	"strings"
	"testing"
)

// How often or how much in all is told by both sentences that tell of some of it.
func TestWhatWasDoneAgain(t *testing.T) {
	const first, second = "嘉義冉男拿噴漆把鏡頭噴了41次，法院裁罰4000元。", "沒過多久，他又噴了12次，法官再罰3000元。"
	for _, c := range []struct {
		question, second string
		want             bool
	}{
		{"冉男噴了幾次？", second, true},
		{"冉男一共罰多少？", second, true},
		{"冉男總共罰多少？", "鄰居又報警12次。", false},
		{"冉男罰多少？", second, false},
		{"冉男喷了几次？", "他又喊冤，法官没有采信。", false},
	} {
		article := pageOf("A page", first+"\n"+c.second)
		q := understand(c.question)
		p := q.withAgain(passage{article: article, at: article.Sentences[0]})
		if got := strings.Contains(p.text(), strings.TrimRight(c.second, "。")); got != c.want {
			t.Errorf("%s %s: %q", c.question, c.second, p.text())
		}
	}
}
