package index_test

import (
	"strings"
	"testing"

	"casebot/index"
)

// Every line is one value in its spellings.
func TestValues(t *testing.T) {
	for _, c := range []struct {
		want      string
		spellings []string
	}{
		{"=cny 6000", []string{"6,000 yuan", "6000 yuan", "RMB 6000", "RMB6,000", "CNY 6,000", "6000 RMB", "¥6,000", "六千元", "6000元", "6千元", "人民币六千元", "人民币6000元", "六千块", "six thousand yuan", "6 000 yuan", "6000RMB", "6,000RMB", "6000yuan", "六千圆", "6000圓", "6千余元", "a fine of 6,000 yuan, no more"}},
		{"=cny 120000000", []string{"120 million yuan", "1.2亿元", "一亿二千万元", "12000万元", "CNY 120m", "1.2億元"}},
		{"=cny 13000", []string{"1.3万元", "一万三千元", "13,000 yuan", "人民币13,000元", "1万3千元", "1万3000元", "13 000 yuan", "一万三千多元"}},
		{"=cny 120345000", []string{"1亿2034万5千元", "120,345,000 yuan"}},
		{"=eur 5500000", []string{"5,5 Mio. Euro", "5.5 million euros", "€5.5m"}},
		{"=eur 6000", []string{"6.000 €", "6 000 €", "6\u00a0000 €", "6.000 Euro", "€6.000", "6,000 euros"}},
		{"=eur 1250000", []string{"1.250.000 €", "EUR 1.25 million"}},
		{"=inr 6000", []string{"Rs 6,000", "Rs. 6,000", "₹6,000"}},
		{"=eur 1200000000", []string{"1.2 billion euros", "€1.2bn", "€ 1.2 billion", "EUR 1,200,000,000", "12億歐元", "12亿欧元", "十二亿欧元", "1.2bn euros", "1.2bn€"}},
		{"=usd 9400000", []string{"$9.4 million", "US$9.4m", "USD 9.4 million", "9.4 million dollars", "940万美元", "9.4 million US dollars"}},
		{"=gbp 18400000", []string{"eighteen point four million pounds", "£18.4m", "18.4 million pounds", "一千八百四十万英镑"}},
		{"=cny 8026000000", []string{"八十亿二千六百万元", "80.26亿元", "八十点二六亿元", "eight point zero two six billion yuan", "8.026 billion yuan"}},
		{"=eur 2500000", []string{"two and a half million euros", "2.5 million euros", "二百五十万欧元", "two point five million euros"}},
		{"=usd 3.5", []string{"$3.50", "3.50 dollars"}},
		{"=twd 200000", []string{"NT$200,000", "新臺幣20萬元", "TWD 200,000", "20万新台币"}},
		{"=gbp 2750", []string{"£2,750", "GBP 2,750", "2,750 pounds", "two thousand seven hundred and fifty pounds"}},
		{"=krw 6700000000", []string{"6.7 billion won", "KRW 6.7 billion", "67亿韩元"}},
		{"=months 37", []string{"three years and one month", "37 months", "三年一个月", "三年零一个月", "3年1个月", "37个月", "三十七个月", "three years, one month", "thirty-seven months", "37-month"}},
		{"=months 30", []string{"30 months", "两年半", "二年六个月", "two years and six months", "2.5 years", "two and a half years", "two years and a half"}},
		{"=months 6", []string{"half a year", "半年", "six months"}},
		{"=months 60", []string{"five years", "five-year", "五年", "60 months", "5年"}},
		{"=day 20250612", []string{"12 June 2025", "June 12, 2025", "12th of June 2025", "Jun 12 2025", "2025-06-12", "2025/6/12", "2025年6月12日", "2025年06月12号", "二〇二五年六月十二日", "on 12 June, 2025", "12 Jun. 2025", "12.6.2025", "2025.06.12", "民国114年6月12日", "114年6月12日"}},
		{"=day 20250613", []string{"13/06/2025", "06/13/2025", "13-06-2025", "13.06.2025"}},
		{"=day 20250505", []string{"05/05/2025"}},
		{"=month 202506", []string{"June 2025", "in June, 2025", "2025年6月", "二〇二五年六月", "Jun. 2025"}},
		{"=month 202305", []string{"May 2023", "2023年5月"}},
		{"=n 120000", []string{"12万", "120 thousand cameras", "120 000 cameras", "十二万个摄像头", "120k"}},
		{"=n 30", []string{"三十", "thirty"}},
		{"=n 193", []string{"一百九十三个摄像头", "one hundred and ninety-three cameras"}},
		{"=day 20230502", []string{"2 May 2023", "May 2, 2023", "on 2nd May, 2023", "2023年5月2日"}},
		{"", []string{"2 may be 2023", "6,000 cameras", "193", "yuan", "2025", "2025年", "12 June", "06/07/2025", "a half", "six and a half", "point five", "two points", "三点五", "seven point", "半个", "twelve", "C-252.21.9", "120 00 cameras", "C-252/21", "1.2.3 yuan", "six", "十二", "a 12th yuan", "the 31 people. Euro 2024 began", "十一届", "99999999999999999999 yuan", "2025-13-40", "…"}},
	} {
		for _, text := range c.spellings {
			if got := valuesOf(text); got != c.want {
				t.Errorf("%q holds %q, want %q", text, got, c.want)
			}
		}
	}
}

// valuesOf lists the values among the terms of a text, a day without its month.
func valuesOf(text string) string {
	var found []string
	for _, t := range index.Terms(text) {
		if ofDay := len(found) > 0 && strings.HasPrefix(found[len(found)-1], "=day"); strings.HasPrefix(t.Term, "=") && !ofDay {
			found = append(found, t.Term)
		}
	}
	return strings.Join(found, ", ")
}

func TestSeveralValuesInATextKeepTheirPlaces(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Given 37 months, he paid 6,000 yuan on 12 June 2025.",
			"given@0 =months 37@1=37 months 37@1 month@2=months paid@4 =cny 6000@5=6,000 yuan 6000@5=6,000 yuan@6 =day 20250612@8=12 June 2025 =month 202506@8=12 June 2025 12@8 june@9 2025@10"},
		{"罚款六千元", "罚款@0 罚@0 款六@1 款@1 =cny 6000@2=六千元 六千@2 六@2 千元@3 千@3 元@4"},
		{"no value", "valu@1=value"},
		{"附件1-处罚", "附件@0 附@0 件@1 1@2 处罚@3 处@3 罚@4"},
		{"12/个月后3-五年", "=months 12@0=12/个月 12@0 个月@1 个@1 月后@2 月@2 后@3 3@4 =months 60@5=五年 五年@5 五@5 年@6"},
	} {
		if got := shown(c.text, index.Terms(c.text)); got != c.want {
			t.Errorf("Terms(%q)\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func BenchmarkTerms(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"english", strings.Repeat("The defendant obtained the passwords of other people's home surveillance cameras. ", 20)},
		{"english with values", strings.Repeat("On 12 June 2025 the court fined Han 13,000 yuan and jailed him for three years and one month over 193 cameras. ", 14)},
		{"chinese", strings.Repeat("被告人非法控制他人家庭监控摄像头,被判处有期徒刑三年一个月。", 40)},
	} {
		for _, way := range []struct {
			name string
			take func(string) []index.Token
		}{{"words", index.Analyze}, {"with values", index.Terms}} {
			b.Run(c.name+"/"+way.name, func(b *testing.B) {
				b.SetBytes(int64(len(c.text)))
				b.ReportAllocs()
				for b.Loop() {
					way.take(c.text)
				}
			})
		}
	}
}

// FuzzTerms holds what an index relies on: the words of a text are all there, and
// between them values in order, bounded and never negative.
func FuzzTerms(f *testing.F) {
	for _, seed := range []string{"RMB 6,000", "十二亿欧元", "2 May 2023", "三年零一个月", "US$1.2bn", "一二三四五六七八九十百千万亿元", "one hundred thousand million yuan", "2025-06-12", "附件1-处罚决定书", "12/个月", "13/五年/处罚", "J =\xf6c"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := index.Analyze(text)
		last := index.Token{}
		for i, tok := range index.Terms(text) {
			if i > 0 && (tok.Position < last.Position || tok.Span.Start < last.Span.Start) {
				t.Errorf("token %d of %q is out of order: %+v after %+v", i, text, tok, last)
			}
			last = tok
			if value, ok := strings.CutPrefix(tok.Term, "="); ok {
				if tok.Span.In(text) == "" || len(value) > 40 || strings.ContainsAny(value, "-+") {
					t.Errorf("%q holds %+v", text, tok)
				}
				continue
			}
			if len(words) == 0 || tok != words[0] {
				t.Fatalf("%q: %+v is no word of it, or out of place", text, tok)
			}
			words = words[1:]
		}
		if len(words) > 0 {
			t.Errorf("%q: %+v are lost", text, words)
		}
	})
}
