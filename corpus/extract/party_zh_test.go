package extract_test

import (
	"slices"
	"testing"
)

// TestChineseParties reads who is a party and who is not: by a surname or a letter
// alone, by the place in a sentence where only a company's name stands, and by what
// the article prints again.
func TestChineseParties(t *testing.T) {
	for _, test := range []struct {
		about, text string
		want        []string
	}{
		{"a surname alone", `一名姓顧女文員上載前男友資料，承認一項披露個人資料罪。顧任職文員，本月被判監8個月。`,
			[]string{"gu status sentenced decided", "gu term 8m decided"}},
		{"高 and 高于", `一名姓高的裝修師傅偷拍租客。高於2025年3月被判監10星期，刑期高於一般水平。`,
			[]string{"gao status sentenced decided", "gao term 70d decided"}},
		{"letters", `被告人A、B提供程序，法院判处被告人A有期徒刑六年；被告人B有期徒刑三年。`,
			[]string{"a status sentenced decided", "a term 6y decided", "b status sentenced decided", "b term 3y decided"}},
		{"called 男 later", `「明鑑徵信社」負責人廖添富指派員工裝設追蹤器。法院依妨害秘密罪判處廖男拘役50日。`,
			[]string{"liaotianfu status sentenced decided", "liaotianfu term 50d decided"}},
		{"somebody who is called 女 and is no party", `林柏宇偷錄同事。潘女另案賠償30萬元。法院判處林男有期徒刑5月。`,
			[]string{"linbaiyu status sentenced decided", "linbaiyu term 5m decided"}},
		{"a nickname", `網紅「小舟」周育誠因販售影片，經法院判刑5年2月。`,
			[]string{"zhouyucheng status sentenced decided", "zhouyucheng term 5y 2m decided"}},
		{"a calling, and the decision in the next sentence", `外包工程師姜俊宏，利用帳號查詢資料268筆。法院判他2年6月徒刑。`,
			[]string{"jiangjunhong count 268 decided", "jiangjunhong status sentenced decided", "jiangjunhong term 2y 6m decided"}},
		{"no name behind a digit or a preposition", `被告霍子謙承認3項有犯罪意圖而取用電腦罪，同日被判監4個月。法院判令向四名女工道歉。`,
			[]string{"huoziqian status sentenced decided", "huoziqian term 4m decided"}},
		{"a company's short form in brackets", `浦津量信数据科技有限公司（下称“量信数据”）等来判决。法院判决，被告单位量信数据犯侵犯公民个人信息罪，判处罚金3000万元。`,
			[]string{"liangxinshuju fine CNY 30,000,000 decided", "liangxinshuju status sentenced decided"}},
		{"a role and a name", `省网信办对运营公司淇水数科处以50万元罚款，对首席信息官丁海岑罚款20万元。`,
			[]string{"dinghaicen fine CNY 200,000 decided", "dinghaicen status final decided", "qishuishuke fine CNY 500,000 decided", "qishuishuke status final decided"}},
		{"a brand behind its kind", `连锁药房品牌益春堂也被查处。该企业将购药记录共享给第三方，被罚款15万元。`,
			[]string{"yichuntang fine CNY 150,000 decided", "yichuntang status final decided"}},
		{"a name printed again", `监管部门就栖云集团泄露信息一案作出决定。栖云集团因未加密被罚款1500万元。栖云集团称尊重决定。`,
			[]string{"qiyunjituan fine CNY 15,000,000 decided", "qiyunjituan status final decided"}},
		{"where something went", `一家培训机构“启点学堂”因将画面投放到抖音直播间，被判赔偿学员1500元。`,
			[]string{"qidianxuetang damages CNY 1,500 decided", "qidianxuetang status liable decided"}},
		{"a mother company", `網購平台「好物多」遭罰200萬元。好物多母公司昨日表示遺憾。`,
			[]string{"haowuduo fine CNY 2,000,000 decided", "haowuduo status final decided"}},
		{"a whole group", `检方起诉张男等2人。张志豪制作影片200部，同案被告、29岁的女友杜怡蓁负责收款，杜女否认知情。`,
			[]string{"duyizhen status charged decided", "zhangzhihao count 200 alleged", "zhangzhihao status charged decided"}},
		{"two by their surnames", `主嫌紀冠宇應執行有期徒刑8年；其妻馬筱薇判5年2月。紀、馬夫婦不法獲利4120萬元。`,
			[]string{"- gain CNY 41,200,000 decided", "jiguanyu status sentenced decided", "jiguanyu term 8y decided", "maxiaowei status sentenced decided", "maxiaowei term 5y 2m decided"}},
		{"an unnamed company beside a named one", `外卖企业“饭搭子”被罚款100万元。某短视频平台收到的拟处罚金额为2000万元。`,
			[]string{"fandazi fine CNY 1,000,000 decided", "fandazi status final decided"}},
		{"an older case opens its own", `孙某被判处有期徒刑一年。去年，一名姓辛的店长因协助同类集团补领电话卡，被判处有期徒刑三年。`,
			[]string{"sun status sentenced decided", "sun term 1y decided", "xin status sentenced decided", "xin term 3y decided"}},
	} {
		got := told(t, test.text)
		slices.Sort(got)
		slices.Sort(test.want)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.about, test.text, got, test.want)
		}
	}
}

// TestChineseFigures reads which figures belong to the case told, and how far they
// have come.
func TestChineseFigures(t *testing.T) {
	for _, test := range []struct {
		about, text string
		want        []string
	}{
		{"a starting point and an offer", `被告石敬昌願意向兩名事主各賠償1萬元。裁判官以21個月為量刑起點，判處被告石敬昌監禁14個月。`,
			[]string{"shijingchang status sentenced decided", "shijingchang term 14m decided"}},
		{"a charge that is dropped", `被告石敬昌被判监14个月。石敬昌另被控一项罪名，控方不提证供，获撤销。`,
			[]string{"shijingchang status sentenced decided", "shijingchang term 14m decided"}},
		{"who does not settle", `檢方將涂柏睿依個資法起訴。涂男未與任何被害人和解，不法所得1763萬元。`,
			[]string{"tubairui gain TWD 17,630,000 alleged", "tubairui status charged decided"}},
		{"an acquittal that is quashed", `被告勞佩珊早前獲判無罪。高院裁定上訴得直，撤銷無罪裁決，發還裁判法院。`,
			[]string{"laopeishan status overturned decided"}},
		{"free of paying on appeal", `一審判卓志明敗訴須賠10萬元。卓志明上訴，二審改判卓志明免賠。`,
			[]string{"zhuozhiming damages CNY 100,000 set_aside", "zhuozhiming status overturned decided"}},
		{"heard again", `一审判处巫某有期徒刑三年六个月。二审撤销原判，发回重审。法院作出重审判决，判处巫某有期徒刑一年九个月。`,
			[]string{"wu status sentenced decided", "wu term 1y 9m on_appeal", "wu term 3y 6m set_aside"}},
		{"a cost that is made good", `法院判决焦某赔偿原告律师费2000元。`,
			[]string{"jiao damages CNY 2,000 decided", "jiao status liable decided"}},
		{"gains handed in", `瞿某退缴违法所得36800元，柏某、路某分别退缴9000元、6500元。法院判处瞿某、柏某、路某各有期徒刑一年。`,
			[]string{"bai gain CNY 9,000 decided", "bai status sentenced decided", "bai term 1y decided", "lu gain CNY 6,500 decided", "lu status sentenced decided", "lu term 1y decided",
				"qu gain CNY 36,800 decided", "qu status sentenced decided", "qu term 1y decided"}},
		{"times", `被告勞佩珊被裁定罪名成立。勞佩珊登入系統查閱同事病歷共41次，又兩次致電同事。`,
			[]string{"laopeishan count 41 decided", "laopeishan status convicted decided"}},
		{"an audience", `法院判处卜某有期徒刑三年。卜某偷拍影片共有1146部，粉专有2.3万人追踪，播放量达76万次。`,
			[]string{"bo count 1,146 decided", "bo status sentenced decided", "bo term 3y decided"}},
		{"somebody's family", `李某被判处有期徒刑一年。李某的胞弟获不起诉。李某丈夫应赔偿40万元。`,
			[]string{"li status sentenced decided", "li term 1y decided"}},
		{"what the accused says he lost", `姓金被告聲稱損失80萬元，公開經紀的住址，被判處監禁4星期。`,
			[]string{"jin status sentenced decided", "jin term 28d decided"}},
		{"sold and taken", `范某将19名伤者的资料卖给代理，收取共5.7万元，被判监10个月，其后上诉被驳回。`,
			[]string{"fan count 19 decided", "fan gain CNY 57,000 decided", "fan status upheld decided", "fan term 10m decided"}},
		{"sold to somebody and taken", `尤某下载了约3.1万名家长的姓名，卖给了“星学堂”中心的负责人喻某，收取2.5万元。法院判处尤某有期徒刑一年，判处喻某有期徒刑八个月。`,
			[]string{"you count 31,000 decided", "you gain CNY 25,000 decided", "you status sentenced decided", "you term 1y decided", "yu status sentenced decided", "yu term 8m decided"}},
		{"things of several", `被告单位云星公司犯罪，判处罚金100万元；经理储某有期徒刑三年；扣押在案的违法所得310万元依法没收。`,
			[]string{"chu status sentenced decided", "chu term 3y decided", "yunxinggongsi fine CNY 1,000,000 decided", "yunxinggongsi status sentenced decided"}},
	} {
		got := told(t, test.text)
		slices.Sort(got)
		slices.Sort(test.want)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.about, test.text, got, test.want)
		}
	}
}

// TestAppealOfTheProsecution holds that an appeal which those who prosecute won frees nobody.
func TestAppealOfTheProsecution(t *testing.T) {
	const opening = `被告蒙振聲公開兩名家長的個人資料，被裁定一項披露個人資料罪罪成，判監兩個月。`
	for text, want := range map[string]bool{
		opening + `律政司不服，提出上訴，高等法院裁定上訴得直。`:   false,
		opening + `蒙振聲不服定罪，提出上訴，高等法院裁定上訴得直。`: true,
	} {
		got := told(t, text)
		if slices.ContainsFunc(got, func(fact string) bool { return fact == "mengzhensheng status overturned decided" }) != want {
			t.Errorf("%s: %q", text, got)
		}
	}
}
