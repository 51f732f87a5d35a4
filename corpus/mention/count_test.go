package mention

import (
	"testing"

	"casebot/corpus"
)

func TestCounts(t *testing.T) {
	for _, test := range []struct {
		text  string
		want  string
		bound corpus.Bound
	}{
		{"He controlled 193 cameras.", "193 cameras", corpus.Exact},
		{"193 home surveillance cameras installed in flats", "193 home surveillance cameras", corpus.Exact},
		{"facial images of about 130 residents", "130 residents", corpus.About},
		{"more than 1.2 million users", "1,200,000 users", corpus.MoreThan},
		{"1,751 photos were found", "1,751 photos", corpus.Exact},
		{"more than 130 sets of citizen data", "130 sets of citizen data", corpus.MoreThan},
		{"two sets of rules-based", "2 sets", corpus.Exact},
		{"at least twelve women", "12 women", corpus.AtLeast},
		{"14 postings of deepfake nude images", "14 postings of deepfake nude images", corpus.Exact},
		{"some 23 attorneys general joined", "23 attorneys general", corpus.About},
		{"up to 62 stores", "62 stores", corpus.AtMost},
		{"personal data of 18 data subjects", "18 data subjects", corpus.Exact},
		{"a settlement for 11,200 current and former workers", "11,200 current and former workers", corpus.Exact},
		{"three police investigators", "3 police investigators", corpus.Exact},
		{"seven people who", "7 people", corpus.Exact},
		{"638 apartment complexes", "638 apartment complexes", corpus.Exact},
		{"over 30 billion images of faces", "30,000,000,000 images", corpus.MoreThan},
		{"two of the defendants", "2 defendants", corpus.Exact},
		{"making over 2.6 million calls", "2,600,000 calls", corpus.MoreThan},
		{"the details of 1.1 million Australians", "1,100,000 Australians", corpus.Exact},
		{"the theft of 79,000 people's medical data", "79,000 people", corpus.Exact},
		{"11.5 million rows of data", "11,500,000 rows of data", corpus.Exact},
		{"控制193个摄像头。", "193 摄像头", corpus.Exact},
		{"购买130余名居民的人脸信息", "130 居民", corpus.MoreThan},
		{"涉及1.2万条个人信息", "12,000 个人信息", corpus.Exact},
		{"非法获取公民个人信息1.2万条。", "12,000 公民个人信息", corpus.Exact},
		{"他人家用摄像头共计1.4万个", "14,000 他人家用摄像头", corpus.Exact},
		{"非法控制他人家用摄像头210个", "210 家用摄像头", corpus.Exact},
		{"下载高管照片370余张进行合成", "370 高管照片", corpus.MoreThan},
		{"涉及公民个人信息逾5000条", "5,000 公民个人信息", corpus.MoreThan},
		{"導出客戶資料1萬2000筆", "12,000 客戶資料", corpus.Exact},
		{"4年間共查詢734筆，均宣告沒收", "734 筆", corpus.Exact},
		{"將9700餘名在職、離職員工的資料賣出", "9,700 員工", corpus.MoreThan},
		{"5家酒店安装摄像头11个", "5 酒店|11 摄像头", corpus.Exact},
		{"共有16起案件", "16 案件", corpus.Exact},
		{"5名被告人均认罪", "5 被告人", corpus.Exact},
		{"侵害三百余人的权益", "300 人", corpus.MoreThan},
		{"侵入190多臺攝像頭", "190 攝像頭", corpus.MoreThan},
		{"警方抓获犯罪嫌疑人12名，查获摄像头193个。", "12 犯罪嫌疑人|193 摄像头", corpus.Exact},
		{"等6人被判刑", "6 人", corpus.Exact},
		{"两名男子被判刑", "2 男子", corpus.Exact},
	} {
		got := Counts(test.text)
		mentionsAre(t, got, test.text, test.want)
		if len(got) > 0 && got[0].Bound != test.bound {
			t.Errorf("%q: the bound is %q, want %q", test.text, got[0].Bound, test.bound)
		}
	}
}

func TestNoCounts(t *testing.T) {
	for _, text := range []string{
		"", "fined 13,000 yuan", "$5 million", "three years and one month", "in 2019 prosecutors said", "5 percent of users",
		"a 30-year-old man", "30 years old", "Article 6 rights", "Section 5 claims", "page 12 lists", "June 12 cameras were", "at 10 points",
		"one camera", "3.5 cameras", "the 12th cameras", "42 km away", "Case 17 shows", "No. 5 stores", "aged 14 women", "5 GB", "10:30 people",
		"24 hours", "two-thirds of users", "12 Thursday", "three very much alike and not named", "five of them", "出售了5件。", "两 条：", "most Windows 11 users", "第三人", "Footnote 4 preserves it", "ECF No. 225 retains", "€30.5 million", "C-311/18 cases",
		"罚款1.3万元", "三年零一个月", "2019年", "第三款规定", "第十条", "一个摄像头", "百分之五", "30岁男子", "5倍", "3个月", "10日", "第12条线路", "12号楼",
	} {
		if got := Counts(text); len(got) > 0 {
			t.Errorf("%q: want no count, got %q", text, texts(got))
		}
	}
}
