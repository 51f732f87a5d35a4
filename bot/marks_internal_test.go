package bot

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// The rule for the marks of Chinese text: full-width where they stand beside Chinese,
// half-width within Latin words, figures and what is typed. A Latin word has a space
// to a Chinese one, a figure and a full-width mark have none.
var (
	halfMark   = regexp.MustCompile(`[\p{Han}，。；：、！？（）「」“”［］…] ?[,;:!?()\[\]]|[,;:!?()\[\]] ?[\p{Han}，。；：、！？（「“［]|[\p{Han}）」”］]\.(?: |$)`)
	wrongSpace = regexp.MustCompile(`\p{Han}[A-Za-z]|[A-Za-z]\p{Han}|\p{Han} \d+ ?\p{Han}|\p{Han}\d+ \p{Han}|[，。；：、！？（）「」“”［］] | [，。；：、！？）」”］]`)
	typedName  = regexp.MustCompile(`\b(?:name|sort|country|regulator):(?: |[、。，])|\p{Han}{1,4}:[、。]|主[题題]:\p{Han}+|\[\p{Han}+\]|\[\d+\]`)
	typedSlash = regexp.MustCompile(`/[\p{Han}a-z]+(?: [\p{Han}a-z]+)?(?: \d+[ \p{Han}a-z]*)?`)
)

// HalfMarks returns what in a text breaks the rule of marks.
func HalfMarks(text string) []string {
	return halfMark.FindAllString(typedName.ReplaceAllString(text, "x "), -1)
}

// wrongSpaces returns what in a format breaks the rule of spaces.
func wrongSpaces(format string) []string {
	plain := regexp.MustCompile(`%(?:\[\d+\])?d`).ReplaceAllString(format, "0")
	plain = verb.ReplaceAllString(plain, "甲")
	return wrongSpace.FindAllString(typedSlash.ReplaceAllString(typedName.ReplaceAllString(plain, "x "), "x"), -1)
}

func TestStringsKeepTheRuleOfMarks(t *testing.T) {
	for _, locale := range Locales() {
		for _, name := range []string{locale, "told-" + locale} {
			file, err := os.ReadFile("words/" + name + ".txt")
			if err != nil {
				t.Fatal(err)
			}
			for _, pair := range pairs(string(file)) {
				if wrong := append(HalfMarks(pair[1]), wrongSpaces(pair[1])...); len(wrong) > 0 {
					t.Errorf("words/%s.txt: %q in %s", name, wrong, pair[1])
				}
			}
		}
	}
}

// TestWrongMarksAreFound shows what the tests by the rule would not let pass.
func TestWrongMarksAreFound(t *testing.T) {
	for text, wrong := range map[string]bool{
		"已判刑, 2025-06-12公布":              true,
		"76个案件 (21个法域)":                  true,
		"Didi (GDPRhub), 有误：":            true,
		"［指控］homes: 一":                   true,
		"删除: /delete":                    true,
		"9050万（4项）.":                     true,
		"韩某：已判刑，2025-06-12公布（fraud）。":    false,
		"13,000 yuan（China Daily）":       false,
		"也可写作 country:、国家:、地区:。":         false,
		"R (Bridges) v Chief Constable：": false,
		"/搜索 [关键词] [主题] — 按词语搜索":         false,
	} {
		if found := HalfMarks(text); len(found) > 0 != wrong {
			t.Errorf("%q: %q", text, found)
		}
	}
	for text, wrong := range map[string]bool{"第 %d 页": true, "共%d 页": true, "按 UTF-8 读取": false, "例如EUR": true, "%s： %s": true, "第%d页": false, "例如 EUR、GBP": false, "例如：/关注 取消 3": false} {
		if found := wrongSpaces(text); len(found) > 0 != wrong {
			t.Errorf("%q: %q", text, strings.Join(found, "|"))
		}
	}
}
