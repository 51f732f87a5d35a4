package extract_test

import (
	"testing"

	"casebot/corpus"
)

// TestWhenItWas tells when the conduct was from when it came out, was judged, or somebody held an
// office.
func TestWhenItWas(t *testing.T) {
	readWeb(t, []webStory{
		{"it came to light", "The authority of Harlund fined the retailer Penfold Stores €3 million over its depot. The practice came to light in October 2019, when an error left the files of the workers exposed.",
			[]string{"penfold-stores fine EUR 3,000,000 decided"}, []string{"2019-10"}},
		{"a court found in a year", "Taxi firm Corvan was ordered to pay £40,000 in damages. In April 2021 the Court of Appeal in Weldam found largely in favour of drivers who had been dismissed by Corvan after software scanned their faces.",
			nil, []string{"2021-04"}},
		{"a court held, in a case by its caption", "In February 2023, in Dole v. Ember Grill, Inc., the state Supreme Court held that a claim accrues each time a business scans a finger. Ember Grill settled for $4 million.",
			nil, []string{"2023-02"}},
		{"what somebody got that year", "In 2017 Paul Ordway, a pool attendant, received 18 months for filming in a changing room, and in 2020 an appeal court reduced the term of a porter in Lund from three years to 26 months.",
			nil, []string{"2017"}},
		{"since when a law has asked for it", "Dairy chain Morrow Farms settled for $4 million. Morrow Farms had workers scan a finger since 2011, without the consent that the act has demanded since 2008.",
			[]string{"date of the start of the conduct: 2011"}, []string{"2008"}},
		{"since when somebody has had a job", "Dairy chain Morrow Farms settled for $4 million. Anna Till, a manager at a Morrow Farms shop since 2004, had to scan a finger.",
			nil, []string{"2004"}},
		{"when a suit was brought", "Signal broker Wexley agreed to pay $3 million to settle a suit. The complaint, which was brought in October 2023, said that Wexley bought location signals from 340 apps.",
			nil, []string{"2023-10"}},
		{"on a list", "A jury ordered the spyware maker Torvex to pay $9 million in damages for hacking 400 phones. Torvex has been on a trade blacklist since November 2021.",
			nil, []string{"2021-11"}},
		{"two years that are no range", "The commission fined Welder 21 million won for collecting data of 900 users between July 2018 and March 2022. The same regulator imposed 6 million won on Welder in 2020 and 2023 combined.",
			[]string{"date of the end of the conduct: 2022-03"}, []string{"conduct: 2023"}},
		{"in office", "Jean Basset, who ran Optik France from 1996 to 2009, was given a two-year suspended sentence and fined 50,000 euros for spying on workers.",
			nil, []string{"1996", "2009"}},
		{"a tally of the police", "Tam Park, 40, was jailed for ten years. He filmed guests between July 2021 and April 2023. The police said 964 reports had been filed from January to Oct. 25, 2024.",
			[]string{"date of the start of the conduct: 2021-07"}, []string{"2024-10-25"}},
		{"made public later", "On 27 December 2023 the regulator fined Optik Logistique €32 million, a decision it made public on 23 January 2024.",
			[]string{"date of the decision: 2023-12-27"}, []string{"2024-01-23"}},
		{"a year that was told before", "地方法院判令青岚动物园有限公司赔偿1038元。2019年4月，他购买年卡。当年7月和10月，青岚动物园有限公司两次向他发送短信，升级为人脸识别，收集了照片。",
			nil, []string{"-10"}},
		{"a day of a hearing", "法院认为，星桥软件公司未经同意收集了他的声音，侵害了他的声音权益，判令星桥软件公司赔偿25万元。2023年12月12日，该案由五人合议庭公开开庭审理。",
			nil, []string{"2023-12-12"}},
		{"the same in traditional characters", "賀姓男子長期偷拍承租的房客，將影片上傳網路販售牟利，法院判處賀姓男子有期徒刑2年。2023年12月12日，該案公開開庭審理。",
			nil, []string{"2023-12-12"}},
	})
}

// TestWhenItWasStill keeps the days that are those of the conduct or the decision.
func TestWhenItWasStill(t *testing.T) {
	readWeb(t, []webStory{
		{"a range with and", "Penfold Stores was fined £9,000 for filming staff between May 2019 and June 2020.",
			[]string{"date of the start of the conduct: 2019-05", "date of the end of the conduct: 2020-06"}, nil},
		{"a company ran it", "The agency fined Penfold Stores £9,000. Penfold Stores ran the cameras from October 2012 to June 2020, recording shoppers.",
			[]string{"date of the start of the conduct: 2012-10", "date of the end of the conduct: 2020-06"}, nil},
		{"a law in force before it", "Health site Marrowline will pay for its pixels. The data act has been in force since March 31, 2024, and the attorney general announced on July 1, 2024 a $2 million settlement with Marrowline over its sharing of data.",
			[]string{"date of the decision: 2024-07-01"}, nil},
		{"judged in public", "法院认为，星桥软件公司未经同意收集了他的声音，侵害了他的声音权益。2023年12月12日，该案公开开庭审理并当庭宣判，法院判令星桥软件公司赔偿25万元。",
			[]string{"date of the decision: 2023-12-12"}, nil},
	})
}

// TestNoCount tells what was done to those whom the conduct concerned from who asked for help,
// who made peace, and what an office did.
func TestNoCount(t *testing.T) {
	count := []corpus.Slot{corpus.SlotCount}
	pages(t, []pageTest{
		{"letters, files and calls", "Fintan Horgan, 38, was sentenced to four years. He tracked 61 phones. Files on 19 other clients are with the prosecutor, who collected them. The Data Commission said that it had sent 12 letters to the maker of the spyware that copied messages. A charity that took calls from 40 of the women said their messages were copied.",
			count, "Fintan Horgan: fintan-horgan phones 61 phones"},
		{"who complained", "The authority fined Ubello €290 million because it transferred the data of its drivers. The matter came from 172 French drivers, who collected their files.",
			count, "Ubello (firm): "},
		{"who made peace, and new pupils", "地院判處鍾姓工程師有期徒刑2年，不法下載學生個資8萬6千筆。葉女取得名單後打電話招生，一年內新增學生612人。鍾姓工程師與其中130名家長達成調解，出售的個資已刪除。\n",
			count, "鍾姓工程師: zhong 學生個資 8萬6千筆"},
		{"a noun and not what was done with it", "某县“金桂苑”的青禾物业公司收集居民人脸信息，采集的3860户居民人脸信息存放于未加密的办公电脑中，被处以五万元罚款。\n",
			count, "青禾物业公司 (firm): qinghewuyegongsi 居民人脸信息 3860户居民人脸信息"},
		{"what a court said that somebody made", "Tam Park, 40, was jailed for ten years. According to the court, Park made about 400 clips and sent them on.",
			count, "Tam Park: tam-park clips about 400 clips"},
		{"companies that are told to say sorry", "法院认为，被告未经许可收集并使用其声音，侵害了其声音权益，判令其中两家公司书面赔礼道歉，星桥软件公司赔偿25万元。\n",
			count, "星桥软件公司 (firm): "},
	})
}
