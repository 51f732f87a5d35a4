package answer

import (
	"slices"
	"testing"
)

func TestWhoJudged(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Justice Ines Dankworth sentenced him.", "Ines Dankworth"},
		{"“Enough,” said Judge Helena Moss.", "Helena Moss"},
		{"審判長高峰表示遺憾。", "高峰"},
		{"主审法官周清越表示，声音受保护。", "周清越"},
		{"Judges are busy.", ""},
		{"法官认为不妥。", ""},
	} {
		if got := judgeIn(c.text); got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
	for _, c := range []struct{ name, want string }{
		{"Brackford Mutual", "Tobias Fenn"},
		{"Larkmoor", ""},      // another's judge is none of theirs
		{"Jasper Tallow", ""}, // nor is the only one of a round-up
	} {
		p, ok := judgeAmong(docket(), []string{c.name})
		if ok != (c.want != "") || ok && p.typed != c.want {
			t.Errorf("%s: %q, %v", c.name, p.typed, ok)
		}
	}
	if p, ok := judgeAmong(pageOf("Vik jailed", "Per Vik was jailed.", "Outside, it rained.", "Judge Ada Holm left by the back door."), []string{"Per Vik"}); !ok || p.typed != "Ada Holm" {
		t.Errorf("the only judge of a page: %q, %v", p.typed, ok)
	}
}

func TestWhoComplained(t *testing.T) {
	for _, c := range []struct {
		before, text, want string
	}{
		{"The solicitor, Ines Averholt, said it was enough.", "Her complaint said that Larkmoor sold lists.", "Ines Averholt"},
		{"", "It would end a class action that was begun in 2029 by Delroy Hutching, a driver.", "Delroy Hutching"},
		{"", "Ada Holm, a nurse, sued Larkmoor in May.", "Ada Holm"},
		{"", "Larkmoor sued nobody.", ""},
		{"", "Its complaint book was empty.", ""},
	} {
		lines := c.text
		if c.before != "" {
			lines = c.before + "\n" + c.text
		}
		article := pageOf("A page", lines)
		p := passage{article: article, at: article.Sentences[len(article.Sentences)-1]}
		who, named := p.complainant([]string{"Larkmoor"})
		if who != c.want || who != "" && !slices.Contains(article.Sentences, named) {
			t.Errorf("%s: %q, want %q (%s)", c.text, who, c.want, named.In(article.Text))
		}
	}
}

func TestCourtIn(t *testing.T) {
	for _, c := range []struct{ question, text, want string }{
		{"Which court sentenced Vik?", "Per Vik sat at Saltmere Crown Court as Judge Moss spoke.", "Saltmere Crown Court"},
		{"Which court sentenced Vik?", "He will appeal to the High Court of Vim.", ""},
		{"Which court will hear the appeal?", "He will appeal to the High Court of Vim, which has heard others.", "High Court of Vim"},
		{"哪个法院判的？", "昨日在觀瀾裁判法院認罪。", "觀瀾裁判法院"},
		{"终审判决是哪个法院作出的？", "一审法院东港区人民法院判他败诉。", ""},
		{"一审是哪个法院判的？", "一审法院东港区人民法院判他败诉。", "东港区人民法院"},
		{"哪個法院判的？", "專員昨日歡迎沙洲區域法院就案件判刑。", "沙洲區域法院"},
		{"哪个法院判的？", "9日青泽市中级人民法院终审判他败诉。", ""},
		{"哪个法院终审的？", "9日青泽市中级人民法院终审判他败诉。", "青泽市中级人民法院"},
		{"哪个法院判乙？", "4月8日，初级法院刑事法庭裁定乙违反保密。", "初级法院刑事法庭"},
		{"哪个法院维持原判？", "中级法院合议庭裁定上诉理由不成立，维持原判。", "中级法院"},
		{"哪個法院判的？", "他又到沙洲裁判法院宣誓，騙取搜查令。", ""},
		{"哪個法院判的？", "他又到沙洲裁判法院宣誓，後被判監。", ""},
		{"哪個法院判的？", "過去各法院判法不同。", ""},
		{"案件在哪個法院？", "他昨日在沙洲裁判法院首次應訊。", "沙洲裁判法院"},
		{"邵先生的案子是哪个法院判的？", "此前青泽的穆楠告园方，青泽市人民法院判园方删除照片。", ""},
		{"Which court sentenced Vik?", "It rained.", ""},
	} {
		if got := courtIn(c.text, understand(c.question)); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

func TestWhetherSomebodySaidSo(t *testing.T) {
	for _, c := range []struct {
		question, text string
		denied, says   bool
	}{
		{"Did Ostrel admit liability when it settled?", "The company did not admit liability.", true, true},
		{"Did Ostrel apologise to the parents?", "Ostrel has apologised to the parents.", false, true},
		{"Did Ostrel admit liability?", "The company paid in May.", false, false},
		{"Did Ostrel pay the fine?", "The company did not pay the fine.", false, false}, // a deed, which the record tells
		{"葉男的刑期能不能易科罰金？", "判處有期徒刑8月，不得易科罰金。", true, true},
		{"葉男的刑期能不能易科罰金？", "判處有期徒刑8月，得易科罰金。", false, true},
		{"葉男的刑期能不能易科罰金？", "葉男在車底安裝追蹤器。", false, false},
	} {
		q := understand(c.question)
		denied, says := q.saidIn(c.text, []string{"Ostrel", "葉男"})
		if says != c.says || says && denied != c.denied {
			t.Errorf("%s %s: denied %v, says %v", c.question, c.text, denied, says)
		}
		if says && q.Shape == YesNo && denied && q.avowal(c.text, denied) != no {
			t.Errorf("%s: no no", c.question)
		}
	}
	for _, question := range []string{"葉男的刑期能不能易科罰金？", "叶男的刑期能不能易科罚金？"} {
		q := understand(question)
		if got := q.avowal("判處有期徒刑8月，得易科罰金。", false); got != evident {
			t.Errorf("%s: verdict %v in %s", question, got, q.Language)
		}
	}
}

func TestRoleIn(t *testing.T) {
	for question, want := range map[string]string{
		"How much did the broadband fitter make?":    "broadband fitter",
		"How long was the engineer jailed?":          "engineer",
		"What did the ring's leader earn?":           "ring's leader",
		"What did the regulator say?":                "",
		"How many of the customers were told?":       "",
		"What is the maximum sentence for the crime": "",
	} {
		if got := roleIn(question); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}
