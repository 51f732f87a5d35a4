package read

import (
	"strings"
	"unicode"
)

// languageOf returns the language of a text as a BCP 47 tag: "en", "zh" (with
// its script where that is certain), "ja", "ko", another one's script as in
// "und-Cyrl", and "" where it cannot be told.
func languageOf(text string) string {
	const enough = 200_000 // bytes; what follows says the same
	text = text[:min(len(text), enough)]
	letters := 0
	count := map[string]int{}
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for _, s := range scripts {
			if unicode.Is(s.table, r) {
				count[s.tag]++
				break
			}
		}
	}
	switch {
	case count["ja"]*10 > letters:
		return "ja"
	case count["ko"]*2 > letters:
		return "ko"
	case count["zh"]*10 > letters*3:
		return chinese(text)
	case count["Latn"]*2 > letters:
		return latin(text)
	}
	for _, s := range scripts {
		if strings.HasPrefix(s.tag, "und-") && count[s.tag]*2 > letters {
			return s.tag
		}
	}
	return ""
}

// scripts, with the language or script that each speaks for.
var scripts = []struct {
	tag   string
	table *unicode.RangeTable
}{
	{"Latn", unicode.Latin}, {"zh", unicode.Han}, {"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"ko", unicode.Hangul},
	{"und-Cyrl", unicode.Cyrillic}, {"und-Arab", unicode.Arabic}, {"und-Hebr", unicode.Hebrew}, {"und-Grek", unicode.Greek},
	{"und-Thai", unicode.Thai}, {"und-Deva", unicode.Devanagari},
}

// Frequent characters that only one of the two ways of writing Chinese has.
const (
	simplified  = "这个们来对说国时会为发经关问间进过还没开长从当动两学现实应该总认别罚审诉讼释护权据网络个选证处与监诈骗员称书报东车门见说请论设询"
	traditional = "這個們來對說國時會為發經關問間進過還沒開長從當動兩學現實應該總認別罰審訴訟釋護權據網絡個選證處與監詐騙員稱書報東車門見說請論設詢"
)

// chinese tells simplified from traditional characters: a text that has three
// of the one and none of the other is certain.
func chinese(text string) string {
	hans, hant := 0, 0
	for _, r := range text {
		switch {
		case strings.ContainsRune(simplified, r):
			hans++
		case strings.ContainsRune(traditional, r):
			hant++
		}
	}
	switch {
	case hans >= 3 && hant*20 <= hans:
		return "zh-Hans"
	case hant >= 3 && hans*20 <= hant:
		return "zh-Hant"
	}
	return "zh"
}

// latin tells English from other languages in Latin letters by its commonest
// words, of which one in twelve is the least that a text of any length shows.
func latin(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	english := 0
	for _, word := range words {
		switch word {
		case "the", "of", "and", "to", "that", "for", "with", "by", "from", "were", "are", "has", "his", "their", "which", "been", "after":
			english++
		}
	}
	if english*12 >= len(words) {
		return "en"
	}
	return ""
}
