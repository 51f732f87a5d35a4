package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// Each idea is said in both languages, and no word stands for two, nor here again for
// one of concepts.txt.
func TestEveryIdeaOfTheBridgeIsReadable(t *testing.T) {
	of := map[string]string{}
	for _, c := range concepts {
		for _, word := range c.chinese {
			of[word] = c.name
		}
	}
	count := 0
	for line := range strings.Lines(bridgeLines) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		english, chinese, ok := strings.Cut(strings.TrimSpace(line), "|")
		if count++; !ok || len(list(english)) == 0 || len(list(chinese)) == 0 {
			t.Errorf("%q says nothing in one of the languages", line)
		}
		idea := "~" + list(english)[0]
		for _, word := range list(chinese) {
			if word != index.Fold(word) || han(word) < 1 {
				t.Errorf("%s is not in simplified characters", word)
			}
			if other := of[word]; other != "" {
				t.Errorf("%s stands for %s and for %s", word, other, idea)
			}
			of[word] = idea
		}
		for _, word := range list(english) {
			key := strings.Join(terms(word), " ")
			if key == "" || conceptOf[key] != "" {
				t.Errorf("%s of %s says nothing, or stands for %s", word, idea, conceptOf[key])
			}
			if other := of[key]; other != "" && other != idea {
				t.Errorf("%s stands for %s and for %s", word, other, idea)
			}
			of[key] = idea
		}
	}
	if count < 250 {
		t.Errorf("%d ideas", count)
	}
}

func TestIdeasAreSeenInBothLanguages(t *testing.T) {
	for text, want := range map[string][]string{
		"a retired teacher":                  {"~retired", "~teacher"},
		"一名退休教師":                             {"~retired", "~teacher"},
		"the customer service supervisor":    {"~customer service", "~supervisor"},
		"客服主任":                               {"~customer service", "~supervisor"},
		"He got a suspended sentence":        {"~suspended sentence"},
		"緩刑二年":                               {"~suspended sentence"},
		"the presiding judge, not the judge": {"~presiding judge", "~judge"},
		"審判長":                                {"~presiding judge"},
		"偷拍":                                 {"=hidden"},
		"Baro":                               nil,
	} {
		if got := ideas(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

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
	if got := respelled("申屠某被判多久？"); len(got) == 0 || !strings.Contains(got[0], "Shentu") {
		t.Errorf("申屠某: %q", got)
	}
	if got := respelled("涂某被判多久？"); len(got) == 0 || !strings.Contains(got[0], " Tu ") {
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
	if got := dateIn("（北汀社2030年5月3日电）业者2028年4月偷拍。", append(asked, hanTerms("偷拍")...)); got != "2028年4月" {
		t.Errorf("date %q", got)
	}
	if got := dateIn("北汀社2030年5月3日電，業者偷拍。", hanTerms("偷拍")); got != "" {
		t.Errorf("date %q", got)
	}
}

func TestAYearOfTheRepublicIsNoTerm(t *testing.T) {
	if got := nearestIn("民國113年9月偷拍，判刑3年8月。", lengths, hanTerms("偷拍")); got != "3年8月" {
		t.Errorf("term %q", got)
	}
}
