package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// TestBeside reads figures and days that once were taken for the conduct's, or for
// somebody's who only stands beside it.
func TestBeside(t *testing.T) {
	count, date := []corpus.Slot{corpus.SlotCount}, []corpus.Slot{corpus.SlotDate}
	pages(t, []pageTest{
		{"what the police seized", "Ann Roe, 40, was jailed for two years for filming 57 guests. Police seized a computer, two tablets and three phones, which were forfeited.", count, "Ann Roe: ann-roe guests 57 guests"},
		{"what a court confiscated", "被告人贺某控制家用摄像头420个，被法院判处有期徒刑三年，作案所用电脑和三部手机予以没收，判决已经生效。", count, "贺某: he 家用摄像头 420个"},
		{"the same in traditional characters", "被告人賀志明偷拍房客影片57支，法院判處有期徒刑1年，扣案的手機3支、硬碟2顆均沒收，全案仍可上訴至高等法院審理。", count, "賀志明: hezhiming 房客影片 57支"},
		{"a noun without its verbs", "被告人贺某擅自留存学生照片1.2万张，并把截取的93段视频放在群里出售，被法院以侵犯公民个人信息罪判处有期徒刑三年。", count, "贺某: he 学生照片 1.2万张; he 视频 93段视频"},
		{"the day of the judgment", "2025年2月3日，区法院对被告人柯某非法获取数据一案公开宣判。柯某被判处有期徒刑二年，非法登录他人账户共计310个。", date, "柯某: decision 2025年2月3日"},
		{"the month of a sentence", "员工裴某已于今年1月被区法院以侵犯公民个人信息罪判处有期徒刑二年三个月，曾拷贝公司的数据，区法院今日公布。", date, "裴某: "},
		{"the year of a fine", "2023年，音箱厂商“回音谷”因默认开启录音被网信部门罚款90万元，公司随后在官网上表示接受处罚并致歉。", date, "回音谷 (firm): "},
		{"a dateline", "(南島社記者卜心2025年1月29日電)一名涂姓業者在客房裝設攝影機。地方法院判處涂男有期徒刑2年，他自2023年7月起偷拍房客。", date, "涂姓業者: tu start of the conduct 2023年7月"},
		{"how a business began", "Lauer GmbH, founded in 2017, sold an app that tracked partners. The authority fined Lauer GmbH 1.8 million euros.", date, "Lauer GmbH (firm): "},
		{"the year of an older fine", "The authority fined Zarko SL 620,000 euros for its cameras. The highest fine is that of 2.1 million euros against Lumo SL in 2021, for contracts concluded with others' data.", date, "Zarko SL (firm): \nLumo SL (firm): "},
	})
}

// TestWhoseZH gives figures to whom a Chinese sentence tells them of.
func TestWhoseZH(t *testing.T) {
	money := []corpus.Slot{corpus.SlotTerm, corpus.SlotGain, corpus.SlotCount, corpus.SlotFine}
	pages(t, []pageTest{
		{"who knew what another did", "被告人骆某明知邬某使用上述方法，仍为其提供照片3200余张，收取报酬2.5万元。法院判处邬某有期徒刑二年，判处骆某有期徒刑一年。", money,
			"骆某, 邬某: wu 二年; luo 一年; luo 2.5万元; luo 照片 3200余张"},
		{"where somebody worked", "地方法院判處員工邱宏德有期徒刑10月。判決指出，邱宏德在北望電信中正門市任職期間，自2023年7月起翻拍客戶資料，共賣出2860筆，獲利71萬元。主管機關表示，北望電信未限制權限，已裁罰北望電信200萬元。", money,
			"邱宏德, 北望電信 (firm): qiuhongde 10月; beiwangdianxin 200萬元; qiuhongde 71萬元; qiuhongde 筆 2860筆"},
		{"a driver whose own case it is", "地方法院判處首腦簡育成有期徒刑5年6月。負責提領款項的車手方建明另案審理，地院已於4月判處他有期徒刑2年。", money,
			"簡育成, 方建明: jianyucheng 5年6月; fangjianming 2年"},
		{"a sum of all cases of a year", "地方法院今天判處男子彭志垣有期徒刑3年8月，他複製聲音詐騙會計。警方統計，今年前9月受理疑似AI語音詐騙47件，損失合計3900萬元，與本案無關。", append(money, corpus.SlotLoss),
			"彭志垣: pengzhiyuan 3年8月"},
	})
}

// TestNoSuspect holds that who suspects somebody is no suspect, and who charges for a thing
// is charged with nothing.
func TestNoSuspect(t *testing.T) {
	c := one(t, "镇上居民招某怀疑前妻隐瞒财产，在其车底安装定位器，跟踪五个月。法院判令招某书面道歉，赔偿精神损害抚慰金6000元。")
	if c.Kind != "civil" {
		t.Errorf("%s", c.Kind)
	}
	c = one(t, "The Credit Board fined the lender Tumaini Loans Ltd 4 million shillings for charging undisclosed fees and reading phone books.")
	if c.Kind != "regulatory" {
		t.Errorf("%s", c.Kind)
	}
}

// TestOrders tells a prison term from supervision and from an order that keeps somebody away.
func TestOrders(t *testing.T) {
	slots := []corpus.Slot{corpus.SlotTerm, corpus.SlotOutcome, corpus.SlotStatus, corpus.SlotCharge}
	pages(t, []pageTest{
		{"supervision", "Hein Ooster, 58, received three years' correctional supervision and a fine of R40,000 for hiding a tracker.", slots, "Hein Ooster: hein-ooster three years; hein-ooster probation probation: 3 years"},
		{"an intervention order", "Ned Orchard, 40, hid a tracker. He was given nine months' jail, suspended for two years, and a five-year intervention order.", slots, "Ned Orchard: ned-orchard given; ned-orchard nine months"},
		{"a charge ends at its verb", "Former officer Gareth Mintow, 52, has been found guilty of using a tracker to follow a colleague and is due to be sentenced on 4 April.", slots, "Gareth Mintow: gareth-mintow found guilty; gareth-mintow using a tracker to follow a colleague"},
	})
}

// TestTopics holds that where somebody stayed, and what a page says is not concerned, is no
// topic.
func TestTopics(t *testing.T) {
	c := one(t, "The authority fined the gym chain Fernow Fitness 2 million euros for scanning faces with facial recognition. A rights group asked the authority to look next at a hotel group. The case does not involve fingerprints.")
	if got := strings.Join(c.Topics, ", "); got != "facial recognition" {
		t.Errorf("%q", got)
	}
}

// TestArticlesOfLaw keeps the numbers of several articles with their law.
func TestArticlesOfLaw(t *testing.T) {
	c := one(t, "The data authority fined Orrin Vale Ltd 6.8 million euros. It found that Orrin Vale Ltd had infringed Articles 6, 9 and 35 of the Data Protection Regulation.")
	got := ""
	for _, f := range c.Facts {
		if f.Slot == corpus.SlotStatute {
			got += f.Claims[0].Display() + ";"
		}
	}
	if got != "Articles 6, 9 and 35 of the Data Protection Regulation;" {
		t.Error(got)
	}
}

// TestWhatBecameOfAWife holds that what came of somebody's wife came of no party.
func TestWhatBecameOfAWife(t *testing.T) {
	for _, wife := range []string{"他的妻子", "其妻", "其妻子"} {
		c := one(t, "地方法院判处警员简柏勋有期徒刑五年四月。简柏勋收取四十六万元，款项都汇入妻子的账户。"+wife+"因不知情，获检方不起诉处分。")
		for _, status := range c.Status {
			for _, claim := range status.Claims {
				if state, _ := claim.Value.(corpus.State); state != "sentenced" {
					t.Errorf("%s: %s", wife, state)
				}
			}
		}
	}
}
