package extract_test

import (
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// TestOwnCourt holds that a court's own notice names the court, and nobody else's does.
func TestOwnCourt(t *testing.T) {
	const story = "鞠某将定位器缝入书包夹层，查看前妻的位置。本院审理认为，行踪信息属于敏感个人信息，判决鞠某书面赔礼道歉，赔偿精神损害抚慰金6000元。本院今年共受理案件41件。"
	for publisher, want := range map[string]string{"临川市人民法院": "临川市人民法院", "临川日报": ""} {
		a := mustRead(t, "notice.txt", []byte("---\ntitle: 通报\npublisher: "+publisher+"\npublished: 2025-03-03\n---\n\n"+story+"\n"), nil)
		drafts := extract.Cases(a)
		checkDrafts(t, publisher, a, drafts)
		if len(drafts) != 1 || drafts[0].Forum != want {
			t.Errorf("%s: %+v", publisher, drafts)
		}
	}
}

// TestDollars reads a bare $ by the rate to the US$ beside it, and leaves it where there is
// none.
func TestDollars(t *testing.T) {
	money := []corpus.Slot{corpus.SlotFine, corpus.SlotGain}
	for _, test := range []struct{ text, want string }{
		{"Kim Dale, 40, was jailed for two years and fined $18,500. She made $27,400 (US$18,040) from selling the files.", "AUD 18,500 AUD 27,400 "},
		{"Kim Dale, 40, was jailed for two years and fined $18,500. She made $27,400 (US$19,300) from selling the files.", "CAD 18,500 CAD 27,400 "},
		{"Kim Dale, 40, was jailed for two years and fined $18,500. She made $27,400 from selling the files.", "USD 18,500 USD 27,400 "},
	} {
		got := ""
		for _, f := range one(t, test.text).Facts {
			for _, slot := range money {
				if f.Slot == slot {
					got += f.Claims[0].Value.String() + " "
				}
			}
		}
		if got != test.want {
			t.Errorf("%s: %s", test.text, got)
		}
	}
}

// TestStoryGoesOn gives what follows to the company that it is told of.
func TestStoryGoesOn(t *testing.T) {
	slots := []corpus.Slot{corpus.SlotStatus, corpus.SlotFine, corpus.SlotSettlement, corpus.SlotCount}
	pages(t, []pageTest{
		{"the director speaks again", "The authority fined Brackel GmbH €1.8 million. Brackel GmbH has to pay €1.3 million for processing data, and €500,000 for the missing security. The company's managing director, Detlef Hartung, was not fined.\n\nOlm Mobile settled with a state for $4.1 million in 2023 over a breach.\n\nHartung said the company would appeal against the fine.", slots,
			"Brackel GmbH (firm): brackel-gmbh fined; brackel-gmbh €1.8 million\nOlm Mobile (firm): olm-mobile settled; olm-mobile $4.1 million"},
		{"a decision against, and the fine", "Two weeks ago the authority made public its decision against Gimnasios Zarko. We have read it.\n\nZarko, which has 31 centres, installed turnstiles. By then it held the templates of 46,700 members.\n\nThe fine was set at €620,000 and fell to €496,000 on early payment.", slots,
			"Gimnasios Zarko (firm): gimnasios-zarko €620,000; gimnasios-zarko €620,000; gimnasios-zarko €496,000; gimnasios-zarko members 46,700 members"},
		{"who was passed off is no party", "男子彭志垣複製聲音，冒充鍾董打電話。彭志垣下載建商鍾姓董事長的影片。地方法院判處彭志垣有期徒刑3年8月。鍾姓董事長受訪時說，他嚇一跳。扣案的筆電沒收。", slots,
			"彭志垣: pengzhiyuan 判處"},
		{"who is to be paid is no party", "另外，地院勞動法庭同日宣判一起員工監控案。范姓工程師任職期間，公司在他的筆電安裝軟體截圖。地方法院認為公司沒有告知，判公司賠償范男15萬元。公司表示收到判決書後再決定。", slots,
			"unnamed company (firm): unnamed 判"},
		{"terms with a victim end no criminal case", "閻姓工程師遠端觀看旅客影片。地方法院判處閻姓工程師有期徒刑一年十月。閻男與14名被害人達成和解，賠償共168萬元。全案仍可上訴。", slots,
			"閻姓工程師: yan 判處"},
	})
}
