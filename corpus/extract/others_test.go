package extract_test

import (
	"maps"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// TestOthers tells what an article says of others beside its parties: no fact of theirs.
func TestOthers(t *testing.T) {
	money := []corpus.Slot{corpus.SlotFine, corpus.SlotDamages, corpus.SlotSettlement, corpus.SlotLoss, corpus.SlotGain}
	all := append([]corpus.Slot{corpus.SlotStatus, corpus.SlotTerm, corpus.SlotOutcome}, money...)
	pages(t, []pageTest{
		{"the sum of a name before it", "Zellow's $92 million settlement received final approval in July. Google paid $100 million to settle claims over photos, and Snapeo $35 million over its filters.",
			money, "Google (firm): google $100 million"},
		{"a suit that readers will recall", "The inspectorate has fined Olmert Foods £90,000 for taking fingerprints of its workers.\n\nReaders will recall Quill v. Marlow Stores, in which a claim was settled for $4.1 million in 2021.\n",
			money, "Olmert Foods (firm): olmert-foods £90,000"},
		{"what counsel and the one who sued get", "Olmert Foods has agreed to pay $2 million to settle a class action over fingerprints. Class counsel were awarded $600,000 in fees, and she will receive a service award of $7,500.",
			money, "Olmert Foods (firm): olmert-foods $2 million"},
		{"a lawyer who appeals, and a place next door", "Mark Tolland, a former manager for the letting firm Harrow Stays, received 50 months at Elm District Court on May 2 for concealing cameras in flats.\n\nOn October 3 his counsel, Selma Brand, lodged an appeal against the length of the sentence but not against the convictions, to which he had pleaded guilty. A platform in neighbouring Tarvonia settled a claim for €240,000 in 2023.\n",
			all, "Mark Tolland: mark-tolland lodged an appeal; mark-tolland 50 months"},
		{"a case that people remember", "Anna Pole, 36, was jailed for two years for cloning a voice.\n\nThe best-known case abroad remains that of the Bank of Elm, which lost £3.8 million in 2023.\n",
			money, "Anna Pole: "},
		{"a company that speaks for itself in Chinese", "地院判處鍾姓工程師有期徒刑2年，他將個資賣給補習班「育才文教」。\n\n鍾男任職於「廣川資訊」。育才文教被裁罰10萬元。\n\n育才文教發出聲明，表示「尊重裁罰，已刪除全部名單」，並強調招生均取得家長書面同意。廣川資訊則說，公司同年被主管機關裁罰20萬元。\n",
			[]corpus.Slot{corpus.SlotFine, corpus.SlotOutcome}, "鍾姓工程師, 育才文教 (firm): yucaiwenjiao 10萬元"},
		{"another man, as is reported", "5月9日，杭州市中级人民法院作出终审判决，判令杭州星云动物乐园有限公司赔偿游客损失1038元。双方此前均不服一审判决，提起上诉。\n\n另据报道，2020年，衢州一名男子张某因骗过人脸认证，被以侵犯公民个人信息罪判处有期徒刑三年，并处罚金两万元。\n",
			[]corpus.Slot{corpus.SlotStatus, corpus.SlotTerm, corpus.SlotDamages}, "杭州星云动物乐园有限公司 (firm): hangzhouxingyundongwuleyuanyouxiangongsi 判决; hangzhouxingyundongwuleyuanyouxiangongsi 1038元\n张某: zhang 判处; zhang 三年"},
		{"the first convicted, and what must follow", "27歲網購店主何穆文因披露前女友的個人資料，今日被法院判監八個月。公署表示，這是新條例於2021年10月8日生效以來，首宗被告須即時入獄的起底案件。\n\n首宗定罪案件則發生於今年10月。被告鄧偉明（34歲）在網上公開對方及其母親的資料，被判監兩個月，緩刑兩年，毋須即時服刑。\n",
			[]corpus.Slot{corpus.SlotTerm, corpus.SlotDate}, "何穆文: hemuwen 八個月\n鄧偉明: dengweiming 兩個月"},
	})
}

// TestItsOwn tells what an article says of its party in words that seemed another's.
func TestItsOwn(t *testing.T) {
	money := []corpus.Slot{corpus.SlotFine, corpus.SlotDamages, corpus.SlotSettlement, corpus.SlotGain}
	pages(t, []pageTest{
		{"a jury that settles the damages", "Jury orders Norvik Group to pay Chatterly $168 million over hacks.\n\nA federal jury on Tuesday ordered the spyware maker Norvik Group to pay $167.25 million in punitive damages to Chatterly.\n\nThe jurors also awarded Chatterly $444,719 in compensatory damages against Norvik Group. The jury was asked only to settle the damages.\n\nIn October a judge reduced the punitive award against Norvik Group to about $4 million.\n",
			append(money, corpus.SlotStatus), "Norvik Group (firm): norvik-group Jury; norvik-group $168 million; norvik-group $167.25 million; norvik-group $444,719; norvik-group about $4 million"},
		{"a price range", "Zhong Li, 33, was jailed for a year. She was paid between 3 and 5 yuan for each entry, earning 41,000 yuan in all.", money, "Zhong Li: zhong-li 41,000 yuan"},
		{"fines of a release that names the company at once", "The Authority has today announced the end of its inquiry into Brightwell Learning Ltd (“Brightwell”). The decision, which was adopted by the Commissioner on 9 February 2025, records three infringements and imposes administrative fines totalling €2.4 million.\n\nBackground to the inquiry\n\nThe inquiry began in 2024.\n\nFindings\n\nIn addition, Brightwell has been ordered to stop using facial recognition in schools.\n\nPrevious decisions\n\nIn 2022 it fined Marlow Dairies €180,000 for requiring employees to clock in by fingerprint.\n",
			money, "Brightwell (firm): brightwell €2.4 million\nMarlow Dairies (firm): marlow-dairies €180,000"},
	})
	status := []corpus.Slot{corpus.SlotStatus}
	pages(t, []pageTest{
		{"found to have broken the law", "The Privacy Commissioner found on March 2 that the hardware chain Olmert Stores had breached the Privacy Act by scanning faces in its shops. No fine was imposed.", status, "Olmert Stores (firm): olmert-stores had breached"},
		{"a tribunal on a company with what it does", "The Elm Labour Tribunal found on Monday that Brightline Contact, which answers calls for banks, had breached the code by filming its workers.", status, "Brightline Contact (firm): brightline-contact had breached"},
		{"a notice served in Chinese", "私隱專員今日裁定，該項目的運作違反《個人資料（私隱）條例》，並已向Lunetta Foundation發出執行通知，指令其停止在香港掃描市民的虹膜。公署於2023年12月至2024年1月期間，先後八次到涉案地點進行喬裝訪問。公署沒有施加罰款。",
			[]corpus.Slot{corpus.SlotStatus, corpus.SlotOutcome, corpus.SlotDate}, "Lunetta Foundation (firm): lunetta-foundation 裁定; decision 3 March 2025 (“今日”); lunetta-foundation order ordered to stop"},
		{"found for now", "The Privacy Commissioner provisionally found on March 2 that the hardware chain Olmert Stores had breached the Privacy Act by scanning faces.", status, ""},
		{"settled after the judgment was set aside", "The jury found that Norvik Rail Co. had broken the act, and the court entered judgment for $228 million in damages against Norvik Rail Co.\n\nIn June Judge Ann Roe vacated the award against Norvik Rail Co., holding that damages are discretionary, and ordered a new trial on damages alone. It was never held: Norvik Rail agreed to pay $75 million.", status, "Norvik Rail Co (firm): norvik-rail-co $75 million"},
	})
	dates := []corpus.Slot{corpus.SlotDate}
	pages(t, []pageTest{
		{"the day of a dateline, of the page and of a law", "发布时间：2025-03-02\n\n新华社杭州3月2日电（记者 吴凡）3月1日下午，杭州市中级人民法院作出判决，判处贺某有期徒刑一年。这是新规于2021年10月8日生效以来的第一案。\n", dates, "贺某: decision 1 March 2025 (“3月1日”)"},
	})
}

// TestWhere tells in which country a case is: in none where only a witness comes from one.
func TestWhere(t *testing.T) {
	for text, want := range map[string]string{
		"Mark Tolland, 52, was jailed for four years at Elm District Court for filming guests. A nurse from Spain who stayed there noticed a lens.":                                                                                                                                                     "",
		"Mark Tolland, 52, was jailed for four years at Elm District Court for filming guests. Of the money, €900,000 was frozen in Lisbon.":                                                                                                                                                            "",
		"Mark Tolland, 52, was jailed for four years at a court in Lisbon for filming guests. A nurse from Spain who stayed there noticed a lens.":                                                                                                                                                      "PT",
		"Mark Tolland, 52, was jailed for four years at a court in Lisbon for filming guests. For comparison, a German firm paid more to the authority of Lower Saxony.":                                                                                                                                "PT",
		"Mark Tolland, 52, was jailed for four years at Elm District Court for fraud. Ann Marsh, 41, whose bank account in Lisbon had received money, was acquitted. They cost a firm €900,000, of which €220,000 was found. The best-known case abroad remains that of a bank that lost £3.8 million.": "",
		"A man from Ohio has been jailed for four years for filming guests. Mark Tolland, 52, hid a lens in a lamp.":                                                                                                                                                                                    "US",
	} {
		a := mustRead(t, "page.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+text+"\n"), nil)
		drafts := extract.Cases(a)
		if len(drafts) != 1 || drafts[0].Jurisdiction != want {
			t.Errorf("%s: %d drafts, %v, want %q", text, len(drafts), drafts, want)
		}
	}
}

// TestPunitiveAlone tells that a cut of the punitive damages leaves the others as they are.
func TestPunitiveAlone(t *testing.T) {
	text := "A jury ordered Norvik Group on Tuesday to pay $167 million in punitive damages to Chatterly. The jurors also awarded Chatterly $444,719 in compensatory damages against Norvik Group.\n\nIn October a judge reduced the punitive award against Norvik Group to about $4 million.\n"
	a := mustRead(t, "page.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+text), nil)
	stages := map[string]corpus.Stage{}
	for _, c := range extract.Cases(a) {
		for _, f := range c.Facts {
			if f.Slot == corpus.SlotDamages {
				stages[f.Claims[0].Display()] = f.Stage
			}
		}
	}
	want := map[string]corpus.Stage{"$167 million": corpus.SetAside, "$444,719": corpus.Decided, "about $4 million": corpus.OnAppeal}
	if !maps.Equal(stages, want) {
		t.Errorf("got %v, want %v", stages, want)
	}
}
