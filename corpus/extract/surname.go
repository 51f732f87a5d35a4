package extract

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"github.com/mozillazg/go-pinyin"
)

//go:embed lexicon/surnames.txt
var surnameTable string

// surnames are the Chinese ones, in simplified characters; commonSurnames those
// that a name may be told by where no word announces it.
var surnames, commonSurnames = surnamesFrom(surnameTable)

func surnamesFrom(table string) (all, common map[string]bool) {
	all, common = map[string]bool{}, map[string]bool{}
	for kind, list := range entries(table) {
		if kind != "double" { // the others stand in one run
			list = strings.Split(list[0], "")
		}
		for _, surname := range list {
			all[surname] = true
			common[surname] = common[surname] || kind != "rare"
		}
	}
	return all, common
}

// romanSurnames are the common ones in Latin letters, with those of Korea, Hong
// Kong and Singapore: there the family's name comes first.
var romanSurnames = romanised(commonSurnames, "kim lee park choi cho yoon jung kang lim shin seo kwon hwang ahn ng tan wong chan cheung lau chow")

func romanised(set map[string]bool, more string) map[string]bool {
	all := map[string]bool{}
	for surname, common := range set {
		if !common || utf8.RuneCountInString(surname) > 1 {
			continue
		}
		for _, sound := range pinyin.LazyPinyin(surname, pinyin.NewArgs()) {
			all[sound] = true
		}
	}
	for _, word := range strings.Fields(more) {
		all[word] = true
	}
	return all
}

// familyFirst reports whether a name that opens with the word has the family's
// name in front.
func familyFirst(word string) bool { return romanSurnames[strings.ToLower(word)] }

// surnameAt returns the surname that a text begins with: one of two characters
// before one of one.
func surnameAt(text string, known map[string]bool) string {
	_, width := utf8.DecodeRuneInString(text)
	if width < len("赵") {
		return ""
	}
	if _, second := utf8.DecodeRuneInString(text[width:]); second > 1 && known[text[:width+second]] {
		return text[:width+second]
	}
	if known[text[:width]] {
		return text[:width]
	}
	return ""
}
