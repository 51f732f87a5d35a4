package mention

import (
	"fmt"
	"strings"
	"testing"
)

func TestNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"thirty-seven":                                "37 thirty-seven",
		"1.2 million users":                           "1200000 1.2 million",
		"1,300 and 1,751":                             "1300 1,300; 1751 1,751",
		"one hundred and thirty residents":            "130 one hundred and thirty",
		"two million three hundred thousand and five": "2300005 two million three hundred thousand and five",
		"a hundred, a dozen, half a dozen":            "100 a hundred; 12 a dozen; 6 half a dozen",
		"two dozen":                                   "24 two dozen",
		"nineteen eighty-four":                        "19 nineteen; 84 eighty-four",
		"three quarters of a million":                 "750000 three quarters of a million",
		"about 130":                                   "about 130 130",
		"more than 1.2 million":                       "more_than 1200000 1.2 million",
		"twelve or more":                              "at_least 12 twelve",
		"3.5 and one and a half":                      "3~ 3.5; 1~ one and a half",
		"1.3万, 一万三千, 两, 十三万五千":                        "13000 1.3万; 13000 一万三千; 2 两; 135000 十三万五千",
		"１９３个摄像头":                                     "193 １９３",
		"130余名居民":                                     "more_than 130 130余",
		"二〇二一":                                        "2021 二〇二一",
		"半":                                           "0~ 半",
		"一百零五，一百五十，一百二":                               "105 一百零五; 150 一百五十; 100 一百; 2 二",
		"壹万贰仟叁佰":                                      "12300 壹万贰仟叁佰",
		"三万一年":                                        "30000 三万; 1 一",
		"5千克，3千人":                                     "5 5; 3000 3千",
		"陆某，伍先生":                                      "",
		"第三，三分之一，数百，几千，上百，三四百":                      "",
		"3G, COVID-19, C-311/18, 10:30, 1.2.3, 3rd": "",
		"hundreds of thousands, several hundred":    "",
		"tenth, oneself, someone, a, an":            "",
		"99999999999999999999":                      "",
		"99999999999999 trillion":                   "",
		"零":                                         "",
	} {
		var got []string
		for _, n := range Numbers(text) {
			line := fmt.Sprint(n.N)
			if !n.Exact {
				line += "~"
			}
			if n.Bound != "" {
				line = string(n.Bound) + " " + line
			}
			got = append(got, line+" "+n.Span.In(text))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n got: %s\nwant: %s", text, strings.Join(got, "; "), want)
		}
	}
}

func TestParseDigits(t *testing.T) {
	for written, want := range map[string]string{
		"1,300": "1300e0", "12,34,567.89": "123456789e-2", "1.200.000": "1200000e0", "1.234,56": "123456e-2",
		"50.000": "50000e0", "30,5": "305e-1", "4 500 000": "4500000e0", "11'000": "11000e0", "2.50": "250e-2",
		"1,2,3": "", "1.2.3": "", "1,30,00": "", "1234,567": "", "12,3456": "", "99999999999999999999": "",
	} {
		d, _, ok := parseDigits(written)
		got := fmt.Sprintf("%de%d", d.n, d.exp)
		if ok != (want != "") || ok && got != want {
			t.Errorf("%s: %s %t, want %q", written, got, ok, want)
		}
	}
}
