package extract

import (
	"testing"

	"casebot/corpus"
)

// TestAChineseDateIsNotAnOffices leaves out a law's day, and the time over which an office
// counts.
func TestAChineseDateIsNotAnOffices(t *testing.T) {
	for _, text := range []string{
		`自2021年10月8日新條文生效，一名男子披露前女友資料，被判處監禁六個月。`,
		`一名男子披露前女友資料，被判處監禁六個月。截至2022年12月，公署就起底個案共展開90宗調查。`,
		`一名男子披露前女友資料，被判處監禁六個月。由2019年6月至2020年10月底，公署共去信200次要求移除起底連結。`,
		`专员今日（11月3日）欢迎区域法院就一宗起底案件判刑。一名男子披露前女友资料，被判处监禁六个月。`,
	} {
		for _, c := range draftsOf(t, text+more) {
			for _, f := range c.Facts {
				if f.Slot == corpus.SlotDate && f.About != "decision" {
					t.Errorf("%q: %s %s", text, f.About, f.Claims[0].Value)
				}
			}
			if c.Forum != "" && c.Forum != "区域法院" {
				t.Errorf("%q: forum %q", text, c.Forum)
			}
		}
	}
}

// TestWhatChineseNumbersAreOf takes no verb for a part of what is counted.
func TestWhatChineseNumbersAreOf(t *testing.T) {
	for text, want := range map[string]string{
		`戚某从网上买来业主信息3.2万条，转手出售。法院判处戚某有期徒刑一年。`:        "业主信息",
		`戚某前后弄到房源信息30余万条并出售。法院判处戚某有期徒刑一年。`:           "房源信息",
		`被告戚某在四十个社交平台张贴事主的姓名和住址，公开其资料。法院判处戚某有期徒刑一年。`: "",
	} {
		found := ""
		for _, c := range draftsOf(t, text+more) {
			for _, f := range c.Facts {
				if f.Slot == corpus.SlotCount {
					found = f.About
				}
			}
		}
		if found != want {
			t.Errorf("%q: %q, want %q", text, found, want)
		}
	}
}

// more is what a page says besides, without telling anything.
const more = "\n\n本报将持续关注后续情况。更多消息请留意本报报道，谢谢各位读者长期以来的支持。"

// TestWhosePoliceTheseAre tells the country of a page that names none by its police.
func TestWhosePoliceTheseAre(t *testing.T) {
	cases := draftsOf(t, `云港网警近日破获一起侵犯公民个人信息案，抓获戚某、芮某2名犯罪嫌疑人。目前两人已被采取刑事强制措施。`+more)
	if len(cases) != 1 || cases[0].Jurisdiction != "CN" {
		t.Errorf("%v", cases)
	}
}

// TestASuspensionIsOfItsOwnTerm gives 缓刑 to the term before it, and not to that of whoever
// stands before a semicolon.
func TestASuspensionIsOfItsOwnTerm(t *testing.T) {
	for _, c := range draftsOf(t, `法院判处简某有期徒刑三年六个月；岳某、滕某分别被判处有期徒刑三年、二年八个月；戚某有期徒刑一年，缓刑一年六个月。`+more) {
		for _, f := range c.Facts {
			if suspended := f.Note == "suspended"; f.Slot == corpus.SlotTerm && suspended != (f.Party == "qi") {
				t.Errorf("%s: %q", f.Party, f.Note)
			}
		}
	}
}
