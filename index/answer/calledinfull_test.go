package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// 溫男 is whom the record calls 溫姓男子, where every article that says 溫男 says that too.
func TestASurnameAndSexAreTheOnlyPartys(t *testing.T) {
	const text = "溫姓男子在超市偷拍一名女子，被依妨害秘密罪起訴，花蓮地方法院判他無罪。" +
		"溫男辯稱正在學攝影。檢方表示收到判決書後再決定是否上訴。"
	archive := &indextest.Archive{}
	article := articleOf("art-e", "港灣日報", "", "超市偷拍 判無罪", text, 2)
	archive.PutArticle(article)
	status := from("art-e", corpus.State("acquitted"), "無罪", "溫姓男子在超市偷拍")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "tw-e", Title: "E: hidden cameras", TitleZH: "溫姓男子案", Jurisdiction: "TW", Kind: "criminal", Summary: "Pictures.", Topics: []string{"hidden cameras"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "e", Role: "defendant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: "溫姓男子"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "e", "", status)}})
	a := over(t, archive)
	for question, want := range map[string]string{"溫男有罪嗎？": "否。", "溫男判多久？": "來源未提及刑期"} {
		if got := ask(t, a, question); !strings.Contains(got.Text, want) || !strings.Contains(got.Text, "溫姓男子") {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
	if got := ask(t, a, "溫女有罪嗎？"); strings.Contains(got.Text, "否。") {
		t.Errorf("another: %q", got.Text)
	}
	other := articleOf("art-f", "港灣日報", "", "網購糾紛", "網購糾紛開庭，溫男到庭。法官要溫男補提證據，案件擇期再審。", 2)
	archive.PutArticle(other)
	if got := ask(t, over(t, archive), "溫男有罪嗎？"); strings.Contains(got.Text, "否。") {
		t.Errorf("where two may be called so: %q", got.Text)
	}
}
