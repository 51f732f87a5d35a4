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

// A judge is the one of the paragraphs that name somebody, where an article names those of
// others as well; of a matter that is described, the only one of the article that opens with it.
func TestTheJudgeOfAParagraph(t *testing.T) {
	apart := laidOut("en", "The gates of Tarn Railway read palms, and under PALMA a jury awarded 900 kronor.", "Judge Odd Brekke threw out the award.", "Judge Liv Aune held that PALMA applies to old suits.")
	apart.Paragraphs = []corpus.Span{{End: apart.Sentences[1].End}, apart.Sentences[2]}
	if p, ok := judgeAmong(apart, []string{"Tarn Railway"}); !ok || p.typed != "Odd Brekke" {
		t.Errorf("%q, %v", p.typed, ok)
	}
	if p, ok := judgeAmong(apart, []string{"Tarn Railway"}, "Odd Brekke"); ok {
		t.Errorf("in the paragraph of another party: %q", p.typed)
	}
	voice := laidOut("en", "Two singers were convicted over the cloned voice of a mayor.", "“It was greed,” said the presiding judge, Odd Brekke, reading the verdict.")
	q := understand("Who was the judge in the voice cloning trial?")
	if p, ok := q.judgeDescribed([]*corpus.Article{voice, apart}); !ok || p.typed != "Odd Brekke" {
		t.Errorf("%q, %v", p.typed, ok)
	}
	for _, question := range []string{"Who was the judge in the drone trial?", "Who was the judge in the Ostrel voice cloning trial?"} {
		q := understand(question)
		if p, ok := q.judgeDescribed([]*corpus.Article{voice, apart}); ok {
			t.Errorf("%s: %q", question, p.typed)
		}
	}
}

// Whom a text calls a judge beside the name.
func TestAJudgeBesideTheName(t *testing.T) {
	for text, want := range map[string]string{
		"“No,” said the presiding judge, Odd Brekke, on Monday.":    "Odd Brekke",
		"The trial judge, Odd Brekke, said that it was late.":       "Odd Brekke",
		"Odd Brekke, the presiding judge, said that it was late.":   "Odd Brekke",
		"He told the judge, Odd Brekke, a singer, was his brother.": "",
	} {
		if got := judgeIn(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// An article that tells of a described matter and names no judge tells of none.
func TestADescribedMatterWithoutAJudge(t *testing.T) {
	voice := laidOut("en", "Two singers were convicted over the cloned voice of a mayor.", "“It was greed,” the judge said.")
	q := understand("Who was the judge in the voice cloning trial?")
	if p, ok := q.judgeDescribed([]*corpus.Article{voice}); ok {
		t.Errorf("%q", p.typed)
	}
}

// A judge beside nobody's name is of whom an article opens with, and not of one whom it mentions
// further down.
func TestAJudgeIsNotOfWhomAnArticleOnlyMentions(t *testing.T) {
	article := laidOut("en", "Per Vik was held for a day.", "He sued.", "It was late.", "It was cold.", "It was dark.", "Judge Liv Aune will watch the terms.", "He was glad.", "In Tarn, Oda Heath was held.")
	if p, ok := judgeAmong(article, []string{"Per Vik"}); !ok || p.typed != "Liv Aune" {
		t.Errorf("%q, %v", p.typed, ok)
	}
	if p, ok := judgeAmong(article, []string{"Oda Heath"}); ok {
		t.Errorf("%q", p.typed)
	}
}
