package mention

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// published is the day that the dates of the tests are reckoned from, a Saturday.
var published = corpus.Date{Year: 2025, Month: 6, Day: 14}

func TestDatesInFull(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"On June 12, 2025 the court ruled.", "2025-06-12"},
		{"on 12 June 2025", "2025-06-12"},
		{"12th of June, 2025", "2025-06-12"},
		{"the 4th day of March 2019", "2019-03-04"},
		{"Thursday, June 12, 2025", "2025-06-12"},
		{"Sept. 3, 2024", "2024-09-03"},
		{"Feb. 29, 2024", "2024-02-29"},
		{"the twenty-first of May 2020", "2020-05-21"},
		{"26th june of 2020", "2020-06-26"},
		{"In June 2021 he", "2021-06"},
		{"June of 2021", "2021-06"},
		{"in 2019, since 2020", "2019|2020"},
		{"by mid-2018", "2018"},
		{"2025-06-12T10:00", ""},
		{"dated 2025-06-12.", "2025-06-12"},
		{"2015/08/12", "2015-08-12"},
		{"2015.5.13", "2015-05-13"},
		{"13.5.2015", "2015-05-13"},
		{"21/04/2016 and 04/21/2016", "2016-04-21|2016-04-21"},
		{"21/04/16 and 04/21/16", "2016-04-21|2016-04-21"},
		{"3/4/2021", "2021-03-04"},
		{"2019-sep-1", "2019-09-01"},
		{"2025年6月12日，最高人民法院", "2025-06-12"},
		{"2025 年 6 月 12 日（星期四）", "2025-06-12"},
		{"2021年6月起", "2021-06"},
		{"早在2019年", "2019"},
		{"二〇二一年八月二十三日", "2021-08-23"},
		{"二零一九年三月", "2019-03"},
		{"２０２１年６月３０日", "2021-06-30"},
		{"民國113年6月12日", "2024-06-12"},
		{"中華民國一百一十三年六月十二日", "2024-06-12"},
	} {
		got := Dates(test.text, corpus.Date{})
		mentionsAre(t, got, test.text, test.want)
		for _, m := range got {
			if strings.Contains(m.Rule, "relative") {
				t.Errorf("%q: %s is in full, and the rule %s says it is not", test.text, m.Value, m.Rule)
			}
		}
	}
}

func TestRelativeDates(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The court said on Thursday", "2025-06-12"},
		{"said Saturday", "2025-06-14"},
		{"last Thursday", "2025-06-05"},
		{"this past Monday", "2025-06-09"},
		{"He will be sentenced on Tuesday", "2025-06-17"},
		{"next Friday", "2025-06-20"},
		{"Friday of last week", "2025-06-06"},
		{"next week on Friday", "2025-06-20"},
		{"next May, next July", "2026-05|2025-07"},
		{"this May", "2025-05"},
		{"yesterday; the day before yesterday; tomorrow", "2025-06-13|2025-06-12|2025-06-15"},
		{"last month and last year", "2025-05|2024"},
		{"on June 1", "2025-06-01"},
		{"on June 30", "2024-06-30"},
		{"The hearing is scheduled for June 30", "2025-06-30"},
		{"on February 29", "2024-02-29"},
		{"1 June", "2025-06-01"},
		{"Thursday, June 12", "2025-06-12"},
		{"in November", "2024-11"},
		{"last June; last May", "2024-06|2025-05"},
		{"in June last year", "2024-06"},
		{"June 5 of last year", "2024-06-05"},
		{"two days ago, three months ago, a year ago", "2025-06-12|2025-03|2024"},
		{"the 20th of last month", "2025-05-20"},
		{"on Thursday the 12th", "2025-06-12"},
		{"ruled on the 27th.", "2025-05-27"},
		{"In June 2020 he left; in August of that year he came", "2020-06|2020-08"},
		{"On June 5, 2017 he bought them; they were sold on July 3, said police on Friday", "2017-06-05|2025-06-13"},
		{"2024年6月5日购买，7月3日出售，昨日宣判", "2024-06-05|2024-07-03|2025-06-13"},
		{"2024年6月5日购买，3月3日出售，昨日宣判", "2024-06-05|2025-06-13"},
		{"昨日，去年6月，本月12日", "2025-06-13|2024-06|2025-06-12"},
		{"6月12日，法院公布", "2025-06-12"},
		{"8月3日宣判", "2024-08-03"},
		{"将于8月3日宣判", "2025-08-03"},
		{"记者12日从法院获悉", "2025-06-12"},
		{"上周四，本周一，星期三", "2025-06-05|2025-06-09|2025-06-11"},
		{"今（12）日判決，昨（11）日偵結", "2025-06-12|2025-06-11"},
		{"今日（12日）在區域法院", "2025-06-12"},
		{"上個月", "2025-05"},
		{"前年3月", "2023-03"},
		{"2021年6月购买，同年8月被抓，次年1月判刑", "2021-06|2021-08|2022-01"},
	} {
		got := Dates(test.text, published)
		mentionsAre(t, got, test.text, test.want)
		if len(got) > 0 && !strings.HasPrefix(got[len(got)-1].Rule, "date.relative-") {
			t.Errorf("%q: the rule %s does not mark it", test.text, got[len(got)-1].Rule)
		}
		if late := Dates(test.text, corpus.Date{}); len(late) > len(got) || len(late) == len(got) && len(got) > 0 && !strings.Contains(test.text, "同") && !strings.Contains(test.text, "that year") {
			t.Errorf("%q: without a reference the same dates are found: %q", test.text, texts(late))
		}
	}
}

func TestRangesOfDates(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"from June to August 2021", "2021-06|2021-08"},
		{"between December and February 2021", "2020-12|2021-02"},
		{"June 5 to August 3, 2021", "2021-06-05|2021-08-03"},
		{"June 5-12, 2021", "2021-06-05|2021-06-12"},
		{"June 5 and 12, 2021", "2021-06-05|2021-06-12"},
		{"5 to 12 June 2021", "2021-06-05|2021-06-12"},
		{"from December 5 to January 8, 2021", "2020-12-05|2021-01-08"},
		{"from December 2020 to January", "2020-12|2021-01"},
		{"June–August 2021", "2021-06|2021-08"},
		{"in May, June and July 2021", "2021-05|2021-06|2021-07"},
		{"between 2018 and 2020", "2018|2020"},
		{"from 2019 to 2021", "2019|2021"},
		{"in 2019-2021", "2019|2021"},
		{"2021年6月至8月", "2021-06|2021-08"},
		{"2021年11月至次年2月", "2021-11|2022-02"},
		{"2021年6月5日至8日", "2021-06-05|2021-06-08"},
		{"2021年6月5日至8月3日", "2021-06-05|2021-08-03"},
		{"2019年至2021年", "2019|2021"},
		{"2019至2021年", "2019|2021"},
	} {
		mentionsAre(t, Dates(test.text, corpus.Date{}), test.text, test.want)
	}
}

func TestNoDates(t *testing.T) {
	for _, text := range []string{
		"", "you may first appeal", "rule 12 may apply", "they march 5 miles", "Black Friday", "the Sunday Times", "Fridays", "May said so", "April and June Smith",
		"the Data Protection Act of 2018", "in 2000 cases", "by 2000 users", "$2019", "Section 2019", "page 2019", "room 2021",
		"June 31, 2021", "2021-13-01", "2021-02-30", "2019年2月29日", "30.2.2019", "192.168.2019.1", "1.2.3.2019.4", "version 2.0.2019",
		"3-7", "24/7", "9/11", "1-25-1462", "6,107.31 August 2019", "March 5,000 people", "the 27th floor", "for the 25th anniversary",
		"1 month 21 days ago", "two days after today", "the second Monday of June", "last week", "next week", "two weeks ago", "in the spring",
		"行政拘留12日", "处15日拘留", "三年零六个月", "6个月", "每周三", "一周三次", "周三多先生", "今日头条", "农历2021年六月初一", "六月初一",
		"第12条", "12号楼", "3日内缴纳", "日前", "近日", "目前日均", "平成30年6月", "20年", "100年", "２０年",
	} {
		if got := Dates(text, published); len(got) > 0 {
			t.Errorf("%q: want no date, got %q (%s)", text, texts(got), got[0].Rule)
		}
	}
}

func TestCoarseReference(t *testing.T) {
	for _, test := range []struct {
		reference corpus.Date
		text      string
		want      string
	}{
		{corpus.Date{Year: 2025}, "last year, last month, yesterday, June 1, in May", "2024"},
		{corpus.Date{Year: 2025, Month: 6}, "last year, last month, yesterday, on Thursday, May 1", "2024|2025-05|2025-05-01"},
		{corpus.Date{Year: 2025, Month: 6}, "去年，上月，昨日，记者12日报道", "2024|2025-05"},
	} {
		mentionsAre(t, Dates(test.text, test.reference), test.text, test.want)
	}
}

func TestFold(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"plain", "plain"},
		{"個人資料保護法", "个人资料保护法"},
		{"Court 國\xff國", "Court 国\xff国"},
		{"㑮", "㑮"}, // its simplified form takes a byte more
	} {
		if got := fold(test.text); got != test.want || len(got) != len(test.text) {
			t.Errorf("fold(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

func TestFiguresWithTwoReadings(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"filed on 3/4/2021", "2021-03-04"},
		{"filed on 6/12/2025", "2025-06-12"},
		{"filed on 12/6/2025", "2025-06-12"}, // December was still to come
		{"filed on 12/8/2025", "2025-12-08"}, // so were both
	} {
		got := Dates(test.text, published)
		mentionsAre(t, got, test.text, test.want)
		if len(got) > 0 && got[0].Rule != "date.ambiguous" {
			t.Errorf("%q: the rule %s does not say that there is another reading", test.text, got[0].Rule)
		}
	}
}
