package answer

import (
	"context"
	"testing"

	"casebot/corpus"
)

func TestASentenceMayBeUnfit(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           bool
	}{
		{"Who was fined in the Ostrel case?", "A rival went bust before anybody could fine it.", true},
		{"Who was fined in the Ostrel case?", "Ostrel was fined 5,000 kronor.", false},
		{"Who is barred from writing to her?", "Oda Lund called for an outright ban on scanners.", true},
		{"Who called for a ban?", "Oda Lund called for an outright ban on scanners.", false},
		{"Who was nobody able to fine?", "Nobody could fine Ostrel.", false},
		{"Which company was fined 90,000 euros?", "Ostrel was fined 2.4 million euros.", true},
		{"Which company was fined 90,000 euros?", "Ostrel was fined €90,000.", false},
		{"谁被判处行政拘留？", "江某被判处有期徒刑一年。", true},
		{"谁被判处行政拘留？", "公安机关对江某处以行政拘留五日。", false},
		{"Who was cleared?", "Per Vik was jailed for a year.", true},
		{"Who was cleared?", "Oda Lund was acquitted.", false},
		{"Which court convicted Per Vik?", "Courts in the province concluded 412 cases, and 655 people were convicted.", true},
		{"Which court convicted Per Vik?", "The Harbour Court convicted Vik.", false},
		{"哪个法院判了葉男？", "全市法院去年审结案件412件。", true},
		{"谁被罚了？", "专家呼吁加大处罚。", true},
		{"Has Ostrel paid its fine?", "2. Fines are paid to the treasury and are not kept by the Office.", true},
		{"Has Ostrel paid its fine?", "The fine was paid in May.", false},
		{"费女士获赔多少？", "费女士申请劳动仲裁，要求赔偿11.2万元。", true},
		{"费女士获赔多少？", "法院判令公司支付赔偿金8万元，费女士此前要求赔偿11万元。", false},
		{"费女士索赔多少？", "费女士要求赔偿11.2万元。", false},
		{"费女士获赔多少？", "费女士要求停止使用、道歉，并赔偿经济损失11.2万元。", true},
		{"滕某判了多久？", "2000年起，滕某到处说丈夫与人有染。", true},
		{"滕某判了多久？", "滕某则得到有期徒刑三年。", false},
		{"照片卖了多少钱？", "公司赔偿合理支出6200元。", true},
		{"照片卖了多少钱？", "她以每张2元把照片卖给同事。", false},
		{"案子一审怎么判？", "二审2019年4月改判有罪。", true},
		{"案子一审怎么判？", "二审改判有罪，一审判的是无罪。", false},
		{"滕某上诉结果如何？", "法官认为，脸孔与姓名都是个人资料。", true},
		{"滕某被抓了吗？", "打单员滕某没有多想，让出了座位。", true},
		{"滕某被抓了吗？", "警方当晚抓获滕某。", false},
		{"滕某赢了吗？", "岑某、滕某同住一层，合用一条走廊。", true},
		{"滕某赢了吗？", "二审驳回滕某的诉讼请求。", false},
		{"北岭某公司罚了多少？", "法院判处滕某有期徒刑三年，并处罚金十万元。", true},
		{"费女士获赔多少？", "检察官谕知费女士30万元交保。", true},
		{"费某获赔多少精神损害抚慰金？", "法院判令赔偿交通费等损失860元。", true},
		{"公司赔偿用户多少？", "对该公司罚款1280万元。", true},
		{"叶男的被害人有几人？", "叶男与其中19名被害人和解。", true},
		{"叶男的被害人有几人？", "被害人共31人，其中19名已和解。", false},
		{"How long was the trial of Vik?", "The trial of Lund lasted five days.", true},
		{"How long was the trial of Vik?", "The trial of Vik lasted five days.", false},
		{"How long was the cellar door open?", "The mill must fit a lock within 30 days.", true},
		{"How long was the cellar door open?", "The door was open for nine days and was shut within 30 days.", false},
		{"How long did the court give the mill to fit a lock?", "The mill must fit a lock within 30 days.", false},
		{"Who runs Larch?", "Oda Lund, the head of Tarn, said that Larch would pay.", true},
		{"Who runs Larch?", "Larch's chief executive, Per Vik, said so to the head of Tarn.", false},
		{"Who runs Larch?", "The court banned Tarn and its chief executive, Oda Lund.", true},
		{"Who runs Larch?", "The firm's chief executive, Per Vik, said so.", false},
		{"Who is the head of Larch?", "Per Vik, the head of Larch, said that it would pay.", false},
		{"How many people did Larch spy on?", "Larch employs about 10,000 people.", true},
		{"How many people does Larch employ?", "Larch employs about 10,000 people.", false},
		{"When was Vik sentenced?", "He was arrested in May 2013 and pleaded guilty in March 2016.", true},
		{"When was Vik sentenced?", "He was sentenced in March 2016 after his arrest in May 2013.", false},
		{"When was Vik acquitted?", "The commission had fined him in May 2013.", true},
		{"When was Vik acquitted?", "Vik walked out a free man on Friday, June 13.", false},
		{"When was Larch fined?", "Larch ran the cameras from May 2013.", true},
		{"When was Larch fined?", "The Office imposed the fine in May 2013.", false},
		{"When was Vik arrested?", "Vik was convicted in May 2013.", true},
		{"How long was Vik jailed?", "New rules allow prison terms of up to five years for filming in secret.", true},
		{"How long was Vik jailed?", "The offence carries up to five years; Vik was given two.", false},
		{"How much did Vik pay?", "He will now be paid $300,000.", true},
		{"How much did Larch pay?", "Larch was told to pay $300,000.", false},
		{"How many people were affected by Larch?", "In the second raid eight people withdrew $2.4 million.", true},
		{"How many people were affected by Larch?", "Two people worked there, and 900 customers were affected.", false},
		{"What was Larch fined?", "This ought not to be confused with the fine of 746 million euros on Tarn.", true},
		{"岳男的律師是誰？", "律師湯成分析，本案行為時刑法並無專條。", true},
		{"岳男的律師是誰？", "他的律師湯成表示，當事人尊重判決。", false},
		{"岳男的律師說了什麼？", "律師湯成分析，本案行為時刑法並無專條。", false},
		{"贝某获利多少？", "詹某从教务人员贝某处购买信息，获利14万元。", true},
		{"詹某获利多少？", "詹某从教务人员贝某处购买信息，获利14万元。", false},
	} {
		q := understand(c.question)
		if got := q.unfit(c.text); got != c.want {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
}

func TestAFullNameStandsInAnotherArticle(t *testing.T) {
	article := func(text string) *corpus.Article { return &corpus.Article{Text: text} }
	with, without := article("Clock Ware Limited is being sued."), article("The firm was ordered to pay.")
	q := understand("Was Clock Ware ordered to pay?")
	q.near = &nearArticles{words: q.anyWord(false).String(), articles: []*corpus.Article{without, with}}
	for of, want := range map[*corpus.Article]string{without: "Clock Ware", with: ""} {
		if got, err := (&Answerer{}).namedElsewhere(context.Background(), q, of); got != want || err != nil {
			t.Errorf("%s: %q %v", of.Text, got, err)
		}
	}
	whose := understand("Did the court lower Clock's fine?")
	whose.near = &nearArticles{words: whose.anyWord(false).String(), articles: q.near.articles}
	for of, want := range map[*corpus.Article]string{without: "Clock", with: ""} {
		if got, err := (&Answerer{}).namedElsewhere(context.Background(), whose, of); got != want || err != nil {
			t.Errorf("%s: %q %v", of.Text, got, err)
		}
	}
	q.near.articles = q.near.articles[:1]
	if got, err := (&Answerer{}).namedElsewhere(context.Background(), q, without); got != "" || err != nil {
		t.Errorf("nowhere: %q %v", got, err)
	}
}

func TestSumsOfAnotherKind(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           bool
	}{
		{"葉女賣名單賺了多少？", "法院判處葉女徒刑8月，並應向公庫支付15萬元。", true},
		{"葉女賣名單賺了多少？", "葉女以4萬元賣出名單。", false},
		{"江某获利多少？", "法院判处江某有期徒刑一年，并处罚金8000元。", true},
		{"江某获利多少？", "江某获利2万元，被判处罚金8000元。", false},
		{"小雪獲賠多少？", "她將小雪的病歷以4萬元賣給週刊。", true},
		{"小雪獲賠多少？", "法院判賠小雪4萬元。", false},
		{"How much did Vik earn?", "Vik was told to pay 500 kronor to the treasury.", true},
		{"How long was Vik jailed?", "Vik was fined 500 kronor.", false},
	} {
		q := understand(c.question)
		if got := q.ofOtherSums(c.text); got != c.want {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
}

// A surname that stands by itself is whose answer is asked for.
func TestALoneSurnameIsNotAnothers(t *testing.T) {
	for _, c := range []struct {
		question, text string
		others         bool
	}{
		{"How long did the clerk 豐 get?", "法院判处水某有期徒刑三年。", true},
		{"How long did the clerk 豐 get?", "法院判处丰某有期徒刑三年。", false},
		{"How long did the clerk 水 get?", "法院判處水男有期徒刑三年。", false},
		{"How long did the clerk 豐 get?", "法院判处被告人有期徒刑三年。", false},
	} {
		q := understand(c.question)
		if got := namesOthers(c.text, q.loneSurname()); got != c.others {
			t.Errorf("%s %s: %v", c.question, c.text, got)
		}
	}
	if q := understand("水某判了多久？"); q.loneSurname() != "" {
		t.Errorf("a question in Chinese has the lone surname %q", q.loneSurname())
	}
}
