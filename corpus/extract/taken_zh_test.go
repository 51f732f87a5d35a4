package extract_test

import (
	"slices"
	"testing"
)

// TestWhoIsTakenUpIsNoParty leaves out whose pictures somebody uses, and who goes to
// court himself over what was done to him.
func TestWhoIsTakenUpIsNoParty(t *testing.T) {
	for _, test := range []struct {
		about, text string
		want        []string
	}{
		{"whose photographs somebody puts into a film", `主播「阿澄」涉嫌以換臉技術把歌手黃嵐等人的照片做成假影片販售，警方4日逮捕阿澄（龔姓男子），檢察官諭知新台幣8萬元交保。`,
			[]string{"acheng status accused decided"}},
		{"who goes to court himself", `岑某认为某科技公司侵害了他的肖像权，向云港市人民法院起诉，要求公司道歉并赔偿3万元。法院认为，公司擅自把岑某的视频做成模板，构成侵权，判令某科技公司赔偿1万元。`,
			[]string{"moukejigongsi damages CNY 10,000 decided", "moukejigongsi damages CNY 30,000 claimed", "moukejigongsi status liable decided"}},
		{"who is no company", `岑某与北岭某智能科技公司对簿公堂。法院判决该公司赔偿1万元并道歉。`, nil},
		{"by a writ", `岑某一纸诉状将北岭某智能科技公司告上法庭。法院判决该公司赔偿岑某1万元。`,
			[]string{"beilingmouzhinengkejigongsi damages CNY 10,000 decided", "beilingmouzhinengkejigongsi status liable decided"}},
		{"whose own photographs prove it", `法院判处鲍某有期徒刑一年。鲍某将自己的照片删除。`,
			[]string{"bao status sentenced decided", "bao term 1y decided"}},
	} {
		got := told(t, test.text)
		slices.Sort(got)
		slices.Sort(test.want)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.about, test.text, got, test.want)
		}
	}
}

// TestWhatACivilCourtOrdersIsNoSentence reads 被判 by what follows it.
func TestWhatACivilCourtOrdersIsNoSentence(t *testing.T) {
	text := `近日，云港市中级人民法院审结两起民事公益诉讼案，两案被告鄢某、蒯某分别被判公开赔礼道歉并支付赔偿金。法院判决，被告鄢某支付赔偿金2000元，被告蒯某支付赔偿金7500元。`
	want := []string{"kuai damages CNY 7,500 decided", "kuai status liable decided", "yan damages CNY 2,000 decided", "yan status liable decided"}
	got := told(t, text)
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%q:\n got %q\nwant %q", text, got, want)
	}
}

// TestWhoseFiguresTheseAre gives a sum to whom it is told of, and no day to the conduct
// that is an office's own.
func TestWhoseFiguresTheseAre(t *testing.T) {
	for _, test := range []struct {
		about, text string
		want        []string
	}{
		{"one sum to each in order", `數位發展部今日宣布，電商平台「好物集」與購物平台「書田網」違反個資法，各處罰鍰新台幣30萬元與15萬元。`,
			[]string{"haowuji fine TWD 300,000 decided", "haowuji status final decided", "shutianwang fine TWD 150,000 decided", "shutianwang status final decided"}},
		{"one sum to each, of whom one alone is known", `數位發展部今日宣布，電商「好物集」與另一業者維護不足，違反個資法，各處罰鍰新台幣30萬元與15萬元。`,
			[]string{"haowuji status final decided"}},
		{"what somebody passed on", `简某从雷某处得好处费15万元，分给岳某4万元。法院以侵犯公民个人信息罪判处简某有期徒刑二年。`,
			[]string{"jian gain CNY 150,000 decided", "jian status sentenced decided", "jian term 2y decided"}},
		{"who is let use something", `法院认定，被告北岭某传媒公司在未经岑某同意的情况下，授权某软件公司进行AI化使用，构成侵权。`,
			[]string{"mouruanjiangongsi status liable decided"}},
		{"who has to apologise", `岑某将北岭某智能科技公司诉至法院，要求道歉。法院判决，北岭某智能科技公司向岑某书面赔礼道歉。`,
			[]string{"beilingmouzhinengkejigongsi status liable decided"}},
		{"a fine of all together", `法院判处简某有期徒刑三年，判处岳某有期徒刑二年，两人的罚金合计6万元。`,
			[]string{"jian status sentenced decided", "jian term 3y decided", "yue fine - decided", "yue status sentenced decided", "yue term 2y decided"}},
		{"several who are sued together", `岑某将五家公司诉至法院，要求赔偿经济损失50万元。法院判决，北岭某智能科技公司赔偿岑某12万元。`,
			[]string{"- damages CNY 500,000 claimed", "beilingmouzhinengkejigongsi damages CNY 120,000 decided", "beilingmouzhinengkejigongsi status liable decided"}},
		{"who need do nothing after an appeal", `一审法院判令屠某拆除。屠某上诉。二审法院认为没有造成实质妨害，改判屠某无须拆除，驳回滕某的诉讼请求。`,
			[]string{"tu status overturned decided"}},
		{"whose suit an appeal dismissed", `一审判令屠某赔偿3万元。屠某上诉。二审撤销一审判决，驳回滕某的诉讼请求。`,
			[]string{"tu damages CNY 30,000 set_aside", "tu status overturned decided"}},
		{"all that was handed in", `数据部门对电商「好物集」罚款20万元。「好物集」被要求说明外泄情形，盘点资料却只交出4笔。`,
			[]string{"haowuji fine CNY 200,000 decided", "haowuji status final decided"}},
	} {
		got := told(t, test.text)
		slices.Sort(got)
		slices.Sort(test.want)
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q:\n got %q\nwant %q", test.about, test.text, got, test.want)
		}
	}
}
