package extract_test

import (
	"slices"
	"testing"

	"casebot/corpus/extract"
)

// told reads a Chinese text and writes the judged facts of all its cases.
func told(t *testing.T, text string) []string {
	t.Helper()
	a := article(t, text+"\n\n本报将持续关注后续情况。更多消息请留意本报报道，谢谢各位读者长期以来的支持。")
	drafts := extract.Cases(a)
	checkDrafts(t, text, a, drafts)
	var all []string
	for _, c := range drafts {
		all = append(all, lines(c, judged)...)
	}
	return all
}

// TestChineseSentences reads Chinese texts, each with a thing of its own: how
// somebody is named, what happens to a figure, who is somebody else.
func TestChineseSentences(t *testing.T) {
	for _, test := range []struct {
		about, text string
		want        []string
	}{
		{"two full names", `昨日，云港市中级人民法院对刘志强、赵海波等人侵犯公民个人信息案作出一审判决，刘志强被判处有期徒刑五年，并处罚金20万元；赵海波被判处有期徒刑三年，缓刑四年，并处罚金8万元。`, []string{"liuzhiqiang fine CNY 200,000 decided", "liuzhiqiang status sentenced decided", "liuzhiqiang term 5y decided", "zhaohaibo fine CNY 80,000 decided", "zhaohaibo status sentenced decided", "zhaohaibo term 3y decided"}},
		{"a company and its head", `被告单位云港星图信息技术有限公司犯侵犯公民个人信息罪，被判处罚金50万元；其法定代表人孙某被判处有期徒刑三年六个月，并处罚金10万元。`, []string{"sun fine CNY 100,000 decided", "sun status sentenced decided", "sun term 3y 6m decided", "yungangxingtuxinxijishuyouxiangongsi fine CNY 500,000 decided", "yungangxingtuxinxijishuyouxiangongsi status sentenced decided"}},
		{"a brand in marks, fined later", `「樂購網」電商平台遭駭客入侵，35萬名會員個資外流。數位發展部今日宣布，依個資法對樂購網裁罰300萬元。`, []string{"legouwang count 350,000 decided", "legouwang fine TWD 3,000,000 decided", "legouwang status final decided"}},
		{"a surname with 姓, months as 月", `新北市一名林姓工程師在前女友車上裝設GPS追蹤器，跟蹤長達半年。新北地院依妨害秘密罪判處林男有期徒刑5月，得易科罰金，以1000元折算1日。`, []string{"lin status sentenced decided", "lin term 5m decided"}},
		{"a common gain is nobody's", `台中地檢署調查，黃姓女子與丈夫吳姓男子涉嫌販賣個資，不法獲利逾200萬元，檢方依違反個資法罪嫌起訴兩人。`, []string{"- gain TWD 2,000,000 alleged", "huang status charged decided", "wu status charged decided"}},
		{"Hong Kong's court", `私隱專員公署就一宗起底案件作出檢控，被告李家豪（28歲）經審訊後被裁定罪名成立，在沙田裁判法院被判監8星期，緩刑18個月，並罰款5000元。`, []string{"lijiahao fine HKD 5,000 decided", "lijiahao status sentenced decided", "lijiahao term 56d decided"}},
		{"a foreign fine in Latin letters", `韩国个人信息保护委员会27日表示，因泄露约2300万名用户信息，对电信运营商KST处以1347亿韩元（约合7亿元人民币）罚款。`, []string{"kst count 23,000,000 decided", "kst fine KRW 134,700,000,000 decided", "kst status final decided"}},
		{"known names without a mark", `法国国家信息与自由委员会（CNIL）宣布，因违反Cookie规定，对谷歌罚款3.25亿欧元，对希音罚款1.5亿欧元。`, []string{"guge fine EUR 325,000,000 decided", "guge status final decided", "xiyin fine EUR 150,000,000 decided", "xiyin status final decided"}},
		{"a range is no term of anybody", `张某等5人被判处有期徒刑六个月至三年二个月不等，并处罚金。张某此前曾因诈骗罪被判处有期徒刑二年。`, []string{"zhang fine - decided", "zhang status sentenced decided"}},
		{"nobody is named", `因不满前女友分手，男子在其家中安装摄像头偷拍。近日，江城区人民法院一审以非法使用窃听、窃照专用器材罪判处被告人拘役四个月。`, []string{"unnamed status sentenced decided", "unnamed term 4m decided"}},
		{"who is responsible is somebody else", `经查，云江通达物流有限公司未履行网络安全保护义务，致28万条快递信息泄露，云江市公安局对该公司处以罚款十五万元，对直接负责的主管人员罚款三万元。`, []string{"yunjiangtongdawuliuyouxiangongsi count 280,000 decided", "yunjiangtongdawuliuyouxiangongsi fine CNY 150,000 decided", "yunjiangtongdawuliuyouxiangongsi status final decided"}},
		{"raised on review", `律政司早前就刑期提出覆核，上訴庭今日裁定覆核得直，將羅偉明的刑期由18個月加至30個月。羅偉明於2021年非法取得並出售1,200名市民的資料。`, []string{"luoweiming count 1,200 decided", "luoweiming status sentenced decided", "luoweiming term 18m set_aside", "luoweiming term 30m on_appeal"}},
		{"cut on appeal", `在一审中，被告人欧阳某被判处有期徒刑四年，并处罚金五万元。欧阳某上诉后，二审法院改判其有期徒刑三年，罚金刑不变。`, []string{"ouyang fine CNY 50,000 decided", "ouyang status sentenced decided", "ouyang term 3y on_appeal", "ouyang term 4y set_aside"}},
		{"not prosecuted", `江城区检察院对涉嫌侵犯公民个人信息罪的犯罪嫌疑人郝某作出不起诉决定。郝某曾购买个人信息300条。`, []string{"hao count 300 alleged", "hao status withdrawn decided"}},
		{"what follows 给 did nothing", `宋丽娟利用职务之便，登录医院系统查询产妇信息，发送给奶粉推销员郁某，共计发送3.6万余条，违法所得7.2万元。法院以侵犯公民个人信息罪判处宋丽娟有期徒刑一年十个月，并处罚金八万元。`, []string{"songlijuan count 36,000 decided", "songlijuan fine CNY 80,000 decided", "songlijuan gain CNY 72,000 decided", "songlijuan status sentenced decided", "songlijuan term 1y 10m decided"}},
		{"the story of one company", `电商「好物集」2023年因系统漏洞，导致48万名会员的姓名、电话外流。数位发展部调查后，认定业者未采取适当安全措施，依个资法裁罚150万元。`, []string{"haowuji count 480,000 decided", "haowuji fine TWD 1,500,000 decided", "haowuji status final decided"}},
		{"a short name", `原告将运营方澄江快拿智能科技有限公司诉至法院，请求赔偿精神损害抚慰金5000元。法院判决快拿公司删除人脸信息，并赔偿维权费用3000元。`, []string{"chengjiangkuainazhinengkejiyouxiangongsi damages CNY 3,000 decided", "chengjiangkuainazhinengkejiyouxiangongsi damages CNY 5,000 claimed", "chengjiangkuainazhinengkejiyouxiangongsi status liable decided"}},
		{"heads fined each", `国家网信部门对“快行专车”运营主体澄江快行科技股份有限公司处人民币80.26亿元罚款，对公司董事长程立峰、总裁柳思颖各处人民币100万元罚款。`, []string{"chengjiangkuaixingkejigufenyouxiangongsi fine CNY 8,026,000,000 decided", "chengjiangkuaixingkejigufenyouxiangongsi status final decided", "chenglifeng fine CNY 1,000,000 decided", "chenglifeng status final decided", "liusiying fine CNY 1,000,000 decided", "liusiying status final decided"}},
		{"an age before a name", `34歲地產代理黃俊傑在旺角的劏房內安裝針孔鏡頭，偷拍12名女租客，獲利約9萬元。黃早前承認7項窺淫罪，昨在區域法院被判囚3年4個月。`, []string{"huangjunjie count 12 decided", "huangjunjie gain HKD 90,000 decided", "huangjunjie status sentenced decided", "huangjunjie term 3y 4m decided"}},
		{"an appeal dismissed", `欧盟普通法院周三驳回了科技公司Vireo的上诉，维持爱尔兰数据保护委员会2022年对其处以的4.05亿欧元罚款。`, []string{"vireo fine EUR 405,000,000 decided", "vireo status upheld decided"}},
		{"an unnamed hotel beside a man", `日前，法院以传播淫秽物品牟利罪判处韦某光有期徒刑三年二个月，并处罚金5000元。涉事酒店因未落实实名登记，被警方罚款3000元。`, []string{"unnamed fine CNY 3,000 decided", "unnamed status final decided", "wei fine CNY 5,000 decided", "wei status sentenced decided", "wei term 3y 2m decided"}},
		{"who will appeal has not", `荷兰数据保护局对优步处以2.9亿欧元罚款。这是该机构对优步的第三次罚款，此前曾分别罚款60万欧元和1000万欧元。优步表示将上诉。`, []string{"youbu fine EUR 290,000,000 decided", "youbu status final decided"}},
		{"what was recommended", `据悉，2023年3月至8月，马某非法登录他人网络账号2.3万个。公诉机关建议判处马某有期徒刑三年至四年。合议庭当庭判决马某有期徒刑三年三个月，并处罚金三万元。`, []string{"ma count 23,000 decided", "ma fine CNY 30,000 decided", "ma status sentenced decided", "ma term 3y 3m decided"}},
		{"a name behind a calling", `台灣高等法院更一審判決，前刑警張文龍洩漏民眾前科資料給業者，收賄48萬元，依貪污罪改判5年6月徒刑，褫奪公權3年。`, []string{"zhangwenlong gain TWD 480,000 decided", "zhangwenlong status sentenced decided", "zhangwenlong term 5y 6m on_appeal"}},
		{"the other two", `耿某、芮某均被判处有期徒刑三年，并处罚金6万元；另外两人因情节轻微被判处拘役五个月，并处罚金1万元。`, []string{"geng fine CNY 60,000 decided", "geng status sentenced decided", "geng term 3y decided", "rui fine CNY 60,000 decided", "rui status sentenced decided", "rui term 3y decided"}},
		{"a whole name with 某", `经查，以覃某刚、黎某明为首的犯罪团伙，非法购买公民身份证照片3.1万张。目前，覃某刚、黎某明等8名犯罪嫌疑人已被执行逮捕。`, []string{"- count 31,000 alleged", "li status accused decided", "tan status accused decided"}},
		{"a court's own nicknames", `小王担任客服，将导出的2.1万条订单信息卖给好友小赵，获利9800元。法院以侵犯公民个人信息罪判处小王有期徒刑九个月，并处罚金一万元；判处小赵有期徒刑十个月，并处罚金一万五千元。`, []string{"xiaowang count 21,000 decided", "xiaowang fine CNY 10,000 decided", "xiaowang gain CNY 9,800 decided", "xiaowang status sentenced decided", "xiaowang term 9m decided", "xiaozhao fine CNY 15,000 decided", "xiaozhao status sentenced decided", "xiaozhao term 10m decided"}},
		{"a bank and its manager", `记者获悉，江城银行因违规查询客户信用报告，被中国人民银行江城分行罚款48万元，时任该行信贷部经理黄某被罚款4.8万元。`, []string{"huang fine CNY 48,000 decided", "huang status final decided", "jiangchengyinxing fine CNY 480,000 decided", "jiangchengyinxing status final decided"}},
		{"brothers of one surname", `陈某甲、陈某乙兄弟俩分工合作，先后控制手机4.2万部。法院判处陈某甲有期徒刑四年，罚金五万元，判处陈某乙有期徒刑二年，罚金二万元。`, []string{"- count 42,000 decided", "chen fine CNY 50,000 decided", "chen status sentenced decided", "chen term 4y decided", "chen-2 fine CNY 20,000 decided", "chen-2 status sentenced decided", "chen-2 term 2y decided"}},
	} {
		got := told(t, test.text)
		slices.Sort(got)
		slices.Sort(test.want)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.about, test.text, got, test.want)
		}
	}
}

// TestChineseNobody reads Chinese texts that tell no case of anybody.
func TestChineseNobody(t *testing.T) {
	for _, text := range []string{
		"消费者组织要求某社交平台赔偿8亿美元，法院尚未作出裁决。该平台拥有用户3亿人。",
		"私隱專員鍾麗玲表示，去年共接獲3500宗投訴，並就一間補習社外洩學生資料發出執行通知，未有罰款。",
		"浙江省通信管理局近日通报，对未按要求整改的“优读”等23款App予以下架。根据规定，逾期不改的，处1万元以上10万元以下罚款。",
		"律师高明远表示，泄露他人信息可判处三年以下有期徒刑，企业最高可被罚款五千万元。",
	} {
		if got := told(t, text); len(got) > 0 {
			t.Errorf("%q tells %q", text, got)
		}
	}
}

// TestChineseVictims looks for the names of those who are no parties.
func TestChineseVictims(t *testing.T) {
	for text, want := range map[string]string{
		"法院认为，被告杭城智语科技有限公司未经授权使用殷某声音，判令其书面赔礼道歉，赔偿殷某损失25万元。殷某原诉请60万元。":        "杭城智语科技有限公司",
		"某酒店前员工王强偷拍住客，被判处有期徒刑一年。王强的上司李明辉未尽管理职责，被公司开除。检察官陈立新说，酒店应加强管理。":       "王强",
		"檢警查出，徐姓男子共拍攝影片213部，被依妨害性隱私罪嫌起訴。去年11月，蔡姓女學員更衣時發現插座有異，報警處理。徐姓男子坦承犯行。": "徐姓男子",
	} {
		drafts := extract.Cases(article(t, text+"\n\n本报将持续关注后续情况，更多消息请留意本报报道。"))
		if len(drafts) != 1 || !slices.Equal(drafts[0].Defendants(), []string{want}) {
			t.Errorf("%q: %d drafts", text, len(drafts))
			for _, c := range drafts {
				t.Errorf("  %q", c.Defendants())
			}
		}
	}
}
