package mention

import (
	"strings"
	"testing"
)

func TestCourts(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The Supreme People's Court published the case.", "Supreme People's Court"},
		{"On Thursday Hangzhou Internet Court heard it.", "Hangzhou Internet Court"},
		{"the Beijing Fourth Intermediate People's Court ruled", "Beijing Fourth Intermediate People's Court"},
		{"in the U.S. District Court for the Northern District of California", "U.S. District Court for the Northern District of California"},
		{"US District Court for the Western District of Washington said", "US District Court for the Western District of Washington"},
		{"the Court of Justice of the European Union held", "Court of Justice of the European Union"},
		{"The High Court dismissed it.", "High Court"},
		{"at Southwark Crown Court", "Southwark Crown Court"},
		{"Federal Court of Australia", "Federal Court of Australia"},
		{"the Illinois Supreme Court", "Illinois Supreme Court"},
		{"U.S. Court of Appeals for the Ninth Circuit", "U.S. Court of Appeals for the Ninth Circuit"},
		{"the Ninth Circuit reversed", "Ninth Circuit"},
		{"Belknap County Superior Court", "Belknap County Superior Court"},
		{"the European Court of Human Rights", "European Court of Human Rights"},
		{"the Court of Appeal allowed", "Court of Appeal"},
		{"Seoul Central District Court", "Seoul Central District Court"},
		{"the Upper Tribunal remitted", "Upper Tribunal"},
		{"the Conseil d'État", "Conseil d'État"},
		{"Landgericht Berlin", "Landgericht Berlin"},
		{"told the High Court of Australia Thursday that", "High Court of Australia"},
		{"asked the Supreme Court for Mercy", "Supreme Court"},
		{"宣判后苏州市中级人民法院", "苏州市中级人民法院"},
		{"6月12日日照市中级人民法院", "日照市中级人民法院"},
		{"杭州互联网法院和北京互联网法院", "杭州互联网法院|北京互联网法院"},
		{"最高人民法院发布典型案例", "最高人民法院"},
		{"记者从杭州互联网法院获悉", "杭州互联网法院"},
		{"案件由北京市第四中级人民法院审理", "北京市第四中级人民法院"},
		{"近日，浙江省杭州市富阳区人民法院作出判决", "浙江省杭州市富阳区人民法院"},
		{"被告不服，向天津市和平区人民法院提起诉讼", "天津市和平区人民法院"},
		{"經臺北地方法院判決", "臺北地方法院"},
		{"香港高等法院", "香港高等法院"},
		{"一审法院青泽市人民法院判他败诉", "青泽市人民法院"},
		{"嘉義地院判他無罪", "嘉義地院"},
		{"苏州工业园区人民法院", "苏州工业园区人民法院"},
	} {
		got := Courts(test.text)
		mentionsAre(t, got, test.text, test.want)
		for _, m := range got {
			if !strings.HasPrefix(m.Rule, "court.") {
				t.Errorf("%q: the rule is %s", test.text, m.Rule)
			}
		}
	}
}

func TestAuthorities(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The CNIL fined it.", "CNIL"},
		{"the ICO and the FTC", "ICO|FTC"},
		{"The Federal Trade Commission said", "Federal Trade Commission"},
		{"Ireland's Data Protection Commission", "Data Protection Commission"},
		{"The Garante ordered", "Garante"},
		{"the attorney general of Texas", "attorney general of Texas"},
		{"Texas Attorney General sued", "Texas Attorney General"},
		{"the Hamburg Commissioner; the Norwegian Data Protection Authority", "Norwegian Data Protection Authority"},
		{"the Information Commissioner's Office", "Information Commissioner's Office"},
		{"Personal Information Protection Commission of Korea", "Personal Information Protection Commission of Korea"},
		{"Cyberspace Administration of China", "Cyberspace Administration of China"},
		{"Shanghai police detained him", "Shanghai police"},
		{"Yangpu District People's Procuratorate", "Yangpu District People's Procuratorate"},
		{"Seoul Central District Prosecutors' Office", "Seoul Central District Prosecutors' Office"},
		{"On Monday Seoul prosecutors said", "Seoul prosecutors"},
		{"国家网信办处以罚款", "国家网信办"},
		{"上海市市场监管局立案", "上海市市场监管局"},
		{"由上海市杨浦区人民检察院提起公诉", "上海市杨浦区人民检察院"},
		{"苏州市公安局抓获", "苏州市公安局"},
		{"個人資料私隱專員公署發出", "個人資料私隱專員公署"},
		{"国家市场监督管理总局", "国家市场监督管理总局"},
	} {
		got := Courts(test.text)
		mentionsAre(t, got, test.text, test.want)
		for _, m := range got {
			if !strings.HasPrefix(m.Rule, "authority.") {
				t.Errorf("%q: the rule is %s", test.text, m.Rule)
			}
		}
	}
}

func TestNoCourts(t *testing.T) {
	for _, text := range []string{
		"", "the court found", "The Court held", "a tennis court", "Hampton Court", "12 Elm Court", "Center Court", "a Food Court",
		"Supreme Court Street", "courting danger", "his High Commissioner", "the police", "prosecutors said", "But prosecutors said", "POLICE", "The police said",
		"ICON and FTCX", "an attorney general", "法院认为", "一审法院", "人民法院", "基层人民法院", "各级人民法院", "该法院", "公安机关", "本院",
		"a commission of 5%", "Next Time Media Agency", "the Board met", "Agency", "Department", "当地公安局",
	} {
		if got := Courts(text); len(got) > 0 {
			t.Errorf("%q: want none, got %q (%s)", text, texts(got), got[0].Rule)
		}
	}
}

// TestACourtBehindOneCharacter reads the name of Hong Kong's District Court, which tells no place,
// behind 在 alone, and without what somebody thinks of it.
func TestACourtBehindOneCharacter(t *testing.T) {
	for text, want := range map[string]string{
		"鄔某承認一項妨礙司法公正罪，在區域法院被判監兩年。": "區域法院",
		"專員今日歡迎區域法院就一宗案件判刑。":        "區域法院",
		"他又到沙田裁判法院宣誓。":              "沙田裁判法院",
	} {
		found := ""
		for _, m := range Courts(text) {
			found += m.Value.Display()
		}
		if found != want {
			t.Errorf("%s: %q, want %q", text, found, want)
		}
	}
}
