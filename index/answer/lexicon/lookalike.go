package lexicon

import (
	"strings"
	"unicode"
)

// lookalikes are the Greek and Cyrillic letters that look like Latin ones.
var lookalikes = strings.NewReplacer(
	"Α", "A", "Β", "B", "Ε", "E", "Ζ", "Z", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M", "Ν", "N", "Ο", "O", "Ρ", "P", "Τ", "T", "Υ", "Y", "Χ", "X",
	"α", "a", "ι", "i", "ν", "v", "ο", "o", "ρ", "p", "υ", "u",
	"А", "A", "В", "B", "Е", "E", "К", "K", "М", "M", "Н", "H", "О", "O", "Р", "P", "С", "C", "Т", "T", "Х", "X", "І", "I", "Ѕ", "S", "Ј", "J",
	"а", "a", "е", "e", "о", "o", "р", "p", "с", "c", "у", "y", "х", "x", "і", "i", "ѕ", "s", "ј", "j",
)

// InOneScript writes a word that mixes Latin letters with Greek or Cyrillic ones
// that look like them in Latin letters: nobody types that and means it. Words of
// one script stay.
func InOneScript(text string) string {
	fields := strings.Split(text, " ")
	for i, field := range fields {
		if strings.ContainsFunc(field, foreign) && strings.ContainsFunc(field, latin) {
			fields[i] = lookalikes.Replace(field)
		}
	}
	return strings.Join(fields, " ")
}

func latin(r rune) bool   { return unicode.Is(unicode.Latin, r) }
func foreign(r rune) bool { return unicode.In(r, unicode.Greek, unicode.Cyrillic) }
