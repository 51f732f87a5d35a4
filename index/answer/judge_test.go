package answer

import (
	"testing"

	"casebot/corpus"
)

// The judge of a matter that is described stands in an article that tells of it, where one
// does: in either language.
func TestTheJudgeIsOfTheMatterDescribed(t *testing.T) {
	choir := &corpus.Article{Source: corpus.Source{ID: "choir"}, Language: "en", Text: "Two men copied the voices of singers."}
	room := &corpus.Article{Source: corpus.Source{ID: "room"}, Language: "zh", Text: "主审法官柳青提醒，破解摄像头案多发。"}
	both := []*corpus.Article{room, choir}
	for question, want := range map[string]corpus.ArticleID{
		"Who was the judge in the voice cloning case?": "choir",
		"声音克隆案的法官是谁？":                                  "choir",
		"Who was the judge in the camera case?":        "room",
		"摄像头案的法官是谁？":                                   "room",
	} {
		if got := ofIdeas(both, understand(question).Topic); len(got) != 1 || got[0].ID != want {
			t.Errorf("%s: %d articles, first %s", question, len(got), got[0].ID)
		}
	}
	if got := ofIdeas(both, understand("Who was the judge in the ferry case?").Topic); len(got) != 2 {
		t.Errorf("a question without an idea leaves %d articles", len(got))
	}
}
