package mention

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// written is a mention on one line: its value, bound and gloss, then the words
// of its span.
func written(text string, m Mention) string {
	out := m.Value.String()
	if m.Bound != corpus.Exact {
		out = string(m.Bound) + " " + out
	}
	for _, g := range m.Gloss {
		out += " (" + g.String() + ")"
	}
	return out + " | " + m.Span.In(text)
}

// checkMentions compares what a recogniser finds with one line each.
func checkMentions(t *testing.T, find func(string) []Mention, text string, want ...string) {
	t.Helper()
	var got []string
	for _, m := range find(text) {
		got = append(got, written(text, m))
	}
	if a, b := strings.Join(got, "\n\t"), strings.Join(want, "\n\t"); a != b {
		t.Errorf("%s\n got:\n\t%s\nwant:\n\t%s", text, a, b)
	}
}

func TestMoneyBehindSigns(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"The company paid €30.5m.":                        "EUR 30,500,000 | €30.5m",
		"It was fined £7,552,800.00 in May.":              "GBP 7,552,800 | £7,552,800.00",
		"a settlement of US$1.3 million":                  "USD 1,300,000 | US$1.3 million",
		"a US $150 million loan":                          "USD 150,000,000 | US $150 million",
		"They owe $12.50 each":                            "USD 12.50 | $12.50",
		"damages of A$50 million":                         "AUD 50,000,000 | A$50 million",
		"HK$10.05 billion, NT$300,000 and S$74,000":       "HKD 10,050,000,000 | HK$10.05 billion; TWD 300,000 | NT$300,000; SGD 74,000 | S$74,000",
		"C$9.5 million or CAD 9.5 million":                "CAD 9,500,000 | C$9.5 million; CAD 9,500,000 | CAD 9.5 million",
		"USD 200 or 200 USD":                              "USD 200 | USD 200; USD 200 | 200 USD",
		"USD115.5 is owed":                                "USD 115.50 | USD115.5",
		"RMB 6,000 a month":                               "CNY 6,000 | RMB 6,000",
		"CNY13,000":                                       "CNY 13,000 | CNY13,000",
		"a penalty of Rs 5 crore":                         "INR 50,000,000 | Rs 5 crore",
		"Rs. 12,34,567 and ₹35 lakh":                      "INR 1,234,567 | Rs. 12,34,567; INR 3,500,000 | ₹35 lakh",
		"a ₩6.7 billion fine":                             "KRW 6,700,000,000 | ₩6.7 billion",
		"R$6.6 million in Brazil":                         "BRL 6,600,000 | R$6.6 million",
		"PLN 2.83 million, SEK 58 million, TRY 1,950,000": "PLN 2,830,000 | PLN 2.83 million; SEK 58,000,000 | SEK 58 million; TRY 1,950,000 | TRY 1,950,000",
		"CHF 11'000 and 2’500’000 francs":                 "CHF 11,000 | CHF 11'000; CHF 2,500,000 | 2’500’000 francs",
		"revenue of $48 billion-odd":                      "USD 48,000,000,000 | $48 billion",
		"$5 million USD and $4m CAD":                      "USD 5,000,000 | $5 million USD; CAD 4,000,000 | $4m CAD",
		"120 MEUR and MAUD 60":                            "EUR 120,000,000 | 120 MEUR; AUD 60,000,000 | MAUD 60",
		"a €1.2bn fine, £3k in costs, $2B revenue, $4 tn": "EUR 1,200,000,000 | €1.2bn; GBP 3,000 | £3k; USD 2,000,000,000 | $2B; USD 4,000,000,000,000 | $4 tn",
		"£250K": "GBP 250,000 | £250K",
		"fined EUR 1.200.000 or €50.000 or €4 500 000": "EUR 1,200,000 | EUR 1.200.000; EUR 50,000 | €50.000; EUR 4,500,000 | €4 500 000",
		"€30,5 million": "EUR 30,500,000 | €30,5 million",
	})
}

func TestMoneyBeforeUnits(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"a fine of 13,000 yuan":                             "CNY 13,000 | 13,000 yuan",
		"6.57 million yuan renminbi":                        "CNY 6,570,000 | 6.57 million yuan renminbi",
		"ten thousand dollars":                              "USD 10,000 | ten thousand dollars",
		"two hundred and fifty thousand euros":              "EUR 250,000 | two hundred and fifty thousand euros",
		"one and a half million pounds":                     "GBP 1,500,000 | one and a half million pounds",
		"half a million Swiss francs":                       "CHF 500,000 | half a million Swiss francs",
		"a million dollars":                                 "USD 1,000,000 | a million dollars",
		"125 million Australian dollars":                    "AUD 125,000,000 | 125 million Australian dollars",
		"50 million Hong Kong dollars":                      "HKD 50,000,000 | 50 million Hong Kong dollars",
		"10.3 billion South Korean won, 20,000 won":         "KRW 10,300,000,000 | 10.3 billion South Korean won; KRW 20,000 | 20,000 won",
		"5 million rupees, 2 million kronor, 75,000 kroner": "INR 5,000,000 | 5 million rupees; SEK 2,000,000 | 2 million kronor; NOK 75,000 | 75,000 kroner",
		"450,000 yen and 3 Danish kroner":                   "JPY 450,000 | 450,000 yen; DKK 3 | 3 Danish kroner",
		"a 10-million-euro fine":                            "EUR 10,000,000 | 10-million-euro",
		"a 12-cent-a-share dividend, 470 pence":             "USD 0.12 | 12-cent; GBP 4.70 | 470 pence",
		"3 dollars 50 cents":                                "USD 3.50 | 3 dollars 50 cents",
		"thirteen dollars and forty-five cents":             "USD 13.45 | thirteen dollars and forty-five cents",
		"75 USD million":                                    "USD 75,000,000 | 75 USD million",
		"50 000 euros":                                      "EUR 50,000 | 50 000 euros",
		"10 € and 30.5m euros":                              "EUR 10 | 10 €; EUR 30,500,000 | 30.5m euros",
	})
}

func TestMoneyWithBounds(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"more than 13,000 yuan was seized":   "more_than CNY 13,000 | 13,000 yuan",
		"over $5 million, up to €20 million": "more_than USD 5,000,000 | $5 million; at_most EUR 20,000,000 | €20 million",
		"sweats over €2.4 million":           "EUR 2,400,000 | €2.4 million", "a row over $5 million": "USD 5,000,000 | $5 million",
		"at least 500 euros; about £300; nearly a million yuan": "at_least EUR 500 | 500 euros; about GBP 300 | £300; about CNY 1,000,000 | a million yuan",
		"no more than $400, not less than $100, under $50":      "at_most USD 400 | $400; at_least USD 100 | $100; at_most USD 50 | $50",
		"$500 or more":  "at_least USD 500 | $500",
		"moreover $500": "USD 500 | $500",
	})
}

func TestMoneyWithGlosses(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"a profit of 6,000 yuan ($834) was made":          "CNY 6,000 (USD 834) | 6,000 yuan",
		"RMB 6,000 (about $838)":                          "CNY 6,000 (USD 838) | RMB 6,000",
		"fine of €1.2 million (US$1.3m)":                  "EUR 1,200,000 (USD 1,300,000) | €1.2 million",
		"30,000 yuan, or about $4,170, in all":            "CNY 30,000 (USD 4,170) | 30,000 yuan",
		"£6 million ($8m; €7.1m)":                         "GBP 6,000,000 (USD 8,000,000) (EUR 7,100,000) | £6 million",
		"A$50 million (US$33 million at the time)":        "AUD 50,000,000 (USD 33,000,000) | A$50 million",
		"€50 million (of which $10 million is suspended)": "EUR 50,000,000 | €50 million; USD 10,000,000 | $10 million",
		"€50 million (€10 million of it suspended)":       "EUR 50,000,000 | €50 million; EUR 10,000,000 | €10 million",
		"more than 13,000 yuan (roughly $1,800)":          "more_than CNY 13,000 (USD 1,800) | 13,000 yuan",
		"He paid 500 yuan and she $70.":                   "CNY 500 | 500 yuan; USD 70 | $70",
	})
}

func TestMoneyInRangesAndLists(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"between 5 and 10 million euros":     "EUR 5,000,000 | 5; EUR 10,000,000 | 10 million euros",
		"€5-10 million":                      "EUR 5,000,000 | €5; EUR 10,000,000 | 10 million",
		"from $5 to $10 million":             "USD 5,000,000 | $5; USD 10,000,000 | $10 million",
		"$500 to $750":                       "USD 500 | $500; USD 750 | $750",
		"6,000 and 30,000 yuan respectively": "CNY 6,000 | 6,000; CNY 30,000 | 30,000 yuan",
		"5,000, 6,000 and 7,000 yuan":        "CNY 5,000 | 5,000; CNY 6,000 | 6,000; CNY 7,000 | 7,000 yuan",
		"5,000 to 10,000 yuan":               "CNY 5,000 | 5,000; CNY 10,000 | 10,000 yuan",
		"paid $5,000 to 3 victims":           "USD 5,000 | $5,000",
		"in 2019 and 30,000 yuan later":      "CNY 30,000 | 30,000 yuan",
		"50 dollar 40 rmb":                   "USD 50 | 50 dollar; CNY 40 | 40 rmb",
		"rmb 10 usd 20":                      "CNY 10 | rmb 10; USD 20 | usd 20",
		"10 $ 30 $":                          "USD 10 | 10 $; USD 30 | 30 $",
		"USD 200 to 400 (early estimate)":    "USD 200 | USD 200; USD 400 | 400",
		"$200 to 400 victims":                "USD 200 | $200",
		"AUD $3,125":                         "AUD 3,125 | AUD $3,125",
		"between €10 and €20 million":        "EUR 10,000,000 | €10; EUR 20,000,000 | €20 million",
		"€200 000, 12 500 euros":             "EUR 200,000 | €200 000; EUR 12,500 | 12 500 euros",
		"30,000 yuan ($4,170 in 2025)":       "CNY 30,000 (USD 4,170) | 30,000 yuan",
		"$99-a-month":                        "USD 99 | $99",
	})
}

func TestMoneyIsNone(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"634-000-euro, read.php3, kr2017 and EUR 1.250,-": "",
		"$0 and 0 euros":                                "",
		"All 70 of us, ALL 5 of them":                   "",
		"several hundred dollars and millions of euros": "",
		"lost 20 pounds, and two pounds of flour":       "",
		"in 2021 won a prize":                           "",
		"TRY 10 times":                                  "",
		"5 real estate firms":                           "",
		"13,000 people in 2019, 50% of 193 cameras":     "",
		"C-311/18 $":                                    "",
		"99999999999999999999 dollars":                  "",
		"64.2 cents":                                    "",
		"$":                                             "",
		"the euro, the dollar and 5":                    "",
		"Section 5 €":                                   "EUR 5 | 5 €",
	})
}

func TestMoneyInChinese(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"非法获利6000元":       "CNY 6,000 | 6000元",
		"并处罚金人民币一万三千元":    "CNY 13,000 | 人民币一万三千元",
		"罰款人民幣5萬元":        "CNY 50,000 | 人民幣5萬元",
		"罚款1.3万元":         "CNY 13,000 | 1.3万元",
		"罚款80.26亿元":       "CNY 8,026,000,000 | 80.26亿元",
		"十三万五千元":          "CNY 135,000 | 十三万五千元",
		"不法所得共38萬1000元":   "CNY 381,000 | 38萬1000元",
		"两千元和三万五元":        "CNY 2,000 | 两千元; CNY 35,000 | 三万五元",
		"1万亿日元":           "JPY 1,000,000,000,000 | 1万亿日元",
		"12亿3000万元":       "CNY 1,230,000,000 | 12亿3000万元",
		"赔偿５０００元":         "CNY 5,000 | ５０００元",
		"5万元人民币":          "CNY 50,000 | 5万元人民币",
		"新台币5万元":          "TWD 50,000 | 新台币5万元",
		"港幣30萬元":          "HKD 300,000 | 港幣30萬元",
		"1.2亿欧元":          "EUR 120,000,000 | 1.2亿欧元",
		"50元6角三分":         "CNY 50.63 | 50元6角三分",
		"三块钱":             "CNY 3 | 三块钱",
		"收取￥300":          "CNY 300 | ￥300",
		"日本企业被罚¥30,000":   "JPY 30,000 | ¥30,000",
		"获利10万余元":         "more_than CNY 100,000 | 10万余元",
		"获利十余万元":          "more_than CNY 100,000 | 十余万元",
		"获利5万元以上":         "at_least CNY 50,000 | 5万元",
		"逾百万元":            "more_than CNY 1,000,000 | 百万元",
		"超过2万元，近3万元，约4万元": "more_than CNY 20,000 | 2万元; about CNY 30,000 | 3万元; about CNY 40,000 | 4万元",
		"不低于5000元，不超过1万元，至少3元":    "at_least CNY 5,000 | 5000元; at_most CNY 10,000 | 1万元; at_least CNY 3 | 3元",
		"最高50万元，10万元左右":           "at_most CNY 500,000 | 50万元; about CNY 100,000 | 10万元",
		"5万元(约合7000美元)":           "CNY 50,000 (USD 7,000) | 5万元",
		"５万元（约７０００美元）":            "CNY 50,000 (USD 7,000) | ５万元",
		"1亿美元，约合人民币7亿元":           "USD 100,000,000 (CNY 700,000,000) | 1亿美元",
		"5万至10万元":                 "CNY 50,000 | 5万; CNY 100,000 | 10万元",
		"5至10万元":                  "CNY 50,000 | 5; CNY 100,000 | 10万元",
		"五万元以上十万元以下":              "at_least CNY 50,000 | 五万元; at_most CNY 100,000 | 十万元",
		"分别罚款6000元、8000元":         "CNY 6,000 | 6000元; CNY 8,000 | 8000元",
		"三千和五千元":                  "CNY 3,000 | 三千; CNY 5,000 | 五千元",
		"罚没款共计24.6亿元，最近三年营收100亿元": "CNY 2,460,000,000 | 24.6亿元; CNY 10,000,000,000 | 100亿元",
	})
}

func TestMoneyInChineseIsNone(t *testing.T) {
	checkTable(t, Money, map[string]string{
		"数十万元":        "",
		"十几万元":        "",
		"几万元":         "",
		"上百万元":        "",
		"三元区法院":       "",
		"2021年元月，十元素": "",
		"193个摄像头":     "",
		"一万三千人":       "",
		"五角大楼":        "",
		"一千二百三十四万亿亿亿亿亿亿元":            "",
		"第三十条，百度，千万不要":               "",
		"三分之一，百分之五":                  "",
		"202107211321363588510367美元": "",
	})
}

// checkTable compares what a recogniser finds in texts with what is wanted, the
// mentions parted by semicolons.
func checkTable(t *testing.T, find func(string) []Mention, table map[string]string) {
	t.Helper()
	for text, want := range table {
		checkMentions(t, find, text, lines(want)...)
	}
}

// lines parts a wanted list at its semicolons.
func lines(want string) []string {
	if want == "" {
		return nil
	}
	return strings.Split(want, "; ")
}

// What several currencies share is settled where the text says so, and marked
// where it does not.
func TestMoneySettlesSharedSigns(t *testing.T) {
	for _, c := range []struct{ text, currency, rule string }{
		{"a fine of $5 million", "USD", "money.sign.shared"},
		{"a fine of US$5 million", "USD", "money.sign"},
		{"a fine of 5 million dollars", "USD", "money.unit.shared"},
		{"All figures are in Canadian dollars. The fine was $5 million.", "CAD", "money.sign"},
		{"In Singapore dollars the fine was 5 million dollars.", "SGD", "money.unit"},
		{"In Canadian dollars, not Australian dollars: $5.", "USD", "money.sign.shared"},
		{"¥6,000 was paid in Hangzhou, China", "CNY", "money.sign"},
		{"¥6,000 was paid in Osaka", "JPY", "money.sign"},
		{"¥6,000 was paid", "JPY", "money.sign.shared"},
		{"他支付了¥6,000", "CNY", "money.sign"},
		{"罚款5万元", "CNY", "money.unit.shared"},
		{"罚款人民币5万元", "CNY", "money.sign"},
		{"5,000 pounds sterling", "GBP", "money.unit"},
		{"Rs 5,000", "INR", "money.sign.shared"},
	} {
		found := Money(c.text)
		if len(found) != 1 {
			t.Errorf("%s: %d amounts", c.text, len(found))
			continue
		}
		if got := string(found[0].Value.(corpus.Money).Currency); got != c.currency || found[0].Rule != c.rule {
			t.Errorf("%s: %s by %s, want %s by %s", c.text, got, found[0].Rule, c.currency, c.rule)
		}
	}
	// An Australian amount does not make its conversion Australian.
	checkMentions(t, Money, "5 million Australian dollars ($3.3 million)", "AUD 5,000,000 (USD 3,300,000) | 5 million Australian dollars")
}

// End tells a rule where to read on: behind bound and gloss.
func TestMoneyEndsBehindBoundAndGloss(t *testing.T) {
	for text, rest := range map[string]string{
		"paid 6,000 yuan ($834) in June": " in June",
		"获利5万元以上（约7000美元），并":             "，并",
		"fined €5 or more, he said":      ", he said",
		"30,000 yuan, or $4,170, later":  ", later",
	} {
		found := Money(text)
		if len(found) != 1 || text[found[0].End:] != rest {
			t.Errorf("%s: %+v, want one amount and then %q", text, found, rest)
		}
	}
}

// TestNaira reads the letter that Nigeria's press writes for its currency, which is a
// name of roads and masks too.
func TestNaira(t *testing.T) {
	checkMentions(t, Money, "fined N60 million and sold for N18.5 million or N5,000", "NGN 60,000,000 | N60 million", "NGN 18,500,000 | N18.5 million", "NGN 5,000 | N5,000")
	checkMentions(t, Money, "300 N95 masks in room N12 beside the N1 road")
}
