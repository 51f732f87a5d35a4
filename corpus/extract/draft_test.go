package extract_test

import (
	"reflect"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// article makes an article of a few lines of text.
func article(t testing.TB, text string) *corpus.Article {
	return mustRead(t, "story.txt", []byte("---\ntitle: A story\npublisher: Harbour Daily\nurl: https://harbour.example/a\npublished: 2025-06-12\n---\n\n"+text), nil)
}

// one returns the only draft of a text.
func one(t *testing.T, text string) *corpus.Case {
	t.Helper()
	a := article(t, text)
	drafts := extract.Cases(a)
	checkDrafts(t, text, a, drafts)
	if len(drafts) != 1 {
		t.Fatalf("%d cases in %q", len(drafts), text)
	}
	return drafts[0]
}

const weiStory = "In one case, a man surnamed Wei was sentenced by the Hangzhou Internet Court on 3 June 2025 to nine months in prison for selling facial images of about 130 residents. From June 2021, Wei sold them online, making a profit of 6,000 yuan ($834)."

// TestDraft reads one story whole: everything that a draft holds beside its
// figures.
func TestDraft(t *testing.T) {
	c := one(t, weiStory)
	if c.ID != "cn-2025-wei" || c.Title != "Wei: face data, personal information" && !strings.HasPrefix(c.Title, "Wei: face data") {
		t.Errorf("%s %q", c.ID, c.Title)
	}
	if c.Jurisdiction != "CN" || c.Kind != "criminal" || c.Forum != "Hangzhou Internet Court" {
		t.Errorf("%s, %s, %s", c.Jurisdiction, c.Kind, c.Forum)
	}
	if len(c.Parties) != 1 || !c.Parties[0].Person || !c.Parties[0].Anonymised || c.Parties[0].Role != "defendant" || c.Parties[0].Name() != "Wei" {
		t.Errorf("%+v", c.Parties)
	}
	if !strings.HasPrefix(c.Summary, "Harbour Daily, 12 June 2025: Wei – sentenced, imprisonment 9 months") || strings.Contains(c.Summary, "making a profit") {
		t.Errorf("%q", c.Summary)
	}
	if c.Checked.String() != "2026-11-21" || !strings.HasPrefix(c.CheckedNote, "Read by machine") || len(c.Sources) != 1 || c.Sources[0].DerivedFrom != "" {
		t.Errorf("%s, %q, %+v", c.Checked, c.CheckedNote, c.Sources)
	}
	claims := map[corpus.Slot]corpus.Claim{}
	for _, f := range c.Facts {
		claims[f.Slot] = f.Claims[0]
	}
	if gain := claims["gain"]; gain.Printed != "6,000 yuan ($834)" || len(gain.Gloss) != 1 || gain.Gloss[0].String() != "USD 834" {
		t.Errorf("%+v", gain)
	}
	if count := claims["count"]; count.Bound != corpus.About {
		t.Errorf("%+v", count)
	}
}

// TestSilence reads sentences that hold figures and tell no case of anybody.
func TestSilence(t *testing.T) {
	for _, text := range []string{
		"Those convicted face up to seven years in prison and fines of 500,000 yuan.",
		"The ministry may fine companies up to 5 million euros under the new rules.",
		"A lawyer said that a man could be jailed for five years and fined 10,000 yuan.",
		"The company made a profit of $4 million and has 2 million users in 30 countries.",
		"The court handled 412 cases last year and heard 1,200 complaints about cameras.",
		"情节严重的，处三年以下有期徒刑或者拘役，并处罚金。该公司去年营收达6亿元，拥有员工三千人。",
		"最高人民法院公布六个案例，要求各级法院依法严惩侵犯公民个人信息的犯罪行为，保护人民群众的权益。",
	} {
		if drafts := extract.Cases(article(t, text+" "+text+" Nothing else was said.")); len(drafts) > 0 {
			t.Errorf("%q tells %s: %q", text, drafts[0].ID, lines(drafts[0], corpus.Slots()))
		}
	}
}

// TestNobodyElse looks for the names of those who are no parties.
func TestNobodyElse(t *testing.T) {
	c := one(t, "Peter Alder, 41, was jailed for two years for stealing photos from his victim Anna Bree, Northmoor Crown Court heard. Judge Helen Marsh said he had shown no remorse. His lawyer, Carl Dunn, said that Alder would appeal. Detective Paul Reed praised the victims.")
	if names := c.Defendants(); len(names) != 1 || names[0] != "Peter Alder" {
		t.Errorf("%q", names)
	}
	c = one(t, "A man who hid a camera in a changing room has been jailed for two years. Anna Bree, 34, said that she still felt watched. Carol Dunn told the court about her fear.")
	if names := c.Defendants(); len(names) != 1 || names[0] != "unnamed defendant" {
		t.Errorf("%q", names)
	}
	c = one(t, "法院判决被告云途科技有限公司删除原告周某的人脸信息，并赔偿原告周某损失3000元。证人吴某出庭作证，被害人郑某未出庭。")
	if names := c.Defendants(); len(names) != 1 || names[0] != "云途科技有限公司" {
		t.Errorf("%q", names)
	}
}

// TestSentences reads one sentence at a time: the figure, whose it is, and how
// far it has come.
func TestSentences(t *testing.T) {
	const wei = "A man surnamed Wei was convicted of theft of data on Monday. "
	for _, test := range []struct{ text, want string }{
		{wei + "He was jailed for three years and one month.", "wei term 3y 1m decided"},
		{wei + "He must also pay a 4,000 yuan fine.", "wei fine CNY 4,000 decided"},
		{wei + "He received an eight-month prison sentence.", "wei term 8m decided"},
		{wei + "On appeal, his sentence was reduced from four years to two years in prison.", "wei term 2y on_appeal"},
		{wei + "On appeal, his sentence was reduced from four years to two years in prison.", "wei term 4y set_aside"},
		{wei + "Prosecutors sought a sentence of six years in prison for Wei.", "wei term 6y claimed"},
		{wei + "Victims lost 90,000 yuan through him.", "wei loss CNY 90,000 decided"},
		{wei + "He netted about 12,000 yuan from the sale.", "wei gain CNY 12,000 decided"},
		{wei + "He was also fined.", "wei fine - decided"},
		{wei + "His illegal gains were confiscated.", "wei outcome illicit gains confiscated decided"},
		{wei + "He was sentenced to two years of probation.", "wei outcome probation: 2 years decided"},
		{wei + "He hacked 4,100 accounts in March 2023.", "wei count 4,100 decided"},
		{wei + "He hacked 4,100 accounts in March 2023.", "wei date 2023-03 decided"},
		{wei + "He was ordered to pay 700 yuan in damages.", "wei damages CNY 700 decided"},
		{"被告人韩某犯非法获取计算机信息系统数据罪，判处有期徒刑三年一个月，并处罚金人民币一万三千元。", "han charge 非法获取计算机信息系统数据罪 decided"},
		{"被告人韓某犯非法獲取計算機信息系統數據罪，判處有期徒刑三年一個月，並處罰金人民幣一萬三千元。", "han term 3y 1m decided"},
		{"韩某非法控制193个摄像头，法院判处其有期徒刑三年一个月，并处罚金一万三千元，作案工具手机被没收。", "han count 193 decided"},
		{"韩某非法控制193个摄像头，法院判处其有期徒刑三年一个月，并处罚金一万三千元，作案工具手机被没收。", "han outcome tools (手机) confiscated decided"},
	} {
		c := one(t, test.text)
		if got := lines(c, corpus.Slots()); !contains(got, test.want) {
			t.Errorf("%q:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

func contains(all []string, one string) bool {
	for _, l := range all {
		if l == one {
			return true
		}
	}
	return false
}

// TestNotATerm reads lengths of time that are no term of imprisonment.
func TestNotATerm(t *testing.T) {
	for _, more := range []string{
		"He had served six months on remand.", "He was banned from driving for two years.", "He watched her over three years.",
		"He faces up to nine years in prison in another trial.", "He must keep records for ten years.",
	} {
		c := one(t, "A man surnamed Wei was jailed for 14 months on Monday for hacking cameras. "+more)
		for _, l := range lines(c, []corpus.Slot{"term"}) {
			if l != "wei term 1y 2m decided" && l != "wei term 14m decided" {
				t.Errorf("%q: %s", more, l)
			}
		}
	}
}

// TestLongSentence quotes a window of a sentence that is too long to be quoted.
func TestLongSentence(t *testing.T) {
	c := one(t, "A man surnamed Wei, who had "+strings.Repeat("walked along the quiet harbour in the rain and ", 9)+"gone home again, was sentenced to nine months in prison on Monday, "+strings.Repeat("as the reporters of the harbour wrote it down and ", 5)+"left.")
	for _, f := range c.Facts {
		if quote := []rune(c.Facts[0].Claims[0].Passage.String()); len(quote) == 0 {
			t.Errorf("%s has no passage", f.Slot)
		}
	}
	if len(lines(c, []corpus.Slot{"term"})) != 1 {
		t.Errorf("%q", lines(c, corpus.Slots()))
	}
}

// TestSameAgain reads an article twice: the same drafts, and the article as it
// was.
func TestSameAgain(t *testing.T) {
	a, before := article(t, weiStory), article(t, weiStory)
	first, second := extract.Cases(a), extract.Cases(a)
	if !reflect.DeepEqual(first, second) || !reflect.DeepEqual(a, before) {
		t.Error("a second reading differs, or the first changed the article")
	}
}

// TestNameless keeps the drafts of an article apart where their parties bear one
// name, and reads an article that has neither title nor publisher.
func TestNameless(t *testing.T) {
	a := article(t, "Case 1: A man surnamed Wei was sentenced to nine months in prison.\n\nCase 2: A man surnamed Wei was sentenced to six months in prison.")
	a.Title, a.Publisher, a.Origin = "", "", ""
	drafts := extract.Cases(a)
	checkDrafts(t, "nameless", a, drafts)
	if len(drafts) != 2 || drafts[0].ID == drafts[1].ID {
		t.Fatalf("%d drafts", len(drafts))
	}
	if got := extract.Cases(&corpus.Article{}); len(got) > 0 {
		t.Errorf("an empty article tells %v", got)
	}
}
