package bot

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"casebot/index"
	"casebot/index/answer"
)

// asWords says which parts of the input were not understood as they were meant.
func asWords(w Wording, warnings []index.Warning) string {
	var left, words, partly, read, lacking []string
	for _, odd := range warnings {
		part := w.Say("“%s”", answer.Shorten(echoed(odd.Part), 40))
		switch {
		case odd.Lacks():
			lacking = append(lacking, w.Say("“%s” wants a value.", answer.Shorten(echoed(odd.Part), 40)))
		case odd.Read != "":
			read = append(read, w.Say("“%s”", answer.Shorten(echoed(odd.Read), 40)))
		case odd.Part == "":
			partly = append(partly, "")
		case strings.HasPrefix(odd.Meaning, "is left out"):
			left = append(left, part)
		case strings.HasPrefix(odd.Meaning, "is searched as words"):
			words = append(words, part)
		default:
			partly = append(partly, part)
		}
	}
	few := func(parts []string) string { return w.commas(parts[:min(3, len(parts))]) }
	said := lacking[:min(2, len(lacking))]
	if len(words) > 0 {
		said = append(said, w.Say("Read as words: %s.", few(words)))
	}
	if len(left) > 0 {
		said = append(said, w.Say("Left out: %s.", few(left)))
	}
	if len(partly) > 0 && len(words) == 0 {
		said = append(said, w.Say("Read in part."))
	}
	if len(read) > 0 {
		said = append(said, w.Say("Read as %s.", few(read)))
	}
	return w.sentences(said...)
}

// echoed is what a reply repeats of a search: clean, but with the star of a word
// that may end in any way, and with what a star within a word cuts it into. The quotation
// marks of a phrase are straight, as within others.
func echoed(text string) string {
	words := strings.Fields(starsQuoted.ReplaceAllString(quotedPhrase.ReplaceAllString(answer.Plain(text), `"$1"`), `$1`))
	for i, word := range words {
		if asItIs(word) {
			continue
		}
		bare := strings.Trim(word, "*")
		words[i] = answer.Clean(strings.ReplaceAll(strings.ReplaceAll(bare, "**", ""), "*", " "))
		if bare != "" && !strings.Contains(bare, "*") && strings.TrimSuffix(word, "*") == bare && word != bare {
			words[i] += "*"
		}
	}
	return strings.Join(slices.DeleteFunc(words, func(word string) bool { return word == "" }), " ")
}

// asItIs reports whether a word is clean already: letters and figures in ASCII.
func asItIs(word string) bool {
	return !strings.ContainsFunc(word, func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9')
	})
}

// starsQuoted finds stars at the end of what stands in quotation marks.
var starsQuoted = regexp.MustCompile(`\*+("(?:\s|$))`)

// quotedPhrase finds what stands in quotation marks and has none within.
var quotedPhrase = regexp.MustCompile(`[“„]([^“”„‟"‘’「」『』«»]+)[”“]`)

// speechless reports whether there is nothing in a text to search for, whatever it
// may mean.
func speechless(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// empty reports whether nothing of a line is left to ask for.
func empty(query index.Query) bool {
	or, ok := query.(index.Or)
	return ok && len(or.Any) == 0
}

// barren reports whether nothing that a query asks for is ever looked up: it is
// empty, or stop words.
func barren(query index.Query) bool {
	all := func(children []index.Query) bool {
		return !slices.ContainsFunc(children, func(child index.Query) bool { return !barren(child) })
	}
	switch q := query.(type) {
	case index.Word:
		return len(index.Analyze(q.Text)) == 0 && len(q.Text) <= index.LongestWord
	case index.Phrase:
		return len(index.Analyze(strings.Join(q.Words, " "))) == 0
	case index.And:
		return all(q.All)
	case index.Or:
		return all(q.Any)
	}
	return false
}
