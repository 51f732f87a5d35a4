package extract

import (
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/read"
)

// drafts reads a text as the archive would.
func draftsOf(t *testing.T, text string) []*corpus.Case {
	t.Helper()
	header := "---\ntitle: A case\npublisher: The Example Courier\nurl: https://courier.example/x\npublished: 2026-02-03\n---\n"
	a, _, err := read.Text(read.Input{Name: "a.txt", Data: []byte(header + text), Now: time.Date(2026, 2, 4, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return Cases(a)
}

// Minors, victims, witnesses and those who sue are nobody's parties, whatever is
// told of them, and their figures are nobody's.
func TestWhoIsProtectedIsNoParty(t *testing.T) {
	for _, test := range []struct{ text, never string }{
		{"Martin Holler was sentenced to four years in prison on Monday for filming Emma Stills, 12, in changing rooms. Emma Stills sued Holler for 20,000 pounds.", "Stills"},
		{"A 15-year-old boy, Tom Young, was convicted of hacking school cameras on Monday. The court in Milltown fined his father nothing.", "Young"},
		{"Witness Tara Quill, who was fined 300 euros in 2019, had seen the cameras. Rolf Berg was fined 8,000 euros on Monday for hiding them.", "Quill"},
		{"The victim, named as Nora Feld, told the court of the cameras. Rolf Berg was jailed for two years on Monday, and Nora Feld was awarded 7,000 euros.", "Feld"},
		{"被告人张小华（男，16岁）因非法控制计算机信息系统罪被判处有期徒刑一年。法院于2026年2月3日作出判决，被告人李大伟被判处有期徒刑三年，并处罚金五千元。", "张小华"},
		{"被害人王小红说，摄像头装了一年。法院以侵犯公民个人信息罪判处被告人李大伟有期徒刑三年，并处罚金五千元，王小红获赔一万元。", "王小红"},
	} {
		for _, c := range draftsOf(t, test.text) {
			if all := strings.Join(c.Names(), " ") + " " + c.Summary; strings.Contains(all, test.never) {
				t.Errorf("%s\n  gives %s", test.text, all)
			}
		}
	}
}

// A grown defendant with an age stays one.
func TestAGrownDefendantIsAParty(t *testing.T) {
	drafts := draftsOf(t, "Martin Holler, 42, was sentenced to four years in prison on Monday for filming guests in changing rooms. The court fined Holler 9,000 euros.")
	if len(drafts) != 1 || len(drafts[0].Parties) != 1 || drafts[0].Parties[0].Name() != "Martin Holler" {
		t.Errorf("%+v", drafts)
	}
}

// What an article says is not so is no fact.
func TestWhatIsUntrueIsNoFact(t *testing.T) {
	for _, text := range []string{
		"It is not true that Hugo Blank was fined 4,000 euros on Monday, the court of Milltown said in a statement.",
		"Hugo Blank was falsely reported to have been jailed for five years. Police said that the claim that Hugo Blank was fined 4,000 euros was false.",
		"网传“林大明因非法控制摄像头被判处有期徒刑五年”系谣言，法院2026年2月3日发布声明予以否认并追究责任。",
	} {
		for _, c := range draftsOf(t, text) {
			t.Errorf("%s\n  gives %s: %s", text, c.Title, c.Summary)
		}
	}
}

// A Chinese name stands as it is printed, and an ID holds the surname alone.
func TestAChineseNameIsNotSpeltOut(t *testing.T) {
	drafts := draftsOf(t, "法院以侵犯公民个人信息罪判处被告人李大伟有期徒刑三年，并处罚金五千元，该判决于2026年2月3日作出并已生效执行。")
	if len(drafts) != 1 || strings.Contains(drafts[0].Title, "Lidawei") || !strings.Contains(drafts[0].Title, "李大伟") || !strings.HasSuffix(string(drafts[0].ID), "-li") {
		t.Errorf("%+v", drafts)
	}
}

func TestWhatIsSaidOfVictimsIsNoName(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"双方与被害人和解。", ""},
		{"被害人可循民事途径索赔。", ""},
		{"受害人多数是学生。", ""},
		{"被害人聯名提告。", ""},
		{"被害人向警方报案。", ""},
		{"被害人向某报案。", "向某"},
		{"被害人方小燕报案。", "方小燕"},
		{"被害人江红在家中。", "江红"},
		{"受害人小明的手机被盗。", "小明"},
	} {
		a := corpus.Article{Text: c.text}
		var got []string
		for _, span := range Withheld(&a, nil) {
			got = append(got, span.In(c.text))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: withheld %q, want %q", c.text, got, c.want)
		}
	}
}

// What is said of minors and victims, or is theirs, is nobody's name.
func TestWhatIsTheirsIsNoName(t *testing.T) {
	for text, want := range map[string]string{
		"对侵害未成年人个人信息的行为依法从严惩处。":  "",
		"未成年人权益保护、未成年人信息安全受到重视。": "",
		"被害人隐私受到侵害。":             "",
		"被害人王小红说，摄像头装了一年。":       "王小红",
		"未成年人权小虎在家中。":            "权小虎",
	} {
		if got := strings.Join(slices.Compact(hidden(text)), " "); got != want {
			t.Errorf("%s: %q, not %q", text, got, want)
		}
	}
}
