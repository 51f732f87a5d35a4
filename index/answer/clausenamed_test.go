package answer_test

import (
	"strings"
	"testing"

	"casebot/index/indextest"
)

// Of a long sentence on two people the part is repeated that names whom the question does.
func TestTheClauseIsOfWhomTheQuestionNames(t *testing.T) {
	archive := &indextest.Archive{}
	article := articleOf("art-officer", "南汀日報", "", "員警賣個資 一審判五年四月",
		"南汀地方法院今天一審宣判，依貪污治罪條例等罪判處員警簡柏勳有期徒刑五年四月，褫奪公權三年；徵信社負責人尤麗卿判刑二年，緩刑四年，並須向公庫支付八十萬元。", 3)
	article.Language = "zh"
	archive.PutArticle(article)
	a := over(t, archive)
	got := ask(t, a, "尤麗卿有被判緩刑嗎？")
	if !strings.Contains(got.Text, "緩刑四年") || strings.Contains(got.Text, "五年四月") {
		t.Errorf("%q", got.Text)
	}
}
