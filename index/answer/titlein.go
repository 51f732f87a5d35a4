package answer

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/encoding/traditionalchinese"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// TitleIn is the title of a case for a reader: of one that is known by a Chinese title
// a reader of Chinese sees that one, in the script that they read.
func TitleIn(c *corpus.Case, lang Language) string {
	return cmp.Or(ChineseTitle(c.TitleZH, lang), c.Title)
}

// ChineseTitle is the Chinese title of a case as a reader of Chinese reads it; empty for
// any other, and where there is none.
func ChineseTitle(title string, lang Language) string {
	if !lang.chinese() || strings.Contains(title, "unnamed") { // who has no name has none in Chinese
		return ""
	}
	return InScript(title, lang)
}

// InScript is a Chinese text in the script that a reader reads, as far as that can be
// told character by character.
func InScript(text string, lang Language) string {
	if lang == Traditional {
		return inTraditional(text)
	}
	return text
}

// TitleNaming is [TitleIn] in a line of text: behind a Chinese title stand those who
// answer for the matter as the sources call them, where it does not.
func TitleNaming(c *corpus.Case, lang Language) string {
	title := strings.TrimSuffix(TitleIn(c, lang), ".")
	if TitleIn(c, lang) == c.Title {
		return title
	}
	names := slices.DeleteFunc(c.Defendants(), func(name string) bool { return strings.Contains(TitleIn(c, Chinese), name) || lexicon.Han(name) > 0 })
	if len(names) == 0 || len(names) > mostLines {
		return title
	}
	return title + Aside(Listed(names, lang), lang)
}

// inTraditional writes a title in traditional characters. One with a character that
// stands for several of them stays as it is: nothing says which is meant.
func inTraditional(title string) string {
	forms := traditionalForms()
	var out strings.Builder
	for _, r := range title {
		written := forms[r]
		switch {
		case strings.ContainsRune(wordDecides, r):
			return title
		case len(written) == 0 || strings.ContainsRune(ofBoth, r):
			out.WriteRune(r)
		case len(written) == 1:
			out.WriteRune(written[0])
		default:
			return title
		}
	}
	return out.String()
}

// The characters that are simplified forms of others and stand in traditional texts in
// their own right: those that nearly always do, surnames among them, and those of which the
// word decides.
const (
	ofBoth      = "查核搜家私即千回制台表向系同合出周了才志松致借占布卷折尸舍曲丑伙升克注杰面" + "朱胡沈梁姜岳戚栗席涂凌游蒙郁"
	wordDecides = "里后只准干斗余云征谷范于几党发复历"
	rareForms   = "箇証彆" // of 個, 證 and 別
)

// traditionalForms are the characters of Taiwan that a simplified one stands for.
var traditionalForms = sync.OnceValue(func() map[rune][]rune {
	forms := map[rune][]rune{}
	for r := rune(0x4E00); r <= 0x9FFF; r++ {
		if simpler, ok := corpus.Simplified(r); ok && !strings.ContainsRune(rareForms, r) && ofTaiwan(r) {
			forms[simpler] = append(forms[simpler], r)
		}
	}
	return forms
})

// ofTaiwan reports whether a character is one of the 13,000 of Taiwan's own set, and
// none that was put to it elsewhere.
func ofTaiwan(r rune) bool {
	if r == '偽' || r == '撐' { // which the encoder has among those
		return true
	}
	code, err := traditionalchinese.Big5.NewEncoder().String(string(r))
	return err == nil && len(code) == 2 && code[0] >= 0xA4 && code[0] <= 0xF9 && code[0] != 0xC7 && code[0] != 0xC8
}
