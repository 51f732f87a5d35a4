package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus/extract"
)

// TestSureOfWhom reads reports in which a figure is told far from the name of whoever
// it may be of: it is a fact where nobody else can be meant, and left out elsewhere.
func TestSureOfWhom(t *testing.T) {
	readReports(t, []report{
		{"whom somebody drove", "Bram Holt, who sold the pictures, was jailed for four years in Marl. Ivo Brand, 51, who drove Holt to the market, was jailed for nine months.",
			[]string{"bram-holt term 4y decided", "ivo-brand term 9m decided"}},
		{"to whom somebody let a server", "Bram Holt was jailed for four years for hacking cameras in Marl. Rafe Lund-Birch, 44, who rented Holt the server, was fined £2,500.",
			[]string{"bram-holt term 4y decided", "rafe-lund-birch fine GBP 2,500 decided"}},
		{"he, named just before", "Karl Fenn, 28, admitted fraud in Marl. The court heard of his debts. He was sentenced to three years.",
			[]string{"karl-fenn term 3y decided"}},
		{"the firm, the only one", "Elm Bank was fined £9,000 on Monday. The regulator had opened its inquiry in May. A hearing followed in June. Officials spoke to the staff. The bank had exposed the files of 700 customers.",
			[]string{"elm-bank fine GBP 9,000 decided", "elm-bank count 700 decided"}},
		{"a story that opens with whom it names next", "A clerk who read private files has been jailed for a year. Ida Moss, 31, worked at a clinic in Marl. Her manager, Rolf Tane, 50, was fined £400.",
			[]string{"ida-moss term 1y decided", "rolf-tane fine GBP 400 decided"}},
		{"one of two, long after", "Karl Fenn, 28, and Ida Moss, 31, admitted fraud in Marl. The trial took a month. Many came. The judge thanked the jury for its patience. He was sentenced to three years.", nil},
		{"an appeal that is somebody's of two", "Karl Fenn, 28, was jailed for six years and Ida Moss, 31, was fined £400. The case went up. The hearing took a week. Many came. On appeal his sentence was cut from six years to four years.",
			[]string{"ida-moss fine GBP 400 decided"}},
		{"what somebody lost", "Karl Fenn, 28, was jailed for two years for fraud. Losses of £70,000 were put to the court.",
			[]string{"karl-fenn term 2y decided"}},
		{"the company that a paragraph names", "启明公司违规收集个人信息。该公司被罚款五万元。监管部门要求其限期整改，并将整改情况书面报告，逾期不改的将依法从重处理。",
			[]string{"qiminggongsi fine CNY 50,000 decided"}},
		{"another company between", "启明公司违规收集个人信息，被约谈。当地另有两家网站也在接受调查，其中一家酒店已停业。该公司被罚款五万元，监管部门要求限期整改并书面报告整改情况。", nil},
		{"behind a semicolon", "法院判处张小川有期徒刑二年；对提供技术的人员罚款三万元。案件在当地引起关注，旁听席坐满了市民和记者，宣判持续了一个小时。",
			[]string{"zhangxiaochuan term 2y decided"}},
		{"he, long after", "张小川因侵犯公民个人信息罪受审。案件在当地引起关注。旁听席坐满了市民。记者在庭外等候。他被判处有期徒刑三年，并处罚金二万元。", nil},
	})
}

// TestNobodyIsClearedForAnother reads of somebody without a name who was cleared beside
// one who was not.
func TestNobodyIsClearedForAnother(t *testing.T) {
	for _, text := range []string{
		"Bram Holt, 41, was jailed for four years in Marl for hacking cameras. The man tried with Holt was found not guilty. The woman tried beside him was cleared.",
		"Ida Moss, 33, was jailed for a year in Marl for hacking cameras. The man in the dock with her was acquitted.",
	} {
		a := mustRead(t, "report.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+text+"\n"), nil)
		jailed := false
		for _, f := range judgedFacts(extract.Cases(a)) {
			jailed = jailed || strings.Contains(f.String(), "status sentenced")
			if strings.Contains(f.String(), "acquitted") {
				t.Errorf("%s\n%s", text, f)
			}
		}
		if !jailed {
			t.Errorf("%s\nnobody is sentenced", text)
		}
	}
}
