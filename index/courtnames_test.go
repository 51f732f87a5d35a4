package index_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/indextest"
)

func TestCourtsHaveSeveralNames(t *testing.T) {
	for _, c := range []struct{ asked, want string }{
		{"最高人民法院", "Supreme People's Court"},
		{"supreme  people's COURT", "最高人民法院"},
		{"國家互聯網信息辦公室", "Cyberspace Administration of China"},
		{"CNIL", "法国国家信息与自由委员会"},
		{"Information Commissioner's Office", "ICO"},
		{"互联网法院", "Internet Court"}, {"互聯網法院", "Internet Court"},
		{"杭州", "Hangzhou Intermediate People's Court"}, {"杭州", "Hangzhou Internet Court"},
		{"ECtHR", "European Court of Human Rights"}, {"gpdp", "Italian Data Protection Authority"},
	} {
		if got := (index.Court{Text: c.asked}).Names(); got[0] != c.asked || !slices.Contains(got, c.want) {
			t.Errorf("%s: %q, want %s among them", c.asked, got, c.want)
		}
	}
	if got := (index.Court{Text: "英国信息专员办公室"}).Names(); slices.Contains(got, "Information Commissioner's Office") || slices.Contains(got, "(Information Commissioner's Office)") {
		t.Errorf("what stands in brackets is looked for: %q", got)
	}
	for _, asked := range []string{"", "Court of the Moon", "法院", "court", "杭", "委员会", "Hangz", "月亮法院"} {
		if got := (index.Court{Text: asked}).Names(); !slices.Equal(got, []string{asked}) {
			t.Errorf("%q is also called %q", asked, got)
		}
	}
}

// A name is of one body: two of a case that share its words between them are not called so.
func TestACourtIsOneBody(t *testing.T) {
	a := &indextest.Archive{}
	for id, forum := range map[string]string{
		"x-federal": "Federal Court of Lampland", "x-both": "Superior Court of Lampland; Federal Lamp Commission (FLC)",
		"x-second": "Lamp Board; Federal Court of Lampland", "x-many": "A; B; C; D; E; F; Federal Court",
	} {
		a.PutCase(sketch(id, "D", false, "", forum, ""))
	}
	e := engine(t, a)
	for typed, want := range map[string]string{
		`court:"federal court"`: "x-federal x-many x-second", "court:federal": "x-both x-federal x-many x-second", `court:"lamp commission"`: "x-both", "court:FLC": "x-both",
		`court:"superior federal"`: "", `court:"board court"`: "", `lanterns -court:"federal court"`: "x-both", `court:"lamp board" OR court:"superior court"`: "x-both x-second",
	} {
		q, _ := index.Parse(typed)
		page, err := e.Search(t.Context(), index.Request{Query: q})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, hit := range page.Hits {
			got = append(got, hit.Ref.ID)
		}
		if slices.Sort(got); strings.Join(got, " ") != want {
			t.Errorf("%s finds %q, want %s", typed, got, want)
		}
	}
}

// Whatever name a court of the shipped archive is asked for by, its cases are found.
func TestCourtsAreFoundInEitherLanguage(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	a := &indextest.Archive{}
	for _, c := range cases {
		a.PutCase(c)
	}
	cases = append(cases, sketch("x-supreme", "Li", false, "", "Supreme People's Court (Second Circuit Court)", ""))
	a.PutCase(cases[len(cases)-1])
	e := engine(t, a)
	found := func(typed string) (forums []string) {
		q, _ := index.Parse(typed)
		page, err := e.Search(t.Context(), index.Request{Query: q, Kind: corpus.CaseRecord, Limit: index.MaxLimit})
		if err != nil {
			t.Fatal(err)
		}
		for _, hit := range page.Hits {
			for _, c := range cases {
				if c.ID == corpus.CaseID(hit.Ref.ID) {
					forums = append(forums, c.Forum)
				}
			}
		}
		return forums
	}
	for _, c := range []struct{ typed, forum string }{
		{"court:最高人民法院", "Supreme People's Court"},
		{"法院：北京互聯網法院", "Beijing Internet Court"},
		{"机关：联邦贸易委员会", "Federal Trade Commission"},
		{"court:英国信息专员办公室", "Information Commissioner's Office"},
		{"court:欧盟法院", "Court of Justice of the European Union"},
		{"court:法国数据保护机构 -status:accused", "French Data Protection Authority"},
		{"court:互联网法院", "Internet Court"},
		{"法院:杭州", "Hangzhou"},
		{"court:ECtHR", "European Court of Human Rights"},
		{"court:GPDP", "talian"},
		{`court:"Federal Court"`, "Federal Court of Australia"},
		{"court:杭州市中级人民法院 OR court:广州互联网法院", ""},
	} {
		forums := found(c.typed)
		if len(forums) == 0 {
			t.Errorf("%s: nothing is found", c.typed)
		}
		for _, forum := range forums {
			if !strings.Contains(forum, c.forum) {
				t.Errorf("%s: found with %s", c.typed, forum)
			}
		}
	}
	if all, without := len(found("in:CN")), len(found("in:CN -court:北京互联网法院")); without >= all || without == 0 {
		t.Errorf("of %d cases %d are of other courts", all, without)
	}
}

// Each court and regulator of the shipped archive has a name in Chinese.
func TestCourtsHaveChineseNames(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile("words/courts.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		for body := range strings.SplitSeq(c.Forum, ";") {
			if body = strings.TrimSpace(body); body != "" && !calledInChinese(string(list), body) {
				t.Errorf("%s: %s has no Chinese name", c.ID, body)
			}
		}
	}
}

// calledInChinese reports whether a line of the list has a Chinese name beside one whose
// words a body has.
func calledInChinese(list, body string) bool {
	have := strings.FieldsFunc(index.Fold(body), func(r rune) bool { return strings.ContainsRune(" ,()", r) })
	for line := range strings.Lines(list) {
		names := strings.Split(strings.TrimSpace(line), " | ")
		held := func(name string) bool {
			return !slices.ContainsFunc(strings.Fields(index.Fold(strings.Trim(name, "()"))), func(word string) bool { return !slices.Contains(have, word) })
		}
		chinese := func(name string) bool {
			return strings.ContainsFunc(name, func(r rune) bool { return unicode.Is(unicode.Han, r) })
		}
		if slices.ContainsFunc(names, held) && slices.ContainsFunc(names, chinese) {
			return true
		}
	}
	return false
}
