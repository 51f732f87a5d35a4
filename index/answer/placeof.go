package answer

import "strings"

// placeOf returns where some words stand in a text that are no part of a longer number, -1
// where they do not: the 23 of "2023年 … 23人" is the second.
func placeOf(text, words string) int {
	for from := 0; words != "" && from <= len(text)-len(words); {
		i := strings.Index(text[from:], words)
		if i < 0 {
			break
		}
		if i += from; wholeAt(text, i, i+len(words)) {
			return i
		}
		from = i + 1
	}
	return strings.Index(text, words)
}

// wholeAt reports whether no number goes on at either end of a part of a text.
func wholeAt(text string, start, end int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(text) && text[i] >= '0' && text[i] <= '9' }
	point := func(i int) bool { return i >= 0 && i < len(text) && (text[i] == ',' || text[i] == '.') }
	before := digit(start-1) || point(start-1) && digit(start-2)
	behind := digit(end) || point(end) && digit(end+1)
	return !(digit(start) && before || digit(end-1) && behind)
}
