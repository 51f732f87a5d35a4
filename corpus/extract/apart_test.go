package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// page reads a page of invented news and tells its cases, a line to each: who answers, a
// colon, and what is told in the slots; a company's name has a bracket behind it.
func page(t *testing.T, text string, slots ...corpus.Slot) string {
	t.Helper()
	a := mustRead(t, "page.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+text+"\n"), nil)
	drafts := extract.Cases(a)
	checkDrafts(t, text, a, drafts)
	var all []string
	for _, c := range drafts {
		var who []string
		for _, p := range c.Parties {
			name := p.Name()
			if p.Role != "defendant" {
				continue
			}
			if !p.Person {
				name += " (firm)"
			}
			who = append(who, name)
		}
		var told []string
		for _, f := range slices.Concat(c.Status, c.Facts) {
			if slices.Contains(slots, f.Slot) {
				told = append(told, strings.Join(strings.Fields(fmt.Sprintf("%s %s %s", f.Party, f.About, f.Claims[0].Display())), " "))
			}
		}
		all = append(all, strings.Join(who, ", ")+": "+strings.Join(told, "; "))
	}
	return strings.Join(all, "\n")
}

// pages holds what pages tell.
func pages(t *testing.T, tests []pageTest) {
	for _, test := range tests {
		if got := page(t, test.text, test.slots...); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

type pageTest struct {
	name, text string
	slots      []corpus.Slot
	want       string
}

// TestApart tells what keeps the cases of one page apart, and what does not.
func TestApart(t *testing.T) {
	term, money := []corpus.Slot{corpus.SlotTerm, corpus.SlotFine}, []corpus.Slot{corpus.SlotFine, corpus.SlotDamages, corpus.SlotSettlement}
	pages(t, []pageTest{
		{"Chinese headings", "市法院公布三起典型案例。\n\n贺某非法控制摄像头案\n\n被告人贺某破解家用摄像头420个，法院判处贺某有期徒刑三年，并处罚金2万元。\n\n车底的定位器\n\n修车店店主戚某在客户车底安装定位器，被判处有期徒刑八个月。\n\n工位上方的镜头\n\n澄岚科技公司在员工工位上方安装摄像头，法院判决澄岚科技公司赔偿损失3万元。\n",
			append(money, corpus.SlotTerm), "贺某: he 三年; he 2万元\n戚某: qi 八个月\n澄岚科技公司 (firm): chenglankejigongsi 3万元"},
		{"the same in traditional characters", "地院公布兩起案例。\n\n賀姓男子偷拍案\n\n賀姓男子偷拍房客，地方法院判處有期徒刑1年2月。\n\n簡訊裡的個資\n\n洪姓男子出售個資3000筆，地方法院判處有期徒刑8月。\n",
			term, "賀姓男子: he 1年2月\n洪姓男子: hong 8月"},
		{"parts of one notice are one case", "2025年2月3日，区法院对被告人柯某非法获取数据一案公开宣判。\n\n一、基本案情\n\n被告人柯某利用软件登录他人账户310个。\n\n二、裁判结果\n\n法院判处柯某有期徒刑二年，并处罚金一万元。\n",
			append(term, corpus.SlotDate), "柯某: ke 二年; ke 一万元; decision 2025年2月3日"},
		{"numbered captions with a court in brackets", "We look at two outcomes.\n\n1. Harrow v. Bellmoor Haulage (Lowmark Superior Court)\n\nHaulier Bellmoor Haulage has agreed to pay $2.1 million to settle a class action over cameras.\n\n2. The Records Office and Tarn Call Centres\n\nThe Records Office fined Tarn Call Centres £90,000 for filming staff. The regulator said that the fine would otherwise have been £120,000.\n",
			money, "Bellmoor Haulage (firm): bellmoor-haulage $2.1 million\nTarn Call Centres (firm): tarn-call-centres £90,000"},
		{"a third man, the fourth case, the fifth", "The commissioner published five cases.\n\nPool cleaner Adam Roe, 40, was jailed for two years.\n\nA third man, Ned Orchard, hid a tracker under a car. He was given nine months' jail, suspended for two years, and a five-year intervention order.\n\nThe fourth case is the commissioner's own. Dover Grocers will pay a civil penalty of £1.2 million for scanning shoppers.\n\nThe fifth concerns a clinic that kept using a copy of a receptionist's voice. It was ordered to pay her £9,000.\n",
			append(money, corpus.SlotTerm, corpus.SlotOutcome), "Adam Roe: adam-roe two years\nNed Orchard: ned-orchard nine months\nDover Grocers (firm): dover-grocers £1.2 million"},
		{"a second such case", "A man who hid a tracker has been jailed.\n\nColin Marsh, 41, was sentenced to two years in prison.\n\nIt is the second such case this month.\n\nOn 6 March Anna Pole-Reed, 36, was given an 18-month community order after she hid a tracker. She must also do unpaid work.\n",
			append(term, corpus.SlotOutcome), "Colin Marsh: colin-marsh two years\nAnna Pole-Reed: anna-pole-reed probation probation: 18 months"},
		{"also describes the prosecution, another summary", "The case book has three case summaries.\n\nDover Grocers accepted a civil penalty of £1.2 million for scanning faces.\n\nThe case book also describes the prosecution of Adam Roe, who was sentenced to 28 months in prison. Another summary deals with a former manager, Kim Dale, who sold files and earned £27,000. She is serving a 14-month community order.\n\nElsewhere in the region, a casino was fined £210,000 in March.\n",
			append(money, corpus.SlotTerm, corpus.SlotGain), "Dover Grocers (firm): dover-grocers £1.2 million\nAdam Roe: adam-roe 28 months\nKim Dale: kim-dale £27,000"},
		{"what is told for scale", "Insurer Wren Health has agreed to pay £38 million to settle a class action over stolen records.\n\nFor scale: Dale Bank settled over 640,000 customers for £11 million in 2023.\n",
			money, "Wren Health (firm): wren-health £38 million\nDale Bank (firm): dale-bank £11 million"},
	})
}

// TestOlderCases keeps the older cases that an article tells to compare apart from its own, and
// what is of its own story with it.
func TestOlderCases(t *testing.T) {
	all := []corpus.Slot{corpus.SlotTerm, corpus.SlotFine, corpus.SlotSettlement, corpus.SlotDamages}
	pages(t, []pageTest{
		{"a second of its type", "Liam Dorran, 38, a phone repairer, was sentenced to four years in prison for putting spyware on handsets.\n\nThe case is thought to be only the second of its type to end in a custodial term. In 2021, Marek Solny, a security consultant, was jailed for two years for spying on the phones of executives.\n\nA rights group said Dorran had ruined lives.\n",
			all, "Liam Dorran: liam-dorran four years\nMarek Solny: marek-solny two years"},
		{"small beside others", "Amberline agreed on Wednesday to pay $25 million to settle allegations about its speakers, a deal that must still be approved by a judge.\n\nThe penalty is small beside others that such companies have faced. Facehold paid a record $5 billion in 2019 after a leak, and Epic Farms agreed last December to a penalty of $275 million.\n",
			all, "Amberline (firm): amberline $25 million\nFacehold (firm): facehold $5 billion\nEpic Farms (firm): epic-farms $275 million"},
		{"last year, and the year before", "The state has sued insurer Allgood Mutual and its data unit Aritel, accusing them of tracking drivers.\n\nIt is the state's second case of the kind in half a year. In August 2023, the attorney general sued Gorland Motors over its cars. Gorland has asked the court to dismiss that case.\n\nThe attorney general has made privacy a speciality. Last July Metagram agreed to pay the state $1.4 billion to settle claims over photos.\n",
			append(all, corpus.SlotStatus), "Allgood Mutual (firm), Aritel (firm): allgood-mutual sued; aritel accusing\nGorland Motors (firm): gorland-motors sued\nMetagram (firm): metagram to settle; metagram $1.4 billion"},
		{"a rival", "A jury ordered the spyware maker Norvik Group to pay $167 million in damages to Chatterly. Omri Tallen, 40, who had sold its code, was jailed for two years.\n\nIntelra, which makes the rival Wolfeye, was put under sanctions in March 2024 together with its founder, Tal Dilan; a watchdog had earlier fined Intelra €50,000 for failing to answer.\n",
			all, "Norvik Group (firm), Omri Tallen: omri-tallen two years; norvik-group $167 million\nIntelra (firm): intelra €50,000"},
		{"and in another town", "Masao Yama, 64, was sentenced to three years in prison for selling customer data.\n\nIt was not the first time that an outsider with a password has emptied a database. Courts have told Benelle, a school company, to pay plaintiffs ¥3,300 each.\n\nAnd in Amaki, where a worker lost a stick with the data of all residents, nobody was prosecuted. The city claimed ¥29.5 million in damages from the contractor, Bipron, which agreed to pay.\n",
			all, "Masao Yama: masao-yama three years\nBenelle (firm): benelle ¥3,300\nBipron (firm): bipron ¥29.5 million"},
		{"two of a round-up belong together", "The drug site GoodPill Holdings agreed to pay a civil penalty of $1.5 million for passing prescriptions to advertisers.\n\nOne month later came BetterTalk, an online service. BetterTalk agreed to pay $7.8 million to settle.\n\nThe class action over the app Flowa has been another matter. Flowa and Gorgle agreed to pay $8 million and $48 million respectively, while the analytics company Flurro had settled earlier for $3.5 million.\n",
			all, "GoodPill Holdings (firm): goodpill-holdings $1.5 million\nBetterTalk (firm): bettertalk $7.8 million\nFlowa (firm), Gorgle (firm), Flurro (firm): flowa $8 million; gorgle $48 million; flurro $3.5 million"},
		{"an earlier part of the same story", "Liam Dorran, 38, was sentenced to four years in prison for putting spyware on handsets.\n\nIn 2021, Marek Solny, his partner in the shop, was jailed for two years.\n",
			all, "Liam Dorran, Marek Solny: liam-dorran four years; marek-solny two years"},
		{"the company was fined before", "Tamber Foods was fined £90,000 over cameras in its depot.\n\nIn 2019, Adam Roe, 50, a director of the company, was jailed for two years.\n",
			[]corpus.Slot{corpus.SlotTerm}, "Tamber Foods (firm), Adam Roe: adam-roe two years"},
	})
}

// TestClaimantsZH keeps who brought a suit, or lost something, from being who answers for it.
func TestClaimantsZH(t *testing.T) {
	all := []corpus.Slot{corpus.SlotStatus, corpus.SlotTerm, corpus.SlotFine, corpus.SlotDamages}
	pages(t, []pageTest{
		{"who won", "互联网法院就全国首例“声音侵权案”作出一审判决，配音师殷某胜诉，获赔25万元。\n\n法院判令运营平台的科技公司和软件公司赔礼道歉，由文化公司和软件公司赔偿25万元。其他被告主观上没有过错，不用赔钱。\n",
			[]corpus.Slot{corpus.SlotStatus}, ""},
		{"the same in traditional characters", "法院就「聲音侵權案」作出一審判決，配音師殷某終審獲賠25萬元，被告星橋軟體公司須公開道歉。\n\n法院判令星橋軟體公司賠償殷某25萬元。\n",
			[]corpus.Slot{corpus.SlotDamages}, "星橋軟體公司 (firm): xingqiaoruantigongsi 25萬元"},
		{"an old woman", "孟某用软件合成声音，冒充老年人的孙子。该团伙骗得11名老年人共计68.4万元，其中受害最重的78岁的方老太被骗18.6万元。法院以诈骗罪判处孟某有期徒刑六年，并处罚金十万元。\n",
			all, "孟某: meng 判处; meng 六年; meng 十万元"},
		{"presumed innocent", "地方法院判處朱玉成有期徒刑5年，併科罰金20萬元。\n\n另外，台中地院去年也曾審理類似案件，一名蔡姓男子將同學的照片改成裸照販售，被判1年2月徒刑確定。\n\n※ 提醒您：被告於判決確定前，均推定無罪。\n",
			all, "朱玉成: zhuyucheng 判處; zhuyucheng 5年; zhuyucheng 20萬元\n蔡姓男子: cai 被判; cai 1年2月"},
		{"the first and the second of two", "周某等人在酒店安装针孔摄像头27个。周某以非法使用窃照专用器材罪获刑四年二个月。涉案酒店之一未尽义务，另案被判赔偿住客损失8000元。\n\n两起民事案件均由互联网法院审理。其一，配音师殷某某起诉五家公司，法院判令其中两家公司书面赔礼道歉。其二，视频博主廖某诉某科技公司，称该公司未经许可将其视频作为模板。法院判令公司书面致歉，赔偿2000元。\n",
			append(all[1:], corpus.SlotCharge), "周某: zhou 四年二个月; zhou 非法使用窃照专用器材罪\nunnamed company (firm): \n某科技公司 (firm): moukejigongsi 2000元"},
	})
}

// TestBearer tells persons from companies by what the article calls them.
func TestBearer(t *testing.T) {
	fine := []corpus.Slot{corpus.SlotFine, corpus.SlotDamages}
	pages(t, []pageTest{
		{"the agency", "The advertising agency Coral Brisk, which made the recording, was ordered to pay her £8,000 in damages.", fine, "Coral Brisk (firm): coral-brisk £8,000"},
		{"an owner", "A motel owner, Tam Jeong-wook, was fined £1,500 for keeping a camera in a clock. He told the court that he had forgotten it.", fine, "Tam Jeong-wook: tam-jeong-wook £1,500"},
		{"a hotel by its name", "The tribunal found that Bay Point Hotel had used a picture of a guest. Bay Point Hotel was ordered to pay him £650 in damages.", fine, "Bay Point Hotel (firm): bay-point-hotel £650"},
		{"the head of a firm", "The head of the claims firm, Ralph Binder, got 40 months in prison and was fined £300 on Monday.", fine, "Ralph Binder: ralph-binder £300"},
		{"a porter of a hotel", "Adrian Cole-Marby, a hotel night porter who filmed a guest through a grille, was fined £300.", fine, "Adrian Cole-Marby: adrian-cole-marby £300"},
		{"a gang is no company", "電信員工將資料賣給詐騙集團。地方法院判處員工邱宏德有期徒刑10月，併科罰金15萬元。檢察官提醒，可疑電話應報警。", fine, "邱宏德: qiuhongde 15萬元"},
		{"what an app does is no company", "区法院今日公布一起案件。被告海蓝科技公司使用“换脸”软件替换他人短视频中的人脸，法院判令海蓝科技公司赔偿损失5000元。", fine, "海蓝科技公司 (firm): hailankejigongsi 5000元"},
	})
}

// TestPaid reads what a party took or was told to pay, by words beside the usual.
func TestPaid(t *testing.T) {
	money := []corpus.Slot{corpus.SlotFine, corpus.SlotDamages, corpus.SlotSettlement}
	pages(t, []pageTest{
		{"to borrowers", "The Rights Tribunal has ordered the mobile lender Pesa Credit Ltd to pay KSh14 million to borrowers whose friends were told about their debts.", money, "Pesa Credit Ltd (firm): pesa-credit-ltd KSh14 million"},
		{"shared among workers", "The Labour Court ordered Umlani Citrus to pay R1.2 million, to be shared among 57 workers whose phones were loaded with software.", money, "Umlani Citrus (firm): umlani-citrus R1.2 million"},
		{"a suit brought against", "The case was brought by a resident surnamed Tao against Jinhe Estates, which manages a compound. Judges ordered Jinhe Estates to pay 1,500 yuan in compensation to the resident.", money, "Jinhe Estates (firm): jinhe-estates 1,500 yuan"},
	})
}
