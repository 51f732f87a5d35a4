package extract_test

import "testing"

// TestWhoseFact reads figures that were once given to somebody of whom the sentence before
// told, or to a word that is nobody.
func TestWhoseFact(t *testing.T) {
	readReports(t, []report{
		{"a currency with small letters is nobody", "The Credit Board fined the lender Tumaini Loans Ltd KSh4 million in March. Tumaini Loans Ltd was fined Sh3 million by the same board in 2021 for hidden fees.",
			[]string{"tumaini-loans-ltd fine KES 4,000,000 decided"}},
		{"who gave himself up, and then he", "A man surnamed Sang sold 3,100 photographs. He was sentenced to two years in prison and fined 40,000 yuan. Gan, who worked at a copy shop and supplied Sang with the pictures, turned himself in. He was given five months in prison, suspended for one year, and fined 9,000 yuan.",
			[]string{"sang count 3,100 decided", "sang term 2y decided", "sang fine CNY 40,000 decided", "gan term 5m decided", "gan fine CNY 9,000 decided"}},
		{"he is not the one who was told of before", "A man surnamed Sang sold 3,100 photographs. He was sentenced to two years in prison and fined 40,000 yuan. Gan, who worked at a copy shop, met Sang there every week. He was fined 9,000 yuan.",
			[]string{"sang count 3,100 decided", "sang term 2y decided", "sang fine CNY 40,000 decided"}},
		{"he is none of several who were told of", "A man surnamed Tan gained control of 268 cameras. Forty-five people paid 60 yuan a month to watch. He was sentenced to four years and two months in prison.",
			[]string{"tan count 268 decided", "tan term 4y 2m decided"}},
		{"the hotel by its noun", "In a second ruling the tribunal found that Coral Head Hotel had used a picture of a guest, tailor Amos Wero, on a poster. The hotel was ordered to pay him Sh420,000 and to remove the poster.",
			[]string{"coral-head-hotel damages KES 420,000 decided"}},
		{"whose data, some sentences on", "The authority fined Brackel GmbH 1.4 million euros. The app hides its icon. It costs 20 euros. Anybody can buy it. According to the regulator it held data from 51,300 phones.",
			[]string{"brackel-gmbh fine EUR 1,400,000 decided", "brackel-gmbh count 51,300 decided"}},
		{"not once another was named", "The authority fined Brackel GmbH 1.4 million euros. Olm Mobile Ltd settled for 300,000 euros last year. The app hides its icon. It is cheap. Anybody can buy it. According to the regulator it held data from 51,300 phones.",
			[]string{"brackel-gmbh fine EUR 1,400,000 decided", "olm-mobile-ltd settlement EUR 300,000 decided"}},
		{"who was monitored, according to a decision", "Pennock Freight has been fined 900,000 euros for filming its staff. According to the decision seen by this paper, 1,640 workers were monitored in 2023.",
			[]string{"pennock-freight fine EUR 900,000 decided", "pennock-freight count 1,640 decided"}},
		{"no company is jailed for an operator", "A data protection authority has fined Brackel GmbH 1.4 million euros. In June a city obtained an injunction against the reseller Zonlicht, which has to stop. In May, a court sentenced the operator of a website to three years and two months in prison. The 41-year-old, identified only as Pavel R., had sold access to 640 cameras.",
			[]string{"brackel-gmbh fine EUR 1,400,000 decided", "pavel-r count 640 decided"}},
		{"a part of a settlement, and what a question opens", "Tarn Insurance Company watched 1,700 adjusters by webcam.\n\nThe parties have now settled. Tarn Insurance Company will pay C$6.25 million, of which C$1.4 million goes to class counsel.\n\nWhat about other countries?\n\nUnder one statute a park operator agreed in 2021 to pay US$24 million to visitors whose fingerprints were taken.",
			[]string{"tarn-insurance-company count 1,700 decided", "tarn-insurance-company settlement CAD 6,250,000 decided"}},
	})
}

// TestRareSurname reads a party whose surname few bear.
func TestRareSurname(t *testing.T) {
	const story = "桥东镇居民招某怀疑邻居，在其车底安装定位器，跟踪三个月。法院判令招某书面道歉，赔偿精神损害抚慰金4000元。"
	if c := one(t, story); len(c.Parties) == 0 || c.Parties[0].Name() != "招某" {
		t.Errorf("%+v", c.Parties)
	}
}

// TestHowZH holds that a word for how something was done is nothing that is counted.
func TestHowZH(t *testing.T) {
	const story = "被告人路某在三间客房内自行安装针孔摄像头，控制摄像头，被判处有期徒刑八个月，并处罚金一万元，路某没有提起上诉。"
	for _, f := range one(t, story).Facts {
		if f.Slot == "count" {
			t.Errorf("%s", line(f))
		}
	}
}
