package read

import (
	"strings"
	"testing"
)

func TestTidy(t *testing.T) {
	for in, want := range map[string]string{
		"  a \t b\u00a0\u00a0c\u3000":   "a b c",
		"“curly” – dashes… stay":        "“curly” – dashes… stay",
		"in\u200bvis\u00adible\ufeff":   "invisible",
		"turned \u202etxet\u202c round": "turned txet round",
		"\u2066a\u2069\u061c\U000E0041": "a",
		"क्\u200dष and 👩\u200d⚖️":       "क्\u200dष and 👩\u200d⚖️",
		"bell\a and \x1b[0m":            "bell and [0m",
		"two\nlines":                    "two lines",
		"　　缩进":                          "缩进",
		"":                              "",
	} {
		if got := tidy(in); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"lines are paragraphs", "One.\nTwo.\n\n\n\nThree.\n", "One.|Two.|Three."},
		{"nothing", "\n \n", ""},
		{"broken at a width", "The court heard the parties on the first day of the\nmonth. It gave its judgment three weeks later, after\nit had seen the cameras and the garden that they had\nfilmed.\n\nNobody appealed.",
			"The court heard the parties on the first day of the month. It gave its judgment three weeks later, after it had seen the cameras and the garden that they had filmed.|Nobody appealed."},
		{"broken by hand", "The court heard the parties\nand gave its judgment,\nwhich nobody had expected.\nIt is final.", "The court heard the parties and gave its judgment,|which nobody had expected.|It is final."},
		{"an announced list", "The court ordered:\nnine months in prison;\na fine", "The court ordered:|nine months in prison;|a fine"},
		{"marked items", "The court ordered\n- nine months\n- a fine\n1. first\n(a) second\n> quoted", "The court ordered|- nine months|- a fine|1. first|(a) second|> quoted"},
		{"an item goes on", "- nine months in\nprison", "- nine months in prison"},
		{"a heading does not", "# The ruling of the\ncourt", "# The ruling of the|court"},
		{"rules part", "Some words\n***\nand others", "Some words|***|and others"},
		{"headlines of one width", "Ferry fares rise for the third year in a row\nBank drops its login after the clone attack\nOld lamp gets new light in the first spring\nStorm passes north of the bay by two miles", "Ferry fares rise for the third year in a row|Bank drops its login after the clone attack|Old lamp gets new light in the first spring|Storm passes north of the bay by two miles"},
		{"Chinese broken at a width", "法院认为，被告人违反国家有关规定，向他人出售公民\n个人信息，情节严重，其行为已构成犯罪，应当依法予\n以惩处。被告人到案后如实供述，可以从轻处罚，法院\n判处罚金。\n\n判决生效。",
			"法院认为，被告人违反国家有关规定，向他人出售公民个人信息，情节严重，其行为已构成犯罪，应当依法予以惩处。被告人到案后如实供述，可以从轻处罚，法院判处罚金。|判决生效。"},
		{"Chinese headlines", "小区门禁能不能刷脸\n快递面单将隐去号码\n电梯广告屏被指偷拍\n新桥月底通车", "小区门禁能不能刷脸|快递面单将隐去号码|电梯广告屏被指偷拍|新桥月底通车"},
	} {
		if got := strings.Join(paragraphs(test.in), "|"); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestEndOf(t *testing.T) {
	for line, want := range map[string]ending{
		"The wardens have until Friday to answer. ®": full, "湖边的公告牌已经拆除。■": full,
		"A sentence.": full, "A sentence!": full, "“It is so.”": full, "(A sentence.)": full, "He said so. (Reuters)": full, "It is so.[12]": full,
		"It is so.¹²": full, "**It is so.**": full, "判决生效。": full, "「不同意。」": full, "判决生效。（新华社）": full,
		"Is it?": asked, "“是吗？”": asked, "And then…": trailing, "and then...": trailing, "for the technology….": trailing, "没有……": trailing,
		"The court ordered:": opening, "a fine;": opening, "首先，": opening, "如下：": opening,
		"Ferry fares rise": unended, "Fares rise (again)": unended, "Court fines Lens Makers Inc.": unended, "Ferry fares rise [Photo]": unended,
		"": unended, "”": unended, "热门": unended,
	} {
		if got := endOf(line); got != want {
			t.Errorf("%q ends as %d, want %d", line, got, want)
		}
	}
}
