package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
)

// sentencesOf returns where the sentences of a paragraph stand. They cover all
// that is no space, in order. A sentence ends behind its closing quotes and
// brackets; a full stop that belongs to an abbreviation, a number or an
// initial ends none, and neither does one before a small letter.
func sentencesOf(paragraph string) []corpus.Span {
	var found []corpus.Span
	start, worded := 0, false // where the sentence at hand begins, and whether it has a word yet
	for at := 0; at < len(paragraph); {
		r, n := utf8.DecodeRuneInString(paragraph[at:])
		if !isTerminator(r) {
			worded = worded || isWord(r)
			at += n
			continue
		}
		marks := at
		for isTerminator(r) {
			at += n
			r, n = utf8.DecodeRuneInString(paragraph[at:])
		}
		end := at + closing(paragraph[at:])
		if worded && ends(paragraph[start:], marks-start, at-start, end-start) {
			found = add(found, paragraph, start, end)
			start, worded = end, false
		}
		at = end
	}
	return add(found, paragraph, start, len(paragraph))
}

// add appends the sentence between two places, without the space around it.
// Marks behind the last sentence are none of their own: they go with it.
func add(found []corpus.Span, paragraph string, start, end int) []corpus.Span {
	text := strings.TrimLeft(paragraph[start:end], " ")
	start = end - len(text)
	end -= len(text) - len(strings.TrimRight(text, " "))
	switch {
	case start >= end:
		return found
	case len(found) > 0 && !hasWords(paragraph[start:end]):
		found[len(found)-1].End = end
		return found
	}
	return append(found, corpus.Span{Start: start, End: end})
}

func isTerminator(r rune) bool { return strings.ContainsRune(".!?…。！？｡．", r) }

// closing returns how many bytes of closing quotes, brackets and footnote
// numbers stand at the head of a text.
func closing(rest string) int {
	at := 0
	for at < len(rest) {
		r, n := utf8.DecodeRuneInString(rest[at:])
		if m := leadingNote.FindString(rest[at:]); m != "" {
			n = len(m)
		} else if !strings.ContainsRune(closers, r) {
			break
		}
		at += n
	}
	return at
}

// ends reports whether a sentence ends at text[marks:stop] with the closing
// marks up to end.
func ends(text string, marks, stop, end int) bool {
	rest := text[end:]
	if rest == "" {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(text[:stop])
	next, _ := utf8.DecodeRuneInString(rest)
	spaced := next == ' '
	switch {
	case last == '．' && strings.ContainsRune(text, '。'):
		return false // it stands between the parts of a name: 戴蒙．克羅斯
	case strings.ContainsRune("。！？｡．", last):
		return !strings.ContainsRune("，、；：,;:", next) && !(end > stop && next == '的')
	case !spaced && (last == '.' || last == '…' || !wide(next)):
		return false
	case !opensSentence(rest):
		return false
	}
	return text[marks:stop] != "." || !abbreviated(text[:marks], rest)
}

// opensSentence reports whether what follows can begin a sentence: no small
// letter, and no mark that carries the sentence on.
func opensSentence(rest string) bool {
	word := strings.TrimLeft(rest, " \"'“‘«「『《(（[【*_—–-#•")
	r, _ := utf8.DecodeRuneInString(word)
	return !unicode.IsLower(r) && !strings.ContainsRune(".,;:!?)]}，、；：", r)
}
