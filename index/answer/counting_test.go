package answer

import (
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func TestANumberIsFoundByWhatItCounts(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           []string
	}{
		{"How many workers are in the class?", "The class counts 2,350 current and former workers.", []string{"2,350"}},
		{"How many laptops were seized?", "Officers took 14 phones and three laptops.", []string{"three"}},
		{"How many of her former lodger's journeys did Orme log?", "He had logged 61 of her trips.", []string{"61"}},
		{"How many copies of the app did Ruo sell?", "若某售出386套，违法所得9.6万元。", []string{"386"}},
		{"How many sets did Ruo sell?", "若某于2031年5月售出386套，又赠送12个。", nil}, // which of two is not known
		{"How many copies did Ruo sell?", "若某和3人被处罚。", nil},
		{"How many complaints were there?", "The inquiry began on 14 March 2031 after complaints from the public.", nil}, // the day of a month counts nothing
		{"How many monitors did Pell hack?", "The company, which sold 310,000 monitors in Britain, said nothing.", nil},
		{"How many monitors did the company sell?", "The company, which sold 310,000 monitors in Britain, said nothing.", []string{"310,000"}},
		{"案中有哪几名被告人？", "三名被告人分别获刑，另有一人在九家酒店安装设备。", []string{"三"}},
		{"多少人受骗？", "共有27人受骗，涉及4家公司。", []string{"27"}},
	} {
		var got []string
		if find := countsOf(index.Fold(c.question)); find != nil {
			for _, at := range find(c.text) {
				got = append(got, at.In(c.text))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s %s: %q, want %q", c.question, c.text, got, c.want)
		}
	}
}

func TestWhatEachCostIsNoSum(t *testing.T) {
	article := laidOut("zh", "戶政事務所邢姓職員查詢戶籍資料，以每筆1500元賣給徵信業者，犯罪所得46萬元。")
	if got := bestValue("賣戶籍資料的邢姓職員，犯罪所得多少錢？", article); got != "46萬元" {
		t.Errorf("%q", got)
	}
}

func TestADeadlineIsTheOneThatIsAsked(t *testing.T) {
	article := laidOut("en", "Larkmoor will pay 2 million crowns to settle with its tenants.",
		"The court approved the settlement with the tenants on 4 May 2031.",
		"Tenants who want no part in the settlement must opt out by 9 June 2031.",
		"The claims deadline is 30 July 2031.", "The hearing on the fees is set for 2 September 2031.")
	for question, want := range map[string]string{
		"What is the claims deadline in the Larkmoor settlement?":            "30 July 2031",
		"By what date must the tenants opt out of the Larkmoor settlement?":  "9 June 2031",
		"What is the hearing date in the Larkmoor settlement?":               "2 September 2031",
		"What is the deadline for objections to the Larkmoor rent increase?": "",
	} {
		if got := bestValue(question, article); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
		if q := understand(question); q.slot() != corpus.SlotDate && want != "" && question[0] == 'W' {
			t.Errorf("%s: asks for %v", question, q.Slots)
		}
	}
}

func TestADayIsOfTheEventThatAChineseQuestionNames(t *testing.T) {
	article := laidOut("en", "Constable Idris Vane was charged on 3 March with looking up neighbours on a police database.",
		"He denies it and is due to appear before Marle magistrates on 9 June.")
	if got := bestValue("被控違規查詢警方資料庫的警員什麼時候出庭？", article); got != "9 June" {
		t.Errorf("%q", got)
	}
}

// Of a kind the number of all says nothing.
func TestCountsOfAKind(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           bool
	}{
		{"公署收到多少宗纠缠投诉？", "公署全年收到5,310宗投訴。", true},
		{"公署收到多少宗糾纏投訴？", "公署全年收到5,310宗投訴。", true},
		{"公署收到多少宗纠缠投诉？", "公署處理812宗與糾纏有關的投訴。", false},
		{"公署收到多少宗投诉？", "公署全年收到5,310宗投訴。", false},
		{"他卖了多少条个人信息？", "他卖出5310条信息。", false},
	} {
		q := understand(c.question)
		if got := q.unfit(c.text); got != c.want {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
}
