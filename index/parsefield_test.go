package index_test

import (
	"strings"
	"testing"

	"casebot/index"
)

func TestParseCourtsAndDates(t *testing.T) {
	reads(t, []reading{
		{`court:"High  Court,"`, `court:"High Court"`, nil},
		{"regulator:CNIL camera", "and(court:CNIL camera)", nil},
		{"court:Lond*", "court:Lond", []string{"without its last sign"}},
		{"topic:privacy~", `topic="privacy"`, []string{"without its last sign"}},
		{"before:2023", "before:2023", nil},
		{"after:2023-05", "after:2023-05", nil},
		{"(after:2023-05-01, before:2024/1/9)", "and(after:2023-05-01 before:2024-01-09)", nil},
		{"after:2023.5.1 OR before:2020", "or(after:2023-05-01 before:2020)", nil},
		{"晚于：2023年5月1日 早于：2024年6月 早于：2025年", "and(after:2023-05-01 before:2024-06 before:2025)", nil},
		{"before:9999-99-99", "or(before 9999-99-99)", []string{"takes a day, a month or a year"}},
		{"before:0000", "or(before 0000)", []string{"takes a day"}},
		{"after:2023-02-29", "or(after 2023-02-29)", []string{"takes a day"}},
		{"after:yesterday", "or(after yesterday)", []string{"takes a day"}},
		{"after:-5", "or(after 5)", []string{"takes a day"}},
	})
}

// A word between two values that is no sign of a range stays a word when the query is
// written and read again.
func TestAWordBetweenValuesIsNoRange(t *testing.T) {
	for typed, want := range map[string]string{
		"name:a to b":        "and(name:a or(to b))",
		"court:a to İ":       "and(court:a or(to İ))",
		`name:a to" b`:       "and(name:a or(to b))",
		"year:2020 to- 2023": "and(year:2020 or(to 2023))",
		"fine:5EUR 至- 6EUR":  "and(fine:5EUR or(至 6EUR))",
		"year:2020 to 2023":  "year:2020..2023",
	} {
		q, _ := index.Parse(typed)
		if again, _ := index.Parse(q.String()); tree(q) != want || tree(again) != want {
			t.Errorf("%s is %s, and %s is %s; want %s", typed, tree(q), q, tree(again), want)
		}
	}
}

func TestParseAmountsAndDatesInAnyScript(t *testing.T) {
	reads(t, []reading{
		{"罚款:>100万欧元 罚款：>100万美元 罚款:>5亿韩元", "and(fine:>=1000000.01EUR fine:>=1000000.01USD fine:>=500000001KRW)", nil},
		{"罚款:超过一百万欧元 罰款：五億円 fine:5億円以上", "and(fine:>=1000000.01EUR fine:500000000JPY fine:>=500000000JPY)", nil},
		{"赔偿:NT$20万..新臺幣三十万元 fine:HK$5k fine:5m won", "and(damages:200000TWD..300000TWD fine:5000HKD fine:5000000KRW)", nil},
		{"fine:over 5 million euros fine:人民币六千元 fine:$1m~2m", "and(fine:>=5000000.01EUR fine:6000CNY fine:1000000USD..2000000USD)", nil},
		{"after:12.06.2025", "after:2025-06-12", nil},
		{`before:"May 2023" after:12 June 2021`, "and(before:2023-05 after:2021-06-12)", nil},
		{"before:June 12, 2025 早于：二〇二五年六月", "and(before:2025-06-12 before:2025-06)", nil},
		{"before:06/07/2025", "or(before 06/07/2025)", []string{"takes a day"}},
		{"年份：２０２２～２０２３", "year:2022..2023", nil},
		{"year:2022 ～ 2023 term:1~3y", "and(year:2022..2023 term:12m..36m)", nil},
	})
}

// A value behind a space is its field's where it can be nothing else; of a field
// without one, and of a sign where it means nothing, a warning tells.
func TestParseLosesNothingSilently(t *testing.T) {
	wants := []string{"wants a value, as in "}
	reads(t, []reading{
		{"fine: >10000CNY", "fine:>=10000.01CNY", nil},
		{"fine: > 10000 CNY camera", "and(fine:>=10000.01CNY camera)", nil},
		{"fine :>10000CNY", "fine:>=10000.01CNY", nil},
		{"camera 罚款 ： ≥3万元", "and(camera fine:>=30000CNY)", nil},
		{"year: ..2023 in: China status: under appeal", `and(year:..2023 in="CN" status="under_appeal")`, nil},
		{"year: 2020 to 2023", "year:2020..2023", nil},
		{`name: "Li Si" topic: "a b"*`, `and(name:"Li Si" topic="a b")`, []string{"without its last sign"}},
		{"before: camera", "or(before camera)", wants},
		{"name:", "name", wants}, {"court:", "court", wants}, {"fine:", "fine", wants}, {"year:", "year", wants}, {"before:", "before", wants},
		{"-in: x", "and(not(in) x)", wants},
		{"*camera home", "or(camera home)", []string{"a star works at the end of a word only"}},
		{"*home camera*", "or(home camera*)", nil},
		{"camera~99", "camera~", []string{`"camera~99" is read as camera~: a single word has one slip`}},
		{"camera~1 a:b~", "or(camera~ a b)", []string{"a: is no field"}},
		{`"home camera"~-1 x`, `and("home camera"~5 x)`, []string{"is searched with at most 5 words between"}},
		{`"home camera"~-x`, `and("home camera"~5 not(x))`, nil},
		{"人脸OR指OR纹 监控AND酒店NOT旅馆", "and(or(人脸 指 纹) 监控 酒店 not(旅馆))", []string{"is read as -旅馆", "is read as (人脸 OR 指 OR 纹) 监控 酒店"}},
		{"NOT NOT camera", "camera", []string{`"NOT NOT camera" is read as camera`}},
		{"x NOT NOT NOT camera", "and(x not(camera))", []string{"is read as -camera"}},
	})
}

func TestParseMoney(t *testing.T) {
	reads(t, []reading{
		{"fine:>10000CNY", "fine:>=10000.01CNY", nil},
		{"fine:>=10,000cny", "fine:>=10000CNY", nil},
		{"fine:<10000CNY", "fine:<=9999.99CNY", nil},
		{"fine:<=1.2mEUR", "fine:<=1200000EUR", nil},
		{"fine:10k..2mEUR", "fine:10000EUR..2000000EUR", nil},
		{"fine:$1m..2bn", "fine:1000000USD..2000000000USD", nil},
		{"fine:10000CNY..", "fine:>=10000CNY", nil},
		{"fine:..10000CNY", "fine:<=10000CNY", nil},
		{"fine:0.50USD", "fine:0.50USD", nil},
		{"fine:=5EUR", "fine:5EUR", nil},
		{"fine:>=0CNY", "fine:>=0CNY", nil},
		{"fine:>5JPY loss:>1.005KWD", "and(fine:>=6JPY loss:>=1.006KWD)", nil},
		{"gain:>$5k damages:€7 settlement:£1b", "and(gain:>=5000.01USD damages:7EUR settlement:1000000000GBP)", nil},
		{"fine:5MXN fine:5mMXN fine:5k¥", "and(fine:5MXN fine:5000000MXN fine:5000CNY)", nil},
		{`fine:"> 1.2 million EUR" -fine:"CNY 5"`, "and(fine:>=1200000.01EUR not(fine:5CNY))", nil},
		{"fine:＜5EUR fine:＝6EUR fine:≤7EUR －fine:≥8EUR", "and(fine:<=4.99EUR fine:6EUR fine:<=7EUR not(fine:>=8EUR))", nil},
		{"罚金：＞1.5万元 違法所得:≥3亿元", "and(fine:>=15000.01CNY gain:>=300000000CNY)", nil},
		{"(fine:>10,000CNY, loss:5€). Fine:7USD.", "and(fine:>=10000.01CNY loss:5EUR fine:7USD)", nil},
	})
	for _, wrong := range []string{"fine:>", "fine:5", "fine:>10000", "fine:CNY", "fine:..", "fine:>1..2CNY", "fine:1CNY..2USD", "fine:<0.01CNY", "fine:0CNY",
		"fine:..0CNY", "fine:0.5JPY", "fine:1,5EUR", "fine:-5EUR", "fine:5QQQ", "fine:$5EUR", "fine:>92233720368547758.07USD", "fine:99999999999999亿元",
		"fine:99999999999999999999CNY", "fine:1...2CNY", "fine:5kkEUR", "fine:" + strings.Repeat("9", 300) + "CNY"} {
		q, warnings := index.Parse(wrong)
		if len(warnings) != 1 || !strings.Contains(warnings[0].Meaning, "fine: takes an amount with its currency") || !strings.Contains(tree(q)+" ", "fine ") {
			t.Errorf("Parse(%q) is %s and warns %v", wrong, tree(q), warnings)
		}
	}
}

// What is compared may be said in words, in English and Chinese, behind the field
// or behind the amount, and so may a range.
func TestParseComparisonsInWords(t *testing.T) {
	for input, want := range map[string]string{
		"year:>2020": "year:2021..", "year:>=2020": "year:2020..", "year:<2020": "year:..2019", "year:≤2020": "year:..2020", "year:=2020": "year:2020",
		"year:2020-2023": "year:2020..2023", "year:2020–2023,": "year:2020..2023", "year:2020 to 2023": "year:2020..2023", "year:2020 - 2023": "year:2020..2023",
		"year:since 2020": "year:2020..", "year:up to 2020": "year:..2020", "年份:2020年至2023年": "year:2020..2023", "年份：2020年到2023年。": "year:2020..2023",
		"年份:二〇二〇年以来": "year:2020..", "年份:2020年起": "year:2020..", "年份:2020至今": "year:2020..", "year:2023-2020": "year:2020..2023",
		"fine:over 10000 CNY": "fine:>=10000.01CNY", "fine:more than 1.2 million EUR": "fine:>=1200000.01EUR", "fine:at least €5k": "fine:>=5000EUR",
		"fine:5k-10kEUR": "fine:5000EUR..10000EUR", "fine:5k to 10k EUR": "fine:5000EUR..10000EUR", "fine:no more than $1m": "fine:<=1000000USD",
		"罚款:大于1万元": "fine:>=10000.01CNY", "罚款：一百二十万元以上": "fine:>=1200000CNY", "罰款：不超過五萬元": "fine:<=50000CNY", "罚款:1万元至5万元": "fine:10000CNY..50000CNY",
		"罚金:不足3亿元": "fine:<=299999999.99CNY", "刑期:三年以上": "term:>=36m", "刑期：三年以下。": "term:<=36m", "刑期:超过十年": "term:>=121m",
		"fine:>ten thousand yuan": "fine:>=10000.01CNY", "fine:one million yuan": "fine:1000000CNY", "fine:between 10000 and 20000 CNY": "fine:10000CNY..20000CNY",
		"fine:from one million to two million dollars": "fine:1000000USD..2000000USD", "罚款:介于1万和2万元之间": "fine:10000CNY..20000CNY", "罚款:在1万元到2万元之间": "fine:10000CNY..20000CNY",
		"term:three years and one month": "term:37m", "term:at least two years": "term:>=24m", "刑期:三年又一个月": "term:37m", "term:6y3m": "term:75m",
		"fine:1.000.000EUR": "fine:1000000EUR", "fine:6.000EUR": "fine:6000EUR", "fine:1.5KWD": "fine:1.500KWD", "fine:1.005KWD": "fine:1.005KWD", "fine:1,5mEUR": "fine:1500000EUR",
		"fine:10WCNY": "fine:100000CNY", "罚款:10千元": "fine:10000CNY", "fine:2 mio EUR": "fine:2000000EUR", "fine:1NTD": "fine:1TWD", "fine:>1kr": "fine:>=1.01SEK", "fine:> 1 kr": "fine:>=1.01SEK", "fine:1..2m kr": "fine:1SEK..2000000SEK", "fine:5 danish kroner": "fine:5DKK", "fine:>ten thousand us dollars": "fine:>=10000.01USD",
		"刑期:三年六个月": "term:42m", "刑期:三年到七年": "term:36m..84m", "term:at least 2 years": "term:>=24m", "term:6-12m": "term:6m..12m", "term:>2 years to": "term:>=25m to",
	} {
		q, _ := index.Parse(input)
		if q.String() != want {
			t.Errorf("Parse(%q) is %s, want %s", input, q, want)
		}
	}
	for input, want := range map[string]string{
		"year:>..2020": "or(year 2020)", "year:2023-05": "or(year 2023-05)", "year:>": "year", "year:<1": "or(year 1)", "year:2020 camera": "and(year:2020 camera)", "year:2020 to": "and(year:2020 to)",
		"fine:over": "or(fine over)", "刑期:以上": "or(刑期 以上)",
	} {
		if q, _ := index.Parse(input); tree(q) != want {
			t.Errorf("Parse(%q) is %s, want %s", input, tree(q), want)
		}
	}
}

// A range that is typed the wrong way round is read the right way, and that is said.
func TestParseTurnedRanges(t *testing.T) {
	for input, want := range map[string]string{
		"year:2025..2020":       "year:2020..2025",
		"年份：2025年..2020年，":      "year:2020..2025",
		"-year:2025..2020":      "year:2020..2025",
		"fine:2CNY..1CNY":       "fine:1CNY..2CNY",
		"罚金:2mEUR..10k":         "fine:10000EUR..2000000EUR",
		"gain:€2m..1":           "gain:1EUR..2000000EUR",
		"term:3y..1y6m":         "term:18m..36m",
		"term:life..20y":        "term:240m..life",
		"term:36..12m":          "term:12m..36m",
		`year:" 2025 .. 2020 "`: "year:2020..2025",
	} {
		q, warnings := index.Parse(input)
		if not, ok := q.(index.Not); ok {
			q = not.Query
		}
		if q.String() != want || len(warnings) != 1 || warnings[0].Read != want || !strings.Contains(warnings[0].Meaning, "is read as "+want) {
			t.Errorf("Parse(%q) is %s and warns %+v, want %s", input, q, warnings, want)
		}
	}
	for _, input := range []string{"year:2020..2025", "year:2025..", "year:..2020", "term:1y..1y", "topic:b..a", "name:b..a", "in:CN..AD", "year:2025..soon", "fine:2CNY..1EUR", "fine:5..0", "before:2025..2020"} {
		if _, warnings := index.Parse(input); len(warnings) > 0 && warnings[0].Read != "" {
			t.Errorf("Parse(%q) is turned: %+v", input, warnings)
		}
	}
}

// A value that makes sense with the words behind it is read with them.
func TestParseValuesInSeveralWords(t *testing.T) {
	reads(t, []reading{
		{"fine:>10000 CNY camera", "and(fine:>=10000.01CNY camera)", nil},
		{"fine:> 10,000 cny", "fine:>=10000.01CNY", nil},
		{"fine:1.2 million EUR", "fine:1200000EUR", nil},
		{"-term:>2 years", "not(term:>=25m)", nil},
		{"status:under appeal x", `and(status="under_appeal" x)`, nil},
		{"fine:>5 camera CNY", "or(fine 5 camera CNY)", []string{"fine: takes"}},
		{"fine:>5 -CNY", "and(or(fine 5) not(CNY))", []string{"fine: takes"}},
		{`fine:>5 "CNY"`, `and(fine 5 "CNY")`, []string{"fine: takes"}},
		{"fine:>5 in:CN", `and(or(fine 5) in="CN")`, []string{"fine: takes"}},
		{`fine:">5" CNY`, "or(fine 5 CNY)", []string{"fine: takes"}},
	})
}

func TestParseTerms(t *testing.T) {
	reads(t, []reading{
		{"term:>12m", "term:>=13m", nil},
		{"term:>=1y", "term:>=12m", nil},
		{"term:<2y", "term:<=23m", nil},
		{"term:1y6m", "term:18m", nil},
		{"term:12..24m term:1..3y", "and(term:12m..24m term:12m..36m)", nil},
		{"term:6m..2y", "term:6m..24m", nil},
		{"term:life", "term:life", nil},
		{"term:20y..life term:>=life", "and(term:240m..life term:>=life)", nil},
		{"term:<life term:>999998m", "and(term:<=999999m term:>=999999m)", nil},
		{`term:"> 2 years"`, "term:>=25m", nil},
		{"刑期:≥3年 刑期:6個月 刑期:无期徒刑", "and(term:>=36m term:6m term:life)", nil},
	})
	for _, wrong := range []string{"term:>999999999999999999m", "term:>", "term:12", "term:>life", "term:>999999m", "term:9999y999999m", "term:<1m", "term:0m", "term:m", "term:long", "term:1m2y", "term:12CNY"} {
		q, warnings := index.Parse(wrong)
		if len(warnings) != 1 || !strings.Contains(warnings[0].Meaning, "term: takes a length in months") || !strings.Contains(tree(q)+" ", "term") {
			t.Errorf("Parse(%q) is %s and warns %v", wrong, tree(q), warnings)
		}
	}
}

func TestParseFieldsInChinese(t *testing.T) {
	reads(t, []reading{
		{"姓名：韩某 名:李", "and(name:韩某 name:李)", nil},
		{"法院：最高人民法院", "court:最高人民法院", nil},
		{"主題：「home cameras」", `topic="home cameras"`, nil},
		{"国家：CN 狀態：sentenced 類型：criminal", `and(in="CN" status="sentenced" kind="criminal")`, nil},
		{"年：2020年..2023年", "year:2020..2023", nil},
		{"状态：已判", "or(状态 已判)", []string{"status: takes one of accused"}},
		{"原告：张三", "原告:张三", nil},
		{"罚金： 张三", "or(罚金 张三)", []string{`"罚金:" wants a value`}},
		{strings.Repeat("长", 50) + "：张三", strings.Repeat("长", 50) + ":张三", nil},
	})
}
