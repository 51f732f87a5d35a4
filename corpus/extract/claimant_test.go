package extract_test

import (
	"testing"

	"casebot/corpus"
)

// TestClaimantsAnswerForNothing reads who is awarded money: the name that an article comes back
// to is then whom it was done to, and what that one did is no conduct of the company.
func TestClaimantsAnswerForNothing(t *testing.T) {
	const story = "A singer whose voice was copied by software has been awarded $42,000 in damages by the High Court.\n\nOda Brill, 47, recorded 9 albums for Fenwick Studios from 2011 to 2019. Justice Ian Roe found that Fenwick had used the recordings in 2023.\n\nFenwick must also pay $9,000 toward her legal costs. Brill had asked for $200,000. A jury trial over the name was withdrawn. \"I had to sit down,\" Brill said."
	pages(t, []pageTest{
		{"who was awarded it", story, []corpus.Slot{corpus.SlotDamages, corpus.SlotCount, corpus.SlotDate}, "Fenwick Studios (firm): fenwick-studios $42,000"},
		{"who was jailed", "A singer has been jailed for two years for filming lodgers.\n\nOda Brill, 47, recorded 9 lodgers from 2021 to 2022. Brill said she was sorry.", []corpus.Slot{corpus.SlotTerm}, "Oda Brill: oda-brill two years"},
	})
}

// TestWhoseGain reads who earned by a sale: whoever sells, though the buyer stands last.
func TestWhoseGain(t *testing.T) {
	gain := []corpus.Slot{corpus.SlotGain}
	pages(t, []pageTest{
		{"the seller", "晁某利用值班的机会导出客户信息5000条，以每条8元的价格卖给一家装修公司的业务主管穆某，共获利4万元。法院判处晁某有期徒刑二年，判处穆某有期徒刑一年。", gain, "晁某, 穆某: chao 4万元"},
		{"a price that rose", "Ida Moss, a nurse, was jailed for 20 months at Tarn Crown Court for selling files. Moss was paid £2.50 for each file at first and £3 later, and made £24,300 in all.", gain, "Ida Moss: ida-moss £24,300"},
		{"the buyer who sells on", "晁某将客户信息5000条卖给穆某，穆某转手后获利3万元。法院判处晁某有期徒刑二年，判处穆某有期徒刑一年。", gain, "晁某, 穆某: mu 3万元"},
	})
}

// TestReducedBy reads by how much a fine was cut, which is no fine.
func TestReducedBy(t *testing.T) {
	fine := []corpus.Slot{corpus.SlotFine}
	pages(t, []pageTest{
		{"in English", "The authority fined Harl Gyms €900,000. It reduced the fine by €60,000 because Harl Gyms closed the product.", fine, "Harl Gyms (firm): harl-gyms €900,000"},
		{"to how much", "The regulator fined Castle Haulage £780,000. The Tribunal reduced the fine to £520,000.", fine, "Castle Haulage (firm): castle-haulage £780,000; castle-haulage £520,000"},
		{"in Chinese", "个人资料管理局对明灯公司罚款90万欧元。由于明灯公司已停售产品，罚款减少6万欧元。公司表示尊重决定，已通知当事人。", fine, "明灯公司 (firm): mingdenggongsi 90万欧元"},
	})
}
