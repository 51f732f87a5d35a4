package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// What cards of unseen articles once said falsely or did not say, a test to a kind.

// TestCompared holds that what a story tells to compare is a case of its own, and that the
// story goes on in the next paragraph.
func TestCompared(t *testing.T) {
	term := []corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotSettlement, corpus.SlotDamages, corpus.SlotStatus}
	pages(t, []pageTest{
		{"the sentence comes after", "Adam Roe, 40, was jailed for two years on Monday for filming lodgers.\n\nThe sentence comes six weeks after a caretaker in Dunmore, Ned Orchard, was given 14 months in prison. Orchard filmed four tenants.\n\nRoe was also fined £900.", term,
			"Adam Roe: adam-roe jailed; adam-roe two years; adam-roe £900\nNed Orchard: ned-orchard given; ned-orchard 14 months"},
		{"a court elsewhere", "Adam Roe, 40, was jailed for two years on Monday.\n\nLast month a court in Port Selby sentenced a night porter, Rui Alvim, to 18 months.\n\nHis lawyer said that Roe would not appeal.", term,
			"Adam Roe: adam-roe jailed; adam-roe two years\nRui Alvim: rui-alvim sentenced; rui-alvim 18 months"},
		{"an accomplice is no comparison", "Adam Roe, 40, was jailed for two years on Monday.\n\nThe sentence comes a month after his accomplice, Ned Orchard, was given 14 months in prison.", term,
			"Adam Roe, Ned Orchard: adam-roe jailed; ned-orchard given; adam-roe two years; ned-orchard 14 months"},
		{"each pays by a verb of its own", "Wren Dental has agreed to pay $14 million to settle a class action over stolen records.\n\nLast year hospital group Saint Orla paid $32 million to settle claims, and laboratory operator Corvex Labs agreed in January to pay $9 million.", term,
			"Wren Dental (firm): wren-dental to settle; wren-dental $14 million\nSaint Orla (firm): saint-orla to settle; saint-orla $32 million\nCorvex Labs (firm): corvex-labs $9 million; corvex-labs $9 million"},
		{"captions of one line", "Here are two cases.\n\nQuill v. Marlow Foods. Staff clocked in with a fingerprint. The court approved a settlement of $3.2 million for 4,100 workers, or roughly $700 each after fees.\n\nDoe v. Elm Toys. On May 6 a judge dismissed the suit.", term,
			"Marlow Foods (firm): marlow-foods settlement; marlow-foods $3.2 million\nElm Toys (firm): elm-toys dismissed"},
		{"Chinese, behind other cases of the kind", "地院今判處岑姓護理師有期徒刑8月。\n\n這不是當地首次出現類似案件。今年3月，一名耿姓藥師查詢前女友病歷，被判處拘役40日。", term,
			"岑姓護理師: cen 判處; cen 8月\n耿姓: geng 被判; geng 40日"},
		{"cleared of one thing", "Gareth Oller, 52, was jailed for four years for filming guests. He was cleared of selling the films.", append(term, corpus.SlotCharge),
			"Gareth Oller: gareth-oller jailed; gareth-oller four years; gareth-oller selling the films"},
		{"somebody else settled before the trial", "Doe v. Cradle Health. The app Cradle Health sent dates to networks. A jury awarded the class $26 million. The networks had settled before the trial on terms that were not disclosed.", term,
			"Cradle Health (firm): cradle-health jury; cradle-health $26 million"},
	})
}

// TestNoCountry holds that money whose name several countries have tells of no country, and
// what it is exchanged for is no fine.
func TestNoCountry(t *testing.T) {
	for text, want := range map[string]string{
		"The court sentenced Ann Roe, 40, to eight years in prison and fined her 300,000 pesos.":         " 300,000 pesos",
		"The inspectorate fined Wren Data 52 million crowns ($5.02 million) for selling locations.":      " 52 million crowns ($5.02 million)",
		"A court in Oslo fined Ann Roe 90,000 kroner and jailed her for four months for stalking a man.": "NO 90,000 kroner",
	} {
		c, fine := one(t, text), ""
		for _, f := range c.Facts {
			if f.Slot == corpus.SlotFine {
				fine += f.Claims[0].Display()
			}
		}
		if got := c.Jurisdiction + " " + fine; got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestNobody holds what is no party: places, products, who claims, a part of the house that
// writes; and who is one though his calling is a witness's.
func TestNobody(t *testing.T) {
	all := []corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotDamages, corpus.SlotSettlement, corpus.SlotCharge}
	pages(t, []pageTest{
		{"a place that opens a sentence", "In Ardmore, the family tracking app Nestle agreed in March to pay $7.3 million to end an inquiry into its sale of positions.", all,
			"Nestle (firm): nestle $7.3 million"},
		{"a part of our house", "The court ordered Pell Ltd to pay £9,000 in damages to a clerk.\n\nIn 2023 a jury awarded $228,000 to a worker. Contact any member of our Privacy and Cybersecurity Group.", all,
			"Pell Ltd (firm): pell-ltd £9,000"},
		{"a manager at a bank, with a title", "A manager at Dunmore Bank, Mr Keswick, installed a program on the computers of four colleagues. He pleaded guilty to unauthorised access and in February the Crown Court sentenced him to seven months in prison.", all,
			"Keswick: keswick seven months; keswick unauthorised access"},
		{"in the car, and of whom it is asked", "一名技師因在前女友車上裝設GPS追蹤器，被判刑5月；一名助理因販賣病歷資料，被判刑1年10月。技師溫姓男子承認犯行，法院處溫男有期徒刑5月，並下令被告向付款的事主賠償2萬元。", all,
			"溫姓男子: wen 5月; wen 2萬元"},
		{"a product in quotation marks", "簡姓工程師開發手機監控軟體「安心雲」，地方法院判處簡男有期徒刑1年4月。賴姓女子在丈夫手機安裝「安心雲」長達5個月，地院判處拘役50日。", all,
			"簡姓工程師, 賴姓女子: jian 1年4月; lai 50日"},
		{"who claims, and a reporter who was sentenced", "地方法院判處岑姓護理師有期徒刑8月。收購照片的週刊記者沙姓男子，被判處有期徒刑5月。小滿的經紀公司另向醫院求償300萬元。", all,
			"岑姓護理師, 沙姓男子: cen 8月; sha 5月"},
		{"who was dismissed and won", "工程师禹某因离座41小时被解除劳动合同，遂申请劳动仲裁。仲裁委员会裁决公司支付违法解除赔偿金12.6万元。", all, ""},
	})
}

// TestNotThen holds days on which nothing of the conduct happened.
func TestNotThen(t *testing.T) {
	date := []corpus.Slot{corpus.SlotDate}
	pages(t, []pageTest{
		{"a dateline", "PORT SELBY, June 13 (Coast Wire) - Adam Roe, 40, was jailed for two years for filming lodgers.", date, "Adam Roe: "},
		{"an appeal", "The regulator fined Castle Haulage £780,000. On appeal, in March 2026, the Tribunal reduced the fine to £520,000, since Castle Haulage had used trackers on advice.", date, "Castle Haulage (firm): "},
		{"when he was caught", "Adam Roe, 40, was jailed for two years. Roe was caught in March when a neighbour photographed his car.", date, "Adam Roe: "},
		{"between two months", "The authority fined Harl Gyms €90,000. Between September 2023 and May 2024 Harl Gyms took a template from each member.", date,
			"Harl Gyms (firm): harl-gyms start of the conduct September 2023; harl-gyms end of the conduct May 2024"},
		{"an inquiry", "The authority fined Harl Gyms €90,000. The investigation began on 14 March 2024 after complaints about fingerprints.", date, "Harl Gyms (firm): "},
		{"an inquiry in Chinese", "瞿某自2024年2月起远程查看89户住户的摄像头。调查自2024年5月起进行。法院经审理以侵犯公民个人信息罪判处瞿某有期徒刑二年。", date, "瞿某: qu start of the conduct 2024年2月"},
		{"when somebody found out", "瞿某自2024年2月起远程查看89户住户的摄像头。2024年8月，一户业主发现异常登录后报警。法院判处瞿某有期徒刑二年。", date, "瞿某: qu start of the conduct 2024年2月"},
	})
}

// TestOwnTopics holds that a case has the topics of its own story and kind.
func TestOwnTopics(t *testing.T) {
	read := func(text string) (all []string) {
		for _, c := range extract.Cases(mustRead(t, "page.txt", []byte("---\ntitle: News\npublished: 2025-03-03\n---\n\n"+text+"\n"), nil)) {
			all = append(all, c.Parties[0].Name()+" "+string(c.Kind)+" "+string(c.Status[0].Claims[0].Value.String())+": "+strings.Join(c.Topics, ", "))
		}
		return all
	}
	for _, test := range []struct{ name, text, want string }{
		{"what comes after the last case", "The court published two cases.\n\nIn one case, a man surnamed Shen was jailed for a year for leaking personal data.\n\nA third case involved a tracker. A man surnamed Miao was given 10 months in prison.\n\nProsecutors also spoke of an estate which had made face recognition the only way in.",
			"Shen criminal sentenced: personal information; Miao criminal sentenced: "},
		{"a photographed paper is no hidden camera", "邱某是快递公司分拣员，工作时用手机偷拍快递面单4000张并出售，法院以侵犯公民个人信息罪判处邱某有期徒刑一年。", "邱某 criminal sentenced: personal information"},
		{"software is no camera", "簡姓工程師開發手機監控軟體，架設網站賣給懷疑配偶外遇的客戶，地方法院判處簡男有期徒刑1年4月，全案仍可上訴。", "簡姓工程師 criminal sentenced: monitoring software"},
		{"a magistrate's fine", "Magistrates in Selby fined estate agent Piers Lock £2,400 after he sent a deepfake of a rival to clients.", "Piers Lock criminal sentenced: deepfake"},
		{"detention, and damages", "庞某操纵无人机偷窥住户，公安机关对庞某处以行政拘留五日。法院判令庞某赔礼道歉，并赔偿精神损害抚慰金3,000元。", "庞某 civil final: voyeurism"},
		{"who was sued and has to delete", "A resident surnamed Dou sued Quay Property Services over a face scanner at the gate. The court ordered Quay Property Services to delete Dou's facial data within 10 days.", "Quay Property Services civil liable: face data"},
		{"a settlement in court", "某连锁超市要求顾客刷脸方可使用存包柜。检察机关提起民事公益诉讼后，双方达成调解：超市在三十日内删除人脸信息。", "某连锁超市 civil settled: face data, facial recognition"},
	} {
		if got := strings.Join(read(test.text), "; "); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// TestWhereHeard reads the court that heard a case, and the court that publishes it as 我院.
func TestWhereHeard(t *testing.T) {
	for text, want := range map[string]string{
		"Adam Roe, 40, filmed lodgers for two years, Tarn Crown Court heard. He was jailed for two years.":                             "Tarn Crown Court",
		"Adam Roe, 40, pleaded guilty and the Crown Court at Selby Magna sentenced him to seven months in prison.":                     "Crown Court at Selby Magna",
		"Ms Okoro sued Bright Call Centres. The Employment Tribunal at Thorn awarded her £41,500 in damages from Bright Call Centres.": "Employment Tribunal at Thorn",
		"最高法院刑事大法庭昨裁定偷拍應論第一項。嘉義一名冉姓男子偷拍室友，嘉義地院認為證據不足，判他無罪。":                                                                            "嘉義地院",
	} {
		if c := one(t, text); c.Forum != want {
			t.Errorf("%s: %q, want %q", text, c.Forum, want)
		}
	}
	notice := "---\ntitle: 通报\npublisher: 梧湾区人民法院\npublished: 2026-03-18\n---\n\n鲍某原系小区物业公司客服主管，利用职务便利导出业主信息共计26400余条。我院以侵犯公民个人信息罪判处鲍某有期徒刑一年九个月。\n"
	drafts := extract.Cases(mustRead(t, "page.txt", []byte(notice), nil))
	if len(drafts) != 1 || drafts[0].Forum != "梧湾区人民法院" {
		t.Errorf("%v", drafts)
	}
}

// TestPlainlyTold holds what a page tells plainly, each by words that were once missed.
func TestPlainlyTold(t *testing.T) {
	all := []corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotSettlement, corpus.SlotGain, corpus.SlotCount, corpus.SlotCharge, corpus.SlotDate}
	pages(t, []pageTest{
		{"people who", "A landlord has been jailed for 33 months for filming people who had nowhere else to go.\n\nFok Tsz-ching, 52, pleaded guilty to 14 counts of voyeurism.", all,
			"Fok Tsz-ching: fok-tsz-ching 33 months; fok-tsz-ching voyeurism"},
		{"a single name", "Shen, who supervised a sorting station, photographed labels and sold 48,600 records. He made RMB 72,000 and was sentenced to 16 months in prison.", all,
			"Shen: shen 16 months; shen RMB 72,000; shen records 48,600 records"},
		{"a private detective", "A court fined private detective Barnaby Cull €14,000 and gave him a five-month suspended sentence.", all,
			"Barnaby Cull: barnaby-cull five-month; barnaby-cull €14,000"},
		{"it, behind a firm of finance", "Sorrel Finance bought the data and used it to trace 860 debtors. It was fined €140,000 for having no legal basis.", all,
			"Sorrel Finance (firm): sorrel-finance €140,000"},
		{"the matter was settled", "2. Pell v. Summit Gyms\n\nSummit Gyms, which operates 38 gyms, required its staff to clock in with a fingerprint. Marisol Pell alleged that the company never obtained consent. The matter was settled for $1.65 million on behalf of about 2,200 workers.", all,
			"Summit Gyms (firm): summit-gyms $1.65 million; summit-gyms workers about 2,200 workers"},
		{"when a decision was adopted", "The Office has fined Harl Gyms AG 2.4 million euros for using face recognition. The decision was adopted on 29 January 2025.", all,
			"Harl Gyms AG (firm): harl-gyms-ag 2.4 million euros; decision 29 January 2025"},
		{"who lost a job, and the parts of a sum", "The tribunal ordered Brack Mutual to pay a claims handler £38,200 in damages: £26,700 for unfair dismissal and £11,500 for injury. She was dismissed for low activity, and her claim was heard in May.", []corpus.Slot{corpus.SlotDamages, corpus.SlotStatus},
			"Brack Mutual (firm): brack-mutual ordered; brack-mutual £38,200"},
		{"nineteen out of twenty", "The Office has fined Harl Data ApS 2.4 million crowns for selling locations. Its staff identified 19 out of 20 people by their telephones. It held the movements of 1.7 million people.", all,
			"Harl Data ApS (firm): harl-data-aps 2.4 million crowns; harl-data-aps people 1.7 million people"},
		{"crimes whose names hold a crime", "法院以诈骗罪判处祁某有期徒刑六年；以掩饰、隐瞒犯罪所得罪判处褚某有期徒刑一年二个月；提供软件的蓝某犯帮助信息网络犯罪活动罪，被判处有期徒刑一年。", []corpus.Slot{corpus.SlotCharge},
			"祁某, 褚某, 蓝某: qi 诈骗罪; chu 掩饰、隐瞒犯罪所得罪; lan 帮助信息网络犯罪活动罪"},
		{"what is counted, alone", "荀某用客户的手机号码和验证码注册网络平台账号共计1,580个出售，违法所得38,600元，被判处有期徒刑一年三个月。", []corpus.Slot{corpus.SlotCount},
			"荀某: xun 网络平台账号 1,580个"},
	})
}

// TestElsewhere holds what stands beside a story and is none of its facts.
func TestElsewhere(t *testing.T) {
	all := []corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotSettlement, corpus.SlotCount}
	pages(t, []pageTest{
		{"a paragraph about somebody else's suit", "Wren Dental has agreed to pay $14 million to settle a class action over the records of 1.2 million patients.\n\nMeanwhile, insurer Brack Mutual is still fighting a suit over stolen calls. The plaintiffs there say that voiceprints of 410,000 callers were taken in August 2024.\n\nA judge has approved the deal of Wren Dental.", all,
			"Wren Dental (firm): wren-dental $14 million; wren-dental patients 1.2 million patients"},
		{"persons of one paragraph each", "市中级人民法院发布四起个人信息案例。\n\n另一起案件中，店长尹某办理电话卡460张，被境外团伙使用。尹某被判处有期徒刑二年十个月。\n\n大学生庹某趁室友熟睡用其面部解锁手机，申请网络贷款15000元，被判处有期徒刑七个月。", all,
			"尹某: yin 二年十个月; yin 电话卡 460张\n庹某: tuo 七个月"},
		{"who bought from him stays in his case", "市中级人民法院发布四起个人信息案例。\n\n另一起案件中，被告人邹某控制76个摄像头，被判处有期徒刑一年八个月。\n\n买家倪某明知视频系偷拍所得，仍购买42段，被判处有期徒刑七个月。", all,
			"邹某, 倪某: zou 一年八个月; ni 七个月; zou 摄像头 76个摄像头; ni 段 42段"},
		{"a surcharge is no fine", "Colin Marsh, 41, was sentenced to 22 months in prison for stalking. The judge ordered Marsh to pay a surcharge of £187.", all,
			"Colin Marsh: colin-marsh 22 months"},
		{"what is to be destroyed", "Gareth Oller, 52, was jailed for four years for filming 164 guests. The judge ordered that his computers and 12 cameras be destroyed.", all,
			"Gareth Oller: gareth-oller four years; gareth-oller guests 164 guests"},
	})
	driver := one(t, "第三起为民事案件。乘客戚女士乘坐网约车时与朋友通话，司机将车内录音发到短视频平台，播放量超过50万次。法院认定司机侵犯戚女士隐私权，判令其删除视频并赔偿精神损害抚慰金8000元。")
	if name := driver.Parties[0].Name(); name != "unnamed defendant" {
		t.Errorf("a driver: %q", name)
	}
	story := "---\ntitle: News\npublished: 2025-03-03\n---\n\nAdam Roe, 40, was jailed in Hong Kong for two years on Monday.\n\nLast month a court in Port Selby sentenced a night porter, Rui Alvim, to 18 months.\n"
	drafts := extract.Cases(mustRead(t, "page.txt", []byte(story), nil))
	if len(drafts) != 2 || drafts[0].Jurisdiction != "HK" || drafts[1].Jurisdiction != "" {
		t.Errorf("a court elsewhere: %v", drafts)
	}
}
