package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// A question in one language finds the sentence of the other that answers it.
func TestAQuestionCrossesToTheOtherLanguage(t *testing.T) {
	chinese := laidOut("zh", "（北汀社记者5月3日电）榆湾市一名民宿业者偷拍房客。", "男子自2028年4月起，在民宿的客房内装设摄影机，警方查扣三块硬盘。", "律师表示将上诉。")
	english := laidOut("en", "The harbour was calm.", "In May 2029 a court sentenced the operator of a website that sold access to baby monitors to two years in prison.", "Lawyers said little.")
	for _, c := range []struct {
		question, want string
	}{
		{"When did the guesthouse owner start hiding cameras in his rooms?", "2028年4月"},
		{"出售婴儿监护器访问权限的网站经营者被判多久？", "two years"},
	} {
		q := understand(c.question)
		found := judged([]*corpus.Article{chinese, english}, q, wanted(q))
		if at := firstAnswer(found, q); at < 0 || found[at].typed != c.want {
			t.Errorf("%s: answer %d of %d", c.question, at, len(found))
			for _, p := range found {
				t.Logf("%.2f %.2f %q %s", p.score, p.covered, p.typed, p.text())
			}
		}
	}
	q := understand("When did the guesthouse owner start hiding cameras?")
	if words := q.otherWords(); !slices.Contains(words, "民宿") || slices.Contains(words, "guesthouse") {
		t.Errorf("searched for by %q", words)
	}
}

func TestSurnamesOfTwoCharacters(t *testing.T) {
	if got := lexicon.Respelled("申屠某被判多久？"); len(got) == 0 || !strings.Contains(got[0], "Shentu") {
		t.Errorf("申屠某: %q", got)
	}
	if got := lexicon.Respelled("涂某被判多久？"); len(got) == 0 || !strings.Contains(got[0], " Tu ") {
		t.Errorf("涂某: %q", got)
	}
	for text, want := range map[string]string{"闻人岚，": "闻人岚", "聞人岚说": "聞人岚", "欧阳明德宣布": "欧阳明德", "闻某说": "闻某"} {
		if got := hanName(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	if got := judgeIn("本案审判长为闻人岚，人民陪审员二人。"); got != "闻人岚" {
		t.Errorf("judge %q", got)
	}
	if !surnamed("申屠某不服。", "申屠明") || surnamed("屠某不服。", "申屠明") {
		t.Error("another surname")
	}
}

func TestAnOfficeIsFoundInTheOtherLanguage(t *testing.T) {
	for _, c := range []struct{ text, question, want string }{
		{"本案审判长为闻人岚。", "Who was the presiding judge in the Elm Street case?", "闻人岚"},
		{"法官岑明说。", "Who was the presiding judge in the Elm Street case?", ""},
		{"The presiding judge, Ada Holm, agreed.", "审判长是谁？", "Ada Holm"},
	} {
		if got := holder(c.text, c.question); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

// The day on which a report was sent is no day of what it tells.
func TestADatelineIsNoDate(t *testing.T) {
	asked := []string{"偷拍"}
	if got := dateIn("（北汀社2030年5月3日电）业者2028年4月偷拍。", append(asked, lexicon.HanTerms("偷拍")...)); got != "2028年4月" {
		t.Errorf("date %q", got)
	}
	if got := dateIn("北汀社2030年5月3日電，業者偷拍。", lexicon.HanTerms("偷拍")); got != "" {
		t.Errorf("date %q", got)
	}
}

func TestAYearOfTheRepublicIsNoTerm(t *testing.T) {
	if got := nearestIn("民國113年9月偷拍，判刑3年8月。", lengths, lexicon.HanTerms("偷拍")); got != "3年8月" {
		t.Errorf("term %q", got)
	}
}
