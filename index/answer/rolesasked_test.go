package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// stalls is an archive of which two records know Per Vik, and of an article in Chinese.
func stalls(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	first := linesOf("art-stall", "The Vim Courier", "Phone seller Vik jailed", "en",
		"Per Vik, 41, of Alm, was jailed for nine weeks at Alm District Court for snooping on phones.",
		"The Alm Data Office (ADO) said that it would look at his firm.",
		"Vik hid the recorders inside the heels of boots, and sold them in Tarn.",
		"Vik, who wore a hat, looked at the floor.",
		"His lawyer, Ada Brekke, said that he would appeal.",
		"ADO chairman Odd Lund called it a scandal.",
		"Larch Phones, whose parent, Moss Holdings, is based in Tarn, said that it was sorry.",
		"Judge Liv Aune will watch the terms of the order.",
		"In another town Oda Heath was held for a day, and her suit was not heard.")
	second := linesOf("art-again", "The Tarn Post", "Vik to pay for snooping", "en",
		"Per Vik must pay 900 kronor to those on whom he snooped.")
	choir := linesOf("art-choir", "The Vim Courier", "Voices copied", "en",
		"Two men were charged over the copied voices of singers.", "No day of a trial is set.")
	han := linesOf("art-han", "枫桥日报", "祁岚案宣判", "zh", "祁岚把物业公司告上法庭，要求删除照片。", "检方对莫某作出不起诉决定。")
	for _, article := range []*corpus.Article{first, second, choir, han} {
		archive.PutArticle(article)
	}
	put := func(id string, in *corpus.Article, printed, first string) {
		claim := from(in.ID, corpus.State("sentenced"), printed, first)
		claim.Rule = "read"
		archive.PutCase(&corpus.Case{ID: corpus.CaseID("se-2031-" + id), Title: "Per Vik: " + id, Jurisdiction: "SE", Kind: "criminal", Summary: "Read.", Sources: []corpus.Source{in.Source},
			Parties: []corpus.Party{{ID: "vik", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Per Vik"}}}},
			Status:  []corpus.Fact{says(corpus.SlotStatus, "vik", "", claim)}})
	}
	put("phones", first, "jailed", "Per Vik, 41")
	put("pay", second, "must pay", "Per Vik must")
	return over(t, archive)
}

// Who holds a role stands in one of the articles of whom it is asked, whatever record knows them;
// who holds it elsewhere is not told, nor anything where nobody does.
func TestRolesOfOneOfSeveralRecords(t *testing.T) {
	a := stalls(t)
	for _, c := range []struct{ question, says, never string }{
		{"Who is Vik's lawyer?", "Ada Brekke", "2 cases"},
		{"Who heads the Alm data office?", "Odd Lund", "Liv Aune"},
		{"Who owns Larch Phones?", "Moss Holdings", "Per Vik"},
		{"Where did Vik hide the recorders?", "heels of boots", "Alm District"},
		{"Where does Per Vik live?", "of Alm", "in Tarn"},
		{"Which judge heard Oda Heath's suit?", "", "Aune"},
		{"Who was the judge in the copied voices case?", "", "Aune"},
		{"是谁起诉了物业公司？", "祁岚", "不起诉"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
