package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

func TestTheNearestSentenceIsRepeatedWhereItIsAboutTheQuestion(t *testing.T) {
	article := laidOut("en", "A tenant surnamed Ortega sued the managers of Larch Court over a door that reads faces.",
		"The court told them to offer a key card.", "It rejected her claim for distress, since she had shown no harm.",
		"The maker of the door, Veridian Gate, was not a party to the suit.", "Its rival Doorwise paid $90,000 last year over such a door.")
	for question, want := range map[string]string{
		"Did the court allow Ortega's claim for distress against Larch Court?": "It rejected her claim",
		"Was Veridian Gate a party to the suit over the door?":                 "was not a party",
		"How much did Veridian Gate pay over the door?":                        "was not a party",
		"Was Hollis a party to the suit over the door?":                        "",
		"Who sells whales in the harbour of Ostmark?":                          "",
	} {
		q := understand(question)
		p, ok := nearestOf(q, judged([]*corpus.Article{article}, q, wanted(q)))
		switch {
		case ok != (want != ""):
			t.Errorf("%s: repeated %t: %s", question, ok, p.texted())
		case ok && !strings.Contains(p.text(), want):
			t.Errorf("%s: repeats %q", question, p.text())
		}
	}
}

func TestAChineseQuestionIsNearestToWhatItAsksWasDone(t *testing.T) {
	article := laidOut("zh", "警方去年侦办偷拍案件一百五十二件，较前年增加三成。", "警方在偷拍案中扣得相机三台、硬盘两颗。", "民众入住时可以关灯检查。")
	q := understand("警方在偷拍案中扣得哪些东西？")
	if p, ok := nearestOf(q, judged([]*corpus.Article{article}, q, wanted(q))); !ok || !strings.Contains(p.text(), "扣得相机") {
		t.Errorf("repeats %t %q", ok, p.texted())
	}
}

// texted is the sentence of a passage that may be none.
func (p passage) texted() string {
	if p.article == nil {
		return ""
	}
	return p.text()
}

// laidOut returns an article of some sentences.
func laidOut(language string, sentences ...string) *corpus.Article {
	article := &corpus.Article{Source: corpus.Source{ID: "laid-out"}, Language: language}
	for _, s := range sentences {
		article.Sentences = append(article.Sentences, corpus.Span{Start: len(article.Text), End: len(article.Text) + len(s)})
		article.Text += s + " "
	}
	return article
}
