package extract

import (
	"strings"
	"unicode/utf8"
)

// foreignSounds are the characters that write the sounds of foreign names in Chinese.
var foreignSounds = nameWordsZH["foreign"].all()

// byForeignName reads 布兰登·科尔比, as far as the characters on both sides of the dot
// write sounds, in a sentence that tells of a decision.
func (s *sentence) byForeignName() {
	for from := 0; ; {
		i := strings.Index(s.fold[from:], "·")
		if i < 0 {
			return
		}
		t := token{from + i, from + i + len("·")}
		for r, width := utf8.DecodeLastRuneInString(s.fold[:t.start]); strings.ContainsRune(foreignSounds, r); r, width = utf8.DecodeLastRuneInString(s.fold[:t.start]) {
			t.start -= width
		}
		for r, width := utf8.DecodeRuneInString(s.fold[t.end:]); r == '·' || strings.ContainsRune(foreignSounds, r); r, width = utf8.DecodeRuneInString(s.fold[t.end:]) {
			t.end += width
		}
		dot := from + i
		from = t.end
		if t.start < dot && t.end > dot+len("·") && nameWordsZH["says"].begins(s.fold[t.end:]) == "" && s.decidesLater(t.end) {
			s.introduceZH(t, false)
		}
	}
}
