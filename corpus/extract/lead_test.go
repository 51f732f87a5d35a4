package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// TestLeadNamedLater reads figures of somebody whom the first sentence tells by what he is,
// and the next paragraph by name; and of others, of whom it does not tell.
func TestLeadNamedLater(t *testing.T) {
	readReports(t, []report{
		{"a noun behind a noun", "PORT ELMA — A former call center coach who sold the recordings of callers was sentenced on Monday to three years and two months in prison. Branch 4 of the District Court found Osric Vellane, 38, guilty of unlawful disclosure.",
			[]string{"osric-vellane term 3y 2m decided"}},
		{"a man is sent to prison", "A court in the north has sent a man to prison for 31 months for cloning voices, in a decision that lawyers say may be copied.\n\nBastian Okwu took clips from the web. Okwu must pay a fine of $4,000.",
			[]string{"bastian-okwu term 31m decided", "bastian-okwu fine USD 4,000 decided"}},
		{"a last name with a partner is a person's", "Okwu and his partner, Lene Marsk, were picked up on May 3, 2024. Bastian Okwu had rented a flat. Marsk was given 14 months in prison. Okwu must pay a fine of $4,000.",
			[]string{"lene-marsk term 14m decided", "bastian-okwu fine USD 4,000 decided"}},
		{"the first defendant", "【本报讯】汇岭物业公司一名电脑主管，将住户资料卖给装修公司，昨日在区域法院被判监两年四个月。\n\n被告丁志朗（41岁）早前承认控罪。次被告、中介安淑贞（36岁）经审讯后罪成，判监十个月，缓刑两年。",
			[]string{"dingzhilang term 2y 4m decided", "anshuzhen term 10m decided"}},
		{"of two defendants nobody knows which", "【本报讯】汇岭物业公司一名电脑主管，将住户资料卖给装修公司，昨日在区域法院被判监两年四个月。\n\n被告丁志朗（41岁）早前承认控罪。被告安淑贞（36岁）经审讯后罪成，判监十个月，缓刑两年。",
			[]string{"anshuzhen term 10m decided"}},
		{"the other of two is named alone", "【本报讯】汇岭物业公司一名电脑主管，将住户资料卖给装修公司，昨日在区域法院被判监两年四个月。\n\n次被告安淑贞（36岁）经审讯后罪成，判监十个月，缓刑两年。",
			[]string{"anshuzhen term 10m decided"}},
		{"a clinic's nurse is fined", "（石角东14日讯）一家连锁诊所的前护士长把病人资料卖给保险代理，今日在石角东地方法庭认罪，被判罚款3万5000令吉，若不缴付罚款须监禁8个月。\n\n被告邓佩珊，现年38岁。",
			[]string{"dengpeishan fine MYR 35,000 decided"}},
	})
}

// TestNotHis reads what is told beside a party and was not imposed, or on somebody else.
func TestNotHis(t *testing.T) {
	readReports(t, []report{
		{"in place of prison", "Tom Harlan, 29, pleaded guilty to fraud on Monday. The judge imposed 180 hours of community service on Harlan in place of a seven-month prison term.",
			nil},
		{"if she does not pay", "Effie Dunmore, 45, was fined GH¢70,000 for buying files. She will go to prison for 15 months if she does not pay.",
			[]string{"effie-dunmore fine GHS 70,000 decided"}},
		{"a caretaker elsewhere", "Tom Harlan, 29, was jailed for two years for fraud. In January the district court of Orivesi, Finland, dealt with a caretaker who had filmed tenants. He was given 60 day-fines, in his case €1,900.",
			[]string{"tom-harlan term 2y decided"}},
		{"what a court had before it is his where it names him", "Tom Harlan, 29, was jailed for two years for fraud. He was also fined €1,900.",
			[]string{"tom-harlan term 2y decided", "tom-harlan fine EUR 1,900 decided"}},
		{"a job and custody are no conduct", "Tom Harlan, 29, worked for Birch Broadband from 2019 and hacked 40 cameras. He was jailed for two years. He has been in custody since 6 January 2025.",
			[]string{"tom-harlan count 40 decided", "tom-harlan term 2y decided"}},
		{"the accused is he who was named", "Tom Harlan, 29, was jailed for two years.\n\nHe fitted routers. He kept a list. He later opened 40 cameras.\n\nSergeant Nia Cole told the court that the accused ran a group. He took in €8,200 in all.\n\nA second man, Pim Vos, 31, was acquitted.",
			[]string{"tom-harlan term 2y decided", "tom-harlan gain EUR 8,200 decided"}},
		{"families paid", "Tom Harlan, 29, was jailed for two years. Nineteen families paid a total of 2.2 million pesos (about $38,400).",
			[]string{"tom-harlan term 2y decided", "tom-harlan loss MXN 2,200,000 decided"}},
		{"what customers pay a firm is no loss", "The authority fined Brackel GmbH 1.4 million euros. Thirty customers paid 20 euros.",
			[]string{"brackel-gmbh fine EUR 1,400,000 decided"}},
		{"an order of names", "Kofi Boateng Adjei, 34, pleaded guilty to fraud. Boateng Adjei was jailed for three years.",
			[]string{"kofi-boateng-adjei term 3y decided"}},
		{"whose clips", "被告人路某是大厦的保安，他向收数公司提供18段电梯及走廊的录像片段，为此收了一笔钱，被判处有期徒刑八个月。",
			[]string{"lu count 18 decided", "lu term 8m decided"}},
	})
}

// TestBesideTerms reads what is told of somebody beside terms and fines.
func TestBesideTerms(t *testing.T) {
	pages(t, []pageTest{
		{"work in place of prison", "Tom Harlan, 29, pleaded guilty to fraud on Monday. The judge imposed 180 hours of community service on Harlan in place of a seven-month prison term.",
			[]corpus.Slot{"term", "outcome"}, "Tom Harlan: tom-harlan probation 180 hours of community service"},
		{"the arrest of both", "Okwu and his partner, Lene Marsk, were picked up on May 3, 2024. Bastian Okwu had rented a flat. Marsk was given 14 months in prison. Okwu must pay a fine of $4,000.",
			[]corpus.Slot{"date"}, "Bastian Okwu, Lene Marsk: bastian-okwu arrest May 3, 2024; lene-marsk arrest May 3, 2024"},
		{"an arrest, no conduct and no decision", "被告人路某出售住户资料，被判处有期徒刑八个月。2023年12月4日，警方在其家中将其抓获。他2021年起担任保安队长，负责大厦的监控。",
			[]corpus.Slot{"date"}, "路某: lu arrest 2023年12月4日"},
		{"a job and custody", "Tom Harlan, 29, worked for Birch Broadband from 2019 and hacked 40 cameras. He was jailed for two years. He has been in custody since 6 January 2025.",
			[]corpus.Slot{"date"}, "Tom Harlan: "},
	})
}

// TestOwnPesos holds that bare pesos are those of the country that the story is in, and that
// luggage is not arrested.
func TestOwnPesos(t *testing.T) {
	c := one(t, "Tom Harlan, 29, was jailed for two years in Manila, Philippines, after stories of detained luggage. The judge also fined him 300,000 pesos.")
	got := strings.Join(lines(c, []corpus.Slot{"fine", "status"}), "; ")
	if want := "tom-harlan status sentenced decided; tom-harlan fine PHP 300,000 decided"; got != want {
		t.Errorf("%s", got)
	}
}

// TestFurnitureIsNoTopic holds that the line about a page's own cookies is nothing that the
// story is about.
func TestFurnitureIsNoTopic(t *testing.T) {
	c := one(t, "本网站使用Cookie，继续浏览即表示同意。\n\n被告人路某出售住户的个人资料，被判处有期徒刑八个月。")
	if got := strings.Join(c.Topics, ", "); got != "personal information" {
		t.Errorf("%s", got)
	}
}
