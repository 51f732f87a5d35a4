package answer

import (
	"testing"

	"casebot/corpus"
)

// Whoever holds an office of another body, or another office, is not whom a question asks for.
func TestAnOfficeIsOfTheBodyAskedFor(t *testing.T) {
	for _, c := range []struct {
		question, text string
		other, unnamed bool
	}{
		{"修车行负责人叫什么名字？", "诊所院长柳青在接受采访时表示，已更换系统。", true, false},
		{"修车行负责人叫什么名字？", "修车行的负责人因情节较轻，未被起诉。", false, true},
		{"修车行负责人叫什么名字？", "修车行负责人高远说，已经道歉。", false, false},
		{"诊所设备科科长是谁？", "诊所院长柳青表示，已更换系统。", true, false},
		{"诊所设备科科长是谁？", "诊所设备科科长被免职。", false, true},
		{"康宁医院院长是谁", "医院院长柳青表示，已更换系统。", false, false},
		{"大成集團發言人是誰？", `A spokeswoman, Ada Brill, said nothing.`, true, false},
		{"此案的负责人是谁？", "诊所院长柳青表示，已更换系统。", false, false},
		{"谁把名单卖给了修车行？", "诊所院长柳青表示，已更换系统。", false, false},
		{"銀河租車的執行長是誰？", "銀河租車執行長何敏指出，資料已刪除。", false, false},
		{"銀河租車的總裁是誰？", "銀河租車執行長何敏指出，資料已刪除。", false, false},
		{"銀河租車的總裁是誰？", "銀河租車副總經理何敏指出，資料已刪除。", true, false},
	} {
		q := understand(c.question)
		if got := q.ofOtherOffice(c.text); got != c.other {
			t.Errorf("%s %s: of another %v", c.question, c.text, got)
		}
		if got := q.officeUnnamed(c.text); got != c.unnamed {
			t.Errorf("%s %s: unnamed %v", c.question, c.text, got)
		}
	}
}

// The name stands behind the office, of a body that the sentence or the one before names.
func TestWhoHoldsAnOffice(t *testing.T) {
	article := laidOut("zh", "消費者團體「明燈」認為罰得太輕。", "該團體秘書長歐妮．韋指出，罰款只是零頭。", "快碗执行长戚雅文表示，公司尊重处分。", "名单卖给了一家健身中心的销售主管方某，获利两万元。")
	for question, want := range map[string]string{
		"明燈的秘書長是誰？": "欧妮.韦", "快碗的执行长是谁？": "戚雅文", "健身中心销售主管叫什么？": "方某", "健身中心的老板叫什么？": "", "快碗的秘书长是谁？": "",
	} {
		q, got := understand(question), ""
		for i := range article.Sentences {
			if name := q.holderIn(article, i); name != "" {
				got = name
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

// Whom a question calls 女士 or 先生 is of the article that does.
func TestWhoIsCalledPolitely(t *testing.T) {
	theirs, other := laidOut("zh", "業主羅女士另行主張五千元。"), laidOut("en", "A jury awarded Ada Pine $900.")
	for question, want := range map[string]int{"罗女士要求赔偿多少？": 1, "邱某要求赔偿多少？": 2, "沈先生要求赔偿多少？": 2} {
		q := understand(question)
		if got := q.calledPolitely([]*corpus.Article{other, theirs}); len(got) != want || want == 1 && got[0] != theirs {
			t.Errorf("%s: %d articles", question, len(got))
		}
	}
}

// What rules ask of everybody is no deed of anybody, but for who asks of the rules.
func TestWhatRulesAskIsNobodysDeed(t *testing.T) {
	const text = "Under rules that have applied since April 2031, makers may no longer sell them with one password."
	for question, want := range map[string]bool{"How did Brill get the passwords?": true, "What do the rules say on passwords?": false} {
		q := understand(question)
		if got := q.unfit(text); got != want {
			t.Errorf("%s: %v", question, got)
		}
	}
}
