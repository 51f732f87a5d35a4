package extract_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"casebot/corpus/extract"
)

// TestByPolice holds that days of detention by the police are no sentence of a court.
func TestByPolice(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"公安机关对鲍某处以行政拘留五日，鲍某曾在邻居车上安装定位器，查看该车的位置，邻居发现后向派出所报案，民警到场取证。", []string{"bao outcome administrative detention: 5 days decided", "bao status final decided"}},
		{"警方對鮑某處以行政拘留五日，鮑某曾在鄰居車上安裝定位器，查看該車的位置，鄰居發現後向派出所報案，警員到場取證。", []string{"bao outcome administrative detention: 5 days decided", "bao status final decided"}},
		{"法院判处鲍某拘役五个月，鲍某曾在邻居车上安装定位器，查看该车的位置，邻居发现后向派出所报案，民警到场取证。", []string{"bao status sentenced decided", "bao term 5m decided"}},
		{"Lin Bao, 41, was sentenced to two years in prison for stalking a neighbour.", []string{"lin-bao status sentenced decided", "lin-bao term 2y decided"}},
		{"Lin Bao, 41, was sentenced to five days of administrative detention for stalking a neighbour.", []string{"lin-bao outcome administrative detention: 5 days decided", "lin-bao status final decided"}},
		{"Lin Bao, 41, was given ten days' administrative detention and fined 500 yuan for stalking a neighbour.", []string{"lin-bao fine CNY 500 decided", "lin-bao outcome administrative detention: 10 days decided", "lin-bao status final decided"}},
		{"Lin Bao, 41, was detained by police for five days on suspicion of stalking a neighbour.", []string{"lin-bao status accused decided"}},
	} {
		var got []string
		for _, c := range extract.Cases(article(t, test.text)) {
			for _, f := range slices.Concat(c.Status, c.Facts) {
				if f.Slot == "term" || f.Slot == "status" || f.Slot == "fine" || f.Slot == "outcome" {
					got = append(got, line(f))
				}
			}
			if strings.Contains(test.text, "行政") && (strings.Contains(c.Summary, "imprisonment") || c.Kind == "criminal") {
				t.Errorf("%s: %s, %q", test.text, c.Kind, c.Summary)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s:\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

// TestNextCourt holds that what a second court did behind a semicolon is of the same party,
// and what befell another there is not.
func TestNextCourt(t *testing.T) {
	const rest = "\n\n徵信社負責人祝達明再將資料轉售。\n\n祝達明部分，一審判處有期徒刑1年6月。\n"
	for _, test := range []struct {
		told string
		want string
	}{
		{"某電信公司前店長邱柏安勾結徵信業者，私下查詢客戶通聯紀錄及住址牟利，一審依違反個人資料保護法等罪判刑2年8月；二審認為量刑過輕，今天撤銷原判，改判3年2月。", "2y 8m set_aside 3y 2m on_appeal"},
		{"某電信公司前店長邱柏安勾結徵信業者，私下查詢客戶通聯紀錄及住址牟利，一審依違反個人資料保護法等罪判刑2年8月；業者今天另判3年2月。", "2y 8m decided"},
	} {
		var got []string
		for _, c := range extract.Cases(article(t, test.told+rest)) {
			for _, f := range c.Facts {
				if p, _ := c.Party(f.Party); f.Slot == "term" && strings.Contains(p.Name(), "邱") {
					got = append(got, f.Claims[0].Value.String(), cmp.Or(string(f.Stage), "decided"))
				}
			}
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: %q", test.told, got)
		}
	}
}

// TestAnnouncedAppeal holds that who announces an appeal, or may bring one, has not.
func TestAnnouncedAppeal(t *testing.T) {
	for _, test := range []struct {
		told string
		want bool
	}{
		{"The company has appealed.", true},
		{"The company has lodged an appeal.", true},
		{"The company is appealing.", true},
		{"The company will appeal.", false},
		{"The company says it will appeal to the Administrative Court.", false},
		{"The company plans to appeal.", false},
		{"The company said it would appeal the decision.", false},
		{"The company called the fine absurd and would appeal.", false},
		{"The company intends to appeal.", false},
		{"The company is considering an appeal.", false},
		{"The company has three weeks to appeal.", false},
		{"该公司已上诉。", true},
		{"该公司不服判决，提出上诉。", true},
		{"该公司已向高院提起上诉。", true},
		{"该公司不服判决。", false},
		{"该公司将上诉。", false},
		{"该公司拟上诉。", false},
		{"该公司表示会上诉。", false},
		{"该公司表示会在收到文书后，向法院提出上诉。", false},
		{"该公司准备依法上诉。", false},
		{"该公司可上诉。", false},
		{"該公司表示將上訴。", false},
		{"該公司已提起上訴。", true},
		{"判决仍在上诉期内。", false},
	} {
		story := "The data authority has fined Brackel Fitness Ltd £400,000 for scanning the faces of its members. "
		if !strings.HasSuffix(test.told, ".") {
			story = "法院认定海蓝健身有限公司侵害会员的个人信息，判令海蓝健身有限公司赔偿会员4000元。"
		}
		cases := extract.Cases(article(t, story+test.told))
		if len(cases) == 0 {
			t.Fatalf("no case in %s%s", story, test.told)
		}
		if got := strings.Contains(line(cases[0].Status[0]), "under_appeal"); got != test.want {
			t.Errorf("%s: %s", test.told, line(cases[0].Status[0]))
		}
	}
}

// TestCorrectionalSupervision holds that who is supervised is locked up nowhere.
func TestCorrectionalSupervision(t *testing.T) {
	for _, text := range []string{
		"Jan Korver, 58, received three years' correctional supervision and a fine of R40,000.",
		"Jan Korver, 58, was sentenced to three years of correctional supervision and fined R40,000.",
		"Jan Korver, 58, was sentenced to three years under correctional supervision and fined R40,000.",
		"Jan Korver, 58, was sentenced to correctional supervision for three years and fined R40,000.",
	} {
		for _, f := range one(t, text).Facts {
			if f.Slot == "term" {
				t.Errorf("%s: %s", text, line(f))
			}
		}
	}
}
