package answer

import (
	"testing"

	"casebot/corpus"
)

// bestValue is the value that a question is likeliest to ask for in some articles, empty
// where none stands out.
func bestValue(question string, articles ...*corpus.Article) string {
	q := understand(question)
	sought, ok := q.quantitySought()
	if !ok {
		return ""
	}
	var best candidate
	for _, chinese := range []bool{false, true} {
		var sheets []*sheet
		for _, article := range articles {
			if chinese == (article.Language == "zh") {
				sheets = append(sheets, sheetOf(article))
			}
		}
		asked := q.unitsOf(chinese)
		asked.weigh(sheets)
		for _, r := range sheets {
			for _, c := range q.valuesIn(settingOf(r, asked), theirLines{}, sought) {
				if c.score > best.score {
					best = c
				}
			}
		}
	}
	if best.score < enoughAround {
		return ""
	}
	return best.typed
}

// harbourNews tells of two matters, each with figures of several people.
func harbourNews() *corpus.Article {
	return laidOut("en",
		"A baker who hid a camera in a boathouse was dealt with by the Ostmark court on Monday.",
		"Edda Holm, who runs a chain of ferry kiosks, was jailed for 14 months and fined 9,000 kronor.",
		"Her supplier, Per Vik, who rented her the lenses for 1,200 kronor, was given 80 hours of unpaid work.",
		"She was also banned from running a company for four years.",
		"Separately, the town of Larch agreed to settle a claim by 60 road sweepers whose carts had microphones.",
		"The settlement was approved on 3 March 2031, and each claimant will receive 700 kronor.",
		"The sweepers had asked for 2,000 kronor each.")
}

func TestAValueIsFoundByWhatStandsAroundIt(t *testing.T) {
	for question, want := range map[string]string{
		"What did the man who rented out the lenses charge for them?":                      "1,200 kronor",
		"How long was the owner of the ferry kiosks jailed for the camera?":                "14 months",
		"For how long may the kiosk owner not run a company?":                              "four years",
		"How much does each of the sweepers with the microphones in their carts get?":      "700 kronor",
		"How much did each of the road sweepers ask for over the microphones?":             "2,000 kronor",
		"How many road sweepers had microphones in their carts?":                           "60",
		"When was the settlement over the microphones in the carts approved?":              "3 March 2031",
		"How much did the whale hunters of Brannoch pay for the harpoon?":                  "",
		"When will the settlement of the sweepers with the microphones be heard in court?": "",
		"How much was the gym fined in euros for scanning the faces of swimmers?":          "",
	} {
		if got := bestValue(question, harbourNews()); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestAValueIsFoundInChineseAndAcrossLanguages(t *testing.T) {
	simplified := laidOut("zh", "柳某从网上购买软件，破解他人家用摄像头，获利四万元。", "柳某的同学鲍某帮助其发布广告，获利3000元。",
		"法院判处柳某有期徒刑三年，并处罚金5万元；判处鲍某有期徒刑八个月，并处罚金2000元。", "警方追回29万元。")
	traditional := laidOut("zh", "補習班溫姓主任在女廁裝設攝影機，被害人共17人，法院判處有期徒刑2年4月。", "跟蹤者尾隨前女友46天。")
	for question, want := range map[string]string{
		"发布广告的同学赚了多少钱？":                                 "3000元",
		"警方追回了多少钱？":                                     "29万元",
		"前女友被跟蹤了多少天？":                                   "46天",
		"How many days was the ex-girlfriend followed?": "46天",
	} {
		if got := bestValue(question, simplified, traditional); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestASumInTheCurrencyThatIsAsked(t *testing.T) {
	article := laidOut("en", "The manager made $27,400 (US$18,040) from the files of the tenants.", "A gym was fined £410,000 ($553,000) over faces.")
	for question, want := range map[string]string{
		"In US dollars, what did the manager make from the files of the tenants?": "US$18,040",
		"What was the gym fined in US dollars over faces?":                        "$553,000",
		"What was the gym fined in pounds over faces?":                            "£410,000",
		"What was the gym fined in euros over faces?":                             "",
	} {
		if got := bestValue(question, article); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}

func TestValuesAreReadAsNumbers(t *testing.T) {
	for printed, want := range map[string]size{
		"two years and four months": {840, "day"}, "28 months": {840, "day"}, "2年4月": {840, "day"}, "46天": {46, "day"}, "64 days": {64, "day"},
		"48,200": {n: 48200}, "1.27 million": {n: 1.27e6}, "127万": {n: 1.27e6}, "三千二百": {n: 3200}, "57": {n: 57},
	} {
		if got, ok := magnitude(printed); !ok || got.unit != want.unit || got.n-want.n > 1 || want.n-got.n > 1 {
			t.Errorf("%s: %v, want %v", printed, got, want)
		}
	}
	if _, ok := magnitude("nothing"); ok {
		t.Error("a word is a number")
	}
}

func TestANameIsReadAloud(t *testing.T) {
	for word, want := range map[string]bool{"Linhuan": true, "Huan": false, "Linhua": false, "Lanpu": false, "R2": false} {
		if readAloud("临洹市人民法院。", word) != want {
			t.Errorf("%s: %t", word, !want)
		}
	}
}

func TestASentenceDeniesASum(t *testing.T) {
	q := understand("How much was Veridoor fined?")
	sought, _ := q.quantitySought()
	for text, want := range map[string]bool{
		"Veridoor was not fined.": true, "No fine has been imposed on Veridoor.": true, "它未被罚款。": true,
		"Veridoor was fined.": false, "Veridoor did not appeal against the decision.": false,
	} {
		if sought.denied(text) != want {
			t.Errorf("%s: %t", text, !want)
		}
	}
}

func TestOfSeveralHeadsThatWhichIsAskedIsGiven(t *testing.T) {
	article := laidOut("en", "A bell ringer sued the tower of Larch over a copied voice.",
		"The judge awarded the bell ringer general damages of 70,000 kronor and punitive damages of 8,000 kronor, and 500 kronor in moral damages.",
		"The ringer paid 90 kronor for the filing.")
	chinese := laidOut("zh", "敲钟人宣某起诉某塔楼。", "法院判决塔楼赔偿宣某经济损失3万元，合理开支4000元。")
	for question, want := range map[string]string{
		"How much did the bell ringer get in punitive damages?": "8,000 kronor",
		"How much in general damages did the bell ringer get?":  "70,000 kronor",
		"How much did the bell ringer get in moral damages?":    "500 kronor",
		"How much did the bell ringer get in nominal damages?":  "",
		"宣某获赔合理开支多少钱？":                                          "4000元",
		"宣某获赔经济损失多少钱？":                                          "3万元",
		"宣某获赔惩罚性赔偿多少钱？":                                         "",
	} {
		if got := bestValue(question, article, chinese); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
	q := understand("How much did the bell ringer get in nominal damages?")
	if !q.lacksHead("The judge awarded general damages of 70,000 kronor.") || q.lacksHead("Nominal damages were 1 krona.") {
		t.Error("a head is taken for another")
	}
}
