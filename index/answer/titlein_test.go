package answer

import (
	"testing"

	"casebot/corpus"
)

// A title is written in the script of its reader, or not at all: never half.
func TestATitleIsInTheScriptOfItsReader(t *testing.T) {
	for title, want := range map[string]string{
		"韩某案": "韓某案",
		"郭兵诉杭州野生动物世界有限公司服务合同纠纷案": "郭兵訴杭州野生動物世界有限公司服務合同糾紛案",
		"徐某、李某侵犯公民个人信息案":         "徐某、李某侵犯公民個人信息案",
		"臧某非法控制计算机信息系统案":         "臧某非法控制計算機信息系統案",
		"伪造证据识别案":                "偽造證據識別案",
		"岑某欺騙手段取得財產案":            "岑某欺騙手段取得財產案",
		"朱某、沈某、胡某案":              "朱某、沈某、胡某案",
		"梁姓男子、涂姓女子案":             "梁姓男子、涂姓女子案",
		"于某后台数据案":                "于某后台数据案", // 後台 or 后台: nothing says
	} {
		c := &corpus.Case{Title: "Someone: something", TitleZH: title}
		if got := TitleIn(c, Traditional); got != want {
			t.Errorf("%s: %s, want %s", title, got, want)
		}
		if TitleIn(c, Chinese) != title || TitleIn(c, English) != c.Title {
			t.Errorf("%s: %s and %s", title, TitleIn(c, Chinese), TitleIn(c, English))
		}
	}
	for _, zh := range []string{"", "邵某、unnamed company案"} {
		if got := TitleIn(&corpus.Case{Title: "Someone: something", TitleZH: zh}, Chinese); got != "Someone: something" {
			t.Errorf("%q: %s", zh, got)
		}
	}
}

// The marks that casebot sets are those of the language.
func TestMarksAreThoseOfTheLanguage(t *testing.T) {
	for lang, want := range map[Language]string{English: " (a, b) [c][c] , d.", Chinese: "（a、b）［c］［c］，d。", Traditional: "（a、b）［c］［c］，d。"} {
		if got := Aside(Listed([]string{"a", "b"}, lang), lang) + Staged("c", lang) + StagedBefore("c", lang) + Comma(lang) + "d" + fullStop(lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
