package extract_test

import (
	"slices"
	"testing"
)

// TestChineseDiscourse reads whom a clause speaks of where another stands nearer: an
// employer, somebody's relative, a victim, a stranger without a name.
func TestChineseDiscourse(t *testing.T) {
	for _, test := range []struct {
		about, text string
		want        []string
	}{
		{"an employer answers for nothing", `某电信公司前店长许柏凯勾结徵信业者查询通联记录，被法院判处有期徒刑二年，违法所得12万元被没收。`,
			[]string{"xubaikai gain CNY 120,000 decided", "xubaikai status sentenced decided", "xubaikai term 2y decided"}},
		{"whoever was asked to", `許男自民國108年起，受徵信社負責人魏慶隆之託查詢個資734筆，不法所得新台幣22萬元。法院判處許姓男子有期徒刑2年。`,
			[]string{"xu count 734 decided", "xu gain TWD 220,000 decided", "xu status sentenced decided", "xu term 2y decided"}},
		{"分别 within semicolons", `被告人邵某被判处有期徒刑六年，并处罚金八万元；被告人贺某、佟某分别被判处有期徒刑三年、二年，并处罚金三万元、二万元。`,
			[]string{"he fine CNY 30,000 decided", "he status sentenced decided", "he term 3y decided", "shao fine CNY 80,000 decided", "shao status sentenced decided", "shao term 6y decided",
				"tong fine CNY 20,000 decided", "tong status sentenced decided", "tong term 2y decided"}},
		{"a wife of his own name", `彰南地方法院判徵信社負責人游宗翰有期徒刑5月、其妻田雅筑有期徒刑3月。`,
			[]string{"tianyazhu status sentenced decided", "tianyazhu term 3m decided", "youzonghan status sentenced decided", "youzonghan term 5m decided"}},
		{"what was asked for and heeded", `2025年5月，检察院对阮某提起公诉。7月，法院采纳量刑建议，判处阮某有期徒刑二年三个月。`,
			[]string{"ruan status sentenced decided", "ruan term 2y 3m decided"}},
		{"what was asked for of two", `公诉机关建议对岑某判处有期徒刑二年，对项某判处有期徒刑三年。法院判处岑某有期徒刑一年，判处项某有期徒刑二年。`,
			[]string{"cen status sentenced decided", "cen term 1y decided", "cen term 2y claimed", "xiang status sentenced decided", "xiang term 2y decided", "xiang term 3y claimed"}},
		{"acquitted on one count of two", `物流公司前主任任柏青否認控罪，經審訊後被裁定一項罪名成立，判處監禁九星期；另一項罪名不成立。`,
			[]string{"renbaiqing status sentenced decided", "renbaiqing term 63d decided"}},
		{"acquitted on all", `物流公司前主任任柏青否認控罪，經審訊後被裁定兩項罪名不成立。`, []string{"renbaiqing status acquitted decided"}},
		{"a hearing of the appeal is fixed", `法院判處任柏青監禁九星期。任獲准保釋等候上訴，上訴聆訊定於12月4日在高等法院進行。`,
			[]string{"renbaiqing status under_appeal decided", "renbaiqing term 63d decided"}},
		{"one appeal dismissed", `法院判处祝某有期徒刑六年，判处苗某有期徒刑三年。二审改判祝某有期徒刑四年；驳回苗某的上诉，维持原判其余部分。`,
			[]string{"miao status upheld decided", "miao term 3y decided", "zhu status sentenced decided", "zhu term 4y on_appeal", "zhu term 6y set_aside"}},
		{"all that was claimed is granted", `检察院请求判令丽珂公司支付公益损害赔偿金73.5万元。法院判决支持检察机关的全部诉讼请求。`,
			[]string{"likegongsi damages CNY 735,000 decided", "likegongsi status liable decided"}},
		{"sold for a lump sum", `裴某私自复制学籍数据11.4万条，以2万元的价格卖给左某。法院判处裴某有期徒刑三年。`,
			[]string{"pei count 114,000 decided", "pei gain CNY 20,000 decided", "pei status sentenced decided", "pei term 3y decided"}},
		{"sold to somebody of whom it says what he does", `裴某将逝者家属的电话以每条80元的价格出售给从事花圈生意的左某，共计1146条，非法获利91680元。法院判处裴某有期徒刑一年，判处左某有期徒刑十个月。`,
			[]string{"pei count 1,146 decided", "pei gain CNY 91,680 decided", "pei status sentenced decided", "pei term 1y decided", "zuo status sentenced decided", "zuo term 10m decided"}},
		{"who sold it to others did that", `将学籍数据卖给他人的左某，非法获利2万元。法院判处左某有期徒刑一年。`,
			[]string{"zuo gain CNY 20,000 decided", "zuo status sentenced decided", "zuo term 1y decided"}},
		{"a victim in the same story", `舒女士把邻居喻某告上法庭，请求赔偿精神损害抚慰金1万元。法院判决喻某赔偿舒女士精神损害抚慰金2000元。`,
			[]string{"yu damages CNY 10,000 claimed", "yu damages CNY 2,000 decided", "yu status liable decided"}},
		{"a foreign name", `前网络安全顾问布兰登·科尔比因窃取客户数据并勒索，被联邦法官判处9年监禁。科尔比下载约64万名患者的病历。`,
			[]string{"bulandengkeerbi count 640,000 decided", "bulandengkeerbi status sentenced decided", "bulandengkeerbi term 9y decided"}},
		{"guilty and not yet sentenced", `被告盧俊賢，31歲，今於觀塘裁判法院承認5項窺淫罪，裁判官將案件押後至2月17日判刑。案情指，警方在其手機檢獲43段影片。`,
			[]string{"lujunxian count 43 decided", "lujunxian status convicted decided"}},
		{"somebody else's brand", `電商「好多物」外洩33萬筆資料，遭罰新台幣200萬元；「某處購」則因帳號未停權，罰60萬元。`,
			[]string{"haoduowu count 330,000 decided", "haoduowu fine TWD 2,000,000 decided", "haoduowu status final decided"}},
		{"the law's limits count nothing", `法院判处小康有期徒刑十一个月。根据司法解释，非法获取、出售公民个人信息五千条以上，即可认定为情节严重。`,
			[]string{"xiaokang status sentenced decided", "xiaokang term 11m decided"}},
	} {
		got := told(t, test.text)
		slices.Sort(got)
		slices.Sort(test.want)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.about, test.text, got, test.want)
		}
	}
}
