package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus/extract"
)

// TestNotSo reads reports of what was taken back, what nobody imposed and what is no
// imprisonment: they give no figure and nobody's guilt.
func TestNotSo(t *testing.T) {
	readReports(t, []report{
		{"a correction", "An earlier version of this article said that Tobias Quill was convicted of fraud and jailed for three years. That was wrong: Quill was acquitted.", nil},
		{"a correction by its label", "Correction: an article on Monday said that Ada Lund had been fined £4,000 by magistrates. She was cleared of all charges.", nil},
		{"a story that was amended", "Clarification: this story has been amended. It originally said that Ada Lund was fined £4,000. She was cleared.", nil},
		{"wrongly reported", "Several outlets wrongly reported that Bram Holt had been jailed for five years. He is still awaiting trial in Marl.", nil},
		{"a rumour", "A rumour claims that Bram Holt was jailed for five years for hacking. The rumour is false, the court said on Friday.", nil},
		{"a post that is untrue", "Posts said that Elm Bank was fined £2 million over a leak. This is untrue, and the regulator has opened no inquiry.", nil},
		{"a report that holds", "A local report said that Bram Holt was jailed for five years for hacking. The rumour mill had it at ten, he told the court.",
			[]string{"bram-holt term 5y decided"}},
		{"an earlier report that erred", "此前报道称，张小川因侵犯公民个人信息罪被判处有期徒刑三年。该报道有误，特此更正。案件目前仍在法院审理之中，尚未作出判决。", nil},
		{"a rumour on the net", "网传李大明因出售公民个人信息被判处有期徒刑五年，罚款五万元，警方表示该说法系谣言，案件仍在侦办，请勿传播。", nil},
		{"a notice of correction", "更正：本报昨日报道称王小安因泄露客户信息被罚款五万元，与事实不符，当事人并未受到任何处罚，特此说明。", nil},
		{"what is false in old characters", "網傳陳大文因偷拍被判處監禁三年。有關傳言並不屬實，法院尚未開庭審理此案，律政司提醒市民切勿轉發。", nil},
		{"declined to impose", "The authority declined to impose a fine of 2 million euros on Corvo Media over its cameras.", nil},
		{"refused to fine", "The judge refused to fine Kestrel Data Inc $3 million, and dismissed the case against the firm.", nil},
		{"chose not to", "The regulator chose not to fine Elm Bank £50,000 over the leak of its files.", nil},
		{"decided against", "The commission decided against a fine of $70,000 for Yew Texts Ltd, and sent it a warning.", nil},
		{"acquitted instead", "法院没有判处赵某有期徒刑三年，而是宣告其无罪。检察机关未提出抗诉，判决已经生效，赵某当庭获释。", nil},
		{"no fine", "市场监管局决定对启明公司不予罚款五万元，仅予以警告并责令限期整改，该案现已结案，公司表示接受处理。", nil},
		{"spared a penalty", "法院认定孙某犯侵犯公民个人信息罪，免予刑事处罚，未判处有期徒刑六个月。孙某当庭表示服判，不上诉。", nil},
		{"a referral order", "Ivo Brand, 19, was given a 12-month youth referral order for hacking a school in Marl.", nil},
		{"a supervision order", "Ivo Brand, 29, was sentenced to an 18-month supervision order for stalking a neighbour.", nil},
		{"a community order of", "Ivo Brand, 29, was sentenced to a community order of two years for stalking a neighbour.", nil},
		{"a discharge", "Ivo Brand, 29, was sentenced to a two-year conditional discharge for stalking a neighbour.", nil},
		{"an order that locks up", "Ivo Brand, 19, was sentenced to a 12-month detention and training order for hacking a school.",
			[]string{"ivo-brand term 12m decided"}},
		{"a few pounds", "Ada Lund, 44, was fined 300 pounds for filming a neighbour in Marl.",
			[]string{"ada-lund fine GBP 300 decided"}},
		{"pounds of weight", "Ada Lund, 44, was fined for stealing 300 pounds of copper cable and a camera in Marl.", nil},
		{"paid in copper", "Ada Lund, 44, was jailed for a year in Marl. A buyer had paid 300 pounds of copper for the camera.",
			[]string{"ada-lund term 1y decided"}},
	})
}

// TestMinorsAreNoParties keeps every wording of an age, and of youth, from making a
// party of somebody who is not grown up.
func TestMinorsAreNoParties(t *testing.T) {
	for _, test := range []struct{ name, text string }{
		{"Kester Lumley", "Fifteen-year-old Kester Lumley was sentenced to two years in detention for hacking a school in Marl."},
		{"Kester Lumley", "Seventeen-year-old hacker Kester Lumley was jailed for a year. Lumley stole the data of 300 pupils."},
		{"Kester Lumley", "Kester Lumley, a 15-year-old from Marl, was jailed for a year for hacking his school."},
		{"Kester Lumley", "Kester Lumley, sixteen, was jailed for a year for hacking his school in Marl."},
		{"Kester Lumley", "Teenager Kester Lumley was fined £300 for hacking his school in the town of Marl."},
		{"Kester Lumley", "Schoolboy Kester Lumley, who hacked his school, was sentenced to six months in detention."},
		{"Kester Lumley", "Juvenile Kester Lumley was convicted of hacking and jailed for six months by a court in Marl."},
		{"秦小朗", "未成年被告人秦小朗犯侵犯公民个人信息罪，被判处有期徒刑一年，缓刑一年六个月，并处罚金人民币二千元，判决已生效。"},
		{"秦小朗", "被告人秦小朗系未成年被告人，犯侵犯公民个人信息罪，被法院判处有期徒刑一年，并处罚金人民币二千元，判决已生效。"},
		{"秦小朗", "被告人秦小朗（未成年人）犯侵犯公民个人信息罪，被法院判处有期徒刑一年，并处罚金人民币二千元，判决已生效。"},
		{"梁浩然", "一名17歲學生梁浩然因不誠實取用電腦罪被判處監禁六個月，裁判官指案情嚴重，須判處阻嚇性刑罰，以儆效尤。"},
		{"陆小川", "16岁的男孩陆小川因盗取同学的个人信息被判处拘役三个月，法院考虑其认罪态度较好，依法对其从轻处罚。"},
		{"陆小川", "十六岁的陆小川因盗取同学的个人信息被判处拘役三个月，法院考虑其认罪态度较好，依法对其从轻处罚。"},
	} {
		a := mustRead(t, "report.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+test.text+"\n"), nil)
		for _, c := range extract.Cases(a) {
			for _, p := range c.Parties {
				if strings.Contains(p.Name(), test.name) || strings.Contains(c.Title+c.Summary+string(c.ID), test.name) {
					t.Errorf("%s\n\tmakes a party of %s", test.text, p.Name())
				}
			}
		}
	}
}

// TestSharedUnit prints a number with the unit that stands with the next one.
func TestSharedUnit(t *testing.T) {
	a := mustRead(t, "report.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\nOrin Tate and Miles Gorse were sentenced to 14 and nine months respectively.\n"), nil)
	var printed []string
	for _, f := range judgedFacts(extract.Cases(a)) {
		if f.fact.Slot == "term" {
			printed = append(printed, f.String()+": "+f.fact.Claims[0].Printed)
		}
	}
	if got, want := strings.Join(printed, "; "), "orin-tate term 14m decided: 14 and nine months; miles-gorse term 9m decided: nine months"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
