package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// Two matters of one Chinese page, of which the records tell neither place nor trade, and an
// English page on a third.
func farmyard(t *testing.T) *answer.Answerer {
	t.Helper()
	page := &corpus.Article{Source: corpus.Source{ID: "art-farm", Title: "法院发布典型案例", Publisher: "临安法院"}, Language: "zh"}
	for _, sentence := range []string{"案例一，荀某破解了29个蜂场的监控摄像头密码，被判处有期徒刑六个月。", "荀某把画面转发给收购商。", "案例二，仇某把学生的成绩出售给补习学校，被判处有期徒刑一年。"} {
		page.Text = extended(page, sentence)
	}
	english := articleOf("art-cot", "The Vim Courier", "", "Baby monitors opened", "Per Vik opened the pictures of 73 baby monitors. The inquiry was led by Detective Inspector Morag Tulloch.", 4)
	archive := &indextest.Archive{}
	archive.PutArticle(page)
	archive.PutArticle(english)
	put := func(id corpus.CaseID, name, first, term string, months int) {
		status, length := from("art-farm", corpus.State("sentenced"), "判处", first), from("art-farm", corpus.Term{Months: months}, term, first)
		status.Rule, length.Rule = "read", "read"
		archive.PutCase(&corpus.Case{ID: id, Title: name + ": data", Jurisdiction: "CN", Kind: "criminal", Summary: "Data.", Sources: []corpus.Source{page.Source},
			Parties: []corpus.Party{{ID: "p", Role: "defendant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: name}}}},
			Status:  []corpus.Fact{says(corpus.SlotStatus, "p", "", status)}, Facts: []corpus.Fact{says(corpus.SlotTerm, "p", "", length)}})
	}
	put("cn-2031-xun", "荀某", "案例一", "六个月", 6)
	put("cn-2031-qiu", "仇某", "案例二", "一年", 12)
	return over(t, archive)
}

func TestACaseIsShownByWhatItsMatterTells(t *testing.T) {
	a := farmyard(t)
	for question, want := range map[string]corpus.CaseID{"show me the bee case": "cn-2031-xun", "tell me about the beehives case": "cn-2031-xun", "show me the lighthouse case": ""} {
		got := ask(t, a, question)
		if cases := got.Cases(); want == "" && got.Route == answer.RouteCase || want != "" && (len(cases) != 1 || cases[0].ID != want) {
			t.Errorf("%s: %q (%s), %d cases", question, got.Text, got.Route, len(cases))
		}
	}
}

// Who looked into a matter is an officer, in a question of either language.
func TestWhoLookedIntoIt(t *testing.T) {
	a := farmyard(t)
	for _, question := range []string{"谁负责侦办婴儿监视器案？", "Who led the inquiry into the baby monitors?"} {
		if got := ask(t, a, question); !strings.Contains(got.Text, "Morag Tulloch") || got.Abstained {
			t.Errorf("%s: %q (%s)", question, got.Text, got.Route)
		}
	}
}
