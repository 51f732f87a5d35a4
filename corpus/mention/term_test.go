package mention

import (
	"testing"

	"casebot/corpus"
)

func TestTermsInEnglish(t *testing.T) {
	checkTable(t, Terms, map[string]string{
		"sentenced to three years and one month in prison": "3y 1m | three years and one month",
		"37 months":                              "37m | 37 months",
		"a year and a half":                      "1y 6m | a year and a half",
		"for a year":                             "1y | a year",
		"a 36-month sentence":                    "36m | 36-month",
		"a one-year-and-six-month term":          "1y 6m | one-year-and-six-month",
		"two and a half years in jail":           "2y 6m | two and a half years",
		"3.5 years":                              "3y 6m | 3.5 years",
		"a three-and-a-half-year sentence":       "3y 6m | three-and-a-half-year",
		"five years, two months and ten days":    "5y 2m 10d | five years, two months and ten days",
		"1 year 1 month 21 days":                 "1y 1m 21d | 1 year 1 month 21 days",
		"half a year; six weeks, a fortnight":    "6m | half a year; 42d | six weeks",
		"for a fortnight":                        "14d | a fortnight",
		"two decades":                            "20y | two decades",
		"jailed for a month and a half":          "1m 15d | a month and a half",
		"one hundred and fifty-one months":       "151m | one hundred and fifty-one months",
		"nine months and six months":             "9m | nine months; 6m | six months",
		"nine and six months, respectively":      "9m | nine; 6m | six months",
		"nine months and two years":              "9m | nine months; 2y | two years",
		"two years and nine months respectively": "2y | two years; 9m | nine months",
		"one year and six months and two years and three months, respectively": "1y 6m | one year and six months; 2y 3m | two years and three months",
		"12 to 18 months":            "12m | 12; 18m | 18 months",
		"between five and ten years": "5y | five; 10y | ten years",
		"a 10- to 15-year sentence":  "10y | 10; 15y | 15-year",
		"more than three years; up to five years; at least 10 days": "more_than 3y | three years; at_most 5y | five years; at_least 10d | 10 days",
		"nearly four years, or about 47 months":                     "about 4y | four years; about 47m | 47 months",
		"six years or more":                                         "at_least 6y | six years",
		"served 2½ years":                                           "2y 6m | 2½ years",
		"18 months' imprisonment":                                   "18m | 18 months",
		"a term of three (3) years and two (2) months":              "3y 2m | three (3) years and two (2) months",
		"three (4) years":                                           "",
	})
}

func TestTermsForLife(t *testing.T) {
	checkTable(t, Terms, map[string]string{
		"sentenced to life in prison":       "life | life in prison",
		"life imprisonment and three years": "life | life imprisonment; 3y | three years",
		"was jailed for life":               "life | life",
		"a life sentence":                   "life | life sentence",
	})
}

func TestTermsAreNone(t *testing.T) {
	checkTable(t, Terms, map[string]string{
		"a 37-year-old man, 37 years old, 12 years of age":            "",
		"three years ago, two months later":                           "",
		"in the past three years, the last six months, aged 6 months": "",
		"several years, a few months, some days":                      "",
		"not found in any case, ah, a h":                              "",
		"ss 26WH and 26WK":                                            "",
		"within 30 days, after six months":                            "",
		"all year, another week, a full month":                        "",
		"$5 million a year, $99-a-month, twice a day":                 "",
		"24 hours, 30 minutes":                                        "",
		"in 2019 years of work":                                       "",
		"feared for his life, life goes on":                           "",
		"a lifetime of 5 dayships":                                    "",
		"1.3 days":                                                    "",
		"99999999999 years":                                           "",
		"C-12/3 years":                                                "",
	})
}

func TestTermsInChinese(t *testing.T) {
	checkTable(t, Terms, map[string]string{
		"判处有期徒刑三年零一个月":           "3y 1m | 三年零一个月",
		"有期徒刑九个月":                "9m | 九个月",
		"拘役六个月，缓刑一年":             "6m | 六个月; 1y | 一年",
		"二審改判二年八月":               "2y 8m | 二年八月",
		"判刑8月，緩刑2年":              "8m | 8月; 2y | 2年",
		"判他4月徒刑":                 "4m | 4月",
		"判他1年6月徒刑":               "1y 6m | 1年6月",
		"被判一年，6月出狱":              "1y | 一年",
		"2021年6月判决":              "",
		"十年六个月":                  "10y 6m | 十年六个月",
		"有期徒刑三年又六個月":             "3y 6m | 三年又六個月",
		"有期徒刑一年半":                "1y 6m | 一年半",
		"三个半月":                   "3m 15d | 三个半月",
		"半年":                     "6m | 半年",
		"有期徒刑３７个月":               "37m | ３７个月",
		"有期徒刑二年两个月十五日":           "2y 2m 15d | 二年两个月十五日",
		"行政拘留十五日":                "15d | 十五日",
		"拘留10天":                  "10d | 10天",
		"三年以上七年以下":               "at_least 3y | 三年; at_most 7y | 七年",
		"三至七年":                   "3y | 三; 7y | 七年",
		"十二年多":                   "more_than 12y | 十二年",
		"判处九个月和六个月":              "9m | 九个月; 6m | 六个月",
		"无期徒刑":                   "life | 无期徒刑",
		"判處無期徒刑，剝奪政治權利終身":        "life | 無期徒刑",
		"2021年6月12日，2021年，二〇二一年": "",
		"21年6月":                  "",
		"三年前，五年后，三年内，近三年":        "",
		"三年级，九十年代，第三年":           "",
		"三周岁，天津，十日":              "",
		"几年，数年，十几年":              "",
		"5小时，30分钟":               "",
	})
}

// A term is a corpus.Term that reads back from its own notation.
func TestTermsReadBack(t *testing.T) {
	for _, m := range Terms("three years and one month, 37 months, life imprisonment, 十天") {
		again, err := corpus.ParseTerm(m.Value.String())
		if err != nil || !again.Same(m.Value) {
			t.Errorf("%v reads back as %v (%v)", m.Value, again, err)
		}
	}
}
