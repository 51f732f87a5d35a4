package extract_test

import (
	"slices"
	"testing"
)

// TestUnseenParties reads matters that the extractor once did not see at all: by the
// court's second and third case, by a caption, by a heading, by what befell a company
// that the first sentence only describes.
func TestUnseenParties(t *testing.T) {
	readReports(t, []report{
		{"the next appeal concerns somebody", "The High Court upheld two convictions on Thursday. The first appeal was brought by Ravi Selkote, 41, who was jailed for three years. The second appeal concerned Mina Torvane, who ran a copy shop. She earned 52,000 rupees. The court kept her sentence of 18 months but set aside a fine of 90,000 rupees.",
			[]string{"ravi-selkote term 3y decided", "mina-torvane gain INR 52,000 decided", "mina-torvane term 18m decided", "mina-torvane fine INR 90,000 set_aside"}},
		{"a case that opens with a name and a calling", "In the third case, Sunil Varkade, a hospital pharmacist, put a spyware app on a neighbour's telephone. He will serve one year and nine months.",
			[]string{"sunil-varkade term 1y 9m decided"}},
		{"he, sentence after sentence", "The court released four cases. In the most serious case, a man surnamed Bo used a tool that he had bought. He took control of 260 home cameras. He made 41,500 yuan. He was sentenced to four years in prison.",
			[]string{"bo gain CNY 41,500 decided", "bo count 260 decided", "bo term 4y decided"}},
		{"a caption", "In Quill v. Marlow Foods Co., a judge gave preliminary approval to a settlement of $3.2 million for 4,100 current and former workers. Marlow admits no wrongdoing.",
			[]string{"marlow-foods-co settlement USD 3,200,000 proposed", "marlow-foods-co count 4,100 decided"}},
		{"the caption of an old case", "In Quill v. Marlow Foods Co., the court held that a scan is a violation. Lawyers often quote the ruling.", nil},
		{"a company by what befell it", "A parcel sorter that fitted its staff with wristbands has been told to hand over €1.3 million. The inspectorate said that Havnepost Sortering had tracked 940 workers.",
			[]string{"havnepost-sortering fine EUR 1,300,000 decided", "havnepost-sortering count 940 decided"}},
		{"who complained", "A ferry line that recorded its crews has been fined €200,000. Nordsund Ferries kept 4,000 recordings. The complaint was brought by a steward, Ulf Brandt, who said that he had been given two warnings.",
			[]string{"nordsund-ferries fine EUR 200,000 decided", "nordsund-ferries count 4,000 decided"}},
		{"on the same day, another authority", "Dale Wick, 41, was jailed for 22 months for stalking. On the same day, the Consumer Bureau said that the maker of a tracking app, Glasnet LLC, had agreed to pay $340,000 to settle charges. A lawyer for Wick declined to comment.",
			[]string{"dale-wick term 22m decided", "glasnet-llc settlement USD 340,000 decided"}},
		{"two fined by two verbs", "The commissioner fined Harl Fitness £410,000. Harl Fitness kept the templates of 21,600 members, some for more than a year. In 2022 it fined Tarn & Rook £95,000, and last year it reprimanded Glenside Leisure.",
			[]string{"harl-fitness fine GBP 410,000 decided", "harl-fitness count 21,600 decided", "tarn-rook fine GBP 95,000 decided"}},
	})
}

// TestUnseenWrong reads what was once told of the wrong party or is no fact.
func TestUnseenWrong(t *testing.T) {
	readReports(t, []report{
		{"no company is jailed", "The watchdog has fined a gym chain £310,000, on the same day a man was jailed for breaking into baby monitors. The commissioner said that Harl Fitness had broken the law.",
			[]string{"harl-fitness fine GBP 310,000 decided"}},
		{"a name that opens with its owners, and who sues a third", "Online bookmaker Tipsters' Yard was fined €1.75 million for profiling 2,300 people. A patient, Nora Bexley, whose notes were published, is suing a hospital for €150,000.",
			[]string{"tipsters-yard fine EUR 1,750,000 decided"}},
		{"a currency is nobody", "The commission fined Creditnet Ghana N60 million for reading contact lists.",
			[]string{"creditnet-ghana fine NGN 60,000,000 decided"}},
		{"how long he followed her", "A mechanic who followed his former partner for 64 days has been sentenced to eight months in prison. The man, surnamed Yao, offered NT$180,000 in compensation, which she refused. The sentence cannot be converted to a fine.",
			[]string{"yao term 8m decided"}},
		{"what was worn and claimed", "The authority fined the warehouse operator Magnum Lager PLN 1.9 million for wrist bands. The bands were worn by 1,260 employees at the company's site.",
			[]string{"magnum-lager fine PLN 1,900,000 decided", "magnum-lager count 1,260 decided"}},
	})
}

// TestPartOfASuit holds that a suit of which some claims failed is not dismissed.
func TestPartOfASuit(t *testing.T) {
	const story = "A court ordered Corvo Ltd to pay £90,000 in damages to its drivers. Claims for aggravated damages were dismissed. Corvo Ltd has not appealed."
	if c := one(t, story); len(c.Status) != 1 || c.Status[0].Claims[0].Value.String() != "liable" {
		t.Errorf("%q", lines(c, judged))
	}
}

// TestConfiscated holds what is told to have been taken away, in the article's words.
func TestConfiscated(t *testing.T) {
	for text, want := range map[string]string{
		"Mr Pell Roke, 41, was sentenced to eight months in prison, and his phone and label printer were confiscated.": "tools (phone, label printer) confiscated",
		"被告人路某在出租屋内用摄像头12个偷拍租客的生活，被判处有期徒刑八个月，没收手机一部、面单打印机一台。":                                                          "tools (手机, 面单打印机) confiscated",
	} {
		found := ""
		for _, f := range one(t, text).Facts {
			if f.About == "confiscation" {
				found = f.Claims[0].Value.String()
			}
		}
		if found != want {
			t.Errorf("%s: %q, want %q", text, found, want)
		}
	}
}

// TestUnseenChinese reads the same kinds in Chinese: a business by its kind, a court's
// numbered cases with marks before them, somebody whom an employer sent away.
func TestUnseenChinese(t *testing.T) {
	for _, test := range []struct {
		about, text string
		want        []string
	}{
		{"a gym by its kind", `市民柳女士在“飞燕工场”健身房办了一张年卡。到店后她被告知只能刷脸。柳女士随后提起诉讼。法院认为，健身房将人脸识别作为唯一验证方式，判令其删除人脸信息，并退还剩余会费1850元。`,
			[]string{"feiyangongchang damages CNY 1,850 decided", "feiyangongchang status liable decided"}},
		{"the same in old characters", `市民柳女士在「飛燕工場」健身房辦了一張年卡。到店後她被告知只能刷臉。柳女士隨後提起訴訟。法院認為，健身房將人臉識別作為唯一驗證方式，判令其刪除人臉資料，並退還剩餘會費1850元。`,
			[]string{"feiyangongchang damages CNY 1,850 decided", "feiyangongchang status liable decided"}},
		{"another gym is another", `市民柳女士在“飞燕工场”健身房办了一张年卡。到店后她被告知只能刷脸。某健身房去年被罚款3万元。`,
			[]string{"moujianshenfang fine CNY 30,000 decided", "moujianshenfang status final decided"}},
		{"an employer from sentence to sentence", `2024年6月，他所在的云桥科技公司在员工电脑上安装软件。11月，公司将其辞退。法院查明，公司没有告知员工。法院认定公司违法解除劳动合同，应支付赔偿金9.6万元。`,
			[]string{"yunqiaokejigongsi damages CNY 96,000 decided", "yunqiaokejigongsi status liable decided"}},
		{"numbered cases behind marks", "**案例一：柏某出售照片案**\n\n被告人柏某出售照片，获利3.2万元，被判处有期徒刑一年。\n\n**案例二：路某出售面单案**\n\n被告人路某出售面单，被判处有期徒刑八个月，没收手机一部、面单打印机一台。",
			[]string{"bai gain CNY 32,000 decided", "bai status sentenced decided", "bai term 1y decided", "lu status sentenced decided", "lu term 8m decided"}},
		{"a defendant by its trade", `法院作出一审判决：被告云帆科技未经许可使用原告声音训练模型，构成侵权，应赔偿原告经济损失16万元。`,
			[]string{"yunfankeji damages CNY 160,000 decided", "yunfankeji status liable decided"}},
		{"what takes the place of what was overturned", `4月9日，中级人民法院作出终审判决：撤销一审判决，安平乐物业须在十日内删除业主的人脸信息，并赔偿合理支出2160元。`,
			[]string{"anpinglewuye damages CNY 2,160 on_appeal", "anpinglewuye status liable decided"}},
		{"a fine on whom a sentence calls by name behind what it is", `去年11月，市网信办对一家名为“飞燕仓”的健身房罚款8万元，原因是储物柜必须刷脸开启，该店已经缴纳罚款。`,
			[]string{"feiyancang fine CNY 80,000 decided", "feiyancang status final decided"}},
		{"somebody sent away", `劳动人事争议仲裁委员会公布了一起案件。销售员骆某因下班后关闭公司要求安装的软件，被公司以旷工为由解雇。仲裁委裁决公司支付赔偿金7.6万元。`, nil},
		{"what a victim transferred", `被告人苗某冒充好友，骗取被害人转账26万元。法院以诈骗罪判处苗某有期徒刑六年。`,
			[]string{"miao loss CNY 260,000 decided", "miao status sentenced decided", "miao term 6y decided"}},
	} {
		got := told(t, test.text)
		slices.Sort(got)
		slices.Sort(test.want)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.about, test.text, got, test.want)
		}
	}
}
