package match

import (
	"strings"
	"testing"

	"casebot/corpus"
)

// TestPersons holds which names may be one person's. A surname is the same in
// each script; a given name must not speak against it.
func TestPersons(t *testing.T) {
	tests := []struct {
		a, b string
		want string
	}{
		{"Han", "韩某", "same"}, {"Han", "韓某某", "same"}, {"HAN", "Han", "same"}, {"被告人韩某", "Han X.", "same"}, {"Han Moumou", "韩某某", "same"},
		{"许某", "Xu", "same"}, {"徐某", "Xu", "same"}, {"曾某", "Zeng", "same"}, {"单某", "Shan", "same"}, {"解某", "Xie", "same"}, {"仇某", "Qiu", "same"},
		{"区某", "Ou", "same"}, {"查某", "Zha", "same"}, {"朴某", "Piao", "same"}, {"吕某", "Lü", "same"}, {"呂某", "Lv", "same"}, {"吕某", "Lyu", "same"},
		{"欧阳某", "Ouyang", "same"}, {"歐陽某某", "Ouyang", "same"}, {"Mr Han", "Han", "same"}, {"surnamed Han", "Han", "same"},
		{"李某甲", "李某乙", "other"}, {"李某甲", "李某", "same"}, {"李某甲", "Li", "same"}, {"李某甲", "李建国", "same"},
		{"Yeh", "葉姓修車工", "same"}, {"Hsu", "許某", "same"}, {"Chang", "張姓男子", "same"}, {"Chang", "常某", "same"}, {"Yeh", "Yu", "other"},
		{"Lau Chi-wai", "劉志偉", "same"}, {"Wong Tai-man", "黃大文", "same"}, {"Wong Tai-man", "王大文", "same"}, {"Mak", "麥某", "same"}, {"Lau Chi-wai", "麥志偉", "other"}, {"Lau Chi-wai", "Liu Wei", "other"}, {"Lau Chi-wai", "Lau Ka-ming", "other"},
		{"牟某", "Mou", "same"}, {"牟某", "Mu", "same"}, {"缪某", "Mou", "same"}, {"缪某", "Miao", "same"}, {"Han Mou", "韩某", "same"}, {"覃某", "Tan", "same"}, {"覃某", "Qin", "same"},
		{"Li", "Lee", "other"}, {"Han", "Hahn", "other"}, {"Li Na", "Li Wei", "other"}, {"Li Na", "李娜", "whole"}, {"Li Na", "Na Li", "whole"},
		{"Anna Lindqvist", "Lindqvist", "same"}, {"Anna Lindqvist", "A. Lindqvist", "same"}, {"Anna Lindqvist", "Lindqvist, Anna", "whole"},
		{"Anna Lindqvist", "Peter Lindqvist", "other"}, {"Anna Lindqvist", "ANNA LINDQVIST", "whole"}, {"José Núñez", "Jose Nunez", "whole"},
		{"a defendant", "a defendant", "other"}, {"某某", "某某", "other"}, {"一名男子", "Han", "other"}, {"", "", "other"}, {"X", "X", "other"}, {", ", "Han", "other"}, {"Mr", "Mr", "other"}, {"某甲先生", "Han", "other"},
	}
	for _, tt := range tests {
		same, whole := sameReadings(person(tt.a), person(tt.b))
		got := map[[2]bool]string{{true, true}: "whole", {true, false}: "same", {false, false}: "other"}[[2]bool{same, whole}]
		if got != tt.want {
			t.Errorf("%q and %q: %s, want %s (%v, %v)", tt.a, tt.b, got, tt.want, person(tt.a), person(tt.b))
		}
	}
}

// TestOrganisations holds which names may be one company's or authority's.
func TestOrganisations(t *testing.T) {
	tests := []struct {
		a, b string
		want bool
	}{
		{"Lanthorn Ltd", "Lanthorn Limited", true}, {"Lanthorn", "Lanthorn Technologies SAS", true}, {"LANTHORN S.A.", "Lanthorn", true},
		{"Harbour Data Office", "HDO", true}, {"The Lanthorn Company", "Lanthorn", true}, {"百灵网络技术有限公司", "百灵网络技术", true}, {"百靈網絡技術有限公司", "百灵", true},
		{"百灵", "Bailing", true}, {"Müller Optik GmbH", "Muller Optik", true},
		{"Lanthorn", "Lantern", false}, {"Lanthorn Air", "Lanthorn Sea", false}, {"City", "City of Linden", false}, {"Data", "Data Office", false},
		{"a company", "a company", false}, {"Company A", "Company A", false}, {"某公司", "某公司", false}, {"北京某科技公司", "北京", false}, {"", "Lanthorn", false}, {"Ltd", "Ltd", false},
		{"Al", "Al Fresco", false}, {"〇𰻞", "〇𰻞 Ltd", true},
	}
	for _, tt := range tests {
		if got := sameOrganisation(tt.a, tt.b); got != tt.want {
			t.Errorf("%q and %q: %v (%v, %v)", tt.a, tt.b, got, organisation(tt.a), organisation(tt.b))
		}
	}
}

// TestDocket holds what is left of a number: its digits and letters, in one script.
func TestDocket(t *testing.T) {
	same := [][]string{
		{"(2023)京0491民初12142号", "(2023) Jing 0491 Min Chu No. 12142", "（2023）京0491民初12142號"},
		{"[2031] FCA 1224", "2031 FCA 1224"}, {"ECLI:XX:HC:2031:77", "ecli:xx:hc:2031:77"}, {"No. 1:23-cv-01234", "1:23-CV-01234", "Case 1:23-cv-01234"}, {"C-252/21", "Case C-252/21", "C 252/21"},
	}
	seen := map[string]string{}
	for _, group := range same {
		key := docket(group[0])
		if key == "" || seen[key] != "" {
			t.Errorf("%q and %q have the key %q", group[0], seen[key], key)
		}
		seen[key] = group[0]
		for _, other := range group[1:] {
			if got := docket(other); got != key {
				t.Errorf("%q gives %q; %q gives %q", other, got, group[0], key)
			}
		}
	}
	for _, too := range []string{"", "No. 7", "case", "12", "号"} {
		if got := docket(too); got != "" {
			t.Errorf("%q gives %q; it tells nothing apart", too, got)
		}
	}
	if docket("1:2-34 AB") == docket("12:34 AB") {
		t.Error("groups of digits run into each other")
	}
}

// TestFold holds one form for each way to write a thing.
func TestFold(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""}, {"  The  Lamp, Ltd. ", "the lamp ltd"}, {"O'Hara's", "oharas"}, {"O’Hara’s", "oharas"}, {"Müller–Lüdenscheid", "muller ludenscheid"},
		{"ＬＡＭＰ　１２", "lamp 12"}, {"韓某（化名）", "韩某 化名"}, {"A-1/B.2", "a 1 b 2"}, {"...", ""}, {"… é", "e"},
	}
	for _, tt := range tests {
		if got := fold(tt.text); got != tt.want {
			t.Errorf("%q folds to %q, want %q", tt.text, got, tt.want)
		}
		if got := fold(tt.text + "é"); !strings.HasSuffix(got, "e") || !strings.HasPrefix(got, tt.want) {
			t.Errorf("%q folds to %q before an accent: the two ways of folding differ", tt.text, got)
		}
	}
	if got := fold(strings.Repeat("灯", 5000)); len(got) > longestText {
		t.Errorf("%d bytes of a long text are looked at", len(got))
	}
}

// TestRelate holds how two claims of a slot compare.
func TestRelate(t *testing.T) {
	names := map[relation]string{silent: "silent", differs: "differs", near: "near", agrees: "agrees"}
	tests := []struct{ slot, a, b, want string }{
		{"term", "3y 1m", "37m", "agrees"}, {"term", "37m", "38m", "differs"}, {"term", "life", "life", "agrees"}, {"term", "unstated", "37m", "silent"},
		{"fine", "CNY 13,000", "CNY 13,000", "agrees"}, {"fine", "CNY 13,000", "CNY 13,100", "differs"}, {"fine", "about CNY 13,000", "CNY 13,100", "near"},
		{"fine", "CNY 13,000", "USD 1,800", "silent"}, {"fine", "CNY 13,000 = USD 1,790", "USD 1,800", "near"}, {"fine", "USD 1,800", "CNY 13,000 = USD 1,790", "near"},
		{"fine", "CNY 13,000 = USD 1,600", "USD 1,800", "differs"}, {"fine", "EUR 900 = USD 1,000", "GBP 800 = USD 1,010", "near"},
		{"count", "193 cameras", "193 devices", "agrees"}, {"count", "193 cameras", "194 cameras", "differs"}, {"count", "about 190 cameras", "193 cameras", "near"},
		{"count", "over 190 cameras", "193 cameras", "near"}, {"count", "193 cameras", "over 190 cameras", "near"}, {"count", "over 193 cameras", "190 cameras", "differs"},
		{"date", "2031-06-12", "2031-06-12", "agrees"}, {"date", "2031-06", "2031-06-12", "near"}, {"date", "2031-06", "2031-07", "differs"},
		{"charge", "infringing upon personal data", "infringement of citizens' personal data", "agrees"}, {"charge", "fraud", "theft", "silent"}, {"charge", "of", "of", "silent"}, {"charge", "侵犯公民个人信息罪", "侵犯公民个人信息罪", "agrees"},
		{"status", "charged", "charged", "agrees"}, {"status", "charged", "accused", "silent"},
	}
	for _, tt := range tests {
		told := story(t, "known a-a CN\nfact "+tt.slot+": "+tt.a+"\ndraft b-b CN\nfact "+tt.slot+": "+tt.b)
		if got := relate(told["known"].Facts[0], told["draft"].Facts[0]); names[got] != tt.want {
			t.Errorf("%s %s and %s: %s, want %s", tt.slot, tt.a, tt.b, names[got], tt.want)
		}
	}
	mistaken := story(t, "known a-a CN\nfact fine: CNY 5 mistaken\ndraft b-b CN\nfact fine: CNY 6")
	if got := relate(mistaken["known"].Facts[0], mistaken["draft"].Facts[0]); got != silent {
		t.Errorf("a mistaken claim is compared: %v", names[got])
	}
}

// TestRarity holds what tells cases apart: round figures do not.
func TestRarity(t *testing.T) {
	tests := []struct {
		slot  corpus.Slot
		value string
		want  int
	}{
		{"term", "6m", common}, {"term", "3y", common}, {"term", "37m", rare}, {"term", "10d", rare}, {"term", "life", common}, {"term", "18m", common},
		{"count", "193 cameras", strong}, {"count", "200 cameras", common}, {"count", "130 people", rare}, {"count", "12 people", common}, {"count", "1,751 photos", strong},
		{"fine", "CNY 13,000", rare}, {"fine", "CNY 10,000", common}, {"fine", "EUR 30.5 million", strong}, {"fine", "CNY 3", common}, {"court", "Linden", common},
	}
	for _, tt := range tests {
		value, err := corpus.ParseValue(tt.slot, tt.value)
		if err != nil {
			t.Fatal(err)
		}
		if got := rarity(value); got != tt.want {
			t.Errorf("%s %s: %d, want %d", tt.slot, tt.value, got, tt.want)
		}
	}
}

func TestNounClass(t *testing.T) {
	for _, group := range [][]string{{"residents", "individuals", "users"}, {"cameras", "home surveillance cameras", "Cameras of others", "摄像头", "家用摄像头"}, {"photos", "facial images", "人脸照片"}, {"phones", "手机", "handsets"}, {"sets of citizen data", "sets"}, {""}} {
		for _, noun := range group {
			if got, want := nounClass(noun), nounClass(group[0]); got != want {
				t.Errorf("%q is %q; %q is %q", noun, got, group[0], want)
			}
		}
	}
	if nounClass("cameras") == nounClass("residents") {
		t.Error("cameras are residents")
	}
}

// TestWords holds that the table is read whole, with no entry out of its place.
func TestWords(t *testing.T) {
	for _, heading := range []string{"readings", "either", "compounds", "romanised", "taiwanese", "cantonese", "masks", "forms", "chineseforms", "generic", "small", "topics", "unnamed", "chineseunnamed"} {
		if len(table[heading]) < 5 {
			t.Errorf("[%s] has %d entries", heading, len(table[heading]))
		}
	}
	for family, read := range compounds {
		if len([]rune(family)) != 2 || read == "" {
			t.Errorf("compound %q reads %q", family, read)
		}
	}
	for family, read := range readings {
		if len([]rune(family)) != 1 || !romanised[read] && len(read) < 2 {
			t.Errorf("surname %q reads %q", family, read)
		}
	}
	if len(table) != 14 {
		t.Errorf("the table has %d headings", len(table))
	}
}
