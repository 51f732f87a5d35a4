package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// twoAsk is a note on a man who asked for damages and got none, a page on a woman who was
// awarded some after asking for more, and another on singers in which a judge is named.
func twoAsk(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	put := func(id corpus.ArticleID, language, title string, sentences ...string) {
		a := &corpus.Article{Source: corpus.Source{ID: id, Title: title, URL: "https://" + string(id) + ".example/a", Published: corpus.Date{Year: 2031, Month: 5, Day: 3}}, Language: language}
		for _, sentence := range sentences {
			a.Sentences = append(a.Sentences, corpus.Span{Start: len(a.Text), End: len(a.Text) + len(sentence)})
			a.Text += sentence + " "
		}
		archive.PutArticle(a)
	}
	put("art-ferry", "en", "Face scans on the ferries of Holm Sound",
		"The tribunal held that the face scans on the ferries were unlawful.",
		"Joris Tamm, a cook of 44, was held on the quay for an hour.",
		"Mr Tamm had asked for 30,000 kronor in damages.",
		"The tribunal refused, saying that the police had held him.",
		"It also refused to publish the list.")
	put("art-shop", "en", "A shop pays for a wrong match",
		"Ida Renberg was stopped in a shop because of a wrong match.",
		"Ms Renberg sought 90,000 kronor in damages.",
		"The court awarded her 40,000 kronor, since a part of the damages had been counted twice.")
	put("art-choir", "en", "Two jailed for copying voices",
		"The two men copied voices of singers with a voice-cloning app.",
		"They rang the parents of the singers and asked for money.",
		"Seventeen of those who were called paid 12,000 kronor.",
		"A neighbour noticed that the caller never took a breath.",
		"Passing sentence, Judge Sunniva Brekke said it was as cruel as it was clever.")
	put("art-room", "zh", "民宿镜头案宣判", "两名男子破解了民宿的摄像头。", "主审法官柳青提醒，破解摄像头案多发。", "杜某请求赔偿精神损害抚慰金2万元。", "法院对此不予支持。")
	return over(t, archive)
}

// Who asked for something has not got it by asking: what came of it stands beside it.
func TestWhatWasAskedForIsNotWhatWasGot(t *testing.T) {
	a := twoAsk(t)
	for _, c := range []struct {
		question string
		says     []string
		never    string
	}{
		{"Did Tamm get any damages?", []string{"No. ", "had asked for 30,000 kronor", "The tribunal refused"}, "Yes"},
		{"Was Tamm awarded damages?", []string{"No. ", "The tribunal refused"}, "Renberg"},
		{"How much in damages did Tamm get?", []string{"had asked for", "The tribunal refused"}, "40,000"},
		{"Did Tamm ask for damages?", []string{"Yes. ", "had asked for 30,000 kronor"}, "No. "},
		{"Did Renberg get damages?", []string{"40,000 kronor"}, "No. "},
		{"杜某获得精神损害赔偿了吗？", []string{"否。", "不予支持"}, "是。"},
		{"Who was the judge in the voice cloning case?", []string{"Sunniva Brekke"}, "柳青"},
		{"Who was the judge in the guesthouse camera case?", []string{"柳青"}, "Brekke"},
	} {
		got := ask(t, a, c.question)
		for _, words := range c.says {
			if !strings.Contains(got.Text, words) {
				t.Errorf("%s: no %q in %q", c.question, words, got.Text)
			}
		}
		if c.never != "" && strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
