package index

import (
	"strings"
)

// spanned writes a range that is typed with words around it with a word between its ends
// alone: "between 1m and 2m EUR" is "1m to 2m EUR", 介于1万和2万元之间 is 1万至2万元.
func spanned(text string) string {
	if rest, found := strings.CutPrefix(text, "between "); found {
		return strings.Replace(rest, " and ", " to ", 1)
	}
	if rest, found := strings.CutPrefix(text, "from "); found && strings.Contains(rest, " to ") {
		return rest
	}
	rest, found := strings.CutSuffix(text, "之间")
	if !found {
		return text
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "介于"), "在")
	if strings.ContainsAny(rest, "至到") {
		return rest
	}
	return strings.Replace(strings.Replace(rest, "和", "至", 1), "与", "至", 1)
}

// inFigures writes the numbers in a text that stand in English words in digits, those of
// each end of a range by themselves.
func inFigures(text string) string {
	if !strings.ContainsFunc(text, asciiLower) || !spellsNumber(text) {
		return text
	}
	ends := strings.Split(text, " to ")
	for i, end := range ends {
		ends[i] = figures(end)
	}
	return strings.Join(ends, " to ")
}

func asciiLower(r rune) bool { return 'a' <= r && r <= 'z' }

// spellsNumber reports whether one of the words of a text is a number.
func spellsNumber(text string) bool {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !asciiLower(r) }) {
		if wordNumber(word) > 0 {
			return true
		}
	}
	return false
}

// figures is inFigures for a text that is no range.
func figures(text string) string {
	r := valueReader{text, Analyze(text)}
	var out strings.Builder
	done := 0
	for i := 0; i < len(r.tokens); {
		if wordNumber(r.tokens[i].Word) == 0 {
			i++
			continue
		}
		n, next := r.words(i)
		if next == i {
			i++
			continue
		}
		out.WriteString(text[done:r.tokens[i].Span.Start] + n.plain())
		done, i = r.tokens[next-1].Span.End, next
	}
	return out.String() + text[done:]
}
